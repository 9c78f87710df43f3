// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/course/outline.h"

#include "gui/frame/drag_rows.h"
#include "gui/l10n/translate.h"

#include "gui/course/course_drag.h"
#include "gui/course/first_words.h"
#include "gui/frame/icons.h"
#include "gui/frame/look.h"
#include "gui/frame/row_under_mouse.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/words.h"
#include "text/utf8.h"

namespace uddrag::gui {
namespace {

constexpr std::int64_t title_length = 48;

std::string icon_of(std::string_view kind) {
  if (kind == "text" || kind == "facts") return "text-block";
  if (kind == "excerpt" || kind == "contrast") return "excerpt-block";
  if (kind == "figure") return "document";
  if (kind == "video") return "play";
  if (kind == "question") return "question";
  if (kind == "exercise") return "exercise";
  return "memo";
}

}  // namespace

wxString block_title(const store::Reader& read, const model::Block& block) {
  const std::string words = first_words(read, block);
  return words.empty() ? block_words(model::kind_of(block.body))
                       : wx(text::elide(words, title_length));
}

Outline::Outline(wxWindow* parent)
    : wxDataViewTreeCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                         wxDV_NO_HEADER | wxDV_SINGLE | wxBORDER_NONE) {
  set_accessible_name(this, _("Outline of the course"));
  GetColumn(0)->GetRenderer()->EnableEllipsize(wxELLIPSIZE_END);
  forget_dragged_rows(*this);
  EnableDragSource(wxDF_UNICODETEXT);
  EnableDropTarget(wxDF_UNICODETEXT);
  Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
    if (!m_loading && changed) changed();
  });
  Bind(wxEVT_DATAVIEW_ITEM_START_EDITING, [](wxDataViewEvent& event) { event.Veto(); });
  Bind(wxEVT_DATAVIEW_ITEM_BEGIN_DRAG, &Outline::begin_drag, this);
  Bind(wxEVT_DATAVIEW_ITEM_DROP, &Outline::drop, this);
  Bind(wxEVT_DATAVIEW_ITEM_EXPANDED, [this](wxDataViewEvent& event) { remember(event, true); });
  Bind(wxEVT_DATAVIEW_ITEM_COLLAPSED, [this](wxDataViewEvent& event) { remember(event, false); });
  Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
    if (!key_pressed || !key_pressed(event)) event.Skip();
  });
}

wxDataViewItem Outline::add(const wxDataViewItem& parent, OutlineEntry entry, bool container) {
  const wxBitmapBundle bitmap = icon(entry.icon, 16);
  const wxDataViewItem item =
      container ? AppendContainer(parent, entry.title) : AppendItem(parent, entry.title);
  GetStore()->SetItemIcon(item, bitmap);
  if (container) GetStore()->SetItemExpandedIcon(item, bitmap);
  m_entries.emplace_back(item, std::move(entry));
  return item;
}

void Outline::add_course(const store::Reader& read, const model::Course& course) {
  const wxDataViewItem top = add({}, {course.id, {}, wx(course.title), "course", 0}, true);
  for (const model::Section& section : read.sections(course.id)) {
    const wxDataViewItem below = add(
        top, {course.id, {section.id, {}}, wx(section.title), "module", section.position}, true);
    for (const model::Block& block : read.blocks(section.id))
      add(below,
          {course.id,
           {section.id, block.id},
           block_title(read, block),
           icon_of(model::kind_of(block.body)),
           block.position},
          false);
    if (!m_folded_away.contains(section.id)) Expand(below);
  }
  Expand(top);
}

void Outline::load(const store::Reader& read) {
  const OutlineEntry* before = chosen();
  const OutlineEntry kept = before ? *before : OutlineEntry{};
  m_loading = true;
  DeleteAllItems();
  m_entries.clear();
  for (const model::Course& course : read.courses()) add_course(read, course);
  choose(kept.course, kept.target);
  m_loading = false;
}

void Outline::remember(wxDataViewEvent& event, bool open) {
  const OutlineEntry* line = m_loading ? nullptr : entry(event.GetItem());
  if (!line || !line->target.section) return;
  open ? static_cast<void>(m_folded_away.erase(*line->target.section))
       : static_cast<void>(m_folded_away.insert(*line->target.section));
}

void Outline::begin_drag(wxDataViewEvent& event) {
  const OutlineEntry* line = entry(event.GetItem());
  if (!line || !line->target.section) return event.Veto();
  const std::string dragged = line->target.block ? dragged_block(*line->target.block)
                                                 : dragged_section(*line->target.section);
  event.SetDataObject(new wxTextDataObject(wx(dragged)));
  event.SetDragFlags(wxDrag_AllowMove);
}

void Outline::drop(wxDataViewEvent& event) {
  wxTextDataObject data;
  data.SetData(event.GetDataFormat(), event.GetDataSize(), event.GetDataBuffer());
  const std::string dragged = utf8(data.GetText());
  const OutlineEntry* onto = entry(row_under_mouse(*this, event.GetItem()));
  if (!onto || !is_course_drag(dragged)) return event.Veto();
  // Loading anew inside the drop would pull the lines from under the control.
  CallAfter([this, dragged, onto = *onto] {
    if (dropped) dropped(dragged, onto);
  });
}

const OutlineEntry* Outline::entry(const wxDataViewItem& item) const {
  for (const auto& [known, entry] : m_entries)
    if (known == item) return &entry;
  return nullptr;
}

const OutlineEntry* Outline::chosen() const {
  return entry(GetSelection());
}

void Outline::choose(model::CourseId course, const CourseTarget& target) {
  const wxDataViewItem* best = nullptr;
  int nearness = 0;
  for (const auto& [item, entry] : m_entries) {
    // A block that was moved meanwhile is found in its new section.
    const bool same_block = target.block && entry.target.block == target.block;
    const bool same_section = entry.target.section == target.section && !entry.target.block;
    const bool is_course = !entry.target.section;
    const int near = same_block               ? 4
                     : entry.course != course ? 1
                     : same_section           ? 3
                     : is_course              ? 2
                                              : 0;
    if (near <= nearness) continue;
    best = &item;
    nearness = near;
  }
  if (!best) return;
  Select(*best);
  EnsureVisible(*best);
}

}  // namespace uddrag::gui
