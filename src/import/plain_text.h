// SPDX-License-Identifier: GPL-3.0-or-later
// Plain text: every line is a paragraph. Other text formats decode through here.
#pragma once
#include <string>
#include <string_view>

#include "import/formats.h"

namespace uddrag::importing {

extern const Format plain_text_format;

/// Decodes bytes by options.encoding or by finding it out, unifies line ends, and says in the
/// report what was guessed, changed or replaced. Throws base::Error bad_input for binary data.
std::string decode_text(std::string_view bytes, const Options& options, Report& report);

}  // namespace uddrag::importing
