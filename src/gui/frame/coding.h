// SPDX-License-Identifier: GPL-3.0-or-later
// What a researcher does to a passage: the selected one, or else the chosen quote. Each is one
// action of the journal; false and nullopt mean that nothing was done (the desk has said why).
// Free of wx.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "gui/codes/code_finder.h"
#include "gui/frame/desk.h"
#include "text/position.h"

namespace uddrag::gui {

enum class EdgeUnit { word, sentence, turn };

class Coding {
 public:
  explicit Coding(Desk& desk) : m_desk(desk) {}

  /// What is selected in the chosen document; empty: work on the chosen quote.
  void select(text::Span selection) { m_selection = selection; }
  bool has_selection() const { return !m_selection.empty(); }
  bool has_target() const { return has_selection() || m_desk.quote(); }

  bool code_with(const std::vector<model::CodeId>& codes);
  /// Offers without a code are made first; all of it is one action.
  bool code_with_offers(const std::vector<CodeOffer>& offers);
  /// With a code named by the selected words: the one that has that name already, or a new one.
  bool in_vivo();
  /// The codes of the last coding.
  bool repeat() { return code_with(m_last); }
  bool can_repeat() const { return !m_last.empty() && has_target(); }
  /// With the n-th favourite, from 1.
  bool favourite(std::size_t number);

  bool star();  ///< or takes the star away
  /// The chosen quote, or one made of the selection.
  std::optional<model::QuoteId> quote();
  /// Moves an edge of the chosen quote by so many units; negative: back.
  bool move_edge(bool end, int by, EdgeUnit unit = EdgeUnit::word);
  /// Gives a quote another span, without white space at its ends.
  bool set_edges(model::QuoteId quote, text::Span span);

  CodeFinder& finder() { return m_finder; }

 private:
  std::optional<text::Span> target() const;
  text::Pos step(const model::Document& document, text::Pos from, int by, EdgeUnit unit,
                 bool end) const;
  text::Span trimmed(text::Span span) const;
  bool coded(const std::vector<model::CodeId>& codes, std::optional<model::QuoteId> quote);
  std::string in_vivo_name() const;

  Desk& m_desk;
  CodeFinder m_finder;
  text::Span m_selection;
  std::vector<model::CodeId> m_last;
};

}  // namespace uddrag::gui
