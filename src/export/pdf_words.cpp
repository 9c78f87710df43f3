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

namespace uddrag::exporting {
namespace {

using Object = QPDFObjectHandle;

std::string one_line(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r' || c == '\f'; }, ' ');
  return text + "\n";
}

/// Each line, and lines that may be one sentence also together: a name of two words is divided
/// anywhere. "Authors: …" is a line for itself.
std::string page_lines(const std::string& page) {
  std::string lines, line, last;
  for (std::istringstream rest(page); std::getline(rest, line); last = line) {
    lines += one_line(line);
    const bool sentence = !last.empty() && !line.empty() && last.find(':') == std::string::npos &&
                          line.find(':') == std::string::npos;
    if (sentence) lines += one_line(last + " " + line);
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
    const auto text =
        page->text(poppler::rectf(), poppler::page::non_raw_non_physical_layout).to_utf8();
    words += page_lines(std::string(text.begin(), text.end()));
  }
  return words;
}

/// References are not followed: every object is visited for itself.
void add_strings(std::string& to, Object object, bool top) {
  if (object.isIndirect() && !top) return;
  if (object.isString()) to += one_line(object.getUTF8Value());
  if (object.isArray())
    for (auto& item : object.getArrayAsVector()) add_strings(to, item, false);
  auto dictionary = object.isStream() ? object.getDict() : object;
  if (!dictionary.isDictionary()) return;
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
