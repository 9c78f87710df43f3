// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/excerpts/quote_connections.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace uddrag::gui {

std::vector<LinkedQuote> linked_quotes(const store::Reader& read, model::QuoteId quote) {
  std::map<model::RelationId, model::Relation> relations;
  for (model::Relation& relation : read.relations()) relations[relation.id] = relation;
  std::vector<LinkedQuote> linked;
  for (const model::QuoteLink& link : read.links_of(quote)) {
    const bool outgoing = link.from == quote;
    const auto other = read.quote(outgoing ? link.to : link.from);
    const auto document = other ? read.document(other->document) : std::nullopt;
    if (!document) continue;
    const model::Relation& relation = relations[link.relation];
    linked.push_back(
        {link.id, relation.name, outgoing, relation.directed, link.note, *other, document->name});
  }
  std::stable_sort(linked.begin(), linked.end(), [](const LinkedQuote& a, const LinkedQuote& b) {
    return std::tuple(!a.outgoing, a.relation) < std::tuple(!b.outgoing, b.relation);
  });
  return linked;
}

std::vector<QuoteUse> uses_of_quote(const store::Reader& read, model::QuoteId quote) {
  std::set<model::SectionId> sections;
  for (const model::Excerpt& excerpt : read.excerpts_of_quote(quote))
    if (const auto block = read.block(excerpt.block)) sections.insert(block->section);
  std::vector<QuoteUse> uses;
  if (sections.empty()) return uses;
  for (const model::Course& course : read.courses())
    for (const model::Section& section : read.sections(course.id))
      if (sections.contains(section.id)) uses.push_back({course.title, section.title, section.id});
  return uses;
}

}  // namespace uddrag::gui
