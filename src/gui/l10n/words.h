// SPDX-License-Identifier: GPL-3.0-or-later
// Words for what the layers below name by stable, untranslated names: actions, refusals, errors.
#pragma once
#include <wx/string.h>

#include <string>
#include <vector>

#include "app/course_template.h"
#include "base/error.h"
#include "model/course.h"
#include "model/document.h"
#include "model/participant.h"
#include "model/refusal.h"
#include "store/journal.h"

namespace uddrag::gui {

/// "Code with Criticism", for "Undo …" and the history. arguments: the action's JSON.
wxString action_words(const std::string& kind, const std::string& arguments);
/// Every kind that has words.
std::vector<std::string> known_kinds();

wxString said_words(const base::Said& said);
wxString refusal_words(const model::Refusal& refusal);
/// What happened, to which file, what to do.
wxString error_words(const base::Error& error);

wxString kind_words(model::DocumentKind kind);
wxString consent_words(model::ConsentState state);
wxString use_words(model::Use use);
wxString section_words(model::SectionKind kind);
wxString block_words(std::string_view block_kind);
wxString template_words(app::CourseTemplate which);

}  // namespace uddrag::gui
