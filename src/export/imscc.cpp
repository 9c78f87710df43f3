// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/imscc.h"

#include "export/imscc_manifest.h"
#include "export/page_name.h"
#include "export/qti_assessment.h"
#include "export/site.h"
#include "export/zip_writer.h"

namespace uddrag::exporting {

OutputFile write_imscc(const course::Pages& pages) {
  auto content = write_site(pages);
  for (auto& file : content) file.path = imscc_content_folder + file.path;
  std::vector<OutputFile> files{{"imsmanifest.xml", imscc_manifest(pages, content)}};
  for (auto& file : content) files.push_back(std::move(file));
  const auto keys = page_keys(pages);
  for (std::size_t i = 0; i < keys.size(); ++i)
    if (has_tasks(pages.pages[i]))
      files.push_back({imscc_tasks_file(keys[i]),
                       qti_assessment(pages, pages.pages[i], imscc_tasks_id(pages, keys[i]))});
  return {"course.imscc", zip_files(files)};
}

}  // namespace uddrag::exporting
