// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <sstream>

#include "base/error.h"
#include "import/assemble.h"
#include "import/characters.h"
#include "import/docx.h"
#include "import/elan.h"
#include "import/html.h"
#include "import/importer.h"
#include "import/markdown.h"
#include "import/odt.h"
#include "import/pdf.h"
#include "import/plain_text.h"
#include "import/rtf.h"
#include "import/shapes.h"
#include "import/subtitles.h"
#include "import/whisper.h"
#include "import/word97.h"
#include "text/utf8.h"

namespace uddrag::importing {
namespace {

using base::Error;
using base::ErrorKind;

/// All formats. The last takes what nothing else knows by its extension.
const std::array formats = {&docx_format,   &odt_format,    &pdf_format,      &elan_format,
                            &rtf_format,    &html_format,   &whisper_format,  &webvtt_format,
                            &word97_format, &subrip_format, &markdown_format, &plain_text_format};

bool lists(std::string_view extensions, const std::string& wanted) {
  std::istringstream words{std::string(extensions)};
  for (std::string word; words >> word;)
    if (word == wanted) return true;
  return false;
}

/// Files of other kinds that people mistake for transcripts, by their first bytes.
void refuse_known_others(std::string_view bytes) {
  struct Signature {
    std::string_view start;
    const char* what;
    ErrorKind kind;
  };
  static constexpr Signature signatures[] = {
      {"\xFF\xD8\xFF", "It is a JPEG picture.", ErrorKind::foreign},
      {"\x89PNG", "It is a PNG picture.", ErrorKind::foreign},
      {"GIF8", "It is a GIF picture.", ErrorKind::foreign},
      {"ID3", "It is a sound file.", ErrorKind::foreign},
      {"RIFF", "It is a sound or video file.", ErrorKind::foreign},
      {"SQLite format 3", "It is a database, not a transcript.", ErrorKind::foreign},
      {"\xD0\xCF\x11\xE0",
       "It is protected by a password, or a file of an old Office program. Save it as docx "
       "without a password and import that.",
       ErrorKind::encrypted}};
  for (const Signature& signature : signatures)
    if (bytes.starts_with(signature.start)) throw Error(signature.kind, signature.what);
}

const Format& format_for(std::string_view bytes, const std::string& file_name) {
  for (const Format* format : formats)
    if (format->recognises && format->recognises(bytes)) return *format;
  refuse_known_others(bytes);
  const std::string extension = extension_of(file_name);
  for (const Format* format : formats)
    if (lists(format->extensions, extension)) return *format;
  if (extension.empty()) return plain_text_format;
  if (extension == "csv" || extension == "tsv" || extension == "xlsx")
    throw Error(ErrorKind::unsupported,
                "It is a table, no transcript. Answers of a survey are imported as such; codes, "
                "participants, codings and memos have tables of their own.");
  std::string known;
  for (const std::string& ending : known_extensions())
    known += (known.empty() ? "" : ", ") + ending;
  throw Error(
      ErrorKind::unsupported,
      base::said("Files ending in .{} cannot be imported. Known are: {}.", extension, known));
}

}  // namespace

ImportedDocument import_bytes(std::string_view bytes, const std::string& file_name,
                              const Options& options, base::Progress* progress) {
  try {
    if (bytes.empty()) throw Error(ErrorKind::empty, "The file is empty.");
    const Format& format = format_for(bytes, file_name);
    Source source = format.read(bytes, options, progress);
    source.report.format = format.name;
    if (options.find_speakers) make_shapes_plain(source);
    ImportedDocument document = assemble(std::move(source), file_name, options);
    if (document.text.empty()) throw Error(ErrorKind::empty, "There is no text in it.");
    return document;
  } catch (const Error& error) {
    if (!error.path().empty()) throw;
    throw Error(error.kind(), error.said(), file_name);
  }
}

std::vector<std::string> known_extensions() {
  std::vector<std::string> all;
  for (const Format* format : formats) {
    std::istringstream words{std::string(format->extensions)};
    for (std::string word; words >> word;) all.push_back(word);
  }
  return all;
}

}  // namespace uddrag::importing
