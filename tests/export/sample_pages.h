// SPDX-License-Identifier: GPL-3.0-or-later
// A small course made by hand with every kind of element, three scripts and awkward characters.
#pragma once
#include "course/pages.h"
#include "export/excerpts.h"

namespace uddrag::test {

course::Pages sample_pages(course::Edition edition = course::Edition::teacher);
std::vector<exporting::ExcerptRow> sample_rows();
/// One excerpt of 60 sentences in four paragraphs, "Sætning 1 …" to "Slut".
course::Pages long_pages();
/// What the sample pages know but no output may show: names of files on somebody's disk, ids.
std::vector<std::string> hidden_words();
/// Every text of the excerpts above that must stand in each output of the course.
std::vector<std::string> said_texts();

}  // namespace uddrag::test
