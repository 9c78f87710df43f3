// SPDX-License-Identifier: GPL-3.0-or-later
#include <wx/filedlg.h>
#include <wx/utils.h>
#include "gui/l10n/translate.h"

#include <filesystem>
#include <memory>

#include "app/course_export.h"
#include "app/excerpt_export.h"
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

void tell(MainFrame& frame, const app::CourseExport& result, const ExportChoice& choice) {
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
  const fs::path first = choice.format == app::CourseFormat::site
                             ? fs::path(choice.where) / "index.html"
                             : fs::path(choice.where);
  wxLaunchDefaultApplication(wx(first.string()));
  wxString notes = findings_text(result.findings, course::Severity::warns);
  for (const fs::path& path : result.foreign)
    notes << wxString::Format(_("Left alone, since it was not made here: %s"), wx(path.string()))
          << wxS("\n");
  if (!notes.empty()) show_report(&frame, _("Exported; please note"), notes);
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
      [&frame, result, choice](std::exception_ptr thrown) {
        if (frame.ended_well(thrown) && frame.workbench()) tell(frame, *result, *choice);
      });
}

void export_excerpts(MainFrame& frame) {
  Desk& desk = frame.workbench()->desk();
  const auto code = desk.read().code(desk.code());
  if (!code) return;
  static constexpr exporting::ExcerptFormat formats[] = {
      exporting::ExcerptFormat::docx, exporting::ExcerptFormat::html, exporting::ExcerptFormat::csv,
      exporting::ExcerptFormat::md, exporting::ExcerptFormat::json};
  wxFileDialog dialog(&frame, wxString::Format(_("Excerpts of %s"), wx(code->name)), wxString(),
                      wx(course::slug(code->name) + ".docx"),
                      _("Word (*.docx)|*.docx|Web page (*.html)|*.html|Table "
                        "(*.csv)|*.csv|Markdown (*.md)|*.md|JSON (*.json)|*.json"),
                      wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
  if (dialog.ShowModal() != wxID_OK) return;
  fs::path path(utf8(dialog.GetPath()));
  auto format = exporting::excerpt_format(
      path.extension().empty() ? "" : path.extension().string().substr(1));
  if (!format) {
    format = formats[dialog.GetFilterIndex()];
    path += "." + std::string(exporting::name(*format));
  }
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
        const auto written = exporting::write_excerpts(rows, *format, title, language);
        progress.check();
        app::write_result(path, written.bytes);
        *count = rows.size();
      },
      [&frame, count, path](std::exception_ptr thrown) {
        if (frame.ended_well(thrown))
          frame.say(wxString::Format(wxPLURAL("%zu excerpt was written to %s.",
                                              "%zu excerpts were written to %s.", *count),
                                     *count, wx(path.filename().string())));
      });
}

}  // namespace uddrag::gui
