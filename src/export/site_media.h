// SPDX-License-Identifier: GPL-3.0-or-later
// The images and recordings that a course's pages show, and the names they get in its folder. What
// no page shows is not taken along.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "course/pages.h"
#include "export/output_file.h"

namespace uddrag::exporting {

struct MediaRules {
  bool captions_beside = false;    ///< as files of their own
  bool known_images_only = false;  ///< PNG, JPEG, GIF, SVG, WebP: what a reading system must know
  bool logo = false;               ///< of the institution
};

class SiteMedia {
 public:
  /// Keeps a reference to the pages' bytes: the pages must outlive this.
  explicit SiteMedia(const course::Pages& pages, const MediaRules& rules = {});

  /// Path in the site, or empty where the pages do not hold the bytes.
  std::string image(const base::Hash& hash) const;
  /// Key as in Pages::files.
  std::string file(const std::string& key) const;
  /// WebVTT: the path, or an address that holds its own bytes (browsers refuse captions from a
  /// neighbouring file where a page was opened from disk); empty where there are none, or another
  /// format.
  std::string captions_address(const std::string& key) const;
  std::vector<OutputFile> files() const;

 private:
  void take_image(const course::Figure& figure);
  void take_file(const std::string& key);

  const course::Pages& m_pages;
  MediaRules m_rules;
  std::map<base::Hash, std::string> m_images;
  std::map<std::string, std::string> m_files;
};

/// RFC 4648, with padding.
std::string base64(std::string_view bytes);

}  // namespace uddrag::exporting
