// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import_transcripts.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "app/recording.h"
#include "app/speaker_ties.h"
#include "edit/media_edits.h"
#include "edit/together.h"

namespace uddrag::app {
namespace {

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

edit::NewDocument new_document(const ReadTranscript& from, model::DocumentId id,
                               const std::vector<model::Participant>& people) {
  const importing::ImportedDocument& read = *from.document;
  edit::NewDocument made;
  made.document.id = id;
  made.document.name = read.name;
  made.document.kind = read.kind;
  made.document.language = read.language;
  made.document.source_name = from.path.filename().string();
  made.document.import_report = importing::report_json(read.report);
  for (const importing::ImportedSpeaker& speaker : read.speakers)
    made.speakers.push_back(
        {model::SpeakerId::make(), made.document.id, speaker.label, {}, speaker.role});
  tie_speakers(made.speakers, read.name, people);
  std::vector<model::SpeakerId> voices;
  for (const model::Speaker& speaker : made.speakers) voices.push_back(speaker.id);
  made.more_turns = [&read, id, voices](const auto& write) {
    for (const importing::ImportedTurn& turn : read.turns)
      write({model::TurnId::make(), id, turn.span,
             turn.speaker < 0 ? model::SpeakerId{} : voices[static_cast<std::size_t>(turn.speaker)],
             turn.time_start, turn.time_end, turn.kind});
  };
  for (const importing::ImportedStyle& style : read.styles)
    made.styles.push_back({model::StyleRunId::make(), made.document.id, style.span, style.style});
  for (const importing::ImportedNote& note : read.notes)
    made.notes.push_back({note.span, note.author, note.body});
  return made;
}

/// Makes its document only when its turn comes: of many files one at a time is in memory twice.
class AddRead : public store::Edit {
 public:
  AddRead(const ReadTranscript& read, std::function<edit::NewDocument()> make,
          std::function<void()> written)
      : m_read(read), m_make(std::move(make)), m_written(std::move(written)) {}
  std::string_view kind() const override { return "document.add"; }
  std::string arguments() const override { return "{}"; }
  edit::Verdict check(const store::Reader&) const override { return edit::allow(); }
  void apply(store::Transaction& tx) override {
    edit::AddDocument add(m_make(), m_read.document->text.utf8(), m_read.bytes, true);
    edit::apply_inside(add, tx);
    m_written();
  }

 private:
  const ReadTranscript& m_read;
  std::function<edit::NewDocument()> m_make;
  std::function<void()> m_written;
};

/// Which of the files come in, by which name, and why the others do not.
struct Plan {
  ImportOutcome outcome;
  std::vector<const ReadTranscript*> coming;    ///< in the order of outcome.added
  std::vector<const ReadTranscript*> renewing;  ///< in the order of outcome.renewed

  Plan(const store::Reader& project, const std::vector<ReadTranscript>& read) {
    for (const model::Document& document : project.documents()) {
      m_names.insert(document.name);
      m_texts.emplace(document.text == m_no_text ? document.media_hash : document.text,
                      document.name);
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
    const bool recording = to_be_transcribed(one);
    const auto [same, first] = m_texts.emplace(
        recording ? one.recording_hash : base::hash_of_bytes(one.document->text.utf8()), file);
    if (!first) {
      outcome.duplicates.push_back({file,
                                    {},
                                    recording ? "The same recording is in the project already."
                                              : "The same text is in the project already.",
                                    i,
                                    same->second});
    } else {
      outcome.added.push_back({file, free_name(one.document->name), {}, i, {}, older_than(one)});
      coming.push_back(&one);
    }
  }

  std::optional<model::DocumentId> older_than(const ReadTranscript& one) const {
    if (to_be_transcribed(one)) return std::nullopt;  // no words to take the place of others
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
  const base::Hash m_no_text = base::hash_of_bytes("");
  std::map<base::Hash, std::string> m_texts;  // or recordings; with the name of who has it
};

/// Where nothing comes in but new text for what is there, it is no import.
edit::Together action_of(const ImportOutcome& outcome) {
  const std::size_t added = outcome.added.size(), renewed = outcome.renewed.size();
  if (added == 0)
    return {"text.renew",
            renewed > 1 ? "{}" : edit::arguments_json({{"name", outcome.renewed.front().name}})};
  return {"document.import", edit::arguments_json({{"count", std::to_string(added + renewed)}})};
}

}  // namespace

bool to_be_transcribed(const ReadTranscript& read) {
  return read.document && read.document->text.empty() && !read.recording.empty();
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

namespace {

ImportOutcome add_each(Session& session, const std::vector<ReadTranscript>& read,
                       const std::string& group, base::Progress* progress,
                       const std::function<void(std::size_t)>& written) {
  const Plan plan(session.read(), read);
  if (plan.coming.empty() && plan.renewing.empty()) return plan.outcome;
  const auto people = session.read().participants();
  edit::Together all = action_of(plan.outcome);
  std::vector<std::string> parts;  // whose each part is
  for (std::size_t i = 0; i < plan.coming.size(); ++i) {
    const ReadTranscript& one = *plan.coming[i];
    const model::DocumentId id = model::DocumentId::make();
    all.emplace<AddRead>(
        one,
        [&one, &people, &group, id, name = plan.outcome.added[i].name] {
          edit::NewDocument document = new_document(one, id, people);
          document.document.name = name;
          document.group = group;
          return document;
        },
        [&written, at = plan.outcome.added[i].read] { written(at); });
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
    throw base::Error(base::ErrorKind::refused, model::said(*refusal));
  return plan.outcome;
}

}  // namespace

ImportOutcome add_transcripts(Session& session, const std::vector<ReadTranscript>& read,
                              const std::string& group, base::Progress* progress) {
  return add_each(session, read, group, progress, [](std::size_t) {});
}

ImportOutcome add_transcripts(Session& session, std::vector<ReadTranscript>&& read,
                              const std::string& group, base::Progress* progress) {
  return add_each(session, read, group, progress, [&read](std::size_t i) { read[i] = {}; });
}

}  // namespace uddrag::app
