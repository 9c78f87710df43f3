// SPDX-License-Identifier: GPL-3.0-or-later
// A project in a folder of its own, for tests of edits: two coders, a document whose text is known,
// four codes; and, where asked for, everything else that a project can hold.
#pragma once
#include <memory>
#include <optional>
#include <string>

#include "edit/code_edits.h"
#include "edit/kinds.h"
#include "edit/quote_edits.h"
#include "store/file_dump.h"
#include "store/project_file.h"

namespace uddrag::edit::testing {

class Workshop {
 public:
  explicit Workshop(store::testing::Where where = store::testing::Where::memory);

  const store::Reader& read() const { return file->reader(); }
  store::Journal& journal() { return file->journal(); }
  std::optional<model::Refusal> run(store::Edit& edit) { return journal().run(edit, anna); }
  template <class E>
  std::optional<model::Refusal> run(E&& edit) {
    return journal().run(edit, anna);
  }
  /// Runs an edit that must not be refused (throws std::logic_error with the rule otherwise).
  template <class E>
  E must(E edit) {
    if (const auto refusal = journal().run(edit, anna)) throw std::logic_error(refusal->rule);
    return edit;
  }
  std::string dump() const { return store::testing::dump(read()); }
  void reopen();
  /// Fills every table. The same seed gives the same kinds of content.
  void enrich(std::uint64_t seed = 1);

  model::CodeId code(const std::string& name, model::CodeId parent = {});
  model::QuoteId coded(std::int64_t start, std::int64_t end, model::CodeId code);
  model::DocumentId document(const std::string& name, const std::string& text);

  store::testing::TempFolder folder;
  std::unique_ptr<store::ProjectFile> file;
  model::CoderId anna, bent;
  model::DocumentId
      interview;  ///< "Vi havde et møde 👩‍👩‍👧 om vores roller i mødestedet."
  model::CodeId roles, trust, conflict, division;  ///< division lies below roles
};

// Rows of a course with what the tests name; the rest is as new.
model::Course course_of(model::CourseId id, const std::string& title);
model::Section section_of(model::SectionId id, model::CourseId course, const std::string& title);
model::Block block_of(model::BlockId id, model::SectionId section, model::BlockBody body);

/// Tries one random edit of a kind; true where it ran and changed something.
bool try_kind(const Kind& kind, Workshop& shop, SeededRandom& random);

}  // namespace uddrag::edit::testing
