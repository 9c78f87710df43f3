// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/reader.h"

#include "store/database.h"
#include "store/tables.h"

namespace uddrag::store {
namespace {

template <class Row>
std::optional<Row> first(std::vector<Row> rows) {
  if (rows.empty()) return std::nullopt;
  return std::move(rows.front());
}

template <class Row, class Key>
std::optional<Row> by_id(Database& db, const Key& id) {
  return first(db.select<Row>("WHERE id=?", {value_of(id)}));
}

template <class Key>
std::unordered_map<Key, std::int64_t> counts(Database& db, const std::string& sql) {
  std::unordered_map<Key, std::int64_t> result;
  db.query(sql, {}, [&](const RowView& row) { result[Key{row.uuid(0)}] = row.integer(1); });
  return result;
}

/// Select with a join on quote: the columns must be named with their table.
std::vector<model::Coding> codings_where(Database& db, const std::string& tail,
                                         const std::vector<Value>& values) {
  std::vector<model::Coding> codings;
  db.query("SELECT c.quote,c.code,c.coder,c.created_at,c.weight FROM coding c " + tail, values,
           [&](const RowView& row) {
             model::Coding coding{{row.uuid(0)}, {row.uuid(1)}, {row.uuid(2)}, row.integer(3), {}};
             if (!row.null(4)) coding.weight = row.integer(4);
             codings.push_back(coding);
           });
  return codings;
}

std::string stem(const std::string& name) {
  const std::size_t dot = name.rfind('.');
  return dot == std::string::npos || dot == 0 ? name : name.substr(0, dot);
}

}  // namespace

model::Project Reader::project() const {
  return first(m_db->select<model::Project>()).value_or(model::Project{});
}
std::vector<model::Coder> Reader::coders() const {
  return m_db->select<model::Coder>("ORDER BY initials, name, id");
}
std::optional<model::Coder> Reader::coder(model::CoderId id) const {
  return by_id<model::Coder>(*m_db, id);
}
std::optional<model::Coder> Reader::coder_named(const std::string& name) const {
  return first(m_db->select<model::Coder>(
      "WHERE initials=?1 OR name=?1 ORDER BY initials=?1 DESC, id", {Value(name)}));
}
std::string Reader::setting(const std::string& key, const std::string& otherwise) const {
  const auto found = first(m_db->select<model::Setting>("WHERE key=?", {Value(key)}));
  return found ? found->value : otherwise;
}

std::vector<model::DocumentGroup> Reader::groups() const {
  return m_db->select<model::DocumentGroup>("ORDER BY position, name");
}
std::vector<model::Document> Reader::documents() const {
  return m_db->select<model::Document>(
      "ORDER BY ifnull((SELECT g.position FROM document_group g WHERE g.id=doc_group),9e9), "
      "doc_group, position, name, id");
}
std::optional<model::Document> Reader::document(model::DocumentId id) const {
  return by_id<model::Document>(*m_db, id);
}
std::optional<model::Document> Reader::document_named(const std::string& name) const {
  const auto all = documents();
  const auto only = [&](auto matches) -> std::optional<model::Document> {
    std::optional<model::Document> found;
    for (const auto& document : all)
      if (matches(document)) {
        if (found) return std::nullopt;
        found = document;
      }
    return found;
  };
  if (auto exact = only([&](const auto& d) { return d.name == name; })) return exact;
  if (auto source = only([&](const auto& d) { return d.source_name == name; })) return source;
  return only([&](const auto& d) { return d.name == stem(name) || stem(d.source_name) == name; });
}
text::Text Reader::document_text(const model::Document& document) const {
  return m_db->text(document.text);
}
std::vector<model::Turn> Reader::turns(model::DocumentId document) const {
  return m_db->select<model::Turn>("WHERE document=? ORDER BY start, end, id",
                                   {value_of(document)});
}
std::optional<model::Turn> Reader::turn(model::TurnId id) const {
  return by_id<model::Turn>(*m_db, id);
}
std::vector<model::Speaker> Reader::speakers(model::DocumentId document) const {
  return m_db->select<model::Speaker>("WHERE document=? ORDER BY id", {value_of(document)});
}
std::vector<model::Speaker> Reader::speakers() const {
  return m_db->select<model::Speaker>("ORDER BY document, id");
}
std::vector<model::StyleRun> Reader::style_runs(model::DocumentId document) const {
  return m_db->select<model::StyleRun>("WHERE document=? ORDER BY start, end DESC, id",
                                       {value_of(document)});
}
std::optional<std::string> Reader::content(const base::Hash& hash) const {
  std::optional<std::string> bytes;
  m_db->query("SELECT bytes FROM content WHERE hash=?", {value_of(hash)},
              [&](const RowView& row) { bytes = std::string(row.text(0)); });
  return bytes;
}
bool Reader::has_content(const base::Hash& hash) const {
  return m_db->number("SELECT count(*) FROM content WHERE hash=?", {value_of(hash)}) > 0;
}
std::unordered_map<model::DocumentId, std::int64_t> Reader::quote_counts() const {
  return counts<model::DocumentId>(*m_db, "SELECT document,count(*) FROM quote GROUP BY document");
}

std::vector<model::Code> Reader::codes() const {
  return m_db->select<model::Code>("ORDER BY parent, position, name, id");
}
std::optional<model::Code> Reader::code(model::CodeId id) const {
  return by_id<model::Code>(*m_db, id);
}
std::vector<model::CodeName> Reader::code_names() const {
  return m_db->select<model::CodeName>("ORDER BY code, language");
}
std::unordered_map<model::CodeId, std::int64_t> Reader::coding_counts() const {
  return counts<model::CodeId>(*m_db, "SELECT code,count(*) FROM coding GROUP BY code");
}
std::vector<model::CodeSet> Reader::code_sets() const {
  return m_db->select<model::CodeSet>("ORDER BY name");
}
std::vector<model::CodeId> Reader::favourites() const {
  std::vector<model::CodeId> codes;
  m_db->query(
      "SELECT m.code FROM code_set_member m JOIN code_set s ON s.id=m.code_set "
      "WHERE s.name='favourites' ORDER BY m.position, m.code",
      {}, [&](const RowView& row) { codes.push_back({row.uuid(0)}); });
  return codes;
}

std::optional<model::Quote> Reader::quote(model::QuoteId id) const {
  return by_id<model::Quote>(*m_db, id);
}
std::optional<model::Quote> Reader::quote_at(model::DocumentId document, text::Span span) const {
  return first(m_db->select<model::Quote>(
      "WHERE document=? AND start=? AND end=?",
      {value_of(document), Value(span.start.value), Value(span.end.value)}));
}
std::vector<model::Quote> Reader::quotes() const {
  return m_db->select<model::Quote>("ORDER BY document, start, end");
}
std::vector<model::Quote> Reader::quotes_of(model::DocumentId document) const {
  return m_db->select<model::Quote>("WHERE document=? ORDER BY start, end", {value_of(document)});
}
std::vector<model::Quote> Reader::quotes_with(model::CodeId code) const {
  return m_db->select<model::Quote>(
      "WHERE id IN (SELECT quote FROM coding WHERE code=?) ORDER BY document, start, end",
      {value_of(code)});
}
std::vector<model::Quote> Reader::starred_quotes() const {
  return m_db->select<model::Quote>("WHERE starred ORDER BY document, start, end");
}
std::vector<model::Coding> Reader::codings() const {
  return codings_where(*m_db, "", {});
}
std::vector<model::Coding> Reader::codings_of(model::DocumentId document) const {
  return codings_where(*m_db,
                       "JOIN quote q ON q.id=c.quote WHERE q.document=? "
                       "ORDER BY q.start, q.end, c.created_at, c.code, c.coder",
                       {value_of(document)});
}
std::vector<model::Coding> Reader::codings_of(model::QuoteId quote) const {
  return codings_where(*m_db, "WHERE c.quote=? ORDER BY c.created_at, c.code, c.coder",
                       {value_of(quote)});
}
std::vector<model::Coding> Reader::codings_with(model::CodeId code) const {
  return codings_where(*m_db, "WHERE c.code=?", {value_of(code)});
}
std::vector<model::Coding> Reader::codings_beside(model::CodeId code) const {
  return codings_where(*m_db, "WHERE c.quote IN (SELECT quote FROM coding WHERE code=?)",
                       {value_of(code)});
}
std::int64_t Reader::next_quote_number(model::DocumentId document) const {
  return 1 + m_db->number("SELECT ifnull(max(number),0) FROM quote WHERE document=?",
                          {value_of(document)});
}
std::vector<model::Relation> Reader::relations() const {
  return m_db->select<model::Relation>("ORDER BY name");
}
std::vector<model::QuoteLink> Reader::links() const {
  return m_db->select<model::QuoteLink>("ORDER BY created_at, id");
}
std::vector<model::QuoteLink> Reader::links_of(model::QuoteId quote) const {
  return m_db->select<model::QuoteLink>(
      "WHERE from_quote=?1 OR to_quote=?1 ORDER BY created_at, id", {value_of(quote)});
}

std::vector<model::Memo> Reader::memos() const {
  return m_db->select<model::Memo>("ORDER BY created_at, id");
}
std::vector<model::Memo> Reader::memos_on(model::MemoTarget target, const base::Uuid& id) const {
  return m_db->select<model::Memo>("WHERE target_id=? AND target=? ORDER BY created_at, id",
                                   {value_of(id), Value(std::string(model::name(target)))});
}
std::optional<model::Memo> Reader::memo(model::MemoId id) const {
  return by_id<model::Memo>(*m_db, id);
}

std::vector<model::Participant> Reader::participants() const {
  return m_db->select<model::Participant>("ORDER BY label, pseudonym, id");
}
std::optional<model::Participant> Reader::participant(model::ParticipantId id) const {
  return by_id<model::Participant>(*m_db, id);
}
std::vector<model::Attribute> Reader::attributes() const {
  return m_db->select<model::Attribute>("ORDER BY position, name");
}
std::vector<model::AttributeValue> Reader::attribute_values() const {
  return m_db->select<model::AttributeValue>("ORDER BY owner, attribute");
}
std::vector<model::Consent> Reader::consents() const {
  return m_db->select<model::Consent>("ORDER BY participant, use");
}
std::vector<model::PseudonymTerm> Reader::pseudonym_terms() const {
  return m_db->select<model::PseudonymTerm>("ORDER BY original");
}

std::vector<model::Course> Reader::courses() const {
  return m_db->select<model::Course>("ORDER BY position, id");
}
std::optional<model::Course> Reader::course(model::CourseId id) const {
  return by_id<model::Course>(*m_db, id);
}
std::vector<model::Section> Reader::sections(model::CourseId course) const {
  return m_db->select<model::Section>("WHERE course=? ORDER BY position, id", {value_of(course)});
}
std::optional<model::Section> Reader::section(model::SectionId id) const {
  return by_id<model::Section>(*m_db, id);
}
std::vector<model::Block> Reader::blocks(model::SectionId section) const {
  return m_db->select<model::Block>("WHERE section=? ORDER BY position, id", {value_of(section)});
}
std::optional<model::Block> Reader::block(model::BlockId id) const {
  return by_id<model::Block>(*m_db, id);
}
std::vector<model::Excerpt> Reader::excerpts(model::BlockId block) const {
  return m_db->select<model::Excerpt>("WHERE block=? ORDER BY side, position, id",
                                      {value_of(block)});
}
std::vector<model::Excerpt> Reader::excerpts_of_course(model::CourseId course) const {
  return m_db->select<model::Excerpt>(
      "WHERE block IN (SELECT b.id FROM block b JOIN section s ON s.id=b.section "
      "WHERE s.course=?) ORDER BY block, side, position, id",
      {value_of(course)});
}
std::vector<model::Excerpt> Reader::excerpts_of_quote(model::QuoteId quote) const {
  return m_db->select<model::Excerpt>("WHERE quote=? ORDER BY id", {value_of(quote)});
}
std::optional<model::Excerpt> Reader::excerpt(model::ExcerptId id) const {
  return by_id<model::Excerpt>(*m_db, id);
}
std::vector<model::ExportLog> Reader::export_log() const {
  return m_db->select<model::ExportLog>("ORDER BY at DESC, id");
}

base::Millis Reader::changed_at() const {
  base::Millis at = 0;
  m_db->query("SELECT coalesce(max(at), 0) FROM action WHERE kind <> 'course.export'", {},
              [&](const RowView& row) { at = row.integer(0); });
  return at;
}

std::int64_t Reader::last_action() const {
  std::int64_t last = 0;
  m_db->query("SELECT coalesce(max(seq), 0) FROM action", {},
              [&](const RowView& row) { last = row.integer(0); });
  return last;
}

}  // namespace uddrag::store
