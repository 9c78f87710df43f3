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

ReadTranscript refused(const fs::path& recording) {
  ReadTranscript alone;
  alone.path = recording;
  alone.error = base::Error(
      base::ErrorKind::unsupported,
      "It is a recording without a transcript of the same name beside it. Import the transcript, "
      "and link the recording to it.",
      recording.string());
  return alone;
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
  ReportItem item{
      ReportItem::Kind::left_out, "the same words in other formats", std::ssize(kept.also), {}};
  for (const fs::path& other : kept.also)
    if (item.examples.size() < 5) item.examples.push_back(other.filename().string());
  kept.document->report.items.push_back(std::move(item));
}

}  // namespace

std::string stem_of(const fs::path& path) {
  return text::lower((path.parent_path() / path.stem()).string());
}

void give_recordings(std::vector<ReadTranscript>& read, const std::vector<fs::path>& recordings,
                     base::Progress* progress) {
  for (const fs::path& recording : recordings) {
    bool given = false;
    base::Hash hash;
    for (ReadTranscript& one : read) {
      if (!one.document || stem_of(one.path) != stem_of(recording)) continue;
      if (!given) hash = base::hash_of_file(recording, progress);
      given = true;
      if (!one.recording.empty()) continue;
      one.recording = recording;
      one.recording_hash = hash;
    }
    if (!given) read.push_back(refused(recording));
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
