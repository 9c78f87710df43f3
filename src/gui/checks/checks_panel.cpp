// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/checks/checks_panel.h"

#include <wx/sizer.h>
#include <wx/stattext.h>

#include "app/course_export.h"
#include "gui/checks/audience_choice.h"
#include "gui/frame/look.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"
#include "gui/l10n/words.h"

namespace uddrag::gui {
namespace {

/// A check runs behind every change: the files of the other formats are read before an export.
const std::vector<app::CourseFormat> quick{app::CourseFormat::markdown};

}  // namespace

ChecksPanel::ChecksPanel(wxWindow* parent, Desk& desk)
    : wxPanel(parent), m_desk(desk), m_work(std::filesystem::absolute(desk.session().path())) {
  SetBackgroundColour(page_color());
  m_verdict = hint(this, wxString(), 100);
  m_audience = new AudienceChoice(this, desk);
  m_findings = new FindingsPanel(this);
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(heading(this, _("Checks")), 0, wxLEFT | wxRIGHT | wxTOP, FromDIP(10));
  column->Add(m_verdict, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, FromDIP(10));
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(new wxStaticText(this, wxID_ANY, _("Audience")), 0, wxALIGN_CENTER_VERTICAL | wxRIGHT,
           FromDIP(8));
  row->Add(m_audience, 1, wxALIGN_CENTER_VERTICAL);
  column->Add(row, 0, wxEXPAND | wxALL, FromDIP(10));
  column->Add(m_findings, 1, wxEXPAND);
  SetSizer(column);
  m_connection = desk.changed.connect([this](const store::ChangeSet&) { m_late.ask(); });
}

void ChecksPanel::show(model::CourseId course) {
  m_course = course;
  m_late.ask();
  m_late.settle();
}

void ChecksPanel::check() {
  m_audience->show(m_course);
  if (!m_desk.read().course(m_course)) {
    m_findings->show({});
    m_findings->show_nothing(_("There is no course yet."));
    return m_verdict->SetLabel(wxString());
  }
  m_verdict->SetLabel(_("Checking …"));
  m_findings->show_nothing(_("Checking …"));
  auto found = std::make_shared<std::vector<course::Finding>>();
  const auto folder = std::filesystem::absolute(m_desk.session().path()).parent_path();
  m_work.ask(
      [=, course = m_course](const store::Reader& read, base::Progress& progress) {
        *found = app::check_course(read, course, folder, &progress, {}, quick);
      },
      [this, found](std::exception_ptr thrown) {
        try {
          if (thrown) std::rethrow_exception(thrown);
          m_findings->show(Findings(*found));
          m_verdict->SetLabel(verdict_words(m_findings->findings()));
        } catch (const base::Error& error) {
          m_verdict->SetLabel(error_words(error));
        } catch (const base::Cancelled&) {
          return;
        }
        Layout();
      });
}

}  // namespace uddrag::gui
