// SPDX-License-Identifier: GPL-3.0-or-later
// The style sheet of an EPUB. Reading systems and readers choose type, size and colours of the
// page; this adds what tells a quotation from prose, in CSS that old systems read too. Every
// ground that it sets comes with its ink, and their contrast is 4.5:1 or more (tested).
#pragma once
#include <string>

#include "course/look.h"

namespace uddrag::exporting {

/// Letters are chosen only where the look asks for serifs, or for none at all.
std::string epub_style(const course::Look& look);

}  // namespace uddrag::exporting
