// SPDX-License-Identifier: GPL-3.0-or-later
// FORMAT.md says what is true: every table and column stands in it and no other, and its examples
// run on a project.
#include <map>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <sstream>

#include "base/file.h"
#include "model/course_json.h"
#include "store/doctor.h"
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

/// The examples of one kind: what stands between ```kind and ```.
std::vector<std::string> examples(const std::string& kind) {
  const std::string text = page();
  const std::regex block("```" + kind + "\n([^`]*)```");
  std::vector<std::string> found;
  for (std::sregex_iterator at(text.begin(), text.end(), block), end; at != end; ++at)
    found.push_back((*at)[1].str());
  return found;
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
  int statements = 0;
  for (const std::string& example : examples("sql")) {
    std::istringstream all(example);
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

BOOST_AUTO_TEST_CASE(what_a_foreign_writer_adds_as_described_can_be_undone) {
  const auto writing = examples("sql write");
  BOOST_REQUIRE(writing.size() == 1U);
  Project project;
  BOOST_CHECK_THROW(project.raw(writing[0]), SQLite::Exception);  // the project is open
  project.close();
  project.raw(writing[0]);
  project.open();
  BOOST_TEST(check(project.read()).empty());
  BOOST_REQUIRE(project.read().memos().size() == 1U);
  BOOST_TEST(project.read().memos()[0].title == "From my tool");
  const std::string with = project.dump();
  project.journal().undo(project.coder);
  BOOST_TEST(project.read().memos().empty());
  project.journal().redo(project.coder);
  BOOST_TEST((project.dump() == with));
}

/// Every member that a block's JSON has is in the table of kinds, in the row of its kind.
BOOST_AUTO_TEST_CASE(every_member_of_a_block_is_described) {
  const std::string part = table_parts().at("block");
  const std::vector<model::BlockBody> bodies = {
      model::TextBlock{},       model::ExcerptBlock{},
      model::ContrastBlock{},   model::FigureBlock{{}, "", "", "", "", "", model::ChartQuery{}},
      model::FactsBlock{},      model::VideoBlock{},
      model::QuestionBlock{},   model::ExerciseBlock{},
      model::TeacherNoteBlock{}};
  for (const model::BlockBody& body : bodies) {
    std::istringstream lines(part);
    std::string line, row;
    while (std::getline(lines, line))
      if (line.starts_with("| ") &&
          line.substr(0, line.find('|', 1)).find(model::kind_of(body)) != std::string::npos)
        row = line;
    BOOST_REQUIRE_MESSAGE(!row.empty(), model::kind_of(body));
    const auto members = nlohmann::json::parse(model::body_json(body));
    for (const auto& [member, value] : members.items())
      BOOST_TEST(row.find("`" + member + "`") != std::string::npos, model::kind_of(body)
                                                                        << " " << member);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace uddrag::store::testing
