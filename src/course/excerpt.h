// SPDX-License-Identifier: GPL-3.0-or-later
// A quote as it is printed: parts left out, words added in brackets, names replaced. And the proof
// that what is printed as said is what was said.
#pragma once
#include <string>
#include <vector>

#include "course/pages.h"
#include "course/pseudonyms.h"
#include "model/course.h"
#include "model/quote.h"

namespace uddrag::course {

/// Whether trims, clarifications and emphasis still fit the quote: in order, inside, on grapheme
/// borders, and made for this very text (quote_text_hash; nil means nothing was marked yet).
bool fits(const model::Excerpt& excerpt, const model::Quote& quote);

/// Whether the participant has approved the excerpt as it is now: what was approved of other words
/// of the transcript does not count (quote_text_hash; nil means that nobody noted them).
bool reviewed(const model::Excerpt& excerpt, const model::Quote& quote);

/// The runs of a printed excerpt. Must only be called where fits(). A name of which a part was
/// trimmed away or a part is emphasised is replaced as a whole; brackets that would stand within a
/// name stand behind it. What is left out reads "[…]" with one space to its neighbours (a line end
/// where it held one), none before a closing sign; a clarification within a word has no space.
std::vector<QuoteRun> quote_runs(const model::Excerpt& excerpt, const model::Quote& quote,
                                 const Pseudonyms& pseudonyms);

/// The runs' words as they are printed.
std::string printed(const std::vector<QuoteRun>& runs);

/// Proves an excerpt by walking the source along the runs: what claims to be said is the source
/// letter for letter, a replacement stands where its name stood, brackets are those of the editor
/// at their places, nothing else is left out, and no name stands open. Gives what is wrong as one
/// English sentence, or an empty string. Must only be called where fits().
std::string fidelity_fault(const std::vector<QuoteRun>& runs, const model::Excerpt& excerpt,
                           const model::Quote& quote, const Pseudonyms& pseudonyms);

}  // namespace uddrag::course
