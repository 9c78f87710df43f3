// SPDX-License-Identifier: GPL-3.0-or-later
// What the transcript canvas shows of a document, read from the project. Free of windows.
#pragma once
#include <string>
#include <vector>

#include "gui/transcript/transcript_canvas.h"
#include "store/reader.h"

namespace uddrag::gui {

CanvasDocument canvas_document(const store::Reader& read, const model::Document& document);
/// Sorted by start.
std::vector<CanvasQuote> canvas_quotes(const store::Reader& read, model::DocumentId document);

}  // namespace uddrag::gui
