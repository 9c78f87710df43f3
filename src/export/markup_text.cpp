// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/markup_text.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "text/utf8.h"

namespace uddrag::exporting {
namespace {

constexpr std::pair<std::string_view, char32_t> named[] = {
    {"amp", U'&'},     {"lt", U'<'},       {"gt", U'>'},    {"quot", U'"'},   {"apos", U'\''},
    {"nbsp", 0xA0},    {"shy", 0xAD},      {"aelig", 0xE6}, {"oslash", 0xF8}, {"aring", 0xE5},
    {"AElig", 0xC6},   {"Oslash", 0xD8},   {"Aring", 0xC5}, {"eacute", 0xE9}, {"ouml", 0xF6},
    {"auml", 0xE4},    {"uuml", 0xFC},     {"Ouml", 0xD6},  {"Auml", 0xC4},   {"Uuml", 0xDC},
    {"ndash", 0x2013}, {"hellip", 0x2026}, {"laquo", 0xAB}, {"raquo", 0xBB},  {"zwnj", 0x200C}};

char32_t numbered(std::string_view digits) {
  const bool hex = digits.starts_with('x') || digits.starts_with('X');
  if (hex) digits.remove_prefix(1);
  std::uint32_t value = 0;
  const auto read =
      std::from_chars(digits.data(), digits.data() + digits.size(), value, hex ? 16 : 10);
  const bool valid = read.ptr == digits.data() + digits.size() && !digits.empty() &&
                     value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
  return valid ? static_cast<char32_t>(value) : 0;
}

char32_t referred(std::string_view name) {
  if (name.starts_with('#')) return numbered(name.substr(1));
  const auto* found = std::find_if(std::begin(named), std::end(named),
                                   [&](const auto& known) { return known.first == name; });
  return found == std::end(named) ? 0 : found->second;
}

std::string without_references(std::string_view text) {
  constexpr std::size_t longest = 12;
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t end = text[at] == '&' ? text.find(';', at) : std::string_view::npos;
    const char32_t c = end != std::string_view::npos && end - at <= longest
                           ? referred(text.substr(at + 1, end - at - 1))
                           : 0;
    if (c == 0) {
      out += text[at];
    } else {
      text::append_utf8(out, c);
      at = end;
    }
  }
  return out;
}

/// Local names of what ends a paragraph, a cell or a word.
constexpr std::string_view parting[] = {
    "p",     "h",    "h1",     "h2",         "h3",         "h4",    "h5",      "h6",
    "div",   "li",   "td",     "th",         "tr",         "tc",    "section", "figure",
    "br",    "hr",   "tab",    "s",          "line-break", "title", "caption", "figcaption",
    "dt",    "dd",   "option", "blockquote", "summary",    "text",  "header",  "footer",
    "meta",  "item", "string", "langstring", "main",       "nav",   "article", "button",
    "label", "body", "html"};

/// Vocabularies in which text is written in runs; in others each element is a word for itself.
constexpr std::string_view running[] = {"", "w", "a", "text"};

template <class List>
bool holds(const List& list, std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

bool parts_text(std::string_view name) {
  const std::size_t colon = name.rfind(':');
  const bool prefixed = colon != std::string_view::npos;
  return !holds(running, prefixed ? name.substr(0, colon) : "") ||
         holds(parting, prefixed ? name.substr(colon + 1) : name);
}

class Reader {
 public:
  explicit Reader(std::string_view markup) : m_markup(markup) {}

  std::vector<std::string> lines() {
    while (m_at < m_markup.size()) {
      const std::size_t tag = std::min(m_markup.find('<', m_at), m_markup.size());
      take_text(m_markup.substr(m_at, tag - m_at));
      m_at = tag;
      if (m_at < m_markup.size()) take_tag();
    }
    end_paragraph();
    return std::move(m_lines);
  }

 private:
  void add(std::string_view words) {
    std::string line = text::repair_utf8(without_references(words));
    if (!text::trim(line).empty()) m_lines.push_back(std::move(line));
  }

  void take_text(std::string_view words) {
    m_joined += words;
    m_apart += words;
  }
  void end_paragraph() {
    add(m_joined);
    if (m_runs > 1) add(m_apart);
    m_joined.clear();
    m_apart.clear();
    m_runs = 0;
  }

  std::string_view up_to(std::string_view end) {
    const std::size_t found = m_markup.find(end, m_at);
    const std::string_view inside = m_markup.substr(m_at, found - m_at);
    m_at = found == std::string_view::npos ? m_markup.size() : found + end.size();
    return inside;
  }

  void take_tag() {
    if (skip("<!--")) return add(up_to("-->"));
    if (skip("<![CDATA[")) return take_text(up_to("]]>"));
    const std::size_t open = m_at++;
    const bool closes = skip("/");
    const std::string_view name = take_name();
    take_attributes();
    m_apart += ' ';
    ++m_runs;
    if (parts_text(name)) end_paragraph();
    const bool bare = !closes && m_markup[m_at - 1] == '>' && m_markup[m_at - 2] != '/';
    if (bare && (name == "script" || name == "style"))
      add(up_to(name == "script" ? "</script" : "</style"));
    if (m_at <= open) m_at = open + 1;  // a "<" that opens nothing
  }

  bool skip(std::string_view words) {
    if (!m_markup.substr(m_at).starts_with(words)) return false;
    m_at += words.size();
    return true;
  }

  std::string_view take_name() {
    const std::size_t start = m_at;
    while (m_at < m_markup.size() && !ends_name(m_markup[m_at])) ++m_at;
    return m_markup.substr(start, m_at - start);
  }
  static bool ends_name(char c) {
    return std::string_view(" \t\r\n=/>\"'<").find(c) != std::string_view::npos;
  }

  /// Up to behind the ">".
  void take_attributes() {
    while (m_at < m_markup.size()) {
      const char c = m_markup[m_at++];
      if (c == '>') return;
      if (c == '"' || c == '\'') add(up_to(std::string_view(&c, 1)));
    }
  }

  std::string_view m_markup;
  std::size_t m_at = 0;
  std::string m_joined, m_apart;  // of the paragraph so far
  int m_runs = 0;
  std::vector<std::string> m_lines;
};

}  // namespace

std::vector<std::string> markup_lines(std::string_view markup) {
  return Reader(markup).lines();
}

}  // namespace uddrag::exporting
