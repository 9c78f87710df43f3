// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/packing.h"

#include <zlib.h>

#include <utility>

#include "base/error.h"

namespace uddrag::store {
namespace {

constexpr std::size_t chunk_size = 1 << 18;  // bytes

[[noreturn]] void damaged() {
  throw base::Error(base::ErrorKind::damaged, "The journal of a large action cannot be read.");
}

[[noreturn]] void refuses_to_pack() {
  throw base::Error(base::ErrorKind::internal, "zlib refused to pack the journal.");
}

std::string inflate_all(std::string_view packed) {
  z_stream stream{};
  if (inflateInit(&stream) != Z_OK) damaged();
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  std::string out;
  std::string chunk(chunk_size, '\0');
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

/// The elements of a JSON array as they stand, without reading what is in them.
std::vector<std::string_view> elements(std::string_view line) {
  if (line.size() < 2 || line.front() != '[' || line.back() != ']') damaged();
  std::vector<std::string_view> parts;
  std::size_t from = 1;
  int depth = 0;
  bool quoted = false;
  for (std::size_t at = 1; at + 1 < line.size(); ++at) {
    const char c = line[at];
    if (quoted) {
      if (c == '\\') ++at;
      if (c == '"') quoted = false;
    } else if (c == '"') {
      quoted = true;
    } else if (c == '{') {
      ++depth;
    } else if (c == '}') {
      --depth;
    } else if (c == ',' && depth == 0) {
      parts.push_back(line.substr(from, at - from));
      from = at + 1;
    }
  }
  parts.push_back(line.substr(from, line.size() - 1 - from));
  return parts;
}

NotedRow read_line(std::string_view line) {
  const auto parts = elements(line);
  if (parts.size() != 5 || parts[0].size() < 3 || parts[1].size() != 3) damaged();
  const auto part = [&](std::size_t i) {
    return parts[i] == "null" ? std::string() : std::string(parts[i]);
  };
  return {std::string(parts[0].substr(1, parts[0].size() - 2)), parts[1][1], part(2), part(3),
          part(4)};
}

}  // namespace

struct Packer::Stream {
  z_stream state{};
};

Packer::Packer() : m_stream(std::make_unique<Stream>()) {
  if (deflateInit(&m_stream->state, 1) != Z_OK) refuses_to_pack();
}
Packer::~Packer() {
  deflateEnd(&m_stream->state);
}

/// The parts are JSON already: they are put in as they are.
void Packer::add(std::string_view table, char op, std::string_view key, std::string_view old_row,
                 std::string_view new_row) {
  m_lines.append("[\"").append(table).append("\",\"").append(1, op).append("\"");
  for (const std::string_view part : {key, old_row, new_row})
    m_lines.append(",").append(part.empty() ? "null" : part);
  m_lines.append("]\n");
  if (m_lines.size() >= chunk_size) write(false);
}

std::string Packer::finish() {
  write(true);
  return std::move(m_packed);
}

void Packer::write(bool last) {
  z_stream& state = m_stream->state;
  state.next_in = reinterpret_cast<Bytef*>(m_lines.data());
  state.avail_in = static_cast<uInt>(m_lines.size());
  std::string chunk(chunk_size, '\0');
  do {
    state.next_out = reinterpret_cast<Bytef*>(chunk.data());
    state.avail_out = static_cast<uInt>(chunk.size());
    if (deflate(&state, last ? Z_FINISH : Z_NO_FLUSH) == Z_STREAM_ERROR) refuses_to_pack();
    m_packed.append(chunk, 0, chunk.size() - state.avail_out);
  } while (state.avail_out == 0);
  m_lines.clear();
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
