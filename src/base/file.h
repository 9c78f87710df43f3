// SPDX-License-Identifier: GPL-3.0-or-later
// Reading whole files and writing them so that a reader sees the old file or the new one, never
// half of one. Errors: Error of kind not_found, permission, io, disk_full, too_large.
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace uddrag::base {

/// Throws too_large where the file has more than limit bytes; a directory is foreign.
std::string read_file(const std::filesystem::path& path, std::uint64_t limit = 512ull << 20);
/// Writes beside the target, flushes to disk, renames over it. Makes missing parent folders.
void write_file(const std::filesystem::path& path, std::string_view bytes);

/// As somebody in the folder names it: relative where it lies below the folder, else whole. Nothing
/// is looked up on the disk.
std::string path_from(const std::filesystem::path& folder, const std::filesystem::path& file);

}  // namespace uddrag::base
