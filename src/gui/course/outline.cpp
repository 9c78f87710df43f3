// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/course/outline.h"

#include "gui/l10n/translate.h"

#include "gui/frame/icons.h"
#include "gui/frame/look.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/words.h"
#include "text/utf8.h"

namespace uddrag::gui {
namespace {

constexpr std::int64_t title_length = 48;

std::string first_words(const model::BlockBody& body) {
  struct Words {
    std::string operator()(const model::TextBlock& b) const { return b.markdown; }
    std::string operator()(const model::ExcerptBlock& b) const { return b.label; }
    std::string operator()(const model::ContrastBlock& b) const { return b.title; }
    std::string operator()(const model::FigureBlock& b) const { return b.caption; }
    std::string operator()(const model::FactsBlock& b) const { return b.title; }
    std::string operator()(const model::VideoBlock& b) const { return b.title; }
    std::string operator()(const model::QuestionBlock& b) const { return b.question; }
    std::string operator()(const model::ExerciseBlock& b) const { return b.title; }
    std::string operator()(const model::TeacherNoteBlock& b) const { return b.markdown; }
  };
  return std::visit(Words(), body);
}

std::string one_line(std::string text) {
  for (char& c : text)
    if (c == '\n' || c == '#' || c == '*') c = ' ';
  return text::elide(text::trim(text), title_length);
}

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
  std::string words = first_words(block.body);
  if (words.empty())
    for (const model::Excerpt& excerpt : read.excerpts(block.id))
      if (const auto quote = read.quote(excerpt.quote)) {
        words = quote->text;
        break;
      }
  const wxString kind = block_words(model::kind_of(block.body));
  const std::string line = one_line(words);
  return line.empty() ? kind : wx(line);
}

Outline::Outline(wxWindow* parent)
    : wxDataViewTreeCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                         wxDV_NO_HEADER | wxDV_SINGLE | wxBORDER_NONE) {
  set_accessible_name(this, _("Outline of the course"));
  Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
    if (!m_loading && changed) changed();
  });
  Bind(wxEVT_DATAVIEW_ITEM_START_EDITING, [](wxDataViewEvent& event) { event.Veto(); });
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

void Outline::load(const store::Reader& read, model::CourseId id) {
  const OutlineEntry* before = chosen();
  const OutlineEntry kept = before ? *before : OutlineEntry{};
  m_loading = true;
  DeleteAllItems();
  m_entries.clear();
  const auto course = read.course(id);
  if (course) {
    const wxDataViewItem top = add({}, {{}, {}, wx(course->title), "course", 0}, true);
    for (const model::Section& section : read.sections(id)) {
      const wxDataViewItem below =
          add(top, {section.id, {}, wx(section.title), "module", section.position}, true);
      for (const model::Block& block : read.blocks(section.id))
        add(below,
            {section.id, block.id, block_title(read, block), icon_of(model::kind_of(block.body)),
             block.position},
            false);
      Expand(below);
    }
    Expand(top);
  }
  choose(kept.section, kept.block);
  m_loading = false;
}

const OutlineEntry* Outline::entry(const wxDataViewItem& item) const {
  for (const auto& [known, entry] : m_entries)
    if (known == item) return &entry;
  return nullptr;
}

const OutlineEntry* Outline::chosen() const {
  return entry(GetSelection());
}

void Outline::choose(const std::optional<model::SectionId>& section,
                     const std::optional<model::BlockId>& block) {
  const wxDataViewItem* best = nullptr;
  for (const auto& [item, entry] : m_entries) {
    if (entry.section == section && entry.block == block) best = &item;
    if (!best && entry.section == section && !entry.block) best = &item;
  }
  if (!best && !m_entries.empty()) best = &m_entries.front().first;
  if (!best) return;
  Select(*best);
  EnsureVisible(*best);
}

}  // namespace uddrag::gui
