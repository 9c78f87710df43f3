// SPDX-License-Identifier: GPL-3.0-or-later
// What the charts of a course are drawn of, read from a project.
#pragma once
#include "course/material.h"
#include "store/reader.h"

namespace uddrag::app {

/// All coded quotes, with who speaks in them.
course::Counted counted(const store::Reader& read);

}  // namespace uddrag::app
