// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a project. Every function reads what is committed at the time of the call. Not for two
// threads at once: a background job opens a Project of its own, read-only.
// Missing single rows are nullopt; lists are empty. Errors: base::Error (damaged, io …).
#pragma once
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/code.h"
#include "model/course.h"
#include "model/document.h"
#include "model/memo.h"
#include "model/participant.h"
#include "model/project.h"
#include "model/protection.h"
#include "model/quote.h"
#include "text/text.h"

namespace uddrag::store {

class Database;

class Reader {
 public:
  explicit Reader(Database& db) : m_db(&db) {}

  // Project
  model::Project project() const;
  std::vector<model::Coder> coders() const;
  std::optional<model::Coder> coder(model::CoderId id) const;
  /// By initials, else by name; exact.
  std::optional<model::Coder> coder_named(const std::string& initials_or_name) const;
  std::string setting(const std::string& key, const std::string& otherwise = {}) const;

  // Documents
  std::vector<model::DocumentGroup> groups() const;  ///< by position
  std::vector<model::Document> documents() const;    ///< by group position, position, name
  std::optional<model::Document> document(model::DocumentId id) const;
  /// By name, by source file name, or by either without extension; nullopt where none or several.
  std::optional<model::Document> document_named(const std::string& name) const;
  text::Text document_text(const model::Document& document) const;
  std::vector<model::Turn> turns(model::DocumentId document) const;  ///< ordered
  std::optional<model::Turn> turn(model::TurnId id) const;
  std::vector<model::Speaker> speakers(model::DocumentId document) const;
  std::vector<model::StyleRun> style_runs(model::DocumentId document) const;
  std::optional<std::string> content(const base::Hash& hash) const;
  bool has_content(const base::Hash& hash) const;
  std::unordered_map<model::DocumentId, std::int64_t> quote_counts() const;

  // Codebook
  std::vector<model::Code> codes() const;  ///< by parent, then position
  std::optional<model::Code> code(model::CodeId id) const;
  std::vector<model::CodeName> code_names() const;
  /// Codings of each code itself (children not counted).
  std::unordered_map<model::CodeId, std::int64_t> coding_counts() const;
  std::vector<model::CodeSet> code_sets() const;
  std::vector<model::CodeId> favourites() const;  ///< members of the set "favourites", in order

  // Quotes
  std::optional<model::Quote> quote(model::QuoteId id) const;
  std::optional<model::Quote> quote_at(model::DocumentId document, text::Span span) const;
  std::vector<model::Quote> quotes() const;  ///< of all documents, by document, start, end
  std::vector<model::Quote> quotes_of(model::DocumentId document) const;  ///< by start, end
  std::vector<model::Quote> quotes_with(model::CodeId code) const;  ///< by document, start, end
  std::vector<model::Quote> starred_quotes() const;
  std::vector<model::Coding> codings() const;
  std::vector<model::Coding> codings_of(model::DocumentId document) const;  ///< by quote's place
  std::vector<model::Coding> codings_of(model::QuoteId quote) const;
  std::vector<model::Coding> codings_with(model::CodeId code) const;
  /// All codings of the quotes that carry a code, this code's own among them.
  std::vector<model::Coding> codings_beside(model::CodeId code) const;
  std::int64_t next_quote_number(model::DocumentId document) const;
  std::vector<model::Relation> relations() const;
  std::vector<model::QuoteLink> links() const;
  std::vector<model::QuoteLink> links_of(model::QuoteId quote) const;

  // Memos
  std::vector<model::Memo> memos() const;
  std::vector<model::Memo> memos_on(model::MemoTarget target, const base::Uuid& id) const;
  std::optional<model::Memo> memo(model::MemoId id) const;

  // Participants
  std::vector<model::Participant> participants() const;  ///< by label, pseudonym
  std::optional<model::Participant> participant(model::ParticipantId id) const;
  std::vector<model::Attribute> attributes() const;  ///< by position
  std::vector<model::AttributeValue> attribute_values() const;
  std::vector<model::Consent> consents() const;
  std::vector<model::PseudonymTerm> pseudonym_terms() const;
  std::vector<model::Speaker> speakers() const;

  // Courses
  std::vector<model::Course> courses() const;
  std::optional<model::Course> course(model::CourseId id) const;
  std::vector<model::Section> sections(model::CourseId course) const;
  std::optional<model::Section> section(model::SectionId id) const;
  std::vector<model::Block> blocks(model::SectionId section) const;
  std::optional<model::Block> block(model::BlockId id) const;
  std::vector<model::Excerpt> excerpts(model::BlockId block) const;
  std::vector<model::Excerpt> excerpts_of_course(model::CourseId course) const;
  std::vector<model::Excerpt> excerpts_of_quote(model::QuoteId quote) const;
  std::optional<model::Excerpt> excerpt(model::ExcerptId id) const;
  std::vector<model::ExportLog> export_log() const;
  /// Of the last action that was more than the note of an export; 0: there was none.
  base::Millis changed_at() const;
  std::int64_t last_action() const;  ///< its number in the journal; 0: there was none

  Database& database() const { return *m_db; }

 private:
  Database* m_db;
};

}  // namespace uddrag::store
