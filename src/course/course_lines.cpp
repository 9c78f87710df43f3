// SPDX-License-Identifier: GPL-3.0-or-later
#include "course/course_lines.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <sstream>

#include "text/collate.h"
#include "text/letters.h"
#include "text/utf8.h"

namespace uddrag::course {
namespace {

constexpr std::size_t none = std::string::npos;

bool has_words(std::string_view text) {
  for (std::size_t at = 0; at < text.size();)
    if (text::is_word_character(text::next_code_point(text, at))) return true;
  return false;
}

/// The label between two equal marks at the beginning of a line. `strict`: with a sign behind it.
std::optional<Label> label_between(const std::string& line, const std::string& mark, bool strict) {
  if (!line.starts_with(mark)) return std::nullopt;
  const std::size_t end = line.find(mark, mark.size());
  if (end == none || end == mark.size()) return std::nullopt;
  Label label{line.substr(mark.size(), end - mark.size()),
              trimmed(std::string_view(line).substr(end + mark.size()))};
  bool signed_ = false;
  if (label.name.back() == ':' || label.name.back() == '.') {
    label.name.pop_back();
    signed_ = true;
  } else if (label.rest.starts_with(':')) {
    label.rest = trimmed(std::string_view(label.rest).substr(1));
    signed_ = true;
  }
  if (strict && !signed_) return std::nullopt;
  return label;
}

/// A number of a time and the word behind it.
struct Amount {
  double number = 0;
  bool hours = false, minutes = false;
  std::size_t end = 0;  ///< behind number and unit
};

std::string word_at(const std::string& text, std::size_t at) {
  const std::size_t start = std::min(text.find_first_not_of(' ', at), text.size());
  std::size_t end = start;
  for (std::size_t next = end; end < text.size(); end = next)
    if (!text::is_word_character(text::next_code_point(text, next))) break;
  return text.substr(start, end - start);
}

std::optional<Amount> amount_in(const std::string& text, std::size_t from) {
  const std::size_t at = text.find_first_of("0123456789", from);
  if (at == none) return std::nullopt;
  Amount amount;
  amount.end = std::min(text.find_first_not_of("0123456789", at), text.size());
  std::string digits = text.substr(at, amount.end - at);
  const bool decimal = amount.end + 1 < text.size() &&
                       (text[amount.end] == ',' || text[amount.end] == '.') &&
                       text[amount.end + 1] >= '0' && text[amount.end + 1] <= '9';
  if (decimal) {
    const std::size_t behind =
        std::min(text.find_first_not_of("0123456789", amount.end + 1), text.size());
    digits += '.' + text.substr(amount.end + 1, behind - amount.end - 1);
    amount.end = behind;
  }
  std::from_chars(digits.data(), digits.data() + digits.size(), amount.number);
  const std::string unit = word_at(text, amount.end);
  amount.hours = is_word(unit, {"time", "timer", "t", "hour", "hours", "h"});
  amount.minutes = is_word(unit, {"minut", "minutter", "min", "minute", "minutes", "mins"});
  if (amount.hours || amount.minutes)
    amount.end = text.find_first_not_of(' ', amount.end) + unit.size();
  return amount;
}

std::int64_t rounded(double minutes) {
  constexpr double a_month = 60.0 * 24 * 30;
  return static_cast<std::int64_t>(std::lround(std::min(minutes, a_month)));
}

/// Behind "- ", "* ", "+ " or "12. " at the beginning of a line.
std::size_t behind_list_sign(const std::string& line) {
  const std::size_t start = std::min(line.find_first_not_of(" \t"), line.size());
  std::size_t end = std::min(line.find_first_not_of("0123456789", start), line.size());
  const bool numbered = end > start && end < line.size() && (line[end] == '.' || line[end] == ')');
  const bool bullet = end == start && end < line.size() &&
                      std::string_view("-*+").find(line[end]) != std::string_view::npos;
  if (!numbered && !bullet) return start;
  return end + 1 < line.size() && line[end + 1] == ' ' ? end + 2 : start;
}

/// One reference that begins at `from`, and where it ends.
std::optional<std::pair<ExcerptReference, std::size_t>> reference_at(const std::string& line,
                                                                     std::size_t from) {
  const std::size_t close = line.find('`', from + 1);
  if (close == none) return std::nullopt;
  const std::size_t quote = line.find_first_not_of(' ', close + 1);
  if (quote == none || line.compare(quote, 2, "»") != 0) return std::nullopt;
  const std::size_t end = line.find("«", quote);
  if (end == none) return std::nullopt;
  ExcerptReference reference;
  reference.document = line.substr(from + 1, close - from - 1);
  std::string words = trimmed(std::string_view(line).substr(quote + 2, end - quote - 2));
  if (words.ends_with("…")) words.resize(words.size() - 3);
  reference.first_words = trimmed(words);
  std::size_t behind = end + 2;
  const std::size_t open = line.find_first_not_of(' ', behind);
  const std::size_t shut = open == none || line[open] != '(' ? none : line.find(')', open);
  if (shut != none) {
    reference.participant = line.substr(open + 1, shut - open - 1);
    behind = shut + 1;
  }
  return std::pair(reference, behind);
}

}  // namespace

void add_words(std::string& to, const std::string& words, const char* between) {
  to += (to.empty() || words.empty() ? "" : between) + words;
}

std::string trimmed(std::string_view text) {
  return std::string(text::trim(text));
}

std::optional<Label> bold_label(const std::string& line) {
  return label_between(line, "**", true);
}

std::optional<Label> italic_label(const std::string& line) {
  if (line.starts_with("**") || line.starts_with("* ")) return std::nullopt;
  return label_between(line, "*", true);
}

std::optional<Label> voice(const std::string& line) {
  return label_between(line, "**", false);
}

bool is_word(const std::string& text, std::initializer_list<const char*> words) {
  const std::string lower = text::lower(trimmed(text));
  return std::any_of(words.begin(), words.end(), [&](const char* word) { return lower == word; });
}

bool begins_with_word(const std::string& text, std::initializer_list<const char*> words) {
  const std::string lower = text::lower(text);
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    std::size_t next = word.size();
    return lower.starts_with(word) &&
           (next == lower.size() || !text::is_word_character(text::next_code_point(lower, next)));
  });
}

std::int64_t minutes_in(const std::string& text) {
  const std::string part = text.substr(0, text.find('('));  // what it is made up of
  std::optional<double> bare;
  double sum = 0;
  bool units = false;
  for (auto amount = amount_in(part, 0); amount; amount = amount_in(part, amount->end)) {
    if (!bare) bare = amount->number;
    units = units || amount->hours || amount->minutes;
    if (amount->hours || amount->minutes) sum += amount->number * (amount->hours ? 60 : 1);
  }
  return rounded(units ? sum : bare.value_or(0));
}

bool only_a_time(const std::string& text) {
  const auto amount = amount_in(text, 0);
  return amount && text.find_first_of("0123456789") == 0 && !has_words(text.substr(amount->end));
}

ExerciseTime exercise_time_in(const std::string& text) {
  const std::size_t comma = std::min(text.find(", "), text.size());
  const std::string time = text.substr(0, comma);
  if (!only_a_time(time)) return {};
  std::string groups = trimmed(std::string_view(text).substr(std::min(comma + 2, text.size())));
  if (groups.ends_with('.')) groups.pop_back();
  return {minutes_in(time), groups};
}

References references_in(const std::string& line) {
  References all;
  std::size_t at = behind_list_sign(line);
  if (const auto label = italic_label(line.substr(at)); label && label->rest.starts_with('`')) {
    all.marked = begins_with_word(label->name, {"reserve"});
    if (is_word(label->name, {"reserve", "reserve, må først vises efter gennemsyn",
                              "reserve, not to be shown before it was reviewed"}))
      at = line.find('`', at);
  }
  while (at < line.size()) {
    const std::size_t open = line.find('`', at);
    const auto one = open == none ? std::nullopt : reference_at(line, open);
    const std::size_t until = one ? open : open == none ? line.size() : open + 1;
    all.rest += line.substr(at, until - at);
    if (one) all.found.push_back(one->first);
    at = one ? one->second : until;
  }
  all.rest = has_words(all.rest) ? trimmed(all.rest) : std::string();
  return all;
}

std::optional<PassageReference> passage_in(const std::string& text) {
  const std::string line = trimmed(text);
  const std::size_t close = line.starts_with('`') ? line.find('`', 1) : none;
  if (close == none || !line.ends_with("«")) return std::nullopt;
  const std::string said = trimmed(std::string_view(line).substr(close + 1));
  if (!said.starts_with("»") || said.find("«") + 2 != said.size()) return std::nullopt;
  const std::string words = said.substr(2, said.size() - 4);
  const std::size_t gap = words.find(" … ");
  PassageReference reference;
  reference.document = line.substr(1, close - 1);
  reference.first_words = trimmed(words.substr(0, gap));
  reference.last_words = gap == none ? reference.first_words : trimmed(words.substr(gap + 5));
  return reference;
}

std::vector<std::string> names_in(const std::string& text) {
  std::vector<std::string> names;
  std::istringstream stream(text);
  const char between = text.find(';') == none ? ',' : ';';
  for (std::string name; std::getline(stream, name, between);)
    if (std::string plain = trimmed(name); !plain.empty()) names.push_back(std::move(plain));
  return names;
}

std::optional<ImageLine> image_in(const std::string& text) {
  const std::string line = trimmed(text);
  const std::size_t middle = line.starts_with("![") ? line.rfind("](") : none;
  if (middle == none || !line.ends_with(')')) return std::nullopt;
  ImageLine image{
      line.substr(2, middle - 2), line.substr(middle + 2, line.size() - middle - 3), {}};
  if (const std::size_t quote = image.path.find(" \"");
      quote != none && image.path.ends_with('"') && image.path.size() > quote + 2) {
    image.caption = image.path.substr(quote + 2, image.path.size() - quote - 3);
    image.path.resize(quote);
  }
  image.path = trimmed(image.path);
  if (image.path.empty()) return std::nullopt;
  return image;
}

std::optional<ChartLine> chart_in(const std::string& text) {
  ChartLine chart;
  bool codes = true;
  std::istringstream parts(text);
  for (std::string part; std::getline(parts, part, ';');) {
    std::string value = trimmed(part);
    if (const std::size_t sign = value.find('='); sign != none) {
      const std::string key = value.substr(0, sign);
      codes = is_word(key, {"kode", "koder", "code", "codes"});
      if (!codes && !is_word(key, {"fordelt på", "by"})) return std::nullopt;
      value = trimmed(value.substr(sign + 1));
    }
    if (codes) {
      for (std::string& name : names_in(value)) chart.codes.push_back(std::move(name));
    } else if (is_word(value, {"gruppe", "grupper", "group", "groups"})) {
      chart.by = model::ChartBy::group;
    } else if (is_word(value, {"dokument", "dokumenter", "document", "documents"})) {
      chart.by = model::ChartBy::document;
    } else if (!is_word(value, {"", "kode", "koder", "code", "codes"})) {
      if (!chart.attribute.empty()) return std::nullopt;
      chart.by = model::ChartBy::attribute;
      chart.attribute = value;
    }
  }
  if (chart.codes.empty()) return std::nullopt;
  return chart;
}

std::optional<std::string> file_in(const std::string& text) {
  const std::string words = trimmed(text);
  const bool only = words.size() > 2 && words.front() == '`' && words.back() == '`' &&
                    words.find('`', 1) == words.size() - 1;
  return only ? std::optional(words.substr(1, words.size() - 2)) : std::nullopt;
}

model::VideoBlock video_of(const std::string& title, const std::string& rest) {
  model::VideoBlock video;
  video.title = title;
  video.description = rest;
  const std::size_t open = rest.find('`'), close = open == none ? open : rest.find('`', open + 1);
  if (close == none) return video;
  video.source = rest.substr(open + 1, close - open - 1);
  std::string behind = rest.substr(close + 1);
  behind.erase(0, std::min(behind.find_first_not_of(" ,.;"), behind.size()));
  std::string about = behind;
  for (const std::string_view word : {"ca.", "ca", "about", "approx."})
    if (about.starts_with(std::string(word) + " ")) {
      about.erase(0, word.size() + 1);
      break;
    }
  const auto length = amount_in(about, 0);
  if (length && about.find_first_of("0123456789") == 0 && (length->hours || length->minutes)) {
    video.minutes = rounded(length->number * (length->hours ? 60 : 1));
    behind = about.substr(length->end);
    behind.erase(0, std::min(behind.find_first_not_of(" ,.;"), behind.size()));
  }
  video.description = trimmed(rest.substr(0, open) + behind);
  return video;
}

std::vector<std::string> cells_of(const std::string& row) {
  std::vector<std::string> cells;
  std::istringstream stream(row.substr(std::min(row.find('|') + 1, row.size())));
  for (std::string cell; std::getline(stream, cell, '|');) cells.push_back(trimmed(cell));
  while (cells.size() > 2 && cells.back().empty()) cells.pop_back();
  return cells;
}

bool is_table_rule(const std::vector<std::string>& cells) {
  return !cells.empty() && std::all_of(cells.begin(), cells.end(), [](const std::string& cell) {
    return !cell.empty() && cell.find_first_not_of("-: ") == none;
  });
}

std::vector<std::string> emphasised_words(const std::string& text) {
  std::vector<std::string> words;
  for (std::size_t at = 0; (at = text.find('*', at)) != none;) {
    if (text.compare(at, 2, "**") == 0) {
      at += 2;
      continue;
    }
    const std::size_t end = text.find('*', at + 1);
    if (end == none) break;
    words.push_back(text.substr(at + 1, end - at - 1));
    at = end + 1;
  }
  return words;
}

model::SectionKind kind_of_title(const std::string& title) {
  using model::SectionKind;
  const std::string lower = text::lower(title);
  const auto begins = [&](std::initializer_list<const char*> starts) {
    return std::any_of(starts.begin(), starts.end(),
                       [&](const char* start) { return lower.starts_with(start); });
  };
  if (begins({"intro", "indled"})) return SectionKind::introduction;
  if (begins({"baggrund", "background"})) return SectionKind::background;
  if (begins({"fokus", "focus"})) return SectionKind::focus;
  if (begins({"sådan bruges", "how to use", "brug"})) return SectionKind::how_to_use;
  if (begins({"sådan blev", "how it was made", "metode"})) return SectionKind::how_it_was_made;
  if (begins({"modul", "module"})) return SectionKind::module;
  return SectionKind::appendix;
}

}  // namespace uddrag::course
