// SPDX-License-Identifier: GPL-3.0-or-later
// Which of the files that come in belong together: a recording and its transcript, and one
// interview in several formats. Reads recordings for their hash; changes nothing.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "app/import_transcripts.h"

namespace uddrag::app {

/// What the report of the one that stays says of those others.
inline constexpr const char* same_words = "the same words in other formats";

/// Folder and name without ending, in lower case: the same for files that belong together.
std::string stem_of(const std::filesystem::path& path);

/// A recording goes to the transcripts of its folder and name (the ending and case apart); alone it
/// becomes a document without text, to be transcribed. Throws Cancelled.
void give_recordings(std::vector<ReadTranscript>& read,
                     const std::vector<std::filesystem::path>& recordings,
                     const std::string& language, base::Progress* progress = nullptr);

/// Of files of one folder and name whose words are the same (white space apart), the one that says
/// most of times, speakers and comments stays, and names the others.
void unite_formats(std::vector<ReadTranscript>& read);

}  // namespace uddrag::app
