// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/frame/sash.h"

#include <wx/config.h>

#include <cstdlib>
#include <memory>
#include <utility>

namespace uddrag::gui {
namespace {

wxString key_of(const wxString& name) {
  return wxS("/sashes/") + name;
}

int room_of(const wxSplitterWindow* splitter) {
  const wxSize size = splitter->GetClientSize();
  return splitter->GetSplitMode() == wxSPLIT_VERTICAL ? size.x : size.y;
}

}  // namespace

int kept_sash(const wxSplitterWindow* splitter, const wxString& name, int position) {
  return splitter->FromDIP(static_cast<int>(wxConfigBase::Get()->ReadLong(key_of(name), position)));
}

void keep_sash(wxSplitterWindow* splitter, const wxString& name, int position) {
  // The splitter gets its size in several steps, and moves the sash at each.
  splitter->Bind(wxEVT_SIZE, [=](wxSizeEvent& event) {
    event.Skip();
    splitter->CallAfter([=] {
      const int wanted = kept_sash(splitter, name, position);
      if (splitter->IsSplit() && room_of(splitter) > std::abs(wanted) + 50)
        splitter->SetSashPosition(wanted);
    });
  });
  // "Changed" also comes when the window's size moves the sash, "changing" from the mouse only.
  const auto by_mouse = std::make_shared<bool>(false);
  splitter->Bind(wxEVT_SPLITTER_SASH_POS_CHANGING, [=](wxSplitterEvent& event) {
    event.Skip();
    *by_mouse = true;
  });
  splitter->Bind(wxEVT_SPLITTER_SASH_POS_CHANGED, [=](wxSplitterEvent& event) {
    event.Skip();
    if (!std::exchange(*by_mouse, false)) return;
    const int from_start = event.GetSashPosition();
    const int kept = position < 0 ? from_start - room_of(splitter) : from_start;
    wxConfigBase::Get()->Write(key_of(name), static_cast<long>(splitter->ToDIP(kept)));
  });
}

}  // namespace uddrag::gui
