// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/site_media.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "export/image_info.h"

namespace uddrag::exporting {
namespace {

std::string extension_of(const course::Figure& figure, std::string_view bytes) {
  if (const auto info = image_info(bytes)) return info->extension;
  if (figure.media_type == "image/svg+xml") return "svg";
  if (figure.media_type == "image/webp") return "webp";
  return "bin";
}

/// The last part of a path in characters that every file system and address takes.
std::string plain_name(std::string_view path) {
  std::string name;
  for (const char c : path.substr(path.find_last_of("/\\") + 1)) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '.' || c == '-' || c == '_';
    if (plain)
      name += c;
    else if (!name.empty() && name.back() != '-')
      name += '-';
  }
  name.erase(0, std::min(name.find_first_not_of(".-"), name.size()));
  return name.empty() ? "file" : name;
}

bool is_taken(const std::map<std::string, std::string>& names, const std::string& path) {
  return std::any_of(names.begin(), names.end(),
                     [&](const auto& name) { return name.second == path; });
}

/// WebVTT without its byte order mark; nothing where there is none, or another format.
std::optional<std::string_view> captions_of(const course::Pages& pages, const std::string& key) {
  const auto found = pages.files.find(key);
  if (found == pages.files.end()) return std::nullopt;
  std::string_view bytes = found->second;
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  return bytes.starts_with("WEBVTT") ? std::optional(bytes) : std::nullopt;
}

}  // namespace

SiteMedia::SiteMedia(const course::Pages& pages, const MediaRules& rules)
    : m_pages(pages), m_rules(rules) {
  if (m_rules.logo) take_file(pages.look.logo);
  for (const auto& page : pages.pages) {
    for (const auto& element : page.elements) {
      if (const auto* figure = std::get_if<course::Figure>(&element)) take_image(*figure);
      if (const auto* video = std::get_if<course::Video>(&element))
        if (video->has_file) {
          take_file(video->source);
          take_file(video->poster);
          if (m_rules.captions_beside && captions_of(m_pages, video->captions))
            take_file(video->captions);
        }
    }
  }
}

void SiteMedia::take_image(const course::Figure& figure) {
  const auto found = m_pages.media.find(figure.image);
  if (figure.image.nil() || found == m_pages.media.end()) return;
  const auto extension = extension_of(figure, found->second);
  if (m_rules.known_images_only && extension == "bin") return;
  m_images.emplace(
      figure.image,
      fmt::format("media/{}.{}", base::to_string(figure.image).substr(0, 16), extension));
}

void SiteMedia::take_file(const std::string& key) {
  if (!m_pages.files.contains(key) || m_files.contains(key)) return;
  const auto name = plain_name(key);
  std::string path = "media/" + name;
  for (int n = 2; is_taken(m_files, path); ++n) path = fmt::format("media/{}-{}", n, name);
  m_files.emplace(key, path);
}

std::string SiteMedia::image(const base::Hash& hash) const {
  const auto found = m_images.find(hash);
  return found == m_images.end() ? std::string() : found->second;
}

std::string SiteMedia::file(const std::string& key) const {
  const auto found = m_files.find(key);
  return found == m_files.end() ? std::string() : found->second;
}

std::string SiteMedia::captions_address(const std::string& key) const {
  const auto captions = captions_of(m_pages, key);
  if (!captions) return {};
  if (m_rules.captions_beside) return file(key);
  return "data:text/vtt;charset=utf-8;base64," + base64(*captions);
}

std::vector<OutputFile> SiteMedia::files() const {
  std::vector<OutputFile> files;
  for (const auto& [hash, path] : m_images) files.push_back({path, m_pages.media.at(hash)});
  for (const auto& [key, path] : m_files) files.push_back({path, m_pages.files.at(key)});
  return files;
}

std::string base64(std::string_view bytes) {
  constexpr std::string_view digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    const auto count = std::min<std::size_t>(3, bytes.size() - at);
    std::uint32_t group = 0;
    for (std::size_t i = 0; i < 3; ++i)
      group = group << 8 | (i < count ? static_cast<unsigned char>(bytes[at + i]) : 0u);
    for (std::size_t i = 0; i < 4; ++i)
      text += i <= count ? digits[group >> (18 - 6 * i) & 63] : '=';
  }
  return text;
}

}  // namespace uddrag::exporting
