// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

#include <utility>

namespace uddrag::base {

std::string_view name(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::not_found:
      return "not_found";
    case ErrorKind::permission:
      return "permission";
    case ErrorKind::io:
      return "io";
    case ErrorKind::disk_full:
      return "disk_full";
    case ErrorKind::locked:
      return "locked";
    case ErrorKind::newer:
      return "newer";
    case ErrorKind::foreign:
      return "foreign";
    case ErrorKind::damaged:
      return "damaged";
    case ErrorKind::encrypted:
      return "encrypted";
    case ErrorKind::too_large:
      return "too_large";
    case ErrorKind::empty:
      return "empty";
    case ErrorKind::bad_input:
      return "bad_input";
    case ErrorKind::unsupported:
      return "unsupported";
    case ErrorKind::conflict:
      return "conflict";
    case ErrorKind::refused:
      return "refused";
    case ErrorKind::internal:
      return "internal";
  }
  return "internal";
}

Error::Error(ErrorKind kind, std::string detail, std::string path)
    : Error(kind, Said{detail, detail, {}}, std::move(path)) {}

Error::Error(ErrorKind kind, Said detail, std::string path)
    : std::runtime_error(path.empty() ? detail.text : path + ": " + detail.text),
      m_kind(kind),
      m_detail(std::move(detail)),
      m_path(std::move(path)) {}

}  // namespace uddrag::base
