// SPDX-License-Identifier: GPL-3.0-or-later
// Names of pages and anchors: ASCII, stable from export to export.
#pragma once
#include <string>

namespace uddrag::course {

/// "Modul 1: Jo tættere …" → "modul-1-jo-taettere"; æ ø å become ae oe aa, accents are dropped.
/// At most 60 characters; "side" where nothing remains.
std::string slug(const std::string& title);

}  // namespace uddrag::course
