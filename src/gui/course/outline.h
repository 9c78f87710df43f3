// SPDX-License-Identifier: GPL-3.0-or-later
// The outline of a course: its sections with their blocks, in order.
#pragma once
#include <wx/dataview.h>

#include <functional>
#include <optional>
#include <vector>

#include "store/reader.h"

namespace uddrag::gui {

/// A line of the outline: the course itself, a section, or a block.
struct OutlineEntry {
  std::optional<model::SectionId> section;
  std::optional<model::BlockId> block;
  wxString title;
  std::string icon;
  std::int64_t position = 0;

  bool operator==(const OutlineEntry& other) const {
    return section == other.section && block == other.block;
  }
};

class Outline : public wxDataViewTreeCtrl {
 public:
  explicit Outline(wxWindow* parent);

  void load(const store::Reader& read, model::CourseId course);
  const OutlineEntry* chosen() const;
  void choose(const std::optional<model::SectionId>& section,
              const std::optional<model::BlockId>& block);
  std::function<void()> changed;

 private:
  const OutlineEntry* entry(const wxDataViewItem& item) const;
  wxDataViewItem add(const wxDataViewItem& parent, OutlineEntry entry, bool container);

  std::vector<std::pair<wxDataViewItem, OutlineEntry>> m_entries;
  bool m_loading = false;
};

/// What a block's line says: its kind and its first words.
wxString block_title(const store::Reader& read, const model::Block& block);

}  // namespace uddrag::gui
