// SPDX-License-Identifier: GPL-3.0-or-later
// A reader of one format: takes the bytes, gives the source. Each has a pair of files of its own;
// the list of them is in registry.cpp.
#pragma once
#include <string_view>

#include "import/source.h"

namespace uddrag::importing {

struct Format {
  std::string_view name;        ///< "docx", for the report
  std::string_view extensions;  ///< lower case, separated by spaces
  /// Whether bytes are surely of this format whatever the name says; nullptr: cannot tell.
  bool (*recognises)(std::string_view bytes);
  /// Throws base::Error without a path; import_bytes() adds the name.
  Source (*read)(std::string_view bytes, const Options& options, base::Progress* progress);
};

}  // namespace uddrag::importing
