// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/pdf_edges.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "import/characters.h"
#include "import/pdf_lines.h"
#include "text/utf8.h"

namespace uddrag::importing {
namespace {

using Kind = ReportItem::Kind;

constexpr double edge = 1.0 / 8;   // of a page's height
constexpr double same_height = 4;  // points
constexpr std::size_t longest_number = 5;

/// Alike on pages whose numbers differ.
std::string without_digits(const std::string& words) {
  std::string out;
  for (const char c : words)
    if (!is_digit(c))
      out += c;
    else if (!out.ends_with('#'))
      out += '#';
  return out;
}

bool at_edge(const PdfLine& line, const PdfPage& page) {
  return line.bottom < page.height * edge || line.top > page.height * (1 - edge);
}

/// Where edge lines stand: their words, and the strip of the page.
class Edges {
 public:
  explicit Edges(const std::vector<PdfPage>& pages) {
    for (const PdfPage& page : pages)
      for (const PdfLine& line : lines_across(page.words))
        if (at_edge(line, page)) m_pages[key(line, 0)].insert(page.number);
  }

  /// On how many pages such a line stands at about this height.
  std::size_t pages_with(const PdfLine& line) const {
    std::size_t count = 0;
    for (const int strip : {-1, 0, 1})
      if (const auto found = m_pages.find(key(line, strip)); found != m_pages.end())
        count += found->second.size();
    return count;
  }

 private:
  static std::pair<std::string, long> key(const PdfLine& line, int strip) {
    return {without_digits(line.text()), std::lround(line.top / same_height) + strip};
  }

  std::map<std::pair<std::string, long>, std::set<int>> m_pages;
};

bool is_line_number(const PdfWord& word) {
  return word.text.size() <= longest_number &&
         std::all_of(word.text.begin(), word.text.end(), is_digit);
}

/// The numbers at the left margin of a page, from the top down; none where they do not count.
std::vector<const PdfWord*> line_numbers(const std::vector<PdfLine>& lines) {
  constexpr std::size_t fewest = 5;
  std::vector<const PdfWord*> numbers;
  double right = -1e9, words = 1e9;
  for (const PdfLine& line : lines) {
    const bool numbered = is_line_number(line.words.front());
    if (numbered) {
      numbers.push_back(&line.words.front());
      right = std::max(right, line.words.front().right);
    }
    if (line.words.size() > numbered) words = std::min(words, line.words[numbered].left);
  }
  if (numbers.size() < fewest || right >= words) return {};
  for (std::size_t i = 1; i < numbers.size(); ++i) {
    const int step = std::stoi(numbers[i]->text) - std::stoi(numbers[i - 1]->text);
    if (step != 1 && step != 5) return {};
  }
  return numbers;
}

}  // namespace

void leave_out_heads_and_feet(std::vector<PdfPage>& pages, Report& report) {
  const Edges edges(pages);
  const std::size_t wanted = std::max<std::size_t>(2, (pages.size() * 2 + 4) / 5);
  for (PdfPage& page : pages) {
    std::vector<PdfWord> kept;
    for (const PdfLine& line : lines_across(page.words)) {
      if (at_edge(line, page) && edges.pages_with(line) >= wanted)
        add_item(report, Kind::left_out, "running heads, feet and page numbers", 1,
                 text::elide(line.text(), 80));
      else
        kept.insert(kept.end(), line.words.begin(), line.words.end());
    }
    page.words = std::move(kept);
  }
}

void leave_out_line_numbers(std::vector<PdfPage>& pages, Report& report) {
  for (PdfPage& page : pages) {
    std::vector<PdfLine> lines = lines_across(page.words);
    const auto numbers = line_numbers(lines);
    if (numbers.empty()) continue;
    add_item(report, Kind::left_out, "line numbers", std::ssize(numbers),
             numbers.front()->text + "\u2013" + numbers.back()->text);
    const std::set<const PdfWord*> known(numbers.begin(), numbers.end());
    page.words.clear();
    for (const PdfLine& line : lines)
      for (const PdfWord& word : line.words)
        if (!known.contains(&word)) page.words.push_back(word);
  }
}

}  // namespace uddrag::importing
