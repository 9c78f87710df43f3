// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <charconv>
#include <nlohmann/json.hpp>

#include "app/table_import.h"
#include "cli/document_called.h"
#include "cli/verb.h"
#include "cli/verbs.h"
#include "edit/code_edits.h"
#include "edit/quote_edits.h"

namespace uddrag::cli {
namespace {

struct CodeOptions {
  std::string project, document, text, span, coder;
  std::int64_t occurrence = 1;
  std::vector<std::string> codes;
  bool json_out = false;
};

using base::Error;
using base::ErrorKind;

text::Span span_of(const std::string& written) {
  std::int64_t start = 0, end = 0;
  const std::size_t colon = written.find(':');
  const auto number = [](std::string_view part, std::int64_t& value) {
    const auto read = std::from_chars(part.data(), part.data() + part.size(), value);
    return read.ec == std::errc() && read.ptr == part.data() + part.size() && !part.empty();
  };
  if (colon == std::string::npos || !number(std::string_view(written).substr(0, colon), start) ||
      !number(std::string_view(written).substr(colon + 1), end) || end < start)
    throw Error(ErrorKind::bad_input,
                fmt::format("\"{}\" is no span such as 120:180 (code points).", written));
  return {text::Pos(start), text::Pos(end)};
}

int run_code(const CodeOptions& o) {
  const auto session = open_for_writing(o.project, o.coder);
  const model::Document document = document_called(session->read(), o.document, o.project);
  std::optional<text::Span> span;
  if (!o.span.empty())
    span = span_of(o.span);
  else
    span = app::find_occurrence(session->read().document_text(document), o.text, o.occurrence);
  if (!span)
    throw Error(
        ErrorKind::bad_input,
        fmt::format("Occurrence {} of the text is not in \"{}\".", o.occurrence, document.name),
        o.project);
  std::vector<model::CodeId> codes;
  const auto all = session->read().codes();
  for (const std::string& name : o.codes) {
    const auto code = app::code_named(all, name);
    if (!code)
      throw Error(ErrorKind::bad_input,
                  "There is no code \"" + name + "\", or several; give its path \"Group / Code\".",
                  o.project);
    codes.push_back(code->id);
  }
  edit::CodeSpan code(document.id, *span, codes);
  if (const auto refusal = session->run(code)) return refused(*refusal);
  const auto quote = session->read().quote(code.quote());
  if (o.json_out)
    print(nlohmann::ordered_json{{"quote", base::to_string(quote->id)},
                                 {"document", base::to_string(document.id)},
                                 {"start", quote->span.start.value},
                                 {"end", quote->span.end.value},
                                 {"text", quote->text}}
              .dump(1) +
          "\n");
  return 0;
}

}  // namespace

void add_code(CLI::App& app, Program& program) {
  auto o = std::make_shared<CodeOptions>();
  CLI::App* verb = app.add_subcommand("code", "Code a passage");
  verb->add_option("project", o->project, "The project")->required();
  verb->add_option("--document", o->document, "Name of the document or of its file")->required();
  auto* text = verb->add_option("--text", o->text, "The passage, letter for letter");
  verb->add_option("--occurrence", o->occurrence, "Which occurrence of the passage, from 1")
      ->capture_default_str()
      ->check(CLI::PositiveNumber);
  auto* span = verb->add_option("--span", o->span, "The passage as A:B in code points, half-open");
  text->excludes(span);
  verb->add_option("--code", o->codes, "Code by name or path; several may be given")->required();
  verb->add_option("--coder", o->coder, "Initials of the coder; made where they are new");
  verb->add_flag("--json", o->json_out, "The quote as JSON");
  verb->callback([=, &program] {
    if (text->count() + span->count() == 0)
      throw CLI::ValidationError("code", "--text or --span is required");
    program.run = [o] { return run_code(*o); };
  });
}

}  // namespace uddrag::cli
