// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/scorm.h"

#include <utility>

#include "export/scorm_frame.h"
#include "export/scorm_manifest.h"
#include "export/scorm_script.h"
#include "export/site.h"
#include "export/zip_writer.h"

namespace uddrag::exporting {

OutputFile write_scorm(const course::Pages& pages, Scorm version) {
  auto files = write_site(pages);
  files.push_back({scorm_frame_file, scorm_frame(pages)});
  files.push_back({scorm_course_file, scorm_course(pages, version)});
  files.push_back({scorm_lms_file, scorm_lms_script()});
  files.push_back({scorm_track_file, scorm_track_script()});
  files.insert(files.begin(), {"imsmanifest.xml", scorm_manifest(pages, version, files)});
  return {"course.zip", zip_files(files)};
}

}  // namespace uddrag::exporting
