// SPDX-License-Identifier: GPL-3.0-or-later
// A small project that is made as a user would make it, from files and tables; what tests of the
// use cases share.
#pragma once
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "app/dump.h"
#include "app/session.h"
#include "base/error.h"

namespace test {

/// A folder that goes when the test ends.
struct Folder {
  std::filesystem::path path;
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  /// Writes a file below it, with the folders in between.
  std::filesystem::path file(const std::string& name, const std::string& words) const;
};

/// All files below a folder, sorted, by their paths in it.
std::vector<std::string> files_below(const std::filesystem::path& folder);

extern const char* const karen;   ///< transcript with an emoji of five code points before a quote
extern const char* const anders;  ///< transcript with a turn that begins like a formula

/// Two interviews in two groups, five codes in two groups, two participants that both agreed, five
/// codings by two coders, a pseudonym and a link.
struct Study {
  Folder folder;
  std::filesystem::path path;
  std::unique_ptr<uddrag::app::Session> session;

  Study();
  const uddrag::store::Reader& read() const { return session->read(); }
  std::string dump() const { return uddrag::app::dump_project(read()); }
  std::size_t actions() const { return session->journal().history(1000).size(); }
  uddrag::model::Document document(const std::string& name) const;
  uddrag::model::CodeId code(const std::string& name) const;
  void add_transcript(const std::string& name, const std::string& words, const std::string& group);
};

/// A course of one section with an excerpt of each participant.
extern const char* const course_text;

/// The error that the work ends in; fails the test where it does not.
uddrag::base::Error error_of(const std::function<void()>& work);
bool says(const uddrag::base::Error& error, const std::string& words);

}  // namespace test

namespace uddrag::base {
inline std::ostream& operator<<(std::ostream& out, ErrorKind kind) {
  return out << name(kind);
}
}  // namespace uddrag::base
