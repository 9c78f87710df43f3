// SPDX-License-Identifier: GPL-3.0-or-later
// The middle of the Course place: the course or one section as a column of cards, with the form of
// the chosen card below it. Choosing, keys and drops are told; what they do is the place's.
#pragma once
#include <wx/scrolwin.h>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "gui/course/block_card.h"
#include "gui/course/block_editor.h"
#include "gui/course/sheet_items.h"
#include "gui/frame/desk.h"

class wxButton;

namespace uddrag::gui {

class SectionSheet : public wxScrolledWindow {
 public:
  SectionSheet(wxWindow* parent, Desk& desk);

  /// What is chosen of a course; the cards of its section are shown. A nil course: the ways to
  /// begin one.
  void show(model::CourseId course, const CourseTarget& chosen);
  void save_all() { m_form->save_all(); }
  void focus_form() { m_form->focus_first(); }
  void focus_card();

  std::function<void(const CourseTarget&)> choose_wanted;
  /// A key that was pressed on a card; true where it was taken.
  std::function<bool(wxKeyEvent&)> key_pressed;
  std::function<void()> insert_wanted, export_wanted, look_wanted, starred_wanted, how_made_wanted;
  std::function<void()> new_course_wanted;
  std::function<void(std::size_t)> template_wanted;  ///< index into app::course_templates()
  /// Something was dropped so that it should stand before the n-th block of the section.
  std::function<void(const std::string& dragged, std::int64_t position)> dropped;
  std::function<void(model::DocumentId, text::Span, model::QuoteId)> show_source_wanted;

 private:
  friend class SheetDropTarget;
  void read_material();
  void load_items();
  void fill_form();
  void fill_start();
  void course_form();
  void show_attribution(wxTextCtrl& pattern);
  wxString attribution_words(const std::string& pattern) const;
  void section_form();
  void arrange();
  void reveal(const wxWindow& card);
  void show_focused(const wxWindow& window);
  void card_key(wxKeyEvent& event);
  BlockCard* make_card();
  BlockCard* chosen_card() const;
  wxBitmap image_of(const SheetItem& item);
  wxBitmap image_of(const base::Hash& hash);
  wxBitmap chart_image(const course::Chart& chart);
  void redraw_draft();
  std::int64_t position_at(int y) const;
  void show_drop(std::optional<std::int64_t> position);
  void paint(wxPaintEvent& event);
  bool form_is_current() const;

  Desk& m_desk;
  model::CourseId m_course;
  CourseTarget m_chosen;
  course::Material m_material;
  std::int64_t m_material_at = -1;  ///< the last action when it was read
  std::vector<SheetItem> m_items;
  std::vector<BlockCard*> m_cards;
  FieldForm* m_form;
  wxButton* m_insert;
  BlockEditor m_editor;
  std::optional<CourseTarget> m_form_for;
  model::Section m_section;  ///< what the form writes into, like the next
  model::Course m_course_row;
  std::map<base::Hash, wxBitmap> m_images;
  std::optional<std::int64_t> m_drop;
  bool m_arranging = false;
};

}  // namespace uddrag::gui
