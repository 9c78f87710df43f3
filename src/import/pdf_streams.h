// SPDX-License-Identifier: GPL-3.0-or-later
// Looks into a PDF before it is read: what little packs very much is refused.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace uddrag::importing {

/// Unpacks the deflated streams that are no pictures, keeping nothing. Throws base::Error too_large
/// where they unpack to more than `most` bytes together, or where one is packed twice.
void require_unpackable(std::string_view bytes, std::uint64_t most);

/// A deflated stream, until it ends, breaks, or has given `most` bytes or some more.
std::string unpacked(std::string_view packed, std::size_t most);

}  // namespace uddrag::importing
