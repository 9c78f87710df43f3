// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/export_dialog.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/dialog.h>
#include <wx/dirdlg.h>
#include <wx/filedlg.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/utils.h>

#include <filesystem>
#include <memory>
#include <optional>

#include "app/course_export.h"
#include "course/slug.h"
#include "edit/course_edits.h"
#include "gui/checks/audience_choice.h"
#include "gui/dialogs/blocks_dialog.h"
#include "gui/dialogs/export_memory.h"
#include "gui/dialogs/past_exports.h"
#include "gui/frame/job.h"
#include "gui/frame/latest_work.h"
#include "gui/frame/look.h"
#include "gui/l10n/format_words.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"
#include "gui/l10n/words.h"

namespace uddrag::gui {
namespace {

namespace fs = std::filesystem;

class ExportDialog : public wxDialog {
 public:
  ExportDialog(wxWindow* parent, Desk& desk, model::CourseId course)
      : wxDialog(parent, wxID_ANY, _("Export course"), wxDefaultPosition,
                 parent->FromDIP(wxSize(760, 680)), wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
        m_desk(desk),
        m_course(course),
        m_project(fs::absolute(desk.session().path())),
        m_sections(desk.read().sections(course)),
        m_work(m_project) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(fields(), 0, wxEXPAND | wxALL, FromDIP(12));
    auto* title = new wxBoxSizer(wxHORIZONTAL);
    title->Add(heading(this, _("Before it leaves")), 0, wxALIGN_CENTER_VERTICAL | wxRIGHT,
               FromDIP(12));
    m_verdict = hint(this, wxString());
    title->Add(m_verdict, 1, wxALIGN_CENTER_VERTICAL);
    column->Add(title, 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(12));
    m_findings = new FindingsPanel(this);
    column->Add(m_findings, 1, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, FromDIP(8));
    column->Add(reason_row(), 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, FromDIP(12));
    m_jobs = new JobBar(this);
    column->Add(m_jobs, 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(4));
    column->Add(buttons(), 0, wxEXPAND | wxALL, FromDIP(12));
    SetSizer(column);
    SetMinSize(FromDIP(wxSize(560, 520)));
    CentreOnParent();
    restore();
    check();
    m_what->SetFocus();
  }

  FindingsPanel& findings() { return *m_findings; }

 private:
  // ---- Layout ----

  wxSizer* fields() {
    m_what = new wxChoice(this, wxID_ANY);
    m_what->Append(_("The whole course"));
    for (const model::Section& section : m_sections)
      m_what->Append(wxControl::EscapeMnemonics(wx(section.title)));
    m_what->Append(_("Chosen blocks…"));
    m_format = new wxChoice(this, wxID_ANY);
    for (const app::CourseFormatInfo& format : app::course_formats())
      m_format->Append(format_words(format.format));
    m_edition = new wxChoice(this, wxID_ANY);
    m_edition->Append(_("Students"));
    m_edition->Append(_("Teachers: with notes and what is only for them"));
    m_audience = new AudienceChoice(this, m_desk);
    m_audience->show(m_course);
    m_where = new wxTextCtrl(this, wxID_ANY);
    m_choose = new wxButton(this, wxID_ANY, _("Choose…"));
    auto* place = new wxBoxSizer(wxHORIZONTAL);
    place->Add(m_where, 1, wxALIGN_CENTER_VERTICAL);
    place->Add(m_choose, 0, wxLEFT, FromDIP(8));
    auto* grid = new wxFlexGridSizer(2, FromDIP(wxSize(12, 6)));
    grid->AddGrowableCol(1);
    add_field(*grid, _("What"), m_what, m_what);
    add_field(*grid, _("As"), m_format, m_format);
    add_field(*grid, _("Edition"), m_edition, m_edition);
    add_field(*grid, _("Audience"), m_audience, m_audience);
    add_field(*grid, _("To"), m_where, place);
    m_what->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { what_chosen(); });
    m_format->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
      propose_place();
      check();
    });
    m_edition->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { propose_place(); });
    m_audience->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
      event.Skip();
      CallAfter([this] { check(); });
    });
    m_choose->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { choose_place(); });
    m_where->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { enable(); });
    return grid;
  }

  template <class Item>
  void add_field(wxSizer& grid, const wxString& title, wxWindow* control, Item* item) {
    set_accessible_name(control, title);
    grid.Add(new wxStaticText(this, wxID_ANY, title), 0, wxALIGN_CENTER_VERTICAL);
    grid.Add(item, 1, wxEXPAND);
  }

  wxSizer* reason_row() {
    m_reason = new wxTextCtrl(this, wxID_ANY);
    set_accessible_name(m_reason, _("Why it may leave all the same"));
    m_reason->SetHint(_("The reason is noted with the export"));
    m_reason_row = new wxBoxSizer(wxHORIZONTAL);
    m_reason_row->Add(new wxStaticText(this, wxID_ANY, _("Why it may leave all the same")), 0,
                      wxALIGN_CENTER_VERTICAL | wxRIGHT, FromDIP(8));
    m_reason_row->Add(m_reason, 1, wxALIGN_CENTER_VERTICAL);
    m_reason->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { enable(); });
    return m_reason_row;
  }

  wxSizer* buttons() {
    auto* past = new wxButton(this, wxID_ANY, _("Past exports…"));
    m_open = new wxButton(this, wxID_ANY, _("Open result"));
    auto* close = new wxButton(this, wxID_CANCEL, _("Close"));
    m_export = new wxButton(this, wxID_OK, _("Export"));
    m_export->SetDefault();
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(past);
    row->AddStretchSpacer();
    row->Add(m_open, 0, wxRIGHT, FromDIP(8));
    row->Add(close, 0, wxRIGHT, FromDIP(8));
    row->Add(m_export);
    past->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { show_past_exports(this, m_desk); });
    m_open->Bind(wxEVT_BUTTON,
                 [this](wxCommandEvent&) { wxLaunchDefaultApplication(wx(m_result.string())); });
    m_export->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { start(); });
    return row;
  }

  // ---- What is chosen ----

  void restore() {
    const auto last = recall_export(m_desk.read().project().id);
    const ExportChoice choice = last.value_or(ExportChoice{});
    m_part = still_there(choice.part);
    show_part();
    const auto& formats = app::course_formats();
    for (std::size_t i = 0; i < formats.size(); ++i)
      if (formats[i].format == choice.format) m_format->SetSelection(static_cast<int>(i));
    m_edition->SetSelection(choice.edition == course::Edition::teacher ? 1 : 0);
    if (last && m_part == choice.part && !choice.where.empty())
      m_where->ChangeValue(wx(choice.where));
    else
      propose_place();
  }

  /// What was removed since is forgotten; a part of which nothing is left is the whole course.
  course::Part still_there(course::Part part) const {
    course::Part there;
    for (const model::Section& section : m_sections) {
      if (part.sections.contains(section.id)) there.sections.insert(section.id);
      for (const model::Block& block : m_desk.read().blocks(section.id))
        if (part.blocks.contains(block.id)) there.blocks.insert(block.id);
    }
    return there;
  }

  int last_row() const { return static_cast<int>(m_sections.size()) + 1; }

  void show_part() {
    int row = m_part.whole() ? 0 : last_row();
    if (m_part.blocks.empty() && m_part.sections.size() == 1)
      for (std::size_t i = 0; i < m_sections.size(); ++i)
        if (m_part.sections.contains(m_sections[i].id)) row = static_cast<int>(i) + 1;
    m_what->SetSelection(row);
  }

  void what_chosen() {
    const int row = m_what->GetSelection();
    if (row == 0) m_part = {};
    if (row > 0 && row < last_row())
      m_part = {{m_sections[static_cast<std::size_t>(row - 1)].id}, {}};
    if (row == last_row())
      if (const auto chosen = ask_for_blocks(this, m_desk.read(), m_course, m_part))
        m_part = *chosen;
    show_part();
    propose_place();
    check();
  }

  const app::CourseFormatInfo& format() const {
    return app::course_formats()[static_cast<std::size_t>(m_format->GetSelection())];
  }
  bool for_teachers() const { return m_edition->GetSelection() == 1; }

  /// "study-module-2-teacher.docx", beside the project.
  std::string proposed_name() const {
    std::string name = course::slug(m_project.stem().string());
    if (m_part.blocks.empty() && m_part.sections.size() == 1)
      name += "-" + course::slug(utf8(m_what->GetStringSelection()));
    else if (!m_part.whole())
      name += "-part";
    if (for_teachers()) name += "-teacher";
    if (format().format == app::CourseFormat::site) return name + "-web";
    if (format().format == app::CourseFormat::site_zip) return name + "-web.zip";
    return name + (format().ending.empty() ? "-" + std::string(format().name)
                                           : std::string(format().ending));
  }
  void propose_place() {
    m_where->ChangeValue(wx((m_project.parent_path() / proposed_name()).string()));
    enable();
  }
  void choose_place() {
    const wxString folder = wx(m_project.parent_path().string());
    if (format().ending.empty()) {
      wxDirDialog dialog(this, _("Folder for the course"), folder);
      if (dialog.ShowModal() == wxID_OK) m_where->ChangeValue(dialog.GetPath());
    } else {
      wxFileDialog dialog(this, _("File for the course"), folder, wx(proposed_name()),
                          wx("*" + std::string(format().ending)),
                          wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
      if (dialog.ShowModal() == wxID_OK) m_where->ChangeValue(dialog.GetPath());
    }
    enable();
  }

  ExportChoice choice() const {
    return {m_part, format().format,
            for_teachers() ? course::Edition::teacher : course::Edition::student,
            utf8(m_where->GetValue())};
  }

  // ---- Checking ----

  void check() {
    m_checked = false;
    m_verdict->SetLabel(_("Checking …"));
    m_findings->show_nothing(_("Checking …"));
    enable();
    auto found = std::make_shared<std::vector<course::Finding>>();
    const ExportChoice wish = choice();
    m_work.ask(
        [=, course = m_course, folder = m_project.parent_path()](const store::Reader& read,
                                                                 base::Progress& progress) {
          *found = app::check_course(read, course, folder, &progress, wish.part, {wish.format});
        },
        [this, found](std::exception_ptr thrown) {
          if (ended_well(thrown)) show_findings(*found);
        });
  }

  void show_findings(std::vector<course::Finding> found) {
    m_checked = true;
    m_findings->show(Findings(std::move(found)));
    m_verdict->SetLabel(verdict_words(m_findings->findings()));
    enable();
    // Enter goes on, unless somebody is choosing already.
    if (m_what->HasFocus() && m_export->IsEnabled()) m_export->SetFocus();
  }

  /// Says what was thrown.
  bool ended_well(std::exception_ptr thrown) {
    try {
      if (thrown) std::rethrow_exception(thrown);
      return true;
    } catch (const base::Error& error) {
      m_verdict->SetLabel(error_words(error));
    } catch (const base::Cancelled&) {
      m_verdict->SetLabel(_("Cancelled; nothing more was written."));
    }
    enable();
    return false;
  }

  void enable() {
    using Verdict = Findings::Verdict;
    const Verdict verdict = m_findings->findings().verdict();
    m_reason_row->ShowItems(m_checked && verdict == Verdict::needs_reason);
    const bool reasoned = !m_reason->GetValue().Trim().empty();
    const bool may =
        verdict == Verdict::may_leave || (verdict == Verdict::needs_reason && reasoned);
    m_export->Enable(m_checked && may && !m_jobs->busy() && !m_where->GetValue().empty());
    for (wxWindow* field :
         std::initializer_list<wxWindow*>{m_what, m_format, m_edition, m_where, m_choose, m_reason})
      field->Enable(!m_jobs->busy());
    m_open->Enable(!m_result.empty());
    Layout();
  }

  // ---- The export ----

  void start() {
    if (!m_export->IsEnabled()) return;
    const ExportChoice wish = choice();
    keep_export(m_desk.read().project().id, wish);
    app::Overrides overrides{m_findings->findings().gates_to_answer_for(), {}};
    if (!overrides.gates.empty()) overrides.reason = utf8(m_reason->GetValue());
    auto made = std::make_shared<app::CourseExport>();
    m_jobs->start(
        _("Exporting the course"),
        [=, course = m_course, project = m_project](base::Progress& progress) {
          const auto file = store::ProjectFile::open(project, store::Access::read);
          *made = app::export_course(file->reader(), course, wish.format, wish.edition, wish.where,
                                     project.parent_path(), &progress, overrides, wish.part);
        },
        [this, made](std::exception_ptr thrown) {
          if (ended_well(thrown)) tell(*made);
        });
    enable();
  }

  void tell(const app::CourseExport& made) {
    show_findings(made.findings);
    if (made.stopped) return;
    // The front page is written first.
    if (!made.written.empty()) m_result = made.written.front();
    wxString words = made.excerpts == 0
                         ? _("Exported.")
                         : wxString::Format(wxPLURAL("Exported with %lld excerpt.",
                                                     "Exported with %lld excerpts.", made.excerpts),
                                            static_cast<long long>(made.excerpts));
    if (!made.foreign.empty())
      words << wxS(" ")
            << wxString::Format(
                   wxPLURAL("%zu file there was not made here and was left alone: %s",
                            "%zu files there were not made here and were left alone, among them %s",
                            made.foreign.size()),
                   made.foreign.size(), wx(made.foreign.front().filename().string()));
    m_verdict->SetLabel(words);
    if (m_desk.session().writable()) {
      edit::LogExport log(made.log);
      m_desk.run(log);
    }
    enable();
    m_open->SetFocus();
  }

  Desk& m_desk;
  model::CourseId m_course;
  fs::path m_project, m_result;
  std::vector<model::Section> m_sections;
  course::Part m_part;
  bool m_checked = false;
  wxChoice* m_what;
  wxChoice* m_format;
  wxChoice* m_edition;
  AudienceChoice* m_audience;
  wxTextCtrl* m_where;
  wxButton* m_choose;
  wxStaticText* m_verdict;
  FindingsPanel* m_findings;
  wxSizer* m_reason_row;
  wxTextCtrl* m_reason;
  JobBar* m_jobs;
  wxButton* m_open;
  wxButton* m_export;
  LatestWork m_work;  ///< last: its thread ends before the rest goes
};

}  // namespace

void show_export(wxWindow* parent, Desk& desk, model::CourseId course, const FindingWays& ways) {
  std::function<void()> way;
  {
    ExportDialog dialog(parent, desk, course);
    const auto leave = [&](std::function<void()> then) {
      way = std::move(then);
      dialog.EndModal(wxID_CANCEL);
    };
    FindingWays& out = dialog.findings().ways;
    out.go_to_section = [&](model::SectionId id) { leave([&, id] { ways.go_to_section(id); }); };
    out.go_to_block = [&](model::BlockId id) { leave([&, id] { ways.go_to_block(id); }); };
    out.go_to_participant = [&](model::ParticipantId id) {
      leave([&, id] { ways.go_to_participant(id); });
    };
    out.go_to_pseudonyms = [&] { leave([&] { ways.go_to_pseudonyms(); }); };
    out.go_to_quote = [&](model::DocumentId document, model::QuoteId quote) {
      leave([&, document, quote] { ways.go_to_quote(document, quote); });
    };
    dialog.ShowModal();
  }
  if (way) way();
}

}  // namespace uddrag::gui
