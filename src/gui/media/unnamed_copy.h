// SPDX-License-Identifier: GPL-3.0-or-later
// A recording that lies in the project, as a file to play from. The file has no name any more when
// the constructor is done: nobody else can open it, and it is gone with its last user, also after
// a crash. Free of windows.
#pragma once
#include <string>

#include "app/recording.h"

namespace uddrag::gui {

class UnnamedCopy {
 public:
  /// In the folder for temporary files. Throws base::Error, base::Cancelled.
  UnnamedCopy(const store::Reader& read, const model::Document& document, base::Progress* progress);
  ~UnnamedCopy();
  UnnamedCopy(const UnnamedCopy&) = delete;
  UnnamedCopy& operator=(const UnnamedCopy&) = delete;

  std::string path() const;  ///< a way to it in this process: /proc/self/fd/n, see proc(5)

 private:
  int m_file = -1;
};

}  // namespace uddrag::gui
