// SPDX-License-Identifier: GPL-3.0-or-later
// Gathers a source's paragraphs while a word processor's file is walked: words and styles, cells of
// a row as one paragraph, and comments, which may begin in one paragraph and end in another. Knows
// no format.
#pragma once
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "import/source.h"

namespace uddrag::importing {

class Gatherer {
 public:
  /// The source must outlive this. most: bytes of text; adding more throws base::Error too_large.
  Gatherer(Source& source, std::uint64_t most) : m_source(source), m_left(most) {}

  /// Goes on in the paragraph before it, where that was left open by join_next().
  void begin_paragraph(int heading);
  void end_paragraph();
  /// Ends the paragraph so that the next one continues it: the mark between them was deleted.
  void join_next();
  /// Of the paragraph at hand: what a heading looks like is no emphasis.
  void make_heading(int level);
  /// Nothing more comes to what was left open: at the end of the file, and where a table begins.
  void finish();
  /// A whole one, before the paragraph at hand.
  void add_paragraph(SourceParagraph paragraph);

  void add(std::string_view words);
  /// Bytes of the paragraph at hand.
  std::size_t size() const { return m_now.text.size(); }
  const std::string& words() const { return m_now.text; }
  /// The paragraph at hand, for what the format says of it.
  SourceParagraph& paragraph() { return m_now; }
  /// Joins with an equal style that ends where this one begins.
  void add_style(std::size_t start, std::size_t end, std::string_view style);
  /// On the word before this place.
  void add_footnote(const std::string& body);

  /// What a comment says; known before it is closed. A second closing is no other comment.
  void know_comment(const std::string& id, SourceNote note) { m_comments[id] = std::move(note); }
  void open_comment(const std::string& id) { m_now.opened.push_back({id, m_now.text.size()}); }
  /// Between two paragraphs.
  void open_comment_before(const std::string& id) { m_waiting.opened.push_back({id, 0}); }
  /// Without a beginning it is on all of its paragraph so far.
  void close_comment(const std::string& id);

  /// A row becomes a paragraph, its cells apart by tabs, the paragraphs of a cell by spaces.
  void begin_row();
  void begin_cell();
  void end_cell();
  void end_row();
  bool in_cell() const { return m_in_cell; }

  Report& report() { return m_source.report; }

 private:
  struct Mark {
    std::string id;
    std::size_t at = 0;
  };
  struct Draft : SourceParagraph {
    std::vector<Mark> opened, closed;
  };

  void finish_paragraph(const Draft& draft);
  void keep(const Draft& draft);
  void add_comment(const Mark& end);
  static void append(Draft& to, const Draft& from);

  Source& m_source;
  std::uint64_t m_left;
  Draft m_now, m_cell, m_row;
  Draft m_joined;   // the mark at its end was deleted
  Draft m_waiting;  // comments that begin or end before the next paragraph
  bool m_in_cell = false;
  std::map<std::string, SourceNote> m_comments;
  std::map<std::string, std::pair<std::size_t, std::size_t>> m_opened;  // paragraph, byte
  std::set<std::string> m_closed;
};

}  // namespace uddrag::importing
