// SPDX-License-Identifier: GPL-3.0-or-later
// Excerpts as rows for every output, from what a filter finds.
#pragma once
#include <vector>

#include "export/excerpts.h"
#include "query/excerpts.h"

namespace uddrag::app {

std::vector<exporting::ExcerptRow> excerpt_rows(const store::Reader& read,
                                                const query::Filter& filter);

}  // namespace uddrag::app
