// SPDX-License-Identifier: GPL-3.0-or-later
// Projects of a given size with invented text, for benchmarks and tests.
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>

#include "base/progress.h"

namespace uddrag::app {

struct BenchSizes {
  std::int64_t documents = 30;
  std::int64_t characters = 38000;  ///< code points a document, about
  std::int64_t codings = 753;       ///< in all documents together
  std::int64_t codes = 230;
  std::uint64_t seed = 1;
};

/// Danish-like text with turns, times, accents, emoji and combining marks; codings that overlap and
/// nest, the first codes used more often than the last. The same sizes and seed give the same
/// texts, spans and codes. Throws base::Error, bad_input where the file is there already.
void generate_bench(const std::filesystem::path& path, const BenchSizes& sizes,
                    base::Progress* progress = nullptr);

/// One invented transcript: "I: …" / "R: …" turns, a line each.
std::string invented_transcript(std::int64_t characters, std::uint64_t seed);

}  // namespace uddrag::app
