// SPDX-License-Identifier: GPL-3.0-or-later
// What makes files a publication (EPUB 3.3): container, package document, navigation document.
// Internal to export/.
#pragma once
#include <string>
#include <vector>

#include "course/pages.h"
#include "export/markup.h"
#include "export/output_file.h"
#include "export/site_media.h"
#include "export/words.h"

namespace uddrag::exporting {

/// No slug has an underscore, so these never meet a section's file.
constexpr std::string_view epub_title_file = "title_page.xhtml";
constexpr std::string_view epub_nav_file = "contents_list.xhtml";
constexpr std::string_view epub_style_file = "style.css";

/// "modul-1-….xhtml"
std::string epub_page_file(const course::Pages& pages, std::size_t page);
std::string epub_container();
/// `media_files` is what media.files() gives.
std::string epub_package(const course::Pages& pages, const Words& words, const SiteMedia& media,
                         const std::vector<OutputFile>& media_files);
std::string epub_navigation(const course::Pages& pages, const Words& words);
/// The beginning of every content document, up to and with the opened <body>. The caller closes
/// two elements.
void open_epub_document(Markup& html, const course::Pages& pages, std::string_view title);

}  // namespace uddrag::exporting
