// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/assemble.h"

#include <algorithm>
#include <map>
#include <utility>

#include "import/cues.h"
#include "import/odd_characters.h"
#include "import/signs.h"
#include "import/speakers.h"
#include "text/boundaries.h"
#include "text/utf8.h"

namespace uddrag::importing {
namespace {

using Kind = ReportItem::Kind;

std::string name_of(const std::string& file_name) {
  const std::size_t slash = file_name.find_last_of("/\\");
  std::string name = slash == std::string::npos ? file_name : file_name.substr(slash + 1);
  const std::size_t dot = name.rfind('.');
  return dot == std::string::npos || dot == 0 ? name : name.substr(0, dot);
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  std::size_t at = 0;
  while (at <= text.size()) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

/// What of a paragraph is in bold, to be asked for each of its lines.
class BoldRuns {
 public:
  explicit BoldRuns(const SourceParagraph& paragraph) {
    for (const SourceStyle& style : paragraph.styles)
      if (style.style == "bold") m_runs.emplace_back(style.start, style.end);
    std::sort(m_runs.begin(), m_runs.end());
    for (std::size_t i = 1; i < m_runs.size(); ++i)
      m_runs[i].second = std::max(m_runs[i].second, m_runs[i - 1].second);
  }

  /// How many bytes at a place are in bold.
  std::size_t from(std::size_t at) const {
    const auto behind = std::partition_point(m_runs.begin(), m_runs.end(),
                                             [&](const auto& run) { return run.first <= at; });
    return behind == m_runs.begin() || std::prev(behind)->second <= at
               ? 0
               : std::prev(behind)->second - at;
  }

 private:
  std::vector<std::pair<std::size_t, std::size_t>> m_runs;  // each reaches as far as any before
};

/// Builds the document's text piece by piece; places are bytes until the end.
class Assembler {
 public:
  Assembler(Source source, const std::string& file_name, const Options& options)
      : m_source(std::move(source)), m_options(options) {
    m_document.name = name_of(file_name);
    m_document.language = options.language;
    m_document.report = std::move(m_source.report);
  }

  ImportedDocument run() {
    const Conventions conventions(all_lines());
    m_labelled = (m_options.find_speakers && conventions.has_labels()) || format_has_speakers();
    for (const std::string& label : conventions.single_labels())
      add_item(m_document.report, Kind::warning, "possible speakers that occur once, left as text",
               1, label);
    m_text.reserve(bytes_in_all());
    m_turns.reserve(m_source.paragraphs.size());
    m_pieces.reserve(m_source.paragraphs.size());
    for (const SourceParagraph& paragraph : m_source.paragraphs) {
      m_first_piece.push_back(m_pieces.size());
      add(paragraph, conventions);
    }
    finish();
    return std::move(m_document);
  }

 private:
  struct OpenTurn {
    std::size_t start, end;
    ImportedTurn turn;
    bool cue = false;
  };
  struct OpenStyle {
    std::size_t start, end;
    std::string style;
  };
  struct OpenNote {
    std::size_t start, end;
    SourceNote said;
  };
  /// Bytes [from, to) of a source paragraph, and where they stand in the text.
  struct Piece {
    std::size_t paragraph, from, to, start;
    std::size_t at(std::size_t byte) const { return start + std::clamp(byte, from, to) - from; }
  };

  /// Text that grows by doubling takes three times its bytes.
  std::size_t bytes_in_all() const {
    std::size_t bytes = 0;
    for (const SourceParagraph& paragraph : m_source.paragraphs) bytes += paragraph.text.size() + 1;
    return bytes;
  }

  std::vector<Line> all_lines() const {
    std::vector<Line> lines;
    if (m_options.find_speakers)
      for (const SourceParagraph& paragraph : m_source.paragraphs)
        if (!paragraph.heading && !paragraph.is_note) {
          const BoldRuns bold(paragraph);
          require_few(lines.size() + static_cast<std::size_t>(std::count(
                                         paragraph.text.begin(), paragraph.text.end(), '\n')));
          for (const std::string_view words : lines_of(paragraph.text))
            lines.push_back(line_in(paragraph, words, bold));
        }
    return lines;
  }

  static Line line_in(const SourceParagraph& paragraph, std::string_view words,
                      const BoldRuns& bold) {
    const auto start = static_cast<std::size_t>(words.data() - paragraph.text.data());
    return {words, std::min(bold.from(start), words.size())};
  }

  bool format_has_speakers() const {
    return std::any_of(m_source.paragraphs.begin(), m_source.paragraphs.end(),
                       [](const SourceParagraph& p) { return !p.speaker.empty(); });
  }

  /// Names that differ only in how they are written are one speaker's: the first way stays.
  int speaker(const std::string& label) {
    if (label.empty()) return -1;
    const auto written = m_written.find(label);
    if (written != m_written.end()) return written->second;
    const auto [known, is_new] =
        m_speakers.emplace(label_key(label), static_cast<int>(m_document.speakers.size()));
    if (is_new)
      m_document.speakers.push_back({label, role_of(label)});
    else
      add_item(m_document.report, Kind::changed, "names of one speaker, made one", 1,
               label + " \u2192 " + speaker_label(known->second));
    m_written.emplace(label, known->second);
    return known->second;
  }

  const std::string& speaker_label(int index) const {
    return m_document.speakers[static_cast<std::size_t>(index)].label;
  }

  /// Puts words into the text on a line of their own; gives where they stand.
  std::pair<std::size_t, std::size_t> put(const SourceParagraph& paragraph, std::size_t from,
                                          std::size_t to) {
    require_few(m_pieces.size() + 1);
    if (!m_text.empty()) m_text += '\n';
    const std::size_t start = m_text.size();
    m_text.append(paragraph.text, from, to - from);
    m_pieces.push_back({m_first_piece.size() - 1, from, to, start});
    return {start, m_text.size()};
  }

  /// Once all lines of the last paragraph stand in the text.
  void put_styles(const SourceParagraph& paragraph) {
    const auto first = m_pieces.begin() + static_cast<std::ptrdiff_t>(m_first_piece.back());
    const std::size_t before = m_styles.size();
    for (const SourceStyle& style : paragraph.styles) {
      auto piece = std::partition_point(first, m_pieces.end(),
                                        [&](const Piece& p) { return p.to <= style.start; });
      for (; piece != m_pieces.end() && piece->from < style.end; ++piece)
        if (piece->at(style.start) < piece->at(style.end))
          m_styles.push_back({piece->at(style.start), piece->at(style.end), style.style});
    }
    std::stable_sort(m_styles.begin() + static_cast<std::ptrdiff_t>(before), m_styles.end(),
                     [](const OpenStyle& a, const OpenStyle& b) { return a.start < b.start; });
  }

  void add(const SourceParagraph& paragraph, const Conventions& conventions) {
    if (text::trim(paragraph.text).empty()) return;
    if (paragraph.heading || paragraph.is_note || paragraph.time_start ||
        !paragraph.speaker.empty())
      return add_whole(paragraph, conventions);
    std::size_t at = 0;
    const BoldRuns bold(paragraph);
    for (const std::string_view line : lines_of(paragraph.text)) {
      add_line(paragraph, at, line, conventions.read(line_in(paragraph, line, bold)));
      at += line.size() + 1;
    }
    put_styles(paragraph);
  }

  /// A heading, a note or a cue: one turn, whatever its lines.
  void add_whole(const SourceParagraph& paragraph, const Conventions& conventions) {
    const bool cue = paragraph.time_start && paragraph.speaker.empty() && !paragraph.is_note;
    LineReading reading =
        conventions.read({cue ? std::string_view(paragraph.text) : std::string_view(), 0});
    if (!cue || reading.header) {
      const std::string_view words = text::trim(paragraph.text);
      reading = {};
      reading.start = static_cast<std::size_t>(words.data() - paragraph.text.data());
      reading.end = reading.start + words.size();
    }
    ImportedTurn turn;
    turn.kind = paragraph.heading   ? model::TurnKind::heading
                : paragraph.is_note ? model::TurnKind::note
                                    : model::TurnKind::speech;
    turn.time_start = paragraph.time_start;
    turn.time_end = paragraph.time_end;
    const std::string& label = paragraph.speaker.empty() ? reading.label : paragraph.speaker;
    if (!reading.label.empty()) ++m_labels_taken;
    turn.speaker = speaker(label);
    m_repeats = m_repeats || (turn.speaker >= 0 && turn.speaker == m_last_speaker);
    m_last_speaker = turn.speaker;
    const auto [start, end] = put(paragraph, reading.start, reading.end);
    put_styles(paragraph);
    m_turns.push_back({start, end, turn, paragraph.is_cue});
    if (paragraph.heading)
      m_styles.push_back({start, end, "heading " + std::to_string(paragraph.heading)});
  }

  void add_line(const SourceParagraph& paragraph, std::size_t at, std::string_view line,
                const LineReading& reading) {
    if (text::trim(line).empty()) return;
    if (reading.header) return add_header(reading);
    m_labels_taken += !reading.label.empty();
    m_times_taken += reading.time.has_value() + reading.time_end.has_value();
    if (reading.end == reading.start) {
      if (reading.time) m_pending_time = reading.time;
      if (!reading.label.empty()) m_pending = reading;
      return;
    }
    const bool begins =
        !reading.label.empty() || m_pending || !m_labelled_yet || !m_labelled || reading.time;
    const auto [start, end] = put(paragraph, at + reading.start, at + reading.end);
    if (!begins && !m_turns.empty() && m_turns.back().turn.kind == model::TurnKind::speech) {
      m_turns.back().end = end;
      if (reading.time_end) m_turns.back().turn.time_end = reading.time_end;
      return;
    }
    m_turns.push_back({start, end, turn_of(reading)});
  }

  /// Name and time, on one line or on two, whichever comes first.
  void add_header(const LineReading& reading) {
    m_labels_taken += !reading.label.empty();
    m_times_taken += reading.time.has_value();
    if (reading.label.empty()) {
      (m_pending ? m_pending->time : m_pending_time) = reading.time;
      return;
    }
    m_pending = reading;
    if (!m_pending->time) m_pending->time = std::exchange(m_pending_time, std::nullopt);
  }

  ImportedTurn turn_of(const LineReading& reading) {
    ImportedTurn turn;
    const std::string label = !reading.label.empty() ? reading.label
                              : m_pending            ? m_pending->label
                                                     : "";
    turn.speaker = speaker(label);
    turn.time_start = reading.time                   ? reading.time
                      : m_pending && m_pending->time ? m_pending->time
                                                     : m_pending_time;
    turn.time_end = reading.time_end;
    if (!label.empty()) m_labelled_yet = true;
    if (label.empty() && m_labelled && m_labelled_yet && !m_turns.empty())
      turn.speaker = m_turns.back().turn.speaker;  // a time mark within what somebody says
    if (label.empty() && m_labelled && !m_labelled_yet) turn.kind = model::TurnKind::note;
    m_pending.reset();
    m_pending_time.reset();
    return turn;
  }

  /// End marks give the next turn its start; starts give the turn before its end.
  void connect_times() {
    base::Millis last = 0;
    std::int64_t backwards = 0;
    bool first = true;
    for (std::size_t i = 0; i < m_turns.size(); ++i) {
      ImportedTurn& turn = m_turns[i].turn;
      if (turn.kind != model::TurnKind::speech) continue;
      if (i > 0 && !turn.time_start && m_turns[i - 1].turn.time_end)
        turn.time_start = m_turns[i - 1].turn.time_end;
      if (!turn.time_start && turn.time_end && first) turn.time_start = 0;
      first = false;
      if (turn.time_start) {
        backwards += *turn.time_start < last;
        last = *turn.time_start;
      }
      if (turn.time_start && turn.time_end && *turn.time_end < *turn.time_start) ++backwards;
    }
    add_item(m_document.report, Kind::warning, "times that run backwards", backwards);
  }

  /// Subtitles that name the speaker only where it changes: the cues between belong to the last.
  void carry_speakers() {
    const bool cues = std::any_of(m_turns.begin(), m_turns.end(),
                                  [](const OpenTurn& t) { return t.turn.time_end.has_value(); });
    if (m_repeats || !cues || m_document.speakers.empty()) return;
    int last = -1;
    for (OpenTurn& open : m_turns) {
      if (open.turn.kind != model::TurnKind::speech) continue;
      if (open.turn.speaker < 0) open.turn.speaker = last;
      last = open.turn.speaker;
    }
  }

  /// Cues that go on with the one before become one turn; the time of each is kept as a style run.
  void join_cues() {
    const auto is_cue = [](const OpenTurn& turn) { return turn.cue; };
    if (std::none_of(m_turns.begin(), m_turns.end(), is_cue)) return;
    std::vector<OpenTurn> turns;
    std::int64_t joined = 0;
    for (const OpenTurn& next : m_turns) {
      if (turns.empty() || !goes_on_with(turns.back(), next)) {
        turns.push_back(next);
        continue;
      }
      OpenTurn& turn = turns.back();
      if (joined++ == 0 || turn.end != m_joined_until) keep_time(turn);
      keep_time(next);
      m_text[turn.end] = ' ';
      m_joined_until = turn.end = next.end;
      turn.turn.time_end = next.turn.time_end;
    }
    m_turns = std::move(turns);
    add_item(m_document.report, Kind::changed, "cues joined to turns, their times kept", joined);
  }

  bool goes_on_with(const OpenTurn& turn, const OpenTurn& next) const {
    if (!turn.cue || !next.cue || turn.turn.kind != next.turn.kind) return false;
    return goes_on({std::string_view(m_text).substr(turn.start, turn.end - turn.start),
                    turn.turn.speaker == next.turn.speaker, turn.turn.speaker >= 0,
                    next.turn.time_start && turn.turn.time_end
                        ? *next.turn.time_start - *turn.turn.time_end
                        : 0,
                    next.end - next.start});
  }

  void keep_time(const OpenTurn& cue) {
    if (cue.turn.time_start)
      m_styles.push_back({cue.start, cue.end, "time " + std::to_string(*cue.turn.time_start)});
  }

  model::DocumentKind guess_kind() const {
    std::size_t voices = 0;
    for (const ImportedSpeaker& speaker : m_document.speakers)
      voices += speaker.role != model::SpeakerRole::interviewer;
    if (m_document.speakers.empty()) return model::DocumentKind::field_note;
    return voices >= 3 ? model::DocumentKind::focus_group : model::DocumentKind::interview;
  }

  /// Where the words of a note stand. What was taken out as a marker (a label in front) is not
  /// among them; a note on nothing else is on the words that follow, or on what stands before.
  std::pair<std::size_t, std::size_t> place(std::size_t paragraph, const SourceNote& note) const {
    const std::size_t first = paragraph - std::min(paragraph, note.paragraphs_back);
    const auto begin = std::partition_point(
        m_pieces.begin() + static_cast<std::ptrdiff_t>(m_first_piece[first]), m_pieces.end(),
        [&](const Piece& piece) { return piece.paragraph == first && piece.to <= note.start; });
    auto end = std::partition_point(begin, m_pieces.end(), [&](const Piece& piece) {
      return piece.paragraph < paragraph || (piece.paragraph == paragraph && piece.from < note.end);
    });
    if (end != begin) --end;
    if (begin == m_pieces.end()) return {m_text.size(), m_text.size()};
    const std::size_t from = begin->paragraph == first ? begin->at(note.start) : begin->start;
    const std::size_t to = end->at(end->paragraph == paragraph ? note.end : end->to);
    if (from < to || note.start == note.end) return {from, std::max(from, to)};
    return {begin->start, begin->at(begin->to)};
  }

  std::vector<OpenNote> take_notes() {
    std::vector<OpenNote> notes;
    for (std::size_t i = 0; i < m_source.paragraphs.size(); ++i)
      for (SourceNote& note : m_source.paragraphs[i].notes) {
        const auto [start, end] = place(i, note);
        notes.push_back({start, end, std::move(note)});
      }
    return notes;
  }

  /// All its words stand in the text: of a long one, a third of the memory.
  void release_source() {
    m_source.paragraphs = std::vector<SourceParagraph>();
    m_pieces = std::vector<Piece>();
    m_first_piece = std::vector<std::size_t>();
  }

  /// Where somebody speaks: brackets in a note mean many things.
  void mark_signs() {
    if (m_document.speakers.empty()) return;
    for (const OpenTurn& open : m_turns) {
      if (open.turn.kind != model::TurnKind::speech || open.turn.speaker < 0) continue;
      const std::string_view said =
          std::string_view(m_text).substr(open.start, open.end - open.start);
      for (const auto& [start, end] : transcription_signs(said)) {
        m_styles.push_back({open.start + start, open.start + end, "transcription sign"});
        add_item(m_document.report, Kind::recognised, "transcription signs", 1,
                 std::string(said.substr(start, end - start)));
      }
    }
  }

  void finish() {
    carry_speakers();
    connect_times();
    join_cues();
    mark_signs();
    const std::vector<OpenNote> notes = take_notes();
    release_source();
    tell_odd_characters(m_text, m_document.report);
    m_document.text = text::Text(std::move(m_text));
    const text::Text& text = m_document.text;
    const auto pos = [&](std::size_t byte) {
      return text.from_bytes(text::BytePos(static_cast<std::int64_t>(byte)));
    };
    m_document.turns.reserve(m_turns.size());
    for (OpenTurn& open : m_turns) {
      open.turn.span = {pos(open.start), pos(open.end)};
      m_document.turns.push_back(open.turn);
    }
    for (const OpenStyle& style : m_styles)
      m_document.styles.push_back({{pos(style.start), pos(style.end)}, style.style});
    for (const OpenNote& note : notes)
      m_document.notes.push_back({text::snap_to_graphemes(text, {pos(note.start), pos(note.end)}),
                                  note.said.author, note.said.at, note.said.body});
    m_document.kind = guess_kind();
    Report& report = m_document.report;
    add_item(report, Kind::recognised, "speaker labels", m_labels_taken);
    add_item(report, Kind::recognised, "times", m_times_taken);
    add_item(report, Kind::recognised, "speakers",
             static_cast<std::int64_t>(m_document.speakers.size()));
    add_item(report, Kind::recognised, "turns", static_cast<std::int64_t>(m_document.turns.size()));
  }

  Source m_source;
  Options m_options;
  ImportedDocument m_document;
  std::string m_text;
  std::vector<OpenTurn> m_turns;
  std::vector<OpenStyle> m_styles;
  std::vector<Piece> m_pieces;
  std::vector<std::size_t> m_first_piece;  // of each source paragraph
  std::map<std::string, int> m_speakers;   // by their keys
  std::map<std::string, int> m_written;    // by the labels as they stand
  bool m_labelled = false, m_labelled_yet = false, m_repeats = false;
  int m_last_speaker = -2;
  std::size_t m_joined_until = 0;
  std::optional<LineReading> m_pending;
  std::optional<base::Millis> m_pending_time;
  std::int64_t m_labels_taken = 0, m_times_taken = 0;
};

}  // namespace

ImportedDocument assemble(Source source, const std::string& file_name, const Options& options) {
  return Assembler(std::move(source), file_name, options).run();
}

}  // namespace uddrag::importing
