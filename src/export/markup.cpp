// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/markup.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace uddrag::exporting {
namespace {

/// A line ends in the source behind these, so that people can read it and diffs are small.
constexpr auto ends_line = std::to_array<std::string_view>(
    {"article", "aside",        "blockquote", "body",    "dd",       "details",    "div",
     "dl",      "dt",           "figcaption", "figure",  "footer",   "h1",         "h2",
     "h3",      "h4",           "h5",         "h6",      "head",     "header",     "html",
     "li",      "link",         "main",       "meta",    "nav",      "ol",         "p",
     "section", "style",        "summary",    "table",   "tbody",    "td",         "th",
     "thead",   "title",        "tr",         "ul",      "video",    "w:p",        "w:style",
     "w:tbl",   "w:tc",         "w:tr",       "w:tcPr",  "w:tblPr",  "w:sectPr",   "w:abstractNum",
     "w:num",   "Relationship", "Override",   "Default", "dc:title", "dc:creator", "dc:language"});

bool breaks_line(std::string_view tag) {
  return std::find(ends_line.begin(), ends_line.end(), tag) != ends_line.end();
}

/// Bytes at the front of `rest` that make a character which markup cannot hold; 0 for any other.
std::size_t forbidden(std::string_view rest) {
  const auto c = static_cast<unsigned char>(rest[0]);
  if (c < 0x20) return c != '\t' && c != '\n';
  if (c == 0x7F) return 1;
  if (c == 0xC2 && rest.size() > 1 && static_cast<unsigned char>(rest[1]) < 0xA0) return 2;
  if (rest.starts_with("\xEF\xBF\xBE") || rest.starts_with("\xEF\xBF\xBF")) return 3;
  return 0;
}

void append_escaped(std::string& to, std::string_view text, bool attribute) {
  for (const char c : printable(text)) {
    switch (c) {
      case '&':
        to += "&amp;";
        break;
      case '<':
        to += "&lt;";
        break;
      case '>':
        to += "&gt;";
        break;
      case '"':
        to += attribute ? "&quot;" : "\"";
        break;
      case '\n':
        to += attribute ? "&#10;" : "\n";
        break;
      default:
        to += c;
    }
  }
}

}  // namespace

std::string printable(std::string_view text) {
  const std::string whole = text::valid_utf8(text) ? std::string(text) : text::repair_utf8(text);
  std::string kept;
  kept.reserve(whole.size());
  for (std::size_t at = 0; at < whole.size();) {
    if (const auto count = forbidden(std::string_view(whole).substr(at))) {
      at += count;
    } else {
      kept += whole[at++];
    }
  }
  return kept;
}

void Markup::start(std::string_view tag, const Attributes& attributes) {
  m_bytes += '<';
  m_bytes += tag;
  for (const auto& [name, value] : attributes) {
    if (value.empty() && name != "alt" && name != "value") continue;
    m_bytes += ' ';
    m_bytes += name;
    m_bytes += "=\"";
    append_escaped(m_bytes, value, true);
    m_bytes += '"';
  }
}

Markup::Scope Markup::in(std::string_view tag, const Attributes& attributes) {
  open(tag, attributes);
  return Scope(*this);
}

void Markup::open(std::string_view tag, const Attributes& attributes) {
  start(tag, attributes);
  m_bytes += '>';
  m_open.emplace_back(tag);
}

void Markup::close() {
  const auto tag = std::move(m_open.back());
  m_open.pop_back();
  m_bytes += "</" + tag + ">";
  if (breaks_line(tag)) m_bytes += '\n';
}

void Markup::leaf(std::string_view tag, const Attributes& attributes) {
  start(tag, attributes);
  m_bytes += "/>";
  if (breaks_line(tag)) m_bytes += '\n';
}

void Markup::element(std::string_view tag, const Attributes& attributes, std::string_view words) {
  open(tag, attributes);
  text(words);
  close();
}

void Markup::text(std::string_view words) {
  append_escaped(m_bytes, words, false);
}

std::string json_in_script(std::string_view json) {
  std::string out;
  for (const char c : json) {
    if (c == '<' || c == '>' || c == '&')
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    else
      out += c;
  }
  return out;
}

}  // namespace uddrag::exporting
