// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema.h"

#include <fmt/format.h>

#include "store/database.h"
#include "store/project_file.h"

namespace uddrag::store {
namespace {

// An id is the 16 bytes of a UUIDv7; a hash the 32 bytes of a SHA-256.
constexpr const char* tables = R"sql(
CREATE TABLE project(id BLOB PRIMARY KEY CHECK(length(id)=16), title TEXT NOT NULL,
  description TEXT NOT NULL, language TEXT NOT NULL, created_at INTEGER NOT NULL,
  schema INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE coder(id BLOB PRIMARY KEY CHECK(length(id)=16), name TEXT NOT NULL,
  initials TEXT NOT NULL, color INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE setting(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE content(hash BLOB PRIMARY KEY CHECK(length(hash)=32), media_type TEXT NOT NULL,
  bytes BLOB NOT NULL) STRICT;

CREATE TABLE document_group(id BLOB PRIMARY KEY CHECK(length(id)=16), name TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL, color INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE participant(id BLOB PRIMARY KEY CHECK(length(id)=16), label TEXT NOT NULL,
  pseudonym TEXT NOT NULL, description TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX participant_label ON participant(label) WHERE label <> '';
CREATE TABLE document(id BLOB PRIMARY KEY CHECK(length(id)=16), name TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL, language TEXT NOT NULL, text BLOB NOT NULL REFERENCES content(hash),
  original BLOB REFERENCES content(hash), source_name TEXT NOT NULL, media TEXT NOT NULL,
  media_hash BLOB, doc_group BLOB REFERENCES document_group(id) ON DELETE SET NULL,
  position INTEGER NOT NULL, status TEXT NOT NULL, read_only INTEGER NOT NULL,
  imported_at INTEGER NOT NULL, import_report TEXT NOT NULL, description TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
CREATE INDEX document_by_group ON document(doc_group, position);
CREATE INDEX document_by_text ON document(text);
CREATE INDEX document_by_original ON document(original);
CREATE TABLE speaker(id BLOB PRIMARY KEY CHECK(length(id)=16),
  document BLOB NOT NULL REFERENCES document(id) ON DELETE CASCADE, label TEXT NOT NULL,
  participant BLOB REFERENCES participant(id) ON DELETE SET NULL, role TEXT NOT NULL,
  UNIQUE(document, label)) STRICT, WITHOUT ROWID;
CREATE INDEX speaker_by_participant ON speaker(participant);
CREATE TABLE turn(id BLOB PRIMARY KEY CHECK(length(id)=16),
  document BLOB NOT NULL REFERENCES document(id) ON DELETE CASCADE, start INTEGER NOT NULL,
  end INTEGER NOT NULL CHECK(end>=start), speaker BLOB REFERENCES speaker(id) ON DELETE SET NULL,
  time_start_ms INTEGER, time_end_ms INTEGER, kind TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX turn_by_document ON turn(document, start);
CREATE INDEX turn_by_speaker ON turn(speaker);
CREATE TABLE style_run(id BLOB PRIMARY KEY CHECK(length(id)=16),
  document BLOB NOT NULL REFERENCES document(id) ON DELETE CASCADE, start INTEGER NOT NULL,
  end INTEGER NOT NULL CHECK(end>=start), style TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX style_run_by_document ON style_run(document, start);

CREATE TABLE attribute(id BLOB PRIMARY KEY CHECK(length(id)=16), name TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL, choices TEXT NOT NULL, position INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE attribute_value(attribute BLOB NOT NULL REFERENCES attribute(id) ON DELETE CASCADE,
  owner BLOB NOT NULL, owner_kind TEXT NOT NULL, value TEXT NOT NULL,
  PRIMARY KEY(attribute, owner)) STRICT, WITHOUT ROWID;
CREATE INDEX attribute_value_by_owner ON attribute_value(owner);
CREATE TABLE consent(participant BLOB NOT NULL REFERENCES participant(id) ON DELETE CASCADE,
  use TEXT NOT NULL, state TEXT NOT NULL, valid_from INTEGER, valid_until INTEGER,
  evidence TEXT NOT NULL, PRIMARY KEY(participant, use)) STRICT, WITHOUT ROWID;

CREATE TABLE code(id BLOB PRIMARY KEY CHECK(length(id)=16),
  parent BLOB REFERENCES code(id) ON DELETE CASCADE, name TEXT NOT NULL, color INTEGER NOT NULL,
  position INTEGER NOT NULL, definition TEXT NOT NULL, when_to_use TEXT NOT NULL,
  when_not TEXT NOT NULL, example TEXT NOT NULL, shortcut TEXT NOT NULL,
  retired INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX code_name_among_siblings ON code(ifnull(parent, x''), name);
CREATE INDEX code_by_parent ON code(parent, position);
CREATE TABLE code_name(code BLOB NOT NULL REFERENCES code(id) ON DELETE CASCADE,
  language TEXT NOT NULL, name TEXT NOT NULL, definition TEXT NOT NULL,
  PRIMARY KEY(code, language)) STRICT, WITHOUT ROWID;
CREATE TABLE code_set(id BLOB PRIMARY KEY CHECK(length(id)=16), name TEXT NOT NULL UNIQUE
  ) STRICT, WITHOUT ROWID;
CREATE TABLE code_set_member(code_set BLOB NOT NULL REFERENCES code_set(id) ON DELETE CASCADE,
  code BLOB NOT NULL REFERENCES code(id) ON DELETE CASCADE, position INTEGER NOT NULL,
  PRIMARY KEY(code_set, code)) STRICT, WITHOUT ROWID;
CREATE INDEX code_set_member_by_code ON code_set_member(code);

CREATE TABLE quote(id BLOB PRIMARY KEY CHECK(length(id)=16),
  document BLOB NOT NULL REFERENCES document(id) ON DELETE CASCADE, start INTEGER NOT NULL,
  end INTEGER NOT NULL CHECK(end>start), text TEXT NOT NULL,
  created_by BLOB REFERENCES coder(id), created_at INTEGER NOT NULL, starred INTEGER NOT NULL,
  title TEXT NOT NULL, number INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX quote_by_place ON quote(document, start, end);
CREATE INDEX quote_by_number ON quote(document, number);
CREATE INDEX quote_by_coder ON quote(created_by);
CREATE INDEX quote_starred ON quote(document, start, end) WHERE starred;
CREATE TABLE coding(quote BLOB NOT NULL REFERENCES quote(id) ON DELETE CASCADE,
  code BLOB NOT NULL REFERENCES code(id) ON DELETE CASCADE,
  coder BLOB NOT NULL REFERENCES coder(id), created_at INTEGER NOT NULL, weight INTEGER,
  PRIMARY KEY(quote, code, coder)) STRICT, WITHOUT ROWID;
CREATE INDEX coding_by_code ON coding(code, quote);
CREATE INDEX coding_by_coder ON coding(coder);
CREATE TABLE relation(id BLOB PRIMARY KEY CHECK(length(id)=16), name TEXT NOT NULL UNIQUE,
  directed INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE quote_link(id BLOB PRIMARY KEY CHECK(length(id)=16),
  from_quote BLOB NOT NULL REFERENCES quote(id) ON DELETE CASCADE,
  relation BLOB NOT NULL REFERENCES relation(id) ON DELETE CASCADE,
  to_quote BLOB NOT NULL REFERENCES quote(id) ON DELETE CASCADE,
  coder BLOB REFERENCES coder(id), note TEXT NOT NULL, created_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
CREATE INDEX quote_link_from ON quote_link(from_quote);
CREATE INDEX quote_link_to ON quote_link(to_quote);
CREATE INDEX quote_link_by_relation ON quote_link(relation);
CREATE INDEX quote_link_by_coder ON quote_link(coder);

CREATE TABLE memo(id BLOB PRIMARY KEY CHECK(length(id)=16), target TEXT NOT NULL,
  target_id BLOB NOT NULL, kind TEXT NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL,
  coder BLOB REFERENCES coder(id), created_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX memo_by_target ON memo(target_id);
CREATE INDEX memo_by_coder ON memo(coder);
CREATE TABLE summary(id BLOB PRIMARY KEY CHECK(length(id)=16), owner_kind TEXT NOT NULL,
  owner BLOB NOT NULL, code BLOB NOT NULL REFERENCES code(id) ON DELETE CASCADE,
  body TEXT NOT NULL, UNIQUE(owner, code)) STRICT, WITHOUT ROWID;
CREATE INDEX summary_by_code ON summary(code);
CREATE TABLE saved_query(id BLOB PRIMARY KEY CHECK(length(id)=16), name TEXT NOT NULL,
  kind TEXT NOT NULL, expression TEXT NOT NULL, view TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE course(id BLOB PRIMARY KEY CHECK(length(id)=16), title TEXT NOT NULL,
  subtitle TEXT NOT NULL, language TEXT NOT NULL, level TEXT NOT NULL, objectives TEXT NOT NULL,
  licence TEXT NOT NULL, authors TEXT NOT NULL, version TEXT NOT NULL, theme TEXT NOT NULL,
  attribution_pattern TEXT NOT NULL, audience TEXT NOT NULL, position INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
CREATE TABLE section(id BLOB PRIMARY KEY CHECK(length(id)=16),
  course BLOB NOT NULL REFERENCES course(id) ON DELETE CASCADE, position INTEGER NOT NULL,
  kind TEXT NOT NULL, title TEXT NOT NULL, objectives TEXT NOT NULL, minutes INTEGER NOT NULL,
  content_note TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX section_by_course ON section(course, position);
CREATE TABLE block(id BLOB PRIMARY KEY CHECK(length(id)=16),
  section BLOB NOT NULL REFERENCES section(id) ON DELETE CASCADE, position INTEGER NOT NULL,
  kind TEXT NOT NULL, body TEXT NOT NULL, teacher_only INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX block_by_section ON block(section, position);
CREATE TABLE excerpt(id BLOB PRIMARY KEY CHECK(length(id)=16),
  block BLOB NOT NULL REFERENCES block(id) ON DELETE CASCADE,
  quote BLOB NOT NULL REFERENCES quote(id), position INTEGER NOT NULL, side INTEGER NOT NULL,
  trims TEXT NOT NULL, clarifications TEXT NOT NULL, emphasis TEXT NOT NULL,
  lead_in TEXT NOT NULL, context_before INTEGER NOT NULL, context_after INTEGER NOT NULL,
  attribution TEXT NOT NULL, translation TEXT NOT NULL, content_note TEXT NOT NULL,
  reviewed_at INTEGER, quote_text_hash BLOB) STRICT, WITHOUT ROWID;
CREATE INDEX excerpt_by_block ON excerpt(block, position);
CREATE INDEX excerpt_by_quote ON excerpt(quote);

CREATE TABLE pseudonym_term(id BLOB PRIMARY KEY CHECK(length(id)=16),
  original TEXT NOT NULL UNIQUE, replacement TEXT NOT NULL, kind TEXT NOT NULL,
  forms TEXT NOT NULL, scope TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE pseudonym_profile(id BLOB PRIMARY KEY CHECK(length(id)=16),
  name TEXT NOT NULL UNIQUE, audience TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE export_log(id BLOB PRIMARY KEY CHECK(length(id)=16), course BLOB NOT NULL,
  format TEXT NOT NULL, edition TEXT NOT NULL, at INTEGER NOT NULL, contains TEXT NOT NULL,
  fingerprint BLOB) STRICT, WITHOUT ROWID;

CREATE TABLE action(seq INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK(length(id)=16),
  at INTEGER NOT NULL, coder BLOB, kind TEXT NOT NULL, arguments TEXT NOT NULL, undoes BLOB,
  app_version TEXT NOT NULL, schema INTEGER NOT NULL, row_count INTEGER NOT NULL,
  packed BLOB) STRICT;
CREATE TABLE change(seq INTEGER NOT NULL REFERENCES action(seq), n INTEGER NOT NULL,
  tbl TEXT NOT NULL, op TEXT NOT NULL CHECK(op IN ('I','U','D')), key TEXT NOT NULL, old TEXT,
  new TEXT, PRIMARY KEY(seq, n)) STRICT, WITHOUT ROWID;
CREATE TABLE lock(id INTEGER PRIMARY KEY CHECK(id=1), host TEXT NOT NULL, user TEXT NOT NULL,
  program TEXT NOT NULL, pid INTEGER NOT NULL, started INTEGER NOT NULL, since INTEGER NOT NULL
  ) STRICT;
)sql";

struct ColumnInfo {
  std::string name;
  bool blob = false;
  int key = 0;  // place in the primary key, from 1; 0: none
};

std::vector<ColumnInfo> columns_of(Database& db, const std::string& table) {
  std::vector<ColumnInfo> columns;
  db.query(fmt::format("PRAGMA table_info({})", table), {}, [&](const RowView& row) {
    columns.push_back(
        {std::string(row.text(1)), row.text(2) == "BLOB", static_cast<int>(row.integer(5))});
  });
  return columns;
}

/// The JSON form of a value: blobs as hexadecimal text.
std::string json_value(const char* row, const ColumnInfo& column) {
  const std::string name = fmt::format("{}.\"{}\"", row, column.name);
  return column.blob ? fmt::format("lower(hex({}))", name) : name;
}

/// NULL blobs must stay null: hex(NULL) is an empty string.
std::string json_pair(const char* row, const ColumnInfo& column) {
  const std::string value = json_value(row, column);
  if (!column.blob) return fmt::format("'{}',{}", column.name, value);
  return fmt::format("'{0}',iif({1}.\"{0}\" IS NULL,NULL,{2})", column.name, row, value);
}

std::string object(const char* row, const std::vector<ColumnInfo>& columns, bool key_only) {
  std::vector<std::string> pairs;
  for (const ColumnInfo& column : columns)
    if (!key_only || column.key) pairs.push_back(json_pair(row, column));
  return fmt::format("json_object({})", fmt::join(pairs, ","));
}

/// Only the columns whose value changed.
std::string changed_object(const char* row, const std::vector<ColumnInfo>& columns) {
  std::vector<std::string> parts;
  for (const ColumnInfo& column : columns)
    if (!column.key)
      parts.push_back(fmt::format("SELECT {} WHERE OLD.\"{}\" IS NOT NEW.\"{}\"",
                                  json_pair(row, column), column.name, column.name));
  return fmt::format(
      "(SELECT json_group_object(column1,column2) FROM (SELECT NULL AS column1,"
      "NULL AS column2 WHERE 0 UNION ALL {}))",
      fmt::join(parts, " UNION ALL "));
}

std::string any_change(const std::vector<ColumnInfo>& columns, bool key_only) {
  std::vector<std::string> parts;
  for (const ColumnInfo& column : columns)
    if (!key_only || column.key)
      parts.push_back(fmt::format("OLD.\"{0}\" IS NOT NEW.\"{0}\"", column.name));
  return fmt::format("{}", fmt::join(parts, " OR "));
}

void create_trigger(Database& db, const std::string& table, const char* event, const char* row,
                    const char* op, const std::string& when, const std::string& old_row,
                    const std::string& new_row, const std::vector<ColumnInfo>& columns) {
  // Undo finds a row by its key: to change a key is to remove one row and insert another.
  const std::string fixed_key =
      op == std::string_view("U") ? fmt::format("SELECT raise(ABORT,'a key was changed') WHERE {};",
                                                any_change(columns, true))
                                  : "";
  db.run(fmt::format(
      "CREATE TEMP TRIGGER note_{0}_{3} AFTER {1} ON main.{0} {4} BEGIN "
      "SELECT raise(ABORT,'a write outside an action') WHERE NOT EXISTS(SELECT 1 FROM running);"
      "{7}INSERT INTO note(tbl,op,key,old,new) VALUES('{0}','{3}',{2},{5},{6}); END",
      table, event, object(row, columns, true), op, when, old_row, new_row, fixed_key));
}

}  // namespace

const std::string& schema_sql() {
  static const std::string sql = fmt::format("PRAGMA application_id={}; PRAGMA user_version={};{}",
                                             application_id, schema_version, tables);
  return sql;
}

const std::vector<std::string>& journaled_tables() {
  static const std::vector<std::string> names = {"project",
                                                 "coder",
                                                 "setting",
                                                 "document_group",
                                                 "participant",
                                                 "document",
                                                 "speaker",
                                                 "turn",
                                                 "style_run",
                                                 "attribute",
                                                 "consent",
                                                 "code",
                                                 "code_name",
                                                 "code_set",
                                                 "code_set_member",
                                                 "quote",
                                                 "coding",
                                                 "relation",
                                                 "quote_link",
                                                 "memo",
                                                 "summary",
                                                 "attribute_value",
                                                 "saved_query",
                                                 "course",
                                                 "section",
                                                 "block",
                                                 "excerpt",
                                                 "pseudonym_term",
                                                 "pseudonym_profile",
                                                 "export_log"};
  return names;
}

void create_triggers(Database& db) {
  db.run(
      "CREATE TEMP TABLE running(yes INTEGER);"
      "CREATE TEMP TABLE touched(id BLOB PRIMARY KEY) WITHOUT ROWID;"
      "CREATE TEMP TABLE note(n INTEGER PRIMARY KEY, tbl TEXT, op TEXT, key TEXT, old TEXT, "
      "new TEXT);");
  for (const std::string& table : journaled_tables()) {
    const auto columns = columns_of(db, table);
    create_trigger(db, table, "INSERT", "NEW", "I", "", "NULL", object("NEW", columns, false),
                   columns);
    create_trigger(db, table, "DELETE", "OLD", "D", "", object("OLD", columns, false), "NULL",
                   columns);
    create_trigger(db, table, "UPDATE", "OLD", "U", "WHEN " + any_change(columns, false),
                   changed_object("OLD", columns), changed_object("NEW", columns), columns);
  }
}

}  // namespace uddrag::store
