// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/rtf_reader.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "base/error.h"
#include "text/collate.h"
#include "text/utf8.h"

namespace uddrag::importing {
namespace {

using base::Error;
using base::ErrorKind;
using Kind = ReportItem::Kind;

constexpr std::size_t most_groups = 1000;  // one within another

/// Destinations whose words are no words of the document, with what to call them where they are.
struct Skipped {
  std::string_view name;
  const char* what;
};
constexpr Skipped skipped[] = {{"colortbl", nullptr},
                               {"info", nullptr},
                               {"listtable", nullptr},
                               {"listoverridetable", nullptr},
                               {"filetbl", nullptr},
                               {"revtbl", nullptr},
                               {"ftnsep", nullptr},
                               {"ftnsepc", nullptr},
                               {"ftncn", nullptr},
                               {"aftnsep", nullptr},
                               {"aftnsepc", nullptr},
                               {"aftncn", nullptr},
                               {"nonshppict", nullptr},
                               {"shprslt", nullptr},
                               {"nonesttables", nullptr},
                               {"fldinst", nullptr},
                               {"sp", nullptr},
                               {"bkmkstart", nullptr},
                               {"bkmkend", nullptr},
                               {"template", nullptr},
                               {"mmath", "drawings and objects"},
                               {"xe", "entries of an index or a table of contents"},
                               {"tc", "entries of an index or a table of contents"}};

std::string shown(const std::string& words) {
  return text::elide(text::trim(words), 80);
}

/// Minutes, hours, days, months and years in the bits of one number.
std::optional<base::Millis> date_of(const std::string& packed) {
  long long number = 0;
  for (const char c : packed)
    if (c >= '0' && c <= '9') number = std::min(number * 10 + (c - '0'), 0xFFFFFFFFLL);
  const auto bits = [&](int from, int count) {
    return static_cast<int>((number >> from) & ((1 << count) - 1));
  };
  const auto two = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
  if (number == 0) return std::nullopt;
  return base::parse_iso_date(std::to_string(1900 + bits(20, 9)) + "-" + two(bits(16, 4)) + "-" +
                              two(bits(11, 5)));
}

}  // namespace

RtfReader::RtfReader(std::string_view bytes, const Options& options, Source& source)
    : m_tokens(bytes),
      m_source(source),
      m_out(source, options.max_unpacked),
      m_most(options.max_unpacked),
      m_file(bytes) {}

void RtfReader::read(base::Progress* progress) {
  std::size_t tokens = 0;
  bool ended = false;
  m_out.begin_paragraph(0);
  for (RtfToken token = m_tokens.next(); token.kind != RtfToken::Kind::end && !ended;
       token = m_tokens.next()) {
    if (progress && ++tokens % 65536 == 0) progress->check();
    if (token.kind == RtfToken::Kind::open)
      open_group();
    else if (token.kind == RtfToken::Kind::close) {
      close_group();
      ended = m_outer.empty();
      if (ended) break;
    } else if (m_group.skipped)
      take_up_unicode(token);
    else if (token.kind == RtfToken::Kind::word)
      take_word(token);
    else if (token.kind == RtfToken::Kind::bytes)
      take_bytes(token);
  }
  if (m_outer.size() > 1)
    throw Error(ErrorKind::damaged, "It ends in the middle; the rest of it is missing.");
  if (!ended) {
    flush_bytes();
    flush_lone_surrogate();
    add_item(m_source.report, Kind::warning, "no end of the file; words may be missing");
  }
  end_paragraph();
  if (m_row) end_row();
  m_out.finish();
  report_behind_end();
  m_source.report.encoding = name_of_code_page(m_default_page);
}

void RtfReader::report_behind_end() {
  std::string rest(m_file.substr(m_tokens.at()));
  std::erase(rest, '\0');
  rest = text::repair_utf8(rest);
  if (!text::trim(rest).empty()) left_out("what stands behind the end of the document", rest);
}

Gatherer& RtfReader::out() {
  return m_boxes.empty() ? m_out : m_boxes.back()->out;
}

void RtfReader::left_out(const char* what, const std::string& example) {
  add_item(m_source.report, Kind::left_out, what, 1, shown(example));
}

// Groups ----------------------------------------------------------------------------------------

void RtfReader::open_group() {
  flush_bytes();
  if (m_outer.size() >= most_groups)
    throw Error(ErrorKind::damaged, "Its parts are nested too deeply.");
  m_outer.push_back(m_group);
  m_group.ending = Ending::none;
  m_group.picks_unicode = false;
  m_after_star = false;
  m_group_began = true;
  m_skip = 0;
  if (m_outer.back().picks_unicode) skip_group();  // until \ud says that it is the better one
}

/// Of two readings of the same words, the first in a code page, the second is taken.
void RtfReader::take_up_unicode(const RtfToken& token) {
  if (token.name == "ud" && !m_outer.empty() && m_outer.back().picks_unicode)
    m_group.skipped = false;
}

void RtfReader::close_group() {
  flush_bytes();
  m_skip = 0;
  m_after_star = m_group_began = false;
  if (m_outer.empty()) throw Error(ErrorKind::damaged, "It has a brace too much.");
  end_of(m_group);
  if (m_outer.size() == 1) end_paragraph();
  m_group = m_outer.back();
  m_outer.pop_back();
}

/// Also of one whose rest was skipped.
void RtfReader::end_of(const Group& group) {
  if (group.ending == Ending::none) return;
  flush_lone_surrogate();
  std::string words;
  if (group.sink == Sink::collect && !m_collected.empty()) {
    words = text::trim(m_collected.back());
    m_collected.pop_back();
  }
  switch (group.ending) {
    case Ending::footnote:
    case Ending::endnote:
      add_item(
          m_source.report, Kind::changed,
          group.ending == Ending::endnote ? "endnotes, as comments" : "footnotes, as comments");
      out().add_footnote(words);
      break;
    case Ending::comment:
      end_comment(words);
      break;
    case Ending::comment_author:
      m_comment.author = text::trim(m_value);
      break;
    case Ending::comment_date:
      m_comment.date = m_value;
      break;
    case Ending::comment_id:
      m_comment.id = text::trim(m_value);
      break;
    case Ending::comment_begin:
      out().open_comment("by number " + std::string(text::trim(m_value)));
      break;
    case Ending::header:
      if (!words.empty()) left_out("headers and footers", words);
      break;
    case Ending::box:
      end_box();
      break;
    case Ending::shape:
      if (!m_shape_has_content) left_out("drawings and objects");
      break;
    case Ending::style:
      m_new_style.name = text::lower(text::trim(m_value));
      if (m_new_style.name.ends_with(';')) m_new_style.name.pop_back();
      m_styles[m_style_at_hand] = m_new_style;
      break;
    case Ending::list_number:
      end_list_number(group);
      break;
    case Ending::none:
      break;
  }
}

/// Where words of a list stand in a note or a comment, they are not told.
void RtfReader::end_list_number(const Group& group) {
  const std::string shown(text::trim(m_value));
  if (group.outer != Sink::body || group.deleted || group.hidden) return;
  m_number = {bullet_shown(shown), shows_words(shown)};
  begin_numbered(m_number, out());
}

void RtfReader::end_box() {
  end_paragraph();
  if (m_boxes.back()->row) end_row();
  out().end_paragraph();
  out().finish();
  const auto box = std::move(m_boxes.back());
  m_boxes.pop_back();
  add_item(m_source.report, Kind::changed, "text boxes, put behind their paragraph");
  for (SourceParagraph& paragraph : box->source.paragraphs)
    m_behind.push_back(std::move(paragraph));
  for (const ReportItem& item : box->source.report.items)
    add_item(m_source.report, item.kind, item.what, item.count);
  m_shape_has_content = true;
}

void RtfReader::begin(Sink sink, Ending ending) {
  m_group.outer = m_group.sink;
  m_group.sink = sink;
  m_group.ending = ending;
  if (sink == Sink::collect) m_collected.emplace_back();
  if (sink == Sink::value) m_value.clear();
}

void RtfReader::end_comment(const std::string& body) {
  SourceNote note;
  note.author = m_comment.author;
  note.at = date_of(m_comment.date);
  note.body = body;
  const std::string id =
      m_comment.id.empty() ? "number " + std::to_string(++m_unnamed) : "by number " + m_comment.id;
  out().know_comment(id, note);
  out().close_comment(id);
  m_comment = {};
}

// Control words ---------------------------------------------------------------------------------

void RtfReader::take_word(const RtfToken& token) {
  const bool first = std::exchange(m_group_began, false);
  const bool starred = std::exchange(m_after_star, false);
  if (token.name == "*") {
    m_after_star = true;
    m_group_began = first;
    return;
  }
  if (token.name == "u" && token.has_number) return take_unicode(token.number);
  if (token.name == "{" || token.name == "}" || token.name == "\\") {
    RtfToken sign;
    sign.bytes = token.name;
    return take_bytes(sign);
  }
  if (sign_word(token.name)) return;
  flush_bytes();
  m_skip = 0;
  if ((first || starred) && begin_destination(token.name)) return;
  if (starred) return skip_group();
  if (!document_word(token) && !paragraph_word(token)) character_word(token);
}

bool RtfReader::begin_skipped(std::string_view name) {
  const auto* known = std::find_if(std::begin(skipped), std::end(skipped),
                                   [&](const Skipped& entry) { return entry.name == name; });
  if (known == std::end(skipped)) return false;
  if (known->what) left_out(known->what);
  skip_group();
  return true;
}

bool RtfReader::begin_destination(std::string_view name) {
  if (m_group.ending != Ending::none) return begin_skipped(name);  // a group is one thing
  if (name == "fonttbl")
    begin(Sink::fonts, Ending::none);
  else if (name == "stylesheet")
    begin(Sink::styles, Ending::none);
  else if (name == "footnote")
    begin(Sink::collect, Ending::footnote);
  else if (name == "annotation")
    begin(Sink::collect, Ending::comment);
  else if (name == "atnauthor")
    begin(Sink::value, Ending::comment_author);
  else if (name == "atndate")
    begin(Sink::value, Ending::comment_date);
  else if (name == "listtext" || name == "pntext")
    begin(Sink::value, Ending::list_number);
  else if (name == "atnref")
    begin(Sink::value, Ending::comment_id);
  else if (name == "atrfstart")
    begin(Sink::value, Ending::comment_begin);
  else if (name == "header" || name == "headerl" || name == "headerr" || name == "headerf" ||
           name == "footer" || name == "footerl" || name == "footerr" || name == "footerf")
    begin(Sink::collect, Ending::header);
  else if (name == "pict") {
    left_out("images");
    m_shape_has_content = true;
    skip_group();
  } else if (name == "shp" || name == "object" || name == "do") {
    m_shape_has_content = false;
    begin(Sink::nowhere, Ending::shape);
  } else if (name == "shpinst" || name == "shpgrp" || name == "shppict") {
    // what is in them decides
  } else if (name == "result") {
    m_group.sink = m_group.outer;
  } else if (name == "shptxt" || name == "dptxbxtext") {
    if (m_boxes.size() >= 20) throw Error(ErrorKind::damaged, "Its parts are nested too deeply.");
    begin(Sink::body, Ending::box);
    m_boxes.push_back(std::make_unique<Box>(m_most));
    m_group.in_table = m_group.bold = m_group.italic = m_group.underline = false;
    out().begin_paragraph(0);
  } else if (name == "upr")
    m_group.picks_unicode = true;
  else
    return begin_skipped(name);
  return true;
}

bool RtfReader::document_word(const RtfToken& token) {
  const std::string_view name = token.name;
  const auto page = static_cast<int>(token.number);
  if (name == "ansicpg" || name == "cpg") {
    const bool known = RtfCodePages::knows(page);
    if (!known && page != 0)
      add_item(m_source.report, Kind::warning, "unknown code pages, read as windows-1252", 1,
               std::to_string(page));
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
