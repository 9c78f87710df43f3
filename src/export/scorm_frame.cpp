// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/scorm_frame.h"

#include <nlohmann/json.hpp>

#include "export/language.h"
#include "export/markup.h"
#include "export/page_name.h"
#include "export/site_frame.h"
#include "export/words.h"

namespace uddrag::exporting {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view style =
    "html, body { margin: 0; height: 100%; } "
    "iframe { display: block; border: 0; width: 100%; height: 100%; }";

/// Only those with boxes to tick can be answered.
Json exercises_of(const course::Page& page, const Words& words) {
  Json list = Json::array();
  for (const auto& element : page.elements)
    if (const auto* exercise = std::get_if<course::Exercise>(&element))
      if (!exercise->codes.empty()) list.push_back(printable(exercise_title(words, *exercise)));
  return list;
}

void write_head(Markup& html, const course::Pages& pages, const std::string& title) {
  const auto head = html.in("head");
  html.leaf("meta", {{"charset", "utf-8"}});
  html.leaf("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  html.leaf("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
  if (!pages.authors.empty()) html.leaf("meta", {{"name", "author"}, {"content", pages.authors}});
  html.element("title", {}, title);
  html.element("style", {}, style);
}

}  // namespace

std::string scorm_frame(const course::Pages& pages) {
  const auto title = edition_title(words_for(pages.language), pages);
  Markup html;
  html.raw("<!DOCTYPE html>\n");
  {
    const auto rtl = right_to_left(pages.language) ? "rtl" : "";
    const auto whole = html.in("html", {{"lang", pages.language}, {"dir", rtl}});
    write_head(html, pages, title);
    const auto body = html.in("body");
    html.element("iframe",
                 {{"id", "page"}, {"src", "index.html"}, {"title", title}, {"allow", "fullscreen"}},
                 "");
    html.raw("\n");
    for (const auto& file : {scorm_course_file, scorm_lms_file, scorm_track_file})
      html.element("script", {{"src", file}}, "");
  }
  return html.take();
}

std::string scorm_course(const course::Pages& pages, Scorm version) {
  const auto& words = words_for(pages.language);
  const auto keys = page_keys(pages);
  Json list = Json::array();
  for (std::size_t i = 0; i < pages.pages.size(); ++i)
    list.push_back({{"key", keys[i]},
                    {"file", page_file(pages, i)},
                    {"exercises", exercises_of(pages.pages[i], words)}});
  const Json course{{"version", version == Scorm::v1_2 ? "1.2" : "2004"}, {"pages", list}};
  return "window.uddragCourse = " + course.dump(1) + ";\n";
}

}  // namespace uddrag::exporting
