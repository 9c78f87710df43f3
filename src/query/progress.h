// SPDX-License-Identifier: GPL-3.0-or-later
// How far the coding of a document has come: the share of what was said that carries a code.
#pragma once
#include <cstdint>

#include "store/reader.h"

namespace uddrag::query {

struct DocumentProgress {
  std::int64_t spoken = 0;  ///< code points in turns of speech; without turns: of the whole text
  std::int64_t coded = 0;   ///< of these, under at least one coding of anybody

  /// 0 … 1; 0 where nothing was said.
  double share() const {
    return spoken == 0 ? 0 : static_cast<double>(coded) / static_cast<double>(spoken);
  }
  bool operator==(const DocumentProgress&) const = default;
};

DocumentProgress document_progress(const store::Reader& read, const model::Document& document);

/// A share in whole percent. Only nothing is 0, and only all of it is 100.
int percent(double share);

}  // namespace uddrag::query
