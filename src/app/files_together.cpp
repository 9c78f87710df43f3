// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files_together.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "base/file_parts.h"
#include "text/collate.h"

namespace uddrag::app {
namespace {

namespace fs = std::filesystem;
using importing::ReportItem;

/// A document without text yet, to be typed in the window.
ReadTranscript to_transcribe(const fs::path& recording, const base::Hash& hash) {
  ReadTranscript alone;
  alone.path = recording;
  importing::ImportedDocument document;
  document.name = recording.stem().string();
  document.report.format = "recording";
  alone.document = std::move(document);
  alone.recording = recording;
  alone.recording_hash = hash;
  return alone;
}

/// To the first so many of those read; false where it belongs to none of them.
bool give(std::vector<ReadTranscript>& read, std::size_t transcripts, const fs::path& recording,
          const base::Hash& hash) {
  bool given = false;
  for (std::size_t i = 0; i < transcripts; ++i) {
    ReadTranscript& one = read[i];
    if (!one.document || stem_of(one.path) != stem_of(recording)) continue;
    given = true;
    if (!one.recording.empty()) continue;
    one.recording = recording;
    one.recording_hash = hash;
  }
  return given;
}

std::string words_of(const ReadTranscript& read) {
  std::string words;
  for (const char c : read.document->text.utf8())
    if (c != ' ' && c != '\n' && c != '\t') words += c;
  return words;
}

/// How much a reading knows beside the words; more is better.
auto richness(const ReadTranscript& read) {
  const auto& turns = read.document->turns;
  const auto timed = std::count_if(turns.begin(), turns.end(),
                                   [](const auto& turn) { return turn.time_start.has_value(); });
  return std::tuple(timed > 0, read.document->speakers.size(), read.document->notes.size(),
                    read.document->styles.size(), turns.size());
}

/// What the one that stays says of the other.
void take_over(ReadTranscript& kept, ReadTranscript& other) {
  kept.also.push_back(other.path);
  kept.also.insert(kept.also.end(), other.also.begin(), other.also.end());
  if (kept.recording.empty()) {
    kept.recording = other.recording;
    kept.recording_hash = other.recording_hash;
  }
}

void tell_of_others(ReadTranscript& kept) {
  if (kept.also.empty()) return;
  ReportItem item{ReportItem::Kind::left_out, same_words, std::ssize(kept.also), {}};
  for (const fs::path& other : kept.also)
    if (item.examples.size() < 5) item.examples.push_back(other.filename().string());
  kept.document->report.items.push_back(std::move(item));
}

}  // namespace

std::string stem_of(const fs::path& path) {
  return text::lower((path.parent_path() / path.stem()).string());
}

void give_recordings(std::vector<ReadTranscript>& read, const std::vector<fs::path>& recordings,
                     const std::string& language, base::Progress* progress) {
  const std::size_t transcripts = read.size();
  for (const fs::path& recording : recordings) {
    try {
      const base::Hash hash = base::hash_of_file(recording, progress);
      if (give(read, transcripts, recording, hash)) continue;
      read.push_back(to_transcribe(recording, hash));
      read.back().document->language = language;
    } catch (const base::Error& error) {
      read.emplace_back().path = recording;
      read.back().error = error;
    }
  }
}

void unite_formats(std::vector<ReadTranscript>& read) {
  std::map<std::string, std::vector<std::size_t>> by_stem;
  for (std::size_t i = 0; i < read.size(); ++i)
    if (read[i].document) by_stem[stem_of(read[i].path)].push_back(i);
  std::vector<bool> gone(read.size(), false);
  for (const auto& [stem, files] : by_stem) {
    if (files.size() < 2) continue;
    std::map<std::string, std::size_t> best;  // by words
    for (const std::size_t i : files) {
      const auto [found, first] = best.emplace(words_of(read[i]), i);
      if (first || read[i].path.extension() == read[found->second].path.extension()) continue;
      const bool better = richness(read[i]) > richness(read[found->second]);
      const std::size_t other = better ? std::exchange(found->second, i) : i;
      take_over(read[found->second], read[other]);
      gone[other] = true;
    }
    for (const auto& [words, i] : best) tell_of_others(read[i]);
  }
  std::size_t i = 0;
  std::erase_if(read, [&](const ReadTranscript&) { return gone[i++]; });
}

}  // namespace uddrag::app
