// SPDX-License-Identifier: GPL-3.0-or-later
// Text and runs as CommonMark that shows exactly their characters, and blocks put together.
// Internal to export/. A block is one or more lines without a line end behind the last.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "course/pages.h"

namespace uddrag::exporting {

using MdBlocks = std::vector<std::string>;

/// A whole line of plain text; line ends in it become spaces.
std::string md_line(std::string_view text);
std::string md_strong(std::string_view text);
/// "**Billede:** et hus"
std::string md_labelled(std::string_view label, std::string_view text);
/// Neither address nor text may be empty.
std::string md_link(std::string_view text, std::string_view address);
/// A paragraph. Links that are not safe_link() stay words. In a table's cell a line break is <br>.
std::string md_runs(const course::Inlines& runs, bool in_cell = false);
std::string md_heading(int level, std::string_view written);
std::string md_quote(const MdBlocks& blocks);
/// `sign` is "-" or "3.".
std::string md_item(std::string_view sign, const MdBlocks& blocks);
/// Items one paragraph each, tight.
std::string md_list(const std::vector<std::string>& items);
/// Blocks with an empty line between them; two lists in a row stay two. Empty blocks are left out.
std::string md_joined(const MdBlocks& blocks);

}  // namespace uddrag::exporting
