// SPDX-License-Identifier: GPL-3.0-or-later
// Reading only where something is said and coded, for counting: no texts, no other columns.
#pragma once
#include <unordered_map>
#include <vector>

#include "store/reader.h"

namespace uddrag::store {

/// Codings of each document, of all coders; documents without any are not in it.
std::unordered_map<model::DocumentId, std::int64_t> coding_counts_by_document(const Reader& read);
/// Turns of speech, by start.
std::vector<text::Span> spoken_spans(const Reader& read, model::DocumentId document);
/// The places of quotes that carry a code, by start; they may overlap.
std::vector<text::Span> coded_spans(const Reader& read, model::DocumentId document);

}  // namespace uddrag::store
