// SPDX-License-Identifier: GPL-3.0-or-later
#include "course/prose.h"

#include <md4c.h>

#include <algorithm>
#include <utility>

namespace uddrag::course {
namespace {

bool safe_link(const std::string& address) {
  const std::size_t colon = address.find(':');
  if (colon == std::string::npos || address.find('/') < colon || address[0] == '#') return true;
  const std::string scheme = address.substr(0, colon);
  return scheme == "http" || scheme == "https" || scheme == "mailto";
}

std::string attribute_text(const MD_ATTRIBUTE& attribute) {
  return attribute.text ? std::string(attribute.text, attribute.size) : std::string();
}

/// Builds the tree from md4c's events. Lists and quotes hold blocks of their own, so the target of
/// new blocks is a stack.
class Builder {
 public:
  Prose take() { return std::move(m_root); }

  void enter(MD_BLOCKTYPE type, void* detail) {
    switch (type) {
      case MD_BLOCK_UL:
        m_lists.push_back({});
        flush();
        break;
      case MD_BLOCK_OL:
        flush();
        m_lists.push_back({true, static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start, {}});
        break;
      case MD_BLOCK_LI:
        m_lists.back().items.emplace_back();
        break;
      case MD_BLOCK_H:
        m_level = static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
        break;
      case MD_BLOCK_QUOTE:
        ++m_quotes;
        m_quote = {};
        break;
      case MD_BLOCK_TABLE:
        m_table = {};
        break;
      case MD_BLOCK_TR:
        m_row.clear();
        break;
      case MD_BLOCK_THEAD:
        m_header = true;
        break;
      default:
        break;
    }
  }

  void leave(MD_BLOCKTYPE type) {
    switch (type) {
      case MD_BLOCK_P:
      case MD_BLOCK_CODE:
        flush();
        break;
      case MD_BLOCK_LI:
        flush();
        break;
      case MD_BLOCK_UL:
      case MD_BLOCK_OL:
        close_list();
        break;
      case MD_BLOCK_H:
        add(ProseHeading{std::clamp(m_level, 3, 6), std::exchange(m_runs, {})});
        break;
      case MD_BLOCK_HR:
        add(Rule{});
        break;
      case MD_BLOCK_QUOTE:
        flush();
        if (--m_quotes == 0) add(std::exchange(m_quote, {}));
        break;
      case MD_BLOCK_TH:
      case MD_BLOCK_TD:
        m_row.push_back(std::exchange(m_runs, {}));
        break;
      case MD_BLOCK_TR:
        (m_header ? void(m_table.header = m_row) : m_table.rows.push_back(m_row));
        break;
      case MD_BLOCK_THEAD:
        m_header = false;
        break;
      case MD_BLOCK_TABLE:
        add(std::exchange(m_table, {}));
        break;
      default:
        break;
    }
  }

  void enter_span(MD_SPANTYPE type, void* detail) {
    m_styles.push_back(m_style);
    if (type == MD_SPAN_STRONG) m_style.strong = true;
    if (type == MD_SPAN_EM) m_style.emphasised = true;
    if (type == MD_SPAN_CODE) m_style.code = true;
    if (type == MD_SPAN_A) {
      const std::string address = attribute_text(static_cast<MD_SPAN_A_DETAIL*>(detail)->href);
      if (safe_link(address)) m_style.link = address;
    }
  }

  void leave_span() {
    m_style = m_styles.back();
    m_styles.pop_back();
  }

  void text(MD_TEXTTYPE type, std::string_view words) {
    if (type == MD_TEXT_BR) {
      if (!m_runs.empty()) m_runs.back().line_break = true;
      return;
    }
    const std::string piece = type == MD_TEXT_SOFTBR     ? " "
                              : type == MD_TEXT_NULLCHAR ? "\xEF\xBF\xBD"
                                                         : std::string(words);
    const bool joins = !m_runs.empty() && !m_runs.back().line_break &&
                       m_runs.back().strong == m_style.strong &&
                       m_runs.back().emphasised == m_style.emphasised &&
                       m_runs.back().code == m_style.code && m_runs.back().link == m_style.link;
    if (joins) {
      m_runs.back().text += piece;
      return;
    }
    m_runs.push_back(m_style);
    m_runs.back().text = piece;
  }

 private:
  void flush() {
    if (m_runs.empty()) return;
    Paragraph paragraph{std::exchange(m_runs, {})};
    if (m_quotes > 0)
      m_quote.paragraphs.push_back(std::move(paragraph));
    else
      add(std::move(paragraph));
  }

  void add(ProseBlock block) {
    Prose& target =
        m_lists.empty() || m_lists.back().items.empty() ? m_root : m_lists.back().items.back();
    target.push_back(std::move(block));
  }

  void close_list() {
    ProseList list = std::move(m_lists.back());
    m_lists.pop_back();
    add(std::move(list));
  }

  Prose m_root;
  Inlines m_runs;
  Inline m_style;
  std::vector<Inline> m_styles;
  std::vector<ProseList> m_lists;
  ProseQuote m_quote;
  ProseTable m_table;
  std::vector<Inlines> m_row;
  bool m_header = false;
  int m_level = 3, m_quotes = 0;
};

Builder& builder(void* user) {
  return *static_cast<Builder*>(user);
}

void append_words(const ProseBlock& block, std::string& out);

void append_line(const std::string& words, std::string& out) {
  if (!out.empty()) out += '\n';
  out += words;
}

struct WordsOf {
  std::string& out;
  void operator()(const Paragraph& p) const { append_line(plain_text(p.runs), out); }
  void operator()(const ProseHeading& h) const { append_line(plain_text(h.runs), out); }
  void operator()(const ProseList& list) const {
    for (const Prose& item : list.items)
      for (const ProseBlock& block : item) append_words(block, out);
  }
  void operator()(const ProseTable& table) const {
    for (const Inlines& cell : table.header) append_line(plain_text(cell), out);
    for (const auto& row : table.rows)
      for (const Inlines& cell : row) append_line(plain_text(cell), out);
  }
  void operator()(const ProseQuote& quote) const {
    for (const Paragraph& p : quote.paragraphs) append_line(plain_text(p.runs), out);
  }
  void operator()(const Rule&) const {}
};

void append_words(const ProseBlock& block, std::string& out) {
  std::visit(WordsOf{out}, block);
}

}  // namespace

Prose prose_of(const std::string& markdown) {
  MD_PARSER parser{};
  parser.flags = MD_FLAG_TABLES | MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS;
  parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* user) {
    builder(user).enter(type, detail);
    return 0;
  };
  parser.leave_block = [](MD_BLOCKTYPE type, void*, void* user) {
    builder(user).leave(type);
    return 0;
  };
  parser.enter_span = [](MD_SPANTYPE type, void* detail, void* user) {
    builder(user).enter_span(type, detail);
    return 0;
  };
  parser.leave_span = [](MD_SPANTYPE, void*, void* user) {
    builder(user).leave_span();
    return 0;
  };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) {
    builder(user).text(type, {text, size});
    return 0;
  };
  Builder made;
  md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, &made);
  return made.take();
}

std::string plain_text(const Inlines& runs) {
  std::string words;
  for (const Inline& run : runs) words += run.text + (run.line_break ? "\n" : "");
  return words;
}

std::string plain_text(const Prose& prose) {
  std::string words;
  for (const ProseBlock& block : prose) append_words(block, words);
  return words;
}

}  // namespace uddrag::course
