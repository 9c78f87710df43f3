// SPDX-License-Identifier: GPL-3.0-or-later
// Which quotes fit a filter, with what is needed to show and cite them. Reads sets, not single
// rows: the excerpts of a code with thousands of quotes take milliseconds.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "store/reader.h"

namespace uddrag::query {

/// Empty lists do not restrict. Different parts must all hold.
struct Filter {
  std::vector<model::CodeId> codes;
  bool with_children = true;  ///< a code stands for all below it too
  std::vector<model::DocumentGroupId> groups;
  std::vector<model::DocumentId> documents;
  std::vector<model::CoderId> coders;  ///< coded by one of them (with one of the codes, if given)
  bool starred = false;
  std::string containing;  ///< folded
};

struct FoundQuote {
  model::Quote quote;
  std::vector<model::Coding> codings;  ///< all of the quote's
};

/// In the order of the documents, then by place.
std::vector<FoundQuote> excerpts(const store::Reader& read, const Filter& filter);

/// A code and all below it.
std::vector<model::CodeId> with_children(const std::vector<model::Code>& codes, model::CodeId root);

/// Where a place is, in words: document, turn, speaker, time. Keeps what it read of each document.
class Places {
 public:
  struct Place {
    const model::Document* document = nullptr;
    std::int64_t turn = 0;  ///< among the speech turns, from 1; 0: in none
    std::optional<base::Millis> time;
    std::string speaker;  ///< label; empty: nobody named
    model::ParticipantId participant;
    std::int64_t page = 0;  ///< of a document with pages; 0: none
  };
  explicit Places(const store::Reader& read);
  Place at(model::DocumentId document, text::Pos pos);

 private:
  struct Known {
    model::Document document;
    std::vector<model::Turn> turns;
    std::vector<std::int64_t> numbers;
    std::map<model::SpeakerId, model::Speaker> speakers;
    std::vector<model::StyleRun> styles;
  };
  const store::Reader& m_read;
  std::map<model::DocumentId, Known> m_known;
};

}  // namespace uddrag::query
