// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/course_preview.h"

#include <nlohmann/json.hpp>
#include <set>

#include "app/course_material.h"
#include "app/excerpt_export.h"
#include "base/file.h"
#include "course/make_pages.h"
#include "export/markup.h"
#include "export/page_name.h"
#include "export/site.h"
#include "export/site_script.h"

namespace uddrag::app {
namespace {

namespace fs = std::filesystem;

constexpr const char* page = R"html(<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Uddrag</title>
<style>
:root { color-scheme: light dark; }
body { margin: 0; height: 100vh; display: flex; flex-direction: column; font: 15px/1.4 system-ui, sans-serif; background: Canvas; color: CanvasText; }
nav { display: flex; gap: 1.5rem; padding: .5rem 1rem; border-bottom: 1px solid GrayText; align-items: center; }
nav strong { flex: 1; font-weight: 500; }
label { cursor: pointer; }
main { flex: 1; display: flex; justify-content: center; min-height: 0; }
iframe { border: 0; width: 100%; height: 100%; }
main.phone { padding: 1rem; }
main.phone iframe { width: 390px; border: 1px solid GrayText; border-radius: 12px; }
</style>
</head>
<body>
<nav><strong id="title"></strong>
<span><label><input type="radio" name="width" value="desktop" checked> <span id="desktop"></span></label>
<label><input type="radio" name="width" value="phone"> <span id="phone"></span></label></span>
<span><label><input type="radio" name="edition" value="student" checked> <span id="student"></span></label>
<label><input type="radio" name="edition" value="teacher"> <span id="teacher"></span></label></span>
</nav>
<main><iframe id="frame"></iframe></main>
<script>
"use strict";
const words = @WORDS@;
for (const id of Object.keys(words)) document.getElementById(id).textContent = words[id];
document.title = words.title;
const frame = document.getElementById("frame");
frame.title = words.title;
let edition = "student", shown = "", now = null;
function show() {
  if (!now) return;
  const wanted = edition + " " + now.version + " " + now.place;
  if (wanted === shown) return;
  shown = wanted;
  const parts = now.place.split("#");
  frame.src = edition + "/" + parts[0] + "?" + now.version + (parts[1] ? "#" + parts[1] : "");
}
window.uddragPlace = function (place) { now = place; show(); };
for (const input of document.querySelectorAll("input")) input.addEventListener("change", function () {
  if (input.name === "width") document.querySelector("main").className = input.value;
  else { edition = input.value; show(); }
});
function ask() {
  const script = document.createElement("script");
  script.src = "place.js?" + Date.now();
  script.onload = script.onerror = function () { script.remove(); setTimeout(ask, 500); };
  document.head.append(script);
}
ask();
</script>
</body>
</html>
)html";

void write_edition(const course::Pages& pages, const fs::path& folder) {
  std::set<std::string> made;
  for (const exporting::OutputFile& file : exporting::write_site(pages)) {
    write_result(folder / file.path, file.bytes);
    made.insert(file.path);
  }
  std::error_code ignored;
  std::vector<fs::path> old;
  for (const auto& entry : fs::recursive_directory_iterator(folder, ignored))
    if (entry.is_regular_file(ignored) &&
        !made.contains(fs::relative(entry.path(), folder).generic_string()))
      old.push_back(entry.path());
  for (const fs::path& path : old) fs::remove(path, ignored);
}

/// Anchors are the same in both editions; the teacher's has all blocks.
PreviewPlaces places_of(const course::Pages& pages) {
  PreviewPlaces places;
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    const course::Page& each = pages.pages[i];
    const std::string name = exporting::page_name(pages, i) + ".html";
    places.sections[each.section] = name;
    for (std::size_t n = 0; n < each.blocks.size(); ++n)
      places.blocks.emplace(each.blocks[n], name + "#" + exporting::place_anchor(each, n));
  }
  return places;
}

std::string page_with(const PreviewWords& words) {
  const nlohmann::json json{{"title", words.title},
                            {"phone", words.phone},
                            {"desktop", words.desktop},
                            {"student", words.student},
                            {"teacher", words.teacher}};
  std::string all = page;
  const std::string mark = "@WORDS@";
  return all.replace(all.find(mark), mark.size(), exporting::json_in_script(json.dump()));
}

}  // namespace

const std::string& PreviewPlaces::of(const std::optional<model::SectionId>& section,
                                     const std::optional<model::BlockId>& block) const {
  if (block)
    if (const auto found = blocks.find(*block); found != blocks.end()) return found->second;
  if (section)
    if (const auto found = sections.find(*section); found != sections.end()) return found->second;
  return front;
}

PreviewPlaces write_preview(const store::Reader& read, model::CourseId course,
                            const fs::path& project_folder, const fs::path& folder,
                            const PreviewWords& words) {
  const course::Material material = course_material(read, course, project_folder);
  const course::Pages teacher = course::make_pages(material, course::Edition::teacher);
  write_edition(course::make_pages(material, course::Edition::student), folder / "student");
  write_edition(teacher, folder / "teacher");
  write_result(folder / "preview.html", page_with(words));
  return places_of(teacher);
}

void point_preview(const fs::path& folder, const std::string& place, std::int64_t version) {
  base::write_file(
      folder / "place.js",
      "uddragPlace(" + nlohmann::json({{"place", place}, {"version", version}}).dump() + ");\n");
}

}  // namespace uddrag::app
