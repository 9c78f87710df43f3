// SPDX-License-Identifier: GPL-3.0-or-later
#include "course/page_words.h"

#include "course/excerpt.h"
#include "course/prose.h"
#include "text/collate.h"
#include "text/letters.h"
#include "text/utf8.h"

namespace uddrag::course {
namespace {

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/// "%C3%B8" is "ø" (RFC 3986, section 2.1).
std::string percent_decoded(const std::string& address) {
  std::string out;
  for (std::size_t at = 0; at < address.size(); ++at) {
    const bool coded = address[at] == '%' && at + 2 < address.size() &&
                       hex_value(address[at + 1]) >= 0 && hex_value(address[at + 2]) >= 0;
    if (coded) {
      out += static_cast<char>(hex_value(address[at + 1]) * 16 + hex_value(address[at + 2]));
      at += 2;
    } else {
      out += address[at];
    }
  }
  return text::repair_utf8(out);
}

std::string spaced(const std::string& name) {
  std::string out;
  bool small = false;  // the letter before
  for (std::size_t at = 0; at < name.size();) {
    const char32_t c = text::next_code_point(name, at);
    std::string letter;
    text::append_utf8(letter, c);
    const bool digit = c >= U'0' && c <= U'9';
    const bool large = text::lower(letter) != letter;
    if (small && large) out += ' ';
    out += text::is_word_character(c) && !digit ? letter : " ";
    small = text::upper(letter) != letter;
  }
  return out;
}

class Collector {
 public:
  std::string take() { return std::move(m_words); }

  void operator()(const Heading& e) { add(e.text); }
  void operator()(const ProseElement& e) { add(e.prose); }
  void operator()(const ExcerptFigure& e) {
    add({&e.label, &e.lead_in, &e.attribution, &e.locator, &e.translation, &e.content_note,
         &e.licence});
    add(printed(e.runs));
    add(e.before);
    add(e.after);
  }
  void operator()(const Contrast& e) {
    add({&e.title, &e.left_title, &e.right_title, &e.question});
    for (const ExcerptFigure& figure : e.left) (*this)(figure);
    for (const ExcerptFigure& figure : e.right) (*this)(figure);
  }
  void operator()(const Figure& e) {
    add_path(e.file_name);
    add({&e.alternative, &e.caption});
    if (!e.chart) return;
    add(e.chart->by_word);
    for (const Chart::Series& series : e.chart->series) {
      add(series.name);
      for (const Chart::Bar& bar : series.bars) add(bar.label);
    }
  }
  void operator()(const Facts& e) {
    add(e.title);
    for (const model::Fact& fact : e.facts) add({&fact.text, &fact.source});
  }
  void operator()(const Video& e) {
    add(e.title);
    add_path(e.source);
    add_path(e.captions);
    add_path(e.poster);
    add(e.description);
    add(e.transcript);
  }
  void operator()(const Question& e) {
    add(e.question);
    add(e.answer);
  }
  void operator()(const Exercise& e) {
    add(e.title);
    add(e.instruction);
    add(e.passage);
    for (const ExerciseCode& code : e.codes) add({&code.name, &code.definition});
    add(e.key);
  }
  void operator()(const TeacherNote& e) { add(e.prose); }

 private:
  void add(const std::string& words) {
    if (words.empty()) return;
    m_words += words;
    m_words += '\n';
  }
  void add(std::initializer_list<const std::string*> parts) {
    for (const std::string* part : parts) add(*part);
  }
  void add(const std::vector<ContextTurn>& turns) {
    for (const ContextTurn& turn : turns) add({&turn.speaker, &turn.text});
  }
  void add(const Prose& prose) {
    add(plain_text(prose));
    add_path(addresses(prose));
  }
  void add_path(const std::string& path) {
    for (const std::string& reading : readings_of_path(path)) add(reading);
  }

  std::string m_words;
};

}  // namespace

std::vector<std::string> readings_of_path(const std::string& path) {
  if (path.empty()) return {};
  const std::string decoded = percent_decoded(path);
  std::vector<std::string> readings{path, spaced(decoded)};
  if (decoded != path) readings.push_back(decoded);
  return readings;
}

std::string words_of(const Element& element) {
  Collector collector;
  std::visit(collector, element);
  return collector.take();
}

}  // namespace uddrag::course
