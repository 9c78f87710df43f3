// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/course/basket.h"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/dnd.h>
#include <wx/sizer.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>
#include "gui/l10n/translate.h"

#include <cstdlib>

#include "gui/codes/code_finder.h"
#include "gui/course/course_drag.h"
#include "gui/frame/chooser.h"
#include "gui/frame/icons.h"
#include "gui/frame/look.h"
#include "gui/l10n/strings.h"
#include "text/fold.h"

namespace uddrag::gui {
namespace {

/// Lets a passage be dragged out of the list once the mouse has gone a little way.
void drag_from(PassageList& list) {
  auto pressed = std::make_shared<wxPoint>(wxDefaultPosition);
  list.Bind(wxEVT_LEFT_DOWN, [pressed](wxMouseEvent& event) {
    *pressed = event.GetPosition();
    event.Skip();
  });
  list.Bind(wxEVT_MOTION, [pressed, &list](wxMouseEvent& event) {
    event.Skip();
    const wxPoint way = event.GetPosition() - *pressed;
    const Passage* passage = list.chosen();
    const bool far = std::abs(way.x) + std::abs(way.y) > list.FromDIP(8);
    if (!event.LeftIsDown() || !far || !passage || !passage->quote) return;
    if (list.HasCapture()) list.ReleaseMouse();
    wxTextDataObject data(wx(dragged_quote(*passage->quote)));
    wxDropSource source(data, &list);
    source.DoDragDrop(wxDrag_CopyOnly);
  });
}

wxString source_words(const decltype(BasketWish::of)& of, const std::string& name) {
  if (std::holds_alternative<StarredQuotes>(of)) return _("Starred quotes");
  if (std::holds_alternative<AllQuotes>(of)) return _("All quotes");
  return wx(name);
}

wxString kind_words(const BasketSource& source) {
  if (std::holds_alternative<model::DocumentGroupId>(source.of)) return _("Group");
  if (std::holds_alternative<model::CoderId>(source.of)) return _("Coder");
  return wx(source.detail);
}

}  // namespace

Basket::Basket(wxWindow* parent, Desk& desk)
    : wxPanel(parent), m_desk(desk), m_source(new wxButton(this, wxID_ANY)) {
  auto* column = new wxBoxSizer(wxVERTICAL);
  m_source->SetToolTip(
      _("Choose which quotes are listed: starred, or those of a code, a group or "
        "a coder"));
  m_words = new wxSearchCtrl(this, wxID_ANY);
  m_words->SetDescriptiveText(_("Words in the quote"));
  set_accessible_name(m_words, _("Words in the quote"));
  m_unused = new wxCheckBox(this, wxID_ANY, _("Only those not in the course"));
  m_count = hint(this, wxEmptyString, 600);
  m_list = new PassageList(this, _("Quotes for the course"));
  auto* buttons = new wxBoxSizer(wxHORIZONTAL);
  auto* insert = new wxButton(this, wxID_ANY, _("Put into the section"));
  insert->SetBitmap(icon("plus", 16));
  auto* show = new wxButton(this, wxID_ANY, _("Show in transcript"));
  buttons->Add(insert, 1, wxRIGHT, FromDIP(6));
  buttons->Add(show, 1);
  const int gap = FromDIP(8);
  column->Add(m_source, 0, wxEXPAND | wxALL, gap);
  column->Add(m_words, 0, wxEXPAND | wxLEFT | wxRIGHT, gap);
  column->Add(m_unused, 0, wxALL, gap);
  column->Add(m_count, 0, wxLEFT | wxRIGHT | wxBOTTOM, gap);
  column->Add(m_list, 1, wxEXPAND);
  column->Add(buttons, 0, wxEXPAND | wxALL, gap);
  SetSizer(column);

  m_source->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { choose_source(); });
  m_words->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
    m_wish.words = utf8(m_words->GetValue());
    load(m_course);
  });
  m_unused->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent& event) {
    m_wish.only_unused = event.IsChecked();
    load(m_course);
  });
  m_list->opened = [this](const Passage& passage) {
    if (insert_wanted) insert_wanted(passage);
  };
  insert->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
    if (const Passage* passage = m_list->chosen(); passage && insert_wanted)
      insert_wanted(*passage);
  });
  show->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
    if (const Passage* passage = m_list->chosen(); passage && show_wanted) show_wanted(*passage);
  });
  drag_from(*m_list);
  show_source();
}

void Basket::choose_source() {
  auto sources = std::make_shared<std::vector<BasketSource>>(basket_sources(m_desk.read()));
  choose(this, _("Quotes for the course"), _("Starred, or a code, group or coder"),
         [this, sources](const wxString& typed) {
           const auto folded = text::fold(utf8(typed));
           std::vector<Choice> found;
           for (const BasketSource& source : *sources) {
             const wxString name = source_words(source.of, source.name);
             if (folded.empty() || fuzzy_score(folded, text::fold(utf8(name))) > 0)
               found.push_back({name, kind_words(source), {}, [this, source] {
                                  m_wish.of = source.of;
                                  load(m_course);
                                }});
           }
           return found;
         });
}

void Basket::show_source() {
  const auto name = name_of_source(m_desk.read(), m_wish.of);
  if (!name) m_wish.of = StarredQuotes{};  // the code, group or coder is gone
  m_source->SetLabel(wxControl::EscapeMnemonics(source_words(m_wish.of, name.value_or(""))) +
                     wxS(" \u25be"));
}

void Basket::load(model::CourseId course) {
  m_course = course;
  show_source();
  BasketContent content = basket_content(m_desk.read(), m_wish, course);
  const auto shown = static_cast<int>(content.passages.size());
  const auto found = static_cast<int>(content.found);
  m_count->SetLabel(
      shown < found
          ? wxString::Format(_("%d of %d quotes. Narrow it down to see the others."), shown, found)
          : wxString::Format(wxPLURAL("%d quote", "%d quotes", found), found));
  m_count->Show(found > 0);
  Layout();
  const bool narrowed = !m_wish.words.empty() || m_wish.only_unused;
  m_list->empty_text =
      narrowed ? _("No quote fits. Take words away above, or list other quotes.")
      : std::holds_alternative<StarredQuotes>(m_wish.of)
          ? _("No starred quotes yet. In the Code place choose a quote and press * to star it.")
          : _("No quotes here yet. Code passages in the Code place.");
  m_list->show(std::move(content.passages));
}

}  // namespace uddrag::gui
