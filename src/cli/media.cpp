// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "app/recording.h"
#include "base/file_parts.h"
#include "cli/document_called.h"
#include "cli/verb.h"
#include "cli/verbs.h"
#include "edit/media_edits.h"
#include "store/recording.h"

namespace uddrag::cli {
namespace {

struct MediaOptions {
  std::string project, document, link, take_in, save, coder;
  bool remove = false, show = false, as_json = false;
};

int change(const MediaOptions& o) {
  const auto session = open_for_writing(o.project, o.coder);
  const model::DocumentId id = document_called(session->read(), o.document, o.project).id;
  std::unique_ptr<store::Edit> edit;
  if (o.remove)
    edit = std::make_unique<edit::RemoveMedia>(id);
  else if (!o.link.empty())
    edit = std::make_unique<edit::LinkMedia>(id, app::kept_path(o.project, o.link),
                                             base::hash_of_file(o.link));
  else
    edit = std::make_unique<edit::TakeInMedia>(id, store::take_in(session->path(), o.take_in));
  if (const auto refusal = session->run(*edit)) return refused(*refusal);
  return 0;
}

/// What --show says: how it is kept, its file or name, its SHA-256, and whether it is in order.
struct Shown {
  std::string how, file, hash, state;
};

Shown look_at(const store::Reader& read, const model::Document& document, const MediaOptions& o) {
  switch (app::recording_state(o.project, document)) {
    case app::RecordingState::none:
      return {"none", "", "", "there is none"};
    case app::RecordingState::taken_in: {
      const auto recording = store::recording(read, document.media_hash);
      if (!recording) return {"taken in", "", "", "missing"};
      return {"taken in", recording->name, base::to_string(recording->sha256), "there"};
    }
    case app::RecordingState::moved:
      return {"linked", document.media, base::to_string(document.media_hash), "moved"};
    case app::RecordingState::linked:
      break;
  }
  const bool same =
      base::hash_of_file(app::path_of(o.project, document.media)) == document.media_hash;
  return {"linked", document.media, base::to_string(document.media_hash),
          same ? "there" : "another file"};
}

int show(const MediaOptions& o) {
  const auto session = open_for_reading(o.project);
  const model::Document document = document_called(session->read(), o.document, o.project);
  const Shown shown = look_at(session->read(), document, o);
  if (o.as_json)
    print(nlohmann::ordered_json({{"document", document.name},
                                  {"recording", shown.how},
                                  {"file", shown.file},
                                  {"sha256", shown.hash},
                                  {"state", shown.state}})
              .dump(1) +
          "\n");
  else
    print(fmt::format("{}\t{}\t{}\t{}\n", shown.how, shown.file, shown.hash, shown.state));
  return shown.how == "none" || shown.state == "there" ? 0 : 1;
}

int save(const MediaOptions& o) {
  const auto session = open_for_reading(o.project);
  const model::Document document = document_called(session->read(), o.document, o.project);
  if (app::recording_state(o.project, document) != app::RecordingState::taken_in)
    throw base::Error(base::ErrorKind::bad_input,
                      "The document has no recording in the project; nothing can be saved.",
                      o.project);
  app::save_recording(session->read(), document, o.save);
  return 0;
}

}  // namespace

void add_media(CLI::App& app, Program& program) {
  auto o = std::make_shared<MediaOptions>();
  CLI::App* verb = app.add_subcommand("media", "The recording of a document");
  verb->add_option("project", o->project, "The project")->required();
  verb->add_option("--document", o->document, "Name of the document or of its file")->required();
  auto* what = verb->add_option_group("what");
  what->add_option("--link", o->link, "Use this file where it lies");
  what->add_option("--take-in", o->take_in, "Copy this file into the project");
  what->add_option("--save", o->save, "Write the recording that was taken in to a new file");
  what->add_flag("--remove", o->remove, "No recording any more; a linked file stays");
  what->add_flag("--show", o->show, "Where it lies and whether it is still the same");
  what->require_option(1);
  verb->add_flag("--json", o->as_json, "As JSON (with --show)");
  verb->add_option("--coder", o->coder, "Initials of who changes it; made where they are new");
  verb->callback([=, &program] {
    program.run = [o] { return o->show ? show(*o) : o->save.empty() ? change(*o) : save(*o); };
  });
}

}  // namespace uddrag::cli
