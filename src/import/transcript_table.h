// SPDX-License-Identifier: GPL-3.0-or-later
// Transcripts that are a table, a row a turn: the conventions of MAXQDA and NVivo (time span,
// speaker, content, in whatever order), two columns of labels and words, times and words by tabs.
#pragma once
#include "import/source.h"

namespace uddrag::importing {

/// Where most rows (at least three, cells apart by tabs) agree on what their columns are, each row
/// becomes its content with speaker and times; further columns become memos on it. A heading, row
/// numbers and rows without words are told in the report. Else the source stays as it is.
void read_transcript_table(Source& source);

}  // namespace uddrag::importing
