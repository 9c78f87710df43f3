// SPDX-License-Identifier: GPL-3.0-or-later
// The table of documents and what all sheets share: cells as spreadsheets write them, sorting,
// filtering, figures. Each ends in the project.
#include "gui/documents/document_table.h"

#include "app/table_import.h"
#include "edit/participant_edits.h"
#include "edit/quote_edits.h"
#include "gui/participants/consent_table.h"
#include "gui/study.h"
#include "gui/tables/cell_text.h"

using test::Pos;
using test::Span;
namespace edit = uddrag::edit;
namespace gui = uddrag::gui;
namespace model = uddrag::model;

namespace {

struct Table : test::Study {
  gui::DocumentTable table;

  Table() {
    add("Interview 10", "Ti.");
    add("Interview 2", "To. Og mere.");
    attribute("dato", model::AttributeType::date, {});
    attribute("længde", model::AttributeType::number, {});
    attribute("sted", model::AttributeType::choice, {"By", "Land"});
    table.load(desk->read());
  }
  void add(const char* name, const char* words) {
    edit::NewDocument made;
    made.document.id = model::DocumentId::make();
    made.document.name = name;
    made.text = words;
    edit::AddDocument add(std::move(made), true);
    BOOST_REQUIRE(desk->run(add));
  }
  void attribute(const char* name, model::AttributeType type, std::vector<std::string> choices) {
    edit::SaveAttribute save({model::AttributeId::make(), name, type, std::move(choices),
                              static_cast<std::int64_t>(desk->read().attributes().size())});
    BOOST_REQUIRE(desk->run(save));
  }
  /// Empty where it was done; the table then shows what the project holds.
  std::string run(std::unique_ptr<uddrag::store::Edit> edit) {
    const auto refusal = desk->session().run(*edit);
    table.load(desk->read());
    return refusal ? refusal->detail : std::string();
  }
  std::size_t column(const std::string& name) const {
    for (std::size_t i = 0; i < table.columns().size(); ++i)
      if (table.columns()[i].name == name) return i;
    BOOST_FAIL("no column " + name);
    return 0;
  }
  std::string cell(std::size_t row, const std::string& name) const {
    return table.cell(row, column(name));
  }
  std::string names() const {
    std::string all;
    for (std::size_t i = 0; i < table.size(); ++i) all += cell(i, "name") + "|";
    return all;
  }
};

}  // namespace

BOOST_AUTO_TEST_CASE(documents_are_written_like_a_spreadsheet) {
  Table t;
  BOOST_TEST(t.run(t.table.change(0, t.column("status"), "coded")) == "");
  BOOST_TEST(t.run(t.table.change(0, t.column("group"), "Ny gruppe")) == "");
  BOOST_TEST(t.desk->read().groups().at(0).name == "Ny gruppe");
  BOOST_TEST(t.run(t.table.change(0, t.column("dato"), "12.3.2025")) == "");
  BOOST_TEST(t.run(t.table.change(0, t.column("længde"), "1.234,5")) == "");
  BOOST_TEST(t.run(t.table.change(0, t.column("sted"), "land")) == "");
  const auto row = t.table.find(t.document.uuid);
  BOOST_REQUIRE(row.has_value());
  BOOST_TEST(t.cell(*row, "status") == "coded");
  BOOST_TEST(t.cell(*row, "dato") == "2025-03-12");
  BOOST_TEST(t.cell(*row, "længde") == "1234.5");
  BOOST_TEST(t.cell(*row, "sted") == "Land");
  BOOST_TEST(
      t.run(t.table.change(*row, t.column("dato"), "i går")).starts_with("Interview 1, dato: "));
  BOOST_TEST(t.run(t.table.change(*row, t.column("status"), "næsten"))
                 .starts_with("Interview 1, status: "));
  BOOST_TEST(t.run(t.table.change(*row, t.column("name"), "Interview 2"))
                 .starts_with("Interview 1, name: "));
}

BOOST_AUTO_TEST_CASE(a_pasted_block_is_one_action_and_leaves_fixed_columns_alone) {
  Table t;
  const std::string before = t.table.block(0, 0, 9, 99);
  const std::string block = "in progress\t77\t5\t5\t5\t2020-01-01\t2025-01-02\ncoded";
  BOOST_TEST(t.run(t.table.paste(0, t.column("status"), block)) == "");
  BOOST_TEST(t.cell(0, "status") == "in progress");
  BOOST_TEST(t.cell(0, "progress") == "0");
  BOOST_TEST(t.cell(0, "dato") == "2025-01-02");
  BOOST_TEST(t.cell(1, "status") == "coded");
  t.desk->undo();
  t.table.load(t.desk->read());
  BOOST_TEST(t.table.block(0, 0, 9, 99) == before);
  BOOST_TEST(!t.run(t.table.paste(2, t.column("language"), "da\nda\n")).empty());
  BOOST_TEST(t.table.block(0, 0, 9, 99) == before);
  BOOST_TEST(t.run(t.table.clear(0, t.column("language"), 3, 1)) == "");
  BOOST_TEST(t.cell(0, "language") == "");
}

BOOST_AUTO_TEST_CASE(a_table_with_headings_is_matched_by_name) {
  Table t;
  t.table.stable_heading = [](const std::string& heading) {
    return heading == "Navn" ? std::string("name") : heading;
  };
  BOOST_TEST(!t.table.headed("Interview 2\tx\nInterview 1\ty").has_value());
  const auto csv = t.table.headed(
      "Navn\tdato\tquotes\tny\nInterview 2\t1-2-2025\t9\t\"a \"\"b\"\"\nc\"\nInterview "
      "1\t\t9\td\n");
  BOOST_REQUIRE(csv.has_value());
  uddrag::app::import_documents(t.desk->session(), *csv, "x");
  t.table.load(t.desk->read());
  t.table.filter("interview 2");
  BOOST_TEST(t.table.size() == 1U);
  BOOST_TEST(t.cell(0, "dato") == "2025-02-01");
  BOOST_TEST(t.cell(0, "ny") == "a \"b\"\nc");
  BOOST_TEST(t.cell(0, "quotes") == "0");
  BOOST_CHECK_THROW(
      uddrag::app::import_documents(t.desk->session(), "name,status\nInterview 2,halv\n", "x"),
      uddrag::base::Error);
  BOOST_CHECK_THROW(uddrag::app::import_documents(t.desk->session(), "name\nFindes ikke\n", "x"),
                    uddrag::base::Error);
}

BOOST_AUTO_TEST_CASE(rows_are_sorted_once_and_filtered_by_words) {
  Table t;
  t.table.sort(t.column("name"), false);
  BOOST_TEST(t.names() == "Interview 1|Interview 2|Interview 10|");
  t.table.sort(t.column("name"), true);
  BOOST_TEST(t.names() == "Interview 10|Interview 2|Interview 1|");
  t.table.sort(t.column("length"), false);
  BOOST_TEST(t.names() == "Interview 10|Interview 2|Interview 1|");
  t.run(t.table.change(0, t.column("name"), "Interview 99"));
  BOOST_TEST(t.names() == "Interview 99|Interview 2|Interview 1|");  // stays where it is
  t.add("Interview 5", "Ny.");
  t.table.load(t.desk->read());
  BOOST_TEST(t.names() == "Interview 99|Interview 2|Interview 1|Interview 5|");
  t.table.filter("INTERVIEW 9");
  BOOST_TEST(t.names() == "Interview 99|");
  BOOST_TEST(t.table.hidden() == 3U);
  t.table.filter("");
  t.table.sort(std::nullopt, false);
  BOOST_TEST(t.table.size() == 4U);
}

BOOST_AUTO_TEST_CASE(figures_follow_coding_undo_and_removal) {
  Table t;
  const auto connection = t.desk->changed.connect(
      [&](const uddrag::store::ChangeSet& changes) { t.table.note(changes); });
  const auto figures = [&] {
    t.table.load(t.desk->read());
    const auto row = *t.table.find(t.document.uuid);
    return t.cell(row, "progress") + "/" + t.cell(row, "quotes") + "/" + t.cell(row, "codings");
  };
  BOOST_TEST(figures() == "0/0/0");
  edit::CodeSpan all(t.document, Span(Pos(0), Pos(63)), {t.roles, t.criticism});
  BOOST_REQUIRE(t.desk->run(all));
  BOOST_TEST(figures() == "100/1/2");
  t.desk->undo();
  BOOST_TEST(figures() == "0/0/0");
  edit::CodeSpan first(t.document, Span(Pos(0), Pos(14)), {t.roles});
  BOOST_REQUIRE(t.desk->run(first));
  BOOST_TEST(figures() == "23/1/1");  // 14 of 61: the line ends are nobody's words
  const auto quote = t.only_quote();
  edit::ChangeEdges move(quote.id, Span(Pos(0), Pos(20)));
  BOOST_REQUIRE(t.desk->run(move));
  BOOST_TEST(figures() == "31/1/1");
}

BOOST_AUTO_TEST_CASE(attributes_of_participants_only_are_no_columns_of_documents) {
  Table t;
  t.attribute("alder", model::AttributeType::number, {});
  model::Participant person{model::ParticipantId::make(), "P01", "", ""};
  edit::SaveParticipant save(person);
  BOOST_REQUIRE(t.desk->run(save));
  const auto alder = t.desk->read().attributes().back();
  const auto has = [&] {
    t.table.load(t.desk->read());
    for (const auto& column : t.table.columns())
      if (column.name == "alder") return true;
    return false;
  };
  BOOST_TEST(has());  // nobody has a value yet
  edit::SetValue set({alder.id, model::OwnerKind::participant, person.id.uuid, "41"});
  BOOST_REQUIRE(t.desk->run(set));
  BOOST_TEST(!has());
  t.table.attributes().ask_for(alder.id);
  BOOST_TEST(has());
}

BOOST_AUTO_TEST_CASE(an_attribute_keeps_its_values_when_it_changes) {
  Table t;
  t.run(t.table.change(0, t.column("sted"), "By"));
  model::Attribute sted = t.table.columns()[t.column("sted")].attribute.value();
  sted.choices = {"Byen", "Land"};
  edit::SaveAttribute lost(sted);
  BOOST_TEST(t.desk->session().run(lost).has_value());
  edit::SaveAttribute renamed(sted, {{"By", "Byen"}});
  BOOST_TEST(!t.desk->session().run(renamed).has_value());
  t.table.load(t.desk->read());
  BOOST_TEST(t.cell(0, "sted") == "Byen");
  sted.type = model::AttributeType::number;
  edit::SaveAttribute number(sted);
  BOOST_TEST(t.desk->session().run(number).has_value());
  edit::RemoveAttribute remove(sted.id);
  BOOST_TEST(!t.desk->session().run(remove).has_value());
  BOOST_TEST(t.desk->read().attribute_values().empty());
  t.desk->undo();
  BOOST_TEST(t.desk->read().attribute_values().size() == 1U);
}

BOOST_AUTO_TEST_CASE(consent_has_state_dates_and_evidence) {
  test::Study study;
  const model::Participant person{model::ParticipantId::make(), "P01", "Karen", ""};
  edit::SaveParticipant save(person);
  BOOST_REQUIRE(study.desk->run(save));
  gui::ConsentTable table;
  const auto run = [&](std::unique_ptr<uddrag::store::Edit> edit) {
    const auto refusal = study.desk->session().run(*edit);
    table.load(study.desk->read(), person.id);
    return refusal ? refusal->detail : std::string();
  };
  table.load(study.desk->read(), person.id);
  BOOST_TEST(table.size() == 4U);
  BOOST_TEST(!run(table.change(2, 2, "2025-01-01")).empty());  // nothing was agreed to yet
  BOOST_TEST(run(table.paste(2, 1, "review first\t1.2.2025\t2027-02-01\tform in the drawer")) ==
             "");
  BOOST_TEST(table.block(2, 0, 1, 5) ==
             "teaching\treview first\t2025-02-01\t2027-02-01\tform in the drawer\n");
  BOOST_TEST(!run(table.change(2, 3, "soon")).empty());
  BOOST_TEST(run(table.change(2, 3, "")) == "");
  BOOST_TEST(!study.desk->read().consents().at(0).until.has_value());
}

BOOST_AUTO_TEST_CASE(cells_are_read_as_spreadsheets_write_them) {
  const auto lines = gui::cells_of("a\t\"b \"\"c\"\"\nd\"\t\"e\r\nf\"g\t\t\n");
  BOOST_REQUIRE(lines.size() == 2U);
  BOOST_TEST(lines[0][1] == "b \"c\"\nd");
  BOOST_TEST(lines[0][2] == "\"e");  // no closing quote in front of a tab or a line end
  BOOST_TEST(lines[1][0] == "f\"g");
  BOOST_TEST(lines[1].size() == 3U);
  BOOST_TEST((gui::cells_of(gui::text_of(lines)) == lines));
  BOOST_TEST(gui::plain_number("1.234.567,8") == "1234567.8");
  BOOST_TEST(gui::plain_number("-0,5") == "-0.5");
  BOOST_TEST(gui::plain_number("1.234") == "1.234");
  BOOST_TEST(gui::plain_number("12,5 kg") == "12,5 kg");
  BOOST_TEST(gui::plain_date("1-2-2025") == "2025-02-01");
  BOOST_TEST(gui::plain_date("25/12/2025") == "2025-12-25");
  BOOST_TEST(gui::plain_date("12/25/2025") == "2025-12-25");
  BOOST_TEST(gui::plain_date("3/4/2025") == "3/4/2025");
  BOOST_TEST(gui::plain_date("31.2.2025") == "31.2.2025");
  BOOST_TEST(gui::plain_date("2025-03-12") == "2025-03-12");
}
