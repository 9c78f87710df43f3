// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/participants/withdrawal_dialog.h"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/dialog.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <vector>

#include "app/withdrawal.h"
#include "gui/dialogs/past_exports.h"
#include "gui/frame/guarded.h"
#include "gui/frame/inner_room.h"
#include "gui/frame/look.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"
#include "gui/l10n/words.h"
#include "gui/participants/withdrawal_words.h"

namespace uddrag::gui {
namespace {

constexpr model::Use uses_in_order[] = {model::Use::publication, model::Use::teaching,
                                        model::Use::research, model::Use::archive};

bool wants(const std::vector<model::Use>& all, model::Use use) {
  return std::find(all.begin(), all.end(), use) != all.end();
}

class WithdrawalDialog : public wxDialog {
 public:
  WithdrawalDialog(wxWindow* parent, const app::Withdrawal& what)
      : wxDialog(parent, wxID_ANY, _("Withdraw consent"), wxDefaultPosition,
                 parent->FromDIP(wxSize(680, 600)), wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
        m_what(what) {
    const model::Participant& person = what.participant;
    const std::string name =
        person.label.empty() ? person.pseudonym : person.label + "  " + person.pseudonym;
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(heading(this, wxControl::EscapeMnemonics(wx(name))), 0, wxALL, FromDIP(12));
    column->Add(hint(this,
                     _("The interview stays in the project. Undo takes all of this back, but not "
                       "what was handed out."),
                     640),
                0, wxLEFT | wxRIGHT, FromDIP(12));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(new wxStaticText(this, wxID_ANY, _("Withdrawn for")), 0,
             wxALIGN_CENTER_VERTICAL | wxRIGHT, FromDIP(10));
    for (const model::Use use : uses_in_order) {
      auto* tick = new wxCheckBox(this, wxID_ANY, use_words(use));
      tick->SetValue(use == model::Use::publication || use == model::Use::teaching);
      tick->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { show(); });
      row->Add(tick, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, FromDIP(14));
      m_ticks.push_back(tick);
    }
    column->Add(row, 0, wxALL, FromDIP(12));
    m_preview = new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize,
                               wxTE_MULTILINE | wxTE_READONLY | wxTE_BESTWRAP);
    set_accessible_name(m_preview, _("What it touches"));
    set_inner_room(m_preview);
    column->Add(m_preview, 1, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(12));
    m_evidence = new wxTextCtrl(this, wxID_ANY);
    m_evidence->SetHint(_("Such as: mail of 3 March"));
    set_accessible_name(m_evidence, _("Where the withdrawal can be seen"));
    auto* seen = new wxBoxSizer(wxHORIZONTAL);
    seen->Add(new wxStaticText(this, wxID_ANY, _("Where the withdrawal can be seen")), 0,
              wxALIGN_CENTER_VERTICAL | wxRIGHT, FromDIP(8));
    seen->Add(m_evidence, 1, wxALIGN_CENTER_VERTICAL);
    column->Add(seen, 0, wxEXPAND | wxALL, FromDIP(12));
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    m_do = new wxButton(this, wxID_OK, _("Withdraw"));
    m_do->SetDefault();
    buttons->AddStretchSpacer();
    buttons->Add(new wxButton(this, wxID_CANCEL, _("Cancel")), 0, wxRIGHT, FromDIP(8));
    buttons->Add(m_do);
    column->Add(buttons, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(12));
    SetSizer(column);
    CentreOnParent();
    show();
    m_do->SetFocus();
  }

  app::Withdrawal wish() const {
    app::Withdrawal wish = m_what;
    wish.evidence = utf8(m_evidence->GetValue().Trim().Trim(false));
    wish.uses = chosen();
    return wish;
  }

 private:
  std::vector<model::Use> chosen() const {
    std::vector<model::Use> chosen;
    for (std::size_t i = 0; i < m_ticks.size(); ++i)
      if (m_ticks[i]->GetValue()) chosen.push_back(uses_in_order[i]);
    return chosen;
  }

  void show() {
    const auto now = chosen();
    const bool taught = wants(now, model::Use::teaching);
    m_do->Enable(!now.empty());
    m_preview->ChangeValue(taught ? withdrawal_words(m_what)
                                  : _("The courses stay as they are: teaching is not withdrawn."));
    m_preview->SetInsertionPoint(0);
  }

  const app::Withdrawal& m_what;
  std::vector<wxCheckBox*> m_ticks;  ///< of the uses, in their order
  wxTextCtrl* m_preview;
  wxTextCtrl* m_evidence;
  wxButton* m_do;
};

}  // namespace

void ask_withdrawal(wxWindow* parent, Desk& desk, model::ParticipantId participant) {
  const auto folder = std::filesystem::absolute(desk.session().path()).parent_path();
  app::Withdrawal wish;
  if (!guarded(desk, [&] { wish = app::withdrawal_of(desk.read(), participant, folder); })) return;
  {
    WithdrawalDialog dialog(parent, wish);
    if (dialog.ShowModal() != wxID_OK) return;
    wish = dialog.wish();
  }
  bool done = false;
  guarded(desk, [&] {
    const auto refusal = app::withdraw(desk.session(), wish);
    if (refusal && desk.refused) desk.refused(*refusal);
    done = !refusal;
  });
  std::set<model::ExportLogId> to_replace;
  for (const app::ExportRecord& one : wish.exports) to_replace.insert(one.log.id);
  if (done && !to_replace.empty() && wants(wish.uses, model::Use::teaching))
    show_exports_to_replace(parent, desk, std::move(to_replace));
}

}  // namespace uddrag::gui
