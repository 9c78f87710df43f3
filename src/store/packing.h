// SPDX-License-Identifier: GPL-3.0-or-later
// The noted rows of one action: how they are kept in the file. Up to 1,000 rows stand in the table
// `change`; a larger action keeps them as one zlib stream (RFC 1950) of JSON lines in
// action.packed, one line a row: ["table","I|U|D",key,old,new].
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace uddrag::store {

struct NotedRow {
  std::string table;
  char op = 'I';                      ///< I, U or D
  std::string key, old_row, new_row;  ///< JSON objects by column name; empty where there is none
};

/// Packs rows as they come, so that they need not all be in memory.
class Packer {
 public:
  Packer();
  Packer(const Packer&) = delete;
  Packer& operator=(const Packer&) = delete;
  ~Packer();
  /// The objects are JSON, or empty.
  void add(std::string_view table, char op, std::string_view key, std::string_view old_row,
           std::string_view new_row);
  /// What was packed; nothing can be added afterwards.
  std::string finish();

 private:
  void write(bool last);

  struct Stream;
  std::unique_ptr<Stream> m_stream;
  std::string m_lines, m_packed;
};

/// Throws base::Error damaged.
std::vector<NotedRow> unpack(std::string_view packed);

}  // namespace uddrag::store
