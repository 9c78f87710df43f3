// SPDX-License-Identifier: GPL-3.0-or-later
// From a source's paragraphs to a document: speakers and times taken out where they are surely
// markers, turns made, styles and notes carried along. The same for every format.
#pragma once
#include <string>

#include "import/source.h"

namespace uddrag::importing {

ImportedDocument assemble(Source source, const std::string& file_name, const Options& options);

}  // namespace uddrag::importing
