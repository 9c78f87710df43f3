// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/frame/jump_targets.h"

#include <algorithm>

#include "gui/codes/code_finder.h"
#include "gui/codes/code_list.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace uddrag::gui {
namespace {

constexpr std::int64_t memo_words = 60;  // code points

}  // namespace

template <class Id>
void JumpTargets::add(Id id, std::string name, std::string detail) {
  m_folded.push_back(text::fold(name));
  m_all.push_back({id, std::move(name), std::move(detail), 0});
}

JumpTargets::JumpTargets(const store::Reader& read) {
  std::map<model::DocumentGroupId, std::string> groups;
  for (const model::DocumentGroup& group : read.groups()) groups[group.id] = group.name;
  for (const model::Document& document : read.documents())
    add(document.id, document.name, groups[document.group]);
  CodeList codes;
  codes.load(read);
  for (const CodeNode& node : codes.nodes()) {
    const auto* above = node.parent ? &codes.nodes()[*node.parent] : nullptr;
    add(node.code.id, node.code.name, above ? above->path : std::string());
  }
  for (const model::Participant& person : read.participants())
    add(person.id, model::study_name(person), person.pseudonym);
  for (const model::Memo& memo : read.memos())
    add(memo.id, memo.title.empty() ? text::elide(memo.body, memo_words) : memo.title,
        memo.title.empty() ? std::string() : text::elide(memo.body, memo_words));
  for (const model::Course& course : read.courses())
    for (const model::Section& section : read.sections(course.id))
      add(section.id, section.title, course.title);
}

std::vector<JumpTarget> JumpTargets::matching(const std::string& typed, std::size_t limit) const {
  const std::u16string folded = text::fold(std::string(text::trim(typed)));
  std::vector<JumpTarget> found;
  for (std::size_t i = 0; i < m_all.size(); ++i) {
    if (folded.empty() && !std::holds_alternative<model::DocumentId>(m_all[i].id)) continue;
    const int score = fuzzy_score(folded, m_folded[i]);
    if (score == 0) continue;
    found.push_back(m_all[i]);
    found.back().score = score;
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const JumpTarget& a, const JumpTarget& b) { return a.score > b.score; });
  if (found.size() > limit) found.resize(limit);
  return found;
}

}  // namespace uddrag::gui
