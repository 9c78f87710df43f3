// SPDX-License-Identifier: GPL-3.0-or-later
// Links in the Markdown of a memo, by name: [[Trust]], [[Roles / Trust]], [[Interview 3]], [[P01]],
// and [[Interview 3 #12]] for a quote by its number in the document. Names are compared without
// case. Of several things with one name the oldest is meant, so that a new one takes no link away.
#pragma once
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/code.h"
#include "model/document.h"
#include "model/memo.h"
#include "model/participant.h"

namespace uddrag::model {

struct WrittenLink {
  std::size_t start = 0, end = 0;  ///< bytes of the text, with the brackets
  std::string_view name;           ///< points into the text; no white space around it
};
/// In the order of the text. A link stands on one line and holds no bracket pair itself.
std::vector<WrittenLink> links_in(std::string_view markdown);
/// "Roles / Trust" for each code.
std::map<CodeId, std::string> code_paths(const std::vector<Code>& codes);

struct LinkedThing {
  MemoTarget kind = MemoTarget::code;  ///< code, document, participant or quote
  base::Uuid id;
  bool operator==(const LinkedThing&) const = default;
};

class LinkNames {
 public:
  using QuoteNumbered = std::function<std::optional<QuoteId>(DocumentId, std::int64_t)>;

  LinkNames() = default;
  LinkNames(const std::vector<Code>& codes, const std::vector<Document>& documents,
            const std::vector<Participant>& participants, QuoteNumbered quote_numbered);

  /// What a link of that name leads to; nullopt: nothing.
  std::optional<LinkedThing> find(std::string_view name) const;
  /// The shortest name that leads to a thing; empty where none can be written. Not for quotes.
  std::string name_of(const LinkedThing& thing) const;
  std::string quote_name(DocumentId document, std::int64_t number) const;

 private:
  struct Known {
    LinkedThing thing;
    std::vector<std::string> names;  ///< the one to show first
  };
  void add(MemoTarget kind, const base::Uuid& id, std::vector<std::string> names);
  void index();

  std::vector<Known> m_all;
  std::map<std::u16string, std::size_t> m_by_name;  ///< index of m_all
  std::map<std::u16string, DocumentId> m_documents;
  QuoteNumbered m_quote_numbered;
};

}  // namespace uddrag::model
