// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite_faults.h"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

namespace uddrag::store {
namespace {

using base::ErrorKind;
using base::said;

/// A constraint that fails means that the project is not as the caller took it to be; but where one
/// of our triggers raised it, the caller went past the journal.
ErrorKind kind_of(int extended) {
  switch (extended & 0xFF) {
    case SQLITE_CONSTRAINT:
      return extended == SQLITE_CONSTRAINT_TRIGGER ? ErrorKind::internal : ErrorKind::conflict;
    case SQLITE_FULL:
      return ErrorKind::disk_full;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return ErrorKind::locked;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return ErrorKind::permission;
    case SQLITE_NOTADB:
      return ErrorKind::foreign;
    case SQLITE_CORRUPT:
      return ErrorKind::damaged;
    case SQLITE_CANTOPEN:
      return ErrorKind::not_found;
    case SQLITE_IOERR:
      return ErrorKind::io;
    default:
      return ErrorKind::internal;
  }
}

int code_of(const SQLite::Exception& fault) {
  return fault.getExtendedErrorCode() > 0 ? fault.getExtendedErrorCode() : fault.getErrorCode();
}

base::Said sentence_for(ErrorKind kind, const std::string& fault) {
  switch (kind) {
    case ErrorKind::disk_full:
      return said("The disk is full; nothing of this action was saved.");
    case ErrorKind::locked:
      return said("Another program is writing to the project right now.");
    case ErrorKind::permission:
      return said("The project may not be written here.");
    case ErrorKind::foreign:
      return said("This is not an Uddrag project.");
    case ErrorKind::damaged:
      return said("The project file is damaged ({}).", fault);
    case ErrorKind::not_found:
      return said("The project file cannot be opened.");
    case ErrorKind::conflict:
      return said("It does not fit what is in the project ({}).", fault);
    case ErrorKind::io:
      return said("Reading or writing the project file failed ({}).", fault);
    default:
      return said("The project's database refused: {}.", fault);
  }
}

}  // namespace

base::Error error_of(const SQLite::Exception& fault, const std::string& path) {
  const ErrorKind kind = kind_of(code_of(fault));
  std::string words = fault.what();
  if (const std::string general = fault.getErrorStr(); words.find(general) == std::string::npos)
    words = general + ": " + words;
  return {kind, sentence_for(kind, words), path};
}

}  // namespace uddrag::store
