// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/course/marked_view.h"

#include <wx/textdlg.h>
#include "gui/l10n/translate.h"

#include "gui/frame/inner_room.h"
#include "gui/frame/look.h"
#include "gui/frame/pass_wheel.h"
#include "gui/l10n/strings.h"
#include "text/boundaries.h"

namespace uddrag::gui {

using text::Pos;
using text::Span;

MarkedView::MarkedView(wxWindow* parent, model::Excerpt& excerpt, const std::string& quote)
    : wxTextCtrl(parent, wxID_ANY, wxEmptyString, wxDefaultPosition, wxDefaultSize,
                 wxTE_MULTILINE | wxTE_READONLY | wxTE_RICH2 | wxTE_BESTWRAP),
      m_excerpt(excerpt),
      m_quote(quote) {
  set_inner_room(this);
  pass_drops(*this);
  Bind(wxEVT_KEY_DOWN, &MarkedView::key, this);
  show();
}

void MarkedView::show() {
  m_marked = marked_text(m_excerpt, m_quote);
  ChangeValue(wx(m_marked.text()));
  const wxFont plain = GetFont();
  for (const MarkedRun& run : m_marked.runs) {
    wxTextAttr look(text_color(), wxNullColour, plain);
    if (run.kind == MarkedRun::Kind::left_out) {
      look.SetFont(plain.Strikethrough());
      look.SetTextColour(quiet_text_color());
    } else if (run.kind == MarkedRun::Kind::clarification) {
      look.SetTextColour(quiet_text_color());
      look.SetFont(plain.Italic());
    } else if (run.emphasised) {
      look.SetFont(plain.Bold());
    }
    SetStyle(run.shown.start.value, run.shown.end.value, look);
  }
}

Span MarkedView::chosen() const {
  long from = 0, to = 0;
  GetSelection(&from, &to);
  if (from < to) return m_marked.to_source(Span{Pos(from), Pos(to)});
  const Pos caret = m_marked.to_source(Pos(GetInsertionPoint()));
  return text::Boundaries(m_quote, {}).around(text::Border::word, caret);
}

void MarkedView::mark(Span span, const std::function<void(Span)>& change) {
  if (span.empty()) return;
  change(span);
  show();
  SetSelection(m_marked.to_shown(span.start).value, m_marked.to_shown(span.end).value);
  if (changed) changed();
}

void MarkedView::toggle_left_out() {
  mark(whole_words(m_quote, chosen()), [this](Span span) {
    leaves_out(m_excerpt, span) ? take_back(m_excerpt, m_quote, span)
                                : leave_out(m_excerpt, m_quote, span);
  });
}

void MarkedView::toggle_emphasis() {
  mark(chosen(), [this](Span span) { gui::toggle_emphasis(m_excerpt, m_quote, span); });
}

void MarkedView::clarify() {
  long from = 0, to = 0;
  GetSelection(&from, &to);
  const Pos at = from < to ? m_marked.to_source(Pos(from)) : chosen().start;
  wxTextEntryDialog dialog(this,
                           _("Your words, shown in [brackets] before the place. Empty: none."),
                           _("Clarify"), wx(clarification_at(m_excerpt, at)));
  if (dialog.ShowModal() != wxID_OK) return;
  gui::clarify(m_excerpt, m_quote, at, utf8(dialog.GetValue().Trim().Trim(false)));
  show();
  SetInsertionPoint(m_marked.to_shown(at).value);
  if (changed) changed();
}

void MarkedView::key(wxKeyEvent& event) {
  const int key = event.GetKeyCode();
  if (!event.HasAnyModifiers() && (key == WXK_DELETE || key == WXK_BACK)) return toggle_left_out();
  if (event.ControlDown() && key == 'B') return toggle_emphasis();
  if (event.GetUnicodeKey() == '[') return clarify();
  event.Skip();
}

}  // namespace uddrag::gui
