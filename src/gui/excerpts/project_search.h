// SPDX-License-Identifier: GPL-3.0-or-later
// Finding in all documents: starts searches and shows what they found in the Code place, as a list
// by document or as keyword in context. Wiring only.
#pragma once
#include <memory>

#include "gui/excerpts/searcher.h"
#include "gui/frame/desk.h"
#include "gui/frame/find_bar.h"

namespace uddrag::gui {

class CodePlace;

class ProjectSearch {
 public:
  ProjectSearch(Desk& desk, CodePlace& place);

  void list(const FindWish& wish);
  void context(const FindWish& wish);

 private:
  void show_list(const FindWish& wish, const std::vector<query::Hit>& hits);
  void search_for_context(const query::SearchWish& wish);

  Desk& m_desk;
  CodePlace& m_place;
  Searcher m_searcher;
  bool m_to_results = false;  ///< the keyboard goes to what is found
};

}  // namespace uddrag::gui
