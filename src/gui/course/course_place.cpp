// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/course/course_place.h"

#include <wx/bmpbuttn.h>
#include <wx/simplebook.h>
#include <wx/sizer.h>
#include <wx/splitter.h>
#include <wx/textdlg.h>
#include <wx/tglbtn.h>

#include <memory>

#include "gui/course/insert_offers.h"
#include "gui/course/look_dialog.h"
#include "gui/frame/chooser.h"
#include "gui/frame/icons.h"
#include "gui/frame/look.h"
#include "gui/frame/sash.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"
#include "gui/l10n/words.h"
#include "text/fold.h"

namespace uddrag::gui {

CoursePlace::CoursePlace(wxWindow* parent, Desk& desk)
    : Place(parent), m_desk(desk), m_changes(desk), m_preview(desk) {
  auto* outer = new wxSplitterWindow(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(1200, 800)),
                                     wxSP_LIVE_UPDATE | wxSP_THIN_SASH);
  wxWindow* left = make_left(outer);
  auto* inner = new wxSplitterWindow(outer, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(900, 800)),
                                     wxSP_LIVE_UPDATE | wxSP_THIN_SASH);
  m_sheet = new SectionSheet(inner, desk);
  wxWindow* right = make_right(inner);
  inner->SetMinSize(wxSize(1, 1));  // else the first size is one
  inner->SetMinimumPaneSize(FromDIP(200));
  inner->SetSashGravity(1.0);
  inner->SplitVertically(m_sheet, right, -FromDIP(320));
  outer->SetMinSize(wxSize(1, 1));
  outer->SetMinimumPaneSize(FromDIP(180));
  outer->SplitVertically(left, inner, FromDIP(300));
  keep_sash(outer, wxS("course-left"), 300);
  keep_sash(inner, wxS("course-right"), -320);
  auto* all = new wxBoxSizer(wxVERTICAL);
  all->Add(outer, 1, wxEXPAND);
  SetSizer(all);
  wire();
  m_late_course.ask();
}

wxWindow* CoursePlace::make_left(wxWindow* parent) {
  auto* left = new wxPanel(parent);
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(heading(left, _("Course")), 0, wxALL, FromDIP(10));
  m_outline = new Outline(left);
  column->Add(m_outline, 1, wxEXPAND);
  auto* buttons = new wxBoxSizer(wxHORIZONTAL);
  const auto button = [&](const char* name, const wxString& tip, std::function<void()> run) {
    auto* made = new wxBitmapButton(left, wxID_ANY, icon(name, 20), wxDefaultPosition,
                                    wxDefaultSize, wxBORDER_NONE);
    made->SetToolTip(tip);
    set_accessible_name(made, tip);
    made->Bind(wxEVT_BUTTON, [run](wxCommandEvent&) { run(); });
    buttons->Add(made, 0, wxALL, FromDIP(2));
  };
  button("module", _("New section or module"), [this] { add_section(); });
  button("plus", _("Insert text, question, excerpt … (key: /)"), [this] { insert(); });
  buttons->AddStretchSpacer();
  button("up", _("Move up"), [this] { move(-1); });
  button("down", _("Move down"), [this] { move(1); });
  button("minus", _("Remove"), [this] { remove(); });
  column->Add(buttons, 0, wxEXPAND | wxALL, FromDIP(4));
  left->SetSizer(column);
  return left;
}

wxWindow* CoursePlace::make_right(wxWindow* parent) {
  auto* right = new wxPanel(parent);
  auto* column = new wxBoxSizer(wxVERTICAL);
  auto* tabs = new wxBoxSizer(wxHORIZONTAL);
  m_right = new wxSimplebook(right);
  m_basket = new Basket(m_right, m_desk);
  m_balance = new BalancePanel(m_right, m_desk);
  m_checks = new ChecksPanel(m_right, m_desk);
  const auto add = [&](wxWindow* page, const wxString& title) {
    const int at = static_cast<int>(m_right->GetPageCount());
    m_right->AddPage(page, title);
    auto* tab = new wxToggleButton(right, wxID_ANY, title);
    tab->Bind(wxEVT_TOGGLEBUTTON, [this, at](wxCommandEvent&) { show_right(at); });
    tabs->Add(tab, 1, wxALL, FromDIP(3));
    m_tabs.push_back(tab);
  };
  add(m_basket, _("Quotes"));
  add(m_balance, _("Balance"));
  add(m_checks, _("Checks"));
  column->Add(tabs, 0, wxEXPAND | wxALL, FromDIP(4));
  column->Add(m_right, 1, wxEXPAND);
  right->SetSizer(column);
  show_right(quotes);
  return right;
}

void CoursePlace::show_right(int page) {
  m_right->ChangeSelection(static_cast<std::size_t>(page));
  for (std::size_t i = 0; i < m_tabs.size(); ++i) m_tabs[i]->SetValue(static_cast<int>(i) == page);
  page == checks ? m_checks->show(m_point.course) : load_basket();
}

void CoursePlace::show_checks() {
  save_fields();
  show_right(checks);
  m_checks->take_focus();
}

void CoursePlace::wire() {
  m_outline->changed = [this] {
    if (const OutlineEntry* entry = m_outline->chosen()) choose({entry->course, entry->target});
  };
  m_outline->key_pressed = m_sheet->key_pressed = [this](wxKeyEvent& event) { return key(event); };
  m_outline->dropped = [this](const std::string& dragged, const OutlineEntry& onto) {
    take(m_changes.drop_on(dragged, {onto.course, onto.target}));
  };
  m_sheet->choose_wanted = [this](const CourseTarget& target) {
    choose({m_point.course, target});
    m_outline->choose(m_point.course, target);
  };
  m_sheet->dropped = [this](const std::string& dragged, std::int64_t position) {
    take(m_changes.drop(dragged, m_point, position));
  };
  m_sheet->insert_wanted = [this] { insert(); };
  m_sheet->how_made_wanted = [this] { take(m_changes.fill_how_made(m_point)); };
  m_sheet->starred_wanted = [this] { add_starred(); };
  m_sheet->new_course_wanted = [this] { take(m_changes.new_course()); };
  m_sheet->template_wanted = [this](std::size_t n) {
    take(m_changes.from_template(app::course_templates().at(n).which));
  };
  m_sheet->export_wanted = [this] {
    if (export_wanted) export_wanted();
  };
  m_sheet->look_wanted = [this] { ask_look(); };
  m_sheet->show_source_wanted = [this](model::DocumentId document, text::Span span,
                                       model::QuoteId quote) {
    if (show_wanted) show_wanted(document, span, quote);
  };
  m_basket->insert_wanted = [this](const Passage& passage) {
    if (passage.quote) take(m_changes.put_in(m_point, *passage.quote));
  };
  m_basket->show_wanted = [this](const Passage& passage) {
    if (show_wanted && passage.quote) show_wanted(passage.document, passage.span, *passage.quote);
  };
  m_balance->go_wanted = [this](model::BlockId block) { choose_block(block); };
  m_connections.push_back(
      m_desk.changed.connect([this](const store::ChangeSet& changes) { heed(changes); }));
}

/// Loads late: not from inside a field that is being saved.
void CoursePlace::heed(const store::ChangeSet& changes) {
  for (const char* table : {"course", "section", "block", "excerpt", "quote", "consent",
                            "pseudonym", "participant", "attribute_value", "document", "turn"})
    if (changes.touches(table)) return m_late_course.ask();
  if (changes.touches("coding") || changes.touches("code")) m_late_basket.ask();
}

void CoursePlace::load() {
  m_outline->load(m_desk.read());
  if (const auto wanted = std::exchange(m_wanted, std::nullopt))
    m_outline->choose(wanted->course, wanted->target);
  const OutlineEntry* entry = m_outline->chosen();
  m_point = entry ? CoursePoint{entry->course, entry->target} : CoursePoint{};
  m_sheet->show(m_point.course, m_point.target);
  m_preview.follow(m_point.course, m_point.target);
  load_basket();
}

void CoursePlace::load_basket() {
  switch (m_right->GetSelection()) {
    case quotes:
      return m_basket->load(m_point.course);
    case balance:
      return m_balance->load(m_point.course, m_point.target.section);
    default:
      return;  // the checks load behind every change
  }
}

void CoursePlace::choose(const CoursePoint& point) {
  if (point == m_point) return;
  const bool other_section = point.target.section != m_point.target.section;
  const bool other_course = point.course != m_point.course;
  m_sheet->save_all();
  m_point = point;
  m_sheet->show(point.course, point.target);
  m_preview.follow(point.course, point.target);
  if (other_course && m_right->GetSelection() == checks) m_checks->show(point.course);
  if (other_section && m_right->GetSelection() == balance) load_basket();
}

/// Shows at once what a change made.
void CoursePlace::take(const CourseChanges::Result& result) {
  if (!result) return;
  m_wanted = result;
  m_late_course.ask();
  m_late_course.settle();
}

void CoursePlace::choose_section(model::SectionId id) {
  const auto section = m_desk.read().section(id);
  if (!section) return;
  choose({section->course, {id, {}}});
  m_outline->choose(section->course, {id, {}});
}

void CoursePlace::choose_block(model::BlockId id) {
  const auto block = m_desk.read().block(id);
  const auto section = block ? m_desk.read().section(block->section) : std::nullopt;
  if (!section) return;
  const CourseTarget target{section->id, id};
  choose({section->course, target});
  m_outline->choose(section->course, target);
}

bool CoursePlace::key(wxKeyEvent& event) {
  if (!m_desk.session().writable()) return false;
  const int code = event.GetKeyCode();
  const bool control = event.GetModifiers() == wxMOD_CONTROL;
  if (event.GetUnicodeKey() == '/' && has_section()) return insert(), true;
  if (!event.HasAnyModifiers() && code == WXK_DELETE && has_section()) return remove(), true;
  if (control && code == 'X' && has_section()) return cut(), true;
  if (control && code == 'C' && has_section()) return copy(), true;
  if (control && code == 'V' && can_paste()) return paste(), true;
  return false;
}

void CoursePlace::add_course() {
  gui::choose(this, _("New course"), _("A kind of course"), [this](const wxString& typed) {
    std::vector<Choice> choices;
    const auto offer = [&](const wxString& title, std::function<CourseChanges::Result()> make) {
      if (text::fold(utf8(title)).find(text::fold(utf8(typed))) == std::u16string::npos) return;
      choices.push_back({title, {}, {}, [this, make = std::move(make)] {
                           take(make());
                           m_sheet->focus_form();
                         }});
    };
    for (const app::CourseTemplateInfo& kind : app::course_templates())
      offer(template_words(kind.which),
            [this, which = kind.which] { return m_changes.from_template(which); });
    offer(_("An empty course"), [this] { return m_changes.new_course(); });
    return choices;
  });
}

void CoursePlace::add_section() {
  wxTextEntryDialog dialog(this, _("Title of the section or module:"), _("New section"));
  if (dialog.ShowModal() == wxID_OK) take(m_changes.add_section(m_point, utf8(dialog.GetValue())));
}

void CoursePlace::insert() {
  if (!has_section()) return;
  gui::choose(
      this, _("Insert"), _("A kind of block, or words of a quote"),
      [this, offers = std::make_shared<InsertOffers>(m_desk.read())](const wxString& typed) {
        std::vector<Choice> choices;
        for (InsertOffer& offer : offers->fitting(utf8(typed)))
          choices.push_back(
              {wx(offer.title), wx(offer.detail), {}, [this, what = offer.what] {
                 if (const auto* body = std::get_if<model::BlockBody>(&what))
                   take(m_changes.insert(m_point, *body));
                 else
                   take(m_changes.insert_quote(m_point, *std::get<Passage>(what).quote));
                 m_sheet->focus_form();
               }});
        return choices;
      });
}

void CoursePlace::add_starred() {
  BasketWish wish;
  wish.only_unused = true;
  std::vector<model::QuoteId> quotes;
  for (const Passage& passage : basket_content(m_desk.read(), wish, m_point.course).passages)
    if (passage.quote) quotes.push_back(*passage.quote);
  take(m_changes.insert_quotes(m_point, quotes));
}

void CoursePlace::ask_look() {
  m_sheet->save_all();
  ask_for_look(this, m_desk, m_point.course);
}

void CoursePlace::preview() {
  m_sheet->save_all();
  m_preview.open(m_point.course, m_point.target);
}

}  // namespace uddrag::gui
