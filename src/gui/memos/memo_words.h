// SPDX-License-Identifier: GPL-3.0-or-later
// Words and signs of memos that several parts of the window show.
#pragma once
#include <wx/bmpbndl.h>
#include <wx/colour.h>
#include <wx/string.h>

#include <set>
#include <string>

#include "app/memo_rows.h"

namespace uddrag::gui {

wxString target_words(model::MemoTarget target);  ///< "Code", "Quote" …
/// A kind of the user's own is shown as it is.
wxString memo_kind_words(const std::string& kind);
/// What a memo is on: "Interview 1, turn 5", "Roles / Trust", "Project".
wxString memo_place(const app::ListedMemo& listed);
/// Stands in a list behind what bears a memo; else the same room.
const wxBitmapBundle& memo_sign(bool there);
/// Words that lead somewhere; 4.5:1 on page_color().
wxColour link_color();
/// What of a kind bears a memo.
std::set<base::Uuid> with_memo(const store::Reader& read, model::MemoTarget target);

}  // namespace uddrag::gui
