// SPDX-License-Identifier: GPL-3.0-or-later
// From a course and its material to pages: the one place where excerpts (excerpt_figure.h), prose,
// pseudonyms and consent meet. What has no consent is left out here whatever a gate said.
#pragma once
#include "course/material.h"
#include "course/pages.h"

namespace uddrag::course {

/// The student's edition has no teacher notes and no block that is for the teacher only; suggested
/// answers and keys stay in it (folded), since a course is also for study on one's own. Excerpts
/// whose participant has not agreed, or has not reviewed them yet, are left out of both, and so are
/// those whose marks no longer fit and exercises on words of people who have not agreed. Images and
/// files are those that the edition's pages show.
Pages make_pages(const Material& material, Edition edition);

/// What one block becomes in an edition: one element, or none. The same that stands in
/// make_pages(), but for the number of a question.
std::vector<Element> block_elements(const Material& material, const model::Block& block,
                                    Edition edition);

}  // namespace uddrag::course
