// SPDX-License-Identifier: GPL-3.0-or-later
// What an exporter gives: files as values. Writing them to disk is the caller's.
#pragma once
#include <string>

namespace uddrag::exporting {

struct OutputFile {
  std::string path;  ///< relative, with '/'; ASCII letters, digits, '-', '_', '.' only
  std::string bytes;
};

}  // namespace uddrag::exporting
