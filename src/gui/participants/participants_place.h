// SPDX-License-Identifier: GPL-3.0-or-later
// The Participants place: a table to edit like a spreadsheet, and on the right which speakers of
// the documents the chosen participant is.
#pragma once
#include <vector>

#include "gui/frame/desk.h"
#include "gui/frame/late_load.h"
#include "gui/frame/place.h"
#include "gui/participants/participant_table.h"

class wxCheckListBox;
class wxGrid;
class wxStaticText;

namespace uddrag::gui {

class ParticipantsPlace : public Place {
 public:
  ParticipantsPlace(wxWindow* parent, Desk& desk);

  void settle() override { m_late.settle(); }
  void save_fields() override;
  void take_focus() override;

 private:
  class Cells;
  wxWindow* buttons(wxWindow* parent);
  wxWindow* speakers_side(wxWindow* parent);
  void bind_grid();
  void load();
  void dress_columns();
  void load_speakers();
  void say_cell(int row, int column);
  void tie(std::size_t speaker, bool tied);
  void copy() const;
  void paste();
  void add_participant();
  void remove_participant();
  void add_attribute();
  std::size_t chosen() const;
  bool writable() const { return m_desk.session().writable(); }

  Desk& m_desk;
  ParticipantTable m_table;
  wxGrid* m_grid;
  wxStaticText* m_empty;
  wxStaticText* m_who;
  wxCheckListBox* m_speakers;
  std::vector<model::Speaker> m_shown_speakers;
  LateLoad m_late{*this, [this] { load(); }};
  base::Connection m_connection;
};

}  // namespace uddrag::gui
