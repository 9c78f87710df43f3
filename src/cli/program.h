// SPDX-License-Identifier: GPL-3.0-or-later
// The command line: reads the arguments, runs a verb, turns what it throws into words and a code.
#pragma once

namespace uddrag::cli {

/// Exit codes: 0 fine, 1 refused or faults found, 2 wrong usage, 3 file or input error.
int run(int argc, char** argv);

}  // namespace uddrag::cli
