// SPDX-License-Identifier: GPL-3.0-or-later
#include "course/excerpt_figure.h"

#include <algorithm>

#include "course/excerpt.h"
#include "course/labels.h"

namespace uddrag::course {

ExcerptFigures::ExcerptFigures(const Material& material, const Sources& sources,
                               const Pseudonyms& names)
    : m_material(material),
      m_sources(sources),
      m_names(names),
      m_fidelity(look_of(material.course.theme).fidelity) {}

std::optional<ExcerptFigure> ExcerptFigures::of(const model::Excerpt& excerpt) const {
  const auto found = m_material.quotes.find(excerpt.quote);
  if (found == m_material.quotes.end() || permission(m_material, excerpt) != Permission::granted ||
      !fits(excerpt, found->second))
    return std::nullopt;
  const model::Quote& quote = found->second;
  ExcerptFigure figure;
  figure.excerpt = excerpt.id;
  figure.quote = quote.id;
  figure.anchor = anchor_of(excerpt);
  figure.lead_in = named(excerpt.lead_in);
  figure.runs = quote_runs(excerpt, quote, m_names);
  const auto document = m_material.documents.find(quote.document);
  figure.language = document == m_material.documents.end() ? m_material.course.language
                                                           : document->second.document.language;
  figure.attribution = named(m_sources.attribution(excerpt, quote));
  figure.locator = named(m_sources.locator(quote));
  figure.translation = named(excerpt.translation);
  figure.content_note = named(excerpt.content_note);
  figure.emphasis_added = !excerpt.emphasis.empty();
  if (m_fidelity) figure.fidelity = fidelity_text(figure.runs, m_material.course.language);
  add_context(figure, excerpt, quote);
  return figure;
}

/// Counted over all excerpts, so that it is the same in both editions and does not move when
/// one that was held is released.
std::string ExcerptFigures::anchor_of(const model::Excerpt& excerpt) const {
  const auto place =
      std::find_if(m_material.excerpts.begin(), m_material.excerpts.end(),
                   [&](const model::Excerpt& other) { return other.id == excerpt.id; });
  return "uddrag-" + std::to_string(place - m_material.excerpts.begin() + 1);
}

void ExcerptFigures::add_context(ExcerptFigure& figure, const model::Excerpt& excerpt,
                                 const model::Quote& quote) const {
  const auto document = m_material.documents.find(quote.document);
  if (document == m_material.documents.end()) return;
  for (const model::Turn* turn : m_sources.turns_before(excerpt, quote))
    add_turn(figure.before, document->second, *turn);
  for (const model::Turn* turn : m_sources.turns_after(excerpt, quote))
    add_turn(figure.after, document->second, *turn);
}

void ExcerptFigures::add_turn(std::vector<ContextTurn>& turns, const SourceDocument& document,
                              const model::Turn& turn) const {
  turns.push_back({named(m_sources.speaker_words(document, turn)),
                   named(std::string(document.text.slice(turn.span)))});
}

Permission permission(const Material& material, const model::Excerpt& excerpt) {
  const auto quote = material.quotes.find(excerpt.quote);
  if (quote == material.quotes.end()) return Permission::refused;
  const Sources sources(material);
  if (!sources.unknown_speakers(quote->second).empty()) return Permission::refused;
  Permission result = Permission::granted;
  for (const model::ParticipantId person : sources.participants(quote->second)) {
    const auto consent = sources.teaching_consent(person);
    if (consent == model::ConsentState::yes) continue;
    if (consent != model::ConsentState::review_first) return Permission::refused;
    if (!reviewed(excerpt, quote->second)) result = Permission::held;
  }
  return result;
}

}  // namespace uddrag::course
