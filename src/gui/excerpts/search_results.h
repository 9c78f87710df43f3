// SPDX-License-Identifier: GPL-3.0-or-later
// Places in all documents that have the words, each with a little of what stands around.
#pragma once
#include <vector>

#include "gui/excerpts/passage_list.h"
#include "gui/frame/find_bar.h"
#include "store/reader.h"

namespace uddrag::gui {

/// Throws base::Error bad_input for a wrong regular expression.
std::vector<Passage> search_results(const store::Reader& read, const FindWish& wish);

}  // namespace uddrag::gui
