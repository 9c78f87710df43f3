// SPDX-License-Identifier: GPL-3.0-or-later
// A text engine for tests: every character is 10 wide, every line 20 high, lines break behind the
// last space that fits. Draws nothing.
#pragma once
#include <memory>
#include <string_view>

#include "gui/transcript/text_layout.h"

namespace uddrag::gui::transcript::testing {

class RulerEngine : public TextEngine {
 public:
  std::unique_ptr<TextLayout> lay_out(std::string_view utf8, const LayoutOrder& order) override;
  double line_height(Face) const override { return 20; }
  double character_width(Face) const override { return 10; }

  int laid_out = 0;          ///< how often it was asked
  std::int64_t longest = 0;  ///< block, in characters
};

}  // namespace uddrag::gui::transcript::testing
