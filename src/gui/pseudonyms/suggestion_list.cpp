// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pseudonyms/suggestion_list.h"

#include <wx/dc.h>

#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"

namespace uddrag::gui {
namespace {

constexpr int margin = 10;

}  // namespace

SuggestionList::SuggestionList(wxWindow* parent) : PickList(parent, _("Names nobody has listed")) {
  const auto take = [this] {
    if (const auto* name = chosen(); name && taken) taken(*name);
  };
  Bind(wxEVT_LISTBOX_DCLICK, [take](wxCommandEvent&) { take(); });
  Bind(wxEVT_CHAR, [this, take](wxKeyEvent& event) {
    if (event.GetKeyCode() == WXK_RETURN) return take();
    if (event.GetKeyCode() == WXK_DELETE) return hide_chosen();
    event.Skip();
  });
}

/// The chosen place stays chosen, so that one name after the other can be gone through.
void SuggestionList::show(std::vector<app::NameSuggestion> names) {
  const int before = GetSelection();
  std::erase_if(names, [&](const auto& name) { return m_hidden.contains(name.name); });
  m_names = std::move(names);
  refill(m_names.size());
  if (before > 0) move(before);
}

const app::NameSuggestion* SuggestionList::chosen() const {
  const int n = GetSelection();
  return n < 0 || n >= static_cast<int>(m_names.size()) ? nullptr
                                                        : &m_names[static_cast<std::size_t>(n)];
}

void SuggestionList::hide_chosen() {
  if (const auto* name = chosen()) m_hidden.insert(name->name);
  show(std::move(m_names));
}

wxString SuggestionList::words_of(std::size_t n) const {
  const app::NameSuggestion& name = m_names[n];
  return wx(name.name) + wxS(", ") +
         wxString::Format(wxPLURAL("%lld place", "%lld places", name.count),
                          static_cast<long long>(name.count)) +
         wxS(", ") + wx(name.context);
}

wxCoord SuggestionList::OnMeasureItem(std::size_t) const {
  return 2 * GetCharHeight() + FromDIP(14);
}

void SuggestionList::OnDrawItem(wxDC& dc, const wxRect& rect, std::size_t n) const {
  const app::NameSuggestion& name = m_names[n];
  const int width = rect.width - FromDIP(2 * margin);
  const int x = rect.x + FromDIP(margin), y = rect.y + FromDIP(5);
  const wxString count = name.of_speaker
                             ? _("speaker")
                             : wxString::Format(wxS("%lld"), static_cast<long long>(name.count));
  const wxColour quiet = IsSelected(n) ? selected_text_color() : quiet_text_color();
  dc.SetFont(GetFont());
  dc.SetTextForeground(quiet);
  const int right = dc.GetTextExtent(count).x;
  dc.DrawText(count, x + width - right, y);
  dc.SetTextForeground(color_of_text(n));
  dc.DrawText(wxControl::Ellipsize(wx(name.name), dc, wxELLIPSIZE_END, width - right - FromDIP(8)),
              x, y);
  dc.SetTextForeground(quiet);
  const std::string& below = name.context.empty() ? name.document : name.context;
  dc.DrawText(wxControl::Ellipsize(wx(below), dc, wxELLIPSIZE_END, width), x,
              y + GetCharHeight() + FromDIP(3));
}

}  // namespace uddrag::gui
