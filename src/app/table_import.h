// SPDX-License-Identifier: GPL-3.0-or-later
// Tables into a project, each as one action, all rows or none. Columns by name, in any order:
//   codebook      group, code [, name_en, definition, include, exclude, example, colour]
//   codings       document, quote, codes [, occurrence, coder, memo]       codes apart by ";"
//   participants  id [, pseudonym, consent_research|publication|teaching|archive, consent_date, …]
//                 every other column becomes an attribute
//   documents     name [, group, kind, language, status, description]
//                 every other column becomes an attribute; no document is added
//   pseudonyms    original, replacement [, kind]
//   links         from_document, from_quote, relation, to_document, to_quote [, note]
//   memos         target_type (code, document …), target, text [, kind, title, author, date, turn]
// All throw base::Error bad_input that names the lines, and change nothing then.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/session.h"
#include "model/participant.h"

namespace uddrag::app {

struct TableOutcome {
  std::int64_t rows = 0;           ///< read
  std::int64_t added = 0;          ///< things that were not there before
  std::int64_t there = 0;          ///< rows that said what the project knew already
  std::vector<std::string> notes;  ///< for the user: what else happened
};

/// What a column of a table of participants holds.
enum class PersonColumn {
  label,
  pseudonym,
  description,
  consent,
  consent_date,
  attribute,
  left_out
};
struct PersonUse {
  PersonColumn column = PersonColumn::attribute;
  model::Use use = model::Use::research;       ///< of a consent
  std::optional<model::AttributeType> type{};  ///< of an attribute; nothing: found out
};
/// By title; what is not among them is as person_use() says.
using PersonUses = std::map<std::string, PersonUse>;
/// By a column's title. Throws base::Error bad_input for a consent to what there is no word for.
PersonUse person_use(const std::string& title);

TableOutcome import_codebook(Session& session, const std::string& bytes, const std::string& path);
TableOutcome import_codings(Session& session, const std::string& bytes, const std::string& path);
TableOutcome import_participants(Session& session, const std::string& bytes,
                                 const std::string& path);
/// The same where somebody says what the columns hold. Throws bad_input where none says who it is.
TableOutcome import_participants_as(Session& session, const std::string& bytes,
                                    const std::string& path, const PersonUses& uses);
TableOutcome import_documents(Session& session, const std::string& bytes, const std::string& path);
TableOutcome import_pseudonyms(Session& session, const std::string& bytes, const std::string& path);
TableOutcome import_links(Session& session, const std::string& bytes, const std::string& path);
TableOutcome import_memos(Session& session, const std::string& bytes, const std::string& path);

/// A code by its name, or by its path "Group / Code"; nullopt where none or several.
std::optional<model::Code> code_named(const std::vector<model::Code>& codes,
                                      const std::string& name);
/// The place of a text in a document: its n-th exact occurrence (from 1); nullopt where it is not.
std::optional<text::Span> find_occurrence(const text::Text& text, const std::string& words,
                                          std::int64_t occurrence);

}  // namespace uddrag::app
