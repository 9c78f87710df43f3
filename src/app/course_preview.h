// SPDX-License-Identifier: GPL-3.0-or-later
// The web course as it is now, in a folder of its own, below a page that shows it in a frame: as
// wide as a phone or as the window, for students or teachers, at the place that is being edited.
// The page asks a small file beside it for that place again and again; nothing is loaded from
// elsewhere. No gate is asked: the preview stays with its author, and what nobody agreed to is
// left out of it as of every page.
#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "model/ids.h"
#include "store/reader.h"

namespace uddrag::app {

/// What stands on the page's buttons, in the window's language.
struct PreviewWords {
  std::string title, phone, desktop, student, teacher;
};

/// Where a section, and a block of it, is shown: "modul-1.html", "modul-1.html#uddrag-3".
struct PreviewPlaces {
  std::string front = "index.html";
  std::map<model::SectionId, std::string> sections;
  std::map<model::BlockId, std::string> blocks;

  const std::string& of(const std::optional<model::SectionId>& section,
                        const std::optional<model::BlockId>& block) const;
};

/// Writes both editions into `folder` (made where it is not there; files that did not change keep
/// their time), and the page "preview.html". Throws base::Error.
PreviewPlaces write_preview(const store::Reader& read, model::CourseId course,
                            const std::filesystem::path& project_folder,
                            const std::filesystem::path& folder, const PreviewWords& words);

/// Tells the page where to go; a new version makes it load anew.
void point_preview(const std::filesystem::path& folder, const std::string& place,
                   std::int64_t version);

}  // namespace uddrag::app
