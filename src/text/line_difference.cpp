// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/line_difference.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "text/utf8.h"

namespace uddrag::text {
namespace {

struct Line {
  std::string_view bytes;  // with its line end
  Pos start;
};

std::vector<Line> lines_of(const Text& text) {
  std::vector<Line> lines;
  const std::string_view all = text.utf8();
  Pos at;
  for (std::size_t start = 0; start < all.size();) {
    const std::size_t end = std::min(all.find('\n', start), all.size() - 1) + 1;
    lines.push_back({all.substr(start, end - start), at});
    at = at + count_code_points(lines.back().bytes);
    start = end;
  }
  return lines;
}

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

/// Lines that stand once in both, by their place in the first.
Pairs lines_in_common(const std::vector<Line>& a, const std::vector<Line>& b) {
  struct Places {
    int in_a = 0, in_b = 0;
    std::size_t at_b = 0;
  };
  std::unordered_map<std::string_view, Places> seen;
  for (const Line& line : a) ++seen[line.bytes].in_a;
  for (std::size_t j = 0; j < b.size(); ++j) {
    Places& places = seen[b[j].bytes];
    ++places.in_b;
    places.at_b = j;
  }
  Pairs pairs;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const Places& places = seen[a[i].bytes];
    if (places.in_a == 1 && places.in_b == 1) pairs.emplace_back(i, places.at_b);
  }
  return pairs;
}

/// The longest part of them that is in order in the second text too.
Pairs longest_in_order(const Pairs& pairs) {
  std::vector<std::size_t> ends;  // of the runs of each length: index of the last pair
  std::vector<std::size_t> before(pairs.size());
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const auto place = std::lower_bound(
        ends.begin(), ends.end(), pairs[i].second,
        [&](std::size_t end, std::size_t second) { return pairs[end].second < second; });
    before[i] = place == ends.begin() ? pairs.size() : *(place - 1);
    if (place == ends.end())
      ends.push_back(i);
    else
      *place = i;
  }
  Pairs run;
  if (ends.empty()) return run;
  for (std::size_t i = ends.back(); i < pairs.size(); i = before[i]) run.push_back(pairs[i]);
  std::reverse(run.begin(), run.end());
  return run;
}

class Between {
 public:
  Between(const Text& before, const Text& after) : m_before(before), m_after(after) {}

  /// What is another between the places up to which all was told, and these.
  void tell(Pos to_before, Pos to_after) {
    const Text a{std::string(m_before.slice({m_at_before, to_before}))};
    const Text b{std::string(m_after.slice({m_at_after, to_after}))};
    for (Splice& splice : difference(a, b)) {
      const std::int64_t shift = m_at_before - Pos(0);
      splice.removed = {splice.removed.start + shift, splice.removed.end + shift};
      splices.push_back(std::move(splice));
    }
  }
  void go_on(Pos before, Pos after) {
    m_at_before = before;
    m_at_after = after;
  }

  std::vector<Splice> splices;

 private:
  const Text& m_before;
  const Text& m_after;
  Pos m_at_before, m_at_after;
};

}  // namespace

std::vector<Splice> difference_by_lines(const Text& before, const Text& after) {
  const auto a = lines_of(before), b = lines_of(after);
  Between between(before, after);
  for (const auto& [i, j] : longest_in_order(lines_in_common(a, b))) {
    between.tell(a[i].start, b[j].start);
    const std::int64_t length = count_code_points(a[i].bytes);
    between.go_on(a[i].start + length, b[j].start + length);
  }
  between.tell(before.size(), after.size());
  return std::move(between.splices);
}

}  // namespace uddrag::text
