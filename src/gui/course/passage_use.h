// SPDX-License-Identifier: GPL-3.0-or-later
// A stretch of a transcript made the passage of an exercise: where it can go, what is said of whose
// words it has, and the change itself. Free of windows.
#pragma once
#include <wx/string.h>

#include <optional>
#include <string>
#include <vector>

#include "gui/frame/desk.h"
#include "model/course.h"

namespace uddrag::gui {

struct PickedPassage {
  model::DocumentId document;
  text::Span span;  ///< on grapheme borders
};

/// An exercise that is there, or the end of a section for a new one.
struct PassageTarget {
  model::SectionId section;
  std::optional<model::BlockId> exercise;
  std::string title, detail;
};

/// In the order of the courses; those that have the typed words.
std::vector<PassageTarget> passage_targets(const store::Reader& read, const std::string& typed);
/// The block it is in then; nothing where it was refused.
std::optional<model::BlockId> use_as_passage(Desk& desk, const PassageTarget& target,
                                             const PickedPassage& passage);
/// The exercise with another passage; nothing of it is saved.
void put_passage(const store::Reader& read, model::ExerciseBlock& exercise,
                 const PickedPassage& passage);

/// Where the passage of an exercise stands now; nothing where it does not.
std::optional<PickedPassage> passage_place(const store::Reader& read,
                                           const model::ExerciseBlock& exercise);
/// Who would keep the course from leaving, and why; empty: nobody.
wxString passage_doubt_words(const store::Reader& read, const PickedPassage& passage);
/// "3 turns, 84 words"
wxString passage_size_words(const store::Reader& read, const PickedPassage& passage);

}  // namespace uddrag::gui
