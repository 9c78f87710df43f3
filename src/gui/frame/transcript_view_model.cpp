// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/frame/transcript_view_model.h"

#include <algorithm>
#include <map>

#include "base/clock.h"

namespace uddrag::gui {

CanvasDocument canvas_document(const store::Reader& read, const model::Document& document,
                               bool numbered) {
  CanvasDocument canvas;
  canvas.text = read.document_text(document);
  canvas.language = document.language;
  std::map<model::SpeakerId, std::pair<std::string, int>> speakers;
  for (const model::Speaker& speaker : read.speakers(document.id))
    speakers.emplace(speaker.id, std::pair(speaker.label, static_cast<int>(speakers.size())));
  std::int64_t number = 0;
  for (const model::Turn& turn : read.turns(document.id)) {
    CanvasTurn shown;
    shown.span = turn.span;
    shown.kind = turn.kind;
    if (const auto found = speakers.find(turn.speaker); found != speakers.end()) {
      shown.speaker = found->second.first;
      shown.speaker_color_index = found->second.second;
    }
    if (turn.time_start) shown.time = base::clock_time(*turn.time_start);
    if (turn.kind == model::TurnKind::speech) shown.number = ++number;
    if (numbered && shown.number > 0)
      shown.time = std::to_string(shown.number) + (shown.time.empty() ? "" : "  " + shown.time);
    canvas.turns.push_back(std::move(shown));
  }
  return canvas;
}

std::vector<text::Span> uncoded_stretches(const std::vector<CanvasQuote>& quotes,
                                          const std::vector<model::Turn>& turns) {
  std::vector<text::Span> stretches;
  for (const model::Turn& turn : turns) {
    if (turn.kind != model::TurnKind::speech) continue;
    text::Pos at = turn.span.start;
    for (const CanvasQuote& quote : quotes) {  // by start
      if (quote.codings.empty() || quote.span.end <= at || quote.span.start >= turn.span.end)
        continue;
      if (quote.span.start > at) stretches.push_back({at, quote.span.start});
      at = std::max(at, quote.span.end);
    }
    if (at < turn.span.end) stretches.push_back({at, turn.span.end});
  }
  return stretches;
}

std::optional<text::Span> uncoded_beside(const std::vector<CanvasQuote>& quotes,
                                         const std::vector<model::Turn>& turns, text::Pos from,
                                         bool forward) {
  const auto stretches = uncoded_stretches(quotes, turns);
  if (forward) {
    const auto next = std::find_if(stretches.begin(), stretches.end(),
                                   [&](const text::Span& span) { return span.start > from; });
    return next == stretches.end() ? std::nullopt : std::optional(*next);
  }
  const auto before = std::find_if(stretches.rbegin(), stretches.rend(),
                                   [&](const text::Span& span) { return span.start < from; });
  return before == stretches.rend() ? std::nullopt : std::optional(*before);
}

std::vector<text::Pos> turns_with_memo(const store::Reader& read, model::DocumentId document) {
  std::vector<text::Pos> starts;
  for (const model::Memo& memo : read.memos()) {
    if (memo.target != model::MemoTarget::turn) continue;
    const auto turn = read.turn({memo.target_id});
    if (turn && turn->document == document) starts.push_back(turn->span.start);
  }
  std::sort(starts.begin(), starts.end());
  return starts;
}

}  // namespace uddrag::gui
