// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/odt_lists.h"

#include <algorithm>

#include "import/xml_parts.h"

namespace uddrag::importing {
namespace {

Counting odt_counting(const std::string& format) {
  if (format.empty()) return Counting::none;
  if (format == "a") return Counting::letters;
  if (format == "A") return Counting::capitals;
  if (format == "i") return Counting::roman;
  if (format == "I") return Counting::large_roman;
  return Counting::decimal;
}

}  // namespace

OdtLists::Counts OdtLists::none_begun() {
  Counts counts{};
  counts.fill(not_begun);
  return counts;
}

void OdtLists::read(const pugi::xml_node& styles) {
  for (const pugi::xml_node& node : styles.children())
    if (is(node, "list-style"))
      read_levels(node, m_styles[attribute(node, "name")]);
    else if (is(node, "outline-style"))
      read_levels(node, m_outline);
}

void OdtLists::read_levels(const pugi::xml_node& style, Levels& list) const {
  for (const pugi::xml_node& node : style.children()) {
    const int place = number_in(attribute(node, "level"), 0);
    if (place < 1 || place > static_cast<int>(levels)) continue;
    Level& level = list[static_cast<std::size_t>(place - 1)];
    level.counting = odt_counting(attribute(node, "num-format"));
    level.start = number_in(attribute(node, "start-value"), 1);
    level.shown_levels = std::clamp(number_in(attribute(node, "display-levels"), 1), 1, place);
    level.before = attribute(node, "num-prefix");
    level.behind = attribute(node, "num-suffix");
    level.bullet = attribute(node, "bullet-char");
  }
}

void OdtLists::begin_list(const std::string& style, bool goes_on) {
  const std::string around = m_open.empty() ? std::string() : m_open.back();
  m_open.push_back(style.empty() ? around : style);
  const auto [counts, is_new] = m_counts.try_emplace(m_open.back());
  if (is_new || !goes_on)
    std::fill(counts->second.begin() +
                  static_cast<std::ptrdiff_t>(is_new ? 0 : std::min(m_open.size(), levels) - 1),
              counts->second.end(), not_begun);
}

void OdtLists::end_list() {
  if (!m_open.empty()) m_open.pop_back();
}

ListNumber OdtLists::next_item(const std::string& start) {
  if (m_open.empty() || m_open.size() > levels) return {};
  const auto style = m_styles.find(m_open.back());
  if (style == m_styles.end()) return {};
  return next(style->second, m_open.size() - 1, start, m_counts[m_open.back()]);
}

ListNumber OdtLists::next_heading(int level) {
  if (level < 1 || level > static_cast<int>(levels)) return {};
  return next(m_outline, static_cast<std::size_t>(level - 1), {}, m_heading_counts);
}

ListNumber OdtLists::next(const Levels& list, std::size_t level, const std::string& start,
                          Counts& counts) {
  const Level& own = list[level];
  count_on(counts, level, own.start);
  counts[level] = number_in(start, counts[level]);
  if (!own.bullet.empty()) return {bullet_shown(own.bullet), false};
  if (own.counting == Counting::none && own.before.empty() && own.behind.empty()) return {};
  ListNumber number;
  const auto shown_levels = static_cast<std::size_t>(own.shown_levels);
  for (std::size_t i = level + 1 - shown_levels; i <= level; ++i) {
    const std::string part =
        counted(list[i].counting, counts[i] == not_begun ? list[i].start : counts[i]);
    if (!number.shown.empty() && !part.empty()) number.shown += '.';
    number.shown += part;
  }
  if (number.shown.empty() && !holds_words(own.before + own.behind)) return {};
  number.shown = own.before + number.shown + own.behind;
  number.has_words = holds_words(own.before + own.behind);
  return number;
}

}  // namespace uddrag::importing
