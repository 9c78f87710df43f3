// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/frame/start_page.h"

#include <wx/button.h>
#include <wx/hyperlink.h>
#include <wx/settings.h>
#include <wx/sizer.h>
#include <wx/statbmp.h>
#include <wx/stattext.h>

#include <filesystem>

#include "gui/frame/icons.h"
#include "gui/frame/look.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"

namespace uddrag::gui {

StartPage::StartPage(wxWindow* parent, Actions& actions,
                     std::function<void(const std::string&)> open)
    : wxPanel(parent), m_actions(actions), m_open(std::move(open)) {
  SetBackgroundColour(page_color());
  auto* column = new wxBoxSizer(wxVERTICAL);
  auto* title = new wxStaticText(this, wxID_ANY, wxS("Uddrag"));
  title->SetFont(GetFont().Scaled(2.2f).Bold());
  auto* line = new wxStaticText(
      this, wxID_ANY, _("Code field interviews, and turn the excerpts into course material."));
  line->SetForegroundColour(quiet_text_color());
  line->SetFont(GetFont().Scaled(1.15f));
  column->Add(title, 0, wxBOTTOM, FromDIP(4));
  column->Add(line, 0, wxBOTTOM, FromDIP(28));
  column->Add(
      way_in("folder", _("Open the sample project"),
             _("A finished Danish study with a course in three modules, to look around in."),
             "file.sample"),
      0, wxEXPAND | wxBOTTOM, FromDIP(12));
  column->Add(
      way_in("import", _("New project from transcripts"),
             _("Choose the files, or drop them here: txt, Markdown, Word, LibreOffice, RTF, PDF, "
               "HTML, WebVTT, SRT, ELAN, JSON of Whisper, zip. Names, times and turns are found."),
             "file.new_from"),
      0, wxEXPAND | wxBOTTOM, FromDIP(12));
  column->Add(way_in("open", _("Open a project"), _("A file that ends in .uddrag."), "file.open"),
              0, wxEXPAND | wxBOTTOM, FromDIP(24));
  m_recent = new wxPanel(this);
  m_recent->SetBackgroundColour(page_color());
  column->Add(m_recent, 0, wxEXPAND);
  auto* middle = new wxBoxSizer(wxHORIZONTAL);
  middle->AddStretchSpacer();
  middle->Add(column, 0, wxALIGN_CENTER_VERTICAL | wxALL, FromDIP(32));
  middle->AddStretchSpacer();
  SetSizer(middle);
}

wxWindow* StartPage::way_in(const char* icon_name, const wxString& title, const wxString& help,
                            const std::string& action) {
  auto* row = new wxPanel(this);
  row->SetBackgroundColour(page_color());
  auto* button = new wxButton(row, wxID_ANY, wxS("  ") + title, wxDefaultPosition,
                              FromDIP(wxSize(300, 44)), wxBU_LEFT);
  button->SetBitmap(icon(icon_name, 24));
  button->SetBitmapMargins(FromDIP(10), 0);
  auto* text = new wxStaticText(row, wxID_ANY, help);
  text->SetForegroundColour(quiet_text_color());
  text->Wrap(FromDIP(300));
  auto* sizer = new wxBoxSizer(wxHORIZONTAL);
  sizer->Add(button, 0, wxALIGN_CENTER_VERTICAL);
  sizer->Add(text, 1, wxALIGN_CENTER_VERTICAL | wxLEFT, FromDIP(18));
  row->SetSizer(sizer);
  button->Bind(wxEVT_BUTTON, [this, action](wxCommandEvent&) { m_actions.run(action); });
  return row;
}

void StartPage::show_recent(const std::vector<std::string>& paths) {
  m_recent->DestroyChildren();
  auto* column = new wxBoxSizer(wxVERTICAL);
  if (!paths.empty()) {
    auto* heading = new wxStaticText(m_recent, wxID_ANY, _("Opened last"));
    heading->SetFont(GetFont().Bold());
    column->Add(heading, 0, wxBOTTOM, FromDIP(6));
  }
  for (const std::string& path : paths) {
    const std::filesystem::path file(path);
    auto* link = new wxButton(m_recent, wxID_ANY, wx(file.stem().string()), wxDefaultPosition,
                              wxDefaultSize, wxBORDER_NONE | wxBU_LEFT | wxBU_EXACTFIT);
    link->SetToolTip(wx(path));
    link->SetBackgroundColour(page_color());
    link->Bind(wxEVT_BUTTON, [this, path](wxCommandEvent&) { m_open(path); });
    column->Add(link, 0, wxBOTTOM, FromDIP(2));
  }
  m_recent->SetSizer(column);
  Layout();
}

}  // namespace uddrag::gui
