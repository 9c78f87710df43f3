// SPDX-License-Identifier: GPL-3.0-or-later
// The links of memos in a project. A memo holds the name of what it links to, so that its text
// reads the same in every output and every other program; the action that gives a thing another
// name writes the new one into the memos, and its undo takes it out again.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "model/memo_links.h"
#include "store/journal.h"

namespace uddrag::edit {

/// Of the state at the time of the call. The quotes of a document are read when a link first names
/// one: `read` must outlive it.
model::LinkNames link_names(const store::Reader& read);
/// The name that a link to it has; empty where it is gone or has none that can be written.
std::string link_name(const store::Reader& read, const model::LinkNames& names,
                      const model::LinkedThing& thing);

/// Stands around a change of names inside an edit's apply().
class LinksKept {
 public:
  /// Notes where the links of all memos lead.
  explicit LinksKept(store::Transaction& tx);
  /// Gives every link that now leads elsewhere the name of its thing as it is now. What became
  /// part of another thing is followed there (by id); what is gone keeps its link as it was.
  void rewrite(const std::map<base::Uuid, base::Uuid>& became = {});

 private:
  store::Transaction& m_tx;
  std::vector<std::pair<model::Memo, std::vector<std::optional<model::LinkedThing>>>> m_memos;
};

}  // namespace uddrag::edit
