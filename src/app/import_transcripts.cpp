// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import_transcripts.h"

#include <algorithm>
#include <map>
#include <set>

#include "app/files_together.h"
#include "app/recording.h"
#include "app/speaker_ties.h"
#include "base/file.h"
#include "edit/media_edits.h"
#include "edit/together.h"
#include "import/archive.h"
#include "text/collate.h"

namespace uddrag::app {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t largest_file = 256ull << 20;

bool known(const fs::path& path) {
  const auto extensions = importing::known_extensions();
  const std::string extension = text::lower(path.extension().string());
  return extension.size() > 1 &&
         std::find(extensions.begin(), extensions.end(), extension.substr(1)) != extensions.end();
}

void tie_speakers(std::vector<model::Speaker>& speakers, const std::string& document,
                  const std::vector<model::Participant>& people) {
  const auto interviewer = [](const model::Speaker& speaker) {
    return speaker.role == model::SpeakerRole::interviewer;
  };
  const auto voices =
      std::ssize(speakers) - std::count_if(speakers.begin(), speakers.end(), interviewer);
  for (model::Speaker& speaker : speakers)
    if (!interviewer(speaker))
      if (const auto person = person_called(speaker.label, voices == 1, document, people))
        speaker.participant = *person;
}

edit::NewDocument new_document(const ReadTranscript& from,
                               const std::vector<model::Participant>& people) {
  const importing::ImportedDocument& read = *from.document;
  edit::NewDocument made;
  made.document.id = model::DocumentId::make();
  made.document.name = read.name;
  made.document.kind = read.kind;
  made.document.language = read.language;
  made.document.source_name = from.path.filename().string();
  made.document.import_report = importing::report_json(read.report);
  made.text = read.text.utf8();
  made.original = from.bytes;
  for (const importing::ImportedSpeaker& speaker : read.speakers)
    made.speakers.push_back(
        {model::SpeakerId::make(), made.document.id, speaker.label, {}, speaker.role});
  tie_speakers(made.speakers, read.name, people);
  for (const importing::ImportedTurn& turn : read.turns)
    made.turns.push_back({model::TurnId::make(), made.document.id, turn.span,
                          turn.speaker < 0
                              ? model::SpeakerId{}
                              : made.speakers[static_cast<std::size_t>(turn.speaker)].id,
                          turn.time_start, turn.time_end, turn.kind});
  for (const importing::ImportedStyle& style : read.styles)
    made.styles.push_back({model::StyleRunId::make(), made.document.id, style.span, style.style});
  for (const importing::ImportedNote& note : read.notes)
    made.notes.push_back({note.span, note.author, note.body});
  return made;
}

/// Which of the files come in, by which name, and why the others do not.
struct Plan {
  ImportOutcome outcome;
  std::vector<const ReadTranscript*> coming;    ///< in the order of outcome.added
  std::vector<const ReadTranscript*> renewing;  ///< in the order of outcome.renewed

  Plan(const store::Reader& project, const std::vector<ReadTranscript>& read) {
    for (const model::Document& document : project.documents()) {
      m_names.insert(document.name);
      m_texts.emplace(document.text, document.name);
      m_older.emplace(document.name, document.id);
      m_ids.emplace(document.id, document.name);
    }
    for (const model::Document& document : project.documents())
      if (!document.source_name.empty()) m_older.emplace(document.source_name, document.id);
    for (std::size_t i = 0; i < read.size(); ++i) add(read[i], i);
  }

 private:
  void add(const ReadTranscript& one, std::size_t i) {
    const std::string file = one.path.filename().string();
    if (one.error) {
      outcome.failed.push_back({file, {}, one.error->detail(), i});
      return;
    }
    if (one.renews) {
      outcome.renewed.push_back({file, m_ids[*one.renews], {}, i});
      renewing.push_back(&one);
      return;
    }
    const auto [same, first] =
        m_texts.emplace(base::hash_of_bytes(one.document->text.utf8()), file);
    if (!first) {
      outcome.duplicates.push_back(
          {file, {}, "The same text is in the project already.", i, same->second});
    } else {
      outcome.added.push_back({file, free_name(one.document->name), {}, i, {}, older_than(one)});
      coming.push_back(&one);
    }
  }

  std::optional<model::DocumentId> older_than(const ReadTranscript& one) const {
    for (const std::string& name : {one.document->name, one.path.filename().string()})
      if (const auto found = m_older.find(name); found != m_older.end()) return found->second;
    return std::nullopt;
  }

  std::string free_name(const std::string& plain) {
    std::string name = plain;
    for (int n = 2; !m_names.insert(name).second; ++n)
      name = plain + " (" + std::to_string(n) + ")";
    return name;
  }

  std::set<std::string> m_names;
  std::map<std::string, model::DocumentId> m_older;  // by name and file name
  std::map<model::DocumentId, std::string> m_ids;
  std::map<base::Hash, std::string> m_texts;  // with the name of who has it
};

}  // namespace

namespace {

/// In a folder, what is no transcript and belongs to none is no business of an import.
void leave_lone_recordings(std::vector<fs::path>& files) {
  std::set<std::string> stems;
  for (const fs::path& file : files)
    if (known(file)) stems.insert(stem_of(file));
  std::erase_if(files, [&](const fs::path& file) {
    return names_recording(file) && !stems.contains(stem_of(file));
  });
}

}  // namespace

std::vector<fs::path> transcripts_in(const std::vector<fs::path>& paths,
                                     const std::string& language) {
  std::vector<fs::path> files;
  for (const fs::path& path : paths) {
    std::error_code ignored;
    if (!fs::exists(path, ignored))
      throw base::Error(base::ErrorKind::not_found, "There is no such file or folder.", path);
    if (!fs::is_directory(path, ignored)) {
      files.push_back(path);
      continue;
    }
    std::vector<fs::path> below;
    for (const auto& entry :
         fs::recursive_directory_iterator(path, fs::directory_options::skip_permission_denied))
      if (entry.is_regular_file(ignored) && (known(entry.path()) || names_recording(entry.path())))
        below.push_back(entry.path());
    leave_lone_recordings(below);
    if (below.empty())
      throw base::Error(base::ErrorKind::empty, "There are no transcripts in the folder.", path);
    const text::Collator collator(language);
    std::sort(below.begin(), below.end(), [&](const fs::path& a, const fs::path& b) {
      return collator.less(a.string(), b.string());
    });
    files.insert(files.end(), below.begin(), below.end());
  }
  return files;
}

namespace {

/// What of an archive was not read, in the report of the first document from it.
void tell_of_others(const std::vector<std::string>& others, std::vector<ReadTranscript>& read,
                    std::size_t first) {
  constexpr std::size_t most_examples = 5;
  const auto one = std::find_if(read.begin() + static_cast<std::ptrdiff_t>(first), read.end(),
                                [](const ReadTranscript& r) { return r.document.has_value(); });
  if (one == read.end() || others.empty()) return;
  importing::ReportItem item{
      importing::ReportItem::Kind::left_out, "other files in the archive", std::ssize(others), {}};
  item.examples.assign(others.begin(), others.begin() + static_cast<std::ptrdiff_t>(std::min(
                                                            others.size(), most_examples)));
  one->document->report.items.push_back(item);
}

class Reading {
 public:
  Reading(const importing::Options& options, base::Progress* progress)
      : m_options(options), m_progress(progress) {}

  /// A file; of an archive, the transcripts in it.
  void read(const fs::path& file) {
    try {
      std::string bytes = base::read_file(file, largest_file);
      if (importing::is_archive(bytes, file.filename().string())) return read_archive(bytes, file);
      add(file, std::move(bytes));
    } catch (const base::Error& error) {
      m_read.emplace_back().path = file;
      m_read.back().error = base::Error(error.kind(), error.detail(), file.string());
    }
  }
  std::vector<ReadTranscript> take() { return std::move(m_read); }

 private:
  void read_archive(std::string_view bytes, const fs::path& file) {
    importing::Archive archive = importing::read_archive(bytes, m_options);
    const std::size_t first = m_read.size();
    for (importing::ArchivedFile& one : archive.transcripts)
      add(file / one.path, std::move(one.bytes));
    tell_of_others(archive.others, m_read, first);
  }

  void add(const fs::path& path, std::string bytes) {
    if (m_progress) m_progress->check();
    ReadTranscript& one = m_read.emplace_back();
    one.path = path;
    one.bytes = std::move(bytes);
    try {
      one.document =
          importing::import_bytes(one.bytes, path.filename().string(), m_options, m_progress);
    } catch (const base::Error& error) {
      one.error = base::Error(error.kind(), error.detail(), path.string());
    }
  }

  const importing::Options& m_options;
  base::Progress* m_progress;
  std::vector<ReadTranscript> m_read;
};

}  // namespace

std::vector<ReadTranscript> read_transcripts(const std::vector<fs::path>& files,
                                             const importing::Options& options,
                                             base::Progress* progress) {
  Reading reading(options, progress);
  std::vector<fs::path> recordings;
  std::int64_t done = 0;
  for (const fs::path& file : files) {
    if (progress) progress->step(done++, std::ssize(files), file.filename().string());
    if (names_recording(file))
      recordings.push_back(file);
    else
      reading.read(file);
  }
  auto read = reading.take();
  give_recordings(read, recordings, progress);
  unite_formats(read);
  return read;
}

ReadTranscript read_words(const std::string& words, const std::string& name,
                          const importing::Options& options) {
  ReadTranscript one;
  one.path = name + ".txt";
  one.bytes = words;
  return read_again(one, options);
}

ReadTranscript read_again(const ReadTranscript& read, const importing::Options& options,
                          base::Progress* progress) {
  ReadTranscript again = read;
  again.document.reset();
  again.error.reset();
  try {
    again.document =
        importing::import_bytes(again.bytes, again.path.filename().string(), options, progress);
  } catch (const base::Error& error) {
    again.error = base::Error(error.kind(), error.detail(), read.path.string());
  }
  return again;
}

edit::NewText new_text(const ReadTranscript& read) {
  const importing::ImportedDocument& document = *read.document;
  edit::NewText next;
  next.text = document.text.utf8();
  next.original = read.bytes;
  next.source_name = read.path.filename().string();
  next.import_report = importing::report_json(document.report);
  for (const importing::ImportedTurn& turn : document.turns) {
    edit::NewText::Turn one{turn.span, {}, {}, turn.time_start, turn.time_end, turn.kind};
    if (turn.speaker >= 0) {
      const auto& speaker = document.speakers[static_cast<std::size_t>(turn.speaker)];
      one.speaker = speaker.label;
      one.role = speaker.role;
    }
    next.turns.push_back(std::move(one));
  }
  for (const importing::ImportedStyle& style : document.styles)
    next.styles.push_back({style.span, style.style});
  return next;
}

ImportOutcome would_add(const store::Reader& project, const std::vector<ReadTranscript>& read) {
  return Plan(project, read).outcome;
}

ImportOutcome add_transcripts(Session& session, const std::vector<ReadTranscript>& read,
                              const std::string& group, base::Progress* progress) {
  const Plan plan(session.read(), read);
  const std::size_t count = plan.coming.size() + plan.renewing.size();
  if (count == 0) return plan.outcome;
  const auto people = session.read().participants();
  edit::Together all("document.import", edit::arguments_json({{"count", std::to_string(count)}}));
  std::vector<std::string> parts;  // whose each part is
  for (std::size_t i = 0; i < plan.coming.size(); ++i) {
    const ReadTranscript& one = *plan.coming[i];
    edit::NewDocument document = new_document(one, people);
    document.document.name = plan.outcome.added[i].name;
    document.group = group;
    const model::DocumentId id = document.document.id;
    all.emplace<edit::AddDocument>(std::move(document), true);
    if (!one.recording.empty())
      all.emplace<edit::LinkMedia>(id, kept_path(session.path(), one.recording),
                                   one.recording_hash);
    parts.resize(all.size(), plan.outcome.added[i].name);
  }
  for (std::size_t i = 0; i < plan.renewing.size(); ++i) {
    all.emplace<edit::RenewText>(*plan.renewing[i]->renews, new_text(*plan.renewing[i]));
    parts.resize(all.size(), plan.outcome.renewed[i].name);
  }
  if (progress)
    all.before_each = [&](std::size_t done, std::size_t total) {
      progress->step(static_cast<std::int64_t>(done), static_cast<std::int64_t>(total),
                     parts[done]);
      progress->check();  // it may have been cancelled as it was shown
    };
  if (const auto refusal = session.run(all))
    throw base::Error(base::ErrorKind::refused, refusal->detail);
  return plan.outcome;
}

}  // namespace uddrag::app
