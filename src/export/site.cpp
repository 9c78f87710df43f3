// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/site.h"

#include "export/html_heads.h"
#include "export/site_about.h"
#include "export/site_frame.h"
#include "export/site_script.h"
#include "export/style.h"

namespace uddrag::exporting {
namespace {

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
  return framed(pages, media, {.section = here}, [&](HtmlPage& page) {
    write_page_head(page, pages.pages[here]);
    write_page_content(page, pages.pages[here]);
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
  return framed(pages, media, {}, [&](HtmlPage& page) {
    write_course_head(page);
    write_outline(page);
  });
}

std::string accessibility_page(const course::Pages& pages, const SiteMedia& media) {
  const std::string title = accessibility_title(words_for(pages.language));
  return framed(pages, media, {.title = title}, write_accessibility);
}

}  // namespace

std::vector<OutputFile> write_site(const course::Pages& pages) {
  const SiteMedia media(pages, {.logo = true});
  std::vector<OutputFile> files{{"index.html", front_page(pages, media)}};
  for (std::size_t i = 0; i < pages.pages.size(); ++i)
    files.push_back({page_file(pages, i), section_page(pages, media, i)});
  files.push_back({accessibility_file, accessibility_page(pages, media)});
  files.push_back({"style.css", course_style(pages.look)});
  files.push_back({site_script_file, site_script(pages)});
  files.push_back({search_index_file, search_index(pages)});
  for (auto& file : media.files()) files.push_back(std::move(file));
  return files;
}

}  // namespace uddrag::exporting
