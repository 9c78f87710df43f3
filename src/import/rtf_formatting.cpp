// SPDX-License-Identifier: GPL-3.0-or-later
// Control words that change how what follows is read: code pages and fonts, paragraphs and cells,
// how characters look.
#include <algorithm>

#include "import/rtf_reader.h"
#include "text/utf8.h"

namespace uddrag::importing {

bool RtfReader::document_word(const RtfToken& token) {
  const std::string_view name = token.name;
  const auto page = static_cast<int>(token.number);
  if (name == "ansicpg" || name == "cpg") {
    const bool known = RtfCodePages::knows(page);
    if (!known && page != 0)
      add_item(m_source.report, ReportItem::Kind::warning,
               "unknown code pages, read as windows-1252", 1, std::to_string(page));
    if (name == "ansicpg") m_default_page = known ? page : 1252;
    if (name == "cpg" && m_font_at_hand >= 0 && page != 0)
      m_font_pages[m_font_at_hand] = known ? page : 1252;
  } else if (name == "mac") {
    m_default_page = 10000;
  } else if (name == "pc") {
    m_default_page = 437;
  } else if (name == "pca") {
    m_default_page = 850;
  } else if (name == "deff") {
    m_default_font = token.number;
  } else if (name == "fcharset") {
    if (m_group.sink == Sink::fonts) {
      const int of = code_page_of_charset(token.number);
      if (of != 0) m_font_pages[m_font_at_hand] = of;
    }
  } else if (name == "sbasedon" && m_group.ending == Ending::style) {
    m_new_style.based_on = token.number;
  } else if (name == "ftnalt" && m_group.ending == Ending::footnote) {
    m_group.ending = Ending::endnote;
  } else {
    return false;
  }
  return true;
}

bool RtfReader::paragraph_word(const RtfToken& token) {
  const std::string_view name = token.name;
  if (name == "par" || name == "sect" || name == "\n" || name == "\r" || name == "nestcell") {
    flush_lone_surrogate();
    if (m_group.sink == Sink::collect)
      m_collected.back() += ' ';
    else if (m_group.sink == Sink::body)
      end_paragraph();
  } else if (name == "cell" || name == "row") {
    if (m_group.sink != Sink::body) return true;
    if (name == "cell" || !text::trim(out().words()).empty()) end_cell();
    if (name == "row") end_row();
  } else if (name == "pard") {
    m_group.in_table = false;
    m_group.outline = -1;
    m_group.style = 0;
  } else if (name == "intbl") {
    m_group.in_table = true;
  } else if (name == "outlinelevel") {
    (m_group.ending == Ending::style ? m_new_style.outline : m_group.outline) = token.number;
  } else if (name == "s") {
    if (m_group.sink == Sink::styles) {
      begin(Sink::value, Ending::style);
      m_style_at_hand = token.number;
      m_new_style = {};
    } else {
      m_group.style = token.number;
    }
  } else {
    return false;
  }
  return true;
}

bool RtfReader::character_word(const RtfToken& token) {
  const std::string_view name = token.name;
  const bool on = !token.has_number || token.number != 0;
  if (name == "plain") {
    m_group.bold = m_group.italic = m_group.underline = false;
    m_group.hidden = m_group.deleted = m_group.inserted = false;
    m_group.font = m_default_font;
  } else if (name == "f") {
    if (m_group.sink == Sink::fonts)
      m_font_at_hand = token.number;
    else
      m_group.font = token.number;
  } else if (name == "uc") {
    m_group.unicode_skip = std::clamp(token.number, 0L, 16L);
  } else if (name == "b") {
    m_group.bold = on;
  } else if (name == "i") {
    m_group.italic = on;
  } else if (name == "v") {
    m_group.hidden = on;
  } else if (name == "deleted" || name == "mvf") {
    m_group.deleted = on;
  } else if (name == "revised" || name == "mvt") {
    m_group.inserted = on;
  } else if (name.starts_with("ul") && name != "ulc") {
    m_group.underline = on && name != "ulnone";
  } else {
    return false;
  }
  return true;
}

}  // namespace uddrag::importing
