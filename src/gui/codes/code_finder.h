// SPDX-License-Identifier: GPL-3.0-or-later
// What the quick-code palette offers for what was typed: codes by fuzzy match over name and path,
// the recently used first, and at the end a new code. Free of wx.
#pragma once
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "gui/codes/code_list.h"

namespace uddrag::gui {

struct CodeOffer {
  model::CodeId code;    ///< nil: make a new one
  std::string name;      ///< of the code, or of the new one
  std::string path;      ///< what stands above it; of a new one: its parent's path, or empty
  model::CodeId parent;  ///< of a new one
  model::Color color = 0x777777;
  int score = 0;
};

/// How well typed letters fit a name: they must occur in order. 0: not at all; starts of words and
/// runs of letters count more, long names a little less. Both folded.
int fuzzy_score(const std::u16string& typed, const std::u16string& name);

/// Whether a space after what was typed marks the first offer, or belongs to a name that is being
/// typed: of a code that goes on like that, or of a new one that is like none that is there.
bool space_marks(const std::vector<CodeOffer>& offers, const std::string& typed, bool some_marked);

class CodeFinder {
 public:
  /// Best first, at most `limit`. "Parent/New" offers a new code below a code of that name.
  std::vector<CodeOffer> offers(const CodeList& codes, const std::string& typed,
                                std::size_t limit = 40) const;
  /// Moves a code to the front of the recently used.
  void used(model::CodeId code);
  const std::deque<model::CodeId>& recent() const { return m_recent; }

 private:
  int recency(model::CodeId code) const;

  std::deque<model::CodeId> m_recent;
};

}  // namespace uddrag::gui
