// SPDX-License-Identifier: GPL-3.0-or-later
// What of a block or section can be written in, as a list of fields: one form serves all kinds.
// Free of windows.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "model/course.h"

namespace uddrag::gui {

struct Field {
  std::string label;  ///< untranslated
  std::string value;
  int lines = 1;
  std::function<void(const std::string&)> set;  ///< writes into the value the field was made from
};

/// The fields write into `body`, which must outlive them. A passage is shown one turn a line.
/// Facts have rows of their own (fact_rows.h).
std::vector<Field> fields_of(model::BlockBody& body);
std::vector<Field> fields_of(model::Section& section);
std::vector<Field> fields_of(model::Course& course);
std::vector<Field> fields_of(model::Excerpt& excerpt);

/// The course as it is now with what was written into the fields: what is set elsewhere (audience,
/// look, place) is not set back.
model::Course with_fields(model::Course now, model::Course written);

}  // namespace uddrag::gui
