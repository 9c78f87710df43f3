// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>

#include "base/file.h"
#include "edit/document_edits.h"
#include "edit/kinds.h"
#include "edit/media_edits.h"
#include "store/database.h"
#include "store/recording.h"
#include "text/utf8.h"

namespace uddrag::edit::testing {
namespace {

/// Lines of speech, each a turn; the turns leave the line ends out.
void speak(NewDocument& coming, SeededRandom& random) {
  std::int64_t at = 0;
  const std::uint64_t lines = 3 + random.below(6);
  for (std::uint64_t i = 0; i < lines; ++i) {
    const std::string line = some_words(random, 3 + random.below(12));
    const std::int64_t length = text::count_code_points(line);
    model::Turn turn;
    turn.id = model::TurnId::make();
    turn.document = coming.document.id;
    turn.span = {text::Pos(at), text::Pos(at + length)};
    turn.speaker = coming.speakers[i % 2].id;
    if (one_in(2, random)) turn.time_start = static_cast<base::Millis>(i * 7000);
    coming.turns.push_back(turn);
    coming.text += line + "\n";
    at += length + 1;
  }
}

MadeEdit add_document(const Reader&, SeededRandom& random) {
  NewDocument coming;
  model::Document& document = coming.document;
  document.id = model::DocumentId::make();
  document.name = some_name(random, "Interview");
  document.kind = some_enum<model::DocumentKind>(random);
  document.language = "da";
  document.source_name = document.name + ".txt";
  document.import_report = "{\"notes\":[]}";
  for (const char* label : {"I", "R"})
    coming.speakers.push_back(
        {model::SpeakerId::make(), document.id, label, {}, model::SpeakerRole::participant});
  speak(coming, random);
  coming.original = one_in(3, random) ? "" : "file of " + document.name;
  if (one_in(2, random)) coming.group = "Group " + std::to_string(random.below(4));
  const text::Span first = coming.turns.front().span;
  coming.styles.push_back({model::StyleRunId::make(), document.id, first, "bold"});
  if (one_in(2, random)) coming.notes.push_back({first, "AK", some_words(random, 4)});
  if (one_in(2, random)) coming.notes.push_back({{}, "", some_words(random, 4)});
  return made<AddDocument>(std::move(coming), one_in(2, random));
}

MadeEdit change_document(const Reader& read, SeededRandom& random) {
  const auto documents = read.documents();
  if (documents.empty()) return {};
  model::Document document = one_of(documents, random);
  if (one_in(2, random)) document.name = some_name(random, "Renamed");
  document.status = some_enum<model::DocumentStatus>(random);
  document.description = some_words(random, 3);
  const auto groups = read.groups();
  document.group = groups.empty() ? model::DocumentGroupId{} : one_of(groups, random).id;
  return made<ChangeDocument>(document);
}

MadeEdit remove_document(const Reader& read, SeededRandom& random) {
  const auto documents = read.documents();
  if (documents.size() < 4) return {};
  return made<RemoveDocument>(one_of(documents, random).id);
}

MadeEdit save_group(const Reader& read, SeededRandom& random) {
  model::DocumentGroup group{model::DocumentGroupId::make(), some_name(random, "Group"), 9};
  const auto groups = read.groups();
  if (!groups.empty() && one_in(2, random)) group.id = one_of(groups, random).id;
  return made<SaveGroup>(group);
}

MadeEdit remove_group(const Reader& read, SeededRandom& random) {
  const auto groups = read.groups();
  return groups.empty() ? MadeEdit() : made<RemoveGroup>(one_of(groups, random).id);
}

MadeEdit move_group(const Reader& read, SeededRandom& random) {
  const auto groups = read.groups();
  if (groups.empty()) return {};
  return made<MoveGroup>(one_of(groups, random).id, static_cast<std::int64_t>(random.below(5)) - 2);
}

MadeEdit change_speaker(const Reader& read, SeededRandom& random) {
  const auto speakers = read.speakers();
  const auto people = read.participants();
  if (speakers.empty()) return {};
  model::Speaker speaker = one_of(speakers, random);
  speaker.role = some_enum<model::SpeakerRole>(random);
  speaker.participant =
      people.empty() || one_in(4, random) ? model::ParticipantId{} : one_of(people, random).id;
  return made<ChangeSpeaker>(speaker);
}

MadeEdit link_media(const Reader& read, SeededRandom& random) {
  const auto documents = read.documents();
  if (documents.empty()) return {};
  const std::string path = some_name(random, "optagelse") + ".mp3";
  return made<LinkMedia>(one_of(documents, random).id, path, base::hash_of_bytes(path));
}

MadeEdit take_in_media(const Reader& read, SeededRandom& random) {
  const auto documents = read.documents();
  if (documents.empty()) return {};
  const std::filesystem::path project = read.database().path();
  const auto file = project.parent_path() / "optagelse.wav";
  base::write_file(file, some_words(random, 20));
  return made<TakeInMedia>(one_of(documents, random).id, store::take_in(project, file));
}

MadeEdit remove_media(const Reader& read, SeededRandom&) {
  for (const model::Document& document : read.documents())
    if (!document.media.empty() || !document.media_hash.nil())
      return made<RemoveMedia>(document.id);
  return {};
}

}  // namespace

std::vector<Kind> document_kinds() {
  return {{"document.add", add_document},       {"document.change", change_document},
          {"document.remove", remove_document}, {"media.link", link_media},
          {"media.take_in", take_in_media},     {"media.remove", remove_media},
          {"group.save", save_group},           {"group.remove", remove_group},
          {"group.move", move_group},           {"speaker.change", change_speaker}};
}

}  // namespace uddrag::edit::testing
