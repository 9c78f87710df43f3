// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/history_dialog.h"

#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/dialog.h>
#include <wx/sizer.h>
#include "gui/l10n/translate.h"

#include <map>
#include <optional>
#include <vector>

#include "gui/frame/look.h"
#include "gui/l10n/dates.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/words.h"

namespace uddrag::gui {
namespace {

constexpr std::size_t actions_shown = 2000;

wxString what(const store::ActionInfo& action) {
  const wxString words = action_words(action.kind, action.arguments);
  return action.undoes.nil() ? words : wxString::Format(_("Taken back: %s"), words);
}

/// Whether something was done after this action that can be taken back.
bool can_go_back_to(Desk& desk, std::int64_t seq) {
  const auto next = desk.session().journal().next_undo();
  return desk.session().writable() && next && next->seq > seq;
}

void go_back_to(Desk& desk, std::int64_t seq) {
  while (can_go_back_to(desk, seq))
    if (!desk.undo()) return;
}

class HistoryDialog : public wxDialog {
 public:
  HistoryDialog(wxWindow* parent, Desk& desk)
      : wxDialog(parent, wxID_ANY, _("History"), wxDefaultPosition,
                 parent->FromDIP(wxSize(720, 520)), wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
        m_desk(desk) {
    m_list = new wxDataViewListCtrl(this, wxID_ANY);
    set_accessible_name(m_list, _("History"));
    m_list->AppendTextColumn(_("When"), wxDATAVIEW_CELL_INERT, FromDIP(160));
    m_list->AppendTextColumn(_("Who"), wxDATAVIEW_CELL_INERT, FromDIP(70));
    m_list->AppendTextColumn(_("What"), wxDATAVIEW_CELL_INERT, FromDIP(370));
    m_list->AppendTextColumn(_("Rows"), wxDATAVIEW_CELL_INERT, FromDIP(60), wxALIGN_RIGHT);
    auto* back = new wxButton(this, wxID_ANY, _("Take back everything after this"));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(back, 0, wxALIGN_CENTER_VERTICAL);
    row->AddStretchSpacer();
    row->Add(CreateStdDialogButtonSizer(wxCLOSE), 0, wxALIGN_CENTER_VERTICAL);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(m_list, 1, wxEXPAND | wxALL, FromDIP(10));
    column->Add(row, 0, wxEXPAND | wxALL, FromDIP(10));
    SetSizer(column);
    SetEscapeId(wxID_CLOSE);
    CentreOnParent();
    fill();
    back->Bind(wxEVT_UPDATE_UI, [this](wxUpdateUIEvent& event) {
      const auto seq = chosen();
      event.Enable(seq && can_go_back_to(m_desk, *seq));
    });
    back->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
      if (const auto seq = chosen()) go_back_to(m_desk, *seq);
      fill();
    });
  }

 private:
  std::optional<std::int64_t> chosen() const {
    const int row = m_list->GetSelectedRow();
    if (row == wxNOT_FOUND) return std::nullopt;
    return m_actions[static_cast<std::size_t>(row)].seq;
  }

  void fill() {
    m_list->DeleteAllItems();
    std::map<model::CoderId, wxString> coders;
    for (const model::Coder& coder : m_desk.read().coders()) coders[coder.id] = wx(coder.initials);
    m_actions = m_desk.session().journal().history(actions_shown);
    for (const store::ActionInfo& action : m_actions) {
      wxVector<wxVariant> row;
      row.push_back(time_words(action.at));
      row.push_back(coders[action.coder]);
      row.push_back(what(action));
      row.push_back(wxString::Format(wxS("%lld"), static_cast<long long>(action.row_count)));
      m_list->AppendItem(row);
    }
  }

  Desk& m_desk;
  wxDataViewListCtrl* m_list;
  std::vector<store::ActionInfo> m_actions;  ///< newest first, as shown
};

}  // namespace

void show_history(wxWindow* parent, Desk& desk) {
  HistoryDialog(parent, desk).ShowModal();
}

}  // namespace uddrag::gui
