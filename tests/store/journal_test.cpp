// SPDX-License-Identifier: GPL-3.0-or-later
// The journal: what is noted, what is refused, what undo does when the project is not as it was.
#include <nlohmann/json.hpp>

#include "store/packing.h"
#include "store/project.h"

namespace uddrag::store::testing {
namespace {

using nlohmann::json;

std::string one_text(const Project& project, const std::string& sql) {
  std::string text;
  project.read().database().query(sql, {}, [&](const RowView& row) { text = row.text(0); });
  return text;
}

std::string newest(const Project& project, const std::string& column) {
  return one_text(project, "SELECT " + column + " FROM change ORDER BY seq DESC, n DESC LIMIT 1");
}

/// Undo must fail with a conflict and leave everything as it was.
void require_conflict(Project& project) {
  const std::string before = project.dump();
  const auto top = project.journal().history(1).front().seq;
  BOOST_TEST(kind_of_error([&] { project.journal().undo(project.coder); }) == ErrorKind::conflict);
  BOOST_TEST((project.dump() == before));
  BOOST_TEST(project.journal().history(1).front().seq == top);
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(journals, Project)

BOOST_AUTO_TEST_CASE(a_write_outside_an_action_is_refused) {
  const std::string before = dump();
  auto& db = read().database();
  for (const char* sql :
       {"INSERT INTO setting VALUES('a','b')", "UPDATE code SET color=1", "DELETE FROM coding"})
    BOOST_TEST(kind_of_error([&] { db.run(sql); }) == ErrorKind::internal, sql);
  BOOST_TEST((dump() == before));
}

BOOST_AUTO_TEST_CASE(a_key_cannot_be_changed) {
  Doing doing([&](Transaction& tx) {
    tx.read().database().change("UPDATE coding SET coder=x'00112233445566778899aabbccddeeff'");
  });
  const std::string before = dump();
  BOOST_TEST(kind_of_error([&] { journal().run(doing, coder); }) == ErrorKind::internal);
  BOOST_TEST((dump() == before));
}

BOOST_AUTO_TEST_CASE(rows_are_noted_as_json_that_a_person_can_read) {
  model::Code row = *read().code(code);
  row.name = "Roller \"nye\"\n\x01";
  row.color = 0x00FF7F;
  act([&](Transaction& tx) { tx.update(row); }, "code.rename");
  const std::string hex = base::to_string(code);
  std::string bare;
  std::copy_if(hex.begin(), hex.end(), std::back_inserter(bare), [](char c) { return c != '-'; });
  BOOST_TEST(newest(*this, "tbl") == "code");
  BOOST_TEST(newest(*this, "op") == "U");
  BOOST_TEST(json::parse(newest(*this, "key")) == json({{"id", bare}}));
  BOOST_TEST(json::parse(newest(*this, "old")) == json({{"name", "Roller"}, {"color", 0x777777}}));
  BOOST_TEST(json::parse(newest(*this, "new")) ==
             json({{"name", "Roller \"nye\"\n\x01"}, {"color", 0x00FF7F}}));
  act([&](Transaction& tx) { tx.remove(row); });
  const json gone = json::parse(newest(*this, "old"));
  BOOST_TEST(gone["id"] == bare);
  BOOST_TEST(gone["parent"].is_null());
  BOOST_TEST(gone["position"] == 0);
  BOOST_TEST(one_text(*this, "SELECT new IS NULL FROM change ORDER BY seq DESC, n DESC LIMIT 1") ==
             "1");
}

BOOST_AUTO_TEST_CASE(an_action_says_who_when_and_what) {
  const auto action = journal().next_undo();
  BOOST_REQUIRE(action);
  BOOST_TEST(action->kind == "quote.code");
  BOOST_TEST((action->coder == coder));
  BOOST_TEST(action->at > 1'700'000'000'000);
  BOOST_TEST(action->row_count == 1);
  BOOST_TEST(action->undoes.nil());
  journal().undo(coder);
  const auto undone = journal().history(1).front();
  BOOST_TEST((undone.undoes == action->id));
  BOOST_TEST(undone.kind == "quote.code");
  BOOST_TEST(undone.seq == action->seq + 1);
}

BOOST_AUTO_TEST_CASE(an_edit_that_changes_nothing_leaves_no_action) {
  const auto top = journal().history(1).front().seq;
  act([&](Transaction& tx) { tx.update(*tx.read().code(code)); });
  act([](Transaction&) {});
  BOOST_TEST(journal().history(1).front().seq == top);
}

BOOST_AUTO_TEST_CASE(an_exception_rolls_back) {
  const std::string before = dump();
  Doing doing([&](Transaction& tx) {
    tx.insert(model::Setting{"a", "b"});
    throw base::Cancelled();
  });
  BOOST_CHECK_THROW(journal().run(doing, coder), base::Cancelled);
  BOOST_TEST((dump() == before));
  add_code("Tillid");  // and the journal still works
}

BOOST_AUTO_TEST_CASE(what_changed_is_signalled_after_it_is_committed) {
  std::vector<ChangeSet> heard;
  const auto connection = journal().changed.connect([&](const ChangeSet& set) {
    heard.push_back(set);
    BOOST_TEST(ProjectFile::open(path, Access::read)->reader().codes().size() ==
               read().codes().size());
  });
  const auto id = add_code("Tillid");
  journal().undo(coder);
  BOOST_REQUIRE(heard.size() == 2u);
  for (const ChangeSet& set : heard) {
    BOOST_TEST(set.kind == "code.create");
    BOOST_TEST(set.touches("code"));
    BOOST_TEST(!set.touches("quote"));
    BOOST_REQUIRE(set.rows.at("code").size() == 1u);
    BOOST_TEST((set.rows.at("code")[0] == id.uuid));
  }
}

BOOST_AUTO_TEST_CASE(a_large_action_is_packed_and_can_be_undone) {
  const std::string before = dump();
  act([&](Transaction& tx) {
    for (int i = 0; i < 1500; ++i)
      tx.insert(model::Setting{fmt::format("k{}", i), "\"{[,\\]}\"\n" + std::to_string(i)});
    tx.insert(model::Setting{"nul", std::string("a\0b", 3)});
  });
  const std::string after = dump();
  BOOST_TEST(one_text(*this,
                      "SELECT count(*) FROM change c JOIN action a USING(seq) "
                      "WHERE a.row_count>1000") == "0");
  std::vector<NotedRow> rows;
  read().database().query("SELECT packed FROM action WHERE packed IS NOT NULL", {},
                          [&](const RowView& row) { rows = unpack(row.text(0)); });
  BOOST_REQUIRE(rows.size() == 1501u);
  BOOST_TEST(json::parse(rows[7].new_row)["value"] == "\"{[,\\]}\"\n7");
  close();
  open();
  journal().undo(coder);
  BOOST_TEST((dump() == before));
  journal().redo(coder);
  BOOST_TEST((dump() == after));
}

BOOST_AUTO_TEST_CASE(undo_is_refused_where_a_row_was_changed_behind_its_back) {
  raw("UPDATE coding SET weight=50");
  require_conflict(*this);
}

BOOST_AUTO_TEST_CASE(undo_is_refused_where_a_row_is_gone) {
  raw("DELETE FROM coding");
  require_conflict(*this);
}

BOOST_AUTO_TEST_CASE(undo_is_refused_where_its_place_is_taken) {
  act([&](Transaction& tx) { tx.remove(*tx.read().code(code)); });
  raw("INSERT INTO code SELECT randomblob(16),NULL,'Roller',0,0,'','','','','',0");
  require_conflict(*this);
}

BOOST_AUTO_TEST_CASE(undo_is_refused_where_what_it_needs_is_gone) {
  act([&](Transaction& tx) { tx.remove(*tx.read().quote(quote)); });
  raw("DELETE FROM document");
  require_conflict(*this);
}

BOOST_AUTO_TEST_CASE(undo_is_refused_where_later_work_depends_on_it) {
  const auto late = add_code("Senere");
  raw(
      fmt::format("INSERT INTO coding SELECT quote,(SELECT id FROM code WHERE name='Senere'),"
                  "coder,0,NULL FROM coding"));
  require_conflict(*this);
  BOOST_TEST(read().code(late).has_value());
}

BOOST_AUTO_TEST_CASE(undo_below_a_change_that_was_not_noted_still_works_elsewhere) {
  const auto other = add_code("Anden");
  raw("UPDATE code SET color=5 WHERE name='Roller'");
  journal().undo(coder);
  BOOST_TEST(!read().code(other));
  BOOST_TEST(read().code(code)->color == 5u);
}

BOOST_AUTO_TEST_CASE(content_stays_when_its_document_is_undone) {
  const std::string text = "en anden tekst";
  const auto hash = base::hash_of_bytes(text);
  act([&](Transaction& tx) {
    model::Document row;
    row.id = model::DocumentId::make();
    row.name = "Interview 2";
    row.text = tx.put_content(text, "text/plain");
    tx.insert(row);
  });
  journal().undo(coder);
  BOOST_TEST(read().documents().size() == 1u);
  BOOST_TEST(read().has_content(hash));
  journal().redo(coder);
  BOOST_TEST(read().document_text(read().documents()[1]).utf8() == text);
}

/// A column that a later version adds, or that it drops, does not stop undo.
BOOST_AUTO_TEST_CASE(undo_across_a_changed_table) {
  act([&](Transaction& tx) { tx.remove(*tx.read().code(code)); });
  close();
  raw("ALTER TABLE code ADD COLUMN mood TEXT NOT NULL DEFAULT 'glad'");
  raw("ALTER TABLE code DROP COLUMN example");
  SQLite::Database(path.string(), SQLite::OPEN_READWRITE).exec("PRAGMA user_version=1");
  open();
  journal().undo(coder);
  BOOST_TEST(one_text(*this, "SELECT mood||name FROM code") == "gladRoller");
}

BOOST_AUTO_TEST_CASE(a_journal_that_cannot_be_read_is_damage_and_changes_nothing) {
  raw("UPDATE change SET new='{\"quote\":' WHERE seq=(SELECT max(seq) FROM action)");
  const std::string before = dump();
  BOOST_TEST(kind_of_error([&] { journal().undo(coder); }) == ErrorKind::damaged);
  raw("UPDATE change SET tbl='sqlite_schema' WHERE seq=(SELECT max(seq) FROM action)");
  BOOST_TEST(kind_of_error([&] { journal().undo(coder); }) == ErrorKind::damaged);
  BOOST_TEST((dump() == before));
}

BOOST_AUTO_TEST_CASE(packing_refuses_what_is_broken) {
  const std::vector<NotedRow> rows{{"code", 'D', "{\"id\":\"00\"}", "{\"name\":\"æ,\\\"}{\"}", ""},
                                   {"code", 'I', "{\"id\":\"01\"}", "", "{\"name\":null}"}};
  Packer packer;
  for (const NotedRow& row : rows) packer.add(row.table, row.op, row.key, row.old_row, row.new_row);
  const std::string packed = packer.finish();
  const auto back = unpack(packed);
  BOOST_REQUIRE(back.size() == 2u);
  for (std::size_t i = 0; i < 2; ++i) {
    BOOST_TEST(back[i].table == rows[i].table);
    BOOST_TEST(back[i].op == rows[i].op);
    BOOST_TEST(back[i].key == rows[i].key);
    BOOST_TEST(back[i].old_row == rows[i].old_row);
    BOOST_TEST(back[i].new_row == rows[i].new_row);
  }
  BOOST_TEST(kind_of_error([&] { unpack(packed.substr(0, packed.size() - 3)); }) ==
             ErrorKind::damaged);
  BOOST_TEST(kind_of_error([&] { unpack("rubbish"); }) == ErrorKind::damaged);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace uddrag::store::testing
