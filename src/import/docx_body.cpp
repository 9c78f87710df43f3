// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/docx_body.h"

#include <algorithm>
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

/// Where a comment begins or ends, in bytes.
struct Mark {
  std::string id;
  std::size_t at = 0;
};

/// A paragraph on its way, with the comments that begin and end in it.
struct Draft : SourceParagraph {
  std::vector<Mark> opened, closed;
};

class Body {
 public:
  Body(const DocxStyles& styles, const DocxNotes& notes, Source& source)
      : m_styles(styles), m_notes(notes), m_source(source) {}

  void read(const pugi::xml_node& body) {
    blocks(body, 0);
    keep_joined();
  }

 private:
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
      else if (is(node, "commentRangeStart"))
        m_waiting.opened.push_back({attribute(node, "id"), 0});
      else if (!is(node, "sectPr") && !is(node, "tblPr"))
        blocks(node, depth + 1);  // sdt, sdtContent, customXml, smartTag, ins, moveTo …
    }
  }

  void report(Kind kind, const char* what, const pugi::xml_node& node) {
    add_item(m_source.report, kind, what, 1, text::elide(docx_words(node), 80));
  }

  void paragraph(const pugi::xml_node& node, int depth) {
    const Draft outer = std::exchange(m_now, std::exchange(m_joined, {}));
    const pugi::xml_node properties = child(node, "pPr");
    m_now.heading = m_styles.heading(attribute(child(properties, "pStyle"), "val"));
    if (child(properties, "numPr"))
      add_item(m_source.report, Kind::left_out, "list numbers and bullets");
    m_boxes.clear();
    inlines(node, depth + 1);
    if (m_boxes.empty() && child(child(properties, "rPr"), "del")) {
      add_item(m_source.report, Kind::left_out, "tracked deletions", 1, "the end of a paragraph");
      m_joined = std::exchange(m_now, {});  // accepted, the next paragraph goes on in this one
    }
    finish_paragraph();
    const auto boxes = std::exchange(m_boxes, {});
    for (const pugi::xml_node& box : boxes) {
      add_item(m_source.report, Kind::changed, "text boxes, put behind their paragraph");
      blocks(box, depth + 1);
    }
    m_now = outer;
  }

  void finish_paragraph() {
    if (!m_in_cell) return keep(m_now);
    if (!m_cell.text.empty() && !m_now.text.empty()) m_cell.text += ' ';
    append(m_cell, m_now);
  }

  /// What was joined to a paragraph that never came.
  void keep_joined() {
    m_now = std::exchange(m_joined, {});
    finish_paragraph();
    m_now = {};
  }

  /// Into the source. A paragraph without words gives what it holds to the one before it, and what
  /// begins in it to the next.
  void keep(const Draft& draft) {
    if (text::trim(draft.text).empty()) {
      for (const Mark& mark : draft.opened) m_waiting.opened.push_back({mark.id, 0});
      if (m_source.paragraphs.empty()) {
        for (const Mark& mark : draft.closed) m_waiting.closed.push_back({mark.id, 0});
        return;
      }
      const std::size_t end = m_source.paragraphs.back().text.size();
      for (const Mark& mark : draft.closed) add_comment({mark.id, end});
      for (SourceNote note : draft.notes) {
        note.start = note.end = end;
        m_source.paragraphs.back().notes.push_back(note);
      }
      return;
    }
    m_source.paragraphs.push_back(draft);
    const Draft waiting = std::exchange(m_waiting, {});
    for (const auto* opened : {&waiting.opened, &draft.opened})
      for (const Mark& mark : *opened)
        m_opened[mark.id] = {m_source.paragraphs.size() - 1, mark.at};
    for (const auto* closed : {&waiting.closed, &draft.closed})
      for (const Mark& mark : *closed) add_comment(mark);
    std::stable_sort(m_source.paragraphs.back().notes.begin(),
                     m_source.paragraphs.back().notes.end(),
                     [](const SourceNote& a, const SourceNote& b) { return a.end < b.end; });
  }

  /// A comment that ends in the last paragraph of the source; without a beginning it is on all of
  /// the paragraph so far.
  void add_comment(const Mark& end) {
    SourceNote note = m_notes.comments.at(end.id);
    note.end = end.at;
    if (const auto open = m_opened.find(end.id); open != m_opened.end()) {
      note.paragraphs_back = m_source.paragraphs.size() - 1 - open->second.first;
      note.start = open->second.second;
    }
    m_source.paragraphs.back().notes.push_back(note);
  }

  static void append(Draft& to, const Draft& from) {
    const std::size_t shift = to.text.size();
    to.text += from.text;
    for (const SourceStyle& style : from.styles)
      to.styles.push_back({style.start + shift, style.end + shift, style.style});
    for (SourceNote note : from.notes) {
      note.start += shift;
      note.end += shift;
      to.notes.push_back(note);
    }
    for (const Mark& mark : from.opened) to.opened.push_back({mark.id, mark.at + shift});
    for (const Mark& mark : from.closed) to.closed.push_back({mark.id, mark.at + shift});
  }

  /// Rows of a table or cells of a row, also those in a content control or inserted ones.
  template <class Visit>
  static void each(const pugi::xml_node& parent, const char* local, int depth, Visit visit) {
    if (depth > deepest)
      throw base::Error(base::ErrorKind::damaged, "Its parts are nested too deeply.");
    for (const pugi::xml_node& node : parent.children())
      if (is(node, local))
        visit(node);
      else if (is(node, "sdt") || is(node, "sdtContent") || is(node, "customXml") ||
               is(node, "ins") || is(node, "moveTo"))
        each(node, local, depth + 1, visit);
  }

  /// A row becomes a paragraph, its cells apart by tabs. A table in a cell is read as its words.
  void table(const pugi::xml_node& node, int depth) {
    if (depth > deepest)
      throw base::Error(base::ErrorKind::damaged, "Its parts are nested too deeply.");
    if (m_in_cell) return blocks_of_cells(node, depth + 1);
    keep_joined();
    add_item(m_source.report, Kind::changed, "tables, each row as a paragraph");
    each(node, "tr", depth, [&](const pugi::xml_node& row) {
      if (child(child(row, "trPr"), "del")) return report(Kind::left_out, "tracked deletions", row);
      Draft line;
      each(row, "tc", depth, [&](const pugi::xml_node& cell) {
        m_cell = {};
        m_in_cell = true;
        blocks(cell, depth + 1);
        keep_joined();
        m_in_cell = false;
        if (!line.text.empty()) line.text += '\t';
        append(line, m_cell);
      });
      keep(line);
    });
  }

  void blocks_of_cells(const pugi::xml_node& node, int depth) {
    each(node, "tr", depth, [&](const pugi::xml_node& row) {
      each(row, "tc", depth, [&](const pugi::xml_node& cell) { blocks(cell, depth + 1); });
    });
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
        m_now.opened.push_back({attribute(node, "id"), m_now.text.size()});
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

  /// A group of shapes may hold several text boxes, and pictures between them.
  void drawing(const pugi::xml_node& node, int depth) {
    std::size_t boxes = m_boxes.size();
    std::int64_t pictures = 0;
    gather(node, depth, pictures);
    boxes = m_boxes.size() - boxes;
    add_item(m_source.report, Kind::left_out, "images", pictures);
    if (boxes == 0 && pictures == 0)
      add_item(m_source.report, Kind::left_out, "drawings and objects");
  }

  void gather(const pugi::xml_node& node, int depth, std::int64_t& pictures) {
    if (depth > deepest) return;
    for (const pugi::xml_node& below : node.children()) {
      if (is(below, "txbxContent"))
        m_boxes.push_back(below);
      else if (is(below, "blip") || is(below, "imagedata"))
        ++pictures;
      else if (!is(below, "Fallback") || !child(node, "Choice"))
        gather(below, depth + 1, pictures);
    }
  }

  /// A footnote is on the word before its sign.
  void add_note(const std::map<std::string, std::string>& notes, const std::string& id,
                const char* what) {
    const auto found = notes.find(id);
    if (found == notes.end()) return;
    add_item(m_source.report, Kind::changed, what);
    const std::size_t end = m_now.text.size();
    const std::size_t space = m_now.text.find_last_of(" \t\n");
    m_now.notes.push_back(
        {space == std::string::npos ? 0 : space + 1, end, 0, {}, {}, found->second});
  }

  void close_comment(const std::string& id) {
    if (!m_notes.comments.contains(id) || !m_closed.insert(id).second) return;
    m_now.closed.push_back({id, m_now.text.size()});
    add_item(m_source.report, Kind::recognised, "comments, as memos");
  }

  const DocxStyles& m_styles;
  const DocxNotes& m_notes;
  Source& m_source;
  Draft m_now, m_cell;
  Draft m_joined;   // the mark at its end was deleted
  Draft m_waiting;  // comments that begin or end before the next paragraph
  bool m_in_cell = false, m_field_code = false;
  std::vector<pugi::xml_node> m_boxes;
  std::map<std::string, std::pair<std::size_t, std::size_t>> m_opened;  // paragraph, byte
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
  Body(styles, notes, source).read(body);
}

}  // namespace uddrag::importing
