// SPDX-License-Identifier: GPL-3.0-or-later
// Names that stand in the transcripts and that nobody has listed, each with a line around its first
// place. Enter takes one over; Delete hides one for as long as the project is open.
#pragma once
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "app/name_suggestions.h"
#include "gui/frame/pick_list.h"

namespace uddrag::gui {

class SuggestionList : public PickList {
 public:
  explicit SuggestionList(wxWindow* parent);

  void show(std::vector<app::NameSuggestion> names);
  const app::NameSuggestion* chosen() const;
  std::size_t size() const { return m_names.size(); }
  std::function<void(const app::NameSuggestion&)> taken;
  wxString words_of(std::size_t n) const override;
  bool AcceptsFocus() const override { return !m_names.empty(); }

 protected:
  wxCoord OnMeasureItem(std::size_t n) const override;
  void OnDrawItem(wxDC& dc, const wxRect& rect, std::size_t n) const override;

 private:
  void hide_chosen();

  std::vector<app::NameSuggestion> m_names;
  std::set<std::string> m_hidden;
};

}  // namespace uddrag::gui
