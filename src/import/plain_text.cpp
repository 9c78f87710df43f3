// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/plain_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.h"
#include "text/encoding.h"
#include "text/utf8.h"

namespace uddrag::importing {
namespace {

std::size_t lines_with_words(std::string_view text) {
  std::size_t lines = 0;
  for (std::size_t at = 0; at < text.size(); ++at)
    lines += text[at] != '\n' && (at == 0 || text[at - 1] == '\n');
  return lines;
}

Source read_plain_text(std::string_view bytes, const Options& options, base::Progress*) {
  Source source;
  const std::string text = decode_text(bytes, options, source.report);
  const std::size_t lines = lines_with_words(text);
  require_few(lines);
  source.paragraphs.reserve(lines);  // a list that grows by doubling takes three times as much
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (end > at) add_paragraph(source, {text.substr(at, end - at), {}, {}, 0, {}, {}, {}, false});
    at = end + 1;
  }
  return source;
}

}  // namespace

namespace {

/// Who names the encoding has looked at it, and gets the broken places replaced.
void require_whole(const text::Decoded& decoded, std::string_view bytes) {
  if (decoded.replaced == 0 || decoded.encoding != "UTF-8") return;
  const auto broken = static_cast<std::size_t>(text::first_invalid(bytes)->value);
  throw base::Error(
      base::ErrorKind::bad_input,
      base::said("Line {}: there are bytes that are not UTF-8, as the rest of it is. Mend the "
                 "place, or save the file anew as UTF-8, and import it again.",
                 1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(broken),
                                '\n')));
}

}  // namespace

std::string decode_text(std::string_view bytes, const Options& options, Report& report) {
  text::Decoded decoded =
      options.encoding.empty() ? text::decode(bytes) : text::decode_as(bytes, options.encoding);
  if (options.encoding.empty()) require_whole(decoded, bytes);
  report.encoding = decoded.encoding;
  report.encoding_certain = decoded.certain;
  add_item(report, ReportItem::Kind::warning, "bytes that are no text, replaced by \xEF\xBF\xBD",
           decoded.replaced);
  std::int64_t line_ends = 0;
  std::string text = text::unify_line_ends(decoded.utf8, &line_ends);
  add_item(report, ReportItem::Kind::changed, "line ends", line_ends);
  return text;
}

const Format plain_text_format{"text", "txt text", nullptr, read_plain_text};

}  // namespace uddrag::importing
