// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/frame/icons.h"

#include <wx/filename.h>
#include <wx/settings.h>
#include <wx/stdpaths.h>

#include <filesystem>

#include "base/error.h"
#include "base/file.h"
#include "gui/l10n/strings.h"

namespace uddrag::gui {
namespace {

namespace fs = std::filesystem;

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

wxBitmapBundle from_svg(const std::string& svg, int size) {
  return wxBitmapBundle::FromSVG(svg.c_str(), wxSize(size, size));
}

}  // namespace

std::string resource_folder(const std::string& name) {
  const fs::path program(utf8(wxStandardPaths::Get().GetExecutablePath()));
  const fs::path beside = program.parent_path();
  std::error_code ignored;
  for (const fs::path& candidate :
       {beside / ".." / "share" / "uddrag" / name, beside / ".." / ".." / ".." / name})
    if (fs::is_directory(candidate, ignored)) return fs::weakly_canonical(candidate).string();
  return {};
}

wxBitmapBundle icon(const std::string& name, int size) {
  static const std::string folder = resource_folder("icons");
  if (folder.empty()) return {};
  try {
    std::string svg = base::read_file(fs::path(folder) / (name + ".svg"), 1 << 20);
    const wxColour text = wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT);
    replace_all(svg, "#444", utf8(text.GetAsString(wxC2S_HTML_SYNTAX)));
    return from_svg(svg, size);
  } catch (const base::Error&) {
    return {};
  }
}

wxBitmapBundle color_dot(const wxColour& color, int size) {
  const std::string svg =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 16 16\"><circle cx=\"8\" cy=\"8\" "
      "r=\"5.5\" fill=\"" +
      utf8(color.GetAsString(wxC2S_HTML_SYNTAX)) + "\"/></svg>";
  return from_svg(svg, size);
}

}  // namespace uddrag::gui
