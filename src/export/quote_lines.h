// SPDX-License-Identifier: GPL-3.0-or-later
// A quote's runs by printed paragraph: where what was said has a line end, a new one begins.
#pragma once
#include <string>
#include <vector>

#include "course/pages.h"

namespace uddrag::exporting {

using QuoteLine = std::vector<course::QuoteRun>;

/// Lines without a character are left out; nothing else is.
std::vector<QuoteLine> quote_lines(const std::vector<course::QuoteRun>& runs);

}  // namespace uddrag::exporting
