// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/epub.h"

#include <fmt/format.h>

#include "export/epub_package.h"
#include "export/epub_style.h"
#include "export/html_heads.h"
#include "export/zip_writer.h"

namespace uddrag::exporting {
namespace {

constexpr MediaRules rules{.captions_beside = true, .known_images_only = true, .logo = true};

std::string title_page(const course::Pages& pages, const SiteMedia& media) {
  Markup html;
  HtmlPage page{html, pages, words_for(pages.language), media, true};
  open_epub_document(html, pages, edition_title(page.words, pages));
  {
    const auto section = html.in("section", {{"epub:type", "titlepage"}});
    if (const auto logo = media.file(pages.look.logo); !logo.empty())
      html.leaf("img", {{"class", "logo"}, {"src", logo}, {"alt", pages.look.institution}});
    write_course_head(page);
    if (pages.edition == course::Edition::teacher)
      html.element("p", {{"class", "edition"}}, page.words.teacher_edition);
    const auto line = [&](std::string_view name, const std::string& value) {
      if (!value.empty())
        html.element("p", {{"class", "meta"}}, fmt::format("{}: {}", name, value));
    };
    line(page.words.authors, pages.authors);
    if (!pages.licence.empty()) {
      const auto p = html.in("p", {{"class", "meta"}});
      html.text(fmt::format("{}: ", page.words.licence));
      write_licence(page, page.pages.licence);
    }
    line(page.words.version, pages.version);
  }
  html.close();
  html.close();
  return html.take();
}

std::string chapter(const course::Pages& pages, const SiteMedia& media, std::size_t here) {
  const auto& at = pages.pages[here];
  Markup html;
  HtmlPage page{html, pages, words_for(pages.language), media, true};
  open_epub_document(html, pages, full_title(page.words, at));
  {
    const auto section = html.in("section", {{"epub:type", "chapter"}, {"role", "doc-chapter"}});
    write_page_head(page, at);
    write_page_content(page, at);
  }
  html.close();
  html.close();
  return html.take();
}

}  // namespace

OutputFile write_epub(const course::Pages& pages) {
  const auto& words = words_for(pages.language);
  const SiteMedia media(pages, rules);
  const auto media_files = media.files();
  std::vector<OutputFile> files{
      {"META-INF/container.xml", epub_container()},
      {"EPUB/package.opf", epub_package(pages, words, media, media_files)},
      {fmt::format("EPUB/{}", epub_title_file), title_page(pages, media)},
      {fmt::format("EPUB/{}", epub_nav_file), epub_navigation(pages, words)}};
  for (std::size_t i = 0; i < pages.pages.size(); ++i)
    files.push_back({"EPUB/" + epub_page_file(pages, i), chapter(pages, media, i)});
  files.push_back({fmt::format("EPUB/{}", epub_style_file), epub_style(pages.look)});
  for (const auto& file : media_files) files.push_back({"EPUB/" + file.path, file.bytes});
  return {"course.epub", zip_package("application/epub+zip", files)};
}

}  // namespace uddrag::exporting
