// SPDX-License-Identifier: GPL-3.0-or-later
// Finding in texts. Results are spans of the original text, in order, without overlap.
#pragma once
#include <chrono>
#include <cstddef>
#include <string_view>
#include <vector>

#include "base/progress.h"
#include "text/fold.h"
#include "text/position.h"
#include "text/splice.h"
#include "text/text.h"

namespace uddrag::text {

struct SearchOptions {
  bool whole_word = false;                           ///< both ends on word borders
  std::size_t limit = static_cast<std::size_t>(-1);  ///< stop after so many
};

/// Finds a literal in a folded text; the needle is folded alike. An empty needle finds nothing.
std::vector<Span> find_all(const Folded& haystack, std::string_view needle,
                           SearchOptions options = {});
/// Exact occurrences, byte for byte, overlapping ones included (start moves by one character).
std::vector<Span> find_exact(const Text& text, std::string_view needle,
                             std::size_t limit = static_cast<std::size_t>(-1));
/// ICU regular expression. Throws base::Error bad_input for a wrong pattern or when the time for
/// the whole text is up, and base::Cancelled where `progress` was cancelled.
std::vector<Span> find_regex(const Text& text, std::string_view pattern, bool ignore_case,
                             std::chrono::milliseconds time_limit = std::chrono::milliseconds(200),
                             const base::Progress* progress = nullptr);
/// What replacing every match would do, with $1 … $9 for the groups and \ before a sign that is
/// meant itself (ICU's form). Empty matches are left alone. Throws as find_regex does, and for a
/// replacement that names a group that is not there.
std::vector<Splice> regex_replacements(
    const Text& text, std::string_view pattern, std::string_view with, bool ignore_case,
    std::chrono::milliseconds time_limit = std::chrono::milliseconds(200));

}  // namespace uddrag::text
