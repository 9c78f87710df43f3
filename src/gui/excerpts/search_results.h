// SPDX-License-Identifier: GPL-3.0-or-later
// Places in all documents that have the words, each with a little of what stands around.
#pragma once
#include <string>
#include <vector>

#include "gui/excerpts/passage_list.h"
#include "store/reader.h"

namespace uddrag::gui {

std::vector<Passage> search_results(const store::Reader& read, const std::string& words);

}  // namespace uddrag::gui
