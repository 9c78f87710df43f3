// SPDX-License-Identifier: GPL-3.0-or-later
// A document of Word, OpenDocument or PDF as a value: paragraphs of named styles, tables, pictures,
// contents. What is in it is decided by docx_*.cpp, how it is written down by ooxml_*.cpp,
// odf_*.cpp and pdf_*.cpp.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "export/accent.h"
#include "export/image_info.h"
#include "export/letters.h"

namespace uddrag::exporting {

struct DocxRun {
  std::string text;  ///< tabs and line ends are kept
  bool strong = false, emphasised = false, code = false;
  bool line_break = false;  ///< behind the text
  std::string link = {};    ///< address, or empty
  std::string style = {};   ///< id of a character style, or empty
};

struct DocxParagraph {
  std::string style = "Normal";  ///< id, see ooxml_styles.cpp and odf_styles.cpp
  std::vector<DocxRun> runs;
  std::string language;  ///< of the words (BCP 47); empty: the document's
  int list = 0;          ///< number from DocxDocument::add_list; 0: none
  int list_level = 0;    ///< 0 … 8; without a list: how far to indent
  bool keep_next = false;
  bool page_break_before = false;
  bool ends_list = false;  ///< what follows stands as far away as from another paragraph
};

struct DocxCell {
  std::vector<DocxParagraph> paragraphs;
};
struct DocxTable {
  bool header = false;  ///< the first row is one
  std::vector<std::vector<DocxCell>> rows;
  std::string description;  ///< for those who cannot see it
};
struct DocxPicture {
  std::string bytes;
  ImageInfo info;
  std::string alternative;
  bool logo = false;  ///< stands on the title page, small
};
struct PictureSize {
  double width = 0, height = 0;  ///< in points
};
/// The table of contents: all paragraphs of the styles Heading1 and Heading2.
struct DocxContents {
  std::string title;
};
using DocxBlock = std::variant<DocxParagraph, DocxTable, DocxPicture, DocxContents>;

struct DocxList {
  bool ordered = false;
  std::int64_t start = 1;
  int level = 0;
};

struct DocxDocument {
  std::string title, creator, language;
  std::string footer;              ///< stands left of the page number
  std::string page_word, of_word;  ///< "Side", "af"
  bool has_title_page = false;     ///< no footer on the first page
  std::uint32_t accent = usual_accent;
  Serifs serifs;
  std::vector<DocxBlock> blocks;
  std::vector<DocxList> lists;

  int add_list(const DocxList& list) {
    lists.push_back(list);
    return static_cast<int>(lists.size());
  }
  void add(const std::string& style, const std::string& text) {
    blocks.emplace_back(DocxParagraph{style, {{text}}, {}, 0, 0, false, false});
  }
};

/// 1 … 6 for the styles "Heading1" … "Heading6", else 0.
int heading_level(std::string_view style);
/// 1 and 2 for the headings that the contents list, else 0.
int contents_level(const DocxBlock& block);
/// 96 pixels an inch, or as much smaller as the room and its kind ask for.
PictureSize shown_size(const DocxPicture& picture, const PictureSize& room);
std::string plain_text(const std::vector<DocxRun>& runs);

}  // namespace uddrag::exporting
