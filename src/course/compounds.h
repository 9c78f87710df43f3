// SPDX-License-Identifier: GPL-3.0-or-later
// What may stand closed up behind a name: "Nørrestrand" + "borgerne", "Mariam" + "sagen". Danish
// and its neighbours write so. Only parts that are listed count, since "vejledning" is not of
// Vejle.
#pragma once
#include <string>

namespace uddrag::course {

/// `rest`: what follows the name in its word, in lower case and without accents on a, e, i, o, u. A
/// linking s may lead. Fewer parts stand behind persons: "Frederikshavn" is no harbour of Frederik.
bool is_second_part(const std::string& rest, bool of_person);

}  // namespace uddrag::course
