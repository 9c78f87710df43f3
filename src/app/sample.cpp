// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample.h"

#include <array>

#include "app/course_import.h"
#include "app/import_transcripts.h"
#include "app/table_import.h"
#include "base/file.h"

namespace uddrag::app {
namespace {

namespace fs = std::filesystem;

struct Group {
  const char* name;
  std::vector<const char*> files;
  const char* language = "da";
};

const std::vector<Group>& groups() {
  static const std::vector<Group> all = {
      {"Frivillige", {"interview-01-frivillig-karen.txt", "interview-02-frivillig-jonas.md"}},
      {"Ansatte", {"interview-03-ansat-mette.vtt", "interview-04-ansat-samir.txt"}},
      {"Kommune", {"interview-05-kommune-birgitte.txt", "interview-06-kommune-anders.srt"}},
      {"Fælles", {"interview-07-fokusgruppe.txt", "feltnote-01.md"}},
      {"Oversættelser", {"interview-01-volunteer-karen.en.txt"}, "en"}};
  return all;
}

using TableImport = TableOutcome (*)(Session&, const std::string&, const std::string&);
constexpr std::array<std::pair<const char*, TableImport>, 6> tables = {{
    {"codebook.csv", import_codebook},
    {"participants.csv", import_participants},
    {"pseudonyms.csv", import_pseudonyms},
    {"codings.csv", import_codings},
    {"links.csv", import_links},
    {"memos.csv", import_memos},
}};

void import_group(Session& session, const Group& group, const fs::path& folder) {
  importing::Options options;
  options.language = group.language;
  std::vector<fs::path> files;
  for (const char* file : group.files) files.push_back(folder / file);
  const auto read = read_transcripts(files, options);
  for (const ReadTranscript& one : read)
    if (one.error) throw *one.error;
  add_transcripts(session, read, group.name);
}

}  // namespace

void build_sample(const fs::path& folder, const fs::path& project, base::Progress* progress) {
  const fs::path making = project.string() + ".making";
  std::error_code ignored;
  fs::create_directories(project.parent_path(), ignored);
  fs::remove(making, ignored);
  {
    const auto session = Session::create(making, "Tæt på og fri?", "da", {"Anne Kjær", "AK"});
    const auto total = static_cast<std::int64_t>(groups().size() + tables.size() + 1);
    std::int64_t done = 0;
    const auto step = [&](const char* what) {
      if (progress) progress->step(done++, total, what);
    };
    for (const Group& group : groups()) {
      step(group.name);
      import_group(*session, group, folder);
    }
    for (const auto& [file, import] : tables) {
      step(file);
      import(*session, base::read_file(folder / file), (folder / file).string());
    }
    step("course.md");
    import_course(*session, base::read_file(folder / "course.md"), (folder / "course.md").string());
  }
  fs::rename(making, project);
}

}  // namespace uddrag::app
