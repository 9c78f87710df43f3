// SPDX-License-Identifier: GPL-3.0-or-later
#include <wx/filedlg.h>
#include <wx/filedlgcustomize.h>
#include "gui/l10n/translate.h"

#include <filesystem>
#include <memory>

#include "app/excerpt_export.h"
#include "app/memo_rows.h"
#include "course/slug.h"
#include "gui/dialogs/export_dialog.h"
#include "gui/dialogs/past_exports.h"
#include "gui/frame/finding_ways.h"
#include "gui/frame/main_frame.h"
#include "gui/frame/project_commands.h"
#include "gui/l10n/strings.h"

namespace uddrag::gui {
namespace {

namespace fs = std::filesystem;

struct ListFile {
  fs::path path;
  exporting::ExcerptFormat format;
  bool pseudonyms = false;  ///< in place of the transcripts' own names
};

/// A tick in the dialog that asks for the file.
class PseudonymTick : public wxFileDialogCustomizeHook {
 public:
  void AddCustomControls(wxFileDialogCustomize& dialog) override {
    m_tick = dialog.AddCheckBox(_("Replace the names on the list of pseudonyms"));
  }
  void TransferDataFromCustomControls() override { m_ticked = m_tick->GetValue(); }
  bool ticked() const { return m_ticked; }

 private:
  wxFileDialogCheckBox* m_tick = nullptr;
  bool m_ticked = false;
};

/// nullopt where the user thought better of it.
std::optional<ListFile> ask_for_list_file(MainFrame& frame, const wxString& title,
                                          const std::string& name, PseudonymTick* tick = nullptr) {
  static constexpr exporting::ExcerptFormat formats[] = {
      exporting::ExcerptFormat::docx, exporting::ExcerptFormat::html,
      exporting::ExcerptFormat::csv,  exporting::ExcerptFormat::xlsx,
      exporting::ExcerptFormat::md,   exporting::ExcerptFormat::json};
  wxFileDialog dialog(
      &frame, title, wxString(), wx(name + ".docx"),
      _("Word (*.docx)|*.docx|Web page (*.html)|*.html|Table "
        "(*.csv)|*.csv|Excel (*.xlsx)|*.xlsx|Markdown (*.md)|*.md|JSON (*.json)|*.json"),
      wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
  if (tick) dialog.SetCustomizeHook(*tick);
  if (dialog.ShowModal() != wxID_OK) return std::nullopt;
  const bool ticked = tick && tick->ticked();
  fs::path path(utf8(dialog.GetPath()));
  const auto format = exporting::excerpt_format(
      path.extension().empty() ? "" : path.extension().string().substr(1));
  if (format) return ListFile{path, *format, ticked};
  const auto picked = formats[dialog.GetFilterIndex()];
  path += "." + std::string(exporting::name(picked));
  return ListFile{path, picked, ticked};
}

}  // namespace

void export_course(MainFrame& frame) {
  Workbench& workbench = *frame.workbench();
  workbench.save_fields();
  if (const model::CourseId course = workbench.course(); !course.nil())
    show_export(&frame, workbench.desk(), course, finding_ways(workbench));
}

void show_exports(MainFrame& frame) {
  show_past_exports(&frame, frame.workbench()->desk());
}

void export_excerpts(MainFrame& frame) {
  Desk& desk = frame.workbench()->desk();
  const auto code = desk.read().code(desk.code());
  if (!code) return;
  PseudonymTick tick;
  const auto list = ask_for_list_file(frame, wxString::Format(_("Excerpts of %s"), wx(code->name)),
                                      course::slug(code->name), &tick);
  if (!list) return;
  query::Filter filter;
  filter.codes = {code->id};
  const std::string title = desk.read().project().title + " · " + code->name;
  const fs::path project = desk.session().path();
  auto count = std::make_shared<std::size_t>(0);
  frame.jobs().start(
      _("Exporting the excerpts"),
      [=](base::Progress& progress) {
        const auto file = store::ProjectFile::open(project, store::Access::read);
        progress.check();
        const auto made =
            app::list_excerpts(file->reader(), filter, title, {list->format, {}, list->pseudonyms});
        progress.check();
        app::write_result(list->path, made.bytes);
        *count = made.count;
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
