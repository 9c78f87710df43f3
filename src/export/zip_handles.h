// SPDX-License-Identifier: GPL-3.0-or-later
// Owners of what libzip gives out. Internal to export/.
#pragma once
#include <zip.h>

#include <memory>

namespace uddrag::exporting {

struct ZipRelease {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
  void operator()(zip_t* archive) const { zip_discard(archive); }
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};
template <class T>
using ZipOwned = std::unique_ptr<T, ZipRelease>;

}  // namespace uddrag::exporting
