// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/export_dialog.h"

#include <wx/button.h>
#include <wx/config.h>
#include <wx/dialog.h>
#include <wx/dirdlg.h>
#include <wx/filedlg.h>
#include <wx/radiobox.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include "gui/l10n/translate.h"

#include <filesystem>

#include "gui/frame/look.h"
#include "gui/l10n/strings.h"

namespace uddrag::gui {
namespace {

wxString words_for(app::CourseFormat format) {
  switch (format) {
    case app::CourseFormat::site:
      return _("Web course: a folder that opens in any browser");
    case app::CourseFormat::docx:
      return _("Word handout (docx)");
    case app::CourseFormat::odt:
      return _("OpenDocument handout (odt)");
    case app::CourseFormat::pdf:
      return _("Handout to print (PDF)");
    case app::CourseFormat::epub:
      return _("E-book (EPUB)");
    case app::CourseFormat::pptx:
      return _("Slides with notes (PowerPoint)");
    case app::CourseFormat::scorm12:
      return _("Package for an LMS (SCORM 1.2)");
    case app::CourseFormat::scorm2004:
      return _("Package for an LMS (SCORM 2004)");
    case app::CourseFormat::imscc:
      return _("Pages and questions for an LMS (Common Cartridge)");
    case app::CourseFormat::markdown:
      return _("Markdown: a folder of plain text with the images");
  }
  return {};
}

wxArrayString all_formats() {
  wxArrayString list;
  for (const app::CourseFormatInfo& format : app::course_formats())
    list.Add(words_for(format.format));
  return list;
}

class ExportDialog : public wxDialog {
 public:
  ExportDialog(wxWindow* parent, const std::string& name, const std::string& folder)
      : wxDialog(parent, wxID_ANY, _("Export course"), wxDefaultPosition, wxDefaultSize,
                 wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
        m_name(name),
        m_folder(folder) {
    m_format =
        new wxRadioBox(this, wxID_ANY, _("As"), wxDefaultPosition, wxDefaultSize, all_formats(), 1);
    const wxString editions[] = {_("Students"),
                                 _("Teachers: with notes and what is only for them")};
    m_edition =
        new wxRadioBox(this, wxID_ANY, _("For"), wxDefaultPosition, wxDefaultSize, 2, editions, 1);
    const wxConfigBase* config = wxConfigBase::Get();
    const auto known = app::course_format(utf8(config->Read(wxS("/export/as"), wxS("site"))));
    for (unsigned i = 0; known && i < m_format->GetCount(); ++i)
      if (app::course_formats()[i].format == *known) m_format->SetSelection(static_cast<int>(i));
    m_edition->SetSelection(static_cast<int>(config->ReadLong(wxS("/export/edition"), 0)) & 1);
    m_where = new wxTextCtrl(this, wxID_ANY, proposed());
    set_accessible_name(m_where, _("To"));
    auto* choose = new wxButton(this, wxID_ANY, _("Choose…"));
    auto* place = new wxBoxSizer(wxHORIZONTAL);
    place->Add(new wxStaticText(this, wxID_ANY, _("To")), 0, wxALIGN_CENTER_VERTICAL | wxRIGHT,
               FromDIP(8));
    place->Add(m_where, 1, wxALIGN_CENTER_VERTICAL);
    place->Add(choose, 0, wxLEFT, FromDIP(8));
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(m_format, 0, wxEXPAND | wxALL, FromDIP(12));
    column->Add(m_edition, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(12));
    column->Add(place, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(12));
    column->Add(hint(this, _("Consent, names and fidelity are checked first."), 460), 0,
                wxLEFT | wxRIGHT, FromDIP(12));
    column->Add(CreateStdDialogButtonSizer(wxOK | wxCANCEL), 0, wxEXPAND | wxALL, FromDIP(12));
    SetSizerAndFit(column);
    SetSize(FromDIP(wxSize(560, -1)));
    CentreOnParent();
    m_format->Bind(wxEVT_RADIOBOX, [this](wxCommandEvent&) { m_where->ChangeValue(proposed()); });
    choose->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { choose_place(); });
  }

  ExportChoice choice() const {
    wxConfigBase* config = wxConfigBase::Get();
    config->Write(wxS("/export/as"), wx(format().name));
    config->Write(wxS("/export/edition"), m_edition->GetSelection());
    return {format().format,
            m_edition->GetSelection() == 0 ? course::Edition::student : course::Edition::teacher,
            utf8(m_where->GetValue())};
  }

 private:
  const app::CourseFormatInfo& format() const {
    return app::course_formats()[static_cast<std::size_t>(m_format->GetSelection())];
  }
  std::string ending() const {
    if (format().format == app::CourseFormat::site) return "-web";
    return format().ending.empty() ? "-" + std::string(format().name)
                                   : std::string(format().ending);
  }
  wxString proposed() const {
    return wx((std::filesystem::path(m_folder) / (m_name + ending())).string());
  }
  void choose_place() {
    if (format().ending.empty()) {
      wxDirDialog dialog(this, _("Folder for the course"), wx(m_folder));
      if (dialog.ShowModal() == wxID_OK) m_where->ChangeValue(dialog.GetPath());
    } else {
      wxFileDialog dialog(this, _("File for the course"), wx(m_folder), wx(m_name + ending()),
                          wx("*" + ending()), wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
      if (dialog.ShowModal() == wxID_OK) m_where->ChangeValue(dialog.GetPath());
    }
  }

  std::string m_name, m_folder;
  wxRadioBox* m_format;
  wxRadioBox* m_edition;
  wxTextCtrl* m_where;
};

}  // namespace

std::optional<ExportChoice> ask_for_export(wxWindow* parent, const std::string& name,
                                           const std::string& folder) {
  ExportDialog dialog(parent, name, folder);
  if (dialog.ShowModal() != wxID_OK) return std::nullopt;
  const ExportChoice choice = dialog.choice();
  if (choice.where.empty()) return std::nullopt;
  return choice;
}

}  // namespace uddrag::gui
