// SPDX-License-Identifier: GPL-3.0-or-later
// Which letters have serifs in files without a style sheet of their own: those of running text, of
// headings, of what was said. A course's look (course/look.h) says it.
#pragma once
#include <string_view>

#include "course/look.h"

namespace uddrag::exporting {

enum class Letters { text, headings, quotes };

struct Serifs {
  bool text = false, headings = false, quotes = true;

  bool of(Letters letters) const {
    return letters == Letters::text ? text : letters == Letters::headings ? headings : quotes;
  }
};

/// What Word and PowerPoint have on every machine.
constexpr std::string_view office_face(bool serif) {
  return serif ? "Georgia" : "Calibri";
}

inline Serifs serifs_of(const course::Look& look) {
  return {look.serif_text, look.serif_headings, look.serif_quotes};
}

}  // namespace uddrag::exporting
