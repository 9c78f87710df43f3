// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/clock.h"
#include "base/error.h"
#include "cli/course_called.h"
#include "cli/course_verbs.h"
#include "cli/verb.h"
#include "course/excerpt.h"
#include "edit/course_edits.h"
#include "edit/together.h"
#include "text/utf8.h"

namespace uddrag::cli {
namespace {

using base::Error;
using base::ErrorKind;
using Json = nlohmann::ordered_json;

struct CourseReviewOptions {
  std::string project, course, excerpt, block, date, coder;
  bool undo = false, json_out = false;
};

/// An excerpt with its number in the course, from 1: that of its anchor in outputs.
struct Numbered {
  std::int64_t number = 0;
  model::Excerpt excerpt;
  std::string section, words;
  bool counts = false;  ///< reviewed, and of the words that stand there today
};

std::vector<Numbered> all_excerpts(const store::Reader& read, model::CourseId course) {
  std::vector<Numbered> all;
  for (const model::Section& section : read.sections(course))
    for (const model::Block& block : read.blocks(section.id))
      for (const model::Excerpt& excerpt : read.excerpts(block.id)) {
        const auto quote = read.quote(excerpt.quote);
        all.push_back({static_cast<std::int64_t>(all.size()) + 1, excerpt, section.title,
                       quote ? text::elide(quote->text, 60) : "",
                       quote && course::reviewed(excerpt, *quote)});
      }
  return all;
}

int list(const CourseReviewOptions& o) {
  const auto session = open_for_reading(o.project);
  Json all = Json::array();
  for (const Numbered& one :
       all_excerpts(session->read(), course_called(session->read(), o.course, o.project))) {
    const auto& at = one.excerpt.reviewed_at;
    all.push_back({{"number", one.number},
                   {"id", base::to_string(one.excerpt.id)},
                   {"block", base::to_string(one.excerpt.block)},
                   {"section", one.section},
                   {"words", one.words},
                   {"reviewed", at ? Json(base::iso_date(*at)) : Json()},
                   {"counts", one.counts}});
    if (o.json_out) continue;
    const std::string state = !at          ? "not reviewed"
                              : one.counts ? base::iso_date(*at)
                                           : base::iso_date(*at) + ", of other words";
    print(fmt::format("{}\t{}\t{}\t{}\n", one.number, state, one.section, one.words));
  }
  if (o.json_out) print(all.dump(1, ' ', false, Json::error_handler_t::replace) + "\n");
  return 0;
}

bool is_meant(const Numbered& one, const CourseReviewOptions& o) {
  if (!o.block.empty()) return base::to_string(one.excerpt.block) == o.block;
  return o.excerpt == std::to_string(one.number) || o.excerpt == base::to_string(one.excerpt.id);
}

int note_review(const CourseReviewOptions& o) {
  const auto at = o.date.empty() ? std::optional(base::now_ms()) : base::parse_iso_date(o.date);
  if (!at) throw Error(ErrorKind::bad_input, "\"" + o.date + "\" is no date such as 2025-03-12.");
  const auto session = open_for_writing(o.project, o.coder);
  edit::Together all("course.review", "{}");
  for (Numbered& one :
       all_excerpts(session->read(), course_called(session->read(), o.course, o.project))) {
    if (!is_meant(one, o)) continue;
    one.excerpt.reviewed_at = o.undo ? std::nullopt : at;
    all.emplace<edit::SaveExcerpt>(one.excerpt);
  }
  if (all.empty())
    throw Error(ErrorKind::bad_input,
                "The course has no such excerpt; course review without one lists them.", o.project);
  const auto refusal = session->run(all);
  return refusal ? refused(*refusal) : 0;
}

}  // namespace

void add_course_review(CLI::App& verb, Program& program) {
  auto o = std::make_shared<CourseReviewOptions>();
  CLI::App* below = verb.add_subcommand(
      "review",
      "Note that a participant has read an excerpt and approved it; without one: list them all");
  below->add_option("project", o->project, "The project")->required();
  auto* excerpt = below->add_option("excerpt", o->excerpt,
                                    "Its number in the list, which is that of its anchor in "
                                    "outputs; or its id");
  below->add_option("--block", o->block, "All excerpts of the block with this id")
      ->excludes(excerpt);
  below->add_option("--course", o->course, "Title of the course, where there are several");
  auto* date = below->add_option("--date", o->date, "When it was approved; otherwise today");
  below->add_flag("--undo", o->undo, "It was not: takes the note away")->excludes(date);
  below->add_option("--coder", o->coder, "Initials of who does it");
  below->add_flag("--json", o->json_out, "The list as JSON");
  below->callback([o, &program] {
    const bool listing = o->excerpt.empty() && o->block.empty();
    program.run = [o, listing] { return listing ? list(*o) : note_review(*o); };
  });
}

}  // namespace uddrag::cli
