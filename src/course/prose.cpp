// SPDX-License-Identifier: GPL-3.0-or-later
#include "course/prose.h"

#include <md4c.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

#include "base/ascii.h"
#include "text/utf8.h"

namespace uddrag::course {
namespace {

/// Judges the address as a browser would read it: without the scheme's case, and not at all where
/// it holds characters that browsers skip.
bool safe_link(const std::string& address) {
  const bool odd = std::any_of(address.begin(), address.end(), [](char c) {
    return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F || c == '\\';
  });
  if (odd || address.starts_with("//")) return false;
  const std::size_t colon = address.find(':');
  if (colon == std::string::npos || address.find_first_of("/?#") < colon) return true;
  const std::string scheme = base::ascii_lower(std::string_view(address).substr(0, colon));
  return scheme == "http" || scheme == "https" || scheme == "mailto";
}

/// "&#233;" and "&#xE9;" (CommonMark 0.30, section 2.5).
std::string numeric_entity(std::string_view digits) {
  const bool hex = digits.starts_with('x') || digits.starts_with('X');
  if (hex) digits.remove_prefix(1);
  std::uint32_t number = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), number, hex ? 16 : 10);
  const bool scalar = error == std::errc() && end == digits.data() + digits.size() && number > 0 &&
                      number <= 0x10FFFF && (number < 0xD800 || number > 0xDFFF);
  std::string out;
  text::append_utf8(out, scalar ? static_cast<char32_t>(number) : 0xFFFD);
  return out;
}

/// The character of an entity with its & and ; — of the named ones those that people type in
/// Danish and English; another stays as it was written.
std::string entity_text(std::string_view entity) {
  if (entity.size() < 4) return std::string(entity);
  const std::string_view name = entity.substr(1, entity.size() - 2);
  if (name.starts_with('#')) return numeric_entity(name.substr(1));
  static const std::map<std::string_view, const char*> named = {
      {"amp", "&"},         {"lt", "<"},     {"gt", ">"},       {"quot", "\""},     {"apos", "'"},
      {"nbsp", "\xC2\xA0"}, {"ndash", "–"},  {"mdash", "—"},    {"hellip", "…"},    {"laquo", "«"},
      {"raquo", "»"},       {"ldquo", "“"},  {"rdquo", "”"},    {"lsquo", "‘"},     {"rsquo", "’"},
      {"aelig", "æ"},       {"oslash", "ø"}, {"aring", "å"},    {"AElig", "Æ"},     {"Oslash", "Ø"},
      {"Aring", "Å"},       {"eacute", "é"}, {"euro", "€"},     {"copy", "©"},      {"times", "×"},
      {"colon", ":"},       {"Tab", "\t"},   {"NewLine", "\n"}, {"shy", "\xC2\xAD"}};
  const auto found = named.find(name);
  return found == named.end() ? std::string(entity) : found->second;
}

std::string attribute_text(const MD_ATTRIBUTE& attribute) {
  std::string out;
  if (!attribute.text) return out;
  for (std::size_t i = 0; attribute.substr_offsets[i] < attribute.size; ++i) {
    const MD_OFFSET from = attribute.substr_offsets[i];
    const std::string_view part(attribute.text + from, attribute.substr_offsets[i + 1] - from);
    out += attribute.substr_types[i] == MD_TEXT_ENTITY ? entity_text(part) : std::string(part);
  }
  return out;
}

/// Lists within lists beyond this are shown as if they were of the last one: nobody reads them, and
/// a tree of any depth would overflow the stack of whoever walks it.
constexpr std::size_t deepest_list = 20;

/// Builds the tree from md4c's events. Lists hold blocks of their own, so the target of new blocks
/// is a stack. A quotation holds paragraphs only: whatever else stands in it becomes those.
class Builder {
 public:
  Prose take() { return std::move(m_root); }

  void enter(MD_BLOCKTYPE type, void* detail) {
    flush();
    switch (type) {
      case MD_BLOCK_UL:
        open_list({});
        break;
      case MD_BLOCK_OL:
        open_list({true, static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start, {}});
        break;
      case MD_BLOCK_LI:
        if (m_quotes == 0 && m_deeper_lists == 0) m_lists.back().items.emplace_back();
        break;
      case MD_BLOCK_H:
        m_level = static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
        break;
      case MD_BLOCK_QUOTE:
        ++m_quotes;
        break;
      case MD_BLOCK_CODE:
        m_style.code = true;
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
      case MD_BLOCK_CODE:
        m_style.code = false;
        flush();
        break;
      case MD_BLOCK_UL:
      case MD_BLOCK_OL:
        flush();
        if (m_quotes == 0) close_list();
        break;
      case MD_BLOCK_H:
        if (m_quotes == 0)
          add(ProseHeading{std::clamp(m_level, 3, 6), std::exchange(m_runs, {})});
        else
          flush();
        break;
      case MD_BLOCK_HR:
        if (m_quotes == 0) add(Rule{});
        break;
      case MD_BLOCK_QUOTE:
        flush();
        if (--m_quotes == 0) add(std::exchange(m_quote, {}));
        break;
      case MD_BLOCK_TH:
      case MD_BLOCK_TD:
        if (m_quotes == 0)
          m_row.push_back(std::exchange(m_runs, {}));
        else
          flush();
        break;
      case MD_BLOCK_TR:
        (m_header ? void(m_table.header = m_row) : m_table.rows.push_back(m_row));
        break;
      case MD_BLOCK_THEAD:
        m_header = false;
        break;
      case MD_BLOCK_TABLE:
        if (m_quotes == 0) add(std::exchange(m_table, {}));
        break;
      default:
        flush();
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
    switch (type) {
      case MD_TEXT_BR:
        return break_line();
      case MD_TEXT_SOFTBR:
        return append(" ");
      case MD_TEXT_NULLCHAR:
        return append("\xEF\xBF\xBD");
      case MD_TEXT_ENTITY:
        return append(entity_text(words));
      case MD_TEXT_CODE:
        return words == "\n" ? break_line() : append(words);
      default:
        return append(words);
    }
  }

 private:
  void break_line() {
    if (m_runs.empty()) return;
    if (m_runs.back().line_break) {  // an empty line of code
      m_runs.push_back(m_style);
      m_runs.back().text.clear();
    }
    m_runs.back().line_break = true;
  }

  void append(std::string_view piece) {
    const bool joins = !m_runs.empty() && !m_runs.back().line_break &&
                       m_runs.back().strong == m_style.strong &&
                       m_runs.back().emphasised == m_style.emphasised &&
                       m_runs.back().code == m_style.code && m_runs.back().link == m_style.link;
    if (!joins) {
      m_runs.push_back(m_style);
      m_runs.back().text.clear();
    }
    m_runs.back().text += piece;
  }

  void flush() {
    while (!m_runs.empty() && m_runs.back().text.empty()) m_runs.pop_back();
    if (m_runs.empty()) return;
    m_runs.back().line_break = false;  // nothing follows it
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

  void open_list(ProseList list) {
    if (m_quotes > 0) return;
    if (m_lists.size() < deepest_list)
      m_lists.push_back(std::move(list));
    else
      ++m_deeper_lists;
  }

  void close_list() {
    if (m_deeper_lists > 0) {
      --m_deeper_lists;
      return;
    }
    ProseList list = std::move(m_lists.back());
    m_lists.pop_back();
    add(std::move(list));
  }

  Prose m_root;
  Inlines m_runs;
  Inline m_style;
  std::vector<Inline> m_styles;
  std::vector<ProseList> m_lists;
  std::size_t m_deeper_lists = 0;  // open ones beyond the deepest that is kept
  ProseQuote m_quote;
  ProseTable m_table;
  std::vector<Inlines> m_row;
  bool m_header = false;
  int m_level = 3, m_quotes = 0;
};

Prose as_written(const std::string& words) {
  Paragraph paragraph;
  paragraph.runs.emplace_back().text = words;
  return {std::move(paragraph)};
}

Builder& builder(void* user) {
  return *static_cast<Builder*>(user);
}

/// Calls back with every line of runs, in the order of reading.
template <class Function>
void each_line(const Prose& prose, const Function& call) {
  for (const ProseBlock& block : prose) {
    if (const auto* p = std::get_if<Paragraph>(&block)) call(p->runs);
    if (const auto* h = std::get_if<ProseHeading>(&block)) call(h->runs);
    if (const auto* list = std::get_if<ProseList>(&block))
      for (const Prose& item : list->items) each_line(item, call);
    if (const auto* quote = std::get_if<ProseQuote>(&block))
      for (const Paragraph& p : quote->paragraphs) call(p.runs);
    if (const auto* table = std::get_if<ProseTable>(&block)) {
      for (const Inlines& cell : table->header) call(cell);
      for (const auto& row : table->rows)
        for (const Inlines& cell : row) call(cell);
    }
  }
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
  // It fails only for want of memory; then the text as it was written is better than a part of it.
  if (md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, &made) != 0)
    return as_written(markdown);
  return made.take();
}

std::string plain_text(const Inlines& runs) {
  std::string words;
  for (const Inline& run : runs) words += run.text + (run.line_break ? "\n" : "");
  return words;
}

std::string plain_text(const Prose& prose) {
  std::string words;
  each_line(prose,
            [&](const Inlines& runs) { words += (words.empty() ? "" : "\n") + plain_text(runs); });
  return words;
}

std::string addresses(const Prose& prose) {
  std::string all;
  each_line(prose, [&](const Inlines& runs) {
    for (const Inline& run : runs)
      if (!run.link.empty()) all += (all.empty() ? "" : "\n") + run.link;
  });
  return all;
}

}  // namespace uddrag::course
