// SPDX-License-Identifier: GPL-3.0-or-later
// Files made in the test, and what came of them.
#pragma once
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
#include "import/importer.h"

namespace made {

/// A zip archive of parts (name, bytes), the first one stored as it is.
std::string zipped(const std::vector<std::pair<std::string, std::string>>& parts);
/// An OpenDocument text with such a body, automatic styles and further parts.
std::string odt(const std::string& body, const std::string& styles = {},
                std::vector<std::pair<std::string, std::string>> more = {});

/// "Speaker: words" of each turn.
std::vector<std::string> turns(const uddrag::importing::ImportedDocument& document);
/// How often a thing is in the report, by a part of its name.
std::int64_t reported(const uddrag::importing::ImportedDocument& document, const std::string& what);
/// A test error where the import does not fail, or fails without the file's name.
uddrag::base::ErrorKind kind_of_failure(const std::string& bytes, const std::string& name,
                                        const uddrag::importing::Options& options = {});

}  // namespace made
