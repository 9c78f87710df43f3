// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/html_reader.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <set>
#include <utility>

#include "base/error.h"
#include "import/times.h"
#include "text/collate.h"
#include "text/utf8.h"

namespace uddrag::importing {
namespace {

using Kind = ReportItem::Kind;

constexpr std::size_t most_elements = 500;  // one within another
constexpr std::size_t most_collected = 1 << 20;
constexpr char note_sign = '\x01';  // before a note's id until its words are known

bool is_block(const std::string& name) {
  static const std::set<std::string> blocks = {
      "p",      "div",        "section", "article",  "main", "header",  "footer",     "aside",
      "ul",     "ol",         "li",      "dl",       "dt",   "dd",      "blockquote", "pre",
      "figure", "figcaption", "address", "fieldset", "form", "details", "summary",    "hr",
      "h1",     "h2",         "h3",      "h4",       "h5",   "h6",      "table",      "caption",
      "body",   "html",       "center",  "tr",       "td",   "th",      "thead",      "tbody",
      "tfoot",  "hgroup",     "nav",     "dir",      "menu"};
  return blocks.contains(name);
}

/// Elements whose words one does not read on the page, and what to call them.
const char* unread(const std::string& name) {
  static const std::map<std::string, const char*> names = {
      {"script", "scripts and styles"},   {"style", "scripts and styles"},
      {"noscript", "scripts and styles"}, {"template", "scripts and styles"},
      {"title", "the title of the page"}, {"nav", "navigation"},
      {"iframe", "embedded media"},       {"object", "embedded media"},
      {"audio", "embedded media"},        {"video", "embedded media"},
      {"canvas", "embedded media"},       {"svg", "images"},
      {"math", "drawings and objects"},   {"select", "form fields"},
      {"textarea", "form fields"},        {"button", "form fields"},
      {"datalist", "form fields"},        {"del", "tracked deletions"},
      {"rt", "readings beside the words"}};
  const auto found = names.find(name);
  return found == names.end() ? nullptr : found->second;
}

std::string value(const HtmlAttributes& attributes, std::string_view name) {
  const auto found = attributes.find(name);
  return found == attributes.end() ? std::string() : found->second;
}

/// The style attribute, lower case and without spaces, so that "font-weight: bold" can be found.
std::string style_of(const HtmlAttributes& attributes) {
  std::string style = text::lower(value(attributes, "style"));
  std::erase_if(style, [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; });
  return style;
}

bool is_html_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/// White space as a page shows it; line breaks (as \v) apart.
std::string collapsed(std::string_view words) {
  std::string shown;
  for (const char c : words)
    if (c == '\v')
      shown = shown.empty() ? shown : std::string(text::trim(shown)) + '\n';
    else if (!is_html_space(c))
      shown += c;
    else if (!shown.empty() && shown.back() != ' ' && shown.back() != '\n')
      shown += ' ';
  return std::string(text::trim(shown));
}

bool has(const std::string& where, std::string_view what) {
  return where.find(what) != std::string::npos;
}

/// "fn1", as Pandoc and others number the notes of a page.
bool numbers_note(std::string_view id) {
  return id.starts_with("fn") && id.size() > 2 &&
         id.find_first_not_of("0123456789", 2) == std::string_view::npos;
}

/// "#_ftn1", "#sdfootnote1sym", "#fn1" → "ftn1", "sdfootnote1", "fn1"; "" for other links, also for
/// those back.
std::string note_of_link(const std::string& link) {
  if (link.starts_with('#') && numbers_note(link.substr(1))) return link.substr(1);
  if (link.starts_with("#_ftn") || link.starts_with("#_edn"))
    return has(link, "ref") ? "" : link.substr(2);
  const bool office = link.starts_with("#sdfootnote") || link.starts_with("#sdendnote");
  return office && link.ends_with("sym") ? link.substr(1, link.size() - 4) : "";
}

bool is_link_back(const std::string& link) {
  return link.starts_with("#_ftnref") || link.starts_with("#_ednref") ||
         link.starts_with("#fnref") ||
         ((link.starts_with("#sdfootnote") || link.starts_with("#sdendnote")) &&
          link.ends_with("anc"));
}

void erase_beginning(SourceParagraph& paragraph, std::size_t bytes) {
  const auto move = [&](std::size_t& at) { at -= std::min(at, bytes); };
  paragraph.text.erase(0, bytes);
  for (SourceStyle& style : paragraph.styles) {
    move(style.start);
    move(style.end);
  }
  for (SourceNote& note : paragraph.notes) {
    move(note.start);
    move(note.end);
  }
}

bool is_note_body(const std::string& id) {
  return id.starts_with("ftn") || id.starts_with("edn") || id.starts_with("sdfootnote") ||
         id.starts_with("sdendnote");
}

}  // namespace

HtmlReader::HtmlReader(Source& source, std::uint64_t most) : m_source(source), m_out(source, most) {
  m_out.begin_paragraph(0);
}

void HtmlReader::begin(const std::string& name, const HtmlAttributes& attributes) {
  if (m_open.size() >= most_elements)
    throw base::Error(base::ErrorKind::damaged, "Its parts are nested too deeply.");
  const bool collecting = m_collects > 0;
  if (name == "br" && !collecting) {
    put("\n");
    m_space = false;
    m_at_start = true;
  } else if (name == "br") {
    words(" ");
  }
  if (!collecting && name == "img") add_item(m_source.report, Kind::left_out, "images");
  if (!collecting && name == "input") add_item(m_source.report, Kind::left_out, "form fields");
  if (!collecting && is_block(name)) begin_block(name);
  if (collecting && is_block(name)) words(m_open[m_collects - 1].box ? "\v" : " ");
  if (!collecting && name == "a") take_anchor(attributes);
  m_open.push_back(element(name, attributes));
  Element& opened = m_open.back();
  if (!collecting && (opened.left_out || opened.stamp || opened.box || !opened.note.empty())) {
    m_collects = m_open.size();
    m_collected.clear();
  }
}

HtmlReader::Element HtmlReader::element(const std::string& name, const HtmlAttributes& attributes) {
  Element now = m_open.empty() ? Element() : m_open.back();
  now.name = name;
  now.left_out = nullptr;
  now.stamp = now.box = false;
  now.note.clear();
  const std::string style = style_of(attributes);
  now.look.bold = (now.look.bold || name == "b" || name == "strong" ||
                   has(style, "font-weight:bold") || has(style, "font-weight:700")) &&
                  !has(style, "font-weight:normal") && !has(style, "font-weight:400");
  now.look.italic =
      (now.look.italic || name == "i" || name == "em" || has(style, "font-style:italic")) &&
      !has(style, "font-style:normal");
  now.look.underline = now.look.underline || name == "u" || has(style, "text-decoration:underline");
  now.preformatted = now.preformatted || name == "pre" || has(style, "white-space:pre");
  if (name == "ins")
    add_item(m_source.report, Kind::changed, "tracked insertions, taken as accepted");
  now.mute = now.mute || (m_collects > 0 && is_link_back(value(attributes, "href")));
  if (m_collects == 0) take_out_of_text(now, attributes);
  return now;
}

/// Decides whether the words of an element go elsewhere.
void HtmlReader::take_out_of_text(Element& now, const HtmlAttributes& attributes) {
  const std::string style = style_of(attributes);
  const std::string kind = value(attributes, "class"), link = value(attributes, "href");
  const std::string id = value(attributes, "id"), title = value(attributes, "title");
  now.left_out = unread(now.name);
  if (now.left_out) return;
  if (has(style, "mso-tab-count")) {
    put("\t");
    m_space = false;
    now.left_out = "";
  } else if (attributes.contains("hidden") || has(style, "display:none") ||
             has(style, "visibility:hidden") || has(style, "mso-hide:all")) {
    now.left_out = "hidden text";
  } else if (has(style, "mso-list:ignore")) {
    now.left_out = "list numbers and bullets";
  } else if (has(style, "mso-element:comment-list")) {
    now.left_out = "comments of Word";
  } else if (now.name == "div" && (title == "header" || title == "footer")) {
    now.left_out = "headers and footers";
  } else if (now.name == "a" && has(kind, "msocom")) {
    now.left_out = "";
  } else if (now.name == "a" && !note_of_link(link).empty()) {
    m_out.add_footnote(note_sign + note_of_link(link));
    now.left_out = "";
  } else if ((now.name == "div" && is_note_body(id)) || (now.name == "li" && numbers_note(id))) {
    now.note = id;
  } else if (kind == "timestamp") {
    now.stamp = true;
  } else if (now.name == "span" && (has(style, "float:left") || has(style, "float:right"))) {
    now.box = true;
  }
}

/// noScribe: <a name="ts_1840_6946_S00">, the times in milliseconds.
void HtmlReader::take_anchor(const HtmlAttributes& attributes) {
  const std::string name = value(attributes, "name");
  if (!name.starts_with("ts_")) return;
  base::Millis start = 0, end = 0;
  const char* last = name.data() + name.size();
  const auto [behind, fault] = std::from_chars(name.data() + 3, last, start);
  if (fault != std::errc() || behind == last || *behind != '_') return;
  const auto [rest, second_fault] = std::from_chars(behind + 1, last, end);
  if (second_fault != std::errc() || start < 0 || end < 0) return;
  SourceParagraph& paragraph = m_out.paragraph();
  if (!paragraph.time_start) {
    paragraph.time_start = start;
    m_anchor_speaker = rest != last && *rest == '_' ? std::string(rest + 1, last) : "";
  }
  paragraph.time_end = end;
}

void HtmlReader::end(const std::string& name) {
  const auto same = [&](const Element& open) { return open.name == name; };
  if (std::none_of(m_open.rbegin(), m_open.rend(), same)) return;
  bool found = false;
  while (!found) {
    const Element ended = m_open.back();
    found = ended.name == name;
    const bool collected = m_collects == m_open.size();
    m_open.pop_back();
    if (collected) close(ended);
    if (m_collects == 0 && is_block(ended.name)) end_block(ended.name);
  }
}

/// The end of an element whose words went elsewhere.
void HtmlReader::close(const Element& ended) {
  m_collects = 0;
  const std::string said = collapsed(std::exchange(m_collected, {}));
  if (ended.stamp) {
    std::size_t taken = 0;
    const bool time = parse_time(said, &taken) && taken == said.size();
    if (time) add_item(m_source.report, Kind::changed, "time stamps, put in brackets");
    words(time ? "[" + said + "]" : said);
  } else if (ended.box) {
    if (!said.empty()) m_behind.push_back(said);
  } else if (!ended.note.empty()) {
    m_notes[ended.note] = said;
  } else if (ended.left_out && *ended.left_out) {
    const bool code = std::string_view(ended.left_out) == "scripts and styles";
    const bool always =
        code || ended.name == "svg" || std::string_view(ended.left_out) == "embedded media";
    if (always || !said.empty())
      add_item(m_source.report, Kind::left_out, ended.left_out, 1,
               code ? std::string() : text::elide(said, 80));
  }
}

void HtmlReader::words(std::string_view utf8) {
  if (m_collects > 0) {
    if (m_open.back().mute || m_collected.size() + utf8.size() > most_collected) return;
    m_collected += utf8;
    return;
  }
  if (!m_open.empty() && m_open.back().preformatted) {
    put(utf8);
    return;
  }
  std::string piece;
  for (const char c : utf8) {
    if (is_html_space(c)) {
      if (!std::exchange(m_space, true)) m_space_look = look();
      continue;
    }
    if (m_space && !m_at_start && piece.empty())
      put(" ", {m_space_look.bold && look().bold, m_space_look.italic && look().italic,
                m_space_look.underline && look().underline});
    else if (m_space && !m_at_start)
      piece += ' ';
    m_space = m_at_start = false;
    piece += c;
  }
  put(piece);
}

void HtmlReader::put(std::string_view utf8) {
  put(utf8, look());
}

void HtmlReader::put(std::string_view utf8, const Look& look) {
  const std::size_t start = m_out.size();
  m_out.add(utf8);
  if (look.bold) m_out.add_style(start, m_out.size(), "bold");
  if (look.italic) m_out.add_style(start, m_out.size(), "italic");
  if (look.underline) m_out.add_style(start, m_out.size(), "underline");
}

// Paragraphs and tables -------------------------------------------------------------------------

void HtmlReader::begin_block(const std::string& name) {
  break_paragraph();
  if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6')
    m_heading = name[1] - '0';
  if (name == "li" && m_tables == 0)
    add_item(m_source.report, Kind::left_out, "list numbers and bullets");
  if (name == "table" && ++m_tables == 1) {
    m_out.finish();
    add_item(m_source.report, Kind::changed, "tables, each row as a paragraph");
  }
  if (m_tables != 1) return;
  if (name == "tr") end_row();
  if (name == "td" || name == "th") {
    end_cell();
    if (!std::exchange(m_row, true)) m_out.begin_row();
    m_out.begin_cell();
  }
}

void HtmlReader::end_block(const std::string& name) {
  break_paragraph();
  if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6') m_heading = 0;
  if (m_tables == 1) {
    if (name == "td" || name == "th") end_cell();
    if (name == "tr" || name == "table") end_row();
  }
  if (name == "table" && m_tables > 0) --m_tables;
}

void HtmlReader::break_paragraph() {
  m_space = false;
  m_at_start = true;
  if (m_heading) m_out.make_heading(m_heading);
  name_speaker();
  m_out.end_paragraph();
  for (std::string& words : std::exchange(m_behind, {})) {
    add_item(m_source.report, Kind::changed, "text boxes, put behind their paragraph");
    SourceParagraph box;
    box.text = std::move(words);
    m_out.add_paragraph(std::move(box));
  }
  m_out.begin_paragraph(0);
}

/// noScribe writes the speaker both before the words and into the anchor; who was renamed by hand
/// only before the words, where it is found as in other files.
void HtmlReader::name_speaker() {
  SourceParagraph& paragraph = m_out.paragraph();
  const std::string speaker = std::exchange(m_anchor_speaker, {});
  if (!paragraph.time_start || speaker.empty()) return;
  const std::string label = speaker + ":";
  std::size_t behind = paragraph.text.starts_with(label) ? label.size() : 0;
  if (behind == 0 && paragraph.text.find(": ") < 48) return;
  paragraph.speaker = speaker;
  behind = std::min(paragraph.text.find_first_not_of(' ', behind), paragraph.text.size());
  if (const auto mark = time_mark_at(paragraph.text, behind);
      mark && std::abs(mark->time - *paragraph.time_start) <= 1000) {
    behind += mark->length;
    add_item(m_source.report, Kind::left_out, "times that the anchors say too");
  }
  erase_beginning(paragraph, behind);
}

void HtmlReader::end_cell() {
  if (m_out.in_cell()) m_out.end_cell();
}

void HtmlReader::end_row() {
  end_cell();
  if (std::exchange(m_row, false)) m_out.end_row();
}

void HtmlReader::finish() {
  while (!m_open.empty()) end(std::string(m_open.back().name));
  break_paragraph();
  end_row();
  m_out.finish();
  resolve_notes();
}

void HtmlReader::resolve_notes() {
  for (SourceParagraph& paragraph : m_source.paragraphs)
    std::erase_if(paragraph.notes, [&](SourceNote& note) {
      if (note.body.empty() || note.body.front() != note_sign) return false;
      const auto found = m_notes.find(note.body.substr(1));
      if (found == m_notes.end()) return true;
      add_item(m_source.report, Kind::changed, "footnotes, as comments");
      note.body = found->second;
      m_notes.erase(found);
      return false;
    });
  for (const auto& [id, said] : m_notes)
    add_item(m_source.report, Kind::left_out, "notes without a place", 1, text::elide(said, 80));
}

}  // namespace uddrag::importing
