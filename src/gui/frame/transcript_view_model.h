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

/// The next stretch of speech behind (or before) a place that lies in no coded quote: a whole turn,
/// or what is left of one. nullopt: there is none.
std::optional<text::Span> uncoded_beside(const std::vector<CanvasQuote>& quotes,
                                         const std::vector<model::Turn>& turns, text::Pos from,
                                         bool forward);

}  // namespace uddrag::gui
