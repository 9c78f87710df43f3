// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/sources.h"

#include <filesystem>
#include <regex>

#include "base/file.h"

namespace uddrag::edit::testing {
namespace {

/// What the first group of a pattern matches, in all files of src/edit.
std::set<std::string> found(const std::string& pattern) {
  std::set<std::string> all;
  const std::regex expression(pattern);
  for (const auto& entry : std::filesystem::directory_iterator(UDDRAG_SOURCE_DIR "/src/edit")) {
    const std::string text = base::read_file(entry.path());
    for (std::sregex_iterator at(text.begin(), text.end(), expression), end; at != end; ++at)
      all.insert((*at)[1].str());
  }
  return all;
}

}  // namespace

std::set<std::string> kinds_in_sources() {
  // return "a.b"   and   return what ? "a.b" : "a.c"   and   Together all("a.b"
  std::set<std::string> all = found(R"re(return\s+"([a-z_]+\.[a-z_]+)";)re");
  all.merge(found(R"re(\?\s*"([a-z_]+\.[a-z_]+)"\s*:)re"));
  all.merge(found(R"re(\?\s*"[a-z_.]+"\s*:\s*"([a-z_]+\.[a-z_]+)")re"));
  all.merge(found(R"re(Together\s+\w+\("([a-z_]+\.[a-z_]+)")re"));
  return all;
}

std::set<std::string> rules_in_sources() {
  std::set<std::string> all = found(R"re(refus(?:e|al)\(\s*"([a-z_]+\.[a-z_]+)")re");
  all.merge(found(R"re(RefusedInside\{\{\s*"([a-z_]+\.[a-z_]+)")re"));
  return all;
}

}  // namespace uddrag::edit::testing
