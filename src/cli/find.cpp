// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <nlohmann/json.hpp>

#include "app/found_table.h"
#include "base/error.h"
#include "cli/document_called.h"
#include "cli/verb.h"
#include "cli/verbs.h"
#include "query/excerpts.h"
#include "text/utf8.h"

namespace uddrag::cli {
namespace {

struct FindOptions {
  std::string project, order = "place", file;
  std::vector<std::string> documents, groups;
  query::SearchWish wish;
  bool kwic = false, csv = false, excel = false, json_out = false;
};

constexpr std::int64_t column = 40;  // characters of a side, where the words stand below each other

query::HitOrder order_of(const std::string& name) {
  if (name == "left") return query::HitOrder::left;
  if (name == "right") return query::HitOrder::right;
  return name == "words" ? query::HitOrder::words : query::HitOrder::place;
}

void resolve(const store::Reader& read, FindOptions& o) {
  for (const std::string& name : o.documents)
    o.wish.documents.push_back(document_called(read, name, o.project).id);
  const auto groups = read.groups();
  for (const std::string& name : o.groups) {
    const auto group = std::find_if(groups.begin(), groups.end(),
                                    [&](const auto& each) { return each.name == name; });
    if (group == groups.end())
      throw base::Error(base::ErrorKind::bad_input, "There is no group \"" + name + "\".",
                        o.project);
    o.wish.groups.push_back(group->id);
  }
}

/// The last characters of what stands left, or the first of what stands right, filled to a column.
std::string side(const std::string& words, bool left) {
  const text::Text text(words);
  const std::int64_t length = text.size().value;
  const std::string filling(static_cast<std::size_t>(std::max<std::int64_t>(0, column - length)),
                            ' ');
  if (!left) return std::string(text.slice({text::Pos(0), text::Pos(std::min(length, column))}));
  return filling + std::string(text.slice(
                       {text::Pos(std::max<std::int64_t>(0, length - column)), text.size()}));
}

void print_json(const std::vector<query::Hit>& hits, query::Places& places) {
  nlohmann::ordered_json all = nlohmann::ordered_json::array();
  for (const query::Hit& hit : hits) {
    const auto place = places.at(hit.document, hit.span.start);
    all.push_back({{"document", place.document->name},
                   {"start", hit.span.start.value},
                   {"end", hit.span.end.value},
                   {"turn", place.turn},
                   {"speaker", place.speaker},
                   {"time", place.time ? base::clock_time(*place.time) : ""},
                   {"left", hit.left},
                   {"words", hit.words},
                   {"right", hit.right}});
  }
  print(all.dump(1) + "\n");
}

/// Under the name of each document, unless the words stand in the middle.
void print_lines(const std::vector<query::Hit>& hits, query::Places& places, bool kwic) {
  model::DocumentId last;
  for (const query::Hit& hit : hits) {
    const auto place = places.at(hit.document, hit.span.start);
    const std::string source =
        fmt::format("{}{}", place.turn ? fmt::format("turn {}", place.turn) : "",
                    place.speaker.empty() ? "" : " " + place.speaker);
    if (kwic) {
      print(fmt::format("{}[{}]{}\t{}\t{}\n", side(hit.left, true), hit.words,
                        side(hit.right, false), place.document->name, source));
      continue;
    }
    if (hit.document != last) print(place.document->name + "\n");
    last = hit.document;
    print(fmt::format("  {}\t{}{}[{}]{}{}\n", source, hit.cut_left ? "…" : "", hit.left, hit.words,
                      hit.right, hit.cut_right ? "…" : ""));
  }
}

int find(FindOptions o) {
  const auto session = open_for_reading(o.project);
  const store::Reader& read = session->read();
  resolve(read, o);
  query::SearchIndex index;
  auto hits = query::find_in_project(read, index, o.wish);
  query::sort_hits(hits, order_of(o.order), read.project().language);
  query::Places places(read);
  if (o.csv || o.excel || !o.file.empty())
    deliver(app::found_csv(
                read, hits,
                o.excel ? base::CsvOptions{';', true, true} : base::CsvOptions{',', false, true}),
            o.file);
  else if (o.json_out)
    print_json(hits, places);
  else
    print_lines(hits, places, o.kwic);
  note(fmt::format("{} places", hits.size()));
  return 0;
}

}  // namespace

void add_find(CLI::App& app, Program& program) {
  auto o = std::make_shared<FindOptions>();
  CLI::App* verb =
      app.add_subcommand("find", "Find words in all documents; case and accents do not count");
  verb->add_option("project", o->project, "The project")->required();
  verb->add_option("words", o->wish.words, "What to find")->required();
  auto* whole = verb->add_flag("--whole-word", o->wish.whole_word, "Whole words only");
  verb->add_flag("--regex", o->wish.regex, "The words are a regular expression (ICU)")
      ->excludes(whole);
  verb->add_option("--document", o->documents, "Only in this document; several may be given");
  verb->add_option("--group", o->groups, "Only in this group; several may be given");
  verb->add_option("--limit", o->wish.limit, "At most so many places");
  verb->add_flag("--kwic", o->kwic, "Keyword in context: the words below each other");
  verb->add_option("--sort", o->order, "place, left, words or right: what stands there")
      ->capture_default_str()
      ->check(CLI::IsMember({"place", "left", "words", "right"}));
  verb->add_flag("--json", o->json_out, "As JSON");
  verb->add_flag("--csv", o->csv, "As CSV");
  verb->add_flag("--excel", o->excel, "CSV with ; and a byte order mark");
  verb->add_option("-o,--output", o->file, "A CSV file to write");
  verb->callback([=, &program] { program.run = [o] { return find(*o); }; });
}

}  // namespace uddrag::cli
