// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/media/video_panel.h"

#include <wx/config.h>
#include <wx/dcclient.h>
#include <wx/nativewin.h>
#include <wx/sizer.h>
#include "gui/l10n/translate.h"

#include <algorithm>

#include "gui/frame/look.h"

namespace uddrag::gui {
namespace {

constexpr int least = 90, most = 700, usual = 200;  // DIP

int kept_height() {
  const wxConfigBase* config = wxConfigBase::Get();
  const long kept = config ? config->ReadLong(wxS("/video-height"), usual) : usual;
  return static_cast<int>(std::clamp<long>(kept, least, most));
}

}  // namespace

VideoPanel::VideoPanel(wxWindow* parent) : wxPanel(parent), m_height(kept_height()) {
  SetBackgroundColour(*wxBLACK);
  m_edge = new wxPanel(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(-1, 7)), wxWANTS_CHARS);
  m_edge->SetBackgroundColour(page_color());
  m_edge->SetCursor(wxCursor(wxCURSOR_SIZENS));
  m_edge->SetToolTip(_("Draw to make the picture larger or smaller"));
  set_accessible_name(m_edge, _("Height of the picture"));
  m_edge->Bind(wxEVT_PAINT, [this](wxPaintEvent&) {
    wxPaintDC dc(m_edge);
    dc.SetPen(wxPen(m_edge->HasFocus() ? text_color() : line_color(), FromDIP(1)));
    const wxSize size = m_edge->GetClientSize();
    dc.DrawLine(0, size.y / 2, size.x, size.y / 2);
  });
  for (const auto kind : {wxEVT_LEFT_DOWN, wxEVT_LEFT_UP, wxEVT_MOTION})
    m_edge->Bind(kind, &VideoPanel::drag, this);
  m_edge->Bind(wxEVT_KEY_DOWN, &VideoPanel::key, this);
  m_edge->Bind(wxEVT_MOUSE_CAPTURE_LOST, [](wxMouseCaptureLostEvent&) {});
  const auto focus = [this](wxFocusEvent& event) { m_edge->Refresh(), event.Skip(); };
  m_edge->Bind(wxEVT_SET_FOCUS, focus);
  m_edge->Bind(wxEVT_KILL_FOCUS, focus);
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(m_edge, 0, wxEXPAND);
  SetSizer(column);
  SetMinSize(FromDIP(wxSize(-1, m_height)));
  Hide();
}

void VideoPanel::adopt(void* gtk_widget) {
  auto* picture = new wxNativeWindow(this, wxID_ANY, static_cast<GtkWidget*>(gtk_widget));
  GetSizer()->Add(picture, 1, wxEXPAND);
  picture->SetMinSize(wxSize(1, 1));
}

void VideoPanel::set_height(int dip) {
  m_height = std::clamp(dip, least, most);
  SetMinSize(FromDIP(wxSize(-1, m_height)));
  if (resized) resized();
  if (wxConfigBase* config = wxConfigBase::Get()) config->Write(wxS("/video-height"), m_height);
}

void VideoPanel::drag(wxMouseEvent& event) {
  if (event.LeftDown()) return m_edge->CaptureMouse(), m_edge->SetFocusIgnoringChildren();
  if (event.LeftUp() && m_edge->HasCapture()) return m_edge->ReleaseMouse();
  if (event.Dragging() && m_edge->HasCapture())
    set_height(ToDIP(GetScreenRect().GetBottom() - wxGetMousePosition().y));
}

void VideoPanel::key(wxKeyEvent& event) {
  if (event.GetKeyCode() == WXK_UP) return set_height(m_height + 20);
  if (event.GetKeyCode() == WXK_DOWN) return set_height(m_height - 20);
  if (event.GetKeyCode() == WXK_TAB && m_edge->HandleAsNavigationKey(event)) return;
  event.Skip();
}

}  // namespace uddrag::gui
