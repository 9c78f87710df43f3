// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/epub_package.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "export/edition_id.h"
#include "export/epub_accessibility.h"
#include "export/language.h"
#include "export/page_name.h"

namespace uddrag::exporting {
namespace {

using Type = std::pair<std::string_view, std::string_view>;
constexpr auto media_types = std::to_array<Type>({{"png", "image/png"},
                                                  {"jpeg", "image/jpeg"},
                                                  {"jpg", "image/jpeg"},
                                                  {"gif", "image/gif"},
                                                  {"svg", "image/svg+xml"},
                                                  {"webp", "image/webp"},
                                                  {"mp4", "video/mp4"},
                                                  {"m4v", "video/mp4"},
                                                  {"webm", "video/webm"},
                                                  {"ogv", "video/ogg"},
                                                  {"mov", "video/quicktime"},
                                                  {"mp3", "audio/mpeg"},
                                                  {"m4a", "audio/mp4"},
                                                  {"ogg", "audio/ogg"},
                                                  {"wav", "audio/wav"},
                                                  {"vtt", "text/vtt"}});

std::string media_type(std::string_view path) {
  const std::string ending = base::ascii_lower(path.substr(path.rfind('.') + 1));
  for (const auto& [known, type] : media_types)
    if (known == ending) return std::string(type);
  return "application/octet-stream";
}

std::string language_of(const course::Pages& pages) {
  return pages.language.empty() ? "und" : pages.language;
}

void write_metadata(Markup& xml, const course::Pages& pages, const Words& words,
                    const SiteMedia& media) {
  const auto metadata = xml.in("metadata", {{"xmlns:dc", "http://purl.org/dc/elements/1.1/"}});
  const auto line = [&](std::string_view tag, const Markup::Attributes& attributes,
                        const std::string& text) {
    if (!text.empty()) xml.element(tag, attributes, text);
    if (!text.empty()) xml.raw("\n");
  };
  const auto meta = [&](const std::string& property, const std::string& value) {
    line("meta", {{"property", property}}, value);
  };
  line("dc:identifier", {{"id", "publication-id"}}, "urn:uuid:" + edition_id(pages));
  line("dc:title", {}, edition_title(words, pages));
  line("dc:language", {}, language_of(pages));
  line("dc:creator", {}, pages.authors);
  line("dc:rights", {}, pages.licence);
  line("dc:description", {}, pages.subtitle);
  meta("dcterms:modified", base::iso_time(pages.changed_at));
  for (const auto& [property, value] : epub_accessibility(pages, words, media))
    meta(property, value);
}

void write_manifest(Markup& xml, const course::Pages& pages,
                    const std::vector<OutputFile>& media_files) {
  const auto manifest = xml.in("manifest");
  const auto item = [&](const std::string& id, std::string_view path, const std::string& type,
                        const std::string& properties = {}) {
    xml.leaf("item", {{"id", id},
                      {"href", std::string(path)},
                      {"media-type", type},
                      {"properties", properties}});
    xml.raw("\n");
  };
  const std::string xhtml = "application/xhtml+xml";
  item("title", epub_title_file, xhtml);
  item("contents", epub_nav_file, xhtml, "nav");
  for (std::size_t i = 0; i < pages.pages.size(); ++i)
    item(fmt::format("page-{}", i + 1), epub_page_file(pages, i), xhtml);
  item("style", epub_style_file, "text/css");
  for (std::size_t i = 0; i < media_files.size(); ++i)
    item(fmt::format("media-{}", i + 1), media_files[i].path, media_type(media_files[i].path));
}

void write_spine(Markup& xml, const course::Pages& pages) {
  const auto spine =
      xml.in("spine", {{"page-progression-direction", right_to_left(pages.language) ? "rtl" : ""}});
  const auto item = [&](const std::string& id) {
    xml.leaf("itemref", {{"idref", id}});
    xml.raw("\n");
  };
  item("title");
  item("contents");
  for (std::size_t i = 0; i < pages.pages.size(); ++i) item(fmt::format("page-{}", i + 1));
}

void write_link(Markup& html, const std::string& address, std::string_view text,
                std::string_view type = {}) {
  html.element("a", {{"epub:type", std::string(type)}, {"href", address}}, text);
}

void write_headings(Markup& html, const course::Pages& pages, std::size_t page) {
  std::vector<const course::Heading*> headings;
  for (const auto& element : pages.pages[page].elements)
    if (const auto* heading = std::get_if<course::Heading>(&element))
      if (heading->level <= 2 && !heading->anchor.empty()) headings.push_back(heading);
  if (headings.empty()) return;
  const auto list = html.in("ol");
  for (const auto* heading : headings) {
    const auto item = html.in("li");
    write_link(html, epub_page_file(pages, page) + "#" + heading->anchor, heading->text);
  }
}

void write_landmarks(Markup& html, const course::Pages& pages, const Words& words) {
  const auto nav = html.in("nav", {{"epub:type", "landmarks"}, {"hidden", "hidden"}});
  const auto list = html.in("ol");
  const auto item = [&](const std::string& address, std::string_view text, std::string_view type) {
    const auto li = html.in("li");
    write_link(html, address, text, type);
  };
  item(std::string(epub_nav_file), words.contents, "toc");
  if (!pages.pages.empty())
    item(epub_page_file(pages, 0), full_title(words, pages.pages[0]), "bodymatter");
}

}  // namespace

std::string epub_page_file(const course::Pages& pages, std::size_t page) {
  return page_name(pages, page) + ".xhtml";
}

std::string epub_container() {
  return std::string(xml_declaration) +
         "<container version=\"1.0\" "
         "xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">\n<rootfiles>"
         "<rootfile full-path=\"EPUB/package.opf\" "
         "media-type=\"application/oebps-package+xml\"/></rootfiles>\n</container>\n";
}

std::string epub_package(const course::Pages& pages, const Words& words, const SiteMedia& media,
                         const std::vector<OutputFile>& media_files) {
  Markup xml;
  xml.raw(xml_declaration);
  {
    const auto package = xml.in("package", {{"xmlns", "http://www.idpf.org/2007/opf"},
                                            {"version", "3.0"},
                                            {"unique-identifier", "publication-id"},
                                            {"xml:lang", language_of(pages)},
                                            {"dir", direction(pages.language)}});
    write_metadata(xml, pages, words, media);
    write_manifest(xml, pages, media_files);
    write_spine(xml, pages);
  }
  return xml.take();
}

std::string epub_navigation(const course::Pages& pages, const Words& words) {
  Markup html;
  open_epub_document(html, pages, words.contents);
  {
    const auto nav = html.in("nav", {{"epub:type", "toc"}, {"role", "doc-toc"}, {"id", "toc"}});
    html.element("h1", {}, words.contents);
    const auto list = html.in("ol");
    {
      const auto item = html.in("li");
      write_link(html, std::string(epub_title_file), edition_title(words, pages));
    }
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
      const auto item = html.in("li");
      write_link(html, epub_page_file(pages, i), full_title(words, pages.pages[i]));
      write_headings(html, pages, i);
    }
  }
  write_landmarks(html, pages, words);
  html.close();
  html.close();
  return html.take();
}

void open_epub_document(Markup& html, const course::Pages& pages, std::string_view title) {
  html.raw(xml_declaration);
  html.raw("<!DOCTYPE html>\n");
  html.open("html", {{"xmlns", "http://www.w3.org/1999/xhtml"},
                     {"xmlns:epub", "http://www.idpf.org/2007/ops"},
                     {"lang", language_of(pages)},
                     {"xml:lang", language_of(pages)},
                     {"dir", right_to_left(pages.language) ? "rtl" : ""}});
  {
    const auto head = html.in("head");
    html.leaf("meta", {{"charset", "utf-8"}});
    html.element("title", {}, title);
    html.leaf(
        "link",
        {{"rel", "stylesheet"}, {"type", "text/css"}, {"href", std::string(epub_style_file)}});
  }
  html.open("body");
}

}  // namespace uddrag::exporting
