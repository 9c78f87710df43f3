// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/speakers.h"

#include <algorithm>
#include <map>
#include <utility>

#include "import/characters.h"
#include "import/line_patterns.h"
#include "import/names_alone.h"
#include "import/times.h"
#include "text/utf8.h"

namespace uddrag::importing {
namespace {

constexpr int recurs = 2;

std::set<std::string> recurring(const std::map<std::string, int>& counts) {
  std::set<std::string> labels;
  for (const auto& [label, count] : counts)
    if (count >= recurs) labels.insert(label);
  return labels;
}

int total(const std::map<std::string, int>& counts, const std::set<std::string>& labels) {
  int sum = 0;
  for (const std::string& label : labels) sum += counts.at(label);
  return sum;
}

}  // namespace

/// What stands before a colon at the beginning of lines, in the order of the document.
class Labels {
 public:
  void add(const std::string& label, bool sentence) {
    m_sentences += sentence;
    const std::string key = label_key(label);
    const auto [known, is_new] = m_places.emplace(key, m_all.size());
    if (is_new) m_all.push_back({key, label, 0, true});
    Label& found = m_all[known->second];
    ++found.count;
    if (found.small && looks_like_name(label)) found.first = label, found.small = false;
    m_order.push_back(known->second);
  }

  /// Those that recur and pass.
  template <class Passes>
  std::set<std::string> recurring(Passes passes) const {
    std::set<std::string> keys;
    for (const Label& label : m_all)
      if (label.count >= recurs && passes(label.small)) keys.insert(label.key);
    return keys;
  }
  /// Where they stand in the document, one after the other.
  std::vector<std::size_t> order(const std::set<std::string>& keys) const {
    std::vector<std::size_t> order;
    for (const std::size_t label : m_order)
      if (keys.contains(m_all[label].key)) order.push_back(label);
    return order;
  }
  /// In the same order over and over, and what stands behind them is mostly no sentence.
  bool are_a_form(const std::set<std::string>& keys) const {
    return !any_interviewer(keys) && 2 * m_sentences < m_order.size() &&
           runs_in_rounds(order(keys));
  }
  bool any_interviewer(const std::set<std::string>& keys) const {
    return std::any_of(m_all.begin(), m_all.end(), [&](const Label& label) {
      return keys.contains(label.key) && role_of(label.key) == model::SpeakerRole::interviewer;
    });
  }
  /// As they are written, of those that are not among the keys; without a capital only where some
  /// of the keys are.
  std::vector<std::string> others(const std::set<std::string>& keys) const {
    const bool small = std::any_of(m_all.begin(), m_all.end(), [&](const Label& label) {
      return label.small && keys.contains(label.key);
    });
    std::vector<std::string> labels;
    for (const Label& label : m_all)
      if ((small || !label.small) && !keys.contains(label.key)) labels.push_back(label.first);
    std::sort(labels.begin(), labels.end());
    return labels;
  }

 private:
  struct Label {
    std::string key, first;
    int count = 0;
    bool small = true;  ///< never written with a capital
  };
  std::vector<Label> m_all;
  std::map<std::string, std::size_t> m_places;
  std::vector<std::size_t> m_order;
  std::size_t m_sentences = 0;  // lines that end as one
};

Conventions::Conventions(const std::vector<Line>& lines) {
  find_headers(lines);
  find_bare_times(lines);
  std::map<std::string, int> bold_names, marked;
  Labels labels;
  int start_marks = 0, end_marks = 0, spoken = 0;
  for (const Line& line : lines) {
    const std::string_view words = line.words;
    spoken += !text::trim(words).empty();
    if (header_of(words) || (m_time_first && time_first_header_of(words))) continue;
    if (const auto name = marked_name(words); name && name->end < words.size())
      ++marked[label_key(name->label)];
    std::size_t at = behind_blanks(words, 0);
    if (const auto mark = time_mark_at(words, at)) {
      ++start_marks;
      at = behind_blanks(words, at + mark->length);
    } else if (const auto bare = m_bare_times ? bare_time_at(words, at) : std::nullopt) {
      at = behind_blanks(words, at + bare->length);
    }
    if (mark_at_end(words)) ++end_marks;
    if (const auto prefix = prefix_at(words, at)) {
      labels.add(prefix->first, ends_as_sentence(words));
      if (time_mark_at(words, prefix->second)) ++start_marks;
    } else if (const auto name = bold_name(line)) {
      ++bold_names[label_key(name->first)];
    }
  }
  choose_labels(labels, static_cast<std::size_t>(spoken));
  m_mark_labels = recurring(marked);
  if (m_mark_labels.size() < 2 && total(marked, m_mark_labels) < 4) m_mark_labels.clear();
  // Words are put in bold for many reasons: two voices have to begin a good part of all lines.
  m_bold_labels = recurring(bold_names);
  if (!m_labels.empty() || !m_header_labels.empty() || m_bold_labels.size() < 2 ||
      3 * total(bold_names, m_bold_labels) < spoken)
    m_bold_labels.clear();
  m_start_marks = start_marks >= recurs;
  m_end_marks = end_marks >= recurs;
  take_names_alone(lines, labels.order(m_labels).size());
}

/// One word that recurs before a colon may be prose; a dialogue has two voices or many turns. Words
/// without a capital have to begin a good part of all lines, and to take turns.
void Conventions::choose_labels(const Labels& labels, std::size_t spoken) {
  m_labels = labels.recurring([](bool small) { return !small; });
  if (m_labels.size() < 2 && labels.order(m_labels).size() < 4) m_labels.clear();
  const std::set<std::string> all = labels.recurring([](bool) { return true; });
  const std::vector<std::size_t> order = labels.order(all);
  std::size_t changes = 0;
  for (std::size_t i = 1; i < order.size(); ++i) changes += order[i] != order[i - 1];
  if (all.size() >= 2 && 3 * order.size() >= spoken && 2 * changes >= order.size()) m_labels = all;
  if (labels.are_a_form(m_labels)) m_labels.clear();
  if (!m_labels.empty()) m_single = labels.others(m_labels);
}

/// Whichever there is more of, labels before a colon or names alone, is how speakers are written.
void Conventions::take_names_alone(const std::vector<Line>& lines, std::size_t labelled) {
  if (!m_header_labels.empty() || !m_mark_labels.empty() || !m_bold_labels.empty()) return;
  NamesAlone alone = find_names_alone(lines);
  if (alone.names.size() <= labelled) return;
  m_labels.clear();
  m_single.clear();
  m_names_alone = std::move(alone.names);
  m_times_alone = std::move(alone.times);
}

/// A name and a time alone on a line are no prose: where the form recurs, one who speaks once has
/// a label too. Short words behind a time could be what was said: there words have to follow.
void Conventions::find_headers(const std::vector<Line>& lines) {
  std::map<std::string, int> headers, time_first;
  int count = 0, time_first_count = 0, followed = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (const auto header = header_of(lines[i].words)) ++headers[label_key(header->first)], ++count;
    const auto other = time_first_header_of(lines[i].words);
    if (!other) continue;
    ++time_first[label_key(other->first)], ++time_first_count;
    followed += i + 1 < lines.size() && !time_first_header_of(lines[i + 1].words) &&
                !text::trim(lines[i + 1].words).empty();
  }
  if (!recurring(headers).empty() && count >= 3)
    for (const auto& [label, times] : headers) m_header_labels.insert(label);
  m_time_first = m_header_labels.empty() && !recurring(time_first).empty() &&
                 time_first_count >= 3 && 5 * followed >= 4 * time_first_count;
  if (m_time_first)
    for (const auto& [label, times] : time_first) m_header_labels.insert(label);
}

/// Times without signs around them are marks where a good part of all lines begins so, and none
/// runs backwards.
void Conventions::find_bare_times(const std::vector<Line>& lines) {
  base::Millis last = 0;
  std::size_t times = 0, spoken = 0;
  bool forward = true;
  for (const Line& line : lines) {
    spoken += !text::trim(line.words).empty();
    const auto mark = bare_time_at(line.words, behind_blanks(line.words, 0));
    if (!mark) continue;
    ++times;
    forward = forward && mark->time >= last;
    last = mark->time;
  }
  m_bare_times = forward && times >= 3 && 3 * times >= spoken;
}

bool Conventions::knows(const std::set<std::string>& keys, const std::string& label) const {
  return !keys.empty() && keys.contains(label_key(label));
}

std::optional<LineReading> Conventions::read_alone(std::size_t place, std::size_t size) const {
  LineReading reading{size, size, {}, {}, {}, true};
  if (const auto name = m_names_alone.find(place); name != m_names_alone.end())
    reading.label = name->second;
  else if (const auto time = m_times_alone.find(place); time != m_times_alone.end())
    reading.time = time->second;
  else
    return std::nullopt;
  return reading;
}

LineReading Conventions::read(const Line& of, std::size_t place) const {
  const std::string_view line = of.words;
  if (const auto alone = read_alone(place, line.size())) return *alone;
  LineReading reading{0, line.size(), {}, {}, {}, false};
  const auto header = m_time_first ? time_first_header_of(line) : header_of(line);
  if (header && knows(m_header_labels, header->first)) {
    reading.label = header->first;
    reading.time = header->second;
    reading.header = true;
    reading.start = reading.end;
    return reading;
  }
  const auto take_mark = [&] {
    auto mark = m_start_marks ? time_mark_at(line, reading.start) : std::nullopt;
    if (!mark && m_bare_times) mark = bare_time_at(line, reading.start);
    if (!mark) return;
    reading.time = mark->time;
    reading.time_end = mark->end;
    reading.start = behind_blanks(line, reading.start + mark->length);
  };
  reading.start = behind_blanks(line, 0);
  take_mark();
  if (const auto marked = marked_name(line);
      marked && marked->end < line.size() && knows(m_mark_labels, marked->label)) {
    reading.label = marked->label;
    reading.time = marked->mark.time;
    reading.time_end = marked->mark.end;
    reading.start = marked->end;
  } else if (const auto prefix = prefix_at(line, reading.start);
             prefix && knows(m_labels, prefix->first)) {
    reading.label = prefix->first;
    reading.start = prefix->second;
    if (!reading.time) take_mark();
  } else if (const auto name = bold_name(of); name && knows(m_bold_labels, name->first)) {
    reading.label = name->first;
    reading.start = name->second;
    if (!reading.time) take_mark();
  }
  if (m_end_marks)
    if (const auto mark = mark_at_end(line); mark && mark->second >= reading.start) {
      reading.time_end = mark->first.time;
      reading.end = mark->second;
    }
  const std::string_view words = line.substr(reading.start, reading.end - reading.start);
  const std::string_view trimmed = text::trim(words);
  if (trimmed.empty()) {
    reading.end = reading.start;
  } else {
    reading.start += static_cast<std::size_t>(trimmed.data() - words.data());
    reading.end = reading.start + trimmed.size();
  }
  return reading;
}

}  // namespace uddrag::importing
