// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export_record.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "app/course_material.h"

#include "course/excerpt_figure.h"
#include "course/make_pages.h"
#include "course/passages.h"
#include "course/sources.h"

namespace uddrag::app {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

class People {
 public:
  explicit People(const course::Material& material) : m_material(material), m_sources(material) {}

  void add(const model::Excerpt& excerpt) {
    const auto found = m_material.quotes.find(excerpt.quote);
    if (found == m_material.quotes.end() ||
        course::permission(m_material, excerpt) != course::Permission::granted)
      return;
    for (const model::ParticipantId person : m_sources.participants(found->second)) add(person);
    add(found->second, m_sources.turns_before(excerpt, found->second));
    add(found->second, m_sources.turns_after(excerpt, found->second));
  }
  void add(const model::ExerciseBlock& exercise) {
    if (!course::passage_agreed(m_material, exercise)) return;
    for (const auto person : course::passage_voices(m_material, exercise).participants) add(person);
  }
  std::vector<model::ParticipantId> take() { return std::move(m_people); }

 private:
  void add(model::ParticipantId person) {
    if (!person.nil() && std::find(m_people.begin(), m_people.end(), person) == m_people.end())
      m_people.push_back(person);
  }
  void add(const model::Quote& quote, const std::vector<const model::Turn*>& turns) {
    const auto& speakers = m_material.documents.at(quote.document).speakers;
    for (const model::Turn* turn : turns)
      if (const auto who = speakers.find(turn->speaker); who != speakers.end())
        add(who->second.participant);
  }

  const course::Material& m_material;
  course::Sources m_sources;
  std::vector<model::ParticipantId> m_people;
};

template <class Id>
std::vector<Id> ids(const Json& all, const char* key) {
  std::vector<Id> list;
  if (!all.contains(key)) return list;
  for (const Json& one : all[key])
    if (const auto id = base::parse_uuid(one.get<std::string>())) list.push_back(Id{*id});
  return list;
}

void read_contains(ExportRecord& record) try {
  const Json all = Json::parse(record.log.contains);
  record.blocks = ids<model::BlockId>(all, "blocks");
  record.quotes = ids<model::QuoteId>(all, "quotes");
  record.participants = ids<model::ParticipantId>(all, "participants");
  record.path = all.value("path", "");
  record.state = all.value("state", std::int64_t{0});
  record.content = base::parse_hash(all.value("content", ""));
  for (const auto id : ids<model::SectionId>(all, "sections")) record.part.sections.insert(id);
  for (const auto id : ids<model::BlockId>(all, "chosen")) record.part.blocks.insert(id);
  record.reason = all.value("reason", "");
  for (const Json& note : all.value("notes", Json::array())) {
    const std::string detail = note.value("detail", "");
    record.notes.push_back({note.value("gate", ""),
                            note.value("place", ""),
                            note.value("file", ""),
                            note.value("title", ""),
                            note.value("quoted", ""),
                            {detail, note.value("words", detail),
                             note.value("arguments", std::vector<std::string>{})}});
  }
} catch (const nlohmann::json::exception&) {
}

}  // namespace

std::vector<model::ParticipantId> people_shown(const course::Material& material) {
  People people(material);
  for (const model::Excerpt& excerpt : material.excerpts)
    if (material.holds(excerpt)) people.add(excerpt);
  for (const model::Block& block : material.blocks)
    if (const auto* exercise = std::get_if<model::ExerciseBlock>(&block.body);
        exercise && material.holds(block))
      people.add(*exercise);
  return people.take();
}

std::string contains_json(const course::Material& material, const CourseExport& made,
                          const fs::path& where, const fs::path& project_folder) {
  Json quotes = Json::array(), blocks = Json::array(), people = Json::array(),
       notes = Json::array();
  for (const model::Excerpt& excerpt : material.excerpts)
    if (material.holds(excerpt) &&
        course::permission(material, excerpt) == course::Permission::granted)
      quotes.push_back(base::to_string(excerpt.quote));
  for (const model::Block& block : material.blocks)
    if (material.holds(block)) blocks.push_back(base::to_string(block.id));
  for (const model::ParticipantId person : people_shown(material))
    people.push_back(base::to_string(person));
  for (const course::Finding& finding : made.findings)
    notes.push_back({{"gate", course::name(finding.gate)},
                     {"place", finding.place},
                     {"file", finding.file},
                     {"title", finding.title},
                     {"quoted", finding.quoted},
                     {"detail", finding.detail.text},
                     {"words", finding.detail.words},
                     {"arguments", finding.detail.arguments}});
  Json all{{"blocks", blocks}, {"quotes", quotes}, {"participants", people}};
  // A place below the project's folder stays right when the folder moves.
  all["path"] = base::path_from(project_folder, where);
  all["state"] = made.state;
  all["content"] = base::to_string(made.content);
  for (const model::SectionId id : material.part.sections)
    all["sections"].push_back(base::to_string(id));
  for (const model::BlockId id : material.part.blocks) all["chosen"].push_back(base::to_string(id));
  if (!notes.empty()) all["notes"] = notes;
  if (!made.reason.empty()) all["reason"] = made.reason;
  return all.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::vector<ExportRecord> past_exports(const store::Reader& read) {
  std::vector<ExportRecord> all;
  for (const model::ExportLog& log : read.export_log()) {
    ExportRecord& record = all.emplace_back();
    record.log = log;
    if (const auto course = read.course(log.course)) record.course = course->title;
    read_contains(record);
  }
  std::stable_sort(all.begin(), all.end(), [](const ExportRecord& a, const ExportRecord& b) {
    return a.log.at > b.log.at;
  });
  std::set<std::string> seen;
  for (ExportRecord& record : all)
    record.replaced = !record.path.empty() && !seen.insert(record.path).second;
  return all;
}

namespace {

/// Remembers what was made of a course, since many exports are of the same.
class Today {
 public:
  Today(const store::Reader& read, const fs::path& folder) : m_read(read), m_folder(folder) {
    for (const model::Consent& consent : read.consents())
      if (consent.use == model::Use::teaching && consent.state == model::ConsentState::withdrawn)
        m_withdrawn.insert(consent.participant);
  }

  PastExport judge(ExportRecord record) {
    PastExport past;
    const model::CourseId course = record.log.course;
    past.gone = !m_read.course(course);
    if (!past.gone && record.content) {
      course::Material& material = material_of(course);
      material.part = record.part;
      past.gone = std::none_of(material.sections.begin(), material.sections.end(),
                               [&](const auto& section) { return material.holds(section); });
      past.changed = content(record) != *record.content;
    }
    for (const model::ParticipantId person : record.participants)
      if (m_withdrawn.contains(person)) past.withdrawn.push_back(person);
    past.record = std::move(record);
    return past;
  }

 private:
  course::Material& material_of(model::CourseId id) {
    const auto known = m_materials.find(id);
    if (known != m_materials.end()) return known->second;
    return m_materials.emplace(id, course_material(m_read, id, m_folder)).first->second;
  }

  base::Hash content(const ExportRecord& record) {
    for (const auto& [like, hash] : m_made)
      if (like.log.course == record.log.course && like.log.edition == record.log.edition &&
          like.part == record.part)
        return hash;
    const auto edition =
        record.log.edition == "teacher" ? course::Edition::teacher : course::Edition::student;
    const base::Hash hash =
        content_hash(course::make_pages(material_of(record.log.course), edition));
    m_made.emplace_back(record, hash);
    return hash;
  }

  const store::Reader& m_read;
  fs::path m_folder;
  std::set<model::ParticipantId> m_withdrawn;
  std::map<model::CourseId, course::Material> m_materials;
  std::vector<std::pair<ExportRecord, base::Hash>> m_made;
};

}  // namespace

std::vector<PastExport> judged_exports(const store::Reader& read, const fs::path& project_folder,
                                       base::Progress* progress) {
  Today today(read, project_folder);
  std::vector<PastExport> all;
  for (ExportRecord& record : past_exports(read)) {
    if (progress) progress->check();
    all.push_back(today.judge(std::move(record)));
  }
  return all;
}

}  // namespace uddrag::app
