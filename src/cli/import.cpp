// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <nlohmann/json.hpp>

#include "app/import_transcripts.h"
#include "cli/document_called.h"
#include "cli/import_survey.h"
#include "cli/verb.h"
#include "cli/verbs.h"

namespace uddrag::cli {
namespace {

using json = nlohmann::ordered_json;

struct ImportOptions {
  std::string project, group, encoding, language, coder, update, tracked = "accept";
  std::vector<std::string> files, open, attributes, left_out;
  std::string name;
  bool survey = false;
  bool dry_run = false, json_out = false, keep_labels = false;
};

class LineProgress : public base::Progress {
 protected:
  void stepped(const State& state) override {
    note(fmt::format("[{}/{}] {}", state.done + 1, state.total, state.what));
  }
};

json described(const app::ReadTranscript& read) {
  json line = {{"file", read.path.filename().string()}};
  if (read.error) {
    line["error"] = read.error->detail();
    return line;
  }
  line["name"] = read.document->name;
  line["kind"] = model::name(read.document->kind);
  line["characters"] = read.document->text.size().value;
  line["turns"] = read.document->turns.size();
  json speakers = json::array();
  for (const auto& speaker : read.document->speakers) speakers.push_back(speaker.label);
  line["speakers"] = speakers;
  if (!read.recording.empty()) line["recording"] = read.recording.filename().string();
  json also = json::array();
  for (const auto& other : read.also) also.push_back(other.filename().string());
  if (!also.empty()) line["also"] = also;
  line["report"] = json::parse(importing::report_json(read.document->report));
  return line;
}

std::string report_of(const app::ReadTranscript& read) {
  if (read.error) return {};
  const auto& document = *read.document;
  std::string said =
      fmt::format("{}: {}, {} characters, {} turns, {} speakers ({})\n",
                  read.path.filename().string(), document.report.format, document.text.size().value,
                  document.turns.size(), document.speakers.size(), model::name(document.kind));
  if (!read.recording.empty())
    said += fmt::format("  with the recording {}\n", read.recording.filename().string());
  for (const auto& item : document.report.items) {
    if (item.kind == importing::ReportItem::Kind::recognised) continue;
    const char* verb = item.kind == importing::ReportItem::Kind::left_out  ? "left out"
                       : item.kind == importing::ReportItem::Kind::changed ? "changed"
                                                                           : "look at";
    said += fmt::format("  {}: {} ({})\n", verb, item.what, item.count);
  }
  if (!document.report.encoding_certain)
    said += fmt::format("  look at: the encoding was guessed as {}\n", document.report.encoding);
  return said;
}

json lines(const std::vector<app::ImportOutcome::Line>& list) {
  json out = json::array();
  for (const auto& line : list) {
    json one = {{"file", line.file}};
    if (!line.name.empty()) one["name"] = line.name;
    if (!line.reason.empty()) one["reason"] = line.reason;
    out.push_back(one);
  }
  return out;
}

const char* fate_word(text::Fate fate) {
  switch (fate) {
    case text::Fate::moved:
      return "moved";
    case text::Fate::grown:
      return "grown";
    case text::Fate::changed:
      return "changed";
    case text::Fate::shrunk:
      return "shrunk";
    case text::Fate::lost:
      return "lost";
    case text::Fate::kept:
      break;
  }
  return "kept";
}

/// What becomes of the quotes; those that a person should look at with their words.
void print_change(const edit::TextChange& change, std::size_t quotes) {
  print(fmt::format("{}: {} quotes stay, {} move, {} change, {} shrink, {} are lost\n",
                    change.document.name, quotes - change.quotes.size(),
                    change.count(text::Fate::moved),
                    change.count(text::Fate::changed) + change.count(text::Fate::grown),
                    change.count(text::Fate::shrunk), change.count(text::Fate::lost)));
  for (const edit::QuoteChange& quote : change.worries())
    print(fmt::format("  quote {} {}: \"{}\"\n", quote.before.number, fate_word(quote.fate),
                      quote.before.text));
}

json described(const edit::TextChange& change) {
  json quotes = json::array();
  for (const edit::QuoteChange& quote : change.quotes) {
    json one = {{"number", quote.before.number},
                {"fate", fate_word(quote.fate)},
                {"before", quote.before.text}};
    if (quote.fate != text::Fate::lost) one["after"] = quote.after.text;
    quotes.push_back(std::move(one));
  }
  return {{"document", change.document.name}, {"quotes", quotes}};
}

/// A file as another version of a document.
int run_update(const ImportOptions& o, const importing::Options& options) {
  const auto session =
      o.dry_run ? open_for_reading(o.project) : open_for_writing(o.project, o.coder);
  const store::Reader& read = session->read();
  const model::Document document = document_called(read, o.update, o.project);
  const auto files =
      app::read_transcripts(app::transcripts_in({o.files.begin(), o.files.end()}, {}), options);
  if (files.size() != 1)
    throw base::Error(base::ErrorKind::bad_input, "A document takes its new text from one file.");
  if (files.front().error) throw *files.front().error;
  edit::NewText next = app::new_text(files.front());
  const auto planned = edit::plan_renewal(read, document.id, next);
  if (const auto* refusal = std::get_if<model::Refusal>(&planned)) return refused(*refusal);
  const auto& change = std::get<edit::TextChange>(planned);
  const std::size_t quotes = read.quotes_of(document.id).size();
  if (!o.dry_run) {
    edit::RenewText renew(document.id, std::move(next));
    if (const auto refusal = session->run(renew)) return refused(*refusal);
  }
  if (o.json_out)
    print(described(change).dump(1) + "\n");
  else
    print_change(change, quotes);
  return 0;
}

importing::Options options_of(const ImportOptions& o) {
  importing::Options options;
  options.encoding = o.encoding;
  options.find_speakers = !o.keep_labels;
  options.tracked = o.tracked == "reject"   ? importing::Tracked::reject
                    : o.tracked == "refuse" ? importing::Tracked::refuse
                                            : importing::Tracked::accept;
  return options;
}

int run_import(const ImportOptions& o) {
  const auto session =
      o.dry_run ? open_for_reading(o.project) : open_for_writing(o.project, o.coder);
  const std::string language = o.language.empty() ? session->read().project().language : o.language;
  importing::Options options = options_of(o);
  options.language = language;
  LineProgress progress;
  auto read = app::read_transcripts(app::transcripts_in({o.files.begin(), o.files.end()}, language),
                                    options, &progress);
  json reports = json::array();
  std::string said, wrong;  // to be told once it has come in
  for (const auto& one : read) {
    if (one.error) wrong += "uddrag-cli: " + one.path.string() + ": " + one.error->detail() + "\n";
    if (o.json_out)
      reports.push_back(described(one));
    else
      said += report_of(one);
  }
  const app::ImportOutcome outcome = o.dry_run
                                         ? app::would_add(session->read(), read)
                                         : app::add_transcripts(*session, std::move(read), o.group);
  if (!wrong.empty()) note(wrong.substr(0, wrong.size() - 1));
  print(said);
  for (const auto& line : outcome.duplicates)
    note("uddrag-cli: " + line.file + ": " + line.reason + " It is left out.");
  if (o.json_out)
    print(json{{"added", lines(outcome.added)},
               {"duplicates", lines(outcome.duplicates)},
               {"files", reports}}
              .dump(1) +
          "\n");
  return !wrong.empty() ? 3 : outcome.added.empty() && !outcome.duplicates.empty() ? 1 : 0;
}

int run(const ImportOptions& o) {
  if (o.survey) {
    if (o.files.size() != 1)
      throw base::Error(base::ErrorKind::bad_input, "A survey is one table.");
    app::SurveyWish wish{o.open, o.name, o.group, o.language};
    for (const std::string& title : o.attributes) wish.columns[title] = {app::ColumnUse::closed};
    for (const std::string& title : o.left_out) wish.columns[title] = {app::ColumnUse::left_out};
    return import_survey(
        {o.project, o.files.front(), o.coder, std::move(wish), o.dry_run, o.json_out});
  }
  return o.update.empty() ? run_import(o) : run_update(o, options_of(o));
}

}  // namespace

void add_import(CLI::App& app, Program& program) {
  auto o = std::make_shared<ImportOptions>();
  CLI::App* verb = app.add_subcommand(
      "import",
      "Take in transcripts and field notes (txt, md, vtt, srt, "
      "docx, odt, rtf, doc, pdf, html, eaf, json of Whisper; zip archives of them)");
  verb->add_option("project", o->project, "The project")->required();
  verb->add_option(
          "files", o->files,
          "Files, folders and zip archives; a recording beside a transcript of its name is "
          "linked to it")
      ->required();
  verb->add_option("--group", o->group, "Group of documents; made where it is not there");
  verb->add_option("--update", o->update,
                   "Give this document the file's text as a new version; its codings are carried "
                   "along")
      ->excludes("--group");
  auto* survey = verb->add_flag("--survey", o->survey,
                                "The file is a table (csv, xlsx) with a row a respondent");
  const auto columns = [&](const char* option, std::vector<std::string>& titles, const char* help) {
    verb->add_option(option, titles, help)
        ->needs(survey)
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  };
  columns("--open", o->open, "Column with an open question; several times. Found where not given");
  columns("--attribute", o->attributes, "Column that becomes an attribute; several times");
  columns("--leave-out", o->left_out, "Column that does not come in; several times");
  verb->add_option("--name", o->name, "Column that names the respondent")->needs(survey);
  verb->add_option("--encoding", o->encoding, "Encoding of text files; found out where not given");
  verb->add_option("--language", o->language,
                   "Language of the texts; the project's where not given");
  verb->add_option("--coder", o->coder, "Initials of who does it");
  verb->add_option("--tracked", o->tracked,
                   "Tracked changes (docx, odt, rtf): accept, reject, or refuse the file")
      ->check(CLI::IsMember({"accept", "reject", "refuse"}))
      ->capture_default_str();
  verb->add_flag("--keep-labels", o->keep_labels, "Leave speaker labels and times in the text");
  verb->add_flag("--dry-run", o->dry_run, "Only report what would come in");
  verb->add_flag("--json", o->json_out, "Result as JSON");
  verb->callback([o, &program] { program.run = [o] { return run(*o); }; });
}

}  // namespace uddrag::cli
