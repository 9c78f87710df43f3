// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/checks/finding_list.h"

#include <wx/dcclient.h>

#include <algorithm>

#include "gui/frame/look.h"
#include "gui/l10n/finding_words.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"

namespace uddrag::gui {
namespace {

constexpr int sign_width = 20;
constexpr int heading_gap = 8;

/// A square stops, a triangle asks for a reason, a ring is a note.
void draw_sign(wxDC& dc, const course::Finding& finding, const wxRect& box, const wxColour& color) {
  dc.SetPen(wxPen(color, 2));
  if (finding.severity == course::Severity::warns) {
    dc.SetBrush(*wxTRANSPARENT_BRUSH);
    return dc.DrawEllipse(box);
  }
  dc.SetBrush(wxBrush(color));
  if (!finding.overridable) return dc.DrawRectangle(box);
  const wxPoint corners[] = {
      {box.x + box.width / 2, box.y}, {box.GetRight(), box.GetBottom()}, {box.x, box.GetBottom()}};
  dc.DrawPolygon(3, corners);
}

}  // namespace

wxString weight_words(const course::Finding& finding) {
  if (finding.severity == course::Severity::warns) return _("note");
  return finding.overridable ? _("needs a reason") : _("stops");
}

FindingList::FindingList(wxWindow* parent) : ReadingList(parent, _("Findings")) {
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    event.Skip();
    SetItemCount(m_findings.rows().size());  // measures anew
  });
}

void FindingList::row_chosen() {
  say_chosen();
  if (chosen_changed) chosen_changed();
}

void FindingList::row_opened() {
  if (const auto* finding = chosen(); finding && opened) opened(*finding);
}

void FindingList::show(Findings findings) {
  SetSelection(wxNOT_FOUND);
  m_findings = std::move(findings);
  SetItemCount(m_findings.rows().size());
  if (!m_findings.empty()) {
    const auto& rows = m_findings.rows();
    const auto first = std::find_if(rows.begin(), rows.end(), [](const auto& finding) {
      return finding.severity == course::Severity::stops;
    });
    const auto row = first == rows.end() ? 0 : first - rows.begin();
    ScrollToRow(static_cast<std::size_t>(row));
    SetSelection(static_cast<int>(row));
  }
  RefreshAll();
  set_accessible_name(this, m_findings.empty() ? empty_text : _("Findings"));
  if (chosen_changed) chosen_changed();
}

const course::Finding* FindingList::chosen() const {
  const int n = GetSelection();
  if (n < 0 || n >= static_cast<int>(m_findings.rows().size())) return nullptr;
  return &m_findings.rows()[static_cast<std::size_t>(n)];
}

void FindingList::say_chosen() {
  if (const course::Finding* finding = chosen())
    say_current(this, _("Findings"),
                gate_words(finding->gate) + wxS(", ") + weight_words(*finding) + wxS(": ") +
                    place_words(*finding) + wxS(": ") + said_words(finding->detail) + wxS(" ") +
                    said_words(finding->mend));
}

int FindingList::text_width() const {
  return std::max(FromDIP(80), GetClientSize().x - FromDIP(2 * margin + sign_width));
}

wxString FindingList::heading_of(std::size_t n) const {
  const course::Gate gate = m_findings.rows()[n].gate;
  return gate_words(gate) + wxString::Format(wxS(" (%zu)"), m_findings.count(gate));
}

void FindingList::add_wrapped(std::vector<Line>& lines, const wxString& text,
                              Line::Look look) const {
  wxClientDC dc(const_cast<FindingList*>(this));
  dc.SetFont(GetFont());
  for (wxString& words : wrapped_lines(dc, text, text_width()))
    lines.push_back({std::move(words), look});
}

std::vector<FindingList::Line> FindingList::lines(std::size_t n) const {
  const course::Finding& finding = m_findings.rows()[n];
  std::vector<Line> all;
  if (m_findings.begins_gate(n)) all.push_back({heading_of(n), Line::Look::heading});
  add_wrapped(all, place_words(finding) + wxS(" \u00B7 ") + weight_words(finding),
              Line::Look::place);
  add_wrapped(all, said_words(finding.detail), Line::Look::detail);
  add_wrapped(all, said_words(finding.mend), Line::Look::mend);
  return all;
}

wxCoord FindingList::OnMeasureItem(std::size_t n) const {
  const int gap = m_findings.begins_gate(n) ? FromDIP(heading_gap) : 0;
  return static_cast<int>(lines(n).size()) * line_height() + gap + FromDIP(2 * margin - 6);
}

void FindingList::OnDrawItem(wxDC& dc, const wxRect& rect, std::size_t n) const {
  const course::Finding& finding = m_findings.rows()[n];
  const bool strong = IsSelected(n) && HasFocus();
  const wxColour plain = strong ? selected_text_color() : text_color();
  const wxColour quiet = IsSelected(n) ? plain : quiet_text_color();
  int y = rect.y + FromDIP(margin - 4);
  for (const Line& line : lines(n)) {
    using Look = Line::Look;
    const bool heading = line.look == Look::heading;
    dc.SetFont(heading ? GetFont().Bold() : GetFont());
    dc.SetTextForeground(line.look == Look::detail || heading ? plain : quiet);
    dc.DrawText(line.words, rect.x + FromDIP(heading ? margin : margin + sign_width), y);
    y += line_height() + (heading ? FromDIP(heading_gap) : 0);
  }
  const int size = FromDIP(9);
  const int top = rect.y + FromDIP(margin - 4) +
                  (m_findings.begins_gate(n) ? line_height() + FromDIP(heading_gap) : 0);
  const wxColour sign = strong                                        ? selected_text_color()
                        : finding.severity == course::Severity::warns ? quiet_text_color()
                                                                      : warning_color();
  draw_sign(dc, finding, {rect.x + FromDIP(margin), top + (GetCharHeight() - size) / 2, size, size},
            sign);
}

}  // namespace uddrag::gui
