// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/pdf_streams.h"

#include <zlib.h>

#include <algorithm>
#include <array>

#include "base/error.h"

namespace uddrag::importing {
namespace {

[[noreturn]] void refuse() {
  throw base::Error(base::ErrorKind::too_large, "It unpacks to more than a transcript can have.");
}

/// What is said of a stream in front of it.
std::string_view dictionary_before(std::string_view bytes, std::size_t stream) {
  constexpr std::size_t longest = 4096;
  const std::string_view before =
      bytes.substr(stream - std::min(stream, longest), std::min(stream, longest));
  const std::size_t object = before.rfind(" obj");
  return object == std::string_view::npos ? before : before.substr(object);
}

/// How many bytes a deflated stream gives, until it ends, breaks, or gives more than `most`.
std::uint64_t unpacked_size(std::string_view packed, std::uint64_t most) {
  std::array<unsigned char, 1 << 16> room;
  z_stream stream{};
  if (inflateInit(&stream) != Z_OK) return 0;
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(std::min<std::size_t>(packed.size(), UINT32_MAX));
  int state = Z_OK;
  while (state == Z_OK && stream.total_out <= most) {
    stream.next_out = room.data();
    stream.avail_out = room.size();
    state = inflate(&stream, Z_NO_FLUSH);
  }
  inflateEnd(&stream);
  return stream.total_out;
}

}  // namespace

std::string unpacked(std::string_view packed, std::size_t most) {
  std::string content;
  std::array<unsigned char, 1 << 14> room;
  z_stream stream{};
  if (inflateInit(&stream) != Z_OK) return content;
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(std::min<std::size_t>(packed.size(), UINT32_MAX));
  for (int state = Z_OK; state == Z_OK && content.size() < most;) {
    stream.next_out = room.data();
    stream.avail_out = room.size();
    state = inflate(&stream, Z_NO_FLUSH);
    content.append(reinterpret_cast<const char*>(room.data()), room.size() - stream.avail_out);
  }
  inflateEnd(&stream);
  return content;
}

void require_unpackable(std::string_view bytes, std::uint64_t most) {
  constexpr std::string_view word = "stream", filter = "FlateDecode";
  for (std::size_t at = bytes.find(word); at != std::string_view::npos;
       at = bytes.find(word, at + word.size())) {
    const std::string_view about = dictionary_before(bytes, at);
    const std::size_t packed = about.find(filter);
    if (packed == std::string_view::npos || about.ends_with("end")) continue;
    if (about.find(filter, packed + 1) != std::string_view::npos) refuse();
    if (about.find("/Image") != std::string_view::npos) continue;
    const std::size_t start = bytes.find_first_not_of("\r\n", at + word.size());
    if (start == std::string_view::npos) return;
    const std::uint64_t size = unpacked_size(bytes.substr(start), most);
    if (size > most) refuse();
    most -= size;
  }
}

}  // namespace uddrag::importing
