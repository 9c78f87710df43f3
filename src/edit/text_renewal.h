// SPDX-License-Identifier: GPL-3.0-or-later
// A document gets another version of its text, e.g. from a transcript that was corrected outside.
// Quotes are carried along by what differs; turns and speakers that are the same stay the same.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "edit/refuse.h"
#include "edit/text_change.h"

namespace uddrag::edit {

struct NewText {
  struct Turn {
    text::Span span;
    std::string speaker;  ///< label; empty: nobody
    model::SpeakerRole role = model::SpeakerRole::participant;
    std::optional<base::Millis> time_start{}, time_end{};
    model::TurnKind kind = model::TurnKind::speech;
  };
  struct Style {
    text::Span span;
    std::string style;
  };

  std::string text;  ///< UTF-8, LF line ends
  std::vector<Turn> turns{};
  std::vector<Style> styles{};
  std::string original{};  ///< bytes of the file; empty: none
  std::string source_name{}, import_report{};
};

/// What it would do. Refused: the document is gone or read only, the text is empty or the same, and
/// where a quote that a course shows would be lost. A quote whose words stand elsewhere in the new
/// text, once, is found again there. Turns of the plan have ids; speakers are not in it.
PlannedChange plan_renewal(const store::Reader& read, model::DocumentId document,
                           const NewText& next);

/// Memos on turns that are no more go to the document. Speakers who say nothing any more and are
/// tied to nobody go.
class RenewText : public store::Edit {
 public:
  RenewText(model::DocumentId document, NewText next)
      : m_document(document), m_next(std::move(next)) {}
  std::string_view kind() const override { return "text.renew"; }
  std::string arguments() const override;
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  void set_speakers(store::Transaction& tx, TextChange& change) const;
  void set_styles(store::Transaction& tx) const;

  model::DocumentId m_document;
  NewText m_next;
  std::string m_name;
};

}  // namespace uddrag::edit
