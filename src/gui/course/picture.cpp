// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/course/picture.h"

#include <wx/log.h>
#include <wx/mstream.h>

#include "export/svg.h"
#include "export/svg_check.h"

namespace uddrag::gui {

wxImage picture_of(const std::string& bytes, int longest_side) {
  if (exporting::is_svg(bytes)) {
    const std::string drawn = exporting::svg_png(bytes, longest_side);
    return drawn.empty() ? wxImage() : picture_of(drawn, longest_side);
  }
  wxMemoryInputStream stream(bytes.data(), bytes.size());
  const wxLogNull quiet;
  return wxImage(stream);
}

}  // namespace uddrag::gui
