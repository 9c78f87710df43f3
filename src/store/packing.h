// SPDX-License-Identifier: GPL-3.0-or-later
// The noted rows of one action: how they are kept in the file. Up to 1,000 rows stand in the table
// `change`; a larger action keeps them as one zlib stream (RFC 1950) of JSON lines in
// action.packed, one line a row: ["table","I|U|D",key,old,new].
#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace uddrag::store {

struct NotedRow {
  std::string table;
  char op = 'I';                      ///< I, U or D
  std::string key, old_row, new_row;  ///< JSON objects by column name; empty where there is none
};

std::string pack(const std::vector<NotedRow>& rows);
/// Throws base::Error damaged.
std::vector<NotedRow> unpack(std::string_view packed);

}  // namespace uddrag::store
