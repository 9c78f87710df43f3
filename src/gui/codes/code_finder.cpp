// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/codes/code_finder.h"

#include <algorithm>

#include "text/fold.h"
#include "text/utf8.h"

namespace uddrag::gui {
namespace {

constexpr std::size_t recent_kept = 20;

bool starts_word(const std::u16string& name, std::size_t at) {
  return at == 0 || name[at - 1] == u' ' || name[at - 1] == u'-' || name[at - 1] == u'/' ||
         name[at - 1] == u':';
}

CodeOffer offer_of(const CodeNode& node, int score) {
  const std::size_t above = node.path.size() - node.code.name.size();
  std::string path = above >= 3 ? node.path.substr(0, above - 3) : std::string();
  return {node.code.id, node.code.name, std::move(path), {}, node.code.color, score};
}

/// The short form beats the name, the name those in other languages, these the path, and the
/// definition comes last, by whole words only.
int score_of(const CodeNode& node, const std::u16string& typed, const std::u16string& name) {
  if (!typed.empty() && text::fold(node.code.shortcut) == typed) return 5000;
  if (const int score = fuzzy_score(typed, name)) return score;
  int best = 0;
  for (const std::string& other : node.other_names)
    best = std::max(best, fuzzy_score(typed, text::fold(other)) * 3 / 4);
  if (best > 0) return best;
  if (const int score = fuzzy_score(typed, text::fold(node.path)) / 4) return score;
  if (typed.size() < 3) return 0;
  const std::u16string definition = text::fold(node.code.definition);
  const auto found = definition.find(typed);
  return found != std::u16string::npos && starts_word(definition, found) ? 20 : 0;
}

/// "Parent/New": the part before the last slash names a code that is there.
CodeOffer new_offer(const CodeList& codes, const std::string& typed) {
  CodeOffer offer;
  offer.name = typed;
  const std::size_t slash = typed.rfind('/');
  if (slash == std::string::npos) return offer;
  const std::u16string parent = text::fold(text::trim(typed.substr(0, slash)));
  for (const CodeNode& node : codes.nodes()) {
    if (text::fold(node.code.name) != parent && text::fold(node.path) != parent) continue;
    offer.parent = node.code.id;
    offer.path = node.path;
    offer.color = node.code.color;
    offer.name = text::trim(typed.substr(slash + 1));
    break;
  }
  return offer;
}

}  // namespace

int fuzzy_score(const std::u16string& typed, const std::u16string& name) {
  if (typed.empty()) return 1;
  if (const auto whole = name.find(typed); whole != std::u16string::npos)
    return 1000 + (starts_word(name, whole) ? 500 : 0) + (whole == 0 ? 300 : 0) -
           static_cast<int>(std::min<std::size_t>(name.size(), 200));
  int score = 100;
  std::size_t at = 0;
  bool run = false;
  for (const char16_t letter : typed) {
    if (letter == u' ') continue;
    const std::size_t found = name.find(letter, at);
    if (found == std::u16string::npos) return 0;
    run = run && found == at;
    score += starts_word(name, found) ? 30 : run ? 15 : 1;
    score -= static_cast<int>(std::min<std::size_t>(found - at, 10));
    at = found + 1;
    run = true;
  }
  return std::max(score, 1);
}

bool space_marks(const std::vector<CodeOffer>& offers, const std::string& typed, bool some_marked) {
  if (offers.empty() || offers.front().code.nil()) return false;
  const std::u16string folded = text::fold(typed);
  if (folded.empty()) return true;
  const std::u16string longer = folded + u' ';
  for (const CodeOffer& offer : offers)
    if (!offer.code.nil() && text::fold(offer.name).find(longer) != std::u16string::npos)
      return false;
  return some_marked || text::fold(offers.front().name).find(folded) != std::u16string::npos;
}

int CodeFinder::recency(model::CodeId code) const {
  const auto found = std::find(m_recent.begin(), m_recent.end(), code);
  return found == m_recent.end() ? 0 : static_cast<int>(recent_kept - (found - m_recent.begin()));
}

std::vector<CodeOffer> CodeFinder::offers(const CodeList& codes, const std::string& typed_raw,
                                          std::size_t limit) const {
  const std::string typed(text::trim(typed_raw));
  const std::u16string folded = text::fold(typed);
  std::vector<CodeOffer> found;
  bool exact = false;
  for (const CodeNode& node : codes.nodes()) {
    if (node.code.retired) continue;
    const std::u16string name = text::fold(node.code.name);
    exact = exact || name == folded;
    const int score = score_of(node, folded, name);
    if (score > 0) found.push_back(offer_of(node, score + 5 * recency(node.code.id)));
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const CodeOffer& a, const CodeOffer& b) { return a.score > b.score; });
  if (found.size() > limit) found.resize(limit);
  if (!typed.empty() && !exact) found.push_back(new_offer(codes, typed));
  return found;
}

void CodeFinder::used(model::CodeId code) {
  std::erase(m_recent, code);
  m_recent.push_front(code);
  if (m_recent.size() > recent_kept) m_recent.pop_back();
}

}  // namespace uddrag::gui
