// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/past_exports.h"

#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/dialog.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/utils.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "app/export_record.h"
#include "gui/frame/inner_room.h"
#include "gui/frame/latest_work.h"
#include "gui/frame/look.h"
#include "gui/l10n/dates.h"
#include "gui/l10n/finding_words.h"
#include "gui/l10n/format_words.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"
#include "gui/l10n/words.h"

namespace uddrag::gui {
namespace {

namespace fs = std::filesystem;

/// Earlier versions noted the English place alone.
wxString noted_place(const app::ExportNote& note) {
  if (note.file.empty() && note.title.empty() && note.place != "the course") return wx(note.place);
  return place_words(note.file, note.title, note.quoted);
}

wxString as_words(const model::ExportLog& log) {
  const auto format = app::course_format(log.format);
  const wxString words = format ? format_words(*format) : wx(log.format);
  return words.BeforeFirst(':');
}

class PastExports : public wxDialog {
 public:
  using Which = std::optional<std::set<model::ExportLogId>>;

  PastExports(wxWindow* parent, Desk& desk, Which which)
      : wxDialog(parent, wxID_ANY, _("Past exports"), wxDefaultPosition,
                 parent->FromDIP(wxSize(960, 560)), wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
        m_desk(desk),
        m_which(std::move(which)),
        m_folder(fs::absolute(desk.session().path()).parent_path()),
        m_work(fs::absolute(desk.session().path())) {
    m_state = hint(this, _("Comparing with the course as it is today …"), 900);
    m_list = new wxDataViewListCtrl(this, wxID_ANY);
    set_accessible_name(m_list, _("Past exports"));
    m_list->AppendTextColumn(_("When"), wxDATAVIEW_CELL_INERT, FromDIP(130));
    m_list->AppendTextColumn(_("What"), wxDATAVIEW_CELL_INERT, FromDIP(180));
    m_list->AppendTextColumn(_("As"), wxDATAVIEW_CELL_INERT, FromDIP(200));
    m_list->AppendTextColumn(_("Edition"), wxDATAVIEW_CELL_INERT, FromDIP(80));
    m_list->AppendTextColumn(_("Quotes"), wxDATAVIEW_CELL_INERT, FromDIP(60), wxALIGN_RIGHT);
    m_list->AppendTextColumn(_("Today"), wxDATAVIEW_CELL_INERT, FromDIP(270));
    m_details =
        new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, FromDIP(wxSize(-1, 130)),
                       wxTE_MULTILINE | wxTE_READONLY | wxTE_BESTWRAP | wxBORDER_NONE);
    set_accessible_name(m_details, _("What the chosen export holds"));
    set_inner_room(m_details);
    m_open = new wxButton(this, wxID_ANY, _("Open"));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(m_open, 0, wxALIGN_CENTER_VERTICAL);
    row->AddStretchSpacer();
    row->Add(CreateStdDialogButtonSizer(wxCLOSE), 0, wxALIGN_CENTER_VERTICAL);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(m_state, 0, wxEXPAND | wxALL, FromDIP(12));
    column->Add(m_list, 1, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(12));
    column->Add(m_details, 0, wxEXPAND | wxALL, FromDIP(12));
    column->Add(row, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(12));
    SetSizer(column);
    SetEscapeId(wxID_CLOSE);
    CentreOnParent();
    m_list->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { show_chosen(); });
    m_open->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { open(); });
    show_chosen();
    ask();
  }

 private:
  void ask() {
    auto found = std::make_shared<std::vector<app::PastExport>>();
    m_work.ask(
        [found, folder = m_folder](const store::Reader& read, base::Progress& progress) {
          *found = app::judged_exports(read, folder, &progress);
        },
        [this, found](std::exception_ptr thrown) {
          try {
            if (thrown) std::rethrow_exception(thrown);
            show(std::move(*found));
          } catch (const base::Error& error) {
            m_state->SetLabel(error_words(error));
          } catch (const base::Cancelled&) {
          }
        });
  }

  void show(std::vector<app::PastExport> all) {
    if (m_which)
      std::erase_if(
          all, [&](const app::PastExport& past) { return !m_which->contains(past.record.log.id); });
    m_all = std::move(all);
    for (const app::PastExport& past : m_all) {
      wxVector<wxVariant> row;
      row.push_back(time_words(past.record.log.at));
      row.push_back(part_words(past.record));
      row.push_back(as_words(past.record.log));
      row.push_back(past.record.log.edition == "teacher" ? _("Teachers") : _("Students"));
      row.push_back(wxString::Format(wxS("%zu"), past.record.quotes.size()));
      row.push_back(today_words(past));
      m_list->AppendItem(row);
    }
    m_state->SetLabel(
        m_which ? _("Replace these: export to the same places again, or take them away.")
        : m_all.empty()
            ? _("Nothing was handed out yet. Course › Export course makes the first.")
            : wxString::Format(wxPLURAL("%zu export", "%zu exports", m_all.size()), m_all.size()));
    if (!m_all.empty()) m_list->SelectRow(0);
    show_chosen();
    Layout();
  }

  wxString part_words(const app::ExportRecord& record) const {
    if (record.part.whole())
      return m_desk.read().courses().size() == 1 ? _("The whole course") : wx(record.course);
    if (record.part.blocks.empty() && record.part.sections.size() == 1)
      if (const auto section = m_desk.read().section(*record.part.sections.begin()))
        return wx(section->title);
    return _("A part of the course");
  }

  wxString today_words(const app::PastExport& past) const {
    if (!past.withdrawn.empty())
      return wxString::Format(_("holds words of %s, who took it back"), names(past.withdrawn));
    if (past.record.replaced) return _("replaced since");
    if (past.gone) return _("no longer part of the project");
    if (!past.record.content) return _("not known");
    return past.changed ? _("out of date: the course changed") : _("up to date");
  }

  wxString names(const std::vector<model::ParticipantId>& people) const {
    wxString words;
    for (const model::ParticipantId id : people)
      if (const auto person = m_desk.read().participant(id))
        words << (words.empty() ? wxString() : wxString(wxS(", ")))
              << wx(model::study_name(*person));
    return words;
  }

  const app::PastExport* chosen() const {
    const int row = m_list->GetSelectedRow();
    return row < 0 || row >= static_cast<int>(m_all.size()) ? nullptr
                                                            : &m_all[static_cast<std::size_t>(row)];
  }

  fs::path place(const app::ExportRecord& record) const {
    const fs::path path = record.path;
    return path.is_absolute() ? path : m_folder / path;
  }

  /// A folder that a web course lies in is opened at its first page.
  fs::path to_open(const app::ExportRecord& record) const {
    const fs::path whole = place(record);
    std::error_code ignored;
    return fs::exists(whole / "index.html", ignored) ? whole / "index.html" : whole;
  }

  void show_chosen() {
    const app::PastExport* past = chosen();
    std::error_code ignored;
    m_open->Enable(past && !past->record.path.empty() &&
                   fs::exists(to_open(past->record), ignored));
    m_details->ChangeValue(past ? details(past->record) : wxString());
  }

  wxString details(const app::ExportRecord& record) const {
    wxString words = wx(place(record).string()) + wxS("\n");
    if (record.state > 0)
      words << wxString::Format(_("State of the project: action %lld"),
                                static_cast<long long>(record.state))
            << wxS("\n");
    if (!record.participants.empty())
      words << wxString::Format(_("Words of: %s"), names(record.participants)) << wxS("\n");
    if (!record.reason.empty())
      words << wxString::Format(_("It left all the same, because: %s"), wx(record.reason))
            << wxS("\n");
    for (const app::ExportNote& note : record.notes) {
      const auto gate = course::gate_named(note.gate);
      words << (gate ? gate_words(*gate) : wx(note.gate)) << wxS(" \u00B7 ") << noted_place(note)
            << wxS(": ") << said_words(note.detail) << wxS("\n");
    }
    return words;
  }

  void open() {
    if (const app::PastExport* past = chosen())
      wxLaunchDefaultApplication(wx(to_open(past->record).string()));
  }

  Desk& m_desk;
  Which m_which;  ///< nothing: all
  fs::path m_folder;
  std::vector<app::PastExport> m_all;  ///< as shown
  wxStaticText* m_state;
  wxDataViewListCtrl* m_list;
  wxTextCtrl* m_details;
  wxButton* m_open;
  LatestWork m_work;  ///< last: its thread ends before the rest goes
};

}  // namespace

void show_past_exports(wxWindow* parent, Desk& desk) {
  PastExports(parent, desk, std::nullopt).ShowModal();
}

void show_exports_to_replace(wxWindow* parent, Desk& desk, std::set<model::ExportLogId> which) {
  PastExports(parent, desk, std::move(which)).ShowModal();
}

}  // namespace uddrag::gui
