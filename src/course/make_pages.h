// SPDX-License-Identifier: GPL-3.0-or-later
// From a course and its material to pages: the one place where trims, pseudonyms, attribution and
// consent meet. What has no consent is left out here whatever a gate said.
#pragma once
#include "course/material.h"
#include "course/pages.h"

namespace uddrag::course {

/// The student's edition has no teacher notes and no block that is for the teacher only. Excerpts
/// whose participant has not agreed, or has not reviewed them yet, are left out of both.
Pages make_pages(const Material& material, Edition edition);

/// Whether an excerpt may be shown: everybody who speaks in it has agreed to teaching, or has
/// asked to review it and it was reviewed.
enum class Permission { granted, held, refused };
Permission permission(const Material& material, const model::Excerpt& excerpt);

}  // namespace uddrag::course
