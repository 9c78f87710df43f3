// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/rtf.h"

#include <algorithm>

#include "base/error.h"
#include "import/rtf_reader.h"

namespace uddrag::importing {
namespace {

constexpr std::string_view beginning = "{\\rtf";

std::string_view without_lead(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const std::size_t first = bytes.find_first_not_of(" \t\r\n");
  return bytes.substr(std::min(first, bytes.size()));
}

bool is_rtf(std::string_view bytes) {
  return without_lead(bytes).starts_with(beginning);
}

Source read_rtf(std::string_view bytes, const Options& options, base::Progress* progress) {
  if (!is_rtf(bytes))
    throw base::Error(base::ErrorKind::foreign, "It is named like an RTF file but is none.");
  Source source;
  RtfReader(without_lead(bytes), options, source).read(progress);
  return source;
}

}  // namespace

const Format rtf_format{"rtf", "rtf", is_rtf, read_rtf};

}  // namespace uddrag::importing
