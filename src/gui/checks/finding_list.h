// SPDX-License-Identifier: GPL-3.0-or-later
// Findings as a list to go through: gate above its findings, each with its sign, its place, what is
// wrong and what mends it. Rows are values; it reads no project.
#pragma once
#include <functional>
#include <vector>

#include "gui/checks/findings.h"
#include "gui/frame/reading_list.h"

namespace uddrag::gui {

class FindingList : public ReadingList {
 public:
  explicit FindingList(wxWindow* parent);

  void show(Findings findings);
  const Findings& findings() const { return m_findings; }
  const course::Finding* chosen() const;

  std::function<void()> chosen_changed;
  std::function<void(const course::Finding&)> opened;  ///< double click or Enter

 protected:
  void OnDrawItem(wxDC& dc, const wxRect& rect, std::size_t n) const override;
  wxCoord OnMeasureItem(std::size_t n) const override;
  void row_chosen() override;
  void row_opened() override;

 private:
  struct Line {
    wxString words;
    enum class Look { heading, place, detail, mend } look;
  };
  /// Wrapped to the width there is.
  std::vector<Line> lines(std::size_t n) const;
  void add_wrapped(std::vector<Line>& lines, const wxString& text, Line::Look look) const;
  wxString heading_of(std::size_t n) const;
  void say_chosen();
  int line_height() const { return GetCharHeight() + FromDIP(3); }
  int text_width() const;

  Findings m_findings;
};

/// "stops", "needs a reason" or "note": colour is never the only sign.
wxString weight_words(const course::Finding& finding);

}  // namespace uddrag::gui
