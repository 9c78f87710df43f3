// SPDX-License-Identifier: GPL-3.0-or-later
// Golden cases: every folder of tests/golden/import has an in.* and an out.txt that says what must
// come out. UDDRAG_BLESS=1 writes them anew.
#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <filesystem>

#include "base/file.h"
#include "import/importer.h"

using namespace uddrag;
namespace fs = std::filesystem;

namespace {

std::string time(const std::optional<base::Millis>& at) {
  return at ? std::to_string(*at) : "-";
}

std::string described(const importing::ImportedDocument& document) {
  std::string out = "kind: " + std::string(model::name(document.kind)) + "\n";
  for (const auto& speaker : document.speakers)
    out += "speaker: " + speaker.label + " (" + std::string(model::name(speaker.role)) + ")\n";
  for (const auto& turn : document.turns) {
    const std::string who =
        turn.speaker < 0 ? "" : document.speakers[static_cast<std::size_t>(turn.speaker)].label;
    out += "[" + std::string(model::name(turn.kind)) + "] " + who + " " + time(turn.time_start) +
           ".." + time(turn.time_end) + " | " + std::string(document.text.slice(turn.span)) + "\n";
  }
  for (const auto& style : document.styles)
    out += "style " + style.style + ": " + std::string(document.text.slice(style.span)) + "\n";
  for (const auto& note : document.notes)
    out += "note by " + note.author + " on \"" + std::string(document.text.slice(note.span)) +
           "\": " + note.body + "\n";
  for (const auto& item : document.report.items)
    if (item.kind != importing::ReportItem::Kind::recognised)
      out += "report: " + item.what + " (" + std::to_string(item.count) + ")\n";
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(golden_folders) {
  const fs::path folder = fs::path(UDDRAG_SOURCE_DIR) / "tests" / "golden" / "import";
  int cases = 0;
  for (const auto& entry : fs::directory_iterator(folder)) {
    for (const auto& file : fs::directory_iterator(entry.path())) {
      if (file.path().stem() != "in") continue;
      ++cases;
      const std::string got = described(
          importing::import_bytes(base::read_file(file.path()), file.path().filename().string()));
      const fs::path golden = entry.path() / "out.txt";
      if (std::getenv("UDDRAG_BLESS")) base::write_file(golden, got);
      BOOST_TEST_CONTEXT(entry.path().filename().string())
      BOOST_TEST(got == base::read_file(golden));
    }
  }
  BOOST_TEST(cases >= 8);
}
