// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/whisper.h"

#include <nlohmann/json.hpp>

#include <cmath>

#include "base/error.h"
#include "import/plain_text.h"
#include "import/times.h"
#include "text/utf8.h"

namespace uddrag::importing {
namespace {

using base::Error;
using base::ErrorKind;
using nlohmann::json;
using Kind = ReportItem::Kind;

constexpr std::size_t deepest_value = 64;
constexpr double longest_recording = 1e7;  // seconds

/// Reads the values that matter as they go by; keeps nothing else, however much there is.
class WhisperReader : public nlohmann::json_sax<json> {
 public:
  WhisperReader(Source& source, base::Progress* progress)
      : m_source(source), m_progress(progress) {}

  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t number) override {
    return take_number(static_cast<double>(number));
  }
  bool number_unsigned(number_unsigned_t number) override {
    return take_number(static_cast<double>(number));
  }
  bool number_float(number_float_t number, const string_t&) override { return take_number(number); }
  bool binary(binary_t&) override { return true; }
  bool string(string_t& words) override {
    take_string(words);
    return true;
  }

  bool start_object(std::size_t) override {
    begin();
    if (in_segment("")) m_segment = {};
    return true;
  }
  bool key(string_t& name) override {
    m_path.resize(m_lengths.back());
    m_path += '/' + name.substr(0, 40);
    return true;
  }
  bool end_object() override {
    m_path.resize(m_lengths.back());
    if (in_segment("")) end_segment();
    return end();
  }
  bool start_array(std::size_t) override {
    if (is_list()) m_has_list = true;
    begin();
    m_path += "/[]";
    return true;
  }
  bool end_array() override {
    m_path.resize(m_lengths.back());
    return end();
  }
  bool parse_error(std::size_t at, const std::string&,
                   const nlohmann::detail::exception&) override {
    throw Error(ErrorKind::damaged,
                base::said("It is not whole JSON: there is a fault at byte {}.", at));
  }

  bool has_list() const { return m_has_list; }
  void finish() {
    add_item(m_source.report, Kind::recognised, "segments", m_segments);
    add_item(m_source.report, Kind::left_out, "times of single words", m_words);
  }

 private:
  struct Segment {
    std::string text, words, speaker;
    std::optional<base::Millis> start, end;
  };

  void begin() {
    if (m_lengths.size() >= deepest_value)
      throw Error(ErrorKind::damaged, "Its parts are nested too deeply.");
    m_lengths.push_back(m_path.size());
  }
  bool end() {
    m_lengths.pop_back();
    return true;
  }

  bool is_list() const {
    return m_path.empty() || m_path == "/segments" || m_path == "/transcription";
  }
  /// Whether the path leads to such a place within a segment.
  bool in_segment(std::string_view place) const {
    for (const std::string_view list : {"/segments/[]", "/transcription/[]", "/[]"})
      if (m_path.size() == list.size() + place.size() && m_path.starts_with(list))
        return m_path.ends_with(place);
    return false;
  }

  bool take_number(double number) {
    if (in_segment("/start"))
      m_segment.start = millis(number);
    else if (in_segment("/end"))
      m_segment.end = millis(number);
    else if (in_segment("/offsets/from"))
      m_segment.start = millis(number / 1000);
    else if (in_segment("/offsets/to"))
      m_segment.end = millis(number / 1000);
    else if (in_segment("/speaker") && std::abs(number) < 1000)
      m_segment.speaker = "Speaker " + std::to_string(static_cast<int>(number));
    return true;
  }

  std::optional<base::Millis> millis(double seconds) {
    if (seconds >= 0 && seconds <= longest_recording)
      return static_cast<base::Millis>(std::llround(seconds * 1000));
    add_item(m_source.report, Kind::warning, "times that cannot be");
    return std::nullopt;
  }

  void take_string(const std::string& words) {
    if (in_segment("/text"))
      m_segment.text = words;
    else if (in_segment("/words/[]/word") || in_segment("/words/[]/text")) {
      ++m_words;
      m_segment.words += words.starts_with(' ') || m_segment.words.empty() ? words : ' ' + words;
    } else if (in_segment("/speaker"))
      take_speaker(words);
    else if (in_segment("/timestamps/from") && !m_segment.start)
      m_segment.start = parse_time(words);
    else if (in_segment("/timestamps/to") && !m_segment.end)
      m_segment.end = parse_time(words);
    else if (m_path == "/language" || m_path == "/result/language")
      add_item(m_source.report, Kind::recognised, "language", 1, text::elide(words, 20));
  }

  /// whisper.cpp numbers the speakers, and has ? where it does not know.
  void take_speaker(const std::string& name) {
    const bool number = name.find_first_not_of("0123456789") == std::string::npos;
    m_segment.speaker = name == "?" || name.empty() ? "" : number ? "Speaker " + name : name;
  }

  void end_segment() {
    if (m_progress) m_progress->check();
    std::string words = m_segment.text.empty() ? m_segment.words : m_segment.text;
    words = text::unify_line_ends(words);
    std::string_view said = text::trim(words);
    const std::string label = '[' + m_segment.speaker + "]:";
    if (!m_segment.speaker.empty() && said.starts_with(label))
      said = text::trim(said.substr(label.size()));
    if (said.empty()) {
      add_item(m_source.report, Kind::left_out, "segments without words");
      return;
    }
    ++m_segments;
    SourceParagraph paragraph;
    paragraph.text = said;
    paragraph.speaker = m_segment.speaker;
    paragraph.time_start = m_segment.start;
    paragraph.time_end = m_segment.end;
    paragraph.is_cue = true;
    add_paragraph(m_source, std::move(paragraph));
  }

  Source& m_source;
  base::Progress* m_progress;
  std::string m_path;                  // "/segments/[]/start"
  std::vector<std::size_t> m_lengths;  // of the path to each open value
  Segment m_segment;
  bool m_has_list = false;
  std::int64_t m_segments = 0, m_words = 0;
};

Source read_whisper(std::string_view bytes, const Options& options, base::Progress* progress) {
  Source source;
  const std::string text = decode_text(bytes, options, source.report);
  WhisperReader reader(source, progress);
  json::sax_parse(text, &reader);
  reader.finish();
  if (!reader.has_list())
    throw Error(ErrorKind::foreign, "It is JSON, but no transcript as Whisper writes it.");
  return source;
}

}  // namespace

const Format whisper_format{"Whisper JSON", "json", nullptr, read_whisper};

}  // namespace uddrag::importing
