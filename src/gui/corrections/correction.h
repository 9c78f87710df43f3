// SPDX-License-Identifier: GPL-3.0-or-later
// Correcting the chosen document's transcript: which turn is meant, what typing it anew would do to
// its quotes, and doing it. Each change is one action. Free of wx.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "edit/text_edits.h"
#include "gui/frame/desk.h"

namespace uddrag::gui {

struct CorrectionPreview {
  bool same = true;                       ///< the words are as they were
  std::optional<model::Refusal> refusal;  ///< it would be refused
  std::int64_t adapted = 0;               ///< quotes in the turn whose words change with it
  std::vector<std::string> shrunk, lost;  ///< words of the quotes that would be cut or vanish
  bool worries() const { return !shrunk.empty() || !lost.empty(); }
};

/// What is typed of a recording.
struct NewTurn {
  model::TurnId behind;  ///< nil: at the end
  std::string words, speaker;
  std::optional<base::Millis> start;
};

class Correction {
 public:
  explicit Correction(Desk& desk) : m_desk(desk) {}

  /// The turn that a position stands in, or the next one behind it; nothing where there are none.
  std::optional<model::Turn> turn_at(text::Pos at) const;
  std::string words_of(const model::Turn& turn) const;
  std::string language() const;  ///< of the document
  std::string speaker_of(const model::Turn& turn) const;
  /// Who speaks next, when two speak in turn: whoever spoke before the one that speaks in a turn.
  std::string next_speaker(model::TurnId behind) const;
  /// Labels of the chosen document's speakers.
  std::vector<std::string> speakers() const;
  /// Nothing where the text may be changed; else why not.
  std::optional<model::Refusal> locked() const;

  CorrectionPreview preview(model::TurnId turn, const std::string& words) const;
  CorrectionPreview preview_removal(model::TurnId turn) const;

  // False: nothing was done, and the desk has said why.
  bool retype(model::TurnId turn, const std::string& words);
  bool split(model::TurnId turn, text::Pos at);
  /// A turn of its own behind another, or at the document's end; nothing where it was not done.
  std::optional<model::TurnId> add(const NewTurn& turn);
  bool join_with_next(model::TurnId turn);
  bool remove(model::TurnId turn);
  bool set_speaker(const model::Turn& turn, const std::string& label, bool everywhere);
  bool set_time(model::TurnId turn, std::optional<base::Millis> start,
                std::optional<base::Millis> end);
  /// Locks the chosen document's text, or unlocks it.
  bool lock(bool locked);

 private:
  Desk& m_desk;
};

}  // namespace uddrag::gui
