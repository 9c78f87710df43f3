// SPDX-License-Identifier: GPL-3.0-or-later
// What tests of project files share: a folder that goes away, an edit made of a function, and the
// raw dump of all journaled tables, by which two states of a project are compared. Reads past the
// program's own field lists, so that a column nobody reads is compared too.
#pragma once
#include <fmt/format.h>
#include <stdlib.h>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/hash.h"
#include "store/database.h"
#include "store/journal.h"
#include "store/reader.h"
#include "store/schema.h"
#include "support/quick_place.h"

namespace uddrag::store::testing {

/// In memory where the system has a place for that, since most tests are not about the disk.
enum class Where { memory, disk };

class TempFolder {
 public:
  explicit TempFolder(Where where = Where::memory) {
    const auto place =
        where == Where::memory ? ::test::quick_place() : std::filesystem::temp_directory_path();
    std::string name = (place / "uddrag-XXXXXX").string();
    m_path = ::mkdtemp(name.data());
  }
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  ~TempFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
  }
  std::filesystem::path operator/(const std::string& name) const { return m_path / name; }
  const std::filesystem::path& path() const { return m_path; }

 private:
  std::filesystem::path m_path;
};

/// An edit whose apply() is a function of the test.
class Doing : public Edit {
 public:
  explicit Doing(std::function<void(Transaction&)> work, std::string kind = "test.doing")
      : m_work(std::move(work)), m_kind(std::move(kind)) {}
  std::string_view kind() const override { return m_kind; }
  void apply(Transaction& tx) override { m_work(tx); }

 private:
  std::function<void(Transaction&)> m_work;
  std::string m_kind;
};

inline void append(std::string& out, const Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value))
    out.append("i").append(std::to_string(*number));
  else if (const auto* text = std::get_if<std::string>(&value))
    out.append("t").append(std::to_string(text->size())).append(":").append(*text);
  else if (const auto* blob = std::get_if<Blob>(&value))
    out.append("b").append(std::to_string(blob->bytes.size())).append(":").append(blob->bytes);
  else
    out += "null";
  out += '|';
}

/// A journaled table, and the question for all of its rows in the order of the keys. Asked of one
/// file: all that this program makes have the same tables.
inline std::vector<std::pair<std::string, std::string>> questions(const Reader& read) {
  std::vector<std::pair<std::string, std::string>> all;
  for (const std::string& table : journaled_tables()) {
    std::vector<std::string> keys;
    read.database().query(fmt::format("SELECT name FROM pragma_table_info('{}') WHERE pk", table),
                          {}, [&](const RowView& row) { keys.emplace_back(row.text(0)); });
    all.emplace_back(table,
                     fmt::format("SELECT * FROM {} ORDER BY {}", table, fmt::join(keys, ",")));
  }
  return all;
}

/// One line a row, every column of every journaled table.
inline std::string dump(const Reader& read) {
  static const auto all = questions(read);
  std::string out;
  for (const auto& [table, question] : all)
    read.database().query(question, {}, [&](const RowView& row) {
      out += table + '|';
      for (int column = 0; column < row.columns(); ++column) append(out, row.value(column));
      out += '\n';
    });
  return out;
}

inline base::Hash state_of(const Reader& read) {
  return base::hash_of_bytes(dump(read));
}

}  // namespace uddrag::store::testing
