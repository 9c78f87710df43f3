// SPDX-License-Identifier: GPL-3.0-or-later
#include "course/named_prose.h"

#include <algorithm>

#include "course/prose.h"

namespace uddrag::course {
namespace {

/// `part` begins at byte `start` of the text that the names were found in.
std::string replaced(const std::string& part, std::size_t start,
                     const std::vector<NameMatch>& names) {
  std::string out;
  std::size_t at = start;
  const std::size_t end = start + part.size();
  for (const NameMatch& name : names) {
    if (name.end <= at || name.start >= end) continue;
    if (name.start > at) out += part.substr(at - start, name.start - at);
    if (name.start >= start) out += name.replacement;
    at = std::min(name.end, end);
  }
  return out + part.substr(at - start);
}

/// A name may go on from one run into the next ("Mariam **Haddad**"): it is looked for in the
/// whole line, and the run in which it begins gets the replacement.
void replace_names(const Pseudonyms& names, Inlines& runs) {
  const std::vector<NameMatch> found = names.matches(plain_text(runs));
  std::size_t start = 0;
  for (Inline& run : runs) {
    const std::size_t length = run.text.size() + (run.line_break ? 1 : 0);
    run.text = replaced(run.text, start, found);
    start += length;
  }
  std::erase_if(runs, [](const Inline& run) { return run.text.empty() && !run.line_break; });
}

void replace_names(const Pseudonyms& names, ProseBlock& block) {
  if (auto* p = std::get_if<Paragraph>(&block)) replace_names(names, p->runs);
  if (auto* h = std::get_if<ProseHeading>(&block)) replace_names(names, h->runs);
  if (auto* list = std::get_if<ProseList>(&block))
    for (Prose& item : list->items)
      for (ProseBlock& inner : item) replace_names(names, inner);
  if (auto* table = std::get_if<ProseTable>(&block)) {
    for (Inlines& cell : table->header) replace_names(names, cell);
    for (auto& row : table->rows)
      for (Inlines& cell : row) replace_names(names, cell);
  }
  if (auto* quote = std::get_if<ProseQuote>(&block))
    for (Paragraph& p : quote->paragraphs) replace_names(names, p.runs);
}

}  // namespace

Prose named_prose(const Pseudonyms& names, const std::string& markdown) {
  Prose prose = prose_of(markdown);
  for (ProseBlock& block : prose) replace_names(names, block);
  return prose;
}

}  // namespace uddrag::course
