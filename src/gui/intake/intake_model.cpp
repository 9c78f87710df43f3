// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/intake/intake_model.h"

#include <algorithm>

#include "app/speaker_ties.h"
#include "base/clock.h"
#include "text/utf8.h"

namespace uddrag::gui {
namespace {

using importing::ImportedDocument;
using importing::ReportItem;

template <class Test>
bool reports(const ImportedDocument& document, Test test) {
  const auto& items = document.report.items;
  return std::any_of(items.begin(), items.end(), test);
}

bool to_be_looked_at(const ImportedDocument& document) {
  return !document.report.encoding_certain || reports(document, [](const ReportItem& item) {
    return item.kind == ReportItem::Kind::warning;
  });
}

bool has_tracked_changes(const ImportedDocument& document) {
  const std::string& format = document.report.format;
  return (format == "docx" || format == "odt" || format == "rtf") &&
         reports(document,
                 [](const ReportItem& item) { return item.what.starts_with("tracked "); });
}

std::string name_of(const std::vector<model::Participant>& people, model::ParticipantId id) {
  for (const model::Participant& person : people)
    if (person.id == id) return person.pseudonym.empty() ? person.label : person.pseudonym;
  return {};
}

/// Turns of one voice go to another, and the one is no longer there.
void unite(ImportedDocument& document, std::size_t gone, std::size_t kept) {
  for (importing::ImportedTurn& turn : document.turns) {
    if (turn.speaker == static_cast<int>(gone)) turn.speaker = static_cast<int>(kept);
    if (turn.speaker > static_cast<int>(gone)) --turn.speaker;
  }
  document.speakers.erase(document.speakers.begin() + static_cast<std::ptrdiff_t>(gone));
}

CanvasTurn shown(const importing::ImportedTurn& turn, const ImportedDocument& document) {
  CanvasTurn one;
  one.span = turn.span;
  one.kind = turn.kind;
  if (turn.speaker >= 0) {
    one.speaker = document.speakers[static_cast<std::size_t>(turn.speaker)].label;
    one.speaker_color_index = turn.speaker;
  }
  if (turn.time_start) one.time = base::clock_time(*turn.time_start);
  return one;
}

/// Nothing where it is no table that can be read: its error stays.
std::shared_ptr<TableModel> table_of(const app::ReadTranscript& read) {
  if (read.document || read.bytes.empty() || !names_table(read.path.filename().string()))
    return nullptr;
  try {
    return std::make_shared<TableModel>(read.bytes, read.path.string());
  } catch (const base::Error&) {
    return nullptr;
  }
}

}  // namespace

IntakeModel::IntakeModel(const store::Reader& project, std::vector<app::ReadTranscript> read,
                         const importing::Options& options)
    : m_project(project),
      m_people(project.participants()),
      m_language(options.language),
      m_read(std::move(read)),
      m_files(m_read.size()) {
  for (std::size_t i = 0; i < m_read.size(); ++i) {
    m_files[i].options = options;
    m_files[i].table = table_of(m_read[i]);
    if (!m_read[i].document) continue;
    m_files[i].found_encoding = m_read[i].document->report.encoding;
    m_files[i].has_tracked_changes = has_tracked_changes(*m_read[i].document);
  }
  judge();
  for (std::size_t i = 0; i < m_files.size(); ++i) m_files[i].comes = can_come(i);
}

/// What would become of each of them, were all to come in.
void IntakeModel::judge() {
  const app::ImportOutcome outcome = app::would_add(m_project, m_read);
  for (const auto& line : outcome.added) {
    m_files[line.read].state =
        to_be_looked_at(*m_read[line.read].document) ? IntakeState::look : IntakeState::ready;
    m_files[line.read].name = line.name;
    m_files[line.read].older = line.older;
    m_files[line.read].older_name =
        line.older ? m_project.document(*line.older)->name : std::string();
  }
  for (const auto& line : outcome.renewed) m_files[line.read].name = line.name;
  for (const auto& line : outcome.duplicates) {
    m_files[line.read].state = IntakeState::duplicate;
    m_files[line.read].twin = line.twin;
  }
  for (const auto& line : outcome.failed) {
    IntakeFile& file = m_files[line.read];
    file.state = IntakeState::unreadable;
    if (file.table) file.state = file.table->can_come() ? IntakeState::ready : IntakeState::look;
  }
}

bool IntakeModel::can_come(std::size_t i) const {
  if (m_files[i].table) return m_files[i].table->can_come();
  return m_files[i].state == IntakeState::ready || m_files[i].state == IntakeState::look;
}

void IntakeModel::set_comes(std::size_t i, bool comes) {
  m_files[i].comes = comes && can_come(i);
}

std::size_t IntakeModel::coming() const {
  return static_cast<std::size_t>(
      std::count_if(m_files.begin(), m_files.end(), [](const auto& file) { return file.comes; }));
}

std::size_t IntakeModel::documents() const {
  std::size_t count = 0;
  for (const IntakeFile& file : m_files)
    if (file.comes && !file.renews) count += file.table ? file.table->comes_as_documents() : 1;
  return count;
}

std::size_t IntakeModel::new_texts() const {
  return static_cast<std::size_t>(
      std::count_if(m_files.begin(), m_files.end(),
                    [](const IntakeFile& file) { return file.comes && file.renews; }));
}

/// It comes as soon as it can.
void IntakeModel::table_changed(std::size_t i) {
  const bool could = m_files[i].state == IntakeState::ready;
  judge();
  if (!can_come(i) || !could) m_files[i].comes = can_come(i);
}

std::vector<ComingTable> IntakeModel::tables() const {
  std::vector<ComingTable> coming;
  for (std::size_t i = 0; i < m_files.size(); ++i) {
    if (!m_files[i].comes || !m_files[i].table) continue;
    app::SurveyWish wish = m_files[i].table->wish();
    wish.language = m_language;
    coming.push_back({m_files[i].table->kind(), m_read[i].path, m_read[i].bytes, std::move(wish),
                      m_files[i].table->person_uses()});
  }
  return coming;
}

void IntakeModel::renew(std::size_t i, app::ReadTranscript again,
                        const importing::Options& options) {
  const bool could = can_come(i);
  m_read[i] = std::move(again);
  m_files[i].options = options;
  judge();
  if (!can_come(i) || !could) m_files[i].comes = can_come(i);
}

void IntakeModel::set_renews(std::size_t i, bool renews) {
  if (!m_files[i].older || !can_come(i)) return;
  m_files[i].renews = renews;
  m_read[i].renews = renews ? m_files[i].older : std::nullopt;
  judge();
}

edit::PlannedChange IntakeModel::renewal(std::size_t i) const {
  return edit::plan_renewal(m_project, *m_files[i].older, app::new_text(m_read[i]));
}

void IntakeModel::set_language(const std::string& language) {
  m_language = language;
  for (std::size_t i = 0; i < m_read.size(); ++i) {
    m_files[i].options.language = language;
    if (m_read[i].document) m_read[i].document->language = language;
  }
}

std::vector<IntakeVoice> IntakeModel::voices(std::size_t i) const {
  std::vector<IntakeVoice> voices;
  if (!m_read[i].document) return voices;
  const ImportedDocument& document = *m_read[i].document;
  const auto others = std::count_if(
      document.speakers.begin(), document.speakers.end(),
      [](const auto& speaker) { return speaker.role != model::SpeakerRole::interviewer; });
  for (const importing::ImportedSpeaker& speaker : document.speakers) {
    IntakeVoice voice;
    voice.label = speaker.label;
    voice.asks = speaker.role == model::SpeakerRole::interviewer;
    if (!voice.asks)
      if (const auto person =
              app::person_called(speaker.label, others == 1, document.name, m_people))
        voice.person = name_of(m_people, *person);
    voices.push_back(std::move(voice));
  }
  for (const importing::ImportedTurn& turn : document.turns)
    if (turn.speaker >= 0) ++voices[static_cast<std::size_t>(turn.speaker)].turns;
  return voices;
}

void IntakeModel::rename_voice(std::size_t i, std::size_t voice, const std::string& label) {
  const std::string name(text::trim(label));
  if (!m_read[i].document || name.empty()) return;
  ImportedDocument& document = *m_read[i].document;
  if (voice >= document.speakers.size() || document.speakers[voice].label == name) return;
  const auto same = std::find_if(document.speakers.begin(), document.speakers.end(),
                                 [&](const auto& speaker) { return speaker.label == name; });
  if (same != document.speakers.end())
    unite(document, voice, static_cast<std::size_t>(same - document.speakers.begin()));
  else
    document.speakers[voice].label = name;
}

CanvasDocument IntakeModel::preview(std::size_t i, std::int64_t most, std::size_t& left) const {
  CanvasDocument canvas;
  left = 0;
  if (!m_read[i].document) return canvas;
  const ImportedDocument& document = *m_read[i].document;
  text::Pos end = document.text.size();
  std::size_t turns = document.turns.size();
  if (end > text::Pos(most)) {
    const auto behind = std::find_if(
        document.turns.begin(), document.turns.end(),
        [&](const importing::ImportedTurn& turn) { return turn.span.end > text::Pos(most); });
    turns = static_cast<std::size_t>(behind - document.turns.begin());
    left = document.turns.size() - turns;
    end = turns > 0 ? document.turns[turns - 1].span.end : text::Pos(most);
  }
  canvas.text = text::Text(std::string(document.text.slice({text::Pos(0), end})));
  canvas.language = document.language;
  for (std::size_t turn = 0; turn < turns; ++turn)
    canvas.turns.push_back(shown(document.turns[turn], document));
  return canvas;
}

std::vector<app::ReadTranscript> IntakeModel::take() {
  std::vector<app::ReadTranscript> coming;
  for (std::size_t i = 0; i < m_files.size(); ++i)
    if (m_files[i].comes && !m_files[i].table) coming.push_back(std::move(m_read[i]));
  m_read.clear();
  m_files.clear();
  return coming;
}

}  // namespace uddrag::gui
