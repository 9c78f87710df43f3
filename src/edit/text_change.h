// SPDX-License-Identifier: GPL-3.0-or-later
// What a correction of a transcript would do: the new text, and what becomes of every turn, style
// run and quote. Changes nothing; the window shows it before, and the edits carry it out.
#pragma once
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/document.h"
#include "model/quote.h"
#include "model/refusal.h"
#include "store/journal.h"
#include "text/splice.h"

namespace uddrag::edit {

struct QuoteChange {
  model::Quote before;
  model::Quote after;  ///< with its new span and text; as before where it is lost
  text::Fate fate = text::Fate::kept;
};

struct TextChange {
  model::Document document;
  text::Text before, after;
  std::vector<text::Splice> splices;    ///< positions in `before`
  std::vector<model::Turn> turns;       ///< all of the document, carried
  std::vector<model::StyleRun> styles;  ///< all of the document, carried; empty ones are to go
  std::vector<QuoteChange> quotes;      ///< those whose span or text changes

  std::int64_t count(text::Fate fate) const;
  /// Quotes that a person should look at before: shrunk and lost ones.
  std::vector<QuoteChange> worries() const;
};

using PlannedChange = std::variant<TextChange, model::Refusal>;

/// Splices are code points in the document's text, in order. Where there are turns, each splice
/// lies inside one (its edges belong to it). Refused: document gone or read only, out of the text,
/// across turns, a turn that would be left without words, and where a quote that a course shows
/// would be lost.
PlannedChange plan_text_change(const store::Reader& read, model::DocumentId document,
                               std::vector<text::Splice> splices);
/// The same as if the turns were these: joined, or some of them gone (text outside all turns may
/// then change too). Turns that were empty may stay so.
PlannedChange plan_text_change(const store::Reader& read, model::DocumentId document,
                               std::vector<text::Splice> splices, std::vector<model::Turn> turns);

/// The parts of a plan whose texts and splices are known: what becomes of quotes, and whether a
/// course shows one that would be lost.
void carry_quotes(TextChange& change, const std::vector<model::Quote>& quotes);
std::optional<model::Refusal> check_course(const store::Reader& read, const TextChange& change);

/// Writes it: text, turns (also new and missing ones), styles, quotes. Quotes whose spans became
/// the same are united; lost ones are deleted; excerpts of a course keep their marks where these
/// could be carried along, and lose their approval.
void apply_text_change(store::Transaction& tx, const TextChange& change);

/// The splices that make a turn's words those: only what differs. Line ends are made LF; white
/// space at the ends is left out.
std::vector<text::Splice> turn_splices(const text::Text& text, const model::Turn& turn,
                                       const std::string& words);

}  // namespace uddrag::edit
