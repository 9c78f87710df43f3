// SPDX-License-Identifier: GPL-3.0-or-later
// The Course place: outline on the left, what is chosen in the middle, the basket of starred quotes
// on the right.
#pragma once
#include <optional>
#include <vector>

#include "gui/course/field_form.h"
#include "gui/course/outline.h"
#include "gui/excerpts/passage_list.h"
#include "gui/frame/desk.h"
#include "gui/frame/late_load.h"
#include "gui/frame/place.h"

namespace uddrag::gui {

class CoursePlace : public Place {
 public:
  CoursePlace(wxWindow* parent, Desk& desk);

  // What the actions do
  void add_section();
  void add_text();
  void add_question();
  void add_starred();
  void move(int by);
  void remove();
  bool has_course() const { return !m_course.nil(); }
  bool has_section() const;
  void choose_section(model::SectionId id);
  bool has_choice() const;
  model::CourseId course() const { return m_course; }
  void save_fields() override { m_form->save_all(); }
  void settle() override {
    m_late_course.settle();
    m_late_basket.settle();
  }

  std::function<void()> export_wanted;
  std::function<void(const Passage&)> show_wanted;  ///< a quote's place in its transcript

 private:
  void load();
  void find_course();
  void load_form();
  void form_for_course();
  void form_for_section(model::SectionId id);
  void form_for_block(model::BlockId id);
  void form_for_excerpts(const model::Block& block);
  void add_block(model::BlockBody body, std::vector<model::Excerpt> excerpts);
  void insert(const Passage& passage);
  bool ensure_course();
  std::optional<model::SectionId> section() const;
  std::int64_t position_behind() const;
  void load_basket();

  Desk& m_desk;
  model::CourseId m_course;
  Outline* m_outline;
  FieldForm* m_form;
  PassageList* m_basket;
  model::BlockBody m_body;  ///< what the form writes into, like the three below
  model::Section m_section;
  model::Course m_course_row;
  std::vector<std::unique_ptr<model::Excerpt>> m_excerpts;
  LateLoad m_late_course{*this, [this] { load(); }};
  LateLoad m_late_basket{*this, [this] { load_basket(); }};
  std::vector<base::Connection> m_connections;
};

}  // namespace uddrag::gui
