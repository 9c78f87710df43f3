// SPDX-License-Identifier: GPL-3.0-or-later
// What the importers of tables share: words of a cell, coders and documents by the names that
// tables use, one action for all rows.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/rows.h"
#include "app/session.h"
#include "edit/together.h"

namespace uddrag::app {

std::string trimmed(const std::string& text);
/// The parts that are not empty, trimmed.
std::vector<std::string> split(const std::string& text, char separator);
/// For a message: »the first words …«
std::string shortened(const std::string& words);

/// A day as 2025-03-12; nullopt where the cell is empty. What is no day is a fault of the row.
std::optional<base::Millis> date_in(Rows& rows, std::size_t row, const std::string& column);

/// What type an attribute with a column's cells has: number or date where all of them are that.
model::AttributeType attribute_type_of(const Rows& rows, const std::string& column);

/// The edits of a table as one action; each knows the row that it comes from.
class RowEdits : public edit::Together {
 public:
  using Together::Together;
  /// What is added from now on comes from this row.
  void from_row(std::size_t row) { m_rows.emplace_back(size(), row); }
  /// nullopt for an edit that belongs to the whole table.
  std::optional<std::size_t> row_of(std::size_t part) const;

 private:
  std::vector<std::pair<std::size_t, std::size_t>> m_rows;  // first part, row
};

/// Runs all parts as one action. Throws base::Error bad_input, and changes nothing, where a row is
/// at fault or the project says no to what it asks for.
void run_all(Session& session, Rows& rows, RowEdits& all);

/// Coders by initials; those that are not there yet are made in front of everything else.
class Coders {
 public:
  Coders(Session& session, RowEdits& all) : m_session(session), m_all(all) {}

  /// An empty name is "me": a nil id.
  model::CoderId id(const std::string& initials);

 private:
  Session& m_session;
  RowEdits& m_all;
  std::map<std::string, model::CoderId> m_made;
};

/// Documents and their texts by the names that tables use; each is read once.
class Documents {
 public:
  explicit Documents(const store::Reader& read) : m_read(read) {}

  const model::Document* find(const std::string& name);
  text::Text text(const model::Document& document);

 private:
  const store::Reader& m_read;
  std::map<std::string, std::optional<model::Document>> m_known;
  std::map<model::DocumentId, text::Text> m_texts;
};

}  // namespace uddrag::app
