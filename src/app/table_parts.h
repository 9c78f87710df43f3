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

/// Runs all parts as one action. Throws base::Error bad_input where a row is at fault, refused
/// where the project says no.
void run_all(Session& session, const Rows& rows, edit::Together& all);

/// Coders by initials; those that are not there yet are made in front of everything else.
class Coders {
 public:
  Coders(Session& session, edit::Together& all) : m_session(session), m_all(all) {}

  /// An empty name is "me": a nil id.
  model::CoderId id(const std::string& initials);

 private:
  Session& m_session;
  edit::Together& m_all;
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
