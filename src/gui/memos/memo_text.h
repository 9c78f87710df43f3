// SPDX-License-Identifier: GPL-3.0-or-later
// A field for the Markdown of a memo. Links stand out, those that lead nowhere otherwise than
// those that do; typing "[[" offers what can be linked to; Ctrl+click or Ctrl+Enter follows a link.
// Saves nothing: that is the part's around it.
#pragma once
#include <wx/textctrl.h>
#include <wx/weakref.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "gui/frame/desk.h"
#include "gui/memos/link_offers.h"

namespace uddrag::gui {

class LinkPopup;

class MemoText : public wxTextCtrl {
 public:
  MemoText(wxWindow* parent, Desk& desk, const wxSize& size = wxDefaultSize);
  ~MemoText() override;

  std::string text() const;
  /// As ChangeValue: tells nobody.
  void show_text(const std::string& text);
  /// Names may have changed: dresses the links anew.
  void refresh_links();

  struct Link {
    long start = 0, end = 0;  ///< characters of the field
    std::string name;
    std::optional<model::LinkedThing> thing;  ///< nullopt: leads nowhere
  };
  const std::vector<Link>& links() const { return m_links; }
  bool offering() const;                ///< what can be linked to is open
  std::function<void()> links_changed;  ///< after the user or show_text() changed them

 private:
  void dress();
  void offer();
  void close_offers();
  void accept();
  bool follow(long at);
  void key(wxKeyEvent& event);

  Desk& m_desk;
  std::vector<Link> m_links;
  LinkPopup* popup() const;  ///< nullptr: not made yet
  wxWindowRef m_popup;       ///< lies over the whole window, so it may go before this
  std::optional<model::LinkNames> m_names;
  std::unique_ptr<LinkOffers> m_offers;  ///< while a link is being typed
  bool m_inserting = false;
};

}  // namespace uddrag::gui
