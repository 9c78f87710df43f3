// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/pdf_lists.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace uddrag::exporting {
namespace {

constexpr double step = 18;

std::string roman(std::int64_t number) {
  constexpr auto digits = std::to_array<std::pair<int, const char*>>({{1000, "m"},
                                                                      {900, "cm"},
                                                                      {500, "d"},
                                                                      {400, "cd"},
                                                                      {100, "c"},
                                                                      {90, "xc"},
                                                                      {50, "l"},
                                                                      {40, "xl"},
                                                                      {10, "x"},
                                                                      {9, "ix"},
                                                                      {5, "v"},
                                                                      {4, "iv"},
                                                                      {1, "i"}});
  std::string text;
  for (const auto& [value, sign] : digits)
    for (; number >= value; number -= value) text += sign;
  return text;
}

/// a … z, aa, bb …, as Word counts.
std::string letter(std::int64_t number) {
  const auto at = static_cast<std::size_t>(number - 1);
  return std::string(at / 26 + 1, static_cast<char>('a' + at % 26));
}

std::string number_sign(std::int64_t count, int level) {
  if (count < 1 || count > 4000 || level % 3 == 0) return fmt::format("{}.", count);
  return (level % 3 == 1 ? letter(count) : roman(count)) + ".";
}

}  // namespace

void PdfLists::enter(const DocxParagraph& paragraph) {
  m_first = paragraph.list > 0;
  const bool continues = paragraph.style == "ListContinue";
  if (!m_first) {
    const auto around = continues ? static_cast<std::size_t>(std::max(paragraph.list_level, 0)) : 0;
    m_open.resize(std::min(m_open.size(), around));
    return;
  }
  const auto& list = m_document.lists[static_cast<std::size_t>(paragraph.list) - 1];
  while (!m_open.empty() && m_open.back().level >= paragraph.list_level) m_open.pop_back();
  const auto count = m_counts.emplace(paragraph.list, list.start).first->second++;
  m_open.push_back({paragraph.list, paragraph.list_level, ++m_items, count});
}

double PdfLists::indent() const {
  return m_open.empty() ? 0 : step * (m_open.back().level + 1);
}

std::string PdfLists::sign() const {
  if (!m_first) return {};
  constexpr std::array<const char*, 3> bullets{"•", "–", "·"};
  const auto& open = m_open.back();
  if (m_document.lists[static_cast<std::size_t>(open.list) - 1].ordered)
    return number_sign(open.count, open.level);
  return bullets[static_cast<std::size_t>(open.level % 3)];
}

PdfPath PdfLists::path() const {
  PdfPath path;
  for (const auto& open : m_open)
    path.insert(path.end(), {{"L", open.list}, {"LI", open.item}, {"LBody", open.item}});
  return path;
}

PdfPath PdfLists::label_path() const {
  auto path = this->path();
  if (!path.empty()) path.back().name = "Lbl";
  return path;
}

}  // namespace uddrag::exporting
