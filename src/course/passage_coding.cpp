// SPDX-License-Identifier: GPL-3.0-or-later
#include "course/passage_coding.h"

#include <algorithm>
#include <limits>

#include "text/search.h"
#include "text/utf8.h"

namespace uddrag::course {
namespace {

using text::Pos;
using text::Span;

struct PassagePart {
  std::size_t line;
  Span in_line;
  std::string words;
};

/// Without the white space at both ends.
void add_part(std::vector<PassagePart>& parts, std::size_t line, std::string_view whole,
              std::string_view words) {
  const std::string_view inner = text::trim(words);
  if (inner.empty()) return;
  const auto before = static_cast<std::size_t>(inner.data() - whole.data());
  const Pos start(text::count_code_points(whole.substr(0, before)));
  parts.push_back({line, {start, start + text::count_code_points(inner)}, std::string(inner)});
}

void add_parts(std::vector<PassagePart>& parts, std::size_t line, std::string_view whole) {
  for (std::size_t at = 0; at <= whole.size();) {
    const std::size_t mark = std::min(whole.find("[…]", at), whole.find("[...]", at));
    const std::size_t end = std::min(mark, whole.size());
    add_part(parts, line, whole, whole.substr(at, end - at));
    if (mark == std::string_view::npos) return;
    at = end + 5;  // both marks are five bytes
  }
}

std::vector<PassagePart> parts_of(const model::ExerciseBlock& exercise) {
  std::vector<PassagePart> parts;
  for (std::size_t line = 0; line < exercise.passage.size(); ++line)
    add_parts(parts, line, exercise.passage[line].text);
  return parts;
}

/// Where all parts stand that stand anywhere, when the first of them is looked for behind `from`.
std::vector<std::optional<Span>> walk(const std::vector<std::vector<Span>>& places, Pos from) {
  std::vector<std::optional<Span>> chosen;
  for (const std::vector<Span>& of_part : places) {
    const auto next = std::find_if(of_part.begin(), of_part.end(),
                                   [&](const Span& place) { return place.start >= from; });
    chosen.push_back(next == of_part.end() ? std::nullopt : std::optional<Span>(*next));
    if (chosen.back()) from = chosen.back()->end;
  }
  return chosen;
}

struct Fit {
  std::size_t missing = std::numeric_limits<std::size_t>::max();
  std::int64_t length = 0;
  bool better_than(const Fit& other) const {
    return missing != other.missing ? missing < other.missing : length < other.length;
  }
};

Fit fit_of(const std::vector<std::optional<Span>>& chosen) {
  Fit fit{0, 0};
  std::optional<Pos> start;
  for (const auto& place : chosen) {
    if (!place) ++fit.missing;
    if (place && !start) start = place->start;
    if (place) fit.length = place->end - *start;
  }
  return fit;
}

std::vector<std::optional<Span>> best_walk(const std::vector<std::vector<Span>>& places) {
  const auto first = std::find_if(places.begin(), places.end(),
                                  [](const auto& of_part) { return !of_part.empty(); });
  std::vector<std::optional<Span>> best(places.size());
  if (first == places.end()) return best;
  Fit fit;
  for (const Span& start : *first) {
    auto chosen = walk(places, start.start);
    if (!fit_of(chosen).better_than(fit)) continue;
    fit = fit_of(chosen);
    best = std::move(chosen);
  }
  return best;
}

bool used(const SourceCoding& coding, const PassagePlaces& places,
          const model::ExerciseBlock& exercise) {
  return std::find(exercise.codes.begin(), exercise.codes.end(), coding.code) !=
             exercise.codes.end() &&
         std::any_of(places.found.begin(), places.found.end(), [&](const PassagePlace& place) {
           return coding.span.overlaps(place.in_document);
         });
}

std::vector<model::CoderId> coders_of(const SourceDocument& document, const PassagePlaces& places,
                                      const model::ExerciseBlock& exercise) {
  std::vector<model::CoderId> coders;
  for (const SourceCoding& coding : document.codings)
    if (used(coding, places, exercise)) coders.push_back(coding.coder);
  std::sort(coders.begin(), coders.end());
  coders.erase(std::unique(coders.begin(), coders.end()), coders.end());
  return coders;
}

void add_marks(std::vector<PassageMark>& marks, const PassagePlace& place,
               const SourceDocument& document, const model::ExerciseBlock& exercise,
               const std::vector<model::CoderId>& coders) {
  for (const SourceCoding& coding : document.codings) {
    const auto code = std::find(exercise.codes.begin(), exercise.codes.end(), coding.code);
    const Span common = intersect(coding.span, place.in_document);
    if (code == exercise.codes.end() || common.empty()) continue;
    const auto coder = std::find(coders.begin(), coders.end(), coding.coder) - coders.begin();
    const Pos start = place.in_line.start + (common.start - place.in_document.start);
    marks.push_back({place.line,
                     {start, start + common.length()},
                     static_cast<std::size_t>(code - exercise.codes.begin()),
                     static_cast<std::size_t>(coder)});
  }
}

}  // namespace

PassagePlaces passage_places(const SourceDocument& document, const model::ExerciseBlock& exercise) {
  const std::vector<PassagePart> parts = parts_of(exercise);
  std::vector<std::vector<Span>> places;
  for (const PassagePart& part : parts)
    places.push_back(text::find_exact(document.text, part.words));
  const auto chosen = best_walk(places);
  PassagePlaces result;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (chosen[i])
      result.found.push_back({parts[i].line, parts[i].in_line, *chosen[i]});
    else if (result.missing.empty() || result.missing.back() != parts[i].line)
      result.missing.push_back(parts[i].line);
  }
  return result;
}

std::vector<PassageMark> passage_marks(const Material& material,
                                       const model::ExerciseBlock& exercise) {
  std::vector<PassageMark> marks;
  const auto document = material.documents.find(exercise.document);
  if (document == material.documents.end()) return marks;
  const PassagePlaces places = passage_places(document->second, exercise);
  const auto coders = coders_of(document->second, places, exercise);
  for (const PassagePlace& place : places.found)
    add_marks(marks, place, document->second, exercise, coders);
  std::sort(marks.begin(), marks.end());
  marks.erase(std::unique(marks.begin(), marks.end()), marks.end());
  return marks;
}

}  // namespace uddrag::course
