// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/markdown.h"

#include <fmt/format.h>

#include "export/links.h"
#include "export/md_writer.h"
#include "export/page_name.h"

namespace uddrag::exporting {
namespace {

std::string md_page_file(const course::Pages& pages, std::size_t page) {
  return page_name(pages, page) + ".md";
}

void add_objectives(MdPage& page, std::string_view title,
                    const std::vector<std::string>& objectives) {
  if (objectives.empty()) return;
  md_add_heading(page, 2, title);
  std::vector<std::string> items;
  for (const auto& objective : objectives) items.push_back(md_line(objective));
  page.blocks.push_back(md_list(items));
}

void add_outline(MdPage& page) {
  const auto& pages = page.pages.pages;
  if (pages.empty()) return;
  md_add_heading(page, 2, page.words.contents);
  std::vector<std::string> items;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const auto time = minutes_text(page.words, pages[i].minutes);
    items.push_back(md_link(full_title(page.words, pages[i]), md_page_file(page.pages, i)) +
                    (time.empty() ? "" : " · " + time));
  }
  page.blocks.push_back(md_list(items));
}

std::string licence_of(const course::Pages& pages) {
  const auto address = licence_link(pages.licence);
  return address.empty() ? md_line(pages.licence) : md_link(pages.licence, address);
}

void add_about(MdPage& page) {
  const auto& pages = page.pages;
  const auto& words = page.words;
  std::vector<std::string> lines;
  const auto add = [&](std::string_view name, const std::string& written) {
    if (!written.empty()) lines.push_back(fmt::format("{}: {}", name, written));
  };
  add(words.level, md_line(pages.level));
  add(words.authors, md_line(pages.authors));
  if (!pages.licence.empty()) add(words.licence, licence_of(pages));
  add(words.version, md_line(pages.version));
  page.blocks.push_back(md_list(lines));
}

std::string written(const MdPage& page) {
  return md_joined(page.blocks) + "\n";
}

std::string md_front_page(const course::Pages& pages, const SiteMedia& media) {
  MdPage page{pages, words_for(pages.language), media};
  page.blocks = {md_heading(1, md_line(pages.title)), md_line(pages.subtitle)};
  if (pages.edition == course::Edition::teacher)
    page.blocks.push_back(md_strong(page.words.teacher_edition));
  add_objectives(page, page.words.objectives, pages.objectives);
  add_outline(page);
  add_about(page);
  return written(page);
}

void add_answers(MdPage& page) {
  if (page.answers.empty()) return;
  md_add_heading(page, 2, page.words.answers);
  for (const auto& [label, prose] : page.answers) {
    page.blocks.push_back(md_strong(label));
    for (auto& block : md_prose(page, *prose)) page.blocks.push_back(std::move(block));
  }
}

std::string md_section_page(const course::Pages& pages, const SiteMedia& media, std::size_t here) {
  const auto& at = pages.pages[here];
  MdPage page{pages, words_for(pages.language), media};
  page.blocks = {md_heading(1, md_line(full_title(page.words, at)))};
  const auto time = minutes_text(page.words, at.minutes);
  if (!time.empty()) page.blocks.push_back(fmt::format("{}: {}", page.words.time, time));
  const bool module = at.kind == model::SectionKind::module;
  add_objectives(page, module ? page.words.module_objectives : page.words.objectives,
                 at.objectives);
  if (!at.content_note.empty())
    page.blocks.push_back(md_labelled(page.words.content_note, at.content_note));
  for (const auto& element : at.elements) md_add_element(page, element);
  add_answers(page);
  return written(page);
}

}  // namespace

std::vector<OutputFile> write_markdown(const course::Pages& pages) {
  const SiteMedia media(pages, {.captions_beside = true});
  std::vector<OutputFile> files{{"index.md", md_front_page(pages, media)}};
  for (std::size_t i = 0; i < pages.pages.size(); ++i)
    files.push_back({md_page_file(pages, i), md_section_page(pages, media, i)});
  for (auto& file : media.files()) files.push_back(std::move(file));
  return files;
}

}  // namespace uddrag::exporting
