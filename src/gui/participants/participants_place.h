// SPDX-License-Identifier: GPL-3.0-or-later
// The Participants place: a table to edit like a spreadsheet, and on the right which speakers of
// the documents the chosen participant is and what they agreed to. Layout and wiring only.
#pragma once
#include <vector>

#include "gui/frame/desk.h"
#include "gui/frame/late_load.h"
#include "gui/frame/place.h"
#include "gui/participants/consent_table.h"
#include "gui/participants/participant_table.h"

class wxButton;
class wxCheckListBox;
class wxStaticText;

namespace uddrag::gui {

class SheetGrid;
class TablePanel;

class ParticipantsPlace : public Place {
 public:
  ParticipantsPlace(wxWindow* parent, Desk& desk);

  void settle() override { m_late.settle(); }
  void save_fields() override;
  void take_focus() override;
  void choose(model::ParticipantId id);
  /// The consent of the chosen participant is taken back, after a preview.
  void withdraw();
  bool has_choice() const { return chosen().has_value(); }

 private:
  wxWindow* person_side(wxWindow* parent);
  void load();
  void load_person();
  void load_speakers(const std::optional<model::ParticipantId>& me);
  void tie(std::size_t speaker, bool tied);
  void tie_by_name();
  void take_table(const std::string& csv);
  void add_participant();
  void remove_participant();
  void show_memos();
  std::optional<std::size_t> chosen() const;
  bool writable() const { return m_desk.session().writable(); }

  Desk& m_desk;
  ParticipantTable m_sheet;
  ConsentTable m_consent;
  TablePanel* m_table;
  SheetGrid* m_consent_grid;
  wxStaticText* m_who;
  wxCheckListBox* m_speakers;
  wxButton* m_by_name;
  wxButton* m_withdraw;
  std::vector<model::Speaker> m_shown_speakers;
  LateLoad m_late{*this, [this] { load(); }};
  base::Connection m_connection;
};

}  // namespace uddrag::gui
