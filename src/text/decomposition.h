// SPDX-License-Identifier: GPL-3.0-or-later
// ICU's canonical decomposition, for files of this folder: the header is ICU's.
#pragma once
#include <unicode/normalizer2.h>

#include "base/error.h"

namespace uddrag::text {

/// Throws base::Error internal where ICU is installed without its data.
inline const icu::Normalizer2& decomposition() {
  static const icu::Normalizer2& known = []() -> const icu::Normalizer2& {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* found = icu::Normalizer2::getNFDInstance(status);
    if (U_FAILURE(status))
      throw base::Error(base::ErrorKind::internal, "The text library lacks its data.");
    return *found;
  }();
  return known;
}

}  // namespace uddrag::text
