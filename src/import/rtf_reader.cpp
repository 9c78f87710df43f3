// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/rtf_reader.h"

#include <utility>

#include "base/error.h"
#include "text/utf8.h"

namespace uddrag::importing {
namespace {

using base::Error;
using base::ErrorKind;
using Kind = ReportItem::Kind;

constexpr std::size_t most_groups = 1000;  // one within another

std::string shown(const std::string& words) {
  return text::elide(text::trim(words), 80);
}

}  // namespace

RtfReader::RtfReader(std::string_view bytes, const Options& options, Source& source)
    : m_tokens(bytes),
      m_source(source),
      m_out(source, options.max_unpacked),
      m_most(options.max_unpacked),
      m_tracked(options.tracked),
      m_file(bytes) {}

void RtfReader::read(base::Progress* progress) {
  std::size_t tokens = 0;
  bool ended = false;
  m_out.begin_paragraph(0);
  for (RtfToken token = m_tokens.next(); token.kind != RtfToken::Kind::end && !ended;
       token = m_tokens.next()) {
    if (progress && ++tokens % 65536 == 0) progress->check();
    if (token.kind == RtfToken::Kind::open)
      open_group();
    else if (token.kind == RtfToken::Kind::close) {
      close_group();
      ended = m_outer.empty();
      if (ended) break;
    } else if (m_group.skipped)
      take_up_unicode(token);
    else if (token.kind == RtfToken::Kind::word)
      take_word(token);
    else if (token.kind == RtfToken::Kind::bytes)
      take_bytes(token);
  }
  if (m_outer.size() > 1)
    throw Error(ErrorKind::damaged, "It ends in the middle; the rest of it is missing.");
  if (!ended) {
    flush_bytes();
    flush_lone_surrogate();
    add_item(m_source.report, Kind::warning, "no end of the file; words may be missing");
  }
  end_paragraph();
  if (m_row) end_row();
  m_out.finish();
  report_behind_end();
  m_source.report.encoding = name_of_code_page(m_default_page);
}

void RtfReader::report_behind_end() {
  std::string rest(m_file.substr(m_tokens.at()));
  std::erase(rest, '\0');
  rest = text::repair_utf8(rest);
  if (!text::trim(rest).empty()) left_out("what stands behind the end of the document", rest);
}

Gatherer& RtfReader::out() {
  return m_boxes.empty() ? m_out : m_boxes.back()->out;
}

void RtfReader::left_out(const char* what, const std::string& example) {
  add_item(m_source.report, Kind::left_out, what, 1, shown(example));
}

// Groups ----------------------------------------------------------------------------------------

void RtfReader::open_group() {
  flush_bytes();
  if (m_outer.size() >= most_groups)
    throw Error(ErrorKind::damaged, "Its parts are nested too deeply.");
  m_outer.push_back(m_group);
  m_group.ending = Ending::none;
  m_group.picks_unicode = false;
  m_after_star = false;
  m_group_began = true;
  m_skip = 0;
  if (m_outer.back().picks_unicode) skip_group();  // until \ud says that it is the better one
}

/// Of two readings of the same words, the first in a code page, the second is taken.
void RtfReader::take_up_unicode(const RtfToken& token) {
  if (token.name == "ud" && !m_outer.empty() && m_outer.back().picks_unicode)
    m_group.skipped = false;
}

void RtfReader::close_group() {
  flush_bytes();
  m_skip = 0;
  m_after_star = m_group_began = false;
  if (m_outer.empty()) throw Error(ErrorKind::damaged, "It has a brace too much.");
  end_of(m_group);
  if (m_outer.size() == 1) end_paragraph();
  m_group = m_outer.back();
  m_outer.pop_back();
}

// Control words ---------------------------------------------------------------------------------

void RtfReader::take_word(const RtfToken& token) {
  const bool first = std::exchange(m_group_began, false);
  const bool starred = std::exchange(m_after_star, false);
  if (token.name == "*") {
    m_after_star = true;
    m_group_began = first;
    return;
  }
  if (token.name == "u" && token.has_number) return take_unicode(token.number);
  if (token.name == "{" || token.name == "}" || token.name == "\\") {
    RtfToken sign;
    sign.bytes = token.name;
    return take_bytes(sign);
  }
  if (sign_word(token.name)) return;
  flush_bytes();
  m_skip = 0;
  if ((first || starred) && begin_destination(token.name)) return;
  if (starred) return skip_group();
  if (!document_word(token) && !paragraph_word(token)) character_word(token);
}

}  // namespace uddrag::importing
