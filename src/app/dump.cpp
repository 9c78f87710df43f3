// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dump.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "base/clock.h"
#include "model/course_json.h"
#include "model/memo_links.h"

namespace uddrag::app {
namespace {

using json = nlohmann::ordered_json;

template <class Named>
json id(const base::Id<Named>& value) {
  return value.nil() ? json(nullptr) : json(base::to_string(value));
}

json time(const std::optional<base::Millis>& ms) {
  return ms ? json(*ms) : json(nullptr);
}
json date(base::Millis at) {
  return base::iso_time(at);
}

template <class Row>
std::vector<Row> by_id(std::vector<Row> rows) {
  std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.id < b.id; });
  return rows;
}

class Dump {
 public:
  explicit Dump(const store::Reader& read) : m_read(read) {
    for (const model::Coder& coder : read.coders()) m_coders[coder.id] = coder.initials;
    for (const model::DocumentGroup& group : read.groups()) m_groups[group.id] = group.name;
    for (const model::Participant& p : read.participants()) m_people[p.id] = p.label;
  }

  std::string only_courses() const {
    return courses().dump(1, ' ', false, json::error_handler_t::replace) + "\n";
  }

  std::string run() {
    const model::Project project = m_read.project();
    json all = {{"project",
                 {{"id", id(project.id)},
                  {"title", project.title},
                  {"description", project.description},
                  {"language", project.language},
                  {"created_at", date(project.created_at)},
                  {"schema", project.schema}}}};
    all["coders"] = json::array();
    for (const model::Coder& coder : by_id(m_read.coders()))
      all["coders"].push_back(
          {{"id", id(coder.id)}, {"name", coder.name}, {"initials", coder.initials}});
    all["documents"] = documents();
    all["codes"] = codes();
    all["quotes"] = quotes();
    all["links"] = links();
    all["memos"] = memos();
    all["participants"] = participants();
    all["pseudonyms"] = json::array();
    for (const model::PseudonymTerm& term : m_read.pseudonym_terms())
      all["pseudonyms"].push_back({{"original", term.original},
                                   {"replacement", term.replacement},
                                   {"kind", term.kind},
                                   {"forms", term.forms},
                                   {"scope", term.scope}});
    all["courses"] = courses();
    return all.dump(1, ' ', false, json::error_handler_t::replace) + "\n";
  }

 private:
  std::string coder(model::CoderId who) const {
    const auto found = m_coders.find(who);
    return found == m_coders.end() ? std::string() : found->second;
  }

  json documents() const {
    json list = json::array();
    for (const model::Document& document : m_read.documents()) {
      std::map<model::SpeakerId, model::Speaker> speakers;
      for (const model::Speaker& speaker : m_read.speakers(document.id))
        speakers[speaker.id] = speaker;
      json turns = json::array(), voices = json::array();
      for (const model::Turn& turn : m_read.turns(document.id)) {
        const auto speaker = speakers.find(turn.speaker);
        turns.push_back(
            {{"start", turn.span.start.value},
             {"end", turn.span.end.value},
             {"speaker", speaker == speakers.end() ? json(nullptr) : json(speaker->second.label)},
             {"time_start_ms", time(turn.time_start)},
             {"time_end_ms", time(turn.time_end)},
             {"kind", model::name(turn.kind)}});
      }
      for (const auto& [key, speaker] : speakers) {
        const auto person = m_people.find(speaker.participant);
        voices.push_back(
            {{"label", speaker.label},
             {"role", model::name(speaker.role)},
             {"participant", person == m_people.end() ? json(nullptr) : json(person->second)}});
      }
      const auto group = m_groups.find(document.group);
      list.push_back({{"id", id(document.id)},
                      {"name", document.name},
                      {"kind", model::name(document.kind)},
                      {"language", document.language},
                      {"group", group == m_groups.end() ? json(nullptr) : json(group->second)},
                      {"source_name", document.source_name},
                      {"text", m_read.document_text(document).utf8()},
                      {"turns", turns},
                      {"speakers", voices}});
    }
    return list;
  }

  json codes() const {
    const auto all = m_read.codes();
    const auto paths = model::code_paths(all);
    std::map<model::CodeId, json> names;
    for (const model::CodeName& name : m_read.code_names())
      names[name.code].push_back(
          {{"language", name.language}, {"name", name.name}, {"definition", name.definition}});
    json list = json::array();
    for (const model::Code& code : by_id(all)) {
      list.push_back({{"id", id(code.id)},
                      {"name", code.name},
                      {"path", paths.at(code.id)},
                      {"color", model::to_string_color(code.color)},
                      {"parent", id(code.parent)},
                      {"position", code.position},
                      {"definition", code.definition},
                      {"when_to_use", code.when_to_use},
                      {"when_not", code.when_not},
                      {"example", code.example},
                      {"retired", code.retired},
                      {"names", names.contains(code.id) ? names[code.id] : json::array()}});
    }
    return list;
  }

  json quotes() const {
    std::map<model::QuoteId, json> codings;
    auto all = m_read.codings();
    std::sort(all.begin(), all.end(), [](const model::Coding& a, const model::Coding& b) {
      return std::tuple(a.quote, a.code, a.coder) < std::tuple(b.quote, b.code, b.coder);
    });
    for (const model::Coding& coding : all)
      codings[coding.quote].push_back({{"code", id(coding.code)},
                                       {"coder", coder(coding.coder)},
                                       {"created_at", date(coding.created_at)}});
    std::map<base::Uuid, std::string> memos;
    for (const model::Memo& memo : m_read.memos())
      if (memo.target == model::MemoTarget::quote)
        memos[memo.target_id] += (memos[memo.target_id].empty() ? "" : "\n\n") + memo.body;
    json list = json::array();
    for (const model::Quote& quote : m_read.quotes())
      list.push_back({{"id", id(quote.id)},
                      {"document", id(quote.document)},
                      {"start", quote.span.start.value},
                      {"end", quote.span.end.value},
                      {"text", quote.text},
                      {"codings", codings.contains(quote.id) ? codings[quote.id] : json::array()},
                      {"memo", memos[quote.id.uuid]},
                      {"number", quote.number},
                      {"starred", quote.starred},
                      {"title", quote.title},
                      {"created_by", coder(quote.created_by)},
                      {"created_at", date(quote.created_at)}});
    return list;
  }

  json links() const {
    std::map<model::RelationId, std::string> names;
    for (const model::Relation& relation : m_read.relations()) names[relation.id] = relation.name;
    json list = json::array();
    for (const model::QuoteLink& link : by_id(m_read.links()))
      list.push_back({{"id", id(link.id)},
                      {"from", id(link.from)},
                      {"relation", names[link.relation]},
                      {"to", id(link.to)},
                      {"coder", coder(link.coder)},
                      {"note", link.note}});
    return list;
  }

  json memos() const {
    json list = json::array();
    for (const model::Memo& memo : by_id(m_read.memos()))
      list.push_back({{"id", id(memo.id)},
                      {"target", model::name(memo.target)},
                      {"target_id", base::to_string(memo.target_id)},
                      {"kind", memo.kind},
                      {"title", memo.title},
                      {"body", memo.body},
                      {"coder", coder(memo.coder)},
                      {"created_at", date(memo.created_at)}});
    return list;
  }

  json participants() const {
    std::map<model::AttributeId, std::string> names;
    for (const model::Attribute& attribute : m_read.attributes())
      names[attribute.id] = attribute.name;
    const auto values = m_read.attribute_values();
    const auto consents = m_read.consents();
    json list = json::array();
    for (const model::Participant& person : by_id(m_read.participants())) {
      json attributes = json::object(), consent = json::object();
      std::map<std::string, std::string> sorted;
      for (const model::AttributeValue& value : values)
        if (value.owner == person.id.uuid) sorted[names[value.attribute]] = value.value;
      for (const auto& [name, value] : sorted) attributes[name] = value;
      for (const model::Consent& one : consents)
        if (one.participant == person.id)
          consent[std::string(model::name(one.use))] = {
              {"state", model::name(one.state)},
              {"from", one.from ? json(base::iso_date(*one.from)) : json(nullptr)}};
      list.push_back({{"id", id(person.id)},
                      {"label", person.label},
                      {"pseudonym", person.pseudonym},
                      {"attributes", attributes},
                      {"consent", consent}});
    }
    return list;
  }

  json courses() const {
    json list = json::array();
    for (const model::Course& course : m_read.courses()) {
      json sections = json::array();
      for (const model::Section& section : m_read.sections(course.id)) {
        json blocks = json::array();
        for (const model::Block& block : m_read.blocks(section.id)) {
          json excerpts = json::array();
          for (const model::Excerpt& excerpt : m_read.excerpts(block.id))
            excerpts.push_back(
                {{"id", id(excerpt.id)},
                 {"quote", id(excerpt.quote)},
                 {"side", excerpt.side},
                 {"trims", json::parse(model::spans_json(excerpt.trims))},
                 {"clarifications",
                  json::parse(model::clarifications_json(excerpt.clarifications))},
                 {"emphasis", json::parse(model::spans_json(excerpt.emphasis))},
                 {"lead_in", excerpt.lead_in},
                 {"context_before", excerpt.context_before},
                 {"context_after", excerpt.context_after},
                 {"attribution", excerpt.attribution},
                 {"translation", excerpt.translation},
                 {"content_note", excerpt.content_note},
                 {"reviewed", excerpt.reviewed_at ? json(base::iso_date(*excerpt.reviewed_at))
                                                  : json(nullptr)}});
          blocks.push_back({{"id", id(block.id)},
                            {"kind", model::kind_of(block.body)},
                            {"body", json::parse(model::body_json(block.body))},
                            {"teacher_only", block.teacher_only},
                            {"excerpts", excerpts}});
        }
        sections.push_back({{"id", id(section.id)},
                            {"kind", model::name(section.kind)},
                            {"title", section.title},
                            {"objectives", section.objectives},
                            {"minutes", section.minutes},
                            {"content_note", section.content_note},
                            {"blocks", blocks}});
      }
      list.push_back({{"id", id(course.id)},
                      {"title", course.title},
                      {"subtitle", course.subtitle},
                      {"language", course.language},
                      {"level", course.level},
                      {"objectives", course.objectives},
                      {"licence", course.licence},
                      {"authors", course.authors},
                      {"version", course.version},
                      {"theme", course.theme},
                      {"attribution_pattern", course.attribution_pattern},
                      {"audience", model::name(course.audience)},
                      {"sections", sections}});
    }
    return list;
  }

  const store::Reader& m_read;
  std::map<model::CoderId, std::string> m_coders;
  std::map<model::DocumentGroupId, std::string> m_groups;
  std::map<model::ParticipantId, std::string> m_people;
};

}  // namespace

std::string dump_project(const store::Reader& read) {
  return Dump(read).run();
}

std::string dump_courses(const store::Reader& read) {
  return Dump(read).only_courses();
}

}  // namespace uddrag::app
