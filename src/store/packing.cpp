// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/packing.h"

#include <zlib.h>

#include <nlohmann/json.hpp>

#include "base/error.h"

namespace uddrag::store {
namespace {

using nlohmann::json;

[[noreturn]] void damaged() {
  throw base::Error(base::ErrorKind::damaged, "The journal of a large action cannot be read.");
}

std::string inflate_all(std::string_view packed) {
  z_stream stream{};
  if (inflateInit(&stream) != Z_OK) damaged();
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  std::string out;
  std::string chunk(1 << 18, '\0');
  int state = Z_OK;
  while (state == Z_OK) {
    stream.next_out = reinterpret_cast<Bytef*>(chunk.data());
    stream.avail_out = static_cast<uInt>(chunk.size());
    state = inflate(&stream, Z_NO_FLUSH);
    out.append(chunk, 0, chunk.size() - stream.avail_out);
  }
  inflateEnd(&stream);
  if (state != Z_STREAM_END) damaged();
  return out;
}

/// The parts are JSON already: they are put in as they are.
void append_line(std::string& lines, const NotedRow& row) {
  const auto part = [&](const std::string& object) { lines += object.empty() ? "null" : object; };
  lines += "[\"" + row.table + "\",\"" + row.op + "\",";
  part(row.key);
  lines += ',';
  part(row.old_row);
  lines += ',';
  part(row.new_row);
  lines += "]\n";
}

NotedRow read_line(std::string_view line) {
  const json parts = json::parse(line, nullptr, false);
  if (!parts.is_array() || parts.size() != 5) damaged();
  const auto part = [&](std::size_t i) { return parts[i].is_null() ? "" : parts[i].dump(); };
  return {parts[0].get<std::string>(), parts[1].get<std::string>().at(0), part(2), part(3),
          part(4)};
}

}  // namespace

std::string pack(const std::vector<NotedRow>& rows) {
  std::string lines;
  for (const NotedRow& row : rows) append_line(lines, row);
  uLongf size = compressBound(lines.size());
  std::string packed(size, '\0');
  if (compress2(reinterpret_cast<Bytef*>(packed.data()), &size,
                reinterpret_cast<const Bytef*>(lines.data()), lines.size(), 1) != Z_OK)
    throw base::Error(base::ErrorKind::internal, "zlib refused to pack the journal.");
  packed.resize(size);
  return packed;
}

std::vector<NotedRow> unpack(std::string_view packed) {
  const std::string lines = inflate_all(packed);
  std::vector<NotedRow> rows;
  std::size_t at = 0;
  while (at < lines.size()) {
    const std::size_t end = lines.find('\n', at);
    if (end == std::string::npos) damaged();
    rows.push_back(read_line(std::string_view(lines).substr(at, end - at)));
    at = end + 1;
  }
  return rows;
}

}  // namespace uddrag::store
