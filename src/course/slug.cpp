// SPDX-License-Identifier: GPL-3.0-or-later
#include "course/slug.h"

#include "text/fold.h"

namespace uddrag::course {

std::string slug(const std::string& title) {
  constexpr std::size_t longest = 60;
  std::string out;
  for (const char16_t c : text::fold(title)) {
    std::string piece;
    switch (c) {
      case u'æ':
      case u'ä':
        piece = "ae";
        break;
      case u'ø':
      case u'ö':
        piece = "oe";
        break;
      case u'å':
        piece = "aa";
        break;
      default:
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9')) piece = static_cast<char>(c);
    }
    if (!piece.empty())
      out += piece;
    else if (!out.empty() && out.back() != '-')
      out += '-';
  }
  if (out.size() > longest) {
    out.resize(longest);
    const std::size_t cut = out.rfind('-');
    if (cut != std::string::npos && cut > longest / 2) out.resize(cut);
  }
  while (!out.empty() && out.back() == '-') out.pop_back();
  return out.empty() ? "side" : out;
}

}  // namespace uddrag::course
