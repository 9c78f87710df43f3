// SPDX-License-Identifier: GPL-3.0-or-later
#include "course/excerpt.h"

#include <algorithm>
#include <string_view>

#include "base/hash.h"
#include "text/boundaries.h"
#include "text/letters.h"
#include "text/text.h"

namespace uddrag::course {
namespace {

using text::Pos;
using text::Span;

constexpr const char* omission = "[…]";

bool ordered_inside(const std::vector<Span>& spans, const text::Text& text) {
  Pos before;
  for (const Span& span : spans) {
    if (span.start < before || span.end <= span.start || span.end > text.size()) return false;
    if (!text::on_grapheme_border(text, span.start) || !text::on_grapheme_border(text, span.end))
      return false;
    before = span.end;
  }
  return true;
}

bool is_space(char32_t c) {
  return c == U' ' || c == U'\n' || c == U'\t' || c == 0xA0;
}
/// Signs that hang on what comes before them …
bool is_closing(char32_t c) {
  return std::u32string_view(U".,;:!?…)]}«”’").find(c) != std::u32string_view::npos;
}
/// … and those that hang on what follows.
bool is_opening(char32_t c) {
  return std::u32string_view(U"([{»„“‘").find(c) != std::u32string_view::npos;
}

bool emphasised(const model::Excerpt& excerpt, Pos at) {
  return std::any_of(excerpt.emphasis.begin(), excerpt.emphasis.end(),
                     [&](const Span& span) { return span.contains(at); });
}

/// Something of the editor's at a place of the source: a trim covers [at, until).
struct Mark {
  Pos at, until;
  const model::Clarification* clarification = nullptr;
};

std::vector<Mark> marks_of(const model::Excerpt& excerpt) {
  std::vector<Mark> marks;
  for (const model::Clarification& c : excerpt.clarifications) marks.push_back({c.at, c.at, &c});
  for (const Span& trim : excerpt.trims) marks.push_back({trim.start, trim.end, nullptr});
  std::stable_sort(marks.begin(), marks.end(),
                   [](const Mark& a, const Mark& b) { return a.at < b.at; });
  return marks;
}

/// Goes once through the source, from mark to mark.
class RunWriter {
 public:
  RunWriter(const model::Excerpt& excerpt, const model::Quote& quote, const Pseudonyms& pseudonyms)
      : m_excerpt(excerpt),
        m_pseudonyms(pseudonyms),
        m_text(quote.text),
        m_names(pseudonyms.matches(quote.text)) {}

  std::vector<QuoteRun> write() {
    for (const Mark& mark : marks_of(m_excerpt)) {
      take_to(mark.at);
      mark.clarification ? clarify(*mark.clarification) : leave_out(mark);
    }
    take_to(m_text.size());
    return std::move(m_runs);
  }

 private:
  void take_to(Pos to) {
    while (m_at < to) {
      while (m_name < m_names.size() && end_of_name() <= m_at) next_name();
      const bool named = m_name < m_names.size();
      if (named && start_of_name() <= m_at)
        take_name(to);
      else
        take_plain(named ? std::min(to, start_of_name()) : to);
    }
  }

  Pos position(std::size_t byte) const {
    return m_text.from_bytes(text::BytePos(static_cast<std::int64_t>(byte)));
  }
  Pos start_of_name() const { return position(m_names[m_name].start); }
  Pos end_of_name() const { return position(m_names[m_name].end); }
  void next_name() {
    ++m_name;
    m_name_written = false;
  }

  void take_name(Pos to) {
    if (!m_name_written)
      append(QuoteRun::Kind::pseudonym, m_names[m_name].replacement, emphasised(m_excerpt, m_at));
    m_name_written = true;
    m_at = std::min(to, end_of_name());
  }

  void take_plain(Pos to) {
    while (m_at < to) {
      const bool strong = emphasised(m_excerpt, m_at);
      Pos end = m_at;
      while (end < to && emphasised(m_excerpt, end) == strong) ++end;
      append(QuoteRun::Kind::said, std::string(m_text.slice({m_at, end})), strong);
      m_at = end;
    }
  }

  void append(QuoteRun::Kind kind, std::string words, bool strong) {
    if (m_space_due && !is_space(m_text.at(m_at)) && !is_closing(m_text.at(m_at)))
      m_runs.back().text += m_line_due ? "\n" : " ";
    m_space_due = m_line_due = false;
    m_runs.push_back({kind, std::move(words), strong});
  }

  /// Brackets stand apart from what is printed before them …
  void append_bracket(QuoteRun::Kind kind, const std::string& words, bool apart) {
    const bool follows_bracket = m_space_due;
    const char32_t before = m_at > Pos(0) ? m_text.at(m_at - 1) : U' ';
    const bool space =
        !m_runs.empty() && apart && (follows_bracket || (!is_space(before) && !is_opening(before)));
    m_runs.push_back({kind, (space ? " " : "") + words, false});
    m_space_due = apart;  // … and from what follows, if anything does
  }

  void clarify(const model::Clarification& added) {
    const bool in_name = m_name < m_names.size() && m_name_written && m_at < end_of_name();
    const bool in_word = !in_name && m_at > Pos(0) && m_at == added.at && !m_space_due &&
                         text::is_word_character(m_text.at(m_at - 1)) &&
                         text::is_word_character(m_text.at(m_at));
    append_bracket(QuoteRun::Kind::clarification, "[" + m_pseudonyms.apply(added.text) + "]",
                   !in_word);
  }

  void leave_out(const Mark& trim) {
    const bool touches = m_space_due && !m_runs.empty() &&
                         m_runs.back().kind == QuoteRun::Kind::omission && m_at == trim.at;
    if (!touches) append_bracket(QuoteRun::Kind::omission, omission, true);
    m_line_due = m_line_due || m_text.slice({trim.at, trim.until}).find('\n') != std::string::npos;
    m_at = std::max(m_at, trim.until);
  }

  const model::Excerpt& m_excerpt;
  const Pseudonyms& m_pseudonyms;
  text::Text m_text;
  std::vector<NameMatch> m_names;
  std::vector<QuoteRun> m_runs;
  Pos m_at;
  std::size_t m_name = 0;       // the name at or behind m_at
  bool m_name_written = false;  // its replacement stands already
  bool m_space_due = false;     // a bracket was the last run
  bool m_line_due = false;      // … and left out a line end
};

bool made_for(const model::Excerpt& excerpt, const model::Quote& quote) {
  return excerpt.quote_text_hash.nil() ||
         excerpt.quote_text_hash == base::hash_of_bytes(quote.text);
}

}  // namespace

bool fits(const model::Excerpt& excerpt, const model::Quote& quote) {
  const bool marked =
      !excerpt.trims.empty() || !excerpt.clarifications.empty() || !excerpt.emphasis.empty();
  if (!marked) return true;
  if (!made_for(excerpt, quote)) return false;
  const text::Text text(quote.text);
  return ordered_inside(excerpt.trims, text) && ordered_inside(excerpt.emphasis, text) &&
         std::all_of(excerpt.clarifications.begin(), excerpt.clarifications.end(),
                     [&](const model::Clarification& c) {
                       return c.at >= Pos(0) && c.at <= text.size() &&
                              text::on_grapheme_border(text, c.at);
                     });
}

bool reviewed(const model::Excerpt& excerpt, const model::Quote& quote) {
  return excerpt.reviewed_at && made_for(excerpt, quote);
}

std::vector<QuoteRun> quote_runs(const model::Excerpt& excerpt, const model::Quote& quote,
                                 const Pseudonyms& pseudonyms) {
  return RunWriter(excerpt, quote, pseudonyms).write();
}

std::string printed(const std::vector<QuoteRun>& runs) {
  std::string words;
  for (const QuoteRun& run : runs) words += run.text;
  return words;
}

}  // namespace uddrag::course
