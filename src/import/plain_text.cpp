// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/plain_text.h"

#include "text/encoding.h"
#include "text/utf8.h"

namespace uddrag::importing {
namespace {

Source read(std::string_view bytes, const Options& options, base::Progress*) {
  Source source;
  const std::string text = decode_text(bytes, options, source.report);
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (end > at)
      source.paragraphs.push_back({text.substr(at, end - at), {}, {}, 0, {}, {}, {}, false});
    at = end + 1;
  }
  return source;
}

}  // namespace

std::string decode_text(std::string_view bytes, const Options& options, Report& report) {
  text::Decoded decoded =
      options.encoding.empty() ? text::decode(bytes) : text::decode_as(bytes, options.encoding);
  report.encoding = decoded.encoding;
  report.encoding_certain = decoded.certain;
  add_item(report, ReportItem::Kind::warning, "bytes that are no text, replaced by \xEF\xBF\xBD",
           decoded.replaced);
  std::int64_t line_ends = 0;
  std::string text = text::unify_line_ends(decoded.utf8, &line_ends);
  add_item(report, ReportItem::Kind::changed, "line ends", line_ends);
  return text;
}

const Format plain_text_format{"text", "txt text", nullptr, read};

}  // namespace uddrag::importing
