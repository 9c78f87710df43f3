// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/frame/panes.h"

#include <wx/anybutton.h>
#include <wx/grid.h>
#include <wx/panel.h>
#include <wx/simplebook.h>
#include <wx/splitter.h>
#include <wx/toplevel.h>

#include <algorithm>

namespace uddrag::gui {
namespace {

/// A control in its own right, not a panel that would hand the focus on.
bool takes_focus(const wxWindow& window) {
  return window.IsThisEnabled() && window.AcceptsFocusFromKeyboard() &&
         (window.GetChildren().empty() || dynamic_cast<const wxGrid*>(&window)) &&
         !dynamic_cast<const wxSplitterWindow*>(&window);
}

/// Where areas are equal, the one that comes first. Among buttons too.
void find_largest(wxWindow* window, wxWindow*& largest) {
  if (!window->IsShown() || !window->IsThisEnabled()) return;
  if (takes_focus(*window)) {
    const auto area = [](const wxWindow* one) {
      return dynamic_cast<const wxAnyButton*>(one) ? 0 : one->GetSize().x * one->GetSize().y;
    };
    if (!largest || area(window) > area(largest)) largest = window;
    return;
  }
  for (wxWindow* child : window->GetChildren())
    if (!child->IsTopLevel()) find_largest(child, largest);
}

wxWindow* largest_in(wxWindow* window) {
  wxWindow* largest = nullptr;
  find_largest(window, largest);
  return largest;
}

bool has_splitter(const wxWindow* window) {
  if (!window->IsShown() || window->IsTopLevel()) return false;
  if (dynamic_cast<const wxSplitterWindow*>(window)) return true;
  const auto& children = window->GetChildren();
  return std::any_of(children.begin(), children.end(), has_splitter);
}

bool holds_table(const wxWindow* window) {
  const auto& children = window->GetChildren();
  return std::any_of(children.begin(), children.end(), [](const wxWindow* child) {
    return dynamic_cast<const wxGrid*>(child) || (!child->IsTopLevel() && holds_table(child));
  });
}

void collect(wxWindow* window, std::vector<wxWindow*>& panes) {
  if (!window->IsShown()) return;
  const auto& children = window->GetChildren();
  // In a table Tab goes from cell to cell, so what stands beside it is a part of its own.
  if (!has_splitter(window) && !holds_table(window)) {
    if (largest_in(window)) panes.push_back(window);
    return;
  }
  const auto* splitter = dynamic_cast<const wxSplitterWindow*>(window);
  if (splitter) {
    if (splitter->GetWindow1()) collect(splitter->GetWindow1(), panes);
    if (splitter->GetWindow2()) collect(splitter->GetWindow2(), panes);
    return;
  }
  for (wxWindow* child : children)
    if (!child->IsTopLevel()) collect(child, panes);
}

bool lies_in(const wxWindow* window, const wxWindow* pane) {
  while (window && window != pane) window = window->GetParent();
  return window != nullptr;
}

}  // namespace

std::vector<wxWindow*> panes_of(wxWindow* window) {
  std::vector<wxWindow*> panes;
  for (wxWindow* child : window->GetChildren())
    if (!child->IsTopLevel()) collect(child, panes);
  return panes;
}

void step_pane(wxWindow* window, int by) {
  const auto panes = panes_of(window);
  if (panes.empty()) return;
  const auto count = static_cast<std::ptrdiff_t>(panes.size());
  const wxWindow* focus = wxWindow::FindFocus();
  const auto here = std::find_if(panes.begin(), panes.end(),
                                 [&](const wxWindow* pane) { return lies_in(focus, pane); });
  std::ptrdiff_t next = by > 0 ? 0 : count - 1;
  if (here != panes.end()) next = (here - panes.begin() + by + count) % count;
  largest_in(panes[static_cast<std::size_t>(next)])->SetFocus();
}

}  // namespace uddrag::gui
