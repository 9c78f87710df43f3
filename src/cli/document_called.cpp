// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/document_called.h"

#include "base/error.h"

namespace uddrag::cli {

model::Document document_called(const store::Reader& read, const std::string& name,
                                const std::string& project) {
  if (const auto document = read.document_named(name)) return *document;
  throw base::Error(base::ErrorKind::bad_input,
                    "There is no document \"" + name + "\", or several.", project);
}

}  // namespace uddrag::cli
