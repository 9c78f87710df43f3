// SPDX-License-Identifier: GPL-3.0-or-later
// Looks into a PDF before it is read: parts that draw parts that draw parts, many times each, are
// refused; they would keep the reader of the pages for years. What is packed into object streams is
// not looked into.
#pragma once
#include <string_view>

namespace uddrag::importing {

/// Throws base::Error too_large where forms (ISO 32000, 8.10) would be drawn more than a million
/// times in all.
void require_few_drawings(std::string_view bytes);

}  // namespace uddrag::importing
