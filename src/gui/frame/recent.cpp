// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/frame/recent.h"

#include <wx/config.h>

#include <algorithm>
#include <filesystem>

#include "gui/l10n/strings.h"

namespace uddrag::gui {
namespace {

constexpr std::size_t most = 8;

std::vector<std::string> load() {
  std::vector<std::string> paths;
  for (std::size_t i = 0; i < most; ++i) {
    const wxString path = wxConfigBase::Get()->Read(wxString::Format(wxS("/recent/%zu"), i));
    if (!path.empty()) paths.push_back(utf8(path));
  }
  return paths;
}

void save(const std::vector<std::string>& paths) {
  wxConfigBase* config = wxConfigBase::Get();
  config->DeleteGroup(wxS("/recent"));
  for (std::size_t i = 0; i < std::min(paths.size(), most); ++i)
    config->Write(wxString::Format(wxS("/recent/%zu"), i), wx(paths[i]));
  config->Flush();
}

}  // namespace

std::vector<std::string> recent_projects() {
  auto paths = load();
  std::erase_if(paths, [](const std::string& path) {
    std::error_code ignored;
    return !std::filesystem::exists(path, ignored);
  });
  return paths;
}

void remember_recent(const std::string& path) {
  auto paths = load();
  std::erase(paths, path);
  paths.insert(paths.begin(), path);
  save(paths);
}

void forget_recent(const std::string& path) {
  auto paths = load();
  std::erase(paths, path);
  save(paths);
}

}  // namespace uddrag::gui
