// SPDX-License-Identifier: GPL-3.0-or-later
// The survey part of the verb import.
#pragma once
#include <string>

#include "app/survey.h"

namespace uddrag::cli {

struct SurveyImport {
  std::string project, file, coder;
  app::SurveyWish wish;
  bool dry_run = false, json_out = false;
};

/// Exit status. Shows what the columns are taken for; then takes the answers in, unless it is a dry
/// run.
int import_survey(const SurveyImport& what);

}  // namespace uddrag::cli
