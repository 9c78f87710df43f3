// SPDX-License-Identifier: GPL-3.0-or-later
// What the transcript canvas shows of a document, read from the project. Free of windows.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "gui/transcript/canvas_document.h"
#include "store/reader.h"

namespace uddrag::gui {

/// numbered: the numbers of the turns stand before their times.
CanvasDocument canvas_document(const store::Reader& read, const model::Document& document,
                               bool numbered = false);

/// The starts of the turns that bear a memo, sorted.
std::vector<text::Pos> turns_with_memo(const store::Reader& read, model::DocumentId document);

/// The next stretch of speech behind (or before) a place that lies in no coded quote: a whole turn,
/// or what is left of one. nullopt: there is none.
std::optional<text::Span> uncoded_beside(const std::vector<CanvasQuote>& quotes,
                                         const std::vector<model::Turn>& turns, text::Pos from,
                                         bool forward);

}  // namespace uddrag::gui
