// SPDX-License-Identifier: GPL-3.0-or-later
// Builds the sample project from its folder of transcripts and tables.
#pragma once
#include <filesystem>

#include "base/progress.h"

namespace uddrag::app {

/// folder: sample-project/ as it is delivered. Makes `project` (replacing a half-made one) with
/// documents, codebook, participants, pseudonyms, codings, links, memos and course. Nothing is
/// skipped: whatever does not fit is an error. May run on any thread.
void build_sample(const std::filesystem::path& folder, const std::filesystem::path& project,
                  base::Progress* progress = nullptr);

}  // namespace uddrag::app
