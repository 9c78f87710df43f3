// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/zip_writer.h"

#include "base/error.h"
#include "export/zip_handles.h"

namespace uddrag::exporting {
namespace {

constexpr zip_uint16_t fixed_time = 0;
constexpr zip_uint16_t fixed_date = 0x21;  // 1980-01-01 in the format of MS-DOS

[[noreturn]] void fail(const char* why) {
  throw base::Error(base::ErrorKind::io, base::said("Packing failed: {}.", why));
}

using Source = ZipOwned<zip_source_t>;
using Archive = ZipOwned<zip_t>;

void add(zip_t* archive, const OutputFile& file, zip_int32_t method) {
  // libzip reads the bytes when the archive is closed; the caller keeps them until then.
  auto* source = zip_source_buffer(archive, file.bytes.data(), file.bytes.size(), 0);
  if (!source) fail(zip_strerror(archive));
  const auto index = zip_file_add(archive, file.path.c_str(), source, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    zip_source_free(source);
    fail(zip_strerror(archive));
  }
  const auto entry = static_cast<zip_uint64_t>(index);
  if (zip_file_set_dostime(archive, entry, fixed_time, fixed_date, 0) != 0 ||
      zip_set_file_compression(archive, entry, method, method == ZIP_CM_STORE ? 0 : 6) != 0)
    fail(zip_strerror(archive));
}

std::string bytes_of(zip_source_t* source) {
  zip_stat_t about;
  zip_stat_init(&about);
  if (zip_source_stat(source, &about) != 0 || zip_source_open(source) != 0) fail("no result");
  std::string bytes(about.size, '\0');
  const auto count = zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  if (count < 0 || static_cast<zip_uint64_t>(count) != about.size) fail("the result is cut off");
  return bytes;
}

/// `first` may be nothing.
std::string packed(const OutputFile* first, const std::vector<OutputFile>& files) {
  zip_error_t error;
  zip_error_init(&error);
  Source buffer(zip_source_buffer_create(nullptr, 0, 0, &error));
  if (!buffer) fail(zip_error_strerror(&error));
  Archive archive(zip_open_from_source(buffer.get(), ZIP_TRUNCATE, &error));
  if (!archive) fail(zip_error_strerror(&error));
  zip_source_keep(buffer.get());  // closing the archive releases its own hold on the buffer
  if (first) add(archive.get(), *first, ZIP_CM_STORE);
  for (const auto& file : files) add(archive.get(), file, ZIP_CM_DEFLATE);
  if (zip_close(archive.get()) != 0) fail(zip_strerror(archive.get()));
  static_cast<void>(archive.release());  // closed: there is nothing to discard
  return bytes_of(buffer.get());
}

}  // namespace

std::string zip_files(const std::vector<OutputFile>& files) {
  return packed(nullptr, files);
}

std::string zip_package(const std::string& media_type, const std::vector<OutputFile>& files) {
  const OutputFile first{"mimetype", media_type};
  return packed(&first, files);
}

}  // namespace uddrag::exporting
