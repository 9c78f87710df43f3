// SPDX-License-Identifier: GPL-3.0-or-later
// Memos with what they are on and who wrote them in words, for the list of the window, the command
// line and every output.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "export/memos.h"
#include "model/memo_links.h"
#include "query/excerpts.h"
#include "store/reader.h"

namespace uddrag::app {

struct ListedMemo {
  model::Memo memo;
  std::string on;  ///< path of the code, name of the document, "Interview 3 #12", section …
  std::int64_t turn = 0;  ///< of a memo on a turn, among the speech turns from 1; 0: no number
  std::string coder;      ///< initials
};

/// Says what memos are on. Keeps what it read; made anew after a change.
class MemoTargets {
 public:
  explicit MemoTargets(const store::Reader& read);
  ListedMemo listed(model::Memo memo);
  /// The name alone; turn as above.
  std::string name(model::MemoTarget kind, const base::Uuid& id, std::int64_t* turn = nullptr);

 private:
  const store::Reader& m_read;
  std::map<model::CodeId, std::string> m_codes;
  std::map<model::DocumentId, std::string> m_documents;
  std::map<model::CoderId, std::string> m_coders;
  query::Places m_places;
};

/// The oldest first.
std::vector<ListedMemo> list_memos(const store::Reader& read);
/// `language` is that of the words of an output ("turn 5").
exporting::MemoRow memo_row(const ListedMemo& listed, const std::string& language);
/// The title, or else the first line without signs of Markdown, shortened.
std::string memo_title(const model::Memo& memo);

/// What is meant by a name, as in a link; a document's turn by its number where `turn` is not 0;
/// the project where the name is empty. nullopt: nothing is called that.
std::optional<model::LinkedThing> memo_target(const store::Reader& read, const std::string& name,
                                              std::int64_t turn = 0);

}  // namespace uddrag::app
