// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/course/section_sheet.h"

#include <wx/button.h>
#include <wx/dcclient.h>
#include <wx/dnd.h>
#include <wx/textctrl.h>

#include <algorithm>

#include "app/course_material.h"
#include "app/course_template.h"
#include "course/chart.h"
#include "course/look.h"
#include "course/pseudonyms.h"
#include "course/sources.h"
#include "edit/course_edits.h"
#include "export/chart_png.h"
#include "gui/course/block_fields.h"
#include "gui/course/course_drag.h"
#include "gui/course/picture.h"
#include "gui/frame/icons.h"
#include "gui/frame/look.h"
#include "gui/frame/text_drop.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"
#include "gui/l10n/words.h"

namespace uddrag::gui {
namespace {

constexpr int widest = 760;  // a column that can be read, in DIP
constexpr int sheet_margin = 20;
constexpr int gap = 8;

wxBitmap bitmap_of(const std::string& image_bytes) {
  const wxImage image = picture_of(image_bytes, widest);
  return image.IsOk() ? wxBitmap(image) : wxBitmap();
}

}  // namespace

/// Takes what is dragged within the Course place, and shows where it would come to stand.
class SheetDropTarget : public TextDrop {
 public:
  explicit SheetDropTarget(SectionSheet& sheet) : TextDrop(sheet), m_sheet(sheet) {}

  wxDragResult OnDragOver(wxCoord, wxCoord y, wxDragResult result) override {
    m_sheet.show_drop(m_sheet.position_at(y));
    return result;
  }
  void OnLeave() override { m_sheet.show_drop(std::nullopt); }
  bool OnDropText(wxCoord, wxCoord y, const wxString& text) override {
    const std::int64_t position = m_sheet.position_at(y);
    m_sheet.show_drop(std::nullopt);
    const std::string dragged = utf8(text);
    if (!is_course_drag(dragged)) return false;
    // What it does loads the sheet anew; not under the drag that is still going on.
    m_sheet.CallAfter([sheet = &m_sheet, dragged, position] {
      if (sheet->dropped) sheet->dropped(dragged, position);
    });
    return true;
  }

 private:
  SectionSheet& m_sheet;
};

SectionSheet::SectionSheet(wxWindow* parent, Desk& desk)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                       wxVSCROLL | wxTAB_TRAVERSAL),
      m_desk(desk),
      m_form(new FieldForm(this)),
      m_insert(new wxButton(this, wxID_ANY, _("Insert…"))),
      m_editor(desk, *m_form) {
  SetBackgroundColour(page_color());
  SetScrollRate(0, FromDIP(12));
  m_insert->SetBitmap(icon("plus", 16));
  m_insert->SetToolTip(_("Text, question, excerpt … (key: /)"));
  m_insert->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
    if (insert_wanted) insert_wanted();
  });
  m_form->height_changed = [this] {
    if (!m_arranging) CallAfter([this] { arrange(); });
  };
  m_form->typed = [this] { redraw_draft(); };
  m_editor.show_wanted = [this](model::DocumentId document, text::Span span, model::QuoteId quote) {
    if (show_source_wanted) show_source_wanted(document, span, quote);
  };
  m_form->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
    if (event.GetKeyCode() == WXK_ESCAPE && !event.HasAnyModifiers() && chosen_card())
      focus_card();
    else
      event.Skip();
  });
  Bind(wxEVT_CHILD_FOCUS, [this](wxChildFocusEvent& event) { show_focused(*event.GetWindow()); });
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    event.Skip();
    arrange();
  });
  Bind(wxEVT_PAINT, &SectionSheet::paint, this);
  SetDropTarget(new SheetDropTarget(*this));
  DisableKeyboardScrolling();
}

void SectionSheet::show(model::CourseId course, const CourseTarget& chosen) {
  const bool other = course != m_course || chosen != m_chosen;
  if (other) m_form->save_all();
  // Of another section the beginning is seen, or the chosen block.
  if (course != m_course || chosen.section != m_chosen.section) Scroll(-1, 0);
  m_course = course;
  m_chosen = chosen;
  load_items();
  if (other || !m_form_for || !form_is_current()) fill_form();
  arrange();
  if (other)
    if (const BlockCard* card = chosen_card()) reveal(*card);
}

/// Anew only behind an action: going through the blocks reads it once.
void SectionSheet::read_material() {
  const std::int64_t action = m_desk.read().last_action();
  if (m_material.course.id == m_course && m_material_at == action) return;
  m_material = {};
  m_material_at = action;
  if (!m_course.nil())
    m_material = app::course_material(m_desk.read(), m_course,
                                      m_desk.session().path().parent_path(), app::VideoFiles::none);
}

void SectionSheet::load_items() {
  read_material();
  m_items = m_course.nil() ? std::vector<SheetItem>() : sheet_items(m_material, m_chosen.section);
  while (m_cards.size() > m_items.size()) {
    m_cards.back()->Destroy();
    m_cards.pop_back();
  }
  while (m_cards.size() < m_items.size()) m_cards.push_back(make_card());
  for (std::size_t i = 0; i < m_items.size(); ++i) {
    m_cards[i]->show(wx(m_items[i].label), m_items[i].lines, image_of(m_items[i]),
                     m_items[i].chart.has_value());
    m_cards[i]->set_chosen(m_items[i].target == m_chosen);
  }
}

BlockCard* SectionSheet::make_card() {
  auto* card = new BlockCard(this);
  const auto target = [this, card]() -> const CourseTarget* {
    const auto found = std::find(m_cards.begin(), m_cards.end(), card);
    return found == m_cards.end()
               ? nullptr
               : &m_items[static_cast<std::size_t>(found - m_cards.begin())].target;
  };
  card->clicked = [this, target] {
    if (const CourseTarget* wanted = target(); wanted && choose_wanted) choose_wanted(*wanted);
  };
  card->dragged = [target, card](wxMouseEvent&) {
    const CourseTarget* moved = target();
    if (!moved || !moved->block) return;
    wxTextDataObject data(wx(dragged_block(*moved->block)));
    wxDropSource source(data, card);
    source.DoDragDrop(wxDrag_AllowMove);
  };
  card->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) { card_key(event); });
  return card;
}

void SectionSheet::card_key(wxKeyEvent& event) {
  const auto at = std::find(m_cards.begin(), m_cards.end(), chosen_card());
  const bool plain = !event.HasAnyModifiers();
  const int key = event.GetKeyCode();
  const auto go = [&](int by) {
    const auto i = (at == m_cards.end() ? 0 : at - m_cards.begin()) + by;
    if (i < 0 || i >= static_cast<std::ptrdiff_t>(m_items.size()) || !choose_wanted) return;
    choose_wanted(CourseTarget(m_items[static_cast<std::size_t>(i)].target));
    focus_card();
  };
  if (plain && key == WXK_UP) return go(-1);
  if (plain && key == WXK_DOWN) return go(1);
  if (plain && (key == WXK_RETURN || key == WXK_NUMPAD_ENTER)) return focus_form();
  if (!key_pressed || !key_pressed(event)) event.Skip();
}

BlockCard* SectionSheet::chosen_card() const {
  for (std::size_t i = 0; i < m_cards.size(); ++i)
    if (m_items[i].target == m_chosen) return m_cards[i];
  return nullptr;
}

void SectionSheet::focus_card() {
  if (BlockCard* card = chosen_card()) card->SetFocus();
}

wxBitmap SectionSheet::image_of(const SheetItem& item) {
  return item.chart ? chart_image(*item.chart) : image_of(item.image);
}

/// Kept as long as it shows the same.
wxBitmap SectionSheet::chart_image(const course::Chart& chart) {
  std::string shown = course::chart_text(chart, {}) + chart.unit;
  for (const course::Chart::Series& series : chart.series)
    shown += " " + std::to_string(series.color);
  const base::Hash hash = base::hash_of_bytes(shown);
  const auto known = m_images.find(hash);
  if (known != m_images.end()) return known->second;
  return m_images[hash] = bitmap_of(exporting::chart_png(chart, FromDIP(100) / 100.0));
}

wxBitmap SectionSheet::image_of(const base::Hash& hash) {
  if (hash.nil()) return {};
  const auto known = m_images.find(hash);
  if (known != m_images.end()) return known->second;
  const auto bytes = m_material.media.find(hash);
  return m_images[hash] = bytes == m_material.media.end() ? wxBitmap() : bitmap_of(bytes->second);
}

/// What is typed is seen at once on the card above.
void SectionSheet::redraw_draft() {
  BlockCard* card = chosen_card();
  if (!card || !m_editor.block() || m_chosen.block != m_editor.block()) return;
  const SheetItem item = block_item(m_material, m_editor.draft());
  card->show(wx(item.label), item.lines, image_of(item), item.chart.has_value());
  arrange();
}

bool SectionSheet::form_is_current() const {
  if (m_form_for != m_chosen) return false;
  if (m_chosen.block) return m_editor.block() == m_chosen.block && m_editor.current();
  if (m_chosen.section) {
    const auto now = m_desk.read().section(*m_chosen.section);
    return now && *now == m_section;
  }
  const auto now = m_desk.read().course(m_course);
  return now && *now == m_course_row;
}

void SectionSheet::fill_form() {
  const bool focused = m_form->has_focus();
  m_editor.close();
  m_form_for = m_chosen;
  if (m_course.nil())
    fill_start();
  else if (m_chosen.block)
    m_editor.open(*m_chosen.block);
  else if (m_chosen.section)
    section_form();
  else
    course_form();
  if (focused) m_form->focus_first();
}

void SectionSheet::fill_start() {
  m_form->add_heading(_("No course yet"));
  m_form->add_text(_("A course is made of sections: introduction, background, modules … Star the "
                     "quotes that you want to show, then begin with one of these:"),
                   true);
  const auto& templates = app::course_templates();
  for (std::size_t i = 0; i < templates.size(); ++i)
    m_form->add_button(template_words(templates[i].which), [this, i] {
      if (template_wanted) template_wanted(i);
    });
  m_form->add_button(_("An empty course"), [this] {
    if (new_course_wanted) new_course_wanted();
  });
}

void SectionSheet::course_form() {
  m_course_row = m_desk.read().course(m_course).value_or(model::Course{});
  m_form->add_row({{_("Export course…"),
                    [this] {
                      if (export_wanted) export_wanted();
                    },
                    "export"},
                   {_("Theme, colour, logo…"),
                    [this] {
                      if (look_wanted) look_wanted();
                    },
                    "palette"}});
  std::vector<Field> fields = fields_of(m_course_row);
  const std::size_t last = fields.size() - 1;
  m_form->add_fields(std::move(fields), [this] {
    const auto now = m_desk.read().course(m_course);
    if (!now) return;
    edit::SaveCourse save(with_fields(*now, m_course_row));
    m_desk.run(save);
  });
  show_attribution(*m_form->field(last));
  m_form->add_check(_("Say with each excerpt whether it stands word for word"),
                    course::look_of(m_course_row.theme).fidelity, [this](bool said) {
                      auto now = m_desk.read().course(m_course);
                      if (!now) return;
                      now->theme = course::theme_with_fidelity(now->theme, said);
                      edit::SaveCourse save(*now);
                      m_desk.run(save);
                    });
}

/// Below the pattern whom it names how, with each letter.
void SectionSheet::show_attribution(wxTextCtrl& pattern) {
  auto* shown = m_form->add_text(attribution_words(utf8(pattern.GetValue())), true);
  pattern.Bind(wxEVT_TEXT, [this, shown, &pattern](wxCommandEvent& event) {
    m_form->set_text(shown, attribution_words(utf8(pattern.GetValue())));
    event.Skip();
  });
}

wxString SectionSheet::attribution_words(const std::string& pattern) const {
  constexpr std::size_t examples = 3;
  const course::Pseudonyms names(m_material.pseudonyms);
  wxString all;
  for (const std::string& words :
       course::Sources(m_material).attribution_examples(pattern, examples))
    all += (all.empty() ? wxString() : wxString(wxS(" / "))) + wx(names.apply(words));
  return all.empty() ? _("It names nobody yet: the place Participants knows who speaks.")
                     : wxString::Format(_("Such as: %s"), all);
}

void SectionSheet::section_form() {
  m_section = m_desk.read().section(*m_chosen.section).value_or(model::Section{});
  const auto save = [this] {
    edit::ChangeSection change(m_section);
    m_desk.run(change);
  };
  std::vector<FieldForm::Button> buttons{{_("Add starred quotes that are not used yet"),
                                          [this] {
                                            if (starred_wanted) starred_wanted();
                                          },
                                          "star"}};
  if (m_section.kind == model::SectionKind::how_it_was_made)
    buttons.insert(buttons.begin(), {_("Fill in from the project"), [this] {
                                       if (how_made_wanted) how_made_wanted();
                                     }});
  m_form->add_row(buttons);
  wxArrayString kinds;
  for (int kind = 0; kind <= static_cast<int>(model::SectionKind::appendix); ++kind)
    kinds.push_back(section_words(static_cast<model::SectionKind>(kind)));
  m_form->add_choice(_("Kind of section"), kinds, static_cast<int>(m_section.kind),
                     [this, save](int kind) {
                       m_section.kind = static_cast<model::SectionKind>(kind);
                       save();
                       // What can be done in a section is another thing with its kind.
                       CallAfter([this] {
                         fill_form();
                         arrange();
                       });
                     });
  m_form->add_fields(fields_of(m_section), save);
}

void SectionSheet::arrange() {
  if (m_arranging) return;
  m_arranging = true;
  const int room = GetClientSize().x;
  const int width = std::clamp(room - 2 * FromDIP(sheet_margin), FromDIP(200), FromDIP(widest));
  const int left = std::max(FromDIP(8), (room - width) / 2);
  const int scrolled = GetViewStart().y * FromDIP(12);
  int y = FromDIP(sheet_margin);
  const auto put = [&](wxWindow* window, int height) {
    window->SetSize(left, y - scrolled, width, height);
    y += height + FromDIP(gap);
  };
  if (m_items.empty()) put(m_form, m_form->fit(width));
  for (std::size_t i = 0; i < m_cards.size(); ++i) {
    put(m_cards[i], m_cards[i]->fit(width));
    if (m_items[i].target == m_chosen) put(m_form, m_form->fit(width));
  }
  m_insert->Show(m_chosen.section.has_value());
  if (m_chosen.section) {
    m_insert->SetSize(wxRect(wxPoint(left, y - scrolled), m_insert->GetBestSize()));
    y += m_insert->GetBestSize().y + FromDIP(gap);
  }
  SetVirtualSize(wxSize(room, y + FromDIP(sheet_margin)));
  m_arranging = false;
}

/// The card with the beginning of the form below it.
void SectionSheet::reveal(const wxWindow& card) {
  const int step = FromDIP(12);
  const int room = GetClientSize().y;
  const int top = card.GetPosition().y;
  const int bottom = top + card.GetSize().y + std::min(m_form->GetSize().y, room / 2);
  const int start = GetViewStart().y;
  if (top < 0 || bottom - top > room)
    Scroll(-1, std::max(0, start + top / step - 1));
  else if (bottom > room)
    Scroll(-1, start + (bottom - room) / step + 2);
}

/// What the focus came to by a key may lie outside of what is seen.
void SectionSheet::show_focused(const wxWindow& window) {
  if (!m_form->IsDescendant(const_cast<wxWindow*>(&window))) return;
  const int step = FromDIP(12), room = GetClientSize().y;
  const int top = ScreenToClient(window.GetScreenPosition()).y;
  const int below = top + window.GetSize().y + step - room;
  if (top < step)
    Scroll(-1, std::max(0, GetViewStart().y + (top - 3 * step) / step));
  else if (below > 0 && top > step)
    Scroll(-1, GetViewStart().y + std::min(below, top - step) / step + 1);
}

std::int64_t SectionSheet::position_at(int y) const {
  std::int64_t position = 0;
  for (std::size_t i = 0; i < m_cards.size(); ++i)
    if (m_items[i].target.block && y > m_cards[i]->GetPosition().y + m_cards[i]->GetSize().y / 2)
      position = static_cast<std::int64_t>(i);  // the head is no block: item i is block i - 1
  return position;
}

void SectionSheet::show_drop(std::optional<std::int64_t> position) {
  if (position == m_drop) return;
  m_drop = position;
  Refresh();
}

/// A line where what is dragged would come to stand.
void SectionSheet::paint(wxPaintEvent&) {
  wxPaintDC dc(this);
  const auto before = m_drop ? static_cast<std::size_t>(*m_drop) : m_cards.size();
  if (!m_chosen.section || before >= m_cards.size()) return;
  const wxRect rect = m_cards[before]->GetRect();
  dc.SetPen(wxPen(selection_color(), 2));
  dc.DrawLine(rect.GetLeft(), rect.GetBottom() + FromDIP(gap) / 2, rect.GetRight(),
              rect.GetBottom() + FromDIP(gap) / 2);
}

}  // namespace uddrag::gui
