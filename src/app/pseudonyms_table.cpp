// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <map>

#include "app/table_import.h"
#include "app/table_parts.h"
#include "edit/participant_edits.h"

namespace uddrag::app {

TableOutcome import_pseudonyms(Session& session, const std::string& bytes,
                               const std::string& path) {
  Rows rows(bytes, path, {"original", "replacement"});
  TableOutcome outcome{static_cast<std::int64_t>(rows.size()), 0, 0, {}};
  RowEdits all("pseudonyms.import", "{}");
  std::map<std::string, std::string> known;
  for (const model::PseudonymTerm& term : session.read().pseudonym_terms())
    known.emplace(term.original, term.replacement);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const model::PseudonymTerm term{
        model::PseudonymTermId::make(),       trimmed(rows.cell(i, "original")),
        trimmed(rows.cell(i, "replacement")), trimmed(rows.cell(i, "kind")),
        split(rows.cell(i, "forms"), ';'),    trimmed(rows.cell(i, "scope"))};
    if (term.original.empty() || term.replacement.empty()) {
      rows.fault(i, "the original or its replacement is empty");
    } else if (const auto [there, is_new] = known.emplace(term.original, term.replacement);
               !is_new) {
      ++outcome.there;
      if (there->second != term.replacement)
        outcome.notes.push_back(fmt::format("line {}: {} stays {}, not {}", rows.line(i),
                                            term.original, there->second, term.replacement));
    } else {
      all.from_row(i);
      all.emplace<edit::SavePseudonym>(term);
      ++outcome.added;
    }
  }
  run_all(session, rows, all);
  return outcome;
}

}  // namespace uddrag::app
