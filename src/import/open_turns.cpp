// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/open_turns.h"

#include <algorithm>
#include <utility>

#include "import/cues.h"
#include "import/signs.h"
#include "import/source.h"

namespace uddrag::importing {
namespace {

using Kind = ReportItem::Kind;

bool goes_on_with(const OpenTurn& turn, const OpenTurn& next, std::string_view text) {
  if (!turn.cue || !next.cue || turn.turn.kind != next.turn.kind) return false;
  return goes_on(
      {text.substr(turn.start, turn.end - turn.start), turn.turn.speaker == next.turn.speaker,
       turn.turn.speaker >= 0,
       next.turn.time_start && turn.turn.time_end ? *next.turn.time_start - *turn.turn.time_end : 0,
       next.end - next.start});
}

void keep_time(const OpenTurn& cue, std::vector<OpenStyle>& styles) {
  if (cue.turn.time_start)
    styles.push_back({cue.start, cue.end, "time " + std::to_string(*cue.turn.time_start)});
}

}  // namespace

void carry_speakers(std::vector<OpenTurn>& turns, bool repeats) {
  const bool cues = std::any_of(turns.begin(), turns.end(),
                                [](const OpenTurn& t) { return t.turn.time_end.has_value(); });
  if (repeats || !cues) return;
  int last = -1;
  for (OpenTurn& open : turns) {
    if (open.turn.kind != model::TurnKind::speech) continue;
    if (open.turn.speaker < 0) open.turn.speaker = last;
    last = open.turn.speaker;
  }
}

void connect_times(std::vector<OpenTurn>& turns, Report& report) {
  base::Millis last = 0;
  std::int64_t backwards = 0;
  bool first = true;
  for (std::size_t i = 0; i < turns.size(); ++i) {
    ImportedTurn& turn = turns[i].turn;
    if (turn.kind != model::TurnKind::speech) continue;
    if (i > 0 && !turn.time_start && turns[i - 1].turn.time_end)
      turn.time_start = turns[i - 1].turn.time_end;
    if (!turn.time_start && turn.time_end && first) turn.time_start = 0;
    first = false;
    if (turn.time_start) {
      backwards += *turn.time_start < last;
      last = *turn.time_start;
    }
    if (turn.time_start && turn.time_end && *turn.time_end < *turn.time_start) ++backwards;
  }
  add_item(report, Kind::warning, "times that run backwards", backwards);
}

void join_cues(std::vector<OpenTurn>& turns, std::string& text, std::vector<OpenStyle>& styles,
               Report& report) {
  if (std::none_of(turns.begin(), turns.end(), [](const OpenTurn& turn) { return turn.cue; }))
    return;
  std::vector<OpenTurn> whole;
  std::int64_t joined = 0;
  std::size_t joined_until = 0;
  for (const OpenTurn& next : turns) {
    if (whole.empty() || !goes_on_with(whole.back(), next, text)) {
      whole.push_back(next);
      continue;
    }
    OpenTurn& turn = whole.back();
    if (joined++ == 0 || turn.end != joined_until) keep_time(turn, styles);
    keep_time(next, styles);
    text[turn.end] = ' ';
    joined_until = turn.end = next.end;
    turn.turn.time_end = next.turn.time_end;
  }
  turns = std::move(whole);
  add_item(report, Kind::changed, "cues joined to turns, their times kept", joined);
}

void mark_signs(const std::vector<OpenTurn>& turns, std::string_view text,
                std::vector<OpenStyle>& styles, Report& report) {
  for (const OpenTurn& open : turns) {
    if (open.turn.kind != model::TurnKind::speech || open.turn.speaker < 0) continue;
    const std::string_view said = text.substr(open.start, open.end - open.start);
    for (const auto& [start, end] : transcription_signs(said)) {
      styles.push_back({open.start + start, open.start + end, "transcription sign"});
      add_item(report, Kind::recognised, "transcription signs", 1,
               std::string(said.substr(start, end - start)));
    }
  }
}

}  // namespace uddrag::importing
