// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/corrections/turn_editor.h"

#include <gtk/gtk.h>
#include <wx/combobox.h>
#include <wx/dcclient.h>
#include <wx/settings.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include "gui/l10n/translate.h"

#include <algorithm>

#include "base/clock.h"
#include "gui/corrections/spelling.h"
#include "gui/frame/look.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/words.h"
#include "text/text.h"
#include "text/utf8.h"

namespace uddrag::gui {
namespace {

wxString quoted(const std::vector<std::string>& words) {
  wxString list;
  for (std::size_t i = 0; i < std::min<std::size_t>(words.size(), 3); ++i)
    list << (i ? wxS(", ") : wxS("")) << wxS("\u201c") << wx(text::elide(words[i], 40))
         << wxS("\u201d");
  return words.size() > 3 ? list + wxS(" …") : list;
}

wxString described(const CorrectionPreview& preview, bool warned) {
  if (preview.refusal) return refusal_words(*preview.refusal);
  wxString line;
  const auto add = [&](const wxString& sentence) {
    line << (line.empty() ? wxString() : wxString(wxS(" "))) << sentence;
  };
  if (!preview.lost.empty())
    add(wxString::Format(wxPLURAL("%zu quote would be lost: %s.", "%zu quotes would be lost: %s.",
                                  preview.lost.size()),
                         preview.lost.size(), quoted(preview.lost)));
  if (!preview.shrunk.empty())
    add(wxString::Format(wxPLURAL("%zu quote would be cut: %s.", "%zu quotes would be cut: %s.",
                                  preview.shrunk.size()),
                         preview.shrunk.size(), quoted(preview.shrunk)));
  if (preview.worries())
    add(warned ? _("Enter again takes it over, Esc leaves it.") : _("Esc leaves it as it was."));
  else if (preview.adapted > 0)
    add(wxString::Format(
        wxPLURAL("%lld quote follows.", "%lld quotes follow.", static_cast<int>(preview.adapted)),
        static_cast<long long>(preview.adapted)));
  if (line.empty()) line = _("Enter takes it over, Ctrl+Enter splits the turn, Esc leaves it.");
  return line;
}

/// As far apart as in the transcript, so that the words stay where they are.
void space_lines(wxTextCtrl& control, double line_height) {
  GtkWidget* view = gtk_bin_get_child(GTK_BIN(control.GetHandle()));
  if (!GTK_IS_TEXT_VIEW(view)) return;
  const int space = std::max(0, static_cast<int>(line_height) - control.GetCharHeight());
  gtk_text_view_set_pixels_inside_wrap(GTK_TEXT_VIEW(view), space);
  gtk_text_view_set_pixels_above_lines(GTK_TEXT_VIEW(view), space / 2);
  gtk_text_view_set_pixels_below_lines(GTK_TEXT_VIEW(view), space - space / 2);
}

}  // namespace

TurnEditor::TurnEditor(wxWindow* parent, Correction& correction)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE),
      m_correction(correction) {
  Hide();
  SetBackgroundColour(page_color());
  Bind(wxEVT_PAINT, [this](wxPaintEvent&) {
    wxPaintDC dc(this);
    dc.SetPen(wxSystemSettings::GetColour(wxSYS_COLOUR_HIGHLIGHT));
    dc.SetBrush(page_color());
    dc.DrawRectangle(GetClientSize());
  });
  m_text = new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize,
                          wxTE_MULTILINE | wxTE_BESTWRAP | wxTE_PROCESS_ENTER | wxBORDER_NONE);
  set_accessible_name(m_text, _("The turn's words"));
  m_line = new wxStaticText(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize,
                            wxST_NO_AUTORESIZE);
  m_line->SetForegroundColour(quiet_text_color());
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(m_head = make_head(), 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, FromDIP(8));
  column->Add(m_text, 1, wxEXPAND | wxALL, FromDIP(4));
  column->Add(m_line, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(8));
  SetSizer(column);
  m_text->Bind(wxEVT_KEY_DOWN, &TurnEditor::key, this);
  m_text->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
    m_warned = false;
    m_late.StartOnce(120);
  });
  m_late.Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
    if (is_open()) say();
  });
}

wxSizer* TurnEditor::make_head() {
  m_speaker = new wxComboBox(this, wxID_ANY, wxString(), wxDefaultPosition,
                             FromDIP(wxSize(170, -1)), 0, nullptr, wxTE_PROCESS_ENTER);
  m_speaker->SetHint(_("Who speaks"));
  set_accessible_name(m_speaker, _("Who speaks"));
  m_speaker->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { m_text->SetFocus(); });
  m_speaker->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
    if (event.GetKeyCode() == WXK_ESCAPE) return close();
    if (event.GetKeyCode() == WXK_TAB) return m_text->SetFocus();
    event.Skip();
  });
  m_start = new wxStaticText(this, wxID_ANY, wxString());
  m_start->SetForegroundColour(quiet_text_color());
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(m_speaker, 0, wxALIGN_CENTER_VERTICAL);
  row->Add(m_start, 1, wxALIGN_CENTER_VERTICAL | wxLEFT, FromDIP(10));
  return row;
}

void TurnEditor::open(const model::Turn& turn, wxRect place, const wxFont& font, double line_height,
                      std::int64_t caret) {
  m_turn = turn;
  m_new.reset();
  const std::string words = m_correction.words_of(turn);
  begin(words, place, font, line_height);
  const text::Text said(words);
  m_text->SetInsertionPoint(static_cast<long>(
      wx(said.slice(
             {text::Pos(0), text::Pos(std::clamp<std::int64_t>(caret, 0, said.size().value))}))
          .length()));
}

void TurnEditor::open_new(const NewTurn& turn, wxRect place, const wxFont& font,
                          double line_height) {
  m_new = turn;
  m_speaker->Clear();
  for (const std::string& label : m_correction.speakers()) m_speaker->Append(wx(label));
  m_speaker->SetValue(wx(turn.speaker));
  m_start->SetLabel(turn.start ? wx(base::clock_time(*turn.start)) : wxString());
  begin(turn.words, place, font, line_height);
}

void TurnEditor::set_start(base::Millis start) {
  if (!m_new) return;
  m_new->start = start;
  m_start->SetLabel(wx(base::clock_time(start)));
}

void TurnEditor::begin(const std::string& words, wxRect place, const wxFont& font,
                       double line_height) {
  m_place = place;
  m_warned = false;
  m_text->SetFont(font);
  space_lines(*m_text, line_height);
  if (const std::string now = m_correction.language(); m_language != now)
    check_spelling(*m_text, m_language = now);
  m_text->ChangeValue(wx(words));
  m_head->ShowItems(m_new.has_value());
  Show();
  say();
  Raise();
  m_text->SetFocus();
}

void TurnEditor::close() {
  if (!is_open()) return;
  m_late.Stop();
  Hide();
  if (closed) closed();
}

bool TurnEditor::take_over(bool with_losses) {
  if (!is_open()) return true;
  if (m_new) return take_over_new();
  const std::string words = utf8(m_text->GetValue());
  const CorrectionPreview preview = m_correction.preview(m_turn.id, words);
  if (preview.worries() && !with_losses) {
    m_warned = true;
    say();
    return false;
  }
  if (!preview.same && !m_correction.retype(m_turn.id, words)) return false;
  close();
  return true;
}

/// Without words there is no turn: so ends who has typed the last one.
bool TurnEditor::take_over_new() {
  m_new->words = utf8(m_text->GetValue());
  m_new->speaker = utf8(m_speaker->GetValue());
  if (text::trim(m_new->words).empty()) return close(), true;
  const auto made = m_correction.add(*m_new);
  if (!made) return false;
  close();
  if (added) added(*made);
  return true;
}

void TurnEditor::key(wxKeyEvent& event) {
  const bool enter = event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER;
  if (event.GetKeyCode() == WXK_ESCAPE) return close();
  if (m_new && event.GetKeyCode() == WXK_TAB) return m_speaker->SetFocus();
  if (!enter || event.ShiftDown()) return event.Skip();
  if (!event.ControlDown() || m_new) {
    take_over(m_warned);
    return;
  }
  const wxString before = m_text->GetRange(0, m_text->GetInsertionPoint());
  const std::int64_t offset = text::count_code_points(utf8(before));
  const text::Pos start = m_turn.span.start;
  if (take_over(m_warned) && split_wanted) split_wanted(start + offset);
}

void TurnEditor::say() {
  const CorrectionPreview preview =
      m_new ? CorrectionPreview() : m_correction.preview(m_turn.id, utf8(m_text->GetValue()));
  m_line->SetForegroundColour(preview.worries() || preview.refusal ? warning_color()
                                                                   : quiet_text_color());
  m_line->SetLabel(wxControl::EscapeMnemonics(
      m_new ? _("Enter takes it over and goes on, Esc ends. F5 plays and pauses, F4 goes back.")
            : described(preview, m_warned)));
  m_line->Wrap(m_place.width - FromDIP(24));
  m_line->InvalidateBestSize();
  m_line->SetMinSize(m_line->GetBestSize());
  lay_out();
}

/// As high as its words, within what is to be seen of the parent.
void TurnEditor::lay_out() {
  const int most = GetParent()->GetClientSize().y;
  const int lines = std::max(1, m_text->GetNumberOfLines());
  const int text_height = std::max((lines + 1) * (m_text->GetCharHeight() + 4), m_place.height);
  const int head = m_new ? m_speaker->GetBestSize().y + FromDIP(8) : 0;
  const int height = std::min(most, head + text_height + m_line->GetBestSize().y + FromDIP(28));
  const int top = std::clamp(m_place.y - FromDIP(6), 0, std::max(0, most - height));
  SetSize(m_place.x - FromDIP(10), top, m_place.width + FromDIP(20), height);
  Layout();
}

}  // namespace uddrag::gui
