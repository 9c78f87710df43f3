// SPDX-License-Identifier: GPL-3.0-or-later
// The line over a transcript: what the document is called, how much is in it, and which of its
// codings are shown. Where there is little room the name is cut, never the button.
#pragma once
#include <wx/panel.h>

#include <functional>
#include <optional>

#include "gui/frame/desk.h"
#include "gui/frame/stripe_filter.h"
#include "model/document.h"

class wxButton;
class wxStaticText;

namespace uddrag::gui {

class CodeFinder;
class CodeList;

class TranscriptHead : public wxPanel {
 public:
  /// All of them outlive it; the filter offers the chosen code and those that were used last.
  TranscriptHead(wxWindow* parent, Desk& desk, const CodeList& codes, const CodeFinder& finder);

  void show_document(const std::optional<model::Document>& document);
  void show_counts(std::size_t quotes, std::size_t hidden_codings);
  /// Of two transcripts beside each other the active one has the stronger name.
  void set_active(bool active);

  const StripeFilter& filter() const { return m_filter; }
  std::function<void()> filter_changed;

 private:
  void choose_filter();
  void set_filter(StripeFilter filter, const wxString& name);
  wxString names_of(const std::set<model::CoderId>& coders) const;
  void share_room();

  Desk& m_desk;
  const CodeList& m_codes;
  const CodeFinder& m_finder;
  std::optional<model::Document> m_document;
  StripeFilter m_filter;
  wxString m_filter_name;
  wxStaticText* m_title;
  wxStaticText* m_line;
  wxButton* m_button;
};

}  // namespace uddrag::gui
