// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/course_called.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/error.h"

namespace uddrag::cli {
namespace {

using Json = nlohmann::ordered_json;
using base::Error;
using base::ErrorKind;

template <class Id>
Json id_or_null(Id id) {
  return id.nil() ? Json() : Json(base::to_string(id));
}

std::string label_of(const store::Reader& read, model::ParticipantId id) {
  const auto person = read.participant(id);
  if (!person) return base::to_string(id);
  return model::study_name(*person);
}

Json finding_json(const store::Reader& read, const course::Finding& f) {
  Json people = Json::array();
  for (const model::ParticipantId id : f.participants) people.push_back(label_of(read, id));
  const auto section = read.section(f.section);
  const auto block = read.block(f.block);
  const auto document = read.document(f.document);
  const auto quote = read.quote(f.quote);
  Json all{{"gate", course::name(f.gate)},
           {"stops", f.severity == course::Severity::stops},
           {"overridable", f.overridable},
           {"place", f.place},
           {"detail", f.detail.text},
           {"mend", f.mend.text},
           {"section", section ? Json(section->title) : Json()},
           {"block_kind", block ? Json(model::kind_of(block->body)) : Json()},
           {"document", document ? Json(document->name) : Json()},
           {"quote_number", quote ? Json(quote->number) : Json()},
           {"participants", people}};
  all["ids"] = {{"section", id_or_null(f.section)},
                {"block", id_or_null(f.block)},
                {"excerpt", id_or_null(f.excerpt)},
                {"quote", id_or_null(f.quote)},
                {"document", id_or_null(f.document)}};
  return all;
}

}  // namespace

model::CourseId course_called(const store::Reader& read, const std::string& title,
                              const std::string& project) {
  const auto courses = read.courses();
  if (courses.empty()) throw Error(ErrorKind::bad_input, "The project has no course yet.", project);
  if (title.empty() && courses.size() == 1) return courses.front().id;
  for (const model::Course& course : courses)
    if (course.title == title) return course.id;
  if (!title.empty())
    throw Error(ErrorKind::bad_input, "The project has no course \"" + title + "\".", project);
  throw Error(ErrorKind::bad_input, "Say which course by --course TITLE; there are several.",
              project);
}

std::string finding_line(const course::Finding& finding) {
  return fmt::format(
      "{} {}: {}: {} {}", finding.severity == course::Severity::stops ? "STOP" : "note",
      course::name(finding.gate), finding.place, finding.detail.text, finding.mend.text);
}

std::string findings_json(const store::Reader& read, const std::vector<course::Finding>& findings) {
  Json all = Json::array();
  for (const course::Finding& finding : findings) all.push_back(finding_json(read, finding));
  return all.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace uddrag::cli
