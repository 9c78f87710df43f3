// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/lines.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace uddrag::importing {
namespace {

/// What of a paragraph is in bold, to be asked for each of its lines.
class BoldRuns {
 public:
  explicit BoldRuns(const SourceParagraph& paragraph) {
    for (const SourceStyle& style : paragraph.styles)
      if (style.style == "bold") m_runs.emplace_back(style.start, style.end);
    std::sort(m_runs.begin(), m_runs.end());
    for (std::size_t i = 1; i < m_runs.size(); ++i)
      m_runs[i].second = std::max(m_runs[i].second, m_runs[i - 1].second);
  }

  /// How many bytes at a place are in bold.
  std::size_t from(std::size_t at) const {
    const auto behind = std::partition_point(m_runs.begin(), m_runs.end(),
                                             [&](const auto& run) { return run.first <= at; });
    return behind == m_runs.begin() || std::prev(behind)->second <= at
               ? 0
               : std::prev(behind)->second - at;
  }

 private:
  std::vector<std::pair<std::size_t, std::size_t>> m_runs;  // each reaches as far as any before
};

}  // namespace

Lines::Lines(const std::vector<SourceParagraph>& paragraphs) {
  m_all.reserve(paragraphs.size());
  m_first.reserve(paragraphs.size() + 1);
  for (const SourceParagraph& paragraph : paragraphs) {
    m_first.push_back(m_all.size());
    if (!paragraph.heading && !paragraph.is_note) add(paragraph);
  }
  m_first.push_back(m_all.size());
}

void Lines::add(const SourceParagraph& paragraph) {
  const std::string_view text = paragraph.text;
  require_few(m_all.size() + static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')));
  const BoldRuns bold(paragraph);
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    m_all.push_back({text.substr(at, end - at), std::min(bold.from(at), end - at)});
    at = end + 1;
  }
}

}  // namespace uddrag::importing
