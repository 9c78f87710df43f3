// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/course/passage_use.h"

#include <algorithm>

#include "app/passage.h"
#include "course/passage_coding.h"
#include "edit/course_edits.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"
#include "text/boundaries.h"
#include "text/fold.h"

namespace uddrag::gui {
namespace {

constexpr std::int64_t behind_all = 1 << 20;

wxString doubt_words(const app::PassageDoubt& doubt) {
  const wxString name = wx(doubt.name);
  if (!doubt.known && doubt.name.empty()) return _("Somebody speaks here whom nobody has named.");
  if (!doubt.known)
    return wxString::Format(_("%s is tied to no participant, so nobody knows about consent."),
                            name);
  if (doubt.consent == model::ConsentState::review_first)
    return wxString::Format(_("%s wants to review first. That can be done for an excerpt, not for "
                              "the passage of an exercise."),
                            name);
  if (doubt.consent == model::ConsentState::withdrawn)
    return wxString::Format(_("%s has withdrawn the consent."), name);
  return wxString::Format(_("%s has not agreed to teaching."), name);
}

bool fits(const PassageTarget& target, const std::u16string& typed) {
  return typed.empty() ||
         text::fold(target.title + " " + target.detail).find(typed) != std::u16string::npos;
}

}  // namespace

std::vector<PassageTarget> passage_targets(const store::Reader& read, const std::string& typed) {
  std::vector<PassageTarget> exercises, sections;
  for (const model::Course& course : read.courses())
    for (const model::Section& section : read.sections(course.id)) {
      for (const model::Block& block : read.blocks(section.id))
        if (const auto* exercise = std::get_if<model::ExerciseBlock>(&block.body))
          exercises.push_back(
              {section.id, block.id,
               exercise->title.empty() ? utf8(_("Exercise without a title")) : exercise->title,
               section.title});
      sections.push_back({section.id, {}, utf8(_("New exercise")), section.title});
    }
  exercises.insert(exercises.end(), sections.begin(), sections.end());
  std::erase_if(exercises, [folded = text::fold(typed)](const PassageTarget& target) {
    return !fits(target, folded);
  });
  return exercises;
}

void put_passage(const store::Reader& read, model::ExerciseBlock& exercise,
                 const PickedPassage& passage) {
  const auto document = read.document(passage.document);
  if (!document) return;
  exercise.document = document->id;
  const text::Text text = read.document_text(*document);
  exercise.passage =
      app::passage_lines(read, *document, text::snap_to_graphemes(text, passage.span));
}

std::optional<model::BlockId> use_as_passage(Desk& desk, const PassageTarget& target,
                                             const PickedPassage& passage) {
  if (target.exercise) {
    auto block = desk.read().block(*target.exercise);
    auto* exercise = block ? std::get_if<model::ExerciseBlock>(&block->body) : nullptr;
    if (!exercise) return std::nullopt;
    put_passage(desk.read(), *exercise, passage);
    edit::ChangeBlock change(*block);
    return desk.run(change) ? target.exercise : std::nullopt;
  }
  model::ExerciseBlock exercise;
  put_passage(desk.read(), exercise, passage);
  edit::AddBlock add(
      {model::BlockId::make(), target.section, behind_all, std::move(exercise), false});
  return desk.run(add) ? std::optional(add.id()) : std::nullopt;
}

std::optional<PickedPassage> passage_place(const store::Reader& read,
                                           const model::ExerciseBlock& exercise) {
  const auto document = read.document(exercise.document);
  if (!document) return std::nullopt;
  const course::SourceDocument source{*document, read.document_text(*document), {}, {}};
  const course::PassagePlaces places = course::passage_places(source, exercise);
  if (places.found.empty()) return std::nullopt;
  text::Span whole = places.found.front().in_document;
  for (const course::PassagePlace& place : places.found)
    whole = {std::min(whole.start, place.in_document.start),
             std::max(whole.end, place.in_document.end)};
  return PickedPassage{document->id, whole};
}

wxString passage_doubt_words(const store::Reader& read, const PickedPassage& passage) {
  const auto document = read.document(passage.document);
  wxString words;
  if (!document || passage.span.empty()) return words;
  for (const app::PassageDoubt& doubt : app::passage_doubts(read, *document, passage.span))
    words << (words.empty() ? wxS("") : wxS("\n")) << doubt_words(doubt);
  if (!words.empty()) words << wxS("\n") << _("The course does not leave with it.");
  return words;
}

wxString passage_size_words(const store::Reader& read, const PickedPassage& passage) {
  const auto document = read.document(passage.document);
  if (!document || passage.span.empty())
    return _("Select the passage with the mouse, or with Shift and the arrows.");
  const auto lines = app::passage_lines(read, *document, passage.span);
  const int count = static_cast<int>(lines.size());
  return wxString::Format(wxPLURAL("%d line", "%d lines", count), count);
}

}  // namespace uddrag::gui
