// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/docx_body.h"

#include <utility>

#include "base/error.h"
#include "import/gatherer.h"
#include "import/tracked.h"
#include "import/xml_parts.h"
#include "text/utf8.h"

namespace uddrag::importing {
namespace {

using Kind = ReportItem::Kind;

/// <w:b/> is on; <w:b w:val="0"/> is off.
bool is_on(const pugi::xml_node& properties, const char* local) {
  const pugi::xml_node found = child(properties, local);
  if (!found) return false;
  const std::string value = attribute(found, "val");
  return value != "0" && value != "false" && value != "none" && value != "off";
}

class DocxBody {
 public:
  DocxBody(const DocxStyles& styles, DocxNumbers numbers, const DocxNotes& notes,
           const Options& options, Source& source)
      : m_styles(styles),
        m_numbers(std::move(numbers)),
        m_notes(notes),
        m_tracked(options.tracked),
        m_source(source),
        m_out(source, options.max_unpacked) {}

  void read(const pugi::xml_node& body) {
    for (const auto& [id, note] : m_notes.comments) m_out.know_comment(id, note);
    blocks(body, 0);
    m_out.finish();
  }

 private:
  bool goes(const pugi::xml_node& node, bool deletion) {
    return change_goes(m_tracked, deletion, text::elide(docx_words(node), 80), m_source.report);
  }

  static bool deletes(const pugi::xml_node& node) {
    return is(node, "del") || is(node, "moveFrom");
  }
  static bool inserts(const pugi::xml_node& node) { return is(node, "ins") || is(node, "moveTo"); }

  void blocks(const pugi::xml_node& parent, int depth) {
    require_depth(depth);
    for (const pugi::xml_node& node : parent.children()) {
      if (is(node, "p"))
        paragraph(node, depth);
      else if (is(node, "tbl"))
        table(node, depth);
      else if ((deletes(node) && goes(node, true)) ||
               (inserts(node) && m_tracked != Tracked::accept && goes(node, false)))
        continue;
      else if (is(node, "altChunk"))
        add_item(m_source.report, Kind::left_out, "embedded documents");
      else if (is(node, "commentRangeStart"))
        m_out.open_comment_before(attribute(node, "id"));
      else if (!is(node, "sectPr") && !is(node, "tblPr"))
        blocks(node, depth + 1);  // sdt, sdtContent, customXml, smartTag, ins, moveTo …
    }
  }

  void report(Kind kind, const char* what, const pugi::xml_node& node) {
    add_item(m_source.report, kind, what, 1, text::elide(docx_words(node), 80));
  }

  void paragraph(const pugi::xml_node& node, int depth) {
    const pugi::xml_node properties = child(node, "pPr");
    const std::string style = attribute(child(properties, "pStyle"), "val");
    m_out.begin_paragraph(m_styles.heading(style));
    const ListNumber number = m_numbers.next(style, child(properties, "numPr"));
    begin_numbered(number, m_out);
    m_boxes.clear();
    inlines(node, depth + 1);
    end_numbered(number, m_out);
    if (m_boxes.empty() && end_goes(child(properties, "rPr"))) {
      m_out.join_next();  // the next paragraph goes on in this one
    } else {
      m_out.end_paragraph();
    }
    const auto boxes = std::exchange(m_boxes, {});
    for (const pugi::xml_node& box : boxes) {
      add_item(m_source.report, Kind::changed, "text boxes, put behind their paragraph");
      blocks(box, depth + 1);
    }
  }

  bool end_goes(const pugi::xml_node& mark) {
    const bool deletion = static_cast<bool>(child(mark, "del"));
    if (!deletion && !child(mark, "ins")) return false;
    require_untracked(m_tracked);
    return deletion == (m_tracked == Tracked::accept) &&
           change_goes(m_tracked, deletion, "the end of a paragraph", m_source.report);
  }

  bool row_goes(const pugi::xml_node& row) {
    const pugi::xml_node properties = child(row, "trPr");
    return (child(properties, "del") && goes(row, true)) ||
           (child(properties, "ins") && m_tracked != Tracked::accept && goes(row, false));
  }

  /// Rows of a table or cells of a row, also those in a content control or inserted ones.
  template <class Visit>
  static void each(const pugi::xml_node& parent, const char* local, int depth, Visit visit) {
    require_depth(depth);
    for (const pugi::xml_node& node : parent.children())
      if (is(node, local))
        visit(node);
      else if (is(node, "sdt") || is(node, "sdtContent") || is(node, "customXml") ||
               is(node, "ins") || is(node, "moveTo"))
        each(node, local, depth + 1, visit);
  }

  /// A table in a cell is read as its words.
  void table(const pugi::xml_node& node, int depth) {
    require_depth(depth);
    if (m_out.in_cell()) return blocks_of_cells(node, depth + 1);
    m_out.finish();
    add_item(m_source.report, Kind::changed, "tables, each row as a paragraph");
    each(node, "tr", depth, [&](const pugi::xml_node& row) {
      if (row_goes(row)) return;
      m_out.begin_row();
      each(row, "tc", depth, [&](const pugi::xml_node& cell) {
        m_out.begin_cell();
        blocks(cell, depth + 1);
        m_out.end_cell();
      });
      m_out.end_row();
    });
  }

  void blocks_of_cells(const pugi::xml_node& node, int depth) {
    each(node, "tr", depth, [&](const pugi::xml_node& row) {
      each(row, "tc", depth, [&](const pugi::xml_node& cell) { blocks(cell, depth + 1); });
    });
  }

  void inlines(const pugi::xml_node& parent, int depth) {
    require_depth(depth);
    for (const pugi::xml_node& node : parent.children()) {
      if (is(node, "r"))
        run(node, depth);
      else if ((deletes(node) && goes(node, true)) || (inserts(node) && goes(node, false)))
        continue;
      else if (is(node, "commentRangeStart"))
        m_out.open_comment(attribute(node, "id"));
      else if (is(node, "commentRangeEnd"))
        m_out.close_comment(attribute(node, "id"));
      else if (!is(node, "pPr"))
        inlines(node, depth + 1);  // hyperlink, ins, moveTo, smartTag, sdt, fldSimple …
    }
  }

  void run(const pugi::xml_node& node, int depth) {
    const pugi::xml_node properties = child(node, "rPr");
    if (is_on(properties, "vanish")) return report(Kind::left_out, "hidden text", node);
    const std::size_t start = m_out.size();
    for (const pugi::xml_node& piece : node.children()) run_piece(piece, depth);
    const std::size_t end = m_out.size();
    for (const auto& [mark, style] : {std::pair("b", "bold"), {"i", "italic"}, {"u", "underline"}})
      if (is_on(properties, mark)) m_out.add_style(start, end, style);
  }

  void run_piece(const pugi::xml_node& piece, int depth) {
    if (is(piece, "t") || is(piece, "delText")) {
      if (m_codes == 0)
        m_out.add(piece.text().get());
      else
        add_item(m_source.report, Kind::left_out, "words within the codes of fields", 1,
                 text::elide(text::repair_utf8(piece.text().get()), 80));
    } else if (is(piece, "tab")) {
      m_out.add("\t");
    } else if (is(piece, "br") || is(piece, "cr")) {
      m_out.add("\n");
    } else if (is(piece, "noBreakHyphen")) {
      m_out.add("\xE2\x80\x91");
    } else if (is(piece, "softHyphen")) {
      m_out.add("\xC2\xAD");
    } else if (is(piece, "sym")) {
      m_out.add("\xEF\xBF\xBD");
      add_item(m_source.report, Kind::warning, "symbols of special fonts, shown as \xEF\xBF\xBD");
    } else if (is(piece, "fldChar")) {
      field_mark(attribute(piece, "fldCharType"));
    } else if (is(piece, "footnoteReference")) {
      add_note(m_notes.footnotes, attribute(piece, "id"), "footnotes, as comments");
    } else if (is(piece, "endnoteReference")) {
      add_note(m_notes.endnotes, attribute(piece, "id"), "endnotes, as comments");
    } else if (is(piece, "commentReference")) {
      m_out.close_comment(attribute(piece, "id"));
    } else if (is(piece, "AlternateContent")) {
      const pugi::xml_node choice = child(piece, "Choice");
      drawing(choice ? choice : child(piece, "Fallback"), depth);
    } else if (is(piece, "drawing") || is(piece, "pict") || is(piece, "object")) {
      drawing(piece, depth);
    }
  }

  /// A field may stand in the code of another: what it gives is then no text either.
  void field_mark(const std::string& type) {
    if (type == "begin") {
      m_fields.push_back(true);
      ++m_codes;
    } else if (!m_fields.empty() && (type == "separate" || type == "end")) {
      m_codes -= m_fields.back();
      m_fields.back() = false;
      if (type == "end") m_fields.pop_back();
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

  void add_note(const std::map<std::string, std::string>& notes, const std::string& id,
                const char* what) {
    const auto found = notes.find(id);
    if (found == notes.end()) return;
    add_item(m_source.report, Kind::changed, what);
    m_out.add_footnote(found->second);
  }

  const DocxStyles& m_styles;
  DocxNumbers m_numbers;
  const DocxNotes& m_notes;
  Tracked m_tracked;
  Source& m_source;
  Gatherer m_out;
  std::vector<bool> m_fields;  // open ones: whether their code is read
  int m_codes = 0;             // how many of them
  std::vector<pugi::xml_node> m_boxes;
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
  words = text::repair_utf8(words);
  return std::string(text::trim(words));
}

void read_docx_body(const pugi::xml_node& body, const DocxStyles& styles, DocxNumbers numbers,
                    const DocxNotes& notes, const Options& options, Source& source) {
  DocxBody(styles, std::move(numbers), notes, options, source).read(body);
}

}  // namespace uddrag::importing
