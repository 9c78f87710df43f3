// SPDX-License-Identifier: GPL-3.0-or-later
// The table of pseudonyms: cells, blocks and what is refused, each ending in the project; and how a
// name will look.
#include <boost/test/unit_test.hpp>

#include "app/table_import.h"
#include "edit/participant_edits.h"
#include "gui/l10n/strings.h"
#include "gui/pseudonyms/name_examples.h"
#include "gui/pseudonyms/pseudonym_table.h"
#include "gui/table_study.h"
#include "gui/tables/sheet_words.h"

namespace app = uddrag::app;
namespace edit = uddrag::edit;
namespace gui = uddrag::gui;
namespace model = uddrag::model;

namespace {

struct List : test::TableStudy<gui::PseudonymTable> {
  List() {
    for (const char* name : {"Mariam", "Skovvig"}) {
      edit::SavePseudonym save(
          {model::PseudonymTermId::make(), name, std::string(name) + "-2", "", {}, ""});
      BOOST_REQUIRE(!session->run(save));
    }
    table.load(session->read());
  }
};

constexpr std::size_t original = 0, replacement = 1, kind = 2, forms = 3, scope = 4;

}  // namespace

BOOST_AUTO_TEST_SUITE(pseudonyms)

BOOST_AUTO_TEST_CASE(cells_are_written_and_undone) {
  List list;
  const std::string before = list.all();
  BOOST_CHECK_EQUAL(list.run(list.table.change(0, replacement, "Layla")), "");
  BOOST_CHECK_EQUAL(list.run(list.table.change(0, kind, "person")), "");
  BOOST_CHECK_EQUAL(list.run(list.table.change(0, forms, "Mariamma;  M. ; ")), "");
  BOOST_CHECK_EQUAL(list.run(list.table.change(0, scope, "open")), "");
  BOOST_CHECK_EQUAL(list.table.block(0, 0, 1, 5), "Mariam\tLayla\tperson\tMariamma; M.\topen\n");
  BOOST_CHECK_EQUAL(list.table.term(0).forms.size(), 2U);
  BOOST_CHECK_EQUAL(list.run(list.table.change(0, scope, "every")), "");
  BOOST_CHECK_EQUAL(list.table.term(0).scope, "");
  for (int i = 0; i < 5; ++i) list.session->undo();
  list.table.load(list.session->read());
  BOOST_CHECK_EQUAL(list.all(), before);
}

BOOST_AUTO_TEST_CASE(new_rows_of_a_block_are_names_in_one_action) {
  List list;
  const std::string before = list.all();
  BOOST_CHECK_EQUAL(list.run(list.table.paste(1, original, "Skovby\tByen\nBo\tErik\tperson\n")),
                    "");
  BOOST_CHECK_EQUAL(list.table.size(), 3U);
  for (const char* row : {"Skovby\tByen\t", "Bo\tErik\tperson\t", "Mariam\t"})
    BOOST_CHECK_MESSAGE(list.all().find(row) != std::string::npos, row);
  list.session->undo();
  list.table.load(list.session->read());
  BOOST_CHECK_EQUAL(list.all(), before);
}

BOOST_AUTO_TEST_CASE(what_is_no_pseudonym_is_refused_with_its_place) {
  List list;
  const std::string before = list.all();
  BOOST_CHECK(list.run(list.table.change(1, original, "Mariam")).starts_with("Skovvig, "));
  BOOST_CHECK(!list.run(list.table.change(0, replacement, "")).empty());
  BOOST_CHECK(!list.run(list.table.paste(2, original, "Bo\n")).empty());
  BOOST_CHECK(!list.run(list.table.change(0, scope, "nowhere")).empty());
  BOOST_CHECK_EQUAL(list.all(), before);
}

BOOST_AUTO_TEST_CASE(a_table_with_headings_goes_to_the_importer) {
  List list;
  const auto csv = list.table.headed("original\treplacement\tkind\nBo\tErik\tperson\n");
  BOOST_REQUIRE(csv);
  app::import_pseudonyms(*list.session, *csv, "clipboard");
  list.table.load(list.session->read());
  BOOST_CHECK_EQUAL(list.table.size(), 3U);
  BOOST_CHECK(!list.table.headed("Bo\tErik\nIb\tOle\n"));
}

BOOST_AUTO_TEST_CASE(kinds_are_shown_as_words_and_kept_as_they_are) {
  List list;
  BOOST_CHECK_EQUAL(list.run(list.table.change(1, kind, "case_number")), "");
  gui::teach_words(list.table);
  const auto& column = list.table.columns()[kind];
  BOOST_CHECK_EQUAL(column.choices.back(), "case_number");
  BOOST_CHECK_EQUAL(gui::utf8(gui::cell_words(column, "case_number")), "Case number");
  BOOST_CHECK_EQUAL(gui::utf8(gui::cell_words(column, "boat")), "boat");
  list.table.filter("case number");
  BOOST_CHECK_EQUAL(list.table.size(), 1U);
  list.table.filter("");
  BOOST_CHECK_EQUAL(list.run(list.table.change(0, kind, "Case Number")), "");
  BOOST_CHECK_EQUAL(list.table.term(0).kind, "case_number");
  BOOST_CHECK(list.run(list.table.change(0, replacement, "")).starts_with("Mariam, Shown as: "));
}

BOOST_AUTO_TEST_CASE(examples_show_the_forms_of_a_name) {
  model::PseudonymTerm term{
      model::PseudonymTermId::make(), "Skovvig", "Nabobyen", "place", {"S-vig"}, ""};
  std::string lines;
  for (const gui::NameExample& one : gui::name_examples(term))
    lines += one.before + ">" + one.after + " ";
  for (const char* expected : {"Skovvig>Nabobyen ", "Skovvigs>Nabobyens ", "SKOVVIG>NABOBYEN ",
                               "Skovvigborgerne>Nabobyenborgerne ", "S-vig>Nabobyen "})
    BOOST_CHECK_MESSAGE(lines.find(expected) != std::string::npos, std::string(expected) + lines);
}

BOOST_AUTO_TEST_SUITE_END()
