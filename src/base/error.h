// SPDX-License-Identifier: GPL-3.0-or-later
// What is thrown when the world fails: a file, the database, malformed input. A rule that says no
// is not an error (see model/refusal.h), nor is partial success (reports). Must not hold text that
// a participant said: errors end up in logs.
#pragma once
#include <stdexcept>
#include <string>
#include <string_view>

#include "base/said.h"

namespace uddrag::base {

enum class ErrorKind {
  not_found,    ///< the file or folder is not there
  permission,   ///< may not be read or written
  io,           ///< reading or writing failed
  disk_full,    ///< no room left
  locked,       ///< another program has the project open for writing
  newer,        ///< made by a newer version of this program
  foreign,      ///< not the kind of file it is taken for
  damaged,      ///< of the right kind, but its content is broken
  encrypted,    ///< protected by a password
  too_large,    ///< beyond a stated limit
  empty,        ///< nothing in it
  bad_input,    ///< understood, but wrong (a row, a value, an argument)
  unsupported,  ///< a kind of file nobody here reads
  conflict,     ///< what was to be changed has been changed since
  refused,      ///< a rule said no where the caller could not be asked
  internal,     ///< a fault of this program
};

/// A stable, untranslated name such as "not_found".
std::string_view name(ErrorKind kind);

/// detail: one sentence without the path; path: the file concerned, or empty.
class Error : public std::runtime_error {
 public:
  Error(ErrorKind kind, Said detail, std::string path = {});
  Error(ErrorKind kind, std::string detail, std::string path = {});

  ErrorKind kind() const { return m_kind; }
  const std::string& detail() const { return m_detail.text; }
  const Said& said() const { return m_detail; }
  const std::string& path() const { return m_path; }

 private:
  ErrorKind m_kind;
  Said m_detail;
  std::string m_path;
};

/// Thrown out of long work when its Progress was cancelled.
class Cancelled : public std::exception {
 public:
  const char* what() const noexcept override { return "cancelled"; }
};

}  // namespace uddrag::base
