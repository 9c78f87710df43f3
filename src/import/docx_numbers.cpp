// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/docx_numbers.h"

#include <algorithm>
#include <cstdlib>

#include "import/xml_parts.h"

namespace uddrag::importing {
namespace {

Counting docx_counting(const std::string& format) {
  if (format == "none" || format == "bullet") return Counting::none;
  if (format == "lowerLetter") return Counting::letters;
  if (format == "upperLetter") return Counting::capitals;
  if (format == "lowerRoman") return Counting::roman;
  if (format == "upperRoman") return Counting::large_roman;
  if (format == "decimalZero") return Counting::two_digits;
  return Counting::decimal;
}

}  // namespace

DocxNumbers::DocxNumbers(const pugi::xml_document& numbering, const pugi::xml_document& styles) {
  std::map<std::string, std::string> styles_of_lists, linked;
  for (const pugi::xml_node& node : numbering.document_element().children()) {
    if (is(node, "abstractNum")) {
      const std::string id = attribute(node, "abstractNumId");
      for (const pugi::xml_node& level : node.children())
        if (is(level, "lvl")) read_level(level, m_abstracts[id]);
      if (const auto link = child(node, "styleLink")) styles_of_lists[attribute(link, "val")] = id;
      if (const auto link = child(node, "numStyleLink")) linked[id] = attribute(link, "val");
    } else if (is(node, "num")) {
      List& list = m_lists[attribute(node, "numId")];
      list.abstract = attribute(child(node, "abstractNumId"), "val");
      for (const pugi::xml_node& own : node.children())
        if (const auto start = child(own, "startOverride"))
          list.starts[static_cast<std::size_t>(std::atoi(attribute(own, "ilvl").c_str()))] =
              number_in(attribute(start, "val"), 1);
    }
  }
  for (auto& [id, list] : m_lists)
    if (const auto link = linked.find(list.abstract); link != linked.end())
      if (const auto real = styles_of_lists.find(link->second); real != styles_of_lists.end())
        list.abstract = real->second;
  for (const pugi::xml_node& node : styles.document_element().children()) {
    if (!is(node, "style")) continue;
    const pugi::xml_node numbers = child(child(node, "pPr"), "numPr");
    m_styles[attribute(node, "styleId")] = {attribute(child(numbers, "numId"), "val"),
                                            attribute(child(numbers, "ilvl"), "val"),
                                            attribute(child(node, "basedOn"), "val")};
  }
}

void DocxNumbers::read_level(const pugi::xml_node& node, Levels& list) const {
  const std::string place = attribute(node, "ilvl");
  if (place.size() != 1 || place[0] < '0' || place[0] > '8') return;
  Level& level = list[static_cast<std::size_t>(place[0] - '0')];
  const std::string format = attribute(child(node, "numFmt"), "val");
  level.counting = docx_counting(format);
  level.bullet = format == "bullet";
  level.start = number_in(attribute(child(node, "start"), "val"), 1);
  level.pattern = attribute(child(node, "lvlText"), "val");
  level.style = attribute(child(node, "pStyle"), "val");
  level.plain = child(node, "isLgl") && attribute(child(node, "isLgl"), "val") != "0";
}

DocxNumbers::Style DocxNumbers::of_style(const std::string& style) const {
  std::string id = style;
  for (int depth = 0; depth < longest_chain; ++depth) {
    const auto found = m_styles.find(id);
    if (found == m_styles.end()) break;
    if (!found->second.list.empty()) return found->second;
    id = found->second.based_on;
  }
  return {};
}

std::size_t DocxNumbers::level_of(const std::string& level, const std::string& style,
                                  const Levels& list) const {
  if (level.size() == 1 && level[0] >= '0' && level[0] <= '8')
    return static_cast<std::size_t>(level[0] - '0');
  const auto own = std::find_if(list.begin(), list.end(), [&](const Level& known) {
    return !style.empty() && known.style == style;
  });
  return own == list.end() ? 0 : static_cast<std::size_t>(own - list.begin());
}

ListNumber DocxNumbers::next(const std::string& style, const pugi::xml_node& own) {
  Style numbers = of_style(style);
  if (const std::string list = attribute(child(own, "numId"), "val"); !list.empty())
    numbers.list = list, numbers.level.clear();
  if (const std::string level = attribute(child(own, "ilvl"), "val"); !level.empty())
    numbers.level = level;
  const auto list = m_lists.find(numbers.list);
  if (list == m_lists.end()) return {};
  const auto known = m_abstracts.find(list->second.abstract);
  if (known == m_abstracts.end()) return {};
  const Levels& all = known->second;
  const std::size_t level = level_of(numbers.level, style, all);
  const auto [counted, is_new] = m_counts.try_emplace(list->second.abstract);
  if (is_new) counted->second.fill(not_begun);
  auto& counts = counted->second;
  const auto start = list->second.starts.find(level);
  const bool own_start = start != list->second.starts.end() &&
                         m_begun.insert(numbers.list + "/" + std::to_string(level)).second;
  count_on(counts, level, all[level].start);
  if (own_start) counts[level] = start->second;
  return shown(all, level, counts);
}

ListNumber DocxNumbers::shown(const Levels& list, std::size_t level,
                              const std::array<int, levels>& counts) const {
  const Level& own = list[level];
  if (own.bullet) {
    const std::string sign = bullet_shown(own.pattern);
    return {sign, holds_words(sign)};
  }
  ListNumber number;
  std::string written;
  for (std::size_t at = 0; at < own.pattern.size(); ++at) {
    const char c = own.pattern[at];
    const char place = at + 1 < own.pattern.size() ? own.pattern[at + 1] : '\0';
    if (c != '%' || place < '1' || place > '9') {
      number.shown += c;
      written += c;
      continue;
    }
    ++at;
    const auto counted_level = static_cast<std::size_t>(place - '1');
    const int count = counts[counted_level];
    number.shown += counted(own.plain && list[counted_level].counting != Counting::none
                                ? Counting::decimal
                                : list[counted_level].counting,
                            count == not_begun ? list[counted_level].start : count);
  }
  number.has_words = holds_words(written);
  return number;
}

}  // namespace uddrag::importing
