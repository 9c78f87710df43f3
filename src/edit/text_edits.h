// SPDX-License-Identifier: GPL-3.0-or-later
// Corrections of a transcript: its words, its turns, who speaks and when. Quotes are carried along;
// what the import gave stays in the file.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "edit/refuse.h"
#include "edit/text_change.h"

namespace uddrag::edit {

/// Replaces characters; see plan_text_change() for the rules. Refused where nothing would change.
class ReplaceText : public store::Edit {
 public:
  ReplaceText(model::DocumentId document, std::vector<text::Splice> splices)
      : m_document(document), m_splices(std::move(splices)) {}
  std::string_view kind() const override { return "text.replace"; }
  std::string arguments() const override;
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  model::DocumentId m_document;
  std::vector<text::Splice> m_splices;
  std::string m_name;
};

/// Makes two turns of one at a position in the document. White space there becomes the line end
/// between them; the second has the same speaker and no time. Refused at the ends of the turn.
class SplitTurn : public store::Edit {
 public:
  SplitTurn(model::TurnId turn, text::Pos at) : m_turn(turn), m_at(at) {}
  std::string_view kind() const override { return "turn.split"; }
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;
  model::TurnId second() const { return m_second; }  ///< after it was applied

 private:
  PlannedChange plan(const store::Reader& read) const;

  model::TurnId m_turn;
  text::Pos m_at;
  model::TurnId m_second = model::TurnId::make();
};

/// Joins a turn with the one after it, by a space. The first one's speaker and start time stay; the
/// memos of the second go to it. Refused for the last turn.
class JoinTurns : public store::Edit {
 public:
  explicit JoinTurns(model::TurnId first) : m_turn(first) {}
  std::string_view kind() const override { return "turn.join"; }
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  PlannedChange plan(const store::Reader& read) const;

  model::TurnId m_turn;
};

/// Removes a turn with its words and its line end.
class RemoveTurn : public store::Edit {
 public:
  explicit RemoveTurn(model::TurnId turn) : m_turn(turn) {}
  std::string_view kind() const override { return "turn.remove"; }
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  PlannedChange plan(const store::Reader& read) const;

  model::TurnId m_turn;
};

/// What removing the turn would do, for the window.
PlannedChange plan_remove_turn(const store::Reader& read, model::TurnId turn);

/// What is typed of a recording: a turn behind another, or at the end of the document where that is
/// nil; a speaker by label as SetSpeaker has it; ms in the recording. Needs words; what they begin
/// and end with in white space is left out.
class AddTurn : public store::Edit {
 public:
  AddTurn(model::DocumentId document, model::TurnId behind, std::string words, std::string speaker,
          std::optional<base::Millis> start)
      : m_document(document),
        m_behind(behind),
        m_words(std::move(words)),
        m_speaker(std::move(speaker)),
        m_start(start) {}
  std::string_view kind() const override { return "turn.add"; }
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;
  model::TurnId id() const { return m_id; }

 private:
  PlannedChange plan(const store::Reader& read, model::SpeakerId speaker) const;

  model::DocumentId m_document;
  model::TurnId m_behind;
  std::string m_words, m_speaker;
  std::optional<base::Millis> m_start;
  model::TurnId m_id = model::TurnId::make();
};

/// Turns of one document get a speaker by label (made where the document has none of that name;
/// empty: nobody). Speakers that then say nothing and are tied to nobody are removed.
class SetSpeaker : public store::Edit {
 public:
  SetSpeaker(std::vector<model::TurnId> turns, std::string label)
      : m_turns(std::move(turns)), m_label(std::move(label)) {}
  std::string_view kind() const override { return "turn.speaker"; }
  std::string arguments() const override;
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  std::vector<model::TurnId> m_turns;
  std::string m_label;
};

/// Gives a speaker another label in the whole document; where another speaker has it, all turns go
/// to that one.
class RenameSpeaker : public store::Edit {
 public:
  RenameSpeaker(model::SpeakerId speaker, std::string label)
      : m_speaker(speaker), m_label(std::move(label)) {}
  std::string_view kind() const override { return "speaker.rename"; }
  std::string arguments() const override;
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  model::SpeakerId m_speaker;
  std::string m_label;
};

/// Sets when a turn begins and ends (ms from the start of the recording; nothing: not known).
/// Refused below 0 and where the end lies before the start.
class SetTurnTime : public store::Edit {
 public:
  SetTurnTime(model::TurnId turn, std::optional<base::Millis> start,
              std::optional<base::Millis> end)
      : m_turn(turn), m_start(start), m_end(end) {}
  std::string_view kind() const override { return "turn.time"; }
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  model::TurnId m_turn;
  std::optional<base::Millis> m_start, m_end;
};

}  // namespace uddrag::edit
