// SPDX-License-Identifier: GPL-3.0-or-later
// The outline of the courses: their sections with their blocks, in order. Choosing, keys and drops
// are told; what they do is the place's.
#pragma once
#include <wx/dataview.h>

#include <functional>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "gui/course/sheet_items.h"
#include "store/reader.h"

namespace uddrag::gui {

/// A line of the outline: a course itself, a section, or a block.
struct OutlineEntry {
  model::CourseId course;
  CourseTarget target;
  wxString title;
  std::string icon;
  std::int64_t position = 0;
};

class Outline : public wxDataViewTreeCtrl {
 public:
  explicit Outline(wxWindow* parent);

  void load(const store::Reader& read);
  const OutlineEntry* chosen() const;
  /// The nearest line where that one is not there: the section of a block, else the course.
  void choose(model::CourseId course, const CourseTarget& target);

  std::function<void()> changed;
  std::function<bool(wxKeyEvent&)> key_pressed;  ///< true where it was taken
  std::function<void(const std::string& dragged, const OutlineEntry& onto)> dropped;

 private:
  void add_course(const store::Reader& read, const model::Course& course);
  void begin_drag(wxDataViewEvent& event);
  void drop(wxDataViewEvent& event);
  void remember(wxDataViewEvent& event, bool open);
  const OutlineEntry* entry(const wxDataViewItem& item) const;
  wxDataViewItem add(const wxDataViewItem& parent, OutlineEntry entry, bool container);

  std::vector<std::pair<wxDataViewItem, OutlineEntry>> m_entries;
  std::set<model::SectionId> m_folded_away;
  bool m_loading = false;
};

/// What a block's line says: its first words, or its kind.
wxString block_title(const store::Reader& read, const model::Block& block);

}  // namespace uddrag::gui
