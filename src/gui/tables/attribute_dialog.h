// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for the name, the type and the choices of an attribute. Changes nothing itself.
#pragma once
#include <map>
#include <optional>
#include <string>

#include "store/reader.h"

class wxWindow;

namespace uddrag::gui {

struct AttributeWish {
  model::Attribute attribute;
  std::map<std::string, std::string> renamed;  ///< choices, from their old names
  bool is_there = false;                       ///< one of that name is there already and was meant
};

/// For a new attribute (nothing) or one to change. A text that becomes a choice gets the values
/// that are there as its choices. Nothing where the user thought better of it.
std::optional<AttributeWish> ask_for_attribute(wxWindow* parent, const store::Reader& read,
                                               const std::optional<model::Attribute>& attribute);

}  // namespace uddrag::gui
