// SPDX-License-Identifier: GPL-3.0-or-later
// Shapes of whole transcripts that no line shows by itself, made plain before speakers and times
// are looked for.
#pragma once
#include "import/source.h"

namespace uddrag::importing {

/// Tables (see transcript_table.h); paragraphs of Teams' Word files ("0:0:1.2 --> 0:0:4.0", name
/// and words on lines of their own), who began and ended it; the line that Otter puts at the end.
void make_shapes_plain(Source& source);

}  // namespace uddrag::importing
