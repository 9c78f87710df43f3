// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/html_heads.h"

#include "export/html_elements.h"
#include "export/links.h"
#include "export/site_script.h"

namespace uddrag::exporting {
namespace {

void write_objectives(HtmlPage& page, std::string_view title,
                      const std::vector<std::string>& objectives) {
  if (objectives.empty()) return;
  const auto section = page.html.in("section", {{"class", "objectives"}});
  write_heading(page, 2, title);
  const auto list = page.html.in("ul");
  for (const auto& objective : objectives) page.html.element("li", {}, objective);
}

void write_note(HtmlPage& page, const std::string& note) {
  if (note.empty()) return;
  const auto p = page.html.in("p", {{"class", "note"}});
  page.html.element("strong", {}, std::string(page.words.content_note) + ":");
  page.html.text(" " + note);
}

void write_meta(HtmlPage& page, std::string_view name, const std::string& value) {
  if (value.empty()) return;
  page.html.element("p", {{"class", "meta"}}, std::string(name) + ": " + value);
}

}  // namespace

void write_course_head(HtmlPage& page) {
  const auto head = page.html.in("div", {{"class", "head"}});
  page.html.element("h1", {}, page.pages.title);
  if (!page.pages.subtitle.empty())
    page.html.element("p", {{"class", "subtitle"}}, page.pages.subtitle);
  write_meta(page, page.words.level, page.pages.level);
  write_objectives(page, page.words.objectives, page.pages.objectives);
}

void write_page_head(HtmlPage& page, const course::Page& at) {
  const auto head = page.html.in("div", {{"class", "head"}});
  const auto label = module_label(page.words, at);
  if (!label.empty()) page.html.element("p", {{"class", "kicker"}}, label);
  page.html.element("h1", {}, at.title);
  write_meta(page, page.words.time, minutes_text(page.words, at.minutes));
  const bool module = at.kind == model::SectionKind::module;
  write_objectives(page, module ? page.words.module_objectives : page.words.objectives,
                   at.objectives);
}

void write_page_content(HtmlPage& page, const course::Page& at) {
  write_note(page, at.content_note);
  for (std::size_t i = 0; i < at.elements.size(); ++i) {
    if (page.scripted && needs_anchor(at.elements[i]))
      page.html.element("span", {{"id", place_anchor(at, i)}}, "");
    write_element(page, at.elements[i]);
  }
}

void write_licence(HtmlPage& page, const std::string& licence) {
  if (const auto link = licence_link(licence); !link.empty())
    page.html.element("a", {{"rel", "license"}, {"href", link}}, licence);
  else
    page.html.text(licence);
}

}  // namespace uddrag::exporting
