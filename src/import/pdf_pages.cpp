// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/pdf_pages.h"

#include <poppler-document.h>
#include <poppler-page.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

#include "base/error.h"
#include "text/collate.h"
#include "text/utf8.h"

namespace uddrag::importing {
namespace {

using base::Error;
using base::ErrorKind;
using Kind = ReportItem::Kind;

constexpr int most_pages = 10'000;

/// What poppler has to say of a file goes into no log.
void be_quiet(const std::string&, void*) {}

/// A broken file may put a word anywhere, and nowhere.
double bounded(double place) {
  return std::isfinite(place) ? std::clamp(place, -1e6, 1e6) : 0;
}

std::string utf8(const poppler::ustring& from) {
  const poppler::byte_array bytes = from.to_utf8();
  return text::repair_utf8({bytes.data(), bytes.size()});
}

PdfWord word_of(const poppler::text_box& box) {
  PdfWord word;
  word.text = utf8(box.text());
  const poppler::rectf place = box.bbox();
  word.left = bounded(place.left());
  word.right = std::max(word.left, bounded(place.right()));
  word.top = bounded(place.top());
  word.bottom = std::max(word.top, bounded(place.bottom()));
  word.size = std::clamp(bounded(box.get_font_size()), 1.0, 1e4);
  const std::string font = box.has_font_info() ? text::lower(box.get_font_name()) : "";
  word.bold = font.find("bold") != std::string::npos || font.find("black") != std::string::npos;
  word.italic =
      font.find("italic") != std::string::npos || font.find("oblique") != std::string::npos;
  word.space_after = box.has_space_after();
  return word;
}

bool has_private_use(const std::string& words) {
  for (std::size_t at = 0; at < words.size();) {
    const char32_t c = text::next_code_point(words, at);
    if ((c >= 0xE000 && c <= 0xF8FF) || c == 0xFFFD || c >= 0xF0000) return true;
  }
  return false;
}

class PageReader {
 public:
  PageReader(const Options& options, Report& report)
      : m_left(options.max_unpacked), m_report(report) {}

  PdfPage read(const poppler::page& page, int number) {
    PdfPage read;
    read.number = number;
    read.width = bounded(page.page_rect().width());
    read.height = bounded(page.page_rect().height());
    for (const poppler::text_box& box : page.text_list(poppler::page::text_list_include_font))
      add(box, read);
    if (read.words.empty())
      add_item(m_report, Kind::warning, "pages without text (pictures or empty)", 1,
               "page " + std::to_string(number));
    return read;
  }

 private:
  void add(const poppler::text_box& box, PdfPage& page) {
    PdfWord word = word_of(box);
    if (text::trim(word.text).empty()) return;
    if (word.text.size() > m_left)
      throw Error(ErrorKind::too_large, "It holds more text than a transcript can have.");
    m_left -= word.text.size();
    if (box.rotation() != 0)
      return add_item(m_report, Kind::left_out, "words set on their side", 1, word.text);
    if (has_private_use(word.text))
      add_item(m_report, Kind::warning, "words with characters of special fonts", 1, word.text);
    page.words.push_back(std::move(word));
  }

  std::uint64_t m_left;
  Report& m_report;
};

std::unique_ptr<poppler::document> opened(std::string_view bytes) {
  poppler::set_debug_error_function(be_quiet, nullptr);
  if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
    throw Error(ErrorKind::too_large, "It is larger than a transcript can be.");
  std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (!document) throw Error(ErrorKind::damaged, "It is no whole PDF.");
  if (document->is_locked())
    throw Error(ErrorKind::encrypted,
                "It is protected by a password. Open it in a PDF reader, print it to a PDF without "
                "one, and import that.");
  if (document->pages() > most_pages)
    throw Error(ErrorKind::too_large, "It has more pages than a transcript can have.");
  return document;
}

}  // namespace

std::vector<PdfPage> read_pdf_pages(std::string_view bytes, const Options& options,
                                    base::Progress* progress, Report& report) {
  const auto document = opened(bytes);
  PageReader reader(options, report);
  std::vector<PdfPage> pages;
  for (int i = 0; i < document->pages(); ++i) {
    if (progress) progress->check();
    const std::unique_ptr<poppler::page> page(document->create_page(i));
    if (!page) throw Error(ErrorKind::damaged, "A page of the PDF cannot be read.");
    pages.push_back(reader.read(*page, i + 1));
  }
  const auto has_words = [](const PdfPage& page) { return !page.words.empty(); };
  if (std::none_of(pages.begin(), pages.end(), has_words))
    throw Error(ErrorKind::empty,
                "Its pages have no text, only pictures (a scan). Have the text recognised by an "
                "OCR program, and import the result.");
  return pages;
}

}  // namespace uddrag::importing
