// SPDX-License-Identifier: GPL-3.0-or-later
// What the verbs that act on one document share.
#pragma once
#include <string>

#include "store/reader.h"

namespace uddrag::cli {

/// Throws base::Error bad_input where there is none of that name, or several.
model::Document document_called(const store::Reader& read, const std::string& name,
                                const std::string& project);

}  // namespace uddrag::cli
