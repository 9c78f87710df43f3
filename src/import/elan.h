// SPDX-License-Identifier: GPL-3.0-or-later
// ELAN: the annotations of all speakers' tiers, merged by time. The participant of a tier speaks,
// or who the tier is named after. What stands beside an annotation (translations, comments) becomes
// a memo on its words; where the annotation itself is empty or only a number for reference, it is
// the words. Words and morphemes one by one, and values from vocabularies, are left out and told.
#pragma once
#include "import/formats.h"

namespace uddrag::importing {

extern const Format elan_format;

}  // namespace uddrag::importing
