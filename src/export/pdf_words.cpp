// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/pdf_words.h"

#include <poppler-document.h>
#include <poppler-page.h>

#include <algorithm>
#include <memory>
#include <sstream>
#define POINTERHOLDER_TRANSITION 4  // qpdf 11 asks: std::shared_ptr only
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "export/unpack.h"
#include "export/words.h"

namespace uddrag::exporting {
namespace {

using Object = QPDFObjectHandle;

std::string one_line(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r' || c == '\f'; }, ' ');
  return text + "\n";
}

/// The authors may be named in their own line, which is not to be made longer.
bool names_authors(const std::string& line) {
  return line.starts_with(std::string(words_for("da").authors) + ":") ||
         line.starts_with(std::string(words_for("en").authors) + ":");
}

/// A word that fills its line: it may have been divided.
bool one_long_word(const std::string& line) {
  constexpr std::size_t long_word = 8;
  return line.size() >= long_word && line.find(' ') == std::string::npos;
}

/// Each line, and two and three that follow each other together: a name of several words is divided
/// anywhere.
std::string page_lines(const std::string& page) {
  std::string lines, line, last, before;
  bool authors = false;
  for (std::istringstream rest(page); std::getline(rest, line);) {
    lines += one_line(line);
    const bool begins = names_authors(line);
    const bool apart = begins || authors || last.empty() || line.empty();
    if (!apart) lines += one_line(last + " " + line);
    if (!apart && !before.empty()) lines += one_line(before + " " + last + " " + line);
    if (!apart && one_long_word(last)) lines += one_line(last + line);
    before = apart ? std::string() : last;
    last = line;
    // Up to the next line that says what it is.
    authors = begins || (authors && line.find(':') == std::string::npos && !line.empty());
  }
  return lines;
}

std::string words_of_pages(const std::string& bytes, const std::string& path) {
  const std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (!document || document->is_locked()) not_read_back(path);
  std::string words;
  for (int i = 0; i < document->pages(); ++i) {
    const std::unique_ptr<poppler::page> page(document->create_page(i));
    if (!page) not_read_back(path);
    // As it is read, and as it was written: only the one joins columns, only the other keeps a
    // hyphen at the end of a line.
    for (const auto layout :
         {poppler::page::non_raw_non_physical_layout, poppler::page::raw_order_layout}) {
      const auto text = page->text(poppler::rectf(), layout).to_utf8();
      words += page_lines(std::string(text.begin(), text.end()));
    }
  }
  return words;
}

/// References are not followed: every object is visited for itself. The table of objects has no
/// words, but the file's identifier: bytes in which two letters can look like a name.
void add_strings(std::string& to, Object object, bool top) {
  if (object.isIndirect() && !top) return;
  if (object.isString()) to += one_line(object.getUTF8Value());
  if (object.isArray())
    for (auto& item : object.getArrayAsVector()) add_strings(to, item, false);
  auto dictionary = object.isStream() ? object.getDict() : object;
  if (!dictionary.isDictionary() || dictionary.isDictionaryOfType("/XRef")) return;
  for (auto& [key, value] : dictionary.getDictAsMap()) add_strings(to, value, false);
}

std::string strings_of(const std::string& bytes, const std::string& path) {
  try {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile(path.c_str(), bytes.data(), bytes.size());
    std::string strings;
    for (auto& object : pdf.getAllObjects()) add_strings(strings, object, true);
    return strings;
  } catch (const std::exception&) {
    not_read_back(path);
  }
}

}  // namespace

bool is_pdf(const std::string& bytes) {
  return bytes.starts_with("%PDF-");
}

std::string pdf_words(const std::string& bytes, const std::string& path) {
  return words_of_pages(bytes, path) + strings_of(bytes, path);
}

}  // namespace uddrag::exporting
