// SPDX-License-Identifier: GPL-3.0-or-later
// The texts that a document has had, read from the journal: what the import gave, and each
// correction since. Content is never removed while the project lives, so every one can be read.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/hash.h"
#include "model/ids.h"
#include "store/reader.h"

namespace uddrag::store {

/// A text and the action that put another in its place.
struct FormerText {
  base::Hash text;  ///< key of content
  std::int64_t seq = 0;
  base::Millis changed_at = 0;
  model::CoderId changed_by;
};

/// Oldest first; the first is what was imported. Empty where the text was never changed. Undone
/// corrections are corrections too.
std::vector<FormerText> former_texts(const Reader& read, model::DocumentId document);

/// The text as it was imported.
text::Text imported_text(const Reader& read, const model::Document& document);

/// The words that a quote once had, by their hash; nullopt where the journal does not hold them.
std::optional<std::string> former_words(const Reader& read, model::QuoteId quote,
                                        const base::Hash& hash);

}  // namespace uddrag::store
