// SPDX-License-Identifier: GPL-3.0-or-later
// The basket of the Course place: starred quotes, or those of a code, group or coder, to be put
// into the course by Enter, a button or drag.
#pragma once
#include <wx/panel.h>

#include <functional>

#include "gui/course/basket_model.h"
#include "gui/frame/desk.h"

class wxButton;
class wxCheckBox;
class wxSearchCtrl;
class wxStaticText;

namespace uddrag::gui {

class Basket : public wxPanel {
 public:
  Basket(wxWindow* parent, Desk& desk);

  void load(model::CourseId course);
  const std::vector<Passage>& passages() const { return m_list->passages(); }
  const Passage* chosen() const { return m_list->chosen(); }

  std::function<void(const Passage&)> insert_wanted, show_wanted;

 private:
  void choose_source();
  void show_source();

  Desk& m_desk;
  model::CourseId m_course;
  BasketWish m_wish;
  wxButton* m_source;
  wxSearchCtrl* m_words;
  wxCheckBox* m_unused;
  wxStaticText* m_count;
  PassageList* m_list;
};

}  // namespace uddrag::gui
