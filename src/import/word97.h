// SPDX-License-Identifier: GPL-3.0-or-later
// Old Word files (.doc), by way of a program that is installed: LibreOffice, which keeps structure,
// else antiword, which gives the text. Runs it in a folder and with a profile of its own.
#pragma once
#include "import/formats.h"

namespace uddrag::importing {

extern const Format word97_format;

}  // namespace uddrag::importing
