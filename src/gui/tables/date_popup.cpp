// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tables/date_popup.h"

#include <wx/app.h>
#include <wx/calctrl.h>
#include <wx/generic/calctrlg.h>
#include <wx/panel.h>
#include <wx/popupwin.h>
#include <wx/sizer.h>
#include "gui/l10n/translate.h"

#include "gui/frame/look.h"
#include "gui/l10n/strings.h"

namespace uddrag::gui {
namespace {

class CalendarPopup : public wxPopupTransientWindow {
 public:
  CalendarPopup(wxWindow* parent, const wxDateTime& day,
                std::function<void(const std::string&)> taken, std::function<void()> closed)
      : wxPopupTransientWindow(parent, wxBORDER_NONE | wxPU_CONTAINS_CONTROLS),
        m_taken(std::move(taken)),
        m_closed(std::move(closed)) {
    auto* page = new wxPanel(this);
    page->SetBackgroundColour(page_color());
    m_calendar = new wxGenericCalendarCtrl(page, wxID_ANY, day, wxDefaultPosition, wxDefaultSize,
                                           wxCAL_MONDAY_FIRST | wxCAL_SEQUENTIAL_MONTH_SELECTION);
    set_accessible_name(m_calendar, _("Calendar"));
    m_calendar->SetBackgroundColour(page_color());
    m_calendar->SetHeaderColours(quiet_text_color(), page_color());
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(m_calendar, 0, wxALL, FromDIP(8));
    page->SetSizer(column);
    SetBackgroundColour(line_color());  // is left over as a frame
    auto* frame = new wxBoxSizer(wxVERTICAL);
    frame->Add(page, 0, wxALL, FromDIP(1));
    SetSizerAndFit(frame);
    m_calendar->Bind(wxEVT_CALENDAR_DOUBLECLICKED, [this](wxCalendarEvent&) { take(); });
    m_calendar->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
      const int key = event.GetKeyCode();
      if (key == WXK_RETURN || key == WXK_NUMPAD_ENTER) return take();
      if (key == WXK_ESCAPE) return DismissAndNotify();
      event.Skip();
    });
  }

  void open(const wxPoint& at, const wxSize& over) {
    Position(at, over);
    Popup(m_calendar);
  }

 private:
  void take() {
    const std::string day = utf8(m_calendar->GetDate().FormatISODate());
    Dismiss();
    m_taken(day);
    OnDismiss();
  }
  void OnDismiss() override {
    m_closed();
    wxTheApp->ScheduleForDestruction(this);
  }

  std::function<void(const std::string&)> m_taken;
  std::function<void()> m_closed;
  wxGenericCalendarCtrl* m_calendar;
};

}  // namespace

void show_calendar(wxWindow* parent, const wxRect& below, const std::string& date,
                   std::function<void(const std::string& iso)> taken,
                   std::function<void()> closed) {
  wxDateTime day;
  if (!day.ParseISODate(wx(date))) day = wxDateTime::Today();
  auto* popup = new CalendarPopup(parent, day, std::move(taken), std::move(closed));
  popup->open(parent->ClientToScreen(below.GetTopLeft()), wxSize(0, below.height));
}

}  // namespace uddrag::gui
