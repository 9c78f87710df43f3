// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/frame/main_frame.h"

#include <wx/aboutdlg.h>
#include <wx/config.h>
#include <wx/infobar.h>
#include <wx/msgdlg.h>
#include <wx/persist/toplevel.h>
#include <wx/simplebook.h>
#include <wx/sizer.h>
#include "gui/l10n/translate.h"

#include <filesystem>

#include "gui/dialogs/settings_dialog.h"
#include "gui/dialogs/shortcut_dialog.h"
#include "gui/frame/icons.h"
#include "gui/frame/jump_commands.h"
#include "gui/frame/look.h"
#include "gui/frame/mouse_hold.h"
#include "gui/frame/panes.h"
#include "gui/frame/project_commands.h"
#include "gui/frame/recent.h"
#include "gui/frame/settings.h"
#include "gui/intake/import_commands.h"
#include "gui/l10n/language.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/words.h"
#include "gui/media/recording_commands.h"

namespace uddrag::gui {
namespace {

constexpr std::uintmax_t opened_beside = 64 << 20;  // bytes: smaller files open in no time

}  // namespace

MainFrame::MainFrame() : wxFrame(nullptr, wxID_ANY, wxS("Uddrag")) {
  SetName(wxS("main"));
  SetIcons(wxIconBundle());
  const wxBitmapBundle program = icon("uddrag", 64);
  if (program.IsOk()) SetIcon(program.GetIcon(FromDIP(wxSize(64, 64))));
  m_info = new wxInfoBar(this);
  m_book = new wxSimplebook(this);
  m_jobs = new JobBar(this);
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(m_info, 0, wxEXPAND);
  column->Add(m_book, 1, wxEXPAND);
  column->Add(m_jobs, 0, wxEXPAND);
  SetSizer(column);
  m_actions.install(*this);
  bind_project_actions();
  bind_recording(*this);
  restore_geometry();
  let_go_of_mouse_when_inactive(*this);
  take_dropped_files(*this);
  Bind(wxEVT_CLOSE_WINDOW, &MainFrame::closing, this);
}

MainFrame::~MainFrame() {
  close_project();
}

void MainFrame::restore_geometry() {
  SetSize(FromDIP(wxSize(1320, 860)));
  SetMinSize(FromDIP(wxSize(760, 480)));
  Centre();
  wxPersistentRegisterAndRestore(this, wxS("main"));
}

void MainFrame::bind_project_actions() {
  const auto idle = [this] { return !m_jobs->busy(); };
  const auto open = [this, idle] { return m_workbench && idle(); };
  const auto writable = [this, open] { return open() && m_workbench->desk().session().writable(); };
  m_actions.bind(
      "file.new", [this] { new_project(*this); }, idle);
  m_actions.bind(
      "file.new_from", [this] { new_project_from_transcripts(*this); }, idle);
  m_actions.bind(
      "file.open", [this] { choose_and_open(*this); }, idle);
  m_actions.bind(
      "file.sample", [this] { open_sample(*this); }, idle);
  m_actions.bind(
      "file.import", [this] { import_transcripts(*this); }, writable);
  m_actions.bind(
      "file.import_clipboard", [this] { import_clipboard(*this); }, writable);
  m_actions.bind(
      "file.excerpts", [this] { export_excerpts(*this); },
      [this, open] { return open() && !m_workbench->desk().code().nil(); });
  m_actions.bind(
      "file.memos", [this] { export_memos(*this); }, open);
  m_actions.bind(
      "file.check", [this] { check_project(*this); }, open);
  m_actions.bind(
      "file.close",
      [this] {
        close_project();
        show_start();
      },
      open);
  m_actions.bind("file.quit", [this] { Close(); });
  m_actions.bind(
      "course.export", [this] { export_course(*this); },
      [this, open] { return open() && !m_workbench->desk().read().courses().empty(); });
  m_actions.bind(
      "course.exports", [this] { show_exports(*this); }, open);
  m_actions.bind("view.next_pane", [this] { step_pane(this, 1); });
  m_actions.bind("view.previous_pane", [this] { step_pane(this, -1); });
  m_actions.bind(
      "view.language", [this] { ask_for_language(); }, idle);
  m_actions.bind("edit.commands", [this] { show_command_palette(this, m_actions); });
  m_actions.bind("help.keys", [this] {
    show_shortcuts(this);
    m_actions.renew_shortcuts(*this);
  });
  m_actions.bind("edit.settings", [this] { show_settings(this, m_actions); });
  m_actions.bind("help.about", [] {
    wxAboutDialogInfo about;
    about.SetName(wxS("Uddrag"));
    about.SetVersion(wxS("0.1.0"));
    about.SetDescription(_("Code field interviews, and turn the excerpts into course material."));
    about.SetLicence(_("Free software under the GNU General Public License, version 3 or later."));
    wxAboutBox(about);
  });
}

void MainFrame::ask_for_language() {
  wxArrayString names;
  int now = 0;
  for (const WindowLanguage& language : window_languages()) {
    if (language.code == chosen_language()) now = static_cast<int>(names.size());
    names.Add(language.name.empty() ? _("As the system") : wx(language.name));
  }
  const int picked = choose_one(this, _("Language of the window:"), _("Language"), names, now);
  if (picked >= 0 && picked != now)
    CallAfter([this, picked] { speak(window_languages()[static_cast<std::size_t>(picked)].code); });
}

/// A window in the other language takes this one's place, with the same project at the same place.
void MainFrame::speak(const std::string& language) {
  choose_language(language);
  use_language();
  const std::string project =
      m_workbench ? m_workbench->desk().session().path().string() : std::string();
  const std::string place = m_workbench ? m_workbench->shown() : std::string();
  close_project();
  auto* next = new MainFrame;
  next->SetSize(GetRect());
  if (project.empty())
    next->show_start();
  else
    next->open_project(project);
  if (next->workbench()) next->workbench()->show(place);
  next->Show();
  Destroy();
}

void MainFrame::show_start() {
  if (!m_start) {
    m_start =
        new StartPage(m_book, m_actions, [this](const std::string& path) { open_project(path); });
    m_book->InsertPage(0, m_start, wxString());
  }
  m_start->show_recent(recent_projects());
  m_book->SetSelection(0);
}

void MainFrame::open_project(const std::string& path) {
  std::error_code ignored;
  if (m_workbench &&
      std::filesystem::equivalent(m_workbench->desk().session().path(), path, ignored))
    return;
  const auto size = std::filesystem::file_size(path, ignored);
  if (!ignored && size > opened_beside) return open_beside(path);
  try {
    show_session(app::Session::open(path, store::Access::write_or_read, window_coder()));
  } catch (const base::Error& error) {
    could_not_open(path, error);
  }
}

void MainFrame::could_not_open(const std::string& path, const base::Error& error) {
  if (error.kind() == base::ErrorKind::not_found) forget_recent(path);
  if (!m_workbench) show_start();
  show_error(error);
}

/// A big file may have to be rolled back or checked after a crash: the window stays alive.
void MainFrame::open_beside(const std::string& path) {
  if (!m_workbench) show_start();
  auto session = std::make_shared<std::unique_ptr<app::Session>>();
  m_jobs->start(
      _("Opening the project"),
      [session, path](base::Progress& progress) {
        *session = app::Session::open(path, store::Access::write_or_read, window_coder());
        progress.check();
      },
      [this, session, path](std::exception_ptr thrown) {
        try {
          if (thrown) std::rethrow_exception(thrown);
          show_session(std::move(*session));
        } catch (const base::Cancelled&) {
          session->reset();
        } catch (const base::Error& error) {
          could_not_open(path, error);
        }
      });
}

void MainFrame::show_session(std::unique_ptr<app::Session> session) {
  close_project();
  const std::filesystem::path path = session->path();
  const base::Said why = session->file().why_read_only();
  const bool recovered = session->file().recovered();
  m_actions.begin_project();
  m_workbench = new Workbench(m_book, std::move(session), m_actions);
  m_workbench->desk().failed = [this](const base::Error& error) { show_error(error); };
  m_workbench->desk().refused = [this](const model::Refusal& refusal) {
    say(refusal_words(refusal), true);
  };
  serve_recordings(*this);
  m_book->AddPage(m_workbench, wxString(), true);
  SetTitle(wx(path.stem().string()) +
           (why.text.empty() ? wxString() : wxS(" (") + _("read only") + wxS(")")) +
           wxS(" — Uddrag"));
  remember_recent(std::filesystem::absolute(path).string());
  if (!why.text.empty())
    say(said_words(why) + wxS(" ") + _("It is open for reading only."), true);
  else if (recovered)
    say(_("The program ended unexpectedly last time. Everything you did is here."));
}

void MainFrame::close_project() {
  if (!m_workbench) return;
  m_info->Dismiss();
  m_book->DeletePage(static_cast<std::size_t>(m_book->FindPage(m_workbench)));
  m_workbench = nullptr;
  m_actions.end_project();
  SetTitle(wxS("Uddrag"));
}

void MainFrame::say(const wxString& message, bool warning) {
  m_info->ShowMessage(message, warning ? wxICON_WARNING : wxICON_INFORMATION);
}

void MainFrame::show_error(const base::Error& error) {
  wxMessageBox(error_words(error), _("That did not work"), wxOK | wxICON_ERROR, this);
}

bool MainFrame::ended_well(std::exception_ptr thrown) {
  if (!thrown) return true;
  try {
    std::rethrow_exception(thrown);
  } catch (const base::Cancelled&) {
    say(_("Cancelled; nothing was changed."));
  } catch (const base::Error& error) {
    show_error(error);
  } catch (const std::exception& error) {
    show_error(base::Error(base::ErrorKind::internal, error.what()));
  }
  return false;
}

void MainFrame::closing(wxCloseEvent& event) {
  m_jobs->cancel();
  close_project();
  event.Skip();
}

}  // namespace uddrag::gui
