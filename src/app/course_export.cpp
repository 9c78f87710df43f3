// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/course_export.h"

#include <algorithm>
#include <set>
#include <sstream>

#include "app/course_material.h"
#include "app/excerpt_export.h"
#include "app/export_record.h"
#include "app/output_scan.h"
#include "base/error.h"
#include "base/file.h"
#include "course/make_pages.h"
#include "export/charts.h"
#include "export/docx.h"
#include "export/epub.h"
#include "export/imscc.h"
#include "export/markdown.h"
#include "export/odt.h"
#include "export/pdf.h"
#include "export/pptx.h"
#include "export/scorm.h"
#include "export/site.h"
#include "export/zip_writer.h"

namespace uddrag::app {
namespace {

namespace fs = std::filesystem;

constexpr const char* manifest_name = "uddrag-files.txt";  // what an export made, one path a line

using Files = std::vector<exporting::OutputFile>;

const std::set<course::Gate> every_gate{course::Gate::consent, course::Gate::pseudonyms,
                                        course::Gate::fidelity, course::Gate::accessibility,
                                        course::Gate::completeness};

std::set<std::string> earlier_files(const fs::path& folder) {
  std::set<std::string> files;
  std::error_code ignored;
  if (!fs::exists(folder / manifest_name, ignored)) return files;
  std::istringstream lines(base::read_file(folder / manifest_name));
  for (std::string line; std::getline(lines, line);)
    // A list that was tampered with must not reach outside the folder.
    if (!line.empty() && line.find("..") == std::string::npos && line[0] != '/') files.insert(line);
  return files;
}

std::string lines_of(const std::set<std::string>& paths) {
  std::string lines;
  for (const std::string& path : paths) lines += path + "\n";
  return lines;
}

/// A file of somebody else's that has the name of one that is to be made.
void keep_strange_files(const Files& files, const std::set<std::string>& before,
                        const fs::path& folder) {
  for (const exporting::OutputFile& file : files)
    if (!before.contains(file.path) && !holds(folder / file.path, file.bytes) &&
        fs::exists(folder / file.path))
      throw base::Error(base::ErrorKind::conflict,
                        "It was not made by an export and would be written over. Choose another "
                        "folder, or move the file away.",
                        folder / file.path);
}

void write_folder(const Files& files, const fs::path& folder, CourseExport& result,
                  base::Progress* progress) {
  const auto before = earlier_files(folder);
  keep_strange_files(files, before, folder);
  std::set<std::string> now{manifest_name}, known = before;
  std::string manifest;
  for (const exporting::OutputFile& file : files) {
    manifest += file.path + "\n";
    known.insert(file.path);
  }
  // An export that is broken off must know its files all the same.
  if (known != before) write_result(folder / manifest_name, lines_of(known));
  std::int64_t done = 0;
  for (const exporting::OutputFile& file : files) {
    if (progress) progress->step(done++, static_cast<std::int64_t>(files.size()), file.path);
    write_result(folder / file.path, file.bytes);
    result.written.push_back(folder / file.path);
    now.insert(file.path);
  }
  write_result(folder / manifest_name, manifest);
  std::error_code ignored;
  for (const std::string& path : before)
    if (!now.contains(path)) fs::remove(folder / path, ignored);
  for (const auto& entry : fs::recursive_directory_iterator(folder, ignored))
    if (entry.is_regular_file(ignored) &&
        !now.contains(fs::relative(entry.path(), folder).generic_string()))
      result.foreign.push_back(entry.path());
  std::sort(result.foreign.begin(), result.foreign.end());
}

model::ExportLog log_of(const course::Material& material, CourseFormat format,
                        course::Edition edition) {
  model::ExportLog log;
  log.id = model::ExportLogId::make();
  log.course = material.course.id;
  log.format = info(format).name;
  log.edition = edition == course::Edition::student ? "student" : "teacher";
  return log;
}

base::Hash fingerprint_of(const Files& files) {
  std::string all;
  for (const exporting::OutputFile& file : files)
    all += file.path + base::to_string(base::hash_of_bytes(file.bytes));
  return base::hash_of_bytes(all);
}

void scan(const Files& files, const course::Material& material, const course::Pages& pages,
          CourseFormat format, std::vector<course::Finding>& findings) {
  const auto again = [format](const course::Pages& other) { return render(other, format); };
  for (course::Finding& finding : scan_output(files, material.pseudonyms, pages, again))
    findings.push_back(std::move(finding));
}

std::int64_t count_excerpts(const course::Pages& pages) {
  std::int64_t count = 0;
  for (const course::Page& page : pages.pages)
    for (const course::Element& element : page.elements) {
      count += std::holds_alternative<course::ExcerptFigure>(element);
      if (const auto* contrast = std::get_if<course::Contrast>(&element))
        count += static_cast<std::int64_t>(contrast->left.size() + contrast->right.size());
    }
  return count;
}

Files written_as(const course::Pages& pages, CourseFormat format) {
  switch (format) {
    case CourseFormat::site:
      return exporting::write_site(pages);
    case CourseFormat::site_zip:
      return {{"course.zip", exporting::zip_files(exporting::write_site(pages))}};
    case CourseFormat::docx:
      return {exporting::write_docx(pages)};
    case CourseFormat::odt:
      return {exporting::write_odt(pages)};
    case CourseFormat::pdf:
      return {exporting::write_pdf(pages)};
    case CourseFormat::epub:
      return {exporting::write_epub(pages)};
    case CourseFormat::pptx:
      return {exporting::write_pptx(pages)};
    case CourseFormat::scorm12:
      return {exporting::write_scorm(pages, exporting::Scorm::v1_2)};
    case CourseFormat::scorm2004:
      return {exporting::write_scorm(pages, exporting::Scorm::v2004)};
    case CourseFormat::imscc:
      return {exporting::write_imscc(pages)};
    case CourseFormat::markdown:
      return exporting::write_markdown(pages);
  }
  return {};
}

/// Learning platforms and reading systems may strip SVG of what it needs.
exporting::ChartForm chart_form(CourseFormat format) {
  const bool web = format == CourseFormat::site || format == CourseFormat::site_zip ||
                   format == CourseFormat::scorm12 || format == CourseFormat::scorm2004;
  return web ? exporting::ChartForm::svg : exporting::ChartForm::png;
}

}  // namespace

std::vector<exporting::OutputFile> render(const course::Pages& pages, CourseFormat format) {
  if (exporting::has_charts(pages))
    return written_as(exporting::with_charts(pages, chart_form(format)), format);
  return written_as(pages, format);
}

base::Hash content_hash(const course::Pages& pages) {
  course::Pages plain = pages;
  plain.changed_at = 0;
  for (auto& [path, bytes] : plain.files) bytes = base::to_string(base::hash_of_bytes(bytes));
  return fingerprint_of(exporting::write_markdown(
      exporting::with_charts(std::move(plain), exporting::ChartForm::svg)));
}

const std::vector<CourseFormatInfo>& course_formats() {
  static const std::vector<CourseFormatInfo> all{{CourseFormat::site, "site", ""},
                                                 {CourseFormat::site_zip, "site-zip", ".zip"},
                                                 {CourseFormat::docx, "docx", ".docx"},
                                                 {CourseFormat::odt, "odt", ".odt"},
                                                 {CourseFormat::pdf, "pdf", ".pdf"},
                                                 {CourseFormat::epub, "epub", ".epub"},
                                                 {CourseFormat::pptx, "pptx", ".pptx"},
                                                 {CourseFormat::scorm12, "scorm12", ".zip"},
                                                 {CourseFormat::scorm2004, "scorm2004", ".zip"},
                                                 {CourseFormat::imscc, "imscc", ".imscc"},
                                                 {CourseFormat::markdown, "markdown", ""}};
  return all;
}

const CourseFormatInfo& info(CourseFormat format) {
  const auto& all = course_formats();
  return *std::find_if(all.begin(), all.end(),
                       [&](const CourseFormatInfo& known) { return known.format == format; });
}

std::optional<CourseFormat> course_format(const std::string& name) {
  for (const CourseFormatInfo& known : course_formats())
    if (known.name == name) return known.format;
  return std::nullopt;
}

CourseExport export_course(const store::Reader& read, model::CourseId course, CourseFormat format,
                           course::Edition edition, const fs::path& where,
                           const fs::path& project_folder, base::Progress* progress,
                           const Overrides& overrides, const course::Part& part) {
  course::Material material = course_material(read, course, project_folder);
  material.part = part;
  CourseExport result;
  result.reason = overrides.reason;
  result.findings = course::check_gates(material);
  result.stopped = course::stops(result.findings, overrides.gates);
  if (result.stopped) return result;
  if (progress) progress->check();
  const course::Pages pages = course::make_pages(material, edition);
  const auto files = render(pages, format);
  if (progress) progress->check();
  scan(files, material, pages, format, result.findings);
  result.stopped = course::stops(result.findings, overrides.gates);
  if (result.stopped) return result;
  if (progress) progress->check();
  std::error_code ignored;
  if (info(format).ending.empty()) {
    if (fs::exists(where, ignored) && !fs::is_directory(where, ignored))
      throw base::Error(base::ErrorKind::bad_input,
                        "This format goes into a folder, and this is a file.", where);
    write_folder(files, where, result, progress);
  } else {
    if (fs::is_directory(where, ignored))
      throw base::Error(base::ErrorKind::bad_input,
                        "This format is one file and needs a name, and this is a folder.", where);
    write_result(where, files.front().bytes);
    result.written.push_back(where);
  }
  result.excerpts = count_excerpts(pages);
  result.content = content_hash(pages);
  result.state = read.last_action();
  result.log = log_of(material, format, edition);
  result.log.contains = contains_json(material, result, where, project_folder);
  result.log.fingerprint = fingerprint_of(files);
  return result;
}

std::vector<course::Finding> check_course(const store::Reader& read, model::CourseId course,
                                          const fs::path& project_folder, base::Progress* progress,
                                          const course::Part& part,
                                          const std::vector<CourseFormat>& formats) {
  course::Material material = course_material(read, course, project_folder);
  material.part = part;
  std::vector<course::Finding> findings = course::check_gates(material);
  if (progress) progress->check();
  if (course::stops(findings, every_gate)) return findings;
  const course::Pages pages = course::make_pages(material, course::Edition::teacher);
  std::int64_t done = 0;
  for (const CourseFormatInfo& known : course_formats()) {
    if (!formats.empty() &&
        std::find(formats.begin(), formats.end(), known.format) == formats.end())
      continue;
    const auto all =
        static_cast<std::int64_t>(formats.empty() ? course_formats().size() : formats.size());
    if (progress) progress->step(done++, all, std::string(known.name));
    scan(render(pages, known.format), material, pages, known.format, findings);
  }
  return findings;
}

}  // namespace uddrag::app
