// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/course/balance_panel.h"

#include <wx/dcbuffer.h>
#include "gui/l10n/translate.h"

#include <cmath>

#include "gui/course/outline.h"
#include "gui/frame/look.h"
#include "gui/l10n/strings.h"

namespace uddrag::gui {
namespace {

int percent(double share) {
  return static_cast<int>(std::lround(share * 100));
}

wxString shares_words(const app::VoiceShare& voice) {
  const int n = static_cast<int>(voice.excerpts);
  return wxString::Format(wxPLURAL("%d excerpt, %d %% of all; coded: %d %%",
                                   "%d excerpts, %d %% of all; coded: %d %%", n),
                          n, percent(voice.share_of_excerpts), percent(voice.share_of_coded));
}

wxString standing_words(app::Standing standing) {
  if (standing == app::Standing::often) return _("heard more often than coded");
  if (standing == app::Standing::never) return _("coded much, never heard");
  return {};
}

/// One voice: its name and two thin bars, heard above coded.
class VoiceBar : public wxWindow {
 public:
  VoiceBar(wxWindow* parent, app::VoiceShare voice)
      : wxWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE),
        m_voice(std::move(voice)) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetMinSize(wxSize(-1, 2 * GetCharHeight() + FromDIP(20)));
    const wxString note = standing_words(app::standing(m_voice));
    m_words = shares_words(m_voice);
    m_note = note;
    set_accessible_name(this, wx(m_voice.name) + wxS(": ") + m_words + wxS(" ") + note);
    SetToolTip(m_words);
    Bind(wxEVT_PAINT, &VoiceBar::paint, this);
  }

  bool AcceptsFocus() const override { return false; }

 private:
  void paint(wxPaintEvent&) {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(wxBrush(page_color()));
    dc.Clear();
    dc.SetTextForeground(text_color());
    const wxString name = m_voice.name.empty() ? _("(no name)") : wx(m_voice.name);
    const int width = GetClientSize().x;
    dc.DrawText(wxControl::Ellipsize(name, dc, wxELLIPSIZE_END, width), 0, 0);
    const int high = FromDIP(5);
    int y = GetCharHeight() + FromDIP(3);
    const auto bar = [&](double share, const wxColour& color) {
      dc.SetPen(*wxTRANSPARENT_PEN);
      dc.SetBrush(wxBrush(color));
      dc.DrawRectangle(0, y, std::max(1, static_cast<int>(share * width)), high);
      y += high + FromDIP(2);
    };
    bar(m_voice.share_of_excerpts, selection_color());
    bar(m_voice.share_of_coded, line_color());
    dc.SetFont(GetFont().Scaled(0.85F));
    const bool notable = !m_note.empty();
    dc.SetTextForeground(notable ? warning_color() : quiet_text_color());
    dc.DrawText(wxControl::Ellipsize(notable ? m_note : m_words, dc, wxELLIPSIZE_END, width), 0,
                y + FromDIP(2));
  }

  app::VoiceShare m_voice;
  wxString m_words, m_note;
};

}  // namespace

BalancePanel::BalancePanel(wxWindow* parent, Desk& desk)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL),
      m_desk(desk),
      m_form(new FieldForm(this)) {
  SetBackgroundColour(page_color());
  SetScrollRate(0, FromDIP(12));
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    event.Skip();
    arrange();
  });
}

void BalancePanel::load(model::CourseId course, std::optional<model::SectionId> section) {
  m_form->clear();
  const auto scope = section ? m_desk.read().section(*section) : std::nullopt;
  const app::CourseBalance balance = app::course_balance(m_desk.read(), course, section);
  m_form->add_text(scope ? wx(scope->title) : _("The whole course"), true);
  if (balance.excerpts == 0) {
    m_form->add_text(_("No excerpts here yet. Put quotes in, and see here whose voices are heard."),
                     true);
  } else {
    m_form->add_text(_("Upper bar: share of the excerpts. Lower bar: share of what was coded."),
                     true);
    add_voices(_("People"), balance.people);
    add_voices(_("Groups"), balance.groups);
    add_missing(balance);
  }
  arrange();
}

void BalancePanel::add_voices(const wxString& title, const std::vector<app::VoiceShare>& voices) {
  if (voices.empty()) return;
  m_form->add_heading(title);
  for (const app::VoiceShare& voice : voices) m_form->add_control({}, new VoiceBar(m_form, voice));
}

void BalancePanel::add_missing(const app::CourseBalance& balance) {
  if (!balance.one_sided.empty()) {
    m_form->add_heading(_("Contrasts with one side"));
    for (const model::BlockId id : balance.one_sided)
      if (const auto block = m_desk.read().block(id))
        m_form->add_button(block_title(m_desk.read(), *block), [this, id] {
          if (go_wanted) go_wanted(id);
        });
  }
  if (balance.unquoted_codes.empty()) return;
  m_form->add_heading(_("Codes without an excerpt"));
  wxString names;
  for (const model::CodeId id : balance.unquoted_codes)
    if (const auto code = m_desk.read().code(id))
      names += (names.empty() ? wxString() : wxString(wxS("\n"))) + wx(code->name);
  m_form->add_text(names, false);
}

void BalancePanel::arrange() {
  const int width = GetClientSize().x;
  const int height = m_form->fit(width);
  m_form->SetSize(0, -GetViewStart().y * FromDIP(12), width, height);
  SetVirtualSize(wxSize(width, height));
}

}  // namespace uddrag::gui
