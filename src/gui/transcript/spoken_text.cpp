// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/transcript/spoken_text.h"

#include <algorithm>
#include <functional>

#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"

namespace uddrag::gui::transcript {
namespace {

using text::Pos;
using text::Span;

/// Makes the stretch around a place end where another one begins or ends.
void cut(Span& stretch, Span other, Pos at) {
  for (const Pos edge : {other.start, other.end}) {
    if (edge <= at) stretch.start = std::max(stretch.start, edge);
    if (edge > at) stretch.end = std::min(stretch.end, edge);
  }
}

wxString one_coding(const CanvasCoding& coding) {
  const wxString code = wx(coding.path.empty() ? coding.name : coding.path);
  return coding.coder.empty() ? code : wxString::Format(_("%s by %s"), code, wx(coding.coder));
}

wxString codings_of(const SpokenRun& run) {
  wxString list;
  for (const CanvasQuote* quote : run.quotes)
    for (const CanvasCoding& coding : quote->codings)
      list << (list.empty() ? wxString() : wxString(wxS(", "))) << one_coding(coding);
  return list;
}

template <class What>
bool any(const SpokenRun& run, What what) {
  return std::any_of(run.quotes.begin(), run.quotes.end(),
                     [&](const CanvasQuote* quote) { return std::invoke(what, *quote); });
}

void add(wxString& words, const wxString& more) {
  if (more.empty()) return;
  words << (words.empty() ? wxString() : wxString(wxS("; "))) << more;
}

}  // namespace

SpokenRun spoken_run(const text::Text& text, const std::vector<CanvasTurn>& turns,
                     const std::vector<CanvasQuote>& quotes, Pos at) {
  SpokenRun run{text.all(), nullptr, {}};
  for (const CanvasTurn& turn : turns) {
    cut(run.span, turn.span, at);
    if (turn.span.contains(at)) run.turn = &turn;
  }
  for (const CanvasQuote& quote : quotes) {
    cut(run.span, quote.span, at);
    if (quote.span.contains(at)) run.quotes.push_back(&quote);
  }
  return run;
}

wxString spoken_words(const SpokenRun& run) {
  wxString turn;
  if (run.turn) {
    turn = wx(run.turn->speaker);
    if (!run.turn->time.empty())
      turn << (turn.empty() ? wxString() : wxString(wxS(", "))) << wx(run.turn->time);
  }
  wxString about;
  const wxString codings = codings_of(run);
  if (!codings.empty()) add(about, wxString::Format(_("Coded with %s"), codings));
  if (codings.empty() && !run.quotes.empty()) add(about, _("Quote without a code"));
  if (any(run, &CanvasQuote::starred)) add(about, _("starred"));
  if (any(run, &CanvasQuote::has_memo)) add(about, _("with a memo"));
  if (turn.empty() || about.empty()) return turn + about;
  return turn + wxS(". ") + about;
}

std::vector<std::pair<std::string, wxString>> spoken_attributes(const SpokenRun& run) {
  std::vector<std::pair<std::string, wxString>> pairs;
  if (run.turn && !run.turn->speaker.empty()) pairs.emplace_back("speaker", wx(run.turn->speaker));
  if (run.turn && !run.turn->time.empty()) pairs.emplace_back("time", wx(run.turn->time));
  if (const wxString codings = codings_of(run); !codings.empty())
    pairs.emplace_back("codings", codings);
  if (any(run, &CanvasQuote::starred)) pairs.emplace_back("starred", wxS("true"));
  if (any(run, &CanvasQuote::has_memo)) pairs.emplace_back("memo", wxS("true"));
  return pairs;
}

}  // namespace uddrag::gui::transcript
