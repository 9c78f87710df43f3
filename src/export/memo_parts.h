// SPDX-License-Identifier: GPL-3.0-or-later
// What several formats of the list of memos say of a row, in the same words. Internal to export/.
#pragma once
#include <string>
#include <string_view>

#include "course/pages.h"
#include "export/memos.h"

namespace uddrag::exporting {

/// "Refleksion · Kode: Roller · AK · 2025-04-22"
std::string memo_line(const MemoRow& row, std::string_view language);
/// "3 memoer"
std::string memo_count(std::size_t count, std::string_view language);
std::string memo_heading(const MemoRow& row, std::string_view language);
/// The body; links stand emphasised, without their brackets.
course::Prose memo_prose(const MemoRow& row);

}  // namespace uddrag::exporting
