// SPDX-License-Identifier: GPL-3.0-or-later
// The reading half of import_transcripts.h.
#include <algorithm>
#include <iterator>
#include <set>

#include "app/files_together.h"
#include "app/import_transcripts.h"
#include "app/recording.h"
#include "base/file.h"
#include "import/archive.h"
#include "text/collate.h"

namespace uddrag::app {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t largest_file = 256ull << 20;
constexpr const char* others_in_archive = "other files in the archive";
constexpr const char* others_in_folder = "other files in the folder";

bool known(const fs::path& path) {
  const auto extensions = importing::known_extensions();
  const std::string extension = text::lower(path.extension().string());
  return extension.size() > 1 &&
         std::find(extensions.begin(), extensions.end(), extension.substr(1)) != extensions.end();
}

bool hidden(const fs::path& file) {
  return file.filename().string().starts_with('.');
}

/// In a folder of transcripts, what is none and belongs to none is no business of an import; one of
/// recordings alone is to be transcribed.
void leave_lone_recordings(std::vector<fs::path>& files) {
  std::set<std::string> stems;
  for (const fs::path& file : files)
    if (known(file)) stems.insert(stem_of(file));
  if (stems.empty()) return;
  std::erase_if(files, [&](const fs::path& file) {
    return names_recording(file) && !stems.contains(stem_of(file));
  });
}

}  // namespace

FoundFiles transcripts_in(const std::vector<fs::path>& paths, const std::string& language) {
  FoundFiles found;
  for (const fs::path& path : paths) {
    std::error_code ignored;
    if (!fs::exists(path, ignored))
      throw base::Error(base::ErrorKind::not_found, "There is no such file or folder.", path);
    if (!fs::is_directory(path, ignored)) {
      found.files.push_back(path);
      continue;
    }
    std::vector<fs::path> all, wanted;
    for (const auto& entry :
         fs::recursive_directory_iterator(path, fs::directory_options::skip_permission_denied))
      if (entry.is_regular_file(ignored) && !hidden(entry.path())) all.push_back(entry.path());
    const text::Collator collator(language);
    std::sort(all.begin(), all.end(), [&](const fs::path& a, const fs::path& b) {
      return collator.less(a.string(), b.string());
    });
    std::copy_if(all.begin(), all.end(), std::back_inserter(wanted),
                 [](const fs::path& file) { return known(file) || names_recording(file); });
    leave_lone_recordings(wanted);
    if (wanted.empty())
      throw base::Error(base::ErrorKind::empty, "There are no transcripts in the folder.", path);
    const std::set<fs::path> taken(wanted.begin(), wanted.end());
    for (const fs::path& file : all)
      if (!taken.contains(file)) found.others.push_back(file.lexically_relative(path).string());
    found.files.insert(found.files.end(), wanted.begin(), wanted.end());
  }
  return found;
}

namespace {

/// What of an archive or folder was not read, in the report of the first document from it.
void tell_of_others(const std::vector<std::string>& others, const char* what,
                    std::vector<ReadTranscript>& read, std::size_t first) {
  constexpr std::size_t most_examples = 5;
  const auto one = std::find_if(read.begin() + static_cast<std::ptrdiff_t>(first), read.end(),
                                [](const ReadTranscript& r) { return r.document.has_value(); });
  if (one == read.end() || others.empty()) return;
  importing::ReportItem item{importing::ReportItem::Kind::left_out, what, std::ssize(others), {}};
  item.examples.assign(others.begin(), others.begin() + static_cast<std::ptrdiff_t>(std::min(
                                                            others.size(), most_examples)));
  one->document->report.items.push_back(item);
}

class Reading {
 public:
  Reading(const importing::Options& options, base::Progress* progress)
      : m_options(options), m_progress(progress) {}

  /// A file; of an archive, the transcripts in it.
  void read(const fs::path& file) {
    try {
      std::string bytes = base::read_file(file, largest_file);
      if (importing::is_archive(bytes, file.filename().string())) return read_archive(bytes, file);
      add(file, std::move(bytes));
    } catch (const base::Error& error) {
      m_read.emplace_back().path = file;
      m_read.back().error = base::Error(error.kind(), error.said(), file.string());
    }
  }
  std::vector<ReadTranscript> take() { return std::move(m_read); }

 private:
  void read_archive(std::string_view bytes, const fs::path& file) {
    importing::Archive archive = importing::read_archive(bytes, m_options);
    const std::size_t first = m_read.size();
    for (importing::ArchivedFile& one : archive.transcripts)
      add(file / one.path, std::move(one.bytes));
    tell_of_others(archive.others, others_in_archive, m_read, first);
  }

  void add(const fs::path& path, std::string bytes) {
    if (m_progress) m_progress->check();
    ReadTranscript& one = m_read.emplace_back();
    one.path = path;
    one.bytes = std::move(bytes);
    try {
      one.document =
          importing::import_bytes(one.bytes, path.filename().string(), m_options, m_progress);
    } catch (const base::Error& error) {
      one.error = base::Error(error.kind(), error.said(), path.string());
    }
  }

  const importing::Options& m_options;
  base::Progress* m_progress;
  std::vector<ReadTranscript> m_read;
};

}  // namespace

std::vector<ReadTranscript> read_transcripts(const std::vector<fs::path>& files,
                                             const importing::Options& options,
                                             base::Progress* progress) {
  Reading reading(options, progress);
  std::vector<fs::path> recordings;
  std::int64_t done = 0;
  for (const fs::path& file : files) {
    if (progress) progress->step(done++, std::ssize(files), file.filename().string());
    if (names_recording(file))
      recordings.push_back(file);
    else
      reading.read(file);
  }
  auto read = reading.take();
  give_recordings(read, recordings, options.language, progress);
  unite_formats(read);
  return read;
}

std::vector<ReadTranscript> read_transcripts(const FoundFiles& found,
                                             const importing::Options& options,
                                             base::Progress* progress) {
  auto read = read_transcripts(found.files, options, progress);
  tell_of_others(found.others, others_in_folder, read, 0);
  return read;
}

ReadTranscript read_words(const std::string& words, const std::string& name,
                          const importing::Options& options) {
  ReadTranscript one;
  one.path = name + ".txt";
  one.bytes = words;
  return read_again(one, options);
}

namespace {

/// What is told of other files: no reading of this one finds it out.
std::vector<importing::ReportItem> told_of_others(const ReadTranscript& read) {
  std::vector<importing::ReportItem> told;
  if (!read.document) return told;
  const auto& items = read.document->report.items;
  std::copy_if(items.begin(), items.end(), std::back_inserter(told), [](const auto& item) {
    return item.what == same_words || item.what == others_in_archive ||
           item.what == others_in_folder;
  });
  return told;
}

}  // namespace

ReadTranscript read_again(const ReadTranscript& read, const importing::Options& options,
                          base::Progress* progress) {
  ReadTranscript again = read;
  again.document.reset();
  again.error.reset();
  try {
    again.document =
        importing::import_bytes(again.bytes, again.path.filename().string(), options, progress);
    for (importing::ReportItem& item : told_of_others(read))
      again.document->report.items.push_back(std::move(item));
  } catch (const base::Error& error) {
    again.error = base::Error(error.kind(), error.said(), read.path.string());
  }
  return again;
}

}  // namespace uddrag::app
