// SPDX-License-Identifier: GPL-3.0-or-later
// Finds names that stand alone on a line, their words on the lines below, with or without a time on
// a line of its own beside the name. A short line may as well be an answer or a heading, so what
// counts is how all lines of the document stand together. Each name that is found has words below
// it.
#pragma once
#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "base/clock.h"
#include "import/speakers.h"

namespace uddrag::importing {

/// Lines by their places in the list that was looked at.
struct NamesAlone {
  std::map<std::size_t, std::string> names;
  std::map<std::size_t, base::Millis> times;
  bool empty() const { return names.empty(); }
};

NamesAlone find_names_alone(const std::vector<Line>& lines);

/// Three or more labels in the same order over and over: the fields of a form, not people that
/// talk.
bool runs_in_rounds(const std::vector<std::size_t>& labels);

}  // namespace uddrag::importing
