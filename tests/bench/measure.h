// SPDX-License-Identifier: GPL-3.0-or-later
// Repeats a piece of work and keeps its times. Milliseconds of wall clock.
#pragma once
#include <algorithm>
#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace bench {

struct Row {
  std::string name, unit;
  std::vector<double> values;
  double aim = 0;  ///< 0: none

  double at(double share) const {
    std::vector<double> sorted = values;
    std::sort(sorted.begin(), sorted.end());
    return sorted.empty()
               ? 0
               : sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
  }
};

inline double milliseconds(const std::function<void()>& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
      .count();
}

/// prepare() is not counted.
inline Row repeat(const std::string& name, double aim, int times, const std::function<void()>& work,
                  const std::function<void()>& prepare = {}) {
  Row row{name, "ms", {}, aim};
  for (int i = 0; i < times; ++i) {
    if (prepare) prepare();
    row.values.push_back(milliseconds(work));
  }
  return row;
}

}  // namespace bench
