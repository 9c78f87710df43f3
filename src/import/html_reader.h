// SPDX-License-Identifier: GPL-3.0-or-later
// Gathers the paragraphs of a web page from its elements as they begin and end.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "import/gatherer.h"
#include "import/source.h"

namespace uddrag::importing {

using HtmlAttributes = std::map<std::string, std::string, std::less<>>;

class HtmlReader {
 public:
  HtmlReader(Source& source, std::uint64_t most);
  /// Names in lower case. Throw base::Error damaged for elements nested beyond reason, too_large
  /// for more text than may be.
  void begin(const std::string& name, const HtmlAttributes& attributes);
  void end(const std::string& name);
  void words(std::string_view utf8);
  void finish();

 private:
  struct Look {
    bool bold = false, italic = false, underline = false;
  };
  struct Element {
    std::string name;
    Look look;
    bool preformatted = false;
    const char* left_out = nullptr;  ///< its words are no words of the document, and are called so
    bool mute = false;               ///< the number of a note before its words
    bool stamp = false;              ///< a place in the recording
    bool box = false;                ///< floats beside the paragraph it stands in
    std::string note;                ///< the words of a note of that id
  };

  Element element(const std::string& name, const HtmlAttributes& attributes);
  void take_out_of_text(Element& element, const HtmlAttributes& attributes);
  void take_anchor(const HtmlAttributes& attributes);
  void close(const Element& element);
  void begin_block(const std::string& name);
  void end_block(const std::string& name);
  void break_paragraph();
  void name_speaker();
  void put(std::string_view utf8);
  void put(std::string_view utf8, const Look& look);
  Look look() const { return m_open.empty() ? Look() : m_open.back().look; }
  void end_cell();
  void end_row();
  void resolve_notes();

  Source& m_source;
  Gatherer m_out;
  std::vector<Element> m_open;
  std::string m_collected;     // of an element whose words go elsewhere
  std::size_t m_collects = 0;  // how many elements were open where it began
  Look m_space_look;
  bool m_space = false, m_at_start = true;
  int m_heading = 0, m_tables = 0;
  bool m_row = false;
  std::string m_anchor_speaker;
  std::vector<std::string> m_behind;           // words of boxes
  std::map<std::string, std::string> m_notes;  // words by id
};

}  // namespace uddrag::importing
