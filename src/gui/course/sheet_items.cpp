// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/course/sheet_items.h"

#include <algorithm>

#include "course/make_pages.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"
#include "gui/l10n/words.h"

namespace uddrag::gui {
namespace {

using Style = CardLine::Style;

void add(CardLines& lines, Style style, const std::string& text) {
  if (!text.empty()) lines.push_back({style, {{text}}});
}

/// Objectives stand one a line.
void add_list(CardLines& lines, const std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (end > at)
      lines.push_back({Style::body, {{"• ", false, false, true}, {text.substr(at, end - at)}}});
    at = end + 1;
  }
}

SheetItem course_item(const model::Course& course) {
  SheetItem item{{}, utf8(_("Course")), {}, {}};
  add(item.lines, Style::title, course.title);
  add(item.lines, Style::body, course.subtitle);
  add_list(item.lines, course.objectives);
  return item;
}

SheetItem section_head(const model::Section& section) {
  SheetItem item{{section.id, {}}, utf8(section_words(section.kind)), {}, {}};
  add(item.lines, Style::title, section.title);
  add(item.lines, Style::warning, section.content_note);
  add_list(item.lines, section.objectives);
  add(item.lines, Style::quiet, minutes_words(section.minutes));
  return item;
}

SheetItem section_line(const course::Material& material, const model::Section& section) {
  SheetItem item{{section.id, {}}, utf8(section_words(section.kind)), {}, {}};
  const auto blocks = static_cast<int>(
      std::count_if(material.blocks.begin(), material.blocks.end(),
                    [&](const model::Block& block) { return block.section == section.id; }));
  add(item.lines, Style::title, section.title);
  std::string size = utf8(wxString::Format(wxPLURAL("%d block", "%d blocks", blocks), blocks));
  const std::string time = minutes_words(section.minutes);
  if (!time.empty()) size += " · " + time;
  add(item.lines, Style::quiet, size);
  return item;
}

}  // namespace

SheetItem block_item(const course::Material& material, const model::Block& block) {
  wxString label = block_words(model::kind_of(block.body));
  if (block.teacher_only) label += wxS(" · ") + _("only for the teacher");
  SheetItem item{{block.section, block.id}, utf8(label), card_lines(material, block), {}};
  const auto* figure = std::get_if<model::FigureBlock>(&block.body);
  if (!figure) return item;
  if (!figure->chart) item.image = figure->image;
  for (course::Element& element : course::block_elements(material, block, course::Edition::teacher))
    if (auto* drawn = std::get_if<course::Figure>(&element)) item.chart = std::move(drawn->chart);
  return item;
}

std::vector<SheetItem> sheet_items(const course::Material& material,
                                   std::optional<model::SectionId> section) {
  std::vector<SheetItem> items;
  if (!section) {
    items.push_back(course_item(material.course));
    for (const model::Section& each : material.sections)
      items.push_back(section_line(material, each));
    return items;
  }
  for (const model::Section& each : material.sections)
    if (each.id == *section) items.push_back(section_head(each));
  for (const model::Block& block : material.blocks)
    if (block.section == *section) items.push_back(block_item(material, block));
  return items;
}

}  // namespace uddrag::gui
