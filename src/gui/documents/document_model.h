// SPDX-License-Identifier: GPL-3.0-or-later
// The documents of a project by group as a tree for a wxDataViewCtrl, with what is counted of each.
#pragma once
#include <wx/dataview.h>

#include <map>
#include <vector>

#include "gui/documents/document_figures.h"

namespace uddrag::gui {

/// Items are 1 + an index: first the groups, then the documents.
class DocumentModel : public wxDataViewModel {
 public:
  struct Group {
    model::DocumentGroup group;  ///< a nil id: documents without one
    std::vector<std::size_t> documents;
  };
  struct Entry {
    model::Document document;
    DocumentFigures figures;
    std::size_t group = 0;
    bool memo = false;  ///< there is one on it
  };
  enum Column : unsigned { name, share, quotes, memo };

  void load(const store::Reader& read, FiguresOfDocuments& figures);
  /// Only the numbers.
  void count(const store::Reader& read, FiguresOfDocuments& figures);

  const std::vector<Entry>& entries() const { return m_entries; }
  std::size_t group_count() const { return m_groups.size(); }
  wxDataViewItem item_of_group(std::size_t i) const { return item(i); }
  wxDataViewItem item_of_entry(std::size_t i) const { return item(m_groups.size() + i); }
  const Entry* entry(const wxDataViewItem& item) const;
  /// The group that an item is or stands in.
  const Group* group(const wxDataViewItem& item) const;

  unsigned GetColumnCount() const override { return 4; }
  void GetValue(wxVariant& value, const wxDataViewItem& item, unsigned column) const override;
  bool SetValue(const wxVariant&, const wxDataViewItem&, unsigned) override { return false; }
  bool GetAttr(const wxDataViewItem& item, unsigned, wxDataViewItemAttr& attr) const override;
  wxDataViewItem GetParent(const wxDataViewItem& item) const override;
  bool IsContainer(const wxDataViewItem& item) const override;
  bool HasContainerColumns(const wxDataViewItem&) const override { return true; }
  unsigned GetChildren(const wxDataViewItem& parent, wxDataViewItemArray& children) const override;

 private:
  static wxDataViewItem item(std::size_t i) {
    return wxDataViewItem(reinterpret_cast<void*>(i + 1));
  }
  static std::size_t index(const wxDataViewItem& item) {
    return reinterpret_cast<std::size_t>(item.GetID()) - 1;
  }
  void name_of(wxVariant& value, const wxDataViewItem& item) const;
  const wxBitmapBundle& picture(const std::string& svg) const;

  std::vector<Group> m_groups;
  std::vector<Entry> m_entries;
  mutable std::map<std::string, wxBitmapBundle> m_pictures;
};

}  // namespace uddrag::gui
