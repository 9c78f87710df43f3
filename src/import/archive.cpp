// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/archive.h"

#include <algorithm>
#include <set>

#include "base/error.h"
#include "import/characters.h"
#include "import/zip_reader.h"

namespace uddrag::importing {
namespace {

using base::Error;
using base::ErrorKind;

constexpr std::size_t most_files = 10'000;

/// Not what macOS puts beside each file, nor hidden files.
bool is_transcript(const std::string& path, const std::vector<std::string>& extensions) {
  const std::size_t slash = path.rfind('/');
  const bool hidden = path[slash == std::string::npos ? 0 : slash + 1] == '.';
  return !hidden && !path.starts_with("__MACOSX/") &&
         std::find(extensions.begin(), extensions.end(), extension_of(path)) != extensions.end();
}

}  // namespace

bool is_archive(std::string_view bytes, const std::string& file_name) {
  return extension_of(file_name) == "zip" && bytes.starts_with("PK") &&
         bytes.find("word/document.xml") == std::string_view::npos &&
         bytes.substr(0, 80).find("application/vnd.oasis") == std::string_view::npos;
}

Archive read_archive(std::string_view bytes, const Options& options) {
  ZipReader zip(bytes, options.max_unpacked);
  const std::vector<std::string> names = zip.names();
  if (names.size() > most_files)
    throw Error(ErrorKind::too_large,
                "There are more files in the archive than can be transcripts.");
  const std::vector<std::string> extensions = known_extensions();
  Archive archive;
  std::set<std::string> seen;
  for (const std::string& name : names) {
    if (name.empty() || name.ends_with('/') || !seen.insert(name).second) continue;
    if (is_transcript(name, extensions))
      archive.transcripts.push_back({name, zip.part(name).value_or("")});
    else
      archive.others.push_back(name);
  }
  if (archive.transcripts.empty())
    throw Error(ErrorKind::empty, "There are no transcripts in the archive.");
  return archive;
}

}  // namespace uddrag::importing
