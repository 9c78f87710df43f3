// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/html.h"

#include <libxml/HTMLparser.h>

#include <exception>
#include <memory>

#include "base/error.h"
#include "import/html_reader.h"
#include "import/plain_text.h"
#include "text/collate.h"
#include "text/encoding.h"
#include "text/utf8.h"

namespace uddrag::importing {
namespace {

using base::Error;
using base::ErrorKind;

constexpr std::size_t most_bytes = 32 << 20;  // of a page; libxml2 is slow on larger ones

/// What the page says of its encoding in its first bytes; "" for nothing, and for Unicode, which
/// shows itself.
std::string declared_encoding(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return {};
  const std::string head = text::lower(text::repair_utf8(bytes.substr(0, 4096)));
  const std::size_t meta = head.find("<meta");
  std::size_t at = head.find("charset=", std::min(meta, head.size()));
  if (at == std::string::npos) return {};
  at = head.find_first_not_of("\"' ", at + 8);
  if (at == std::string::npos) return {};
  const std::size_t end = head.find_first_of("\"' ;/>", at);
  const std::string name = head.substr(at, end - at);
  if (name.starts_with("utf")) return {};
  return name == "iso-8859-1" || name == "latin1" || name == "us-ascii" ? "windows-1252" : name;
}

bool is_known(const std::string& encoding) {
  try {
    text::decode_as("a", encoding);
    return true;
  } catch (const Error&) {
    return false;
  }
}

std::string decoded(std::string_view bytes, const Options& options, Report& report) {
  Options with = options;
  const bool marked = bytes.starts_with("\xEF\xBB\xBF");
  if (with.encoding.empty() && !marked) with.encoding = declared_encoding(bytes);
  if (options.encoding.empty() && !with.encoding.empty() && !is_known(with.encoding)) {
    add_item(report, ReportItem::Kind::warning, "unknown encodings, found out instead", 1,
             text::elide(with.encoding, 40));
    with.encoding.clear();
  }
  return decode_text(bytes, with, report);
}

/// Word's "<![if !supportLists]>" is no element, and no comment either to libxml2.
std::string without_conditions(std::string_view page) {
  std::string kept;
  std::size_t at = 0;
  while (at < page.size()) {
    const std::size_t mark = std::min(page.find("<![", at), page.size());
    const std::size_t end = page.find('>', mark);
    kept += page.substr(at, mark - at);
    if (end == std::string_view::npos) {
      kept += page.substr(mark);
      break;
    }
    const std::string_view condition = page.substr(mark, end + 1 - mark);
    if (condition.starts_with("<![CDATA[") || condition.ends_with("-->")) kept += condition;
    at = end + 1;
  }
  return kept;
}

/// Between libxml2 and the reader: no exception may pass through its C code.
struct Run {
  HtmlReader& reader;
  base::Progress* progress;
  htmlParserCtxtPtr parser;
  std::exception_ptr fault;

  template <class Work>
  static void guarded(void* user, Work work) {
    Run& run = *static_cast<Run*>(user);
    if (run.fault) return;
    try {
      work(run);
    } catch (...) {
      run.fault = std::current_exception();
      xmlStopParser(run.parser);
    }
  }

  static void begin(void* user, const xmlChar* name, const xmlChar** attributes) {
    guarded(user, [&](Run& run) {
      if (run.progress) run.progress->check();
      HtmlAttributes known;
      for (std::size_t i = 0; attributes && attributes[i]; i += 2)
        known.emplace(text_of(attributes[i]), attributes[i + 1] ? text_of(attributes[i + 1]) : "");
      run.reader.begin(text::lower(text_of(name)), known);
    });
  }
  static void end(void* user, const xmlChar* name) {
    guarded(user, [&](Run& run) { run.reader.end(text::lower(text_of(name))); });
  }
  static void words(void* user, const xmlChar* utf8, int size) {
    guarded(user, [&](Run& run) {
      run.reader.words({reinterpret_cast<const char*>(utf8), static_cast<std::size_t>(size)});
    });
  }
  static void ignore(void*, const char*, ...) {}
  static std::string text_of(const xmlChar* utf8) {
    return text::repair_utf8(reinterpret_cast<const char*>(utf8));
  }
};

Source read_html(std::string_view bytes, const Options& options, base::Progress* progress) {
  Source source;
  const std::string page = without_conditions(decoded(bytes, options, source.report));
  if (page.size() > most_bytes)
    throw Error(ErrorKind::too_large, "It is larger than a transcript can be.");
  [[maybe_unused]] static const bool ready = (xmlInitParser(), true);  // before any thread
  HtmlReader reader(source, options.max_unpacked);
  const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> parser(htmlNewParserCtxt(),
                                                                              &htmlFreeParserCtxt);
  if (!parser) throw std::bad_alloc();
  Run run{reader, progress, parser.get(), nullptr};
  htmlSAXHandler handler{};
  handler.startElement = Run::begin;
  handler.endElement = Run::end;
  handler.characters = handler.ignorableWhitespace = handler.cdataBlock = Run::words;
  handler.error = handler.warning = handler.fatalError = Run::ignore;
  *parser->sax = handler;
  parser->userData = &run;
  htmlCtxtReadMemory(parser.get(), page.data(), static_cast<int>(page.size()), nullptr, "UTF-8",
                     HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                         HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  if (run.fault) std::rethrow_exception(run.fault);
  reader.finish();
  for (const SourceParagraph& paragraph : source.paragraphs)
    if (!text::valid_utf8(paragraph.text))
      throw Error(ErrorKind::damaged, "Its text is not valid UTF-8.");
  return source;
}

bool is_html(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  bytes = bytes.substr(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
  const std::string start = text::lower(text::repair_utf8(bytes.substr(0, 14)));
  return start.starts_with("<!doctype html") || start.starts_with("<html");
}

}  // namespace

const Format html_format{"HTML", "html htm xhtml", is_html, read_html};

}  // namespace uddrag::importing
