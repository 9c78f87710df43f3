// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/names_alone.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "import/times.h"
#include "text/collate.h"
#include "text/utf8.h"

namespace uddrag::importing {
namespace {

constexpr std::size_t longest_name_alone = 40;  // bytes
constexpr std::size_t fewest = 4;               // names
constexpr int fewest_with_times = 3;

/// Answers, and headings of notes, that recur on lines of their own (Danish, English, German,
/// French).
constexpr std::array no_names = {
    "ja",      "nej",     "jo",        "jah",      "næ",         "mm",       "mmh",
    "hm",      "okay",    "ok",        "nå",       "måske",      "præcis",   "tak",
    "yes",     "no",      "yeah",      "right",    "exactly",    "maybe",    "sure",
    "thanks",  "nein",    "doch",      "genau",    "vielleicht", "oui",      "non",
    "si",      "voilà",   "merci",     "morgen",   "formiddag",  "middag",   "eftermiddag",
    "aften",   "nat",     "morning",   "noon",     "afternoon",  "evening",  "night",
    "mandag",  "tirsdag", "onsdag",    "torsdag",  "fredag",     "lørdag",   "søndag",
    "monday",  "tuesday", "wednesday", "thursday", "friday",     "saturday", "sunday",
    "fordele", "ulemper", "positivt",  "negativt", "pros",       "cons"};

std::optional<base::Millis> time_alone(std::string_view line) {
  line = text::trim(line);
  if (line.size() > longest_name_alone) return std::nullopt;
  auto mark = time_mark_at(line, 0);
  if (!mark) mark = bare_time_at(line, 0);
  return mark && mark->length == line.size() ? std::optional(mark->time) : std::nullopt;
}

/// Empty: none.
std::string name_alone(std::string_view line) {
  line = text::trim(line);
  while (line.ends_with(':')) line = text::trim(line.substr(0, line.size() - 1));
  if (line.size() > longest_name_alone || !looks_like_name(line) || line.find(':') != line.npos ||
      std::count(line.begin(), line.end(), ' ') > 2)
    return {};
  const std::string key = label_key(line);
  return std::find(no_names.begin(), no_names.end(), key) == no_names.end() ? std::string(line)
                                                                            : std::string();
}

class NameFinder {
 public:
  explicit NameFinder(const std::vector<Line>& lines) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const std::string_view words = text::trim(lines[i].words);
      if (words.empty()) continue;
      if (const auto time = time_alone(words))
        m_times[m_places.size()] = *time;
      else if (std::string name = name_alone(words); !name.empty())
        m_names[m_places.size()] = std::move(name);
      m_questions.push_back(words.ends_with('?'));
      m_places.push_back(i);
    }
  }

  NamesAlone find() const {
    for (const bool time_first : {false, true})
      if (const NamesAlone found = beside_times(time_first); !found.empty()) return found;
    return without_times();
  }

 private:
  /// Name and time on two lines: a form that no prose has, so that one who speaks once counts too.
  NamesAlone beside_times(bool time_first) const {
    const auto is_pair = [&](std::size_t line) {
      return m_names.contains(line + time_first) && m_times.contains(line + !time_first);
    };
    NamesAlone found;
    std::map<std::string, int> counts;
    int alone = 0;
    std::size_t next = 0;
    for (const auto& [name, label] : m_names) {
      const std::size_t line = name - (time_first && name > 0);
      if (line < next || !is_pair(line)) continue;
      next = line + 2;
      if (next >= m_places.size() || is_pair(next) || m_times.contains(next)) {
        ++alone;  // nothing is said below it
        continue;
      }
      const std::size_t time = time_first ? line : line + 1;
      found.names[m_places[name]] = label;
      found.times[m_places[time]] = m_times.at(time);
      ++counts[label_key(label)];
    }
    const bool recurs =
        std::any_of(counts.begin(), counts.end(), [](const auto& name) { return name.second > 1; });
    const int all = static_cast<int>(found.names.size());
    return recurs && all >= fewest_with_times && 4 * alone <= all ? found : NamesAlone{};
  }

  /// Names only: two that recur and take turns, words below each, questions among them, and a good
  /// part of all lines. A line that is one of the names just below a name is what was said.
  NamesAlone without_times() const {
    std::map<std::string, int> counts;
    for (const auto& [line, label] : m_names) ++counts[label_key(label)];
    std::erase_if(counts, [](const auto& name) { return name.second < 2; });
    if (counts.size() < 2) return {};
    NamesAlone found;
    std::vector<std::size_t> order;
    bool interviewer = false;
    std::size_t first = m_places.size(), next = 0, crowded = 0, changes = 0;
    for (const auto& [line, label] : m_names) {
      const auto known = counts.find(label_key(label));
      if (known == counts.end()) continue;
      if (line < next) {
        ++crowded;
        continue;
      }
      if (line + 1 >= m_places.size()) return {};  // an answer at the end
      next = line + 2;
      first = std::min(first, line);
      found.names[m_places[line]] = label;
      interviewer = interviewer || role_of(label) == model::SpeakerRole::interviewer;
      const auto who = static_cast<std::size_t>(std::distance(counts.begin(), known));
      changes += !order.empty() && order.back() != who;
      order.push_back(who);
    }
    const auto asked = std::count(m_questions.begin() + static_cast<std::ptrdiff_t>(first),
                                  m_questions.end(), true);
    const bool take_turns = order.size() >= fewest && 2 * changes >= order.size();
    const bool part = 8 * order.size() >= m_places.size() - first && 3 * crowded <= order.size();
    const bool talk = interviewer || (asked >= 2 && !runs_in_rounds(order));
    return take_turns && part && talk ? found : NamesAlone{};
  }

  std::vector<std::size_t> m_places;  // of lines with words
  std::vector<bool> m_questions;      // of each of them
  std::map<std::size_t, std::string> m_names;
  std::map<std::size_t, base::Millis> m_times;
};

}  // namespace

bool runs_in_rounds(const std::vector<std::size_t>& labels) {
  const auto again =
      labels.empty() ? labels.end() : std::find(labels.begin() + 1, labels.end(), labels.front());
  const auto round = static_cast<std::size_t>(again - labels.begin());
  if (round < 3 || labels.size() < 2 * round) return false;
  for (std::size_t i = round; i < labels.size(); ++i)
    if (labels[i] != labels[i - round]) return false;
  return std::set(labels.begin(), again).size() == round;
}

NamesAlone find_names_alone(const std::vector<Line>& lines) {
  return NameFinder(lines).find();
}

}  // namespace uddrag::importing
