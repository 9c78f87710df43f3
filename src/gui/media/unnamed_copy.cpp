// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/media/unnamed_copy.h"

#include <fcntl.h>
#include <unistd.h>

#include <filesystem>

#include "base/error.h"
#include "base/id.h"

namespace uddrag::gui {

UnnamedCopy::UnnamedCopy(const store::Reader& read, const model::Document& document,
                         base::Progress* progress) {
  const auto file = std::filesystem::temp_directory_path() /
                    ("uddrag-" + base::to_string(base::Id<struct Copy>::make()));
  app::save_recording(read, document, file, progress);
  m_file = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  ::unlink(file.c_str());
  if (m_file < 0)
    throw base::Error(base::ErrorKind::io, "The recording cannot be read.", file.string());
}

UnnamedCopy::~UnnamedCopy() {
  if (m_file >= 0) ::close(m_file);
}

std::string UnnamedCopy::path() const {
  return "/proc/self/fd/" + std::to_string(m_file);
}

}  // namespace uddrag::gui
