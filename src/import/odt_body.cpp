// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/odt_body.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "import/gatherer.h"
#include "import/odt_changes.h"
#include "import/xml_parts.h"
#include "text/utf8.h"

namespace uddrag::importing {
namespace {

using Kind = ReportItem::Kind;

/// A number in an attribute, 1 where there is none, never more than `most`.
std::size_t count_in(const pugi::xml_node& node, const char* name, std::size_t most) {
  const std::string written = attribute(node, name);
  std::size_t count = 1;
  const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), count);
  if (error == std::errc::result_out_of_range) return most;
  return std::min(count, most);
}

bool is_any(const pugi::xml_node& node, std::initializer_list<const char*> names) {
  return std::any_of(names.begin(), names.end(), [&](const char* name) { return is(node, name); });
}

/// What stands in a body or a paragraph and is neither words nor a shape: declarations, sources of
/// indexes, marks without words.
bool says_nothing(const pugi::xml_node& node) {
  const std::string_view name = local_name(node);
  return name.ends_with("-decls") || name.ends_with("-source") ||
         is_any(node,
                {"forms", "event-listeners", "soft-page-break", "change", "change-start",
                 "change-info", "change-end", "script", "scripts", "title", "desc", "list-style"});
}

bool is_shape(const pugi::xml_node& node) {
  return is_any(node, {"frame", "g", "custom-shape", "rect", "line", "ellipse", "circle", "polygon",
                       "polyline", "path", "connector", "caption", "regular-polygon", "measure",
                       "control", "scene"});
}

class OdtBody {
 public:
  OdtBody(const OdtStyles& styles, OdtLists lists, const Options& options, Source& source)
      : m_styles(styles),
        m_lists(std::move(lists)),
        m_changes(options.tracked),
        m_source(source),
        m_out(source, options.max_unpacked) {}

  void read(const pugi::xml_node& body) {
    find_ends(body, 0);
    blocks(body, 0);
    m_out.finish();
  }

 private:
  /// Comments that say where they end; the others are on what stands before them.
  void find_ends(const pugi::xml_node& node, int depth) {
    require_depth(depth);
    for (const pugi::xml_node& below : node.children())
      if (is(below, "annotation-end"))
        m_ends.insert(attribute(below, "name"));
      else
        find_ends(below, depth + 1);
  }

  void report(Kind kind, const char* what, const pugi::xml_node& node) {
    add_item(m_source.report, kind, what, 1, text::elide(odt_words(node), 80));
  }

  void blocks(const pugi::xml_node& parent, int depth) {
    require_depth(depth);
    for (const pugi::xml_node& node : parent.children()) {
      if (is(node, "p") || is(node, "h"))
        paragraph(node, depth);
      else if (is(node, "table"))
        table(node, depth);
      else if (is(node, "tracked-changes"))
        m_changes.read(node, m_source.report);
      else if (is_change(node))
        change_between(node, depth);
      else if (is(node, "section") && attribute(node, "display") == "none")
        report(Kind::left_out, "hidden text", node);
      else if (is_shape(node))
        shape_between(node, depth);
      else if (!says_nothing(node)) {
        list_part(node);
        blocks(node, depth + 1);  // list, section, index-body, numbered-paragraph …
        if (is(node, "list")) m_lists.end_list();
      }
    }
  }

  void list_part(const pugi::xml_node& node) {
    if (is(node, "list"))
      m_lists.begin_list(attribute(node, "style-name"),
                         attribute(node, "continue-numbering") == "true" ||
                             !attribute(node, "continue-list").empty());
    else if (is(node, "list-item"))
      m_item = attribute(node, "start-value");
  }

  /// What was deleted between two paragraphs, or where an insertion begins or ends.
  void change_between(const pugi::xml_node& node, int depth) {
    if (const auto deleted = m_changes.taken_back(node)) blocks(deleted, depth + 1);
    m_changes.pass(node, m_source.report);
  }

  /// Deleted paragraphs within one: the first goes on in it, and it goes on in the last.
  void change_within(const pugi::xml_node& node, const OdtLook& look, int depth) {
    m_changes.pass(node, m_source.report);
    const auto deleted = m_changes.taken_back(node);
    if (!deleted || m_changes.in_insertion()) return;
    bool first = true;
    for (const pugi::xml_node& paragraph : paragraphs_in(deleted, depth)) {
      if (!std::exchange(first, false)) {
        m_out.end_paragraph();
        m_out.begin_paragraph(0);
        m_after_space = true;
      }
      inlines(paragraph, look, depth + 1);
    }
  }

  void paragraph(const pugi::xml_node& node, int depth) {
    const std::string style = attribute(node, "style-name");
    const bool heading = is(node, "h");
    int level = heading ? static_cast<int>(count_in(node, "outline-level", 9)) : 0;
    if (!heading && m_styles.is_title(style)) level = 1;
    m_out.begin_paragraph(std::min(level, 9));
    ListNumber number;
    const auto item = std::exchange(m_item, std::nullopt);
    if (item && !m_changes.in_insertion()) number = m_lists.next_item(*item);
    if (heading && attribute(node, "is-list-header") != "true" && number.shown.empty())
      number = m_lists.next_heading(level);
    begin_numbered(number, m_out);
    m_boxes.clear();
    m_after_space = true;
    OdtLook look = m_styles.paragraph(style);
    if (level) look = {{}, {}, {}, look.hidden};
    inlines(node, look, depth + 1);
    end_numbered(number, m_out);
    if (m_changes.in_insertion() && !m_out.in_cell())
      m_out.join_next();  // its end is of what was inserted
    else
      m_out.end_paragraph();
    put_boxes(depth);
  }

  void put_boxes(int depth) {
    const auto boxes = std::exchange(m_boxes, {});
    for (const pugi::xml_node& box : boxes) {
      add_item(m_source.report, Kind::changed, "text boxes, put behind their paragraph");
      blocks(box, depth + 1);
    }
  }

  void shape_between(const pugi::xml_node& node, int depth) {
    if (m_changes.in_insertion()) return;
    m_boxes.clear();
    shape(node, depth);
    put_boxes(depth);
  }

  /// A group of shapes may hold several text boxes, and pictures between them.
  void shape(const pugi::xml_node& node, int depth) {
    const std::size_t boxes = m_boxes.size();
    std::int64_t pictures = 0;
    gather(node, depth, pictures);
    add_item(m_source.report, Kind::left_out, "images", pictures);
    if (m_boxes.size() == boxes && pictures == 0)
      add_item(m_source.report, Kind::left_out, "drawings and objects");
  }

  /// In a frame, what follows a picture or an object stands for it where it cannot be shown.
  void gather(const pugi::xml_node& node, int depth, std::int64_t& pictures) {
    require_depth(depth);
    bool object = false, box = false;
    for (const pugi::xml_node& below : node.children()) {
      object = object || is_any(below, {"object", "object-ole", "plugin", "applet"});
      if (is(below, "image")) {
        if (!object && !std::exchange(box, true)) ++pictures;
      } else if (is(below, "text-box")) {
        m_boxes.push_back(below);
        box = true;
      } else if (is_any(below, {"p", "list"})) {  // the words of the shape itself
        if (!std::exchange(box, true)) m_boxes.push_back(node);
      } else if (is_shape(below) || is(below, "a")) {
        gather(below, depth + 1, pictures);
      }
    }
  }

  /// Rows of a table or cells of a row, also those in groups of them.
  template <class Visit>
  static void each(const pugi::xml_node& parent, std::initializer_list<const char*> wanted,
                   int depth, Visit visit) {
    require_depth(depth);
    for (const pugi::xml_node& node : parent.children())
      if (is_any(node, wanted))
        visit(node);
      else if (is_any(node, {"table-header-rows", "table-rows", "table-row-group"}))
        each(node, wanted, depth + 1, visit);
  }

  /// A table in a cell is read as its words.
  void table(const pugi::xml_node& node, int depth) {
    require_depth(depth);
    if (m_out.in_cell()) {
      each(node, {"table-row"}, depth, [&](const pugi::xml_node& row) {
        each(row, {"table-cell"}, depth,
             [&](const pugi::xml_node& cell) { blocks(cell, depth + 1); });
      });
      return;
    }
    m_out.finish();
    add_item(m_source.report, Kind::changed, "tables, each row as a paragraph");
    each(node, {"table-row"}, depth, [&](const pugi::xml_node& row) { table_row(row, depth); });
  }

  void table_row(const pugi::xml_node& row, int depth) {
    m_out.begin_row();
    each(row, {"table-cell", "covered-table-cell"}, depth, [&](const pugi::xml_node& cell) {
      if (is(cell, "covered-table-cell")) {
        if (!odt_words(cell).empty()) report(Kind::left_out, "cells that others cover", cell);
        return;
      }
      m_out.begin_cell();
      blocks(cell, depth + 1);
      m_out.end_cell();
      if (count_in(cell, "number-columns-repeated", 2) > 1 && !odt_words(cell).empty())
        add_item(m_source.report, Kind::warning, "repeated cells and rows, taken once");
    });
    m_out.end_row();
    if (count_in(row, "number-rows-repeated", 2) > 1 && !odt_words(row).empty())
      add_item(m_source.report, Kind::warning, "repeated cells and rows, taken once");
  }

  void inlines(const pugi::xml_node& parent, const OdtLook& look, int depth) {
    require_depth(depth);
    if (look.hidden.value_or(false)) {
      if (!odt_words(parent).empty()) report(Kind::left_out, "hidden text", parent);
      return;
    }
    for (const pugi::xml_node& node : parent.children()) inline_piece(node, look, depth);
  }

  void inline_piece(const pugi::xml_node& node, const OdtLook& look, int depth) {
    if (is_change(node))
      change_within(node, look, depth);
    else if (m_changes.in_insertion() && (is_shape(node) || is_any(node, {"note", "annotation"})))
      return;  // goes with what was inserted
    else if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata)
      put(collapsed(node.value()), look);
    else if (is(node, "s"))
      put_sign(std::string(count_in(node, "c", 1000), ' '), look);
    else if (is(node, "tab"))
      put_sign("\t", look);
    else if (is(node, "line-break"))
      put_sign("\n", look);
    else if (is(node, "span"))
      inlines(node, m_styles.span(attribute(node, "style-name")).within(look), depth + 1);
    else if (is(node, "note"))
      note(node);
    else if (is(node, "annotation"))
      comment(node);
    else if (is(node, "annotation-end"))
      m_out.close_comment("by name " + attribute(node, "name"));
    else if (is(node, "ruby-text"))
      report(Kind::left_out, "readings beside the words", node);
    else if (is(node, "hidden-text") && attribute(node, "is-hidden") == "true")
      report(Kind::left_out, "hidden text", node);
    else if (is_shape(node))
      shape(node, depth);
    else if (!says_nothing(node))
      inlines(node, look, depth + 1);  // a, ruby-base, meta, fields …
  }

  /// White space as OpenDocument has it: one space for any of it, none where a paragraph begins.
  std::string collapsed(std::string_view written) {
    std::string words;
    for (const char c : written) {
      const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
      if (!space)
        words += c;
      else if (!m_after_space)
        words += ' ';
      m_after_space = space;
    }
    return words;
  }

  void put(const std::string& words, const OdtLook& look) {
    if (m_changes.in_insertion()) return m_changes.leave_out(words);
    const std::size_t start = m_out.size();
    m_out.add(words);
    if (look.bold.value_or(false)) m_out.add_style(start, m_out.size(), "bold");
    if (look.italic.value_or(false)) m_out.add_style(start, m_out.size(), "italic");
    if (look.underline.value_or(false)) m_out.add_style(start, m_out.size(), "underline");
  }

  void put_sign(const std::string& sign, const OdtLook& look) {
    m_after_space = false;
    put(sign, look);
  }

  void note(const pugi::xml_node& node) {
    const bool end = attribute(node, "note-class") == "endnote";
    add_item(m_source.report, Kind::changed,
             end ? "endnotes, as comments" : "footnotes, as comments");
    m_out.add_footnote(odt_words(child(node, "note-body")));
  }

  void comment(const pugi::xml_node& node) {
    SourceNote note;
    note.author = child(node, "creator").text().get();
    note.at = base::parse_iso_date(std::string(child(node, "date").text().get()).substr(0, 10));
    note.body = odt_words(node);
    const std::string name = attribute(node, "name");
    const bool ends = !name.empty() && m_ends.contains(name);
    const std::string id = ends ? "by name " + name : "number " + std::to_string(++m_unnamed);
    m_out.know_comment(id, note);
    ends ? m_out.open_comment(id) : m_out.close_comment(id);
  }

  const OdtStyles& m_styles;
  OdtLists m_lists;
  OdtChanges m_changes;
  std::optional<std::string> m_item;  // begun, without a paragraph yet; where it starts counting
  Source& m_source;
  Gatherer m_out;
  bool m_after_space = true;
  int m_unnamed = 0;
  std::set<std::string> m_ends;
  std::vector<pugi::xml_node> m_boxes;
};

void gather_words(const pugi::xml_node& node, std::string& words, bool in_paragraph, int depth) {
  if (depth > deepest) return;
  for (const pugi::xml_node& below : node.children()) {
    if (below.type() == pugi::node_pcdata || below.type() == pugi::node_cdata) {
      if (in_paragraph) words += below.value();
    } else if (is(below, "p") || is(below, "h")) {
      if (!words.empty()) words += ' ';
      gather_words(below, words, true, depth + 1);
    } else if (is_any(below, {"s", "tab", "line-break"})) {
      words += ' ';
    } else if (!is_any(below, {"annotation", "note-citation"}) && !says_nothing(below)) {
      gather_words(below, words, in_paragraph || is(node, "p"), depth + 1);
    }
  }
}

}  // namespace

std::string odt_words(const pugi::xml_node& node) {
  std::string words;
  const bool paragraph = is(node, "p") || is(node, "h") || is(node, "span") ||
                         is(node, "hidden-text") || is(node, "ruby-text");
  gather_words(node, words, paragraph, 0);
  words = text::repair_utf8(words);
  return std::string(text::trim(words));
}

void read_odt_body(const pugi::xml_node& body, const OdtStyles& styles, OdtLists lists,
                   const Options& options, Source& source) {
  OdtBody(styles, std::move(lists), options, source).read(body);
}

}  // namespace uddrag::importing
