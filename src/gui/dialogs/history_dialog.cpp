// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/history_dialog.h"

#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/dialog.h>
#include <wx/sizer.h>
#include "gui/l10n/translate.h"

#include <optional>

#include "gui/dialogs/history_steps.h"
#include "gui/frame/list_cursor.h"
#include "gui/frame/look.h"
#include "gui/l10n/dates.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/words.h"

namespace uddrag::gui {
namespace {

constexpr std::size_t actions_shown = 2000;

wxString what(const store::ActionInfo& action, HistorySteps::Kind kind) {
  const wxString words = action_words(action.kind, action.arguments);
  if (kind == HistorySteps::Kind::taken_back) return wxString::Format(_("Taken back: %s"), words);
  if (kind == HistorySteps::Kind::done_again) return wxString::Format(_("Done again: %s"), words);
  return words;
}

class HistoryDialog : public wxDialog {
 public:
  HistoryDialog(wxWindow* parent, Desk& desk)
      : wxDialog(parent, wxID_ANY, _("History"), wxDefaultPosition,
                 parent->FromDIP(wxSize(800, 520)), wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
        m_desk(desk) {
    m_list = new wxDataViewListCtrl(this, wxID_ANY);
    set_accessible_name(m_list, _("History"));
    m_list->AppendTextColumn(_("When"), wxDATAVIEW_CELL_INERT, FromDIP(160));
    m_list->AppendTextColumn(_("Who"), wxDATAVIEW_CELL_INERT, FromDIP(70));
    m_list->AppendTextColumn(_("What"), wxDATAVIEW_CELL_INERT, FromDIP(450));
    m_list->AppendTextColumn(_("Rows"), wxDATAVIEW_CELL_INERT, FromDIP(60), wxALIGN_RIGHT);
    auto* back = new wxButton(this, wxID_ANY, _("Take back everything after this"));
    auto* forward = new wxButton(this, wxID_ANY, _("Do again up to this"));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(back, 0, wxALIGN_CENTER_VERTICAL);
    row->Add(forward, 0, wxALIGN_CENTER_VERTICAL | wxLEFT, FromDIP(6));
    row->AddStretchSpacer();
    row->Add(CreateStdDialogButtonSizer(wxCLOSE), 0, wxALIGN_CENTER_VERTICAL);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(m_list, 1, wxEXPAND | wxALL, FromDIP(10));
    column->Add(row, 0, wxEXPAND | wxALL, FromDIP(10));
    SetSizer(column);
    SetEscapeId(wxID_CLOSE);
    CentreOnParent();
    fill();
    const auto only_where = [this](wxButton* button, bool (HistorySteps::*can)(std::size_t) const) {
      button->Bind(wxEVT_UPDATE_UI, [this, can](wxUpdateUIEvent& event) {
        const auto at = chosen();
        event.Enable(at && (*m_steps.*can)(*at));
      });
      button->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { go(); });
    };
    only_where(back, &HistorySteps::is_back);
    only_where(forward, &HistorySteps::is_forward);
  }

 private:
  std::optional<std::size_t> chosen() const {
    const int row = m_list->GetSelectedRow();
    if (row == wxNOT_FOUND) return std::nullopt;
    return static_cast<std::size_t>(row);
  }

  /// The action stays chosen; what was done for it stands above.
  void go() {
    const auto row = chosen();
    if (!row) return;
    const model::ActionId id = m_steps->actions()[*row].id;
    m_steps->go_to(*row);
    fill();
    m_list->SetFocus();  // the button has nothing more to do
    const auto& actions = m_steps->actions();
    for (std::size_t i = 0; i < actions.size(); ++i)
      if (actions[i].id == id) {
        put_cursor(*m_list, static_cast<int>(i));
        m_list->EnsureVisible(m_list->RowToItem(static_cast<int>(i)));
      }
  }

  void fill() {
    m_list->DeleteAllItems();
    auto coders = m_desk.session().journal().initials();
    m_steps.emplace(m_desk, actions_shown);
    for (std::size_t i = 0; i < m_steps->actions().size(); ++i) {
      const store::ActionInfo& action = m_steps->actions()[i];
      wxVector<wxVariant> row;
      row.push_back(time_words(action.at));
      row.push_back(wx(coders[action.coder]));
      row.push_back(what(action, m_steps->kind(i)));
      row.push_back(wxString::Format(wxS("%lld"), static_cast<long long>(action.row_count)));
      m_list->AppendItem(row);
    }
  }

  Desk& m_desk;
  wxDataViewListCtrl* m_list;
  std::optional<HistorySteps> m_steps;  ///< as shown
};

}  // namespace

void show_history(wxWindow* parent, Desk& desk) {
  HistoryDialog(parent, desk).ShowModal();
}

}  // namespace uddrag::gui
