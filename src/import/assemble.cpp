// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/assemble.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/memory.h"
#include "import/lines.h"
#include "import/odd_characters.h"
#include "import/open_turns.h"
#include "import/placed_text.h"
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

/// Builds the document's text piece by piece; places are bytes until the end.
class Assembler {
 public:
  Assembler(Source source, const std::string& file_name, const Options& options)
      : m_source(std::move(source)), m_options(options), m_text(m_source.paragraphs) {
    m_document.name = name_of(file_name);
    m_document.language = options.language;
    m_document.report = std::move(m_source.report);
  }

  ImportedDocument run() {
    const Lines lines(m_source.paragraphs);
    const std::vector<Line> none;
    const Conventions conventions(m_options.find_speakers ? lines.all() : none);
    m_labelled = (m_options.find_speakers && conventions.has_labels()) || format_has_speakers();
    for (const std::string& label : conventions.single_labels())
      add_item(m_document.report, Kind::warning, "possible speakers that occur once, left as text",
               1, label);
    m_turns.reserve(m_source.paragraphs.size());
    for (std::size_t i = 0; i < m_source.paragraphs.size(); ++i) {
      m_text.begin_paragraph();
      add(i, lines, conventions);
    }
    finish();
    return std::move(m_document);
  }

 private:
  struct OpenNote {
    std::size_t start, end;
    SourceNote said;
  };

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

  void add(std::size_t i, const Lines& lines, const Conventions& conventions) {
    const SourceParagraph& paragraph = m_source.paragraphs[i];
    if (text::trim(paragraph.text).empty()) return;
    if (paragraph.heading || paragraph.is_note || paragraph.time_start ||
        !paragraph.speaker.empty())
      return add_whole(paragraph, lines.first(i), conventions);
    for (std::size_t place = lines.first(i); place < lines.end(i); ++place) {
      const Line& line = lines.all()[place];
      add_line(static_cast<std::size_t>(line.words.data() - paragraph.text.data()), line.words,
               conventions.read(line, place));
    }
    m_text.put_styles(m_styles);
  }

  /// A heading, a note or a cue: one turn, whatever its lines.
  void add_whole(const SourceParagraph& paragraph, std::size_t place,
                 const Conventions& conventions) {
    const bool cue = paragraph.time_start && paragraph.speaker.empty() && !paragraph.is_note &&
                     !paragraph.heading;
    LineReading reading;
    if (cue) reading = conventions.read({paragraph.text, 0}, place);
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
    const auto [start, end] = m_text.put(reading.start, reading.end);
    m_text.put_styles(m_styles);
    m_turns.push_back({start, end, turn, paragraph.is_cue});
    if (paragraph.heading)
      m_styles.push_back({start, end, "heading " + std::to_string(paragraph.heading)});
  }

  /// `at` is where the line begins in its paragraph.
  void add_line(std::size_t at, std::string_view line, const LineReading& reading) {
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
    const auto [start, end] = m_text.put(at + reading.start, at + reading.end);
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

  /// What has times was recorded.
  model::DocumentKind guess_kind() const {
    std::size_t voices = 0;
    for (const ImportedSpeaker& speaker : m_document.speakers)
      voices += speaker.role != model::SpeakerRole::interviewer;
    const bool timed = std::any_of(m_document.turns.begin(), m_document.turns.end(),
                                   [](const auto& turn) { return turn.time_start.has_value(); });
    if (m_document.speakers.empty() && !timed) return model::DocumentKind::field_note;
    return voices >= 3 ? model::DocumentKind::focus_group : model::DocumentKind::interview;
  }

  std::vector<OpenNote> take_notes() {
    std::vector<OpenNote> notes;
    for (std::size_t i = 0; i < m_source.paragraphs.size(); ++i)
      for (SourceNote& note : m_source.paragraphs[i].notes) {
        const auto [start, end] = m_text.place(i, note);
        notes.push_back({start, end, std::move(note)});
      }
    return notes;
  }

  /// All its words stand in the text: of a long one, a third of the memory.
  void release_source() {
    constexpr std::size_t much = 4 << 20;
    m_source.paragraphs = std::vector<SourceParagraph>();
    m_text.release();
    if (m_text.text().size() > much) base::give_back_memory();
  }

  void finish() {
    if (!m_document.speakers.empty()) carry_speakers(m_turns, m_repeats);
    connect_times(m_turns, m_document.report);
    join_cues(m_turns, m_text.text(), m_styles, m_document.report);
    mark_signs(m_turns, m_text.text(), m_styles, m_document.report);
    const std::vector<OpenNote> notes = take_notes();
    release_source();
    tell_odd_characters(m_text.text(), m_document.report);
    m_document.text = text::Text(std::move(m_text.text()));
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
  PlacedText m_text;
  std::vector<OpenTurn> m_turns;
  std::vector<OpenStyle> m_styles;
  std::map<std::string, int> m_speakers;  // by their keys
  std::map<std::string, int> m_written;   // by the labels as they stand
  bool m_labelled = false, m_labelled_yet = false, m_repeats = false;
  int m_last_speaker = -2;
  std::optional<LineReading> m_pending;
  std::optional<base::Millis> m_pending_time;
  std::int64_t m_labels_taken = 0, m_times_taken = 0;
};

}  // namespace

ImportedDocument assemble(Source source, const std::string& file_name, const Options& options) {
  return Assembler(std::move(source), file_name, options).run();
}

}  // namespace uddrag::importing
