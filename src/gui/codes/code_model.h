// SPDX-License-Identifier: GPL-3.0-or-later
// The code tree for wxDataViewCtrl: what a CodeList shows, drawn natively.
#pragma once
#include <wx/bmpbndl.h>
#include <wx/dataview.h>

#include <functional>
#include <map>
#include <string>

#include "gui/codes/code_list.h"
#include "gui/frame/icons.h"
#include "gui/frame/look.h"
#include "gui/l10n/strings.h"
#include "gui/memos/memo_words.h"

namespace uddrag::gui {

/// Items are 1 + the index of a node.
class CodeModel : public wxDataViewModel {
 public:
  explicit CodeModel(const CodeList& codes) : m_codes(codes) {}

  const CodeNode* node(const wxDataViewItem& item) const {
    const std::size_t i = index(item);  // of no item: the largest number
    return i < m_codes.nodes().size() ? &m_codes.nodes()[i] : nullptr;
  }
  static wxDataViewItem item(std::size_t i) {
    return wxDataViewItem(reinterpret_cast<void*>(i + 1));
  }
  static std::size_t index(const wxDataViewItem& item) {
    return reinterpret_cast<std::size_t>(item.GetID()) - 1;
  }

  /// Which codes have memos.
  void load_signs(const store::Reader& read) { m_memos = with_memo(read, model::MemoTarget::code); }

  unsigned GetColumnCount() const override { return 3; }
  void GetValue(wxVariant& value, const wxDataViewItem& item, unsigned column) const override {
    const CodeNode& node = m_codes.nodes()[index(item)];
    const std::int64_t count = count_own ? node.own : node.with_children;
    if (column == 0)
      value << wxDataViewIconText(wx(node.code.name), dot(node.code.color));
    else if (column == 2)
      value << memo_sign(m_memos.contains(node.code.id.uuid));
    else
      value = wxString(count > 0 ? wxString::Format(wxS("%lld"), static_cast<long long>(count))
                                 : wxString());
  }
  /// A name that was typed in place; the project is asked, and the tree loads anew.
  bool SetValue(const wxVariant& value, const wxDataViewItem& item, unsigned column) override {
    wxDataViewIconText typed;
    typed << value;
    const CodeNode* named = node(item);
    if (column == 0 && named && renamed) renamed(named->code.id, utf8(typed.GetText()));
    return false;
  }
  bool GetAttr(const wxDataViewItem& item, unsigned column,
               wxDataViewItemAttr& attr) const override {
    const CodeNode& node = m_codes.nodes()[index(item)];
    if (column == 0 && !node.children.empty() && !node.parent) attr.SetBold(true);
    if (column == 1 || node.code.retired) attr.SetColour(quiet_text_color());
    if (column == 0 && node.code.retired) attr.SetStrikethrough(true);
    return true;
  }
  wxDataViewItem GetParent(const wxDataViewItem& child) const override {
    const auto parent = m_codes.nodes()[index(child)].parent;
    return parent ? item(*parent) : wxDataViewItem();
  }
  bool IsContainer(const wxDataViewItem& item) const override {
    return !item.IsOk() || !m_codes.nodes()[index(item)].children.empty();
  }
  bool HasContainerColumns(const wxDataViewItem&) const override { return true; }
  unsigned GetChildren(const wxDataViewItem& parent, wxDataViewItemArray& children) const override {
    const auto& below = parent.IsOk() ? m_codes.nodes()[index(parent)].children : m_codes.roots();
    for (const std::size_t i : below)
      if (m_codes.shown(i)) children.Add(item(i));
    return static_cast<unsigned>(children.size());
  }

  bool count_own = false;  ///< else with the codes below
  std::function<void(model::CodeId, const std::string&)> renamed;

 private:
  const wxBitmapBundle& dot(model::Color color) const {
    auto& bundle = m_dots[color];
    if (!bundle.IsOk()) bundle = color_dot(shown_color(color), 16);
    return bundle;
  }

  const CodeList& m_codes;
  mutable std::map<model::Color, wxBitmapBundle> m_dots;
  std::set<base::Uuid> m_memos;
};

}  // namespace uddrag::gui
