// SPDX-License-Identifier: GPL-3.0-or-later
// Walks the groups of a file in Rich Text Format and gathers its paragraphs.
#pragma once
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/progress.h"
#include "import/gatherer.h"
#include "import/list_numbers.h"
#include "import/rtf_code_pages.h"
#include "import/rtf_tokens.h"
#include "import/source.h"

namespace uddrag::importing {

class RtfReader {
 public:
  RtfReader(std::string_view bytes, const Options& options, Source& source);
  /// Once. Throws base::Error damaged where groups are not closed or nested beyond reason,
  /// too_large for more text than may be.
  void read(base::Progress* progress);

 private:
  /// Where the words of a group go.
  enum class Sink { body, collect, value, fonts, styles, nowhere };
  /// What is done with a group's words when it ends.
  enum class Ending {
    none,
    footnote,
    endnote,
    comment,
    comment_author,
    comment_date,
    comment_id,
    comment_begin,
    header,
    box,
    shape,
    style,
    list_number,
  };
  struct Group {
    Sink sink = Sink::body, outer = Sink::body;
    Ending ending = Ending::none;
    bool skipped = false, picks_unicode = false;
    bool bold = false, italic = false, underline = false;
    bool hidden = false, deleted = false, inserted = false;
    bool in_table = false;
    long unicode_skip = 1, font = -1, outline = -1, style = 0;
  };
  struct Style {
    std::string name;
    long outline = -1, based_on = -1;
  };
  /// Paragraphs of a text box, to be put behind the one it hangs on.
  struct Box {
    Source source;
    Gatherer out;
    bool row = false, table = false;
    explicit Box(std::uint64_t most) : out(source, most) {}
  };
  struct Comment {
    std::string id, author, date;
  };

  void open_group();
  void close_group();
  void take_up_unicode(const RtfToken& token);
  void end_of(const Group& group);
  void take_word(const RtfToken& token);
  bool begin_destination(std::string_view name);
  bool begin_skipped(std::string_view name);
  bool document_word(const RtfToken& token);
  bool character_word(const RtfToken& token);
  bool paragraph_word(const RtfToken& token);
  bool sign_word(std::string_view name);
  void take_bytes(const RtfToken& token);
  void take_unicode(long number);
  void flush_bytes();
  void flush_lone_surrogate();
  void words(const std::string& utf8);
  void put(const std::string& utf8);
  void report_passed_over();
  void begin(Sink sink, Ending ending);
  void skip_group() { m_group.skipped = true; }

  void report_behind_end();
  void end_paragraph();
  void end_box();
  void end_list_number(const Group& group);
  void end_cell();
  void end_row();
  void open_cell();
  void put_boxes();
  void end_comment(const std::string& body);
  int heading_of(const Group& group) const;
  bool goes(const Group& group) const;
  int code_page() const;
  Gatherer& out();
  void left_out(const char* what, const std::string& example = {});

  RtfTokens m_tokens;
  Source& m_source;
  Gatherer m_out;
  std::uint64_t m_most;
  Tracked m_tracked;
  std::string_view m_file;
  RtfCodePages m_code_pages;
  Group m_group;
  std::vector<Group> m_outer;  // groups around the one at hand
  bool m_after_star = false, m_group_began = false;

  int m_default_page = 1252;
  long m_default_font = -1, m_font_at_hand = -1;
  std::map<long, int> m_font_pages;  // code page by font, -1 for symbols
  std::map<long, Style> m_styles;
  long m_style_at_hand = -1;
  Style m_new_style;

  std::string m_bytes;  // of the code page at hand, not yet decoded
  int m_bytes_page = 0;
  long m_skip = 0;  // characters that stand for one already read
  char32_t m_high_surrogate = 0;
  std::string m_hidden, m_gone;  // gone: by a tracked change
  bool m_in_change = false;      // one whose words stay

  std::vector<std::string> m_collected;
  std::string m_value;
  ListNumber m_number;  // of the paragraph at hand
  Comment m_comment;
  int m_unnamed = 0;
  std::vector<std::unique_ptr<Box>> m_boxes;  // open ones, the innermost last
  std::vector<SourceParagraph> m_behind;      // of closed ones
  bool m_row = false, m_table = false;
  bool m_shape_has_content = false;
};

}  // namespace uddrag::importing
