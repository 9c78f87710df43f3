// SPDX-License-Identifier: GPL-3.0-or-later
// What a merge of two codes would do, in numbers. Free of wx.
#pragma once
#include <cstddef>

#include "store/reader.h"

namespace uddrag::gui {

struct MergePreview {
  std::size_t moved = 0;       ///< codings that go over
  std::size_t both = 0;        ///< codings whose coder coded the quote with both: one remains
  std::size_t children = 0;    ///< codes directly below that move with it
  std::size_t memos = 0;       ///< on the code
  std::size_t afterwards = 0;  ///< codings of the code that remains
};

/// Of edit::MergeCodes(from, to); both codes are there and differ.
MergePreview preview_merge(const store::Reader& read, model::CodeId from, model::CodeId to);

}  // namespace uddrag::gui
