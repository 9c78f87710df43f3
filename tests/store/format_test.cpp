// SPDX-License-Identifier: GPL-3.0-or-later
// FORMAT.md says what is true: every table and column stands in it and no other, and its examples
// run on a project.
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "base/file.h"
#include "store/project.h"

namespace uddrag::store::testing {
namespace {

std::string page() {
  return base::read_file(UDDRAG_SOURCE_DIR "/src/store/FORMAT.md");
}

/// What stands between "### table" and the next heading.
std::map<std::string, std::string> table_parts() {
  std::map<std::string, std::string> parts;
  std::istringstream lines(page());
  std::string line, table;
  while (std::getline(lines, line)) {
    if (line.starts_with("#")) table = line.starts_with("### ") ? line.substr(4) : "";
    if (!table.empty()) parts[table] += line + "\n";
  }
  return parts;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(format)

BOOST_AUTO_TEST_CASE(every_table_and_column_is_described) {
  Project project;
  auto& db = project.read().database();
  const auto parts = table_parts();
  std::set<std::string> described, real;
  for (const auto& [table, part] : parts) described.insert(table);
  db.query("SELECT name FROM sqlite_schema WHERE type='table' AND name NOT LIKE 'sqlite_%'", {},
           [&](const RowView& row) { real.emplace(row.text(0)); });
  BOOST_TEST(described == real, boost::test_tools::per_element());
  for (const auto& [table, part] : parts)
    db.query("SELECT name FROM pragma_table_info('" + table + "')", {}, [&](const RowView& row) {
      const std::string column = "`" + std::string(row.text(0)) + "`";
      BOOST_TEST(part.find(column) != std::string::npos, table << " " << column);
    });
}

BOOST_AUTO_TEST_CASE(its_examples_run) {
  Project project;
  SQLite::Database db(project.path.string(), SQLite::OPEN_READONLY);
  const std::string text = page();
  const std::regex block("```sql\n([^`]*)```");
  int statements = 0;
  for (std::sregex_iterator at(text.begin(), text.end(), block), end; at != end; ++at) {
    std::istringstream all((*at)[1].str());
    for (std::string one; std::getline(all, one, ';');) {
      if (one.find_first_not_of(" \n") == std::string::npos) continue;
      SQLite::Statement query(db, one);
      int rows = 0;
      while (query.executeStep()) ++rows;
      if (one.find("consent") == std::string::npos) BOOST_TEST(rows > 0, one);
      ++statements;
    }
  }
  BOOST_TEST(statements == 8);
  BOOST_TEST(db.execAndGet("PRAGMA application_id").getInt64() == 1430540871);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace uddrag::store::testing
