// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/documents/document_list.h"

#include <wx/sizer.h>
#include <utility>
#include "gui/l10n/translate.h"

#include "gui/frame/icons.h"
#include "gui/frame/look.h"
#include "gui/l10n/strings.h"
#include "gui/memos/memo_words.h"

namespace uddrag::gui {
namespace {

constexpr int memo_width = 22;  // DIP

}  // namespace

/// Items are 1 + an index: first the groups, then the documents.
class DocumentModel : public wxDataViewModel {
 public:
  struct Group {
    wxString name;
    std::vector<std::size_t> documents;
  };
  struct Entry {
    model::Document document;
    std::int64_t quotes = 0;
    std::size_t group = 0;
    bool memo = false;
  };

  void load(const store::Reader& read) {
    m_groups.clear();
    m_entries.clear();
    const auto counts = read.quote_counts();
    const auto names = read.groups();
    model::DocumentGroupId last;
    for (model::Document& document : read.documents()) {
      if (m_groups.empty() || document.group != last) {
        last = document.group;
        m_groups.push_back({name_of(names, last), {}});
      }
      const auto count = counts.find(document.id);
      m_groups.back().documents.push_back(m_entries.size());
      m_entries.push_back(
          {std::move(document), count == counts.end() ? 0 : count->second, m_groups.size() - 1});
    }
    const auto memos = with_memo(read, model::MemoTarget::document);
    for (Entry& entry : m_entries) entry.memo = memos.contains(entry.document.id.uuid);
    Cleared();
  }

  /// Only the numbers of quotes and the signs of memos.
  void count(const store::Reader& read) {
    const auto counts = read.quote_counts();
    const auto memos = with_memo(read, model::MemoTarget::document);
    wxDataViewItemArray changed;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
      const auto found = counts.find(m_entries[i].document.id);
      const std::int64_t now = found == counts.end() ? 0 : found->second;
      const bool memo = memos.contains(m_entries[i].document.id.uuid);
      const bool other_count = std::exchange(m_entries[i].quotes, now) != now;
      const bool other_sign = std::exchange(m_entries[i].memo, memo) != memo;
      if (other_count || other_sign) changed.Add(item_of_entry(i));
    }
    ItemsChanged(changed);
  }

  const std::vector<Entry>& entries() const { return m_entries; }
  wxDataViewItem item_of_group(std::size_t i) const { return item(i); }
  wxDataViewItem item_of_entry(std::size_t i) const { return item(m_groups.size() + i); }
  std::size_t group_count() const { return m_groups.size(); }
  const Entry* entry(const wxDataViewItem& item) const {
    const std::size_t i = index(item);
    return item.IsOk() && i >= m_groups.size() ? &m_entries[i - m_groups.size()] : nullptr;
  }

  unsigned GetColumnCount() const override { return 3; }
  void GetValue(wxVariant& value, const wxDataViewItem& item, unsigned column) const override {
    const Entry* document = entry(item);
    if (column == 2) {
      value << memo_sign(document && document->memo);
    } else if (column == 1) {
      value = document && document->quotes
                  ? wxString::Format(wxS("%lld"), static_cast<long long>(document->quotes))
                  : wxString();
    } else if (document) {
      value = wx(document->document.name);
    } else {
      const Group& group = m_groups[index(item)];
      value = wxString::Format(wxS("%s (%zu)"), group.name, group.documents.size());
    }
  }
  bool SetValue(const wxVariant&, const wxDataViewItem&, unsigned) override { return false; }
  bool GetAttr(const wxDataViewItem& item, unsigned, wxDataViewItemAttr& attr) const override {
    if (entry(item)) return false;
    attr.SetBold(true);
    return true;
  }
  wxDataViewItem GetParent(const wxDataViewItem& item) const override {
    const Entry* document = entry(item);
    return document ? item_of_group(document->group) : wxDataViewItem();
  }
  bool IsContainer(const wxDataViewItem& item) const override {
    return !item.IsOk() || !entry(item);
  }
  bool HasContainerColumns(const wxDataViewItem&) const override { return true; }
  unsigned GetChildren(const wxDataViewItem& parent, wxDataViewItemArray& children) const override {
    if (!parent.IsOk())
      for (std::size_t i = 0; i < m_groups.size(); ++i) children.Add(item_of_group(i));
    else if (!entry(parent))
      for (const std::size_t i : m_groups[index(parent)].documents) children.Add(item_of_entry(i));
    return static_cast<unsigned>(children.size());
  }

 private:
  static wxDataViewItem item(std::size_t i) {
    return wxDataViewItem(reinterpret_cast<void*>(i + 1));
  }
  static std::size_t index(const wxDataViewItem& item) {
    return reinterpret_cast<std::size_t>(item.GetID()) - 1;
  }
  static wxString name_of(const std::vector<model::DocumentGroup>& groups,
                          model::DocumentGroupId id) {
    for (const model::DocumentGroup& group : groups)
      if (group.id == id) return wx(group.name);
    return _("Without group");
  }

  std::vector<Group> m_groups;
  std::vector<Entry> m_entries;
};

DocumentList::DocumentList(wxWindow* parent, Desk& desk)
    : wxPanel(parent), m_desk(desk), m_model(new DocumentModel) {
  m_view = new wxDataViewCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                              wxDV_NO_HEADER | wxDV_SINGLE | wxBORDER_NONE);
  m_view->AssociateModel(m_model.get());
  m_view->AppendTextColumn(_("Document"), 0, wxDATAVIEW_CELL_INERT, FromDIP(200));
  m_view->AppendBitmapColumn(_("Memo"), 2, wxDATAVIEW_CELL_INERT, FromDIP(memo_width));
  m_view->AppendTextColumn(_("Quotes"), 1, wxDATAVIEW_CELL_INERT, FromDIP(36), wxALIGN_RIGHT);
  m_view->GetColumn(0)->SetFlags(wxDATAVIEW_COL_RESIZABLE);
  m_view->GetColumn(0)->GetRenderer()->EnableEllipsize(wxELLIPSIZE_END);
  set_accessible_name(m_view, _("Documents"));
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(heading(this, _("Documents")), 0, wxLEFT | wxTOP | wxBOTTOM, FromDIP(10));
  column->Add(m_view, 1, wxEXPAND);
  SetSizer(column);
  m_view->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, &DocumentList::selected, this);
  m_view->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) {
    if (opened) opened();
  });
  m_view->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    m_view->GetColumn(0)->SetWidth(
        std::max(FromDIP(80), event.GetSize().x - FromDIP(42 + memo_width)));
    event.Skip();
  });
  m_view->Bind(wxEVT_DATAVIEW_ITEM_CONTEXT_MENU, [this](wxDataViewEvent& event) {
    const auto* entry = m_model->entry(event.GetItem());
    if (entry && menu_wanted) CallAfter([this, id = entry->document.id] { menu_wanted(id); });
  });
  m_connections.push_back(desk.changed.connect([this](const store::ChangeSet& changes) {
    if (changes.touches("document") || changes.touches("document_group"))
      load();
    else if (changes.touches("quote") || changes.touches("memo"))
      m_counts.ask();
  }));
  m_connections.push_back(
      desk.document_chosen.connect([this](model::DocumentId) { select_current(); }));
  load();
}

void DocumentList::load() {
  m_model->load(m_desk.read());
  for (std::size_t i = 0; i < m_model->group_count(); ++i)
    m_view->Expand(m_model->item_of_group(i));
  select_current();
}

void DocumentList::count() {
  m_model->count(m_desk.read());
}

void DocumentList::select_current() {
  const auto& entries = m_model->entries();
  for (std::size_t i = 0; i < entries.size(); ++i)
    if (entries[i].document.id == m_desk.document()) {
      m_view->Select(m_model->item_of_entry(i));
      CallAfter([this, i] {  // not before the list has its size
        if (i < m_model->entries().size()) m_view->EnsureVisible(m_model->item_of_entry(i));
      });
    }
}

void DocumentList::selected(wxDataViewEvent& event) {
  const auto* entry = m_model->entry(event.GetItem());
  if (!entry || entry->document.id == m_desk.document()) return;
  m_desk.leaving();
  m_desk.choose_document(entry->document.id);
}

void DocumentList::step(int by) {
  const auto& entries = m_model->entries();
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (entries[i].document.id != m_desk.document()) continue;
    const auto to = static_cast<std::ptrdiff_t>(i) + by;
    if (to >= 0 && to < static_cast<std::ptrdiff_t>(entries.size()))
      m_desk.choose_document(entries[static_cast<std::size_t>(to)].document.id);
    return;
  }
}

}  // namespace uddrag::gui
