// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON forms in which block bodies and the lists of an excerpt stand in the project file.
// Reading throws base::Error damaged for JSON that is not of that form.
#pragma once
#include <string>
#include <vector>

#include "model/course.h"

namespace uddrag::model {

std::string body_json(const BlockBody& body);
BlockBody body_from_json(const std::string& kind, const std::string& json);

std::string spans_json(const std::vector<text::Span>& spans);  ///< [[start,end],…]
std::vector<text::Span> spans_from_json(const std::string& json);
std::string clarifications_json(const std::vector<Clarification>& list);  ///< [[at,"text"],…]
std::vector<Clarification> clarifications_from_json(const std::string& json);
std::string strings_json(const std::vector<std::string>& list);
std::vector<std::string> strings_from_json(const std::string& json);

}  // namespace uddrag::model
