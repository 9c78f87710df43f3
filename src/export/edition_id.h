// SPDX-License-Identifier: GPL-3.0-or-later
// By what an output is known from export to export: the same course in the same edition has the
// same identifier, whatever was changed in it. Internal to export/.
#pragma once
#include <string>

#include "course/pages.h"

namespace uddrag::exporting {

/// A UUID, "0190a1b2-…"; made of a hash (RFC 9562, version 8).
std::string edition_id(const course::Pages& pages);

}  // namespace uddrag::exporting
