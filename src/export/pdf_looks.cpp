// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/pdf_looks.h"

#include <algorithm>
#include <array>

namespace uddrag::exporting {
namespace {

constexpr double inset = 17;  // of what stands out from the running text

constexpr PdfLook heading(std::string_view style, std::string_view tag, double size, double before,
                          double after) {
  PdfLook look{.style = style, .tag = tag};
  look.size = size;
  look.pitch = 1.28;
  look.before = before;
  look.after = after;
  look.bold = true;
  look.letters = Letters::headings;
  look.keep_next = true;
  return look;
}

constexpr PdfLook coloured(PdfLook look, std::uint32_t colour) {
  look.colour = colour;
  return look;
}

constexpr auto looks = std::to_array<PdfLook>({
    {.style = "Normal", .tag = "P"},
    {.style = "Title",
     .tag = "P",
     .size = 30,
     .pitch = 1.2,
     .before = 72,
     .after = 8,
     .colour = pdf_accent,
     .bold = true,
     .letters = Letters::headings},
    {.style = "Subtitle",
     .tag = "P",
     .size = 14,
     .after = 24,
     .colour = pdf_quiet,
     .letters = Letters::quotes},
    coloured(heading("Heading1", "H1", 20, 30, 12), pdf_accent),
    heading("Heading2", "H2", 14, 21, 6),
    heading("Heading3", "H3", 12, 15, 4),
    heading("Heading4", "H4", 11, 12, 3),
    coloured(heading("Heading5", "H5", 11, 10, 3), pdf_quiet),
    coloured(heading("Heading6", "H6", 11, 10, 3), pdf_quiet),
    heading("TOCHeading", "P", 14, 24, 6),
    {.style = "TOC1", .tag = "Link", .before = 4, .after = 2, .right = 40},
    {.style = "TOC2", .tag = "Link", .size = 10, .after = 1, .left = 17, .right = 40},
    {.style = "Quote",
     .tag = "P",
     .size = 11.5,
     .pitch = 1.45,
     .before = 3,
     .after = 3,
     .left = inset,
     .right = inset,
     .letters = Letters::quotes,
     .bar = pdf_accent},
    {.style = "Caption",
     .tag = "Caption",
     .size = 9.5,
     .before = 3,
     .after = 12,
     .colour = pdf_quiet},
    {.style = "ListBullet", .tag = "P", .after = 3},
    {.style = "ListNumber", .tag = "P", .after = 3},
    {.style = "ListContinue", .tag = "P", .after = 3},
    {.style = "ExcerptLabel",
     .tag = "P",
     .size = 10,
     .before = 16,
     .after = 3,
     .colour = pdf_accent,
     .bold = true,
     .keep_next = true},
    {.style = "ExcerptLeadIn", .tag = "P", .after = 4, .keep_next = true},
    {.style = "ExcerptContext",
     .tag = "P",
     .size = 10,
     .after = 3,
     .left = inset,
     .right = inset,
     .colour = pdf_quiet},
    {.style = "ExcerptSource",
     .tag = "P",
     .size = 9.5,
     .before = 3,
     .after = 12,
     .left = inset,
     .colour = pdf_quiet},
    {.style = "ContentNote",
     .tag = "P",
     .before = 8,
     .left = inset,
     .right = inset,
     .colour = 0x744611,
     .bar = 0xB7791F,
     .ground = 0xFBF2E1},
    {.style = "TeacherNote",
     .tag = "P",
     .left = inset,
     .right = inset,
     .bar = 0x4D4183,
     .ground = 0xF0EDF9},
    {.style = "Kicker",
     .tag = "P",
     .size = 10,
     .before = 14,
     .after = 2,
     .colour = pdf_accent,
     .bold = true,
     .keep_next = true},
    {.style = "Details", .tag = "P", .size = 10, .after = 2, .colour = pdf_quiet},
    {.style = "Separator", .tag = "P", .size = 1, .before = 6, .after = 12},
    {.style = "TableHeader", .tag = "P", .before = 3, .after = 3, .bold = true},
    {.style = "Footer", .tag = "", .size = 9, .after = 0, .colour = pdf_quiet},
});

}  // namespace

const PdfLook& pdf_look(std::string_view style) {
  const auto* found = std::find_if(looks.begin(), looks.end(),
                                   [&](const PdfLook& look) { return look.style == style; });
  return found == looks.end() ? looks.front() : *found;
}

}  // namespace uddrag::exporting
