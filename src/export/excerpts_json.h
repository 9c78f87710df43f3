// SPDX-License-Identifier: GPL-3.0-or-later
// Excerpts as JSON (RFC 8259): the form for other programs, with stable keys in a stable order.
// Internal to export/: callers use write_excerpts.
#pragma once
#include "export/excerpts.h"

namespace uddrag::exporting {

std::string excerpts_json(const std::vector<ExcerptRow>& rows, const std::string& title,
                          const std::string& language);

}  // namespace uddrag::exporting
