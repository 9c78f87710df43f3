// SPDX-License-Identifier: GPL-3.0-or-later
// "How it was made", as far as the project knows it: a draft in Markdown for a course's section.
// Counts only; no name of a person, and coders by their initials.
#pragma once
#include <string>
#include <string_view>

#include "store/reader.h"

namespace uddrag::app {

/// In Danish for "da", else in English. Documents in another language than the project's are left
/// out where the project has some in its own: they are translations.
std::string how_made(const store::Reader& read, const std::string& language);

/// What a text block holds that tells this anew whenever the course is made, until somebody writes
/// words of their own in it.
constexpr std::string_view how_made_mark = "{how it was made}";
bool is_how_made(const model::BlockBody& body);
/// The block as it is read: with what the project tells now, where it is such a one.
model::Block with_how_made(const store::Reader& read, const std::string& language,
                           model::Block block);
/// Such a block for the end of the course's section "How it was made". Throws base::Error bad_input
/// where there is no such section, or it has one already.
model::Block how_made_block(const store::Reader& read, model::CourseId course);

}  // namespace uddrag::app
