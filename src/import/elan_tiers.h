// SPDX-License-Identifier: GPL-3.0-or-later
// The tiers of an ELAN annotation file (EAF 2 and 3; schema: mpi.nl/tools/elan/EAFv3.0.xsd) with
// their annotations, as they stand in it.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "import/source.h"

namespace pugi {
class xml_node;
}  // namespace pugi

namespace uddrag::importing {

struct ElanAnnotation {
  std::string id, words;
  std::string refers;  ///< the annotation it belongs to; empty: it has times
  std::optional<base::Millis> start, end;
  base::Millis place = 0;  ///< start, or that of the last time before it in the file
};

struct ElanTier {
  enum class Kind {
    words,     ///< of its own: what somebody says
    beside,    ///< one annotation to each of another tier: a translation, a comment
    division,  ///< parts of another tier's annotations: words, morphemes
    coding,    ///< values from a vocabulary
  };
  std::string name, participant, parent;
  Kind kind = Kind::words;
  std::vector<ElanAnnotation> annotations;
};

/// The element ANNOTATION_DOCUMENT. Times in other units than milliseconds are reported.
std::vector<ElanTier> read_elan_tiers(const pugi::xml_node& document, Report& report);

}  // namespace uddrag::importing
