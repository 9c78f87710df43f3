// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/frame/job.h"

#include <wx/button.h>
#include <wx/gauge.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include "gui/l10n/translate.h"

#include "gui/l10n/strings.h"

namespace uddrag::gui {

JobBar::JobBar(wxWindow* parent) : wxPanel(parent), m_timer(this) {
  m_text = new wxStaticText(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize,
                            wxST_ELLIPSIZE_MIDDLE);
  m_gauge = new wxGauge(this, wxID_ANY, 1000, wxDefaultPosition, FromDIP(wxSize(220, -1)));
  auto* stop = new wxButton(this, wxID_ANY, _("Cancel"));
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(m_text, 1, wxALIGN_CENTER_VERTICAL | wxALL, FromDIP(8));
  row->Add(m_gauge, 0, wxALIGN_CENTER_VERTICAL | wxALL, FromDIP(8));
  row->Add(stop, 0, wxALIGN_CENTER_VERTICAL | wxALL, FromDIP(4));
  SetSizer(row);
  Hide();
  stop->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { cancel(); });
  Bind(wxEVT_TIMER, [this](wxTimerEvent&) { show_progress(); });
}

JobBar::~JobBar() {
  cancel();
  if (m_thread.joinable()) m_thread.join();
}

bool JobBar::start(const wxString& what, std::function<void(base::Progress&)> work,
                   std::function<void(std::exception_ptr)> done) {
  if (busy()) return false;
  m_what = what;
  m_done = std::move(done);
  m_progress = std::make_unique<base::Progress>();
  m_thread = std::thread([this, work = std::move(work), &progress = *m_progress] {
    std::exception_ptr thrown;
    try {
      work(progress);
    } catch (...) {
      thrown = std::current_exception();
    }
    CallAfter([this, thrown] { finish(thrown); });
  });
  show_progress();
  m_timer.Start(100);
  return true;
}

void JobBar::cancel() {
  if (m_progress) m_progress->cancel();
}

void JobBar::show_progress() {
  if (!IsShown()) {
    Show();
    GetParent()->Layout();
  }
  const auto state = m_progress->state();
  m_text->SetLabel(state.what.empty() ? m_what : m_what + wxS(" · ") + wx(state.what));
  if (state.total > 0)
    m_gauge->SetValue(static_cast<int>(1000 * state.done / state.total));
  else
    m_gauge->Pulse();
}

void JobBar::finish(std::exception_ptr thrown) {
  m_timer.Stop();
  m_thread.join();
  Hide();
  GetParent()->Layout();
  const auto done = std::exchange(m_done, {});
  if (done) done(thrown);
}

}  // namespace uddrag::gui
