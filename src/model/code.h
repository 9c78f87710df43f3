// SPDX-License-Identifier: GPL-3.0-or-later
// The codebook: codes in a tree, their names in further languages, sets of codes.
#pragma once
#include <string>

#include "model/ids.h"
#include "model/project.h"

namespace uddrag::model {

struct Code {
  CodeId id;
  CodeId parent;     ///< nil: at the top
  std::string name;  ///< unique among its siblings
  Color color = 0x777777;
  std::int64_t position = 0;  ///< order among its siblings
  std::string definition;
  std::string when_to_use;
  std::string when_not;
  std::string example;
  std::string shortcut;
  bool retired = false;
};

/// Key: code and language.
struct CodeName {
  CodeId code;
  std::string language;  ///< BCP 47
  std::string name;
  std::string definition;
};

struct CodeSet {
  CodeSetId id;
  std::string name;
};

struct CodeSetMember {
  CodeSetId set;
  CodeId code;
  std::int64_t position = 0;
};

}  // namespace uddrag::model
