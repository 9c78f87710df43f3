// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "import/pdf_lines.h"

namespace uddrag::importing {
namespace {

constexpr int deepest_halves = 3;
constexpr std::size_t fewest_lines = 4;  // on each side, for a column to be believed
constexpr std::size_t fewest_words = 3;  // in the middle line of a column
constexpr double same_place = 6;         // points

/// Words of a line with no gap between them as wide as between columns.
struct Segment {
  double left = 0, right = 0;
  std::size_t words = 0;
};

std::vector<Segment> segments_of(const std::vector<PdfLine>& lines) {
  std::vector<Segment> segments;
  for (const PdfLine& line : lines) {
    bool open = false;
    for (const PdfWord& word : line.words) {
      if (!open || word.left - segments.back().right > 0.9 * line.size)
        segments.push_back({word.left, word.right, 0});
      open = true;
      segments.back().right = std::max(segments.back().right, word.right);
      ++segments.back().words;
    }
  }
  return segments;
}

/// What lies left of a place, right of it, and across it.
struct Sides {
  std::vector<std::size_t> left, right;  // words of each segment
  std::size_t across = 0;
};

Sides sides_of(const std::vector<Segment>& segments, double at) {
  Sides sides;
  for (const Segment& segment : segments)
    if (segment.right <= at)
      sides.left.push_back(segment.words);
    else if (segment.left >= at)
      sides.right.push_back(segment.words);
    else
      ++sides.across;
  return sides;
}

std::size_t median(std::vector<std::size_t> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

bool are_columns(const Sides& sides, bool known) {
  const std::size_t few = known ? 1 : fewest_lines;
  if (sides.left.size() < few || sides.right.size() < few) return false;
  if (2 * sides.across > sides.left.size() + sides.right.size()) return false;
  return known || (median(sides.left) >= fewest_words && median(sides.right) >= fewest_words);
}

/// The middle of the widest strip in the middle half that the fewest segments lie across.
std::optional<double> emptiest(const std::vector<Segment>& segments) {
  constexpr int steps = 200;
  if (segments.size() < 2) return std::nullopt;
  double left = segments.front().left, right = segments.front().right;
  for (const Segment& segment : segments) {
    left = std::min(left, segment.left);
    right = std::max(right, segment.right);
  }
  std::size_t fewest = segments.size(), run = 0, widest = 0;
  double end = 0;
  const double step = (right - left) / 2 / steps;
  for (int i = 0; i <= steps; ++i) {
    const double at = left + (right - left) / 4 + i * step;
    const std::size_t across = sides_of(segments, at).across;
    run = across == fewest ? run + 1 : 1;
    if (across < fewest || (across == fewest && run > widest)) {
      fewest = across;
      widest = run;
      end = at;
    }
    if (across > fewest) run = 0;
  }
  return end - static_cast<double>(widest - 1) * step / 2;
}

std::optional<double> gutter(const std::vector<Segment>& segments,
                             const std::vector<double>& known) {
  if (const auto at = emptiest(segments); at && are_columns(sides_of(segments, *at), false))
    return at;
  for (const double at : known)
    if (are_columns(sides_of(segments, at), true)) return at;
  return std::nullopt;
}

class Orderer {
 public:
  explicit Orderer(const std::vector<PdfPage>& pages) {
    for (const PdfPage& page : pages)
      if (const auto at = gutter(segments_of(lines_across(page.words)), {})) learn(*at);
  }

  void order(const std::vector<PdfWord>& words, const std::string& column,
             std::vector<PdfLine>& out) const {
    const std::vector<PdfLine> lines = lines_across(words);
    const auto at = column.size() < deepest_halves
                        ? gutter(segments_of(lines), column.empty() ? m_known : m_none)
                        : std::nullopt;
    if (!at) return append(lines, column, out);
    split(lines, *at, column, out);
  }

 private:
  void learn(double at) {
    const auto near = [&](double other) { return std::abs(other - at) < same_place; };
    if (std::none_of(m_known.begin(), m_known.end(), near)) m_known.push_back(at);
  }

  static void append(const std::vector<PdfLine>& lines, const std::string& column,
                     std::vector<PdfLine>& out) {
    for (const PdfLine& line : lines) {
      out.push_back(line);
      out.back().column = column;
    }
  }

  /// A line across the gutter parts what stands above it from what stands below it.
  void split(const std::vector<PdfLine>& lines, double at, const std::string& column,
             std::vector<PdfLine>& out) const {
    std::vector<PdfWord> left, right;
    const auto both = [&] {
      if (!left.empty()) order(std::exchange(left, {}), column + "l", out);
      if (!right.empty()) order(std::exchange(right, {}), column + "r", out);
    };
    for (const PdfLine& line : lines) {
      if (sides_of(segments_of({line}), at).across > 0) {
        both();
        append({line}, column, out);
      } else {
        for (const PdfWord& word : line.words) (word.right <= at ? left : right).push_back(word);
      }
    }
    both();
  }

  std::vector<double> m_known;
  const std::vector<double> m_none;
};

}  // namespace

std::vector<PdfLine> lines_in_order(const std::vector<PdfPage>& pages) {
  const Orderer orderer(pages);
  std::vector<PdfLine> all;
  for (const PdfPage& page : pages) {
    std::vector<PdfLine> lines;
    orderer.order(page.words, "", lines);
    for (PdfLine& line : lines) {
      line.page = page.number;
      line.page_width = page.width;
      all.push_back(std::move(line));
    }
  }
  return all;
}

}  // namespace uddrag::importing
