// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/splice.h"

#include <algorithm>
#include <optional>

#include "base/error.h"
#include "text/utf8.h"

namespace uddrag::text {
namespace {

std::int64_t inserted_length(const Splice& splice) {
  return count_code_points(splice.inserted);
}

/// Letters and digits, or one other character: what a difference is told in.
struct Token {
  std::string_view bytes;
  Pos start;
  bool operator==(const Token& other) const { return bytes == other.bytes; }
};

bool word_byte(char c) {
  const auto u = static_cast<unsigned char>(c);
  return u >= 0x80 || (u >= '0' && u <= '9') || (u >= 'A' && u <= 'Z') || (u >= 'a' && u <= 'z');
}

std::vector<Token> tokens_of(const Text& text) {
  std::vector<Token> tokens;
  const std::string& bytes = text.utf8();
  Pos pos;
  for (std::size_t at = 0; at < bytes.size();) {
    std::size_t end = at + 1;
    if (word_byte(bytes[at]))
      while (end < bytes.size() && word_byte(bytes[end])) ++end;
    tokens.push_back({std::string_view(bytes).substr(at, end - at), pos});
    pos = pos + count_code_points(tokens.back().bytes);
    at = end;
  }
  return tokens;
}

/// Which tokens of a and b belong together (Myers, "An O(ND) difference algorithm", 1986), as pairs
/// of indices in order; nothing where more than `limit` tokens differ.
std::optional<std::vector<std::pair<int, int>>> common_tokens(const std::vector<Token>& a,
                                                              const std::vector<Token>& b,
                                                              std::size_t limit) {
  const int n = static_cast<int>(a.size()), m = static_cast<int>(b.size());
  const int most = std::min(n + m, static_cast<int>(std::min<std::size_t>(limit, 4000)));
  std::vector<int> v(static_cast<std::size_t>(2 * most + 2), 0);
  std::vector<std::vector<int>> trace;
  const auto at = [&](std::vector<int>& row, int k) -> int& {
    return row[static_cast<std::size_t>(k + most)];
  };
  int d = 0;
  bool done = false;
  for (; d <= most && !done; ++d) {
    trace.push_back(v);
    for (int k = -d; k <= d && !done; k += 2) {
      int x = k == -d || (k != d && at(v, k - 1) < at(v, k + 1)) ? at(v, k + 1) : at(v, k - 1) + 1;
      while (x < n && x - k < m &&
             a[static_cast<std::size_t>(x)] == b[static_cast<std::size_t>(x - k)])
        ++x;
      at(v, k) = x;
      done = x >= n && x - k >= m;
    }
  }
  if (!done) return std::nullopt;
  std::vector<std::pair<int, int>> pairs;
  int x = n, y = m;
  for (int step = d - 1; step >= 0; --step) {
    auto& row = trace[static_cast<std::size_t>(step)];
    const int k = x - y;
    const int before = k == -step || (k != step && at(row, k - 1) < at(row, k + 1)) ? k + 1 : k - 1;
    const int x0 = at(row, before), y0 = std::max(0, x0 - before);
    while (x > x0 && y > y0) pairs.emplace_back(--x, --y);
    if (step > 0) x = x0, y = y0;
  }
  std::reverse(pairs.begin(), pairs.end());
  return pairs;
}

}  // namespace

void require_ordered(const std::vector<Splice>& splices) {
  Pos before;
  bool first = true;
  for (const Splice& splice : splices) {
    if (splice.removed.end < splice.removed.start || (!first && splice.removed.start < before) ||
        splice.removed.start < Pos(0))
      throw base::Error(base::ErrorKind::bad_input, "Splices must be in order and apart.");
    before = splice.removed.end;
    first = false;
  }
}

Text apply(const Text& text, const std::vector<Splice>& splices) {
  require_ordered(splices);
  std::string out;
  Pos from;
  for (const Splice& splice : splices) {
    if (splice.removed.end > text.size())
      throw base::Error(base::ErrorKind::bad_input, "A splice lies behind the end of the text.");
    out += text.slice({from, splice.removed.start});
    out += splice.inserted;
    from = splice.removed.end;
  }
  out += text.slice({from, text.size()});
  return Text(std::move(out));
}

namespace {

/// Where a position stands afterwards, with every insertion at it standing before it.
Pos behind_insertions(Pos at, const std::vector<Splice>& splices) {
  Pos moved = at;
  for (const Splice& splice : splices) {
    if (splice.removed.end > at) {
      if (splice.removed.start < at) moved = moved - (at - splice.removed.start);
      break;
    }
    moved = moved + (inserted_length(splice) - splice.removed.length());
  }
  return moved;
}

/// Where the end of a surviving character stands: insertions at it stay behind it.
Pos before_insertions(Pos at, const std::vector<Splice>& splices) {
  Pos moved = at;
  for (const Splice& splice : splices)
    if (splice.removed.start < at)
      moved = moved + (inserted_length(splice) - splice.removed.length());
  return moved;
}

struct Survivors {
  Pos first, last;  // the start of the first and the end of the last, before
  std::int64_t count = 0;
};

Survivors survivors_of(Span span, const std::vector<Splice>& splices) {
  Survivors found{span.end, span.start, 0};
  Pos from = span.start;
  const auto keep = [&](Pos to) {
    if (to <= from) return;
    found.first = std::min(found.first, from);
    found.last = to;
    found.count += to - from;
  };
  for (const Splice& splice : splices) {
    if (splice.removed.empty()) continue;
    keep(std::min(splice.removed.start, span.end));
    from = std::max(from, splice.removed.end);
  }
  keep(span.end);
  return found;
}

/// What replaces characters of the span belongs to it.
void keep_replacements(Survivors& own, Span span, const std::vector<Splice>& splices) {
  for (const Splice& splice : splices) {
    if (splice.removed.empty() || splice.inserted.empty() || !span.contains(splice.removed))
      continue;
    own.first = std::min(own.first, splice.removed.start);
    own.last = std::max(own.last, splice.removed.end);
  }
}

}  // namespace

Carried carry(Span span, const std::vector<Splice>& splices) {
  Survivors own = survivors_of(span, splices);
  if (own.count == 0) {
    const Pos place = behind_insertions(span.start, splices);
    if (!span.empty()) return {{place, place}, Fate::lost};
    return {{place, place}, place == span.start ? Fate::kept : Fate::moved};
  }
  keep_replacements(own, span, splices);
  const Span now{behind_insertions(own.first, splices), before_insertions(own.last, splices)};
  Fate fate = Fate::kept;
  if (Span(own.first, own.last) != span)
    fate = Fate::shrunk;
  else if (own.count < span.length())
    fate = Fate::changed;
  else if (now.length() > own.count)
    fate = Fate::grown;
  else if (now.start != span.start)
    fate = Fate::moved;
  return {now, fate};
}

namespace {

/// A replacement without the characters that both sides begin and end with.
Splice narrowed(const Text& before, Span removed, const Text& after, Span inserted) {
  while (!removed.empty() && !inserted.empty() &&
         before.at(removed.start) == after.at(inserted.start))
    ++removed.start, ++inserted.start;
  while (!removed.empty() && !inserted.empty() &&
         before.at(removed.end - 1) == after.at(inserted.end - 1))
    removed.end = removed.end - 1, inserted.end = inserted.end - 1;
  return {removed, std::string(after.slice(inserted))};
}

}  // namespace

std::vector<Splice> difference(const Text& before, const Text& after, std::size_t limit) {
  const auto a = tokens_of(before), b = tokens_of(after);
  std::size_t front = 0;
  while (front < a.size() && front < b.size() && a[front] == b[front]) ++front;
  std::size_t back = 0;
  while (back < a.size() - front && back < b.size() - front &&
         a[a.size() - 1 - back] == b[b.size() - 1 - back])
    ++back;
  const auto start = [](const std::vector<Token>& list, std::size_t i, Pos end) {
    return i < list.size() ? list[i].start : end;
  };
  const std::vector<Token> middle_a(a.begin() + static_cast<std::ptrdiff_t>(front),
                                    a.end() - static_cast<std::ptrdiff_t>(back));
  const std::vector<Token> middle_b(b.begin() + static_cast<std::ptrdiff_t>(front),
                                    b.end() - static_cast<std::ptrdiff_t>(back));
  const Pos end_a = start(a, a.size() - back, before.size());
  const Pos end_b = start(b, b.size() - back, after.size());
  std::vector<Splice> splices;
  Pos at_a = start(a, front, before.size()), at_b = start(b, front, after.size());
  const auto add = [&](Pos to_a, Pos to_b) {
    if (to_a > at_a || to_b > at_b)
      splices.push_back(narrowed(before, {at_a, to_a}, after, {at_b, to_b}));
  };
  const auto pairs = common_tokens(middle_a, middle_b, limit);
  if (pairs)
    for (const auto& [i, j] : *pairs) {
      const Token& token_a = middle_a[static_cast<std::size_t>(i)];
      const Token& token_b = middle_b[static_cast<std::size_t>(j)];
      add(token_a.start, token_b.start);
      const std::int64_t length = count_code_points(token_a.bytes);
      at_a = token_a.start + length;
      at_b = token_b.start + length;
    }
  add(end_a, end_b);
  return splices;
}

}  // namespace uddrag::text
