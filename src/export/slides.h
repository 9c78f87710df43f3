// SPDX-License-Identifier: GPL-3.0-or-later
// Which slides a course becomes. Internal to export/.
#pragma once
#include "course/pages.h"
#include "export/slide_value.h"

namespace uddrag::exporting {

Deck slides_of(const course::Pages& pages);

}  // namespace uddrag::exporting
