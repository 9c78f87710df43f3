// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/odt.h"

#include <utility>

#include "base/error.h"
#include "import/odt_body.h"
#include "import/xml_parts.h"
#include "text/utf8.h"

namespace uddrag::importing {
namespace {

using base::Error;
using base::ErrorKind;
using Kind = ReportItem::Kind;

constexpr std::string_view kind_of_file = "mimetypeapplication/vnd.oasis.opendocument.";

void refuse_encrypted(ZipReader& zip) {
  pugi::xml_document manifest;
  bool locked = zip.has("encrypted-package");
  if (load(zip, "META-INF/manifest.xml", manifest))
    for (const pugi::xml_node& entry : manifest.document_element().children())
      locked = locked || child(entry, "encryption-data");
  if (locked) throw Error(ErrorKind::encrypted, "It is protected by a password.");
}

void report_headers(const pugi::xml_node& masters, Report& report) {
  for (const pugi::xml_node& page : masters.children())
    for (const pugi::xml_node& part : page.children())
      if (std::string_view(local_name(part)).starts_with("header") ||
          std::string_view(local_name(part)).starts_with("footer"))
        if (const std::string words = odt_words(part); !words.empty())
          add_item(report, Kind::left_out, "headers and footers", 1, text::elide(words, 80));
}

void require_utf8(const Source& source) {
  for (const SourceParagraph& paragraph : source.paragraphs) {
    bool valid = text::valid_utf8(paragraph.text);
    for (const SourceNote& note : paragraph.notes)
      valid = valid && text::valid_utf8(note.body) && text::valid_utf8(note.author);
    if (!valid) throw Error(ErrorKind::damaged, "Its text is not valid UTF-8.");
  }
}

Source read_odt(std::string_view bytes, const Options& options, base::Progress* progress) {
  if (!bytes.starts_with("PK"))
    throw Error(ErrorKind::foreign, "It is named like an OpenDocument text but is none.");
  ZipReader zip(bytes, options.max_unpacked);
  refuse_encrypted(zip);
  pugi::xml_document content, named;
  if (!load(zip, "content.xml", content))
    throw Error(ErrorKind::foreign, "It is an archive, but no OpenDocument text.");
  const pugi::xml_node body = child(child(content.document_element(), "body"), "text");
  if (!body) throw Error(ErrorKind::foreign, "It is an OpenDocument file, but no text.");
  if (progress) progress->check();
  Source source;
  OdtStyles styles;
  OdtLists lists;
  if (load(zip, "styles.xml", named)) {
    styles.read(child(named.document_element(), "styles"), false);
    lists.read(child(named.document_element(), "styles"));
    report_headers(child(named.document_element(), "master-styles"), source.report);
  }
  styles.read(child(content.document_element(), "automatic-styles"), true);
  lists.read(child(content.document_element(), "automatic-styles"));
  read_odt_body(body, styles, std::move(lists), options, source);
  require_utf8(source);
  return source;
}

/// The first part says what it is, packed by nothing.
bool is_odt(std::string_view bytes) {
  constexpr std::size_t header = 30;
  return bytes.starts_with("PK\x03\x04") && bytes.size() > header &&
         bytes.substr(header).starts_with(kind_of_file);
}

}  // namespace

const Format odt_format{"odt", "odt ott", is_odt, read_odt};

}  // namespace uddrag::importing
