// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of the window while their rows come and go, and keys that are no text.
#include "gui/tables/sheet_grid.h"

#include <boost/test/unit_test.hpp>

#include "gui/participants/participant_table.h"
#include "inside/stage.h"

namespace gui = uddrag::gui;

BOOST_AUTO_TEST_SUITE(tables)

BOOST_AUTO_TEST_CASE(a_selection_goes_with_its_rows_and_control_keys_write_nothing) {
  test::Stage stage;
  gui::ParticipantTable people;
  auto* grid = new gui::SheetGrid(stage.frame, stage.desk(), people, wxS("People"));
  people.load(stage.desk().read());
  grid->reload();
  const int all = grid->GetNumberRows();
  BOOST_REQUIRE_GT(all, 2);
  grid->SelectBlock(0, 0, all - 1, 1);
  people.filter(people.cell(0, 0));
  grid->reload();
  BOOST_REQUIRE_LT(grid->GetNumberRows(), all);
  grid->SelectBlock(0, 1, 0, 1);  // lets go of the first block: a complaint of wx is a failure
  people.filter("");
  grid->reload();

  grid->SetGridCursor(0, 0);
  wxKeyEvent key(wxEVT_CHAR);
  key.m_keyCode = key.m_uniChar = 1;  // what Ctrl+Alt+A means as a character
  key.SetControlDown(true);
  key.SetAltDown(true);
  key.SetEventObject(grid);
  grid->HandleWindowEvent(key);
  BOOST_CHECK(!grid->IsCellEditControlShown());
  grid->Destroy();
}

BOOST_AUTO_TEST_SUITE_END()
