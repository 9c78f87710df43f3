// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/codes/merge_preview.h"

#include <algorithm>
#include <set>

namespace uddrag::gui {

MergePreview preview_merge(const store::Reader& read, model::CodeId from, model::CodeId to) {
  MergePreview preview;
  std::set<std::pair<model::QuoteId, model::CoderId>> there;
  for (const model::Coding& coding : read.codings_with(to))
    there.emplace(coding.quote, coding.coder);
  for (const model::Coding& coding : read.codings_with(from))
    there.emplace(coding.quote, coding.coder).second ? ++preview.moved : ++preview.both;
  preview.afterwards = there.size();
  const auto codes = read.codes();
  preview.children = static_cast<std::size_t>(std::count_if(
      codes.begin(), codes.end(), [&](const model::Code& code) { return code.parent == from; }));
  preview.memos = read.memos_on(model::MemoTarget::code, from.uuid).size();
  return preview;
}

}  // namespace uddrag::gui
