// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/site.h"

#include "export/html_elements.h"
#include "export/site_frame.h"
#include "export/style.h"

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

void write_neighbour(HtmlPage& page, std::size_t to, std::string_view rel, std::string_view name) {
  const auto a = page.html.in("a", {{"class", std::string(rel)},
                                    {"rel", std::string(rel)},
                                    {"href", page_file(page.pages, to)}});
  page.html.element("span", {}, name);
  page.html.text(full_title(page.words, page.pages.pages[to]));
}

void write_pager(HtmlPage& page, std::size_t here) {
  const bool last = here + 1 >= page.pages.pages.size();
  if (here == 0 && last) return;
  const std::string label(here == 0 ? page.words.next : page.words.previous);
  const auto both = label + (here == 0 || last ? "" : " / " + std::string(page.words.next));
  const auto nav = page.html.in("nav", {{"class", "pager"}, {"aria-label", both}});
  if (here > 0) write_neighbour(page, here - 1, "prev", page.words.previous);
  if (!last) write_neighbour(page, here + 1, "next", page.words.next);
}

std::string section_page(const course::Pages& pages, const SiteMedia& media, std::size_t here) {
  return framed(pages, media, here, [&](HtmlPage& page) {
    const auto& at = pages.pages[here];
    write_page_head(page, at);
    write_note(page, at.content_note);
    for (const auto& element : at.elements) write_element(page, element);
    write_pager(page, here);
  });
}

void write_outline(HtmlPage& page) {
  const auto& pages = page.pages.pages;
  if (pages.empty()) return;
  write_heading(page, 2, page.words.contents);
  const auto nav = page.html.in("nav", {{"aria-label", std::string(page.words.contents)}});
  const auto list = page.html.in("ol", {{"class", "outline"}});
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const auto item = page.html.in("li", {{"class", pages[i].number > 0 ? "part" : ""}});
    const auto link = page.html.in("a", {{"href", page_file(page.pages, i)}});
    page.html.element("span", {}, full_title(page.words, pages[i]));
    const auto time = minutes_text(page.words, pages[i].minutes);
    if (!time.empty()) page.html.element("span", {{"class", "meta"}}, time);
  }
}

std::string front_page(const course::Pages& pages, const SiteMedia& media) {
  return framed(pages, media, std::nullopt, [&](HtmlPage& page) {
    {
      const auto head = page.html.in("div", {{"class", "head"}});
      page.html.element("h1", {}, pages.title);
      if (!pages.subtitle.empty()) page.html.element("p", {{"class", "subtitle"}}, pages.subtitle);
      write_meta(page, page.words.level, pages.level);
      write_objectives(page, page.words.objectives, pages.objectives);
    }
    write_outline(page);
  });
}

}  // namespace

std::vector<OutputFile> write_site(const course::Pages& pages) {
  const SiteMedia media(pages);
  std::vector<OutputFile> files{{"index.html", front_page(pages, media)}};
  for (std::size_t i = 0; i < pages.pages.size(); ++i)
    files.push_back({page_file(pages, i), section_page(pages, media, i)});
  files.push_back({"style.css", course_style()});
  for (auto& file : media.files()) files.push_back(std::move(file));
  return files;
}

}  // namespace uddrag::exporting
