// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/unpack.h"

#include "base/error.h"
#include "export/pdf_words.h"
#include "export/zip_handles.h"

namespace uddrag::exporting {
namespace {

constexpr int deepest = 4;  // packages in packages

using Archive = ZipOwned<zip_t>;

bool is_package(const std::string& bytes) {
  return bytes.starts_with("PK\x03\x04");
}

Archive open(const OutputFile& file) {
  zip_source_t* source = zip_source_buffer_create(file.bytes.data(), file.bytes.size(), 0, nullptr);
  Archive archive(source ? zip_open_from_source(source, ZIP_RDONLY, nullptr) : nullptr);
  if (!archive && source) zip_source_free(source);
  if (!archive) not_read_back(file.path);
  return archive;
}

OutputFile part(const OutputFile& file, zip_t* archive, zip_uint64_t index) {
  zip_stat_t about;
  const ZipOwned<zip_file_t> stream(zip_fopen_index(archive, index, 0));
  if (!stream || zip_stat_index(archive, index, 0, &about) != 0) not_read_back(file.path);
  OutputFile made{file.path + "/" + about.name, std::string(about.size, '\0')};
  const auto read = zip_fread(stream.get(), made.bytes.data(), about.size);
  if (read < 0 || static_cast<zip_uint64_t>(read) != about.size) not_read_back(made.path);
  return made;
}

void unpack(const OutputFile& file, int depth, std::vector<OutputFile>& all) {
  if (is_pdf(file.bytes))
    return all.push_back({file.path + "/words", pdf_words(file.bytes, file.path)});
  if (!is_package(file.bytes) || depth == deepest) return all.push_back(file);
  const Archive archive = open(file);
  const auto count = zip_get_num_entries(archive.get(), 0);
  for (zip_int64_t i = 0; i < count; ++i)
    unpack(part(file, archive.get(), static_cast<zip_uint64_t>(i)), depth + 1, all);
}

}  // namespace

void not_read_back(const std::string& path) {
  throw base::Error(base::ErrorKind::damaged, "What was made cannot be read back.", path);
}

std::vector<OutputFile> unpacked(const OutputFile& file) {
  std::vector<OutputFile> all;
  unpack(file, 0, all);
  return all;
}

}  // namespace uddrag::exporting
