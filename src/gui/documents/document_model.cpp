// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/documents/document_model.h"

#include <utility>

#include "gui/frame/icons.h"
#include "gui/frame/look.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"
#include "gui/memos/memo_words.h"

namespace uddrag::gui {
namespace {

std::string html(const wxColour& color) {
  return utf8(color.GetAsString(wxC2S_HTML_SYNTAX));
}

/// A ring that fills: empty (to code), half (in progress), full (coded).
std::string status_svg(model::DocumentStatus status) {
  const std::string color = html(quiet_text_color());
  std::string inside;
  if (status == model::DocumentStatus::in_progress)
    inside = "<path d=\"M8 4 A4 4 0 0 1 8 12 Z\" fill=\"" + color + "\"/>";
  if (status == model::DocumentStatus::coded)
    inside = "<circle cx=\"8\" cy=\"8\" r=\"4\" fill=\"" + color + "\"/>";
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 16 16\"><circle cx=\"8\" "
         "cy=\"8\" r=\"4\" fill=\"none\" stroke-width=\"1.3\" stroke=\"" +
         color + "\"/>" + inside + "</svg>";
}

std::string group_svg(const model::DocumentGroup& group) {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 16 16\"><rect x=\"3\" y=\"3\" "
         "width=\"10\" height=\"10\" rx=\"2\" fill=\"" +
         html(shown_color(group.color)) + "\"/></svg>";
}

}  // namespace

void DocumentModel::load(const store::Reader& read, FiguresOfDocuments& figures) {
  figures.load(read);
  m_groups.clear();
  m_entries.clear();
  const auto memos = with_memo(read, model::MemoTarget::document);
  std::map<model::DocumentGroupId, std::size_t> places;
  for (model::DocumentGroup& group : read.groups()) {
    places[group.id] = m_groups.size();
    m_groups.push_back({std::move(group), {}});
  }
  for (model::Document& document : read.documents()) {
    const auto [place, is_new] = places.emplace(document.group, m_groups.size());
    if (is_new) m_groups.emplace_back();  // of documents without one: they come last
    m_groups[place->second].documents.push_back(m_entries.size());
    const DocumentFigures counted = figures.of(document.id);
    const bool memo = memos.contains(document.id.uuid);
    m_entries.push_back({std::move(document), counted, place->second, memo});
  }
  Cleared();
}

void DocumentModel::count(const store::Reader& read, FiguresOfDocuments& figures) {
  figures.load(read);
  const auto memos = with_memo(read, model::MemoTarget::document);
  wxDataViewItemArray changed;
  for (std::size_t i = 0; i < m_entries.size(); ++i) {
    const DocumentFigures& now = figures.of(m_entries[i].document.id);
    const bool memo = memos.contains(m_entries[i].document.id.uuid);
    const bool other_figures = !(std::exchange(m_entries[i].figures, now) == now);
    const bool other_sign = std::exchange(m_entries[i].memo, memo) != memo;
    if (other_figures || other_sign) changed.Add(item_of_entry(i));
  }
  ItemsChanged(changed);
}

const DocumentModel::Entry* DocumentModel::entry(const wxDataViewItem& item) const {
  const std::size_t i = index(item);
  return item.IsOk() && i >= m_groups.size() && i < m_groups.size() + m_entries.size()
             ? &m_entries[i - m_groups.size()]
             : nullptr;
}

const DocumentModel::Group* DocumentModel::group(const wxDataViewItem& item) const {
  if (!item.IsOk()) return nullptr;
  if (const Entry* document = entry(item)) return &m_groups[document->group];
  return index(item) < m_groups.size() ? &m_groups[index(item)] : nullptr;
}

const wxBitmapBundle& DocumentModel::picture(const std::string& svg) const {
  auto& bundle = m_pictures[svg];
  if (!bundle.IsOk()) bundle = wxBitmapBundle::FromSVG(svg.c_str(), wxSize(16, 16));
  return bundle;
}

void DocumentModel::name_of(wxVariant& value, const wxDataViewItem& item) const {
  if (const Entry* document = entry(item)) {
    value << wxDataViewIconText(wx(document->document.name),
                                picture(status_svg(document->document.status)));
    return;
  }
  const Group& group = m_groups[index(item)];
  const wxString name = group.group.id.nil() ? _("Without group") : wx(group.group.name);
  value << wxDataViewIconText(
      wxString::Format(wxS("%s (%zu)"), name, group.documents.size()),
      group.group.id.nil() ? wxBitmapBundle() : picture(group_svg(group.group)));
}

void DocumentModel::GetValue(wxVariant& value, const wxDataViewItem& item, unsigned column) const {
  if (column == name) return name_of(value, item);
  if (column == memo) {
    const Entry* document = entry(item);
    value << memo_sign(document && document->memo);
    return;
  }
  wxString number;
  if (const Entry* document = entry(item)) {
    const DocumentFigures& figures = document->figures;
    if (column == quotes && figures.quotes)
      number.Printf(wxS("%lld"), static_cast<long long>(figures.quotes));
    if (column == share && figures.progress.coded)
      number.Printf(wxS("%d %%"), query::percent(figures.progress.share()));
  }
  value = number;
}

bool DocumentModel::GetAttr(const wxDataViewItem& item, unsigned column,
                            wxDataViewItemAttr& attr) const {
  if (!entry(item)) {
    attr.SetBold(true);
    return true;
  }
  if (column != share) return false;
  attr.SetColour(quiet_text_color());
  return true;
}

wxDataViewItem DocumentModel::GetParent(const wxDataViewItem& item) const {
  const Entry* document = entry(item);
  return document ? item_of_group(document->group) : wxDataViewItem();
}

bool DocumentModel::IsContainer(const wxDataViewItem& item) const {
  return !item.IsOk() || !entry(item);
}

unsigned DocumentModel::GetChildren(const wxDataViewItem& parent,
                                    wxDataViewItemArray& children) const {
  if (!parent.IsOk())
    for (std::size_t i = 0; i < m_groups.size(); ++i) children.Add(item_of_group(i));
  else if (!entry(parent))
    for (const std::size_t i : m_groups[index(parent)].documents) children.Add(item_of_entry(i));
  return static_cast<unsigned>(children.size());
}

}  // namespace uddrag::gui
