// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/zip_reader.h"

#include <zip.h>

#include <algorithm>

#include "base/error.h"
#include "text/utf8.h"

namespace uddrag::importing {
namespace {

using base::Error;
using base::ErrorKind;

constexpr std::uint64_t most_ratio = 400;  // text packs to about 1 : 10; a bomb to 1 : 1000

/// A part that would lie outside the folder where the archive is unpacked.
bool climbs_out(std::string_view name) {
  if (name.starts_with('/') || name.starts_with('\\')) return true;
  while (!name.empty()) {
    const std::size_t end = std::min(name.find_first_of("/\\"), name.size());
    if (name.substr(0, end) == "..") return true;
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return false;
}

}  // namespace

struct ZipReader::Archive {
  zip_t* zip = nullptr;
  ~Archive() {
    if (zip) zip_discard(zip);
  }
};

ZipReader::ZipReader(std::string_view bytes, std::uint64_t max_unpacked)
    : m_archive(new Archive), m_left(max_unpacked) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source) m_archive->zip = zip_open_from_source(source, ZIP_RDONLY, &error);
  if (source && !m_archive->zip) zip_source_free(source);
  zip_error_fini(&error);
  if (!m_archive->zip)
    throw Error(ErrorKind::damaged, "It is not a whole zip archive, as such a file must be.");
  const zip_int64_t parts = zip_get_num_entries(m_archive->zip, 0);
  for (zip_int64_t i = 0; i < parts; ++i) {
    const char* name = zip_get_name(m_archive->zip, static_cast<zip_uint64_t>(i), 0);
    if (name && climbs_out(name))
      throw Error(ErrorKind::damaged,
                  base::said("One of its parts has a path that climbs out of the file: {}.", name));
  }
}

ZipReader::~ZipReader() = default;

bool ZipReader::has(const std::string& name) const {
  return zip_name_locate(m_archive->zip, name.c_str(), 0) >= 0;
}

std::vector<std::string> ZipReader::names() const {
  std::vector<std::string> names;
  const zip_int64_t parts = zip_get_num_entries(m_archive->zip, 0);
  for (zip_int64_t i = 0; i < parts; ++i)
    if (const char* name = zip_get_name(m_archive->zip, static_cast<zip_uint64_t>(i), 0))
      names.emplace_back(text::repair_utf8(name));
  return names;
}

std::optional<std::string> ZipReader::part(const std::string& name) {
  const zip_int64_t index = zip_name_locate(m_archive->zip, name.c_str(), 0);
  if (index < 0) return std::nullopt;
  zip_stat_t about;
  zip_stat_init(&about);
  if (zip_stat_index(m_archive->zip, static_cast<zip_uint64_t>(index), 0, &about) != 0)
    throw Error(ErrorKind::damaged, base::said("A part of the archive cannot be read: {}.", name));
  if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) && about.encryption_method != ZIP_EM_NONE)
    throw Error(ErrorKind::encrypted, "It is protected by a password.");
  const bool bomb = about.size > (1u << 20) && about.size / (about.comp_size + 1) > most_ratio;
  if (about.size > m_left || bomb)
    throw Error(ErrorKind::too_large, "It unpacks to more than a transcript can have.");
  zip_file_t* file = zip_fopen_index(m_archive->zip, static_cast<zip_uint64_t>(index), 0);
  if (!file)
    throw Error(ErrorKind::damaged, base::said("A part of the archive cannot be read: {}.", name));
  std::string bytes(about.size, '\0');
  const zip_int64_t got = zip_fread(file, bytes.data(), bytes.size());
  char beyond = 0;
  const bool more = zip_fread(file, &beyond, 1) > 0;  // also makes libzip check the sum
  const bool whole = got == static_cast<zip_int64_t>(bytes.size()) && !more;
  if (zip_fclose(file) != 0 || !whole)
    throw Error(ErrorKind::damaged, base::said("A part of the archive is damaged: {}.", name));
  m_left -= bytes.size();
  return bytes;
}

}  // namespace uddrag::importing
