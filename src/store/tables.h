// SPDX-License-Identifier: GPL-3.0-or-later
// Which struct is which table, column by column. Adding a column: here, in schema.cpp, in
// FORMAT.md, and a step in migrate.
#pragma once
#include <string>
#include <vector>

#include "model/code.h"
#include "model/course.h"
#include "model/course_json.h"
#include "model/document.h"
#include "model/memo.h"
#include "model/participant.h"
#include "model/project.h"
#include "model/protection.h"
#include "model/quote.h"
#include "store/fields.h"

namespace uddrag::store {

/// A list that stands in its column as JSON.
template <class List, class Write, class Read>
void json_field(FieldVisitor& v, const char* column, List& list, Write write, Read read) {
  std::string json = write(list);
  const std::string before = json;
  v.field(column, json);
  if (json != before) list = read(json);
}

// clang-format off
template <> struct Table<model::Project> {
  static constexpr const char* name = "project"; static constexpr int key_columns = 1;
  static void fields(FieldVisitor& v, model::Project& r) {
    v.field("id", r.id); v.field("title", r.title); v.field("description", r.description);
    v.field("language", r.language); v.field("created_at", r.created_at); v.field("schema", r.schema);
  }
};
template <> struct Table<model::Coder> {
  static constexpr const char* name = "coder"; static constexpr int key_columns = 1;
  static void fields(FieldVisitor& v, model::Coder& r) {
    v.field("id", r.id); v.field("name", r.name); v.field("initials", r.initials); v.field("color", r.color);
  }
};
template <> struct Table<model::Setting> {
  static constexpr const char* name = "setting"; static constexpr int key_columns = 1;
  static void fields(FieldVisitor& v, model::Setting& r) { v.field("key", r.key); v.field("value", r.value); }
};
template <> struct Table<model::DocumentGroup> {
  static constexpr const char* name = "document_group"; static constexpr int key_columns = 1;
  static void fields(FieldVisitor& v, model::DocumentGroup& r) {
    v.field("id", r.id); v.field("name", r.name); v.field("position", r.position); v.field("color", r.color);
  }
};
template <> struct Table<model::Document> {
  static constexpr const char* name = "document"; static constexpr int key_columns = 1;
  static void fields(FieldVisitor& v, model::Document& r) {
    v.field("id", r.id); v.field("name", r.name); v.field("kind", r.kind); v.field("language", r.language);
    v.field("text", r.text); v.field("original", r.original); v.field("source_name", r.source_name);
    v.field("media", r.media); v.field("media_hash", r.media_hash); v.field("doc_group", r.group);
    v.field("position", r.position); v.field("status", r.status); v.field("read_only", r.read_only);
    v.field("imported_at", r.imported_at); v.field("import_report", r.import_report);
    v.field("description", r.description);
  }
};
template <> struct Table<model::Turn> {
  static constexpr const char* name = "turn"; static constexpr int key_columns = 1;
  static void fields(FieldVisitor& v, model::Turn& r) {
    v.field("id", r.id); v.field("document", r.document); v.field("start", "end", r.span);
    v.field("speaker", r.speaker); v.field("time_start_ms", r.time_start);
    v.field("time_end_ms", r.time_end); v.field("kind", r.kind);
  }
};
template <> struct Table<model::StyleRun> {
  static constexpr const char* name = "style_run"; static constexpr int key_columns = 1;
  static void fields(FieldVisitor& v, model::StyleRun& r) {
    v.field("id", r.id); v.field("document", r.document); v.field("start", "end", r.span); v.field("style", r.style);
  }
};
template <> struct Table<model::Speaker> {
  static constexpr const char* name = "speaker"; static constexpr int key_columns = 1;
  static void fields(FieldVisitor& v, model::Speaker& r) {
    v.field("id", r.id); v.field("document", r.document); v.field("label", r.label);
    v.field("participant", r.participant); v.field("role", r.role);
  }
};
template <> struct Table<model::Participant> {
  static constexpr const char* name = "participant"; static constexpr int key_columns = 1;
  static void fields(FieldVisitor& v, model::Participant& r) {
    v.field("id", r.id); v.field("label", r.label); v.field("pseudonym", r.pseudonym);
    v.field("description", r.description);
  }
};
template <> struct Table<model::Attribute> {
  static constexpr const char* name = "attribute"; static constexpr int key_columns = 1;
  static void fields(FieldVisitor& v, model::Attribute& r) {
    v.field("id", r.id); v.field("name", r.name); v.field("type", r.type);
    json_field(v, "choices", r.choices, model::strings_json, model::strings_from_json);
    v.field("position", r.position);
  }
};
template <> struct Table<model::AttributeValue> {
  static constexpr const char* name = "attribute_value"; static constexpr int key_columns = 2;
  static void fields(FieldVisitor& v, model::AttributeValue& r) {
    v.field("attribute", r.attribute); v.field("owner", r.owner); v.field("owner_kind", r.owner_kind);
    v.field("value", r.value);
  }
};
template <> struct Table<model::Consent> {
  static constexpr const char* name = "consent"; static constexpr int key_columns = 2;
  static void fields(FieldVisitor& v, model::Consent& r) {
    v.field("participant", r.participant); v.field("use", r.use); v.field("state", r.state);
    v.field("valid_from", r.from); v.field("valid_until", r.until); v.field("evidence", r.evidence);
  }
};
template <> struct Table<model::Code> {
  static constexpr const char* name = "code"; static constexpr int key_columns = 1;
  static void fields(FieldVisitor& v, model::Code& r) {
    v.field("id", r.id); v.field("parent", r.parent); v.field("name", r.name); v.field("color", r.color);
    v.field("position", r.position); v.field("definition", r.definition);
    v.field("when_to_use", r.when_to_use); v.field("when_not", r.when_not); v.field("example", r.example);
    v.field("shortcut", r.shortcut); v.field("retired", r.retired);
  }
};
template <> struct Table<model::CodeName> {
  static constexpr const char* name = "code_name"; static constexpr int key_columns = 2;
  static void fields(FieldVisitor& v, model::CodeName& r) {
    v.field("code", r.code); v.field("language", r.language); v.field("name", r.name);
    v.field("definition", r.definition);
  }
};
template <> struct Table<model::CodeSet> {
  static constexpr const char* name = "code_set"; static constexpr int key_columns = 1;
  static void fields(FieldVisitor& v, model::CodeSet& r) { v.field("id", r.id); v.field("name", r.name); }
};
template <> struct Table<model::CodeSetMember> {
  static constexpr const char* name = "code_set_member"; static constexpr int key_columns = 2;
  static void fields(FieldVisitor& v, model::CodeSetMember& r) {
    v.field("code_set", r.set); v.field("code", r.code); v.field("position", r.position);
  }
};
template <> struct Table<model::Quote> {
  static constexpr const char* name = "quote"; static constexpr int key_columns = 1;
  static void fields(FieldVisitor& v, model::Quote& r) {
    v.field("id", r.id); v.field("document", r.document); v.field("start", "end", r.span);
    v.field("text", r.text); v.field("created_by", r.created_by); v.field("created_at", r.created_at);
    v.field("starred", r.starred); v.field("title", r.title); v.field("number", r.number);
  }
};
template <> struct Table<model::Coding> {
  static constexpr const char* name = "coding"; static constexpr int key_columns = 3;
  static void fields(FieldVisitor& v, model::Coding& r) {
    v.field("quote", r.quote); v.field("code", r.code); v.field("coder", r.coder);
    v.field("created_at", r.created_at); v.field("weight", r.weight);
  }
};
template <> struct Table<model::Relation> {
  static constexpr const char* name = "relation"; static constexpr int key_columns = 1;
  static void fields(FieldVisitor& v, model::Relation& r) {
    v.field("id", r.id); v.field("name", r.name); v.field("directed", r.directed);
  }
};
template <> struct Table<model::QuoteLink> {
  static constexpr const char* name = "quote_link"; static constexpr int key_columns = 1;
  static void fields(FieldVisitor& v, model::QuoteLink& r) {
    v.field("id", r.id); v.field("from_quote", r.from); v.field("relation", r.relation);
    v.field("to_quote", r.to); v.field("coder", r.coder); v.field("note", r.note);
    v.field("created_at", r.created_at);
  }
};
template <> struct Table<model::Memo> {
  static constexpr const char* name = "memo"; static constexpr int key_columns = 1;
  static void fields(FieldVisitor& v, model::Memo& r) {
    v.field("id", r.id); v.field("target", r.target); v.field("target_id", r.target_id);
    v.field("kind", r.kind); v.field("title", r.title); v.field("body", r.body);
    v.field("coder", r.coder); v.field("created_at", r.created_at);
  }
};
template <> struct Table<model::Summary> {
  static constexpr const char* name = "summary"; static constexpr int key_columns = 1;
  static void fields(FieldVisitor& v, model::Summary& r) {
    v.field("id", r.id); v.field("owner_kind", r.owner_kind); v.field("owner", r.owner);
    v.field("code", r.code); v.field("body", r.body);
  }
};
template <> struct Table<model::SavedQuery> {
  static constexpr const char* name = "saved_query"; static constexpr int key_columns = 1;
  static void fields(FieldVisitor& v, model::SavedQuery& r) {
    v.field("id", r.id); v.field("name", r.name); v.field("kind", r.kind);
    v.field("expression", r.expression); v.field("view", r.view);
  }
};
template <> struct Table<model::Course> {
  static constexpr const char* name = "course"; static constexpr int key_columns = 1;
  static void fields(FieldVisitor& v, model::Course& r) {
    v.field("id", r.id); v.field("title", r.title); v.field("subtitle", r.subtitle);
    v.field("language", r.language); v.field("level", r.level); v.field("objectives", r.objectives);
    v.field("licence", r.licence); v.field("authors", r.authors); v.field("version", r.version);
    v.field("theme", r.theme); v.field("attribution_pattern", r.attribution_pattern);
    v.field("audience", r.audience); v.field("position", r.position);
  }
};
template <> struct Table<model::Section> {
  static constexpr const char* name = "section"; static constexpr int key_columns = 1;
  static void fields(FieldVisitor& v, model::Section& r) {
    v.field("id", r.id); v.field("course", r.course); v.field("position", r.position);
    v.field("kind", r.kind); v.field("title", r.title); v.field("objectives", r.objectives);
    v.field("minutes", r.minutes); v.field("content_note", r.content_note);
  }
};
template <> struct Table<model::Block> {
  static constexpr const char* name = "block"; static constexpr int key_columns = 1;
  static void fields(FieldVisitor& v, model::Block& r) {
    v.field("id", r.id); v.field("section", r.section); v.field("position", r.position);
    std::string kind(model::kind_of(r.body)), body = model::body_json(r.body);
    const std::string before = body;
    v.field("kind", kind); v.field("body", body);
    if (body != before || kind != model::kind_of(r.body)) r.body = model::body_from_json(kind, body);
    v.field("teacher_only", r.teacher_only);
  }
};
template <> struct Table<model::Excerpt> {
  static constexpr const char* name = "excerpt"; static constexpr int key_columns = 1;
  static void fields(FieldVisitor& v, model::Excerpt& r) {
    v.field("id", r.id); v.field("block", r.block); v.field("quote", r.quote);
    v.field("position", r.position); v.field("side", r.side);
    json_field(v, "trims", r.trims, model::spans_json, model::spans_from_json);
    json_field(v, "clarifications", r.clarifications, model::clarifications_json, model::clarifications_from_json);
    json_field(v, "emphasis", r.emphasis, model::spans_json, model::spans_from_json);
    v.field("lead_in", r.lead_in); v.field("context_before", r.context_before);
    v.field("context_after", r.context_after); v.field("attribution", r.attribution);
    v.field("translation", r.translation); v.field("content_note", r.content_note);
    v.field("reviewed_at", r.reviewed_at); v.field("quote_text_hash", r.quote_text_hash);
  }
};
template <> struct Table<model::PseudonymTerm> {
  static constexpr const char* name = "pseudonym_term"; static constexpr int key_columns = 1;
  static void fields(FieldVisitor& v, model::PseudonymTerm& r) {
    v.field("id", r.id); v.field("original", r.original); v.field("replacement", r.replacement);
    v.field("kind", r.kind); json_field(v, "forms", r.forms, model::strings_json, model::strings_from_json);
    v.field("scope", r.scope);
  }
};
template <> struct Table<model::PseudonymProfile> {
  static constexpr const char* name = "pseudonym_profile"; static constexpr int key_columns = 1;
  static void fields(FieldVisitor& v, model::PseudonymProfile& r) {
    v.field("id", r.id); v.field("name", r.name); v.field("audience", r.audience);
  }
};
template <> struct Table<model::ExportLog> {
  static constexpr const char* name = "export_log"; static constexpr int key_columns = 1;
  static void fields(FieldVisitor& v, model::ExportLog& r) {
    v.field("id", r.id); v.field("course", r.course); v.field("format", r.format);
    v.field("edition", r.edition); v.field("at", r.at); v.field("contains", r.contains);
    v.field("fingerprint", r.fingerprint);
  }
};
// clang-format on

}  // namespace uddrag::store
