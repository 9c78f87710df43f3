// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/docx.h"

#include "base/error.h"
#include "import/docx_body.h"
#include "import/xml_parts.h"
#include "text/utf8.h"

namespace uddrag::importing {
namespace {

using base::Error;
using base::ErrorKind;
using Kind = ReportItem::Kind;

constexpr const char* main_part = "word/document.xml";

std::map<std::string, std::string> read_notes(ZipReader& zip, const std::string& name) {
  std::map<std::string, std::string> notes;
  pugi::xml_document document;
  if (load(zip, name, document))
    for (const pugi::xml_node& note : document.document_element().children())
      if (attribute(note, "type").empty()) notes[attribute(note, "id")] = docx_words(note);
  return notes;
}

std::map<std::string, SourceNote> read_comments(ZipReader& zip) {
  std::map<std::string, SourceNote> comments;
  pugi::xml_document document;
  if (load(zip, "word/comments.xml", document))
    for (const pugi::xml_node& comment : document.document_element().children()) {
      SourceNote note;
      note.author = attribute(comment, "author");
      note.at = base::parse_iso_date(attribute(comment, "date").substr(0, 10));
      note.body = docx_words(comment);
      comments[attribute(comment, "id")] = note;
    }
  return comments;
}

void report_headers(ZipReader& zip, Report& report) {
  for (const char* kind : {"header", "footer"})
    for (int i = 1; i <= 9; ++i)
      if (zip.has("word/" + std::string(kind) + std::to_string(i) + ".xml"))
        add_item(report, Kind::left_out, "headers and footers");
}

Source read_docx(std::string_view bytes, const Options& options, base::Progress* progress) {
  if (!bytes.starts_with("PK"))
    throw Error(ErrorKind::foreign, "It is named like a Word file but is none.");
  ZipReader zip(bytes, options.max_unpacked);
  Source source;
  pugi::xml_document document, styles, numbering;
  if (zip.has("EncryptedPackage"))
    throw Error(ErrorKind::encrypted, "It is protected by a password.");
  if (!load(zip, main_part, document))
    throw Error(ErrorKind::foreign, "It is an archive, but no Word document.");
  if (progress) progress->check();
  const DocxStyles style_list =
      load(zip, "word/styles.xml", styles) ? DocxStyles(styles) : DocxStyles();
  const DocxNotes notes{read_comments(zip), read_notes(zip, "word/footnotes.xml"),
                        read_notes(zip, "word/endnotes.xml")};
  const pugi::xml_node body = child(document.document_element(), "body");
  if (!body) throw Error(ErrorKind::damaged, "The Word document has no body.");
  load(zip, "word/numbering.xml", numbering);
  read_docx_body(body, style_list, DocxNumbers(numbering, styles), notes, options, source);
  report_headers(zip, source.report);
  for (SourceParagraph& paragraph : source.paragraphs)
    if (!text::valid_utf8(paragraph.text))
      throw Error(ErrorKind::damaged, "Its text is not valid UTF-8.");
  return source;
}

bool is_docx(std::string_view bytes) {
  return bytes.starts_with("PK\x03\x04") && bytes.find(main_part) != std::string_view::npos;
}

}  // namespace

const Format docx_format{"docx", "docx docm", is_docx, read_docx};

}  // namespace uddrag::importing
