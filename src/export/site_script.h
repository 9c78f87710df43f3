// SPDX-License-Identifier: GPL-3.0-or-later
// The script of a site: what makes its exercises, its search and the reader's own progress. Every
// page says all it has to say without it. No framework, and nothing is asked from elsewhere.
#pragma once
#include <string>
#include <string_view>

#include "course/pages.h"

namespace uddrag::exporting {

constexpr const char* site_script_file = "course.js";
constexpr const char* search_index_file = "search.js";

/// All parts, with the words of the course's language and the key under which the browser keeps
/// what the reader did.
std::string site_script(const course::Pages& pages);
/// The words of every page by place, as a script: a page that was opened from disk may read no
/// other kind of file.
std::string search_index(const course::Pages& pages);

/// Where an element is found on its page: its own anchor, or one that only a site has. That stays
/// with the block that the element comes from, wherever it goes and in both editions.
std::string place_anchor(const course::Page& page, std::size_t element);
/// Whether place_anchor() is the site's, so that it must be written.
bool needs_anchor(const course::Element& element);

// The parts, in the order in which they run.
std::string_view keep_script();
std::string_view coding_model_script();
std::string_view coding_script();
std::string_view comparison_script();
std::string_view search_script();
std::string_view progress_script();

}  // namespace uddrag::exporting
