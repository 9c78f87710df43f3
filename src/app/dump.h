// SPDX-License-Identifier: GPL-3.0-or-later
// The whole project as JSON, a contract for other people's tools:
//   {"project":{…},"documents":[{"id","name","language","text","turns":[{"start","end","speaker",
//   "time_start_ms","time_end_ms",…}],…}],"codes":[{"id","name","path","color",…}],
//   "quotes":[{"id","document","start","end","text","codings":[{"code","coder",…}],"memo",…}],
//   "coders","participants","memos","links","pseudonyms","courses"}
// Positions are code points, half-open; times ms; ids UUIDs. Keys are never renamed or removed;
// later versions may add some. The same project gives the same bytes.
#pragma once
#include <string>

#include "store/reader.h"

namespace uddrag::app {

std::string dump_project(const store::Reader& read);
/// The value of "courses" alone.
std::string dump_courses(const store::Reader& read);

}  // namespace uddrag::app
