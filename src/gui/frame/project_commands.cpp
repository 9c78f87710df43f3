// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/frame/project_commands.h"

#include <wx/filedlg.h>
#include <wx/msgdlg.h>
#include <wx/stdpaths.h>
#include <wx/textdlg.h>
#include <wx/uilocale.h>
#include "gui/l10n/translate.h"

#include <filesystem>
#include <memory>

#include "app/sample.h"
#include "gui/dialogs/report_dialog.h"
#include "gui/frame/icons.h"
#include "gui/frame/main_frame.h"
#include "gui/frame/settings.h"
#include "gui/intake/import_commands.h"
#include "gui/l10n/strings.h"
#include "store/doctor.h"

namespace uddrag::gui {
namespace {

namespace fs = std::filesystem;

wxString project_wildcard() {
  return _("Uddrag projects (*.uddrag)|*.uddrag");
}

std::string documents_folder() {
  return utf8(wxStandardPaths::Get().GetDocumentsDir());
}

/// BCP 47; transcripts are mostly in the language of the machine.
std::string language_here() {
  const std::string language = utf8(wxUILocale::GetSystemLocaleId().GetLanguage());
  return language.size() == 2 || language.size() == 3 ? language : "en";
}

/// A name that is taken is asked for again: a new project takes no file's place. Empty where the
/// user thought better of it.
std::string ask_for_new_file(MainFrame& frame) {
  wxFileDialog dialog(&frame, _("New project"), wx(documents_folder()), _("study.uddrag"),
                      project_wildcard(), wxFD_SAVE);
  while (dialog.ShowModal() == wxID_OK) {
    std::string path = utf8(dialog.GetPath());
    if (!path.ends_with(".uddrag")) path += ".uddrag";
    std::error_code ignored;
    if (!fs::exists(path, ignored)) return path;
    wxMessageBox(wxString::Format(_("There is a file \u201c%s\u201d already. It stays as it is: "
                                    "choose another name, or open it with Project › Open."),
                                  wx(fs::path(path).filename().string())),
                 _("New project"), wxOK | wxICON_INFORMATION, &frame);
  }
  return {};
}

std::unique_ptr<app::Session> create(MainFrame& frame, const std::string& path) {
  try {
    return app::Session::create(path, fs::path(path).stem().string(), language_here(),
                                window_coder());
  } catch (const base::Error& error) {
    frame.show_error(error);
    return nullptr;
  }
}

}  // namespace

void new_project(MainFrame& frame) {
  const std::string path = ask_for_new_file(frame);
  if (path.empty()) return;
  if (auto session = create(frame, path)) frame.show_session(std::move(session));
}

void import_into_new_project(MainFrame& frame, const std::vector<fs::path>& files) {
  if (files.empty()) return;
  const std::string path = ask_for_new_file(frame);
  if (path.empty()) return;
  auto session = create(frame, path);
  if (!session) return;
  frame.show_session(std::move(session));
  import_files(frame, files);
}

void choose_and_open(MainFrame& frame) {
  wxFileDialog dialog(&frame, _("Open a project"), wxString(), wxString(), project_wildcard(),
                      wxFD_OPEN | wxFD_FILE_MUST_EXIST);
  if (dialog.ShowModal() == wxID_OK) frame.open_project(utf8(dialog.GetPath()));
}

void open_sample(MainFrame& frame) {
  const std::string folder = resource_folder("sample-project");
  if (folder.empty())
    return frame.show_error(
        base::Error(base::ErrorKind::not_found, "The sample's files are not installed."));
  const fs::path project = fs::path(documents_folder()) / "Uddrag" / "taet-paa-og-fri.uddrag";
  std::error_code ignored;
  if (fs::exists(project, ignored)) return frame.open_project(project.string());
  frame.jobs().start(
      _("Building the sample project"),
      [folder, project](base::Progress& progress) {
        app::build_sample(folder, project, &progress);
      },
      [&frame, project](std::exception_ptr thrown) {
        if (frame.ended_well(thrown)) frame.open_project(project.string());
      });
}

void check_project(MainFrame& frame) {
  const std::string path = frame.workbench()->desk().session().path().string();
  auto faults = std::make_shared<std::vector<store::Fault>>();
  frame.jobs().start(
      _("Checking the project"),
      [path, faults](base::Progress& progress) {
        const auto file = store::ProjectFile::open(path, store::Access::read);
        *faults = store::check(file->reader(), &progress);
      },
      [&frame, faults](std::exception_ptr thrown) {
        if (!frame.ended_well(thrown)) return;
        if (faults->empty()) return frame.say(_("The project is in order."));
        wxString text;
        for (const store::Fault& fault : *faults)
          text << wx(fault.place) << wxS(": ") << wx(fault.detail) << wxS("\n");
        show_report(&frame, _("Faults in the project"), text);
      });
}

}  // namespace uddrag::gui
