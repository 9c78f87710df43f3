// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/docx_body.h"

#include <cstring>
#include <pugixml.hpp>
#include <set>
#include <utility>

#include "base/error.h"
#include "text/utf8.h"

namespace uddrag::importing {
namespace {

using Kind = ReportItem::Kind;

constexpr int deepest = 200;

bool is(const pugi::xml_node& node, const char* local) {
  return std::strcmp(local_name(node), local) == 0;
}

/// <w:b/> is on; <w:b w:val="0"/> is off.
bool is_on(const pugi::xml_node& properties, const char* local) {
  const pugi::xml_node found = child(properties, local);
  if (!found) return false;
  const std::string value = attribute(found, "val");
  return value != "0" && value != "false" && value != "none" && value != "off";
}

class Body {
 public:
  Body(const DocxStyles& styles, const DocxNotes& notes, Source& source)
      : m_styles(styles), m_notes(notes), m_source(source) {}

  void blocks(const pugi::xml_node& parent, int depth) {
    if (depth > deepest)
      throw base::Error(base::ErrorKind::damaged, "Its parts are nested too deeply.");
    for (const pugi::xml_node& node : parent.children()) {
      if (is(node, "p"))
        paragraph(node, depth);
      else if (is(node, "tbl"))
        table(node, depth);
      else if (is(node, "del") || is(node, "moveFrom"))
        report(Kind::left_out, "tracked deletions", node);
      else if (is(node, "altChunk"))
        add_item(m_source.report, Kind::left_out, "embedded documents");
      else if (!is(node, "sectPr") && !is(node, "tblPr"))
        blocks(node, depth + 1);  // sdt, sdtContent, customXml, smartTag, ins, moveTo …
    }
  }

 private:
  void report(Kind kind, const char* what, const pugi::xml_node& node) {
    add_item(m_source.report, kind, what, 1, text::elide(docx_words(node), 80));
  }

  void paragraph(const pugi::xml_node& node, int depth) {
    const SourceParagraph outer = std::exchange(m_now, {});
    const pugi::xml_node properties = child(node, "pPr");
    m_now.heading = m_styles.heading(attribute(child(properties, "pStyle"), "val"));
    if (child(properties, "numPr"))
      add_item(m_source.report, Kind::left_out, "list numbers and bullets");
    m_boxes.clear();
    inlines(node, depth + 1);
    finish_paragraph();
    const auto boxes = std::exchange(m_boxes, {});
    for (const pugi::xml_node& box : boxes) {
      add_item(m_source.report, Kind::changed, "text boxes, put behind their paragraph");
      blocks(box, depth + 1);
    }
    m_now = outer;
  }

  void finish_paragraph() {
    if (m_in_cell) {
      if (!m_cell.text.empty() && !m_now.text.empty()) m_cell.text += ' ';
      append(m_cell, m_now);
    } else if (!text::trim(m_now.text).empty() || !m_now.notes.empty()) {
      m_source.paragraphs.push_back(m_now);
    }
  }

  static void append(SourceParagraph& to, const SourceParagraph& from) {
    const std::size_t shift = to.text.size();
    to.text += from.text;
    for (const SourceStyle& style : from.styles)
      to.styles.push_back({style.start + shift, style.end + shift, style.style});
    for (SourceNote note : from.notes) {
      note.start += shift;
      note.end += shift;
      to.notes.push_back(note);
    }
  }

  /// A row becomes a paragraph, its cells apart by tabs. A table in a cell is read as its words.
  void table(const pugi::xml_node& node, int depth) {
    if (depth > deepest)
      throw base::Error(base::ErrorKind::damaged, "Its parts are nested too deeply.");
    if (m_in_cell) return blocks_of_cells(node, depth + 1);
    add_item(m_source.report, Kind::changed, "tables, each row as a paragraph");
    for (const pugi::xml_node& row : node.children()) {
      if (!is(row, "tr")) continue;
      SourceParagraph line;
      for (const pugi::xml_node& cell : row.children()) {
        if (!is(cell, "tc")) continue;
        m_cell = {};
        m_in_cell = true;
        blocks(cell, depth + 1);
        m_in_cell = false;
        if (!line.text.empty()) line.text += '\t';
        append(line, m_cell);
      }
      if (!text::trim(line.text).empty()) m_source.paragraphs.push_back(line);
    }
  }

  void blocks_of_cells(const pugi::xml_node& node, int depth) {
    for (const pugi::xml_node& row : node.children())
      if (is(row, "tr"))
        for (const pugi::xml_node& cell : row.children())
          if (is(cell, "tc")) blocks(cell, depth + 1);
  }

  void inlines(const pugi::xml_node& parent, int depth) {
    if (depth > deepest)
      throw base::Error(base::ErrorKind::damaged, "Its parts are nested too deeply.");
    for (const pugi::xml_node& node : parent.children()) {
      if (is(node, "r"))
        run(node, depth);
      else if (is(node, "del") || is(node, "moveFrom"))
        report(Kind::left_out, "tracked deletions", node);
      else if (is(node, "commentRangeStart"))
        m_open_comments[attribute(node, "id")] = m_now.text.size();
      else if (is(node, "commentRangeEnd"))
        close_comment(attribute(node, "id"));
      else if (!is(node, "pPr")) {
        if (is(node, "ins") || is(node, "moveTo"))
          add_item(m_source.report, Kind::changed, "tracked insertions, taken as accepted");
        inlines(node, depth + 1);  // hyperlink, ins, moveTo, smartTag, sdt, fldSimple …
      }
    }
  }

  void run(const pugi::xml_node& node, int depth) {
    const pugi::xml_node properties = child(node, "rPr");
    if (is_on(properties, "vanish")) return report(Kind::left_out, "hidden text", node);
    const std::size_t start = m_now.text.size();
    for (const pugi::xml_node& piece : node.children()) run_piece(piece, depth);
    const std::size_t end = m_now.text.size();
    for (const auto& [mark, style] : {std::pair("b", "bold"), {"i", "italic"}, {"u", "underline"}})
      if (end > start && is_on(properties, mark)) add_style(start, end, style);
  }

  /// Word cuts a sentence into many runs: styles that touch are one.
  void add_style(std::size_t start, std::size_t end, const char* style) {
    for (SourceStyle& known : m_now.styles)
      if (known.end == start && known.style == style) {
        known.end = end;
        return;
      }
    m_now.styles.push_back({start, end, style});
  }

  void run_piece(const pugi::xml_node& piece, int depth) {
    if (is(piece, "t")) {
      if (!m_field_code) m_now.text += piece.text().get();
    } else if (is(piece, "tab")) {
      m_now.text += '\t';
    } else if (is(piece, "br") || is(piece, "cr")) {
      m_now.text += '\n';
    } else if (is(piece, "noBreakHyphen")) {
      m_now.text += "\xE2\x80\x91";
    } else if (is(piece, "softHyphen")) {
      m_now.text += "\xC2\xAD";
    } else if (is(piece, "sym")) {
      m_now.text += "\xEF\xBF\xBD";
      add_item(m_source.report, Kind::warning, "symbols of special fonts, shown as \xEF\xBF\xBD");
    } else if (is(piece, "fldChar")) {
      const std::string type = attribute(piece, "fldCharType");
      if (type == "begin") m_field_code = true;
      if (type == "separate" || type == "end") m_field_code = false;
    } else if (is(piece, "footnoteReference")) {
      add_note(m_notes.footnotes, attribute(piece, "id"), "footnotes, as comments");
    } else if (is(piece, "endnoteReference")) {
      add_note(m_notes.endnotes, attribute(piece, "id"), "endnotes, as comments");
    } else if (is(piece, "commentReference")) {
      close_comment(attribute(piece, "id"));
    } else if (is(piece, "AlternateContent")) {
      const pugi::xml_node choice = child(piece, "Choice");
      drawing(choice ? choice : child(piece, "Fallback"), depth);
    } else if (is(piece, "drawing") || is(piece, "pict") || is(piece, "object")) {
      drawing(piece, depth);
    }
  }

  void drawing(const pugi::xml_node& node, int depth) {
    if (const pugi::xml_node box = find(node, "txbxContent", depth)) {
      m_boxes.push_back(box);
    } else if (find(node, "blip", depth) || find(node, "imagedata", depth)) {
      add_item(m_source.report, Kind::left_out, "images");
    } else {
      add_item(m_source.report, Kind::left_out, "drawings and objects");
    }
  }

  static pugi::xml_node find(const pugi::xml_node& node, const char* local, int depth) {
    if (depth > deepest) return {};
    for (const pugi::xml_node& below : node.children()) {
      if (is(below, local)) return below;
      if (const pugi::xml_node found = find(below, local, depth + 1)) return found;
    }
    return {};
  }

  void add_note(const std::map<std::string, std::string>& notes, const std::string& id,
                const char* what) {
    const auto found = notes.find(id);
    if (found == notes.end()) return;
    add_item(m_source.report, Kind::changed, what);
    m_now.notes.push_back({m_now.text.size(), m_now.text.size(), {}, {}, found->second});
  }

  /// A comment stands where its range was opened; over several paragraphs, on the last of them.
  void close_comment(const std::string& id) {
    const auto comment = m_notes.comments.find(id);
    if (comment == m_notes.comments.end() || !m_closed.insert(id).second) return;
    const auto open = m_open_comments.find(id);
    SourceNote note = comment->second;
    note.start = open == m_open_comments.end() ? 0 : std::min(open->second, m_now.text.size());
    note.end = m_now.text.size();
    m_now.notes.push_back(note);
    add_item(m_source.report, Kind::recognised, "comments, as memos");
  }

  const DocxStyles& m_styles;
  const DocxNotes& m_notes;
  Source& m_source;
  SourceParagraph m_now;
  SourceParagraph m_cell;
  bool m_in_cell = false, m_field_code = false;
  std::vector<pugi::xml_node> m_boxes;
  std::map<std::string, std::size_t> m_open_comments;
  std::set<std::string> m_closed;
};

void gather_words(const pugi::xml_node& node, std::string& words, int depth) {
  if (depth > deepest) return;
  for (const pugi::xml_node& below : node.children()) {
    if (is(below, "t") || is(below, "delText")) {
      words += below.text().get();
    } else {
      if (is(below, "p") && !words.empty()) words += ' ';
      gather_words(below, words, depth + 1);
    }
  }
}

}  // namespace

std::string docx_words(const pugi::xml_node& node) {
  std::string words;
  gather_words(node, words, 0);
  return std::string(text::trim(words));
}

void read_docx_body(const pugi::xml_node& body, const DocxStyles& styles, const DocxNotes& notes,
                    Source& source) {
  Body(styles, notes, source).blocks(body, 0);
}

}  // namespace uddrag::importing
