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

/// Whether trims, clarifications and emphasis still fit the quote: in order, inside, and made for
/// this very text (quote_text_hash; nil means nothing was marked yet).
bool fits(const model::Excerpt& excerpt, const model::Quote& quote);

/// The runs of a printed excerpt. Must only be called where fits().
std::vector<QuoteRun> quote_runs(const model::Excerpt& excerpt, const model::Quote& quote,
                                 const Pseudonyms& pseudonyms);

/// The runs' words as they are printed.
std::string printed(const std::vector<QuoteRun>& runs);

/// Proves an excerpt: the runs that claim to be said, with each replacement taken as the original
/// that stood there, are the source's text without the trims, letter for letter. Gives what is
/// wrong, or an empty string.
std::string fidelity_fault(const std::vector<QuoteRun>& runs, const model::Excerpt& excerpt,
                           const model::Quote& quote, const Pseudonyms& pseudonyms);

}  // namespace uddrag::course
