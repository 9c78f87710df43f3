// SPDX-License-Identifier: GPL-3.0-or-later
// The report of an import as it is kept with the document (see report_json() in importer.h).
#pragma once
#include <optional>
#include <string>

#include "import/importer.h"

namespace uddrag::importing {

/// Nothing where there is none, or it is no such report; what it lacks is left empty.
std::optional<Report> kept_report(const std::string& json);

}  // namespace uddrag::importing
