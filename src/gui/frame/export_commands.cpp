// SPDX-License-Identifier: GPL-3.0-or-later
#include <wx/filedlg.h>
#include <wx/utils.h>
#include "gui/l10n/translate.h"

#include <filesystem>
#include <memory>

#include "app/course_export.h"
#include "app/excerpt_export.h"
#include "app/memo_rows.h"
#include "course/slug.h"
#include "edit/course_edits.h"
#include "gui/dialogs/export_dialog.h"
#include "gui/dialogs/report_dialog.h"
#include "gui/frame/main_frame.h"
#include "gui/frame/project_commands.h"
#include "gui/l10n/strings.h"

namespace uddrag::gui {
namespace {

namespace fs = std::filesystem;

wxString findings_text(const std::vector<course::Finding>& findings, course::Severity severity) {
  wxString text;
  for (const course::Finding& finding : findings)
    if (finding.severity == severity)
      text << wx(finding.place) << wxS("\n    ") << wx(finding.detail) << wxS(" ")
           << wx(finding.mend) << wxS("\n\n");
  return text;
}

void tell(MainFrame& frame, const app::CourseExport& result) {
  if (result.stopped) {
    frame.say(_("Nothing was exported: something must be mended first."), true);
    return show_report(&frame, _("Before it can be exported"),
                       findings_text(result.findings, course::Severity::stops));
  }
  edit::LogExport log(result.log);
  frame.workbench()->desk().run(log);
  frame.say(wxString::Format(
      wxPLURAL("Exported with %lld excerpt.", "Exported with %lld excerpts.", result.excerpts),
      static_cast<long long>(result.excerpts)));
  // The front page is written first.
  if (!result.written.empty()) wxLaunchDefaultApplication(wx(result.written.front().string()));
  wxString notes = findings_text(result.findings, course::Severity::warns);
  for (const fs::path& path : result.foreign)
    notes << wxString::Format(_("Left alone, since it was not made here: %s"), wx(path.string()))
          << wxS("\n");
  if (!notes.empty()) show_report(&frame, _("Exported; please note"), notes);
}

struct ListFile {
  fs::path path;
  exporting::ExcerptFormat format;
};

/// nullopt where the user thought better of it.
std::optional<ListFile> ask_for_list_file(MainFrame& frame, const wxString& title,
                                          const std::string& name) {
  static constexpr exporting::ExcerptFormat formats[] = {
      exporting::ExcerptFormat::docx, exporting::ExcerptFormat::html, exporting::ExcerptFormat::csv,
      exporting::ExcerptFormat::md, exporting::ExcerptFormat::json};
  wxFileDialog dialog(&frame, title, wxString(), wx(name + ".docx"),
                      _("Word (*.docx)|*.docx|Web page (*.html)|*.html|Table "
                        "(*.csv)|*.csv|Markdown (*.md)|*.md|JSON (*.json)|*.json"),
                      wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
  if (dialog.ShowModal() != wxID_OK) return std::nullopt;
  fs::path path(utf8(dialog.GetPath()));
  const auto format = exporting::excerpt_format(
      path.extension().empty() ? "" : path.extension().string().substr(1));
  if (format) return ListFile{path, *format};
  const auto picked = formats[dialog.GetFilterIndex()];
  path += "." + std::string(exporting::name(picked));
  return ListFile{path, picked};
}

}  // namespace

void export_course(MainFrame& frame) {
  Workbench& workbench = *frame.workbench();
  workbench.save_fields();
  const fs::path project = fs::absolute(workbench.desk().session().path());
  const auto choice =
      ask_for_export(&frame, course::slug(project.stem().string()), project.parent_path().string());
  if (!choice) return;
  const model::CourseId course = workbench.desk().read().courses().front().id;
  auto result = std::make_shared<app::CourseExport>();
  frame.jobs().start(
      _("Exporting the course"),
      [=](base::Progress& progress) {
        const auto file = store::ProjectFile::open(project, store::Access::read);
        *result = app::export_course(file->reader(), course, choice->format, choice->edition,
                                     choice->where, project.parent_path(), &progress);
      },
      [&frame, result](std::exception_ptr thrown) {
        if (frame.ended_well(thrown) && frame.workbench()) tell(frame, *result);
      });
}

void export_excerpts(MainFrame& frame) {
  Desk& desk = frame.workbench()->desk();
  const auto code = desk.read().code(desk.code());
  if (!code) return;
  const auto list = ask_for_list_file(frame, wxString::Format(_("Excerpts of %s"), wx(code->name)),
                                      course::slug(code->name));
  if (!list) return;
  query::Filter filter;
  filter.codes = {code->id};
  const std::string title = desk.read().project().title + " · " + code->name;
  const std::string language = desk.read().project().language;
  const fs::path project = desk.session().path();
  auto count = std::make_shared<std::size_t>(0);
  frame.jobs().start(
      _("Exporting the excerpts"),
      [=](base::Progress& progress) {
        const auto file = store::ProjectFile::open(project, store::Access::read);
        const auto rows = app::excerpt_rows(file->reader(), filter);
        progress.check();
        const auto written = exporting::write_excerpts(rows, list->format, title, language);
        progress.check();
        app::write_result(list->path, written.bytes);
        *count = rows.size();
      },
      [&frame, count, list](std::exception_ptr thrown) {
        if (frame.ended_well(thrown))
          frame.say(wxString::Format(wxPLURAL("%zu excerpt was written to %s.",
                                              "%zu excerpts were written to %s.", *count),
                                     *count, wx(list->path.filename().string())));
      });
}

void export_memos(MainFrame& frame) {
  Workbench& workbench = *frame.workbench();
  workbench.save_fields();
  const store::Reader& read = workbench.desk().read();
  const auto file =
      ask_for_list_file(frame, _("Export memos"), course::slug(read.project().title) + "-memos");
  if (!file) return;
  try {
    const auto memos =
        workbench.shown() == "memos" ? workbench.memos_place().listed() : app::list_memos(read);
    const auto project = read.project();
    std::vector<exporting::MemoRow> rows;
    for (const app::ListedMemo& memo : memos) rows.push_back(app::memo_row(memo, project.language));
    app::write_result(file->path,
                      exporting::write_memos(rows, file->format, project.title, project.language));
    frame.say(wxString::Format(
        wxPLURAL("%zu memo was written to %s.", "%zu memos were written to %s.", rows.size()),
        rows.size(), wx(file->path.filename().string())));
  } catch (const base::Error& error) {
    frame.show_error(error);
  }
}

}  // namespace uddrag::gui
