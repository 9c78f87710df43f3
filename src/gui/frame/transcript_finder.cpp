// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/frame/transcript_finder.h"

#include <algorithm>

#include "gui/l10n/words.h"
#include "text/search.h"

namespace uddrag::gui {
namespace {

constexpr std::chrono::milliseconds typing_time{150};  // a pattern may take while one types

}  // namespace

TranscriptFinder::TranscriptFinder(Desk& desk, FindBar& bar, TranscriptCanvas& canvas)
    : m_desk(desk), m_bar(bar), m_canvas(canvas) {
  m_bar.changed = [this](const FindWish& wish) { find(wish); };
  m_bar.step = [this](int by) { step(by); };
  m_bar.closed = [this] {
    m_canvas.flash_matches({}, 0);
    m_canvas.SetFocus();
  };
}

void TranscriptFinder::text_changed(const std::optional<model::Document>& document) {
  m_document = document;
  m_folded.reset();
  m_matches.clear();
  if (m_document && m_bar.IsShown()) find(m_bar.wish());
}

std::vector<text::Span> TranscriptFinder::places_of(const FindWish& wish) {
  if (wish.words.empty()) return {};
  const text::Text text = m_desk.read().document_text(*m_document);
  if (wish.regex) return text::find_regex(text, wish.words, true, typing_time);
  if (!m_folded) m_folded.emplace(text);
  return text::find_all(*m_folded, wish.words, {wish.whole_word});
}

void TranscriptFinder::find(const FindWish& wish) {
  if (!m_document) return;
  m_matches.clear();
  try {
    m_matches = places_of(wish);
  } catch (const base::Error& error) {
    m_canvas.flash_matches({}, 0);
    return m_bar.show_fault(error_words(error));
  }
  const text::Pos top = m_canvas.top();
  const auto next = std::find_if(m_matches.begin(), m_matches.end(),
                                 [&](const text::Span& match) { return match.start >= top; });
  m_match = next == m_matches.end() ? 0 : static_cast<std::size_t>(next - m_matches.begin());
  step(0);
}

void TranscriptFinder::step(int by) {
  if (!m_matches.empty()) {
    const auto count = static_cast<std::ptrdiff_t>(m_matches.size());
    m_match = static_cast<std::size_t>((static_cast<std::ptrdiff_t>(m_match) + by + count) % count);
    m_canvas.reveal(m_matches[m_match]);
  }
  m_canvas.flash_matches(m_matches, m_match);
  m_bar.show_count(m_match, m_matches.size());
}

}  // namespace uddrag::gui
