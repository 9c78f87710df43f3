// SPDX-License-Identifier: GPL-3.0-or-later
// Groups that are something by themselves: where their words go while they are read, and what is
// done with these when the group ends.
#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "base/error.h"
#include "import/characters.h"
#include "import/rtf_reader.h"
#include "text/collate.h"
#include "text/utf8.h"

namespace uddrag::importing {
namespace {

using Kind = ReportItem::Kind;

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

/// Minutes, hours, days, months and years in the bits of one number.
std::optional<base::Millis> date_of(const std::string& packed) {
  long long number = 0;
  for (const char c : packed)
    if (is_digit(c)) number = std::min(number * 10 + (c - '0'), 0xFFFFFFFFLL);
  const auto bits = [&](int from, int count) {
    return static_cast<int>((number >> from) & ((1 << count) - 1));
  };
  const auto two = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
  if (number == 0) return std::nullopt;
  return base::parse_iso_date(std::to_string(1900 + bits(20, 9)) + "-" + two(bits(16, 4)) + "-" +
                              two(bits(11, 5)));
}

}  // namespace

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
    if (m_boxes.size() >= 20)
      throw base::Error(base::ErrorKind::damaged, "Its parts are nested too deeply.");
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
  if (group.outer != Sink::body || goes(group) || group.hidden) return;
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

}  // namespace uddrag::importing
