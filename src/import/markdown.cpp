// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/markdown.h"

#include <md4c.h>

#include <algorithm>

#include "base/error.h"
#include "import/markdown_extras.h"
#include "import/plain_text.h"
#include "text/utf8.h"

namespace uddrag::importing {
namespace {

using Kind = ReportItem::Kind;

/// Gathers paragraphs from md4c's callbacks.
class MarkdownReader {
 public:
  MarkdownReader(Source& source, MarkdownExtras& extras) : m_source(source), m_extras(extras) {}

  void enter_block(MD_BLOCKTYPE type, void* detail) {
    if (type == MD_BLOCK_H)
      m_paragraph.heading = static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
    if (type == MD_BLOCK_TD || type == MD_BLOCK_TH) {
      if (!m_paragraph.text.empty()) m_paragraph.text += '\t';
    }
    if (type == MD_BLOCK_LI) add_item(m_source.report, Kind::left_out, "list numbers and bullets");
    if (type == MD_BLOCK_LI || type == MD_BLOCK_P || type == MD_BLOCK_TR || type == MD_BLOCK_CODE)
      flush();
  }

  void leave_block(MD_BLOCKTYPE type) {
    if (type != MD_BLOCK_TD && type != MD_BLOCK_TH) flush();
  }

  void enter_span(MD_SPANTYPE type) {
    m_open.push_back({m_paragraph.text.size(), 0, style(type)});
    if (type == MD_SPAN_IMG) add_item(m_source.report, Kind::left_out, "images");
  }

  void leave_span() {
    SourceStyle style = m_open.back();
    m_open.pop_back();
    style.end = m_paragraph.text.size();
    if (!style.style.empty() && style.end > style.start) m_paragraph.styles.push_back(style);
  }

  void text(MD_TEXTTYPE type, std::string_view words) {
    switch (type) {
      case MD_TEXT_BR:
      case MD_TEXT_SOFTBR:
        m_paragraph.text += '\n';
        break;
      case MD_TEXT_NULLCHAR:
        m_paragraph.text += "\xEF\xBF\xBD";
        break;
      default:
        m_paragraph.text += words;
    }
  }

 private:
  static const char* style(MD_SPANTYPE type) {
    return type == MD_SPAN_STRONG ? "bold" : type == MD_SPAN_EM ? "italic" : "";
  }

  void flush() {
    while (!m_paragraph.text.empty() && m_paragraph.text.back() == '\n')
      m_paragraph.text.pop_back();
    m_extras.place_notes(m_paragraph, m_source.report);
    // A paragraph that is all italic before the first words is about the interview, not of it.
    if (!m_paragraph.styles.empty() && m_paragraph.styles.front().style == "italic" &&
        m_paragraph.styles.front().start == 0 &&
        m_paragraph.styles.front().end == m_paragraph.text.size())
      m_paragraph.is_note = true;
    if (!text::trim(m_paragraph.text).empty()) m_source.paragraphs.push_back(m_paragraph);
    const int heading = m_paragraph.text.empty() ? m_paragraph.heading : 0;
    m_paragraph = {};
    m_paragraph.heading = heading;
  }

  Source& m_source;
  MarkdownExtras& m_extras;
  SourceParagraph m_paragraph;
  std::vector<SourceStyle> m_open;
};

MarkdownReader& reader(void* user) {
  return *static_cast<MarkdownReader*>(user);
}

MD_PARSER parser() {
  MD_PARSER parser{};
  // Raw HTML and bare entities are words like others: what was written is what is read.
  parser.flags = MD_FLAG_TABLES | MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS;
  parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* user) {
    reader(user).enter_block(type, detail);
    return 0;
  };
  parser.leave_block = [](MD_BLOCKTYPE type, void*, void* user) {
    reader(user).leave_block(type);
    return 0;
  };
  parser.enter_span = [](MD_SPANTYPE type, void*, void* user) {
    reader(user).enter_span(type);
    return 0;
  };
  parser.leave_span = [](MD_SPANTYPE, void*, void* user) {
    reader(user).leave_span();
    return 0;
  };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) {
    reader(user).text(type, {text, size});
    return 0;
  };
  return parser;
}

/// md4c keeps more of each sign that may be markup than the sign itself.
void require_few_signs(std::string_view text) {
  constexpr std::ptrdiff_t most_signs = 8'000'000;
  const auto signs = std::count_if(text.begin(), text.end(), [](char c) {
    return std::string_view("*_`[]<>!&\\|~").find(c) != std::string_view::npos;
  });
  if (signs > most_signs)
    throw base::Error(base::ErrorKind::too_large,
                      "It has more signs of Markdown than a transcript can have.");
}

Source read_markdown(std::string_view bytes, const Options& options, base::Progress*) {
  Source source;
  std::string text = decode_text(bytes, options, source.report);
  require_few_signs(text);
  MarkdownExtras extras(text, source.report);
  MarkdownReader paragraphs(source, extras);
  const MD_PARSER rules = parser();
  if (md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &rules, &paragraphs) != 0)
    throw base::Error(base::ErrorKind::damaged, "It cannot be read as Markdown.");
  extras.end(source.report);
  return source;
}

}  // namespace

const Format markdown_format{"Markdown", "md markdown", nullptr, read_markdown};

}  // namespace uddrag::importing
