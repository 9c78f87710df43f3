// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/documents/document_figures.h"

#include "store/coverage.h"

namespace uddrag::gui {
namespace {

constexpr std::size_t many = 200;  // quotes in one action: then everything is counted anew

}  // namespace

void FiguresOfDocuments::note(const store::ChangeSet& changes) {
  for (const char* table : {"document", "turn"})
    if (changes.touches(table)) m_all = true;
  for (const char* table : {"quote", "coding"})
    if (const auto rows = changes.rows.find(table); rows != changes.rows.end())
      for (const base::Uuid& id : rows->second) m_touched.insert({id});
  if (m_touched.size() > many) m_all = true;
}

void FiguresOfDocuments::load(const store::Reader& read) {
  auto quotes = read.quote_counts();
  auto codings = store::coding_counts_by_document(read);
  std::set<model::DocumentId> touched;
  if (!m_all)
    for (const model::QuoteId& id : m_touched)
      if (const auto quote = read.quote(id)) touched.insert(quote->document);
  std::unordered_map<model::DocumentId, DocumentFigures> now;
  for (const model::Document& document : read.documents()) {
    const auto known = m_figures.find(document.id);
    DocumentFigures figures{quotes[document.id], codings[document.id], {}};
    // A quote that is gone tells no more where it was; the number of quotes does.
    if (m_all || known == m_figures.end() || touched.contains(document.id) ||
        known->second.quotes != figures.quotes || known->second.codings != figures.codings)
      figures.progress = query::document_progress(read, document);
    else
      figures.progress = known->second.progress;
    now[document.id] = figures;
  }
  m_figures = std::move(now);
  m_touched.clear();
  m_all = false;
}

const DocumentFigures& FiguresOfDocuments::of(model::DocumentId id) const {
  static const DocumentFigures none;
  const auto found = m_figures.find(id);
  return found == m_figures.end() ? none : found->second;
}

std::int64_t TextLengths::of(const store::Reader& read, const model::Document& document) {
  const auto [known, is_new] = m_lengths.emplace(document.text, 0);
  if (is_new) known->second = read.document_text(document).size().value;
  return known->second;
}

}  // namespace uddrag::gui
