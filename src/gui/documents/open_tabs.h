// SPDX-License-Identifier: GPL-3.0-or-later
// Which documents are open, as tabs. A document that is only looked at has a passing tab, which the
// next one takes over; it stays once something is done in it. Free of wx.
#pragma once
#include <cstddef>
#include <optional>
#include <vector>

#include "model/ids.h"

namespace uddrag::gui {

class OpenTabs {
 public:
  struct Tab {
    model::DocumentId document;
    bool passing = false;
  };

  OpenTabs() = default;
  /// As it was left; `shown` is added where it is not among them.
  OpenTabs(const std::vector<model::DocumentId>& kept, model::DocumentId shown);

  const std::vector<Tab>& tabs() const { return m_tabs; }
  std::optional<std::size_t> shown() const { return place_of(m_shown); }

  /// Its tab, or else the passing one becomes the document's, or else a new one behind the shown.
  void show(model::DocumentId document);
  /// Its tab stays.
  void keep(model::DocumentId document);
  /// Gives what is to be shown then: the neighbour where the shown one was closed. The last tab
  /// stays.
  model::DocumentId close(model::DocumentId document);
  /// The tab `by` places on, around the ends.
  model::DocumentId beside(int by) const;
  /// Moves a tab `by` places, not beyond the ends.
  void move(model::DocumentId document, int by);
  /// Forgets documents that are gone.
  void retain(const std::vector<model::DocumentId>& there);
  std::vector<model::DocumentId> kept() const;

 private:
  std::optional<std::size_t> place_of(model::DocumentId document) const;

  std::vector<Tab> m_tabs;
  model::DocumentId m_shown;
};

}  // namespace uddrag::gui
