// SPDX-License-Identifier: GPL-3.0-or-later
// What protects people in outputs: pseudonym terms and the log of what was handed out.
#pragma once
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/hash.h"
#include "model/ids.h"

namespace uddrag::model {

/// A name, place or organisation that must not stand in an output, and what stands instead.
struct PseudonymTerm {
  PseudonymTermId id;
  std::string original;  ///< as in the transcripts; unique
  std::string replacement;
  std::string kind;                ///< "person", "place", "organisation", "other"
  std::vector<std::string> forms;  ///< further written forms of the original
  std::string scope;  ///< empty: every output; "open", "closed": courses of that audience
};

struct PseudonymProfile {
  PseudonymProfileId id;
  std::string name;
  std::string audience;
};

struct ExportLog {
  ExportLogId id;
  CourseId course;
  std::string format;
  std::string edition;
  base::Millis at = 0;
  std::string contains;  ///< JSON, see app/export_record.h
  base::Hash fingerprint;
};

}  // namespace uddrag::model
