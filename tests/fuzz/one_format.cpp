// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes at all, read as a format (UDDRAG_FUZZ_NAME is the file's name): a document that holds
// what is promised of it, or an error of the known kinds; nothing else. For libFuzzer.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/error.h"
#include "import/importer.h"

using namespace uddrag;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

/// What importer.h says of turns, speakers and spans.
void check(const importing::ImportedDocument& document) {
  const text::Pos end = document.text.size();
  text::Pos before;
  for (const importing::ImportedTurn& turn : document.turns) {
    require(before <= turn.span.start && turn.span.start <= turn.span.end && turn.span.end <= end);
    require(turn.speaker < static_cast<int>(document.speakers.size()));
    before = turn.span.end;
  }
  for (const importing::ImportedStyle& style : document.styles)
    require(style.span.start <= style.span.end && style.span.end <= end);
  for (const importing::ImportedNote& note : document.notes)
    require(note.span.start <= note.span.end && note.span.end <= end);
  require(document.text.utf8().find('\r') == std::string::npos);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  importing::Options options;
  options.max_unpacked = 16 << 20;
  try {
    check(importing::import_bytes({reinterpret_cast<const char*>(data), size}, UDDRAG_FUZZ_NAME,
                                  options));
  } catch (const base::Error& error) {
    require(error.kind() != base::ErrorKind::internal);
  }
  return 0;
}
