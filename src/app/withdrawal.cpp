// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/withdrawal.h"

#include <algorithm>
#include <set>

#include "app/course_material.h"
#include "base/error.h"
#include "course/passages.h"
#include "edit/course_edits.h"
#include "edit/participant_edits.h"
#include "edit/together.h"
#include "text/utf8.h"

namespace uddrag::app {
namespace {

template <class List, class Value>
bool has(const List& list, const Value& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

class Preview {
 public:
  Preview(const store::Reader& read, const model::Participant& person,
          const std::filesystem::path& folder)
      : m_read(read), m_folder(folder) {
    m_made.participant = person;
    m_made.uses = {model::Use::publication, model::Use::teaching};
    for (const model::Document& document : read.documents()) add_quotes(document);
    for (const model::Course& course : read.courses()) add_course(course);
    for (ExportRecord& record : past_exports(read))
      if (!record.replaced && holds(record)) m_made.exports.push_back(std::move(record));
  }

  Withdrawal take() { return std::move(m_made); }

 private:
  void add_quotes(const model::Document& document) {
    std::vector<text::Span> spoken;
    std::set<model::SpeakerId> voices;
    for (const model::Speaker& speaker : m_read.speakers(document.id))
      if (speaker.participant == m_made.participant.id) voices.insert(speaker.id);
    if (voices.empty()) return;
    for (const model::Turn& turn : m_read.turns(document.id))
      if (voices.contains(turn.speaker)) spoken.push_back(turn.span);
    for (const model::Quote& quote : m_read.quotes_of(document.id))
      if (std::any_of(spoken.begin(), spoken.end(),
                      [&](const text::Span& span) { return span.overlaps(quote.span); }))
        add_quote(document, quote);
  }

  void add_quote(const model::Document& document, const model::Quote& quote) {
    const auto codings = static_cast<std::int64_t>(m_read.codings_of(quote.id).size());
    m_made.quotes.push_back({quote, document.name, codings});
    m_made.codings += codings;
    m_quotes.insert(quote.id);
  }

  void add_course(const model::Course& course) {
    for (const model::Section& section : m_read.sections(course.id))
      for (const model::Block& block : m_read.blocks(section.id)) {
        if (std::holds_alternative<model::ExerciseBlock>(block.body))
          add_exercise(course, section, block);
        else
          add_excerpts(course, section, block);
      }
  }

  void add_excerpts(const model::Course& course, const model::Section& section,
                    const model::Block& block) {
    const auto excerpts = m_read.excerpts(block.id);
    const auto gone = std::count_if(excerpts.begin(), excerpts.end(), [&](const auto& excerpt) {
      return m_quotes.contains(excerpt.quote);
    });
    const bool whole = gone == std::ssize(excerpts);
    for (const model::Excerpt& excerpt : excerpts) {
      if (!m_quotes.contains(excerpt.quote)) continue;
      m_made.blocks.push_back({course.title, section.title, block,
                               whole ? model::ExcerptId() : excerpt.id,
                               text::elide(m_read.quote(excerpt.quote)->text, 60)});
    }
  }

  void add_exercise(const model::Course& course, const model::Section& section,
                    const model::Block& block) {
    if (!m_materials.contains(course.id))
      m_materials.emplace(course.id, course_material(m_read, course.id, m_folder));
    const auto voices = course::passage_voices(m_materials.at(course.id),
                                               std::get<model::ExerciseBlock>(block.body));
    if (!has(voices.participants, m_made.participant.id)) return;
    m_made.blocks.push_back({course.title, section.title, block, {}, {}});
  }

  bool holds(const ExportRecord& record) const {
    return has(record.participants, m_made.participant.id) ||
           std::any_of(record.quotes.begin(), record.quotes.end(),
                       [&](const auto id) { return m_quotes.contains(id); }) ||
           std::any_of(m_made.blocks.begin(), m_made.blocks.end(), [&](const auto& gone) {
             return gone.words.empty() && has(record.blocks, gone.block.id);
           });
  }

  const store::Reader& m_read;
  std::filesystem::path m_folder;
  std::set<model::QuoteId> m_quotes;
  std::map<model::CourseId, course::Material> m_materials;
  Withdrawal m_made;
};

model::Consent consent_of(const store::Reader& read, const Withdrawal& what, model::Use use) {
  model::Consent consent;
  for (const model::Consent& known : read.consents())
    if (known.participant == what.participant.id && known.use == use) consent = known;
  consent.participant = what.participant.id;
  consent.use = use;
  consent.state = model::ConsentState::withdrawn;
  consent.from = base::now_ms();
  consent.until.reset();
  if (!what.evidence.empty()) consent.evidence = what.evidence;
  return consent;
}

}  // namespace

Withdrawal withdrawal_of(const store::Reader& read, model::ParticipantId participant,
                         const std::filesystem::path& project_folder) {
  const auto person = read.participant(participant);
  if (!person) throw base::Error(base::ErrorKind::not_found, "The participant is gone.");
  return Preview(read, *person, project_folder).take();
}

model::Participant participant_called(const store::Reader& read, const std::string& name) {
  std::vector<model::Participant> called;
  for (const model::Participant& person : read.participants()) {
    if (person.label == name) return person;
    if (person.pseudonym == name) called.push_back(person);
  }
  if (called.size() == 1) return called.front();
  throw base::Error(
      base::ErrorKind::bad_input,
      called.empty() ? base::said("There is no participant \"{}\".", name)
                     : base::said("Several participants are called \"{}\"; use the label.", name));
}

std::optional<model::Refusal> withdraw(Session& session, const Withdrawal& what) {
  edit::Together all("participant.withdraw",
                     edit::arguments_json({{"name", model::study_name(what.participant)}}));
  for (const model::Use use : what.uses)
    all.emplace<edit::SetConsent>(consent_of(session.read(), what, use));
  std::set<model::BlockId> gone;
  const bool taught = has(what.uses, model::Use::teaching);
  for (const WithdrawnBlock& one : taught ? what.blocks : std::vector<WithdrawnBlock>())
    if (!one.excerpt.nil())
      all.emplace<edit::RemoveExcerpt>(one.excerpt);
    else if (gone.insert(one.block.id).second)
      all.emplace<edit::RemoveBlock>(one.block.id);
  return session.run(all);
}

}  // namespace uddrag::app
