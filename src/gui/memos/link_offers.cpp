// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/memos/link_offers.h"

#include <algorithm>

#include "edit/memo_links.h"
#include "gui/codes/code_finder.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace uddrag::gui {
namespace {

constexpr std::int64_t shown_words = 70;  // code points of a quote

std::string on_one_line(std::string words) {
  std::replace(words.begin(), words.end(), '\n', ' ');
  return text::elide(words, shown_words);
}

}  // namespace

std::optional<std::string_view> link_being_typed(std::string_view text, std::size_t caret) {
  const std::string_view before = text.substr(0, caret);
  const std::size_t open = before.rfind("[[");
  if (open == std::string_view::npos) return std::nullopt;
  const std::string_view typed = before.substr(open + 2);
  if (typed.find_first_of("\n") != std::string_view::npos ||
      typed.find(']') != std::string_view::npos)
    return std::nullopt;
  return typed;
}

LinkOffers::LinkOffers(const store::Reader& read) : m_read(read), m_names(edit::link_names(read)) {
  const auto codes = read.codes();
  const auto paths = model::code_paths(codes);
  for (const model::Code& code : codes) {
    const std::string& path = paths.at(code.id);
    add({model::MemoTarget::code, code.id.uuid}, path, path == code.name ? "" : path);
  }
  for (const model::Document& document : read.documents()) {
    add({model::MemoTarget::document, document.id.uuid}, document.name, "");
    if (!m_known.empty() && m_known.back().offer.kind == model::MemoTarget::document)
      m_known.back().document = document.id;
  }
  for (const model::Participant& person : read.participants())
    add({model::MemoTarget::participant, person.id.uuid}, person.label + " " + person.pseudonym,
        person.pseudonym);
}

void LinkOffers::add(model::LinkedThing thing, const std::string& shown,
                     const std::string& detail) {
  const std::string name = m_names.name_of(thing);
  if (name.empty()) return;
  m_known.push_back({{thing.kind, name, detail == name ? "" : detail}, text::fold(shown), {}});
}

std::vector<LinkOffer> LinkOffers::matching(std::string_view typed, std::size_t limit) const {
  const std::size_t sign = typed.rfind('#');
  if (sign != std::string_view::npos)
    return quotes(text::trim(typed.substr(0, sign)), text::trim(typed.substr(sign + 1)), limit);
  const std::u16string folded = text::fold(text::trim(typed));
  std::vector<std::pair<int, const Known*>> found;
  for (const Known& known : m_known)
    if (const int score = fuzzy_score(folded, known.folded); score != 0 || folded.empty())
      found.emplace_back(score, &known);
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<LinkOffer> offers;
  for (const auto& [score, known] : found)
    if (offers.size() < limit) offers.push_back(known->offer);
  return offers;
}

std::vector<LinkOffer> LinkOffers::quotes(std::string_view document, std::string_view typed,
                                          std::size_t limit) const {
  const std::u16string wanted = text::fold(document), words = text::fold(typed);
  std::vector<LinkOffer> offers;
  for (const Known& known : m_known) {
    if (known.document.nil() || known.folded != wanted) continue;
    for (const model::Quote& quote : m_read.quotes_of(known.document)) {
      const bool fits = words.empty() || std::to_string(quote.number).starts_with(typed) ||
                        text::fold(quote.text).find(words) != std::u16string::npos;
      if (fits && offers.size() < limit)
        offers.push_back({model::MemoTarget::quote,
                          m_names.quote_name(known.document, quote.number),
                          on_one_line(quote.text)});
    }
  }
  return offers;
}

}  // namespace uddrag::gui
