// SPDX-License-Identifier: GPL-3.0-or-later
// A small project for tests of the store, written through a journal; and ways past the program: a
// raw SQLite connection, and a child process.
#pragma once
#include <SQLiteCpp/SQLiteCpp.h>

#include <boost/test/unit_test.hpp>
#include <functional>
#include <memory>
#include <string>

#include "base/error.h"
#include "store/file_dump.h"
#include "store/project_file.h"

namespace uddrag::store::testing {

using base::Error;
using base::ErrorKind;

struct Project {
  explicit Project(Where where = Where::memory);

  const Reader& read() const { return file->reader(); }
  Journal& journal() { return file->journal(); }
  /// Runs an action that must not be refused.
  void act(std::function<void(Transaction&)> work, const std::string& kind = "test.doing");
  model::CodeId add_code(const std::string& name, model::CodeId parent = {});
  model::QuoteId add_quote(std::int64_t start, std::int64_t end);
  void add_coding(model::QuoteId quote, model::CodeId code);
  std::string dump() const { return testing::dump(read()); }
  void close() { file.reset(); }
  void open(Access access = Access::write) { file = ProjectFile::open(path, access); }
  /// Something that no journal notes, by another connection.
  void raw(const std::string& sql) const;

  TempFolder folder;
  std::filesystem::path path;
  std::unique_ptr<ProjectFile> file;
  model::CoderId coder = model::CoderId::make();
  model::DocumentId document = model::DocumentId::make();
  model::CodeId code;
  model::QuoteId quote;
};

inline const char* const document_text =
    "Vi havde et møde 👩‍👩‍👧 om vores roller i mødestedet.";

/// The kind of the error that the work ends in; fails the test where it does not.
ErrorKind kind_of_error(const std::function<void()>& work);
/// The whole error.
Error error_of(const std::function<void()>& work);

/// Runs work in a child process; gives its exit code (work's result).
int in_child(const std::function<int()>& work);

}  // namespace uddrag::store::testing

namespace uddrag::base {
inline std::ostream& operator<<(std::ostream& out, ErrorKind kind) {
  return out << name(kind);
}
}  // namespace uddrag::base
