// SPDX-License-Identifier: GPL-3.0-or-later
// A small course made by hand with every kind of element, three scripts and awkward characters.
#pragma once
#include "course/pages.h"
#include "export/excerpts.h"

namespace uddrag::test {

course::Pages sample_pages(course::Edition edition = course::Edition::teacher);
std::vector<exporting::ExcerptRow> sample_rows();
/// Every text of the excerpts above that must stand in each output of the course.
std::vector<std::string> said_texts();

}  // namespace uddrag::test
