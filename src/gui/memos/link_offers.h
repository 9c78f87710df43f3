// SPDX-License-Identifier: GPL-3.0-or-later
// What to offer while somebody types a link into a memo: codes, documents and participants that
// fit, and behind "Interview 3 #" the quotes of that document. Free of wx.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/memo_links.h"
#include "store/reader.h"

namespace uddrag::gui {

struct LinkOffer {
  model::MemoTarget kind = model::MemoTarget::code;
  std::string name;    ///< to stand between the brackets
  std::string detail;  ///< what tells it from others: path, pseudonym, first words of the quote
};

/// The link that is being typed: from behind "[[" to the caret (byte offset), on one line and not
/// closed yet. nullopt: none is.
std::optional<std::string_view> link_being_typed(std::string_view text, std::size_t caret);

class LinkOffers {
 public:
  explicit LinkOffers(const store::Reader& read);
  /// Best first, at most `limit`.
  std::vector<LinkOffer> matching(std::string_view typed, std::size_t limit = 30) const;

 private:
  struct Known {
    LinkOffer offer;
    std::u16string folded;
    model::DocumentId document;  ///< of a document
  };
  void add(model::LinkedThing thing, const std::string& shown, const std::string& detail);
  std::vector<LinkOffer> quotes(std::string_view document, std::string_view typed,
                                std::size_t limit) const;

  const store::Reader& m_read;
  model::LinkNames m_names;
  std::vector<Known> m_known;
};

}  // namespace uddrag::gui
