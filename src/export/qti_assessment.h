// SPDX-License-Identifier: GPL-3.0-or-later
// The questions and exercises of a section as an assessment of QTI 1.2.1 in the profile of Common
// Cartridge. All are essays: the course knows possible answers and keys in words, and no right and
// wrong that a machine could give marks for. Internal to export/.
#pragma once
#include <string>

#include "course/pages.h"

namespace uddrag::exporting {

bool has_tasks(const course::Page& page);
/// "Spørgsmål og øvelser: Modul 1: …"
std::string tasks_title(const course::Pages& pages, const course::Page& page);
/// `identifier` is unique in all courses; the items' are made of it.
std::string qti_assessment(const course::Pages& pages, const course::Page& page,
                           const std::string& identifier);

}  // namespace uddrag::exporting
