// SPDX-License-Identifier: GPL-3.0-or-later
// Verbs below "course" that have files of their own.
#pragma once

namespace CLI {
class App;
}

namespace uddrag::cli {

struct Program;

void add_course_set(CLI::App& verb, Program& program);
void add_course_review(CLI::App& verb, Program& program);

}  // namespace uddrag::cli
