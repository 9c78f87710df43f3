// SPDX-License-Identifier: GPL-3.0-or-later
// Finds who speaks and when where it is written as text: "R: …", "Mette: …", "Name  00:04" or
// "[00:04] - Name" on a line of its own, a name alone on a line, "Name [00:04] …", "[00:01:02]" or
// 00:01:02 in front, "#00:01:02-3#" behind, a name in bold, "mette: …". Nothing is believed on a
// single hit: a label or a mark counts only where its pattern recurs in the document.
#pragma once
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "import/lines.h"
#include "import/speaker_names.h"

namespace uddrag::importing {

/// What a line's text says beside its words. Bytes [start, end) are the words.
struct LineReading {
  std::size_t start = 0, end = 0;
  std::string label;                     ///< empty: none
  std::optional<base::Millis> time;      ///< at the beginning of the words
  std::optional<base::Millis> time_end;  ///< at their end
  bool header = false;                   ///< the line is label or time or both; words follow
};

class Labels;

class Conventions {
 public:
  /// Looks at all lines of a document and decides which patterns recur.
  explicit Conventions(const std::vector<Line>& lines);

  /// `place` is the line's in that list.
  LineReading read(const Line& line, std::size_t place) const;
  bool has_labels() const {
    return !m_labels.empty() || !m_header_labels.empty() || !m_bold_labels.empty() ||
           !m_mark_labels.empty() || !m_names_alone.empty();
  }
  /// What stands before a colon once in a document that has labels: perhaps another speaker.
  const std::vector<std::string>& single_labels() const { return m_single; }

 private:
  void find_headers(const std::vector<Line>& lines);
  void find_bare_times(const std::vector<Line>& lines);

  void choose_labels(const Labels& labels, std::size_t spoken);
  void take_names_alone(const std::vector<Line>& lines, std::size_t labelled);
  std::optional<LineReading> read_alone(std::size_t place, std::size_t size) const;

  bool knows(const std::set<std::string>& keys, const std::string& label) const;

  std::set<std::string> m_labels, m_bold_labels;  // all by their keys
  std::set<std::string> m_header_labels, m_mark_labels;
  std::vector<std::string> m_single;
  std::map<std::size_t, std::string> m_names_alone;  // by the places of the lines
  std::map<std::size_t, base::Millis> m_times_alone;
  bool m_time_first = false;  ///< header lines are "[00:04] Name"
  bool m_start_marks = false, m_end_marks = false, m_bare_times = false;
};

}  // namespace uddrag::importing
