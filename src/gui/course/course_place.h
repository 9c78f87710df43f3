// SPDX-License-Identifier: GPL-3.0-or-later
// The Course place: outline on the left, the chosen section as cards in the middle, the basket of
// quotes, the balance of voices and the checks on the right. Layout and wiring only.
#pragma once
#include <wx/panel.h>

#include "gui/checks/checks_panel.h"
#include "gui/course/balance_panel.h"
#include "gui/course/basket.h"
#include "gui/course/course_changes.h"
#include "gui/course/outline.h"
#include "gui/course/preview.h"
#include "gui/course/section_sheet.h"
#include "gui/frame/desk.h"
#include "gui/frame/late_load.h"
#include "gui/frame/place.h"

class wxSimplebook;
class wxSplitterWindow;
class wxToggleButton;

namespace uddrag::gui {

class CoursePlace : public Place {
 public:
  CoursePlace(wxWindow* parent, Desk& desk);

  // What the actions do
  void add_course();  ///< asks of what kind
  void add_section();
  void insert();  ///< asks what
  void add_text() { take(m_changes.insert(m_point, model::TextBlock{})); }
  void add_question() { take(m_changes.insert(m_point, model::QuestionBlock{})); }
  void add_starred();
  void move(int by) { take(m_changes.move(m_point, by)); }
  void remove() { take(m_changes.remove(m_point)); }
  void duplicate() { take(m_changes.duplicate(m_point)); }
  void cut() { m_changes.cut(m_point); }
  void copy() { m_changes.copy(m_point); }
  void paste() { take(m_changes.paste(m_point)); }
  void ask_look();
  void preview();
  void show_checks();
  bool can_paste() const { return has_section() && m_changes.can_paste(); }
  bool has_course() const { return !m_point.course.nil(); }
  bool has_section() const { return m_point.target.section.has_value(); }
  void choose_section(model::SectionId id);
  void choose_block(model::BlockId id);
  model::CourseId course() const { return m_point.course; }
  void save_fields() override { m_sheet->save_all(); }
  void settle() override {
    m_late_course.settle();
    m_late_basket.settle();
  }
  void take_focus() override { m_outline->SetFocus(); }

  FindingWays& ways() { return m_checks->ways(); }
  std::function<void()> export_wanted;
  /// A quote's place in its transcript.
  std::function<void(model::DocumentId, text::Span, model::QuoteId)> show_wanted;

 private:
  wxWindow* make_left(wxWindow* parent);
  wxWindow* make_right(wxWindow* parent);
  void wire();
  void load();
  void load_basket();
  void choose(const CoursePoint& point);
  void take(const CourseChanges::Result& result);
  bool key(wxKeyEvent& event);
  enum Page { quotes, balance, checks };
  void show_right(int page);
  void heed(const store::ChangeSet& changes);

  Desk& m_desk;
  CoursePoint m_point;
  std::optional<CoursePoint> m_wanted;  ///< to be chosen when the course is loaded next
  CourseChanges m_changes;
  CoursePreview m_preview;
  Outline* m_outline = nullptr;
  SectionSheet* m_sheet = nullptr;
  wxSimplebook* m_right = nullptr;
  std::vector<wxToggleButton*> m_tabs;
  Basket* m_basket = nullptr;
  BalancePanel* m_balance = nullptr;
  ChecksPanel* m_checks = nullptr;
  LateLoad m_late_course{*this, [this] { load(); }};
  LateLoad m_late_basket{*this, [this] { load_basket(); }};
  std::vector<base::Connection> m_connections;
};

}  // namespace uddrag::gui
