// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/intake/intake_dialog.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/combobox.h>
#include <wx/dialog.h>
#include <wx/sizer.h>
#include <wx/splitter.h>
#include <wx/textctrl.h>
#include <wx/utils.h>

#include <algorithm>
#include <memory>

#include "gui/frame/job.h"
#include "gui/frame/look.h"
#include "gui/frame/sash.h"
#include "gui/intake/intake_list.h"
#include "gui/intake/intake_preview.h"
#include "gui/intake/intake_words.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"

namespace uddrag::gui {
namespace {

constexpr std::size_t read_at_once = 2 << 20;  // bytes: smaller files are read in no time

struct Language {
  const char* code;
  const char* name;
};
const Language languages[] = {
    {"da", wxTRANSLATE("Danish")},    {"en", wxTRANSLATE("English")},
    {"de", wxTRANSLATE("German")},    {"fr", wxTRANSLATE("French")},
    {"sv", wxTRANSLATE("Swedish")},   {"nb", wxTRANSLATE("Norwegian")},
    {"nl", wxTRANSLATE("Dutch")},     {"es", wxTRANSLATE("Spanish")},
    {"pl", wxTRANSLATE("Polish")},    {"ar", wxTRANSLATE("Arabic")},
    {"uk", wxTRANSLATE("Ukrainian")}, {"tr", wxTRANSLATE("Turkish")},
};

class IntakeDialog : public wxDialog {
 public:
  IntakeDialog(wxWindow* parent, const store::Reader& project, IntakeModel& model)
      : wxDialog(parent, wxID_ANY, _("Import"), wxDefaultPosition, wxDefaultSize,
                 wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER | wxMAXIMIZE_BOX),
        m_model(model) {
    auto* split = new wxSplitterWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                       wxSP_LIVE_UPDATE | wxSP_NOBORDER);
    auto* left = make_left(split, project);
    m_preview = new IntakePreview(split, model);
    split->SetMinimumPaneSize(FromDIP(240));
    split->SplitVertically(left, m_preview, FromDIP(370));
    m_jobs = new JobBar(this);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(split, 1, wxEXPAND | wxALL, FromDIP(14));
    column->Add(m_jobs, 0, wxEXPAND);
    column->Add(make_buttons(), 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(14));
    SetSizer(column);
    SetSize(FromDIP(wxSize(1080, 720)));
    SetMinSize(FromDIP(wxSize(700, 460)));
    CentreOnParent();
    connect();
    show_count();
    m_list->choose(0);
    m_preview->show(0);
    m_list->SetFocus();
  }

  std::string group() const { return utf8(m_group->GetValue().Strip(wxString::both)); }

 private:
  wxWindow* make_left(wxWindow* parent, const store::Reader& project) {
    auto* left = new wxPanel(parent);
    m_list = new IntakeList(left, m_model);
    m_group = new wxComboBox(left, wxID_ANY);
    for (const model::DocumentGroup& group : project.groups()) m_group->Append(wx(group.name));
    m_group->SetHint(_("none"));
    set_accessible_name(m_group, _("Group"));
    m_language = new wxChoice(left, wxID_ANY);
    fill_languages(project.project().language);
    set_accessible_name(m_language, _("Language"));
    auto* grid = new wxFlexGridSizer(2, FromDIP(wxSize(8, 6)));
    grid->AddGrowableCol(1);
    for (auto [label, field] : {std::pair<wxString, wxWindow*>(_("Into the group"), m_group),
                                {_("Language"), m_language}}) {
      grid->Add(new wxStaticText(left, wxID_ANY, label), 0, wxALIGN_CENTER_VERTICAL);
      grid->Add(field, 1, wxEXPAND);
    }
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(m_list, 1, wxEXPAND);
    column->Add(grid, 0, wxEXPAND | wxTOP, FromDIP(10));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(column, 1, wxEXPAND | wxRIGHT, FromDIP(10));
    left->SetSizer(row);
    return left;
  }

  void fill_languages(const std::string& now) {
    for (const Language& language : languages) {
      m_codes.emplace_back(language.code);
      m_language->Append(wxGetTranslation(language.name));
    }
    if (std::find(m_codes.begin(), m_codes.end(), now) == m_codes.end()) {
      m_codes.push_back(now);
      m_language->Append(wx(now));
    }
    m_language->SetSelection(
        static_cast<int>(std::find(m_codes.begin(), m_codes.end(), now) - m_codes.begin()));
  }

  wxSizer* make_buttons() {
    m_count = new wxStaticText(this, wxID_ANY, wxString());
    m_count->SetForegroundColour(quiet_text_color());
    m_import = new wxButton(this, wxID_OK, _("Import"));
    m_import->SetDefault();
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(m_count, 1, wxALIGN_CENTER_VERTICAL);
    row->Add(new wxButton(this, wxID_CANCEL, _("Cancel")), 0, wxRIGHT, FromDIP(8));
    row->Add(m_import, 0);
    return row;
  }

  void connect() {
    m_list->chosen = [this](std::size_t i) { m_preview->show(i); };
    m_list->changed = [this] { show_count(); };
    m_list->activated = [this] { import(); };
    m_preview->changed = [this](std::size_t i) {
      m_list->renew(i);
      show_count();
    };
    m_preview->options_chosen = [this](std::size_t i, const importing::Options& options) {
      read_again(i, options);
    };
    m_language->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
      m_model.set_language(m_codes[static_cast<std::size_t>(m_language->GetSelection())]);
      m_preview->renew();
    });
    m_import->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { import(); });
    Bind(wxEVT_CHAR_HOOK, &IntakeDialog::key, this);
  }

  /// The list would take both keys for itself.
  void key(wxKeyEvent& event) {
    const bool in_list = m_list->HasFocus() || m_list->IsDescendant(FindFocus());
    const int code = event.GetKeyCode();
    if (in_list && code == WXK_SPACE && !event.HasAnyModifiers()) return m_list->toggle();
    const bool types = dynamic_cast<wxTextCtrl*>(FindFocus()) != nullptr;
    if ((code == WXK_RETURN || code == WXK_NUMPAD_ENTER) && !types &&
        !dynamic_cast<wxButton*>(FindFocus()))
      return import();
    event.Skip();
  }

  void import() {
    m_preview->finish();
    if (m_import->IsEnabled()) EndModal(wxID_OK);
  }

  void show_count() {
    m_count->SetLabelText(count_words(m_model));
    m_import->SetLabel(import_words(m_model));
    m_import->Enable(m_model.coming() > 0 && !m_jobs->busy());
    Layout();
  }

  void read_again(std::size_t i, const importing::Options& options) {
    auto again = std::make_shared<app::ReadTranscript>(m_model.read(i));
    const auto end = [this, i, options, again](std::exception_ptr thrown) {
      if (!thrown) m_model.renew(i, std::move(*again), options);
      m_list->renew(i);
      m_preview->renew();
      show_count();
    };
    if (again->bytes.size() < read_at_once) {
      *again = app::read_again(*again, options);
      return end(nullptr);
    }
    m_jobs->start(
        _("Reading the file"),
        [again, options](base::Progress& progress) {
          *again = app::read_again(*again, options, &progress);
        },
        end);
    m_import->Disable();
  }

  IntakeModel& m_model;
  IntakeList* m_list;
  IntakePreview* m_preview;
  JobBar* m_jobs;
  wxComboBox* m_group;
  wxChoice* m_language;
  std::vector<std::string> m_codes;  // of the languages
  wxStaticText* m_count;
  wxButton* m_import;
};

}  // namespace

std::optional<std::string> ask_for_intake(wxWindow* parent, const store::Reader& project,
                                          IntakeModel& model) {
  IntakeDialog dialog(parent, project, model);
  if (dialog.ShowModal() != wxID_OK) return std::nullopt;
  return dialog.group();
}

}  // namespace uddrag::gui
