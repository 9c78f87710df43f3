// SPDX-License-Identifier: GPL-3.0-or-later
// Hands a course out: checks the gates, makes the pages, writes the files. The checking and making
// may run on any thread with a reader of its own.
#pragma once
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/progress.h"
#include "course/gates.h"
#include "course/pages.h"
#include "course/part.h"
#include "export/output_file.h"
#include "model/protection.h"
#include "store/reader.h"

namespace uddrag::app {

enum class CourseFormat {
  site,
  site_zip,
  docx,
  odt,
  pdf,
  epub,
  pptx,
  scorm12,
  scorm2004,
  imscc,
  markdown
};
struct CourseFormatInfo {
  CourseFormat format;
  std::string_view name;    ///< "site", "docx": of the command line and of the log
  std::string_view ending;  ///< ".docx"; empty: it goes into a folder
};
/// All, in the order in which they are offered.
const std::vector<CourseFormatInfo>& course_formats();
const CourseFormatInfo& info(CourseFormat format);
std::optional<CourseFormat> course_format(const std::string& name);

/// The files as values; nothing is checked here.
std::vector<exporting::OutputFile> render(const course::Pages& pages, CourseFormat format);

/// Findings of gates that somebody answers for. Those about consent and names stop all the same.
struct Overrides {
  std::set<course::Gate> gates;
  std::string reason;
};

struct CourseExport {
  std::vector<course::Finding> findings;  ///< of the gates and of the finished files
  std::string reason;                     ///< of overriding some of them
  bool stopped = false;                   ///< nothing was written, because of them
  std::vector<std::filesystem::path> written;
  std::vector<std::filesystem::path> foreign;  ///< files in the folder that this did not make
  std::int64_t excerpts = 0;
  base::Hash content;      ///< see content_hash()
  std::int64_t state = 0;  ///< of the project: number of the last action of its journal
  model::ExportLog log;    ///< to be noted by edit::LogExport where the project can be written
};

/// `where` is a folder for a format without ending (made where it is not there), else a file. A
/// file that changed is replaced whole, one that did not keeps its time; files of an earlier export
/// that are no longer made are removed; others are left alone and named. Throws base::Error
/// (conflict where one of those has the name of a file that is to be made), Cancelled.
CourseExport export_course(const store::Reader& read, model::CourseId course, CourseFormat format,
                           course::Edition edition, const std::filesystem::path& where,
                           const std::filesystem::path& project_folder,
                           base::Progress* progress = nullptr, const Overrides& overrides = {},
                           const course::Part& part = {});

/// The hash of what pages say, whatever format they go into: another one where an export of them
/// would differ. The time of the last change does not count.
base::Hash content_hash(const course::Pages& pages);

/// All that would be found before an export, in the order of the course; where nothing stops but
/// what may be answered for, then what the finished files hold: of the formats, or of every one.
/// Writes nothing. Throws as export_course().
std::vector<course::Finding> check_course(const store::Reader& read, model::CourseId course,
                                          const std::filesystem::path& project_folder,
                                          base::Progress* progress = nullptr,
                                          const course::Part& part = {},
                                          const std::vector<CourseFormat>& formats = {});

}  // namespace uddrag::app
