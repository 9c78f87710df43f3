// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/site_frame.h"

#include <fmt/format.h>

#include "export/html_heads.h"
#include "export/language.h"
#include "export/page_name.h"
#include "export/site_about.h"
#include "export/site_script.h"

namespace uddrag::exporting {
namespace {

std::string title_of(const HtmlPage& page, const SitePlace& place) {
  if (place.front()) return page.pages.title;
  const auto own =
      place.section ? full_title(page.words, page.pages.pages[*place.section]) : place.title;
  return fmt::format("{} – {}", own, page.pages.title);
}

/// What a machine reads of the course.
void write_data(HtmlPage& page) {
  const auto script = page.html.in("script", {{"type", "application/ld+json"}});
  page.html.raw(learning_resource(page.pages, page.words));
}

void write_head(HtmlPage& page, const SitePlace& place) {
  auto& html = page.html;
  const auto& pages = page.pages;
  const auto head = html.in("head");
  html.leaf("meta", {{"charset", "utf-8"}});
  html.leaf("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  html.leaf("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
  if (!pages.authors.empty()) html.leaf("meta", {{"name", "author"}, {"content", pages.authors}});
  html.element("title", {}, title_of(page, place));
  html.leaf("link", {{"rel", "stylesheet"}, {"href", "style.css"}});
  html.element("script", {{"src", site_script_file}, {"defer", "defer"}}, "");
  html.raw("\n");
  if (place.front()) write_data(page);
  const auto here = place.section;
  if (here && *here > 0)
    html.leaf("link", {{"rel", "prev"}, {"href", page_file(pages, *here - 1)}});
  if (here && *here + 1 < pages.pages.size())
    html.leaf("link", {{"rel", "next"}, {"href", page_file(pages, *here + 1)}});
}

std::string crumb(const HtmlPage& page, const SitePlace& place) {
  if (!place.section) return place.title;
  const auto& at = page.pages.pages[*place.section];
  const auto label = module_label(page.words, at);
  return label.empty() ? at.title : label;
}

void write_crumbs(HtmlPage& page, const SitePlace& place) {
  auto& html = page.html;
  const auto nav = html.in("nav", {{"aria-label", std::string(page.words.you_are_here)}});
  const auto list = html.in("ol", {{"class", "crumbs"}});
  {
    const auto item = html.in("li");
    html.element("a", {{"href", "index.html"}}, page.pages.title);
  }
  html.element("li", {}, crumb(page, place));
}

void write_bar(HtmlPage& page, const SitePlace& place) {
  const bool teacher = page.pages.edition == course::Edition::teacher;
  const auto logo = page.media.file(page.pages.look.logo);
  if (place.front() && !teacher && logo.empty()) return;
  const auto bar = page.html.in("header", {{"class", "bar"}});
  if (!logo.empty())
    page.html.leaf("img", {{"class", "logo"}, {"src", logo}, {"alt", page.pages.look.institution}});
  if (!place.front()) write_crumbs(page, place);
  if (teacher) page.html.element("p", {{"class", "edition"}}, page.words.teacher_edition);
}

void write_headings_of(HtmlPage& page, const course::Page& at) {
  std::vector<const course::Heading*> headings;
  for (const auto& element : at.elements)
    if (const auto* heading = std::get_if<course::Heading>(&element))
      if (heading->level <= 2 && !heading->anchor.empty()) headings.push_back(heading);
  if (headings.empty()) return;
  const auto list = page.html.in("ol", {{"aria-label", std::string(page.words.on_this_page)}});
  for (const auto* heading : headings) {
    const auto item = page.html.in("li");
    page.html.element("a", {{"href", "#" + heading->anchor}}, heading->text);
  }
}

void write_contents(HtmlPage& page, std::size_t here) {
  auto& html = page.html;
  const auto nav =
      html.in("nav", {{"class", "contents"}, {"aria-label", std::string(page.words.contents)}});
  html.element("h2", {}, page.words.contents);
  const auto list = html.in("ol");
  for (std::size_t i = 0; i < page.pages.pages.size(); ++i) {
    const auto item = html.in("li");
    const auto title = full_title(page.words, page.pages.pages[i]);
    if (i == here)
      html.element("strong", {{"class", "here"}}, title);
    else
      html.element("a", {{"href", page_file(page.pages, i)}}, title);
    if (i == here) write_headings_of(page, page.pages.pages[i]);
  }
}

void write_about(HtmlPage& page) {
  const auto& pages = page.pages;
  const auto footer = page.html.in("footer", {{"class", "about"}});
  const auto inner = page.html.in("div");
  const auto line = [&](std::string_view name, const std::string& value) {
    if (!value.empty()) page.html.element("p", {}, fmt::format("{}: {}", name, value));
  };
  line(page.words.authors, pages.authors);
  if (!pages.licence.empty()) {
    const auto p = page.html.in("p");
    page.html.text(fmt::format("{}: ", page.words.licence));
    write_licence(page, page.pages.licence);
  }
  line(page.words.version, pages.version);
  const auto p = page.html.in("p");
  page.html.element("a", {{"href", accessibility_file}}, accessibility_title(page.words));
}

}  // namespace

std::string page_file(const course::Pages& pages, std::size_t page) {
  return page_name(pages, page) + ".html";
}

std::string framed(const course::Pages& pages, const SiteMedia& media, const SitePlace& place,
                   const std::function<void(HtmlPage&)>& write_main) {
  Markup html;
  HtmlPage page{html, pages, words_for(pages.language), media};
  page.scripted = true;
  html.raw("<!DOCTYPE html>\n");
  {
    const auto rtl = right_to_left(pages.language) ? "rtl" : "";
    const auto whole = html.in("html", {{"lang", pages.language}, {"dir", rtl}});
    write_head(page, place);
    const bool teacher = pages.edition == course::Edition::teacher;
    const auto body = html.in("body", {{"class", teacher ? "for-teacher" : ""}});
    html.element("a", {{"class", "skip"}, {"href", "#main-content"}}, page.words.skip_to_content);
    html.raw("\n");
    write_bar(page, place);
    {
      const auto layout = html.in("div", {{"class", "layout"}});
      {
        const auto main = html.in("main", {{"id", "main-content"}, {"tabindex", "-1"}});
        write_main(page);
      }
      if (place.section) write_contents(page, *place.section);
    }
    write_about(page);
  }
  return html.take();
}

}  // namespace uddrag::exporting
