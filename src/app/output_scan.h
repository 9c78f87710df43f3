// SPDX-License-Identifier: GPL-3.0-or-later
// The last look before anything is written: is a name of the list anywhere in the finished files?
// It reads the files themselves and trusts nothing that was done before.
#pragma once
#include <functional>
#include <vector>

#include "course/gates.h"
#include "course/pages.h"
#include "export/output_file.h"
#include "model/protection.h"

namespace uddrag::app {

using Renderer = std::function<std::vector<exporting::OutputFile>(const course::Pages&)>;

/// Findings that stop, one a name and part. The authors of the course may be named where the output
/// names its authors; words that the format itself brings along ("Page", the name of a font) are
/// told apart by a course without words, rendered the same way. Throws base::Error damaged where
/// what was made cannot be read back.
std::vector<course::Finding> scan_output(const std::vector<exporting::OutputFile>& files,
                                         const std::vector<model::PseudonymTerm>& names,
                                         const course::Pages& pages, const Renderer& render);

/// The same of a list of excerpts; `wordless` is such a file in which nobody says anything.
std::vector<course::Finding> scan_list(const exporting::OutputFile& file,
                                       const exporting::OutputFile& wordless,
                                       const std::vector<model::PseudonymTerm>& names);

}  // namespace uddrag::app
