// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/course/look_dialog.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/clrpicker.h>
#include <wx/dialog.h>
#include <wx/filedlg.h>
#include <wx/radiobut.h>
#include <wx/sizer.h>
#include <wx/statbmp.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <array>

#include "app/course_look.h"
#include "edit/course_edits.h"
#include "gui/course/look_words.h"
#include "gui/course/picture.h"
#include "gui/course/theme_swatch.h"
#include "gui/frame/guarded.h"
#include "gui/frame/look.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"
#include "gui/l10n/words.h"

namespace uddrag::gui {
namespace {

constexpr int look_text_width = 540;  // in DIP
constexpr int logo_width = 220, logo_height = 64;

class LookDialog : public wxDialog {
 public:
  LookDialog(wxWindow* parent, const course::LookWish& wish, const store::Reader& read,
             std::filesystem::path folder)
      : wxDialog(parent, wxID_ANY, _("Look of the course"), wxDefaultPosition, wxDefaultSize,
                 wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
        m_wish(wish),
        m_read(read),
        m_folder(std::move(folder)) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    m_column = column;
    title(_("Theme"));
    column->Add(themes(), 0, wxLEFT | wxRIGHT, FromDIP(16));
    title(_("Colour of the institution"));
    column->Add(colour(), 0, wxLEFT | wxRIGHT, FromDIP(16));
    m_colour_words = words();
    title(_("Letters"));
    column->Add(fonts(), 0, wxLEFT | wxRIGHT, FromDIP(16));
    title(_("Logo"));
    column->Add(logo(), 0, wxLEFT | wxRIGHT, FromDIP(16));
    m_logo_words = words();
    title(_("Institution (what the logo says to those who cannot see it)"));
    m_institution = new wxTextCtrl(this, wxID_ANY, wx(wish.institution));
    set_accessible_name(m_institution, _("Institution"));
    column->Add(m_institution, 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(16));
    column->Add(CreateStdDialogButtonSizer(wxOK | wxCANCEL), 0, wxEXPAND | wxALL, FromDIP(14));
    SetSizer(column);
    m_institution->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
      m_wish.institution = utf8(m_institution->GetValue().Strip(wxString::both));
      show_words();
    });
    show_logo();
    show();
    Fit();
    SetMinSize(GetSize());
    CentreOnParent();
    m_themes.at(chosen())->SetFocus();
  }

  /// The logo is the path of a file where one was chosen.
  const course::LookWish& wish() const { return m_wish; }

 private:
  void title(const wxString& text) {
    m_column->Add(heading(this, text), 0, wxLEFT | wxRIGHT | wxTOP, FromDIP(16));
    m_column->AddSpacer(FromDIP(6));
  }
  /// Room for two lines, so that what is said below moves nothing.
  wxStaticText* words() {
    auto* text = hint(this, wxEmptyString, look_text_width);
    text->SetMinSize(FromDIP(wxSize(look_text_width, 2 * ToDIP(GetCharHeight()) + 6)));
    m_column->Add(text, 0, wxLEFT | wxRIGHT | wxTOP, FromDIP(16));
    return text;
  }

  std::size_t chosen() const {
    const auto& names = course::theme_names;
    const auto* const at = std::ranges::find(names, m_wish.theme);
    return at == names.end() ? 0 : static_cast<std::size_t>(at - names.begin());
  }

  wxSizer* themes() {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    for (std::size_t i = 0; i < course::theme_names.size(); ++i) {
      const auto choose = [this, i] {
        m_wish.theme = course::theme_names.at(i);
        m_themes.at(i)->SetValue(true);
        show();
      };
      auto* each = new wxBoxSizer(wxVERTICAL);
      m_swatches.at(i) = new wxStaticBitmap(this, wxID_ANY, theme_swatch(*this, look(i)));
      m_themes.at(i) = new wxRadioButton(this, wxID_ANY, theme_words(course::theme_names.at(i)),
                                         wxDefaultPosition, wxDefaultSize, i ? 0 : wxRB_GROUP);
      m_swatches.at(i)->Bind(wxEVT_LEFT_DOWN, [choose](wxMouseEvent&) { choose(); });
      m_themes.at(i)->Bind(wxEVT_RADIOBUTTON, [choose](wxCommandEvent&) { choose(); });
      each->Add(m_swatches.at(i));
      each->Add(m_themes.at(i), 0, wxTOP, FromDIP(4));
      row->Add(each, 0, wxRIGHT, FromDIP(14));
    }
    m_themes.at(chosen())->SetValue(true);
    return row;
  }
  course::Look look(std::size_t theme) const {
    return course::look_of(course::theme_text(
        {std::string(course::theme_names.at(theme)), m_wish.colour, {}, {}, false, m_wish.fonts}));
  }

  wxSizer* colour() {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    m_colour = new wxTextCtrl(this, wxID_ANY, wx(m_wish.colour));
    m_colour->SetHint(wxS("#8a1538"));
    set_accessible_name(m_colour, _("Colour, like #8a1538"));
    m_picker = new wxColourPickerCtrl(this, wxID_ANY);
    m_picker->SetToolTip(_("Choose a colour"));
    set_accessible_name(m_picker, _("Choose a colour"));
    m_colour->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
      m_wish.colour = utf8(m_colour->GetValue().Strip(wxString::both).Lower());
      show();
    });
    m_picker->Bind(wxEVT_COLOURPICKER_CHANGED, [this](wxColourPickerEvent& event) {
      m_colour->SetValue(event.GetColour().GetAsString(wxC2S_HTML_SYNTAX).Lower());
    });
    row->Add(m_colour, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, FromDIP(8));
    row->Add(m_picker, 0, wxALIGN_CENTER_VERTICAL);
    return row;
  }

  wxChoice* fonts() {
    auto* choice = new wxChoice(this, wxID_ANY);
    for (const auto each : {course::Fonts::theme, course::Fonts::sans, course::Fonts::serif})
      choice->Append(font_words(each));
    choice->SetSelection(static_cast<int>(m_wish.fonts));
    set_accessible_name(choice, _("Letters"));
    choice->Bind(wxEVT_CHOICE, [this, choice](wxCommandEvent&) {
      m_wish.fonts = static_cast<course::Fonts>(choice->GetSelection());
      show();
    });
    return choice;
  }

  wxSizer* logo() {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    m_logo = new wxStaticBitmap(this, wxID_ANY, wxBitmap());
    m_logo->SetMinSize(FromDIP(wxSize(logo_width, logo_height)));
    auto* choose = new wxButton(this, wxID_ANY, _("Choose logo…"));
    m_remove = new wxButton(this, wxID_ANY, _("Take out"));
    choose->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { choose_logo(); });
    m_remove->Bind(wxEVT_BUTTON, [this, choose](wxCommandEvent&) {
      choose->SetFocus();
      take_logo({});
    });
    row->Add(m_logo, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, FromDIP(12));
    row->Add(choose, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, FromDIP(6));
    row->Add(m_remove, 0, wxALIGN_CENTER_VERTICAL);
    return row;
  }
  void choose_logo() {
    const wxString path =
        wxFileSelector(_("Choose logo"), wx(m_folder.string()), wxEmptyString, wxEmptyString,
                       _("Images") + wxS(" (png, jpeg, gif, svg)|*.png;*.jpg;*.jpeg;*.gif;*.svg"),
                       wxFD_OPEN | wxFD_FILE_MUST_EXIST, this);
    if (path.empty()) return;
    try {
      app::require_logo(utf8(path));
      take_logo(utf8(path));
    } catch (const base::Error& error) {
      say(m_logo_words, said_words(error.said()));
      Layout();
    }
  }
  void take_logo(const std::string& path) {
    m_wish.logo = path;
    show_logo();
    show_words();
  }

  /// On the paper of the light page, as wide as there is room.
  void show_logo() {
    const wxSize room = FromDIP(wxSize(logo_width, logo_height));
    wxImage paper(room);
    const wxColour ground = to_wx(look(chosen()).light.paper);
    paper.SetRGB(wxRect(room), ground.Red(), ground.Green(), ground.Blue());
    if (const wxImage image = logo_image(room); image.IsOk())
      paper.Paste(image, (room.x - image.GetWidth()) / 2, (room.y - image.GetHeight()) / 2,
                  wxIMAGE_ALPHA_BLEND_COMPOSE);
    m_logo->SetBitmap(wxBitmap(paper));
    const auto kept = course::kept_logo(m_wish.logo);
    m_logo->SetToolTip(wx(kept ? kept->name : m_wish.logo));
    m_logo->Show(!m_wish.logo.empty());
    m_remove->Show(!m_wish.logo.empty());
    Layout();
  }
  std::optional<std::string> bytes_of_logo() const {
    try {
      return app::logo_bytes(m_read, m_folder, m_wish.logo);
    } catch (const base::Error&) {
      return std::nullopt;
    }
  }
  wxImage logo_image(wxSize room) const {
    const auto bytes = bytes_of_logo();
    if (!bytes) return {};
    const wxImage image = picture_of(*bytes, room.x);
    if (!image.IsOk()) return {};
    const double scale =
        std::min({1.0, double(room.x) / image.GetWidth(), double(room.y) / image.GetHeight()});
    return image.Scale(std::max(1, int(image.GetWidth() * scale)),
                       std::max(1, int(image.GetHeight() * scale)), wxIMAGE_QUALITY_HIGH);
  }

  void show() {
    for (std::size_t i = 0; i < m_swatches.size(); ++i)
      m_swatches.at(i)->SetBitmap(theme_swatch(*this, look(i)));
    const course::Look now = look(chosen());
    m_picker->SetColour(to_wx(now.colour.value_or(now.light.accent)));
    show_words();
  }
  void say(wxStaticText* text, const wxString& words) const {
    text->SetLabel(words);
    text->Wrap(FromDIP(look_text_width));
  }
  void show_words() {
    say(m_colour_words, colour_words(m_wish));
    say(m_logo_words, logo_words(m_wish));
    const bool good = m_wish.colour.empty() || course::colour_of(m_wish.colour);
    m_colour_words->SetForegroundColour(good ? quiet_text_color() : warning_color());
    if (wxWindow* ok = FindWindow(wxID_OK)) ok->Enable(good);
    Layout();
  }

  course::LookWish m_wish;
  const store::Reader& m_read;
  std::filesystem::path m_folder;
  wxBoxSizer* m_column;
  std::array<wxRadioButton*, course::theme_names.size()> m_themes{};
  std::array<wxStaticBitmap*, course::theme_names.size()> m_swatches{};
  wxTextCtrl* m_colour;
  wxColourPickerCtrl* m_picker;
  wxStaticText* m_colour_words;
  wxStaticBitmap* m_logo;
  wxButton* m_remove;
  wxStaticText* m_logo_words;
  wxTextCtrl* m_institution;
};

}  // namespace

void ask_for_look(wxWindow* parent, Desk& desk, model::CourseId id) {
  auto course = desk.read().course(id);
  if (!course) return;
  const course::LookWish before = course::look_wish(course->theme);
  const std::filesystem::path project = desk.session().path();
  LookDialog dialog(parent, before, desk.read(), project.parent_path());
  if (dialog.ShowModal() != wxID_OK || dialog.wish() == before) return;
  guarded(desk, [&] {
    course::LookWish wish = dialog.wish();
    if (wish.logo != before.logo && !wish.logo.empty())
      wish.logo = app::logo_in_course(project, wish.logo);
    course->theme = app::checked_theme(wish);
    edit::SaveCourse save(*course);
    desk.run(save);
  });
}

}  // namespace uddrag::gui
