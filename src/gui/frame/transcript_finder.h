// SPDX-License-Identifier: GPL-3.0-or-later
// Finding in the document that is shown: from what stands in the find bar to marks on the canvas.
#pragma once
#include <optional>
#include <vector>

#include "gui/frame/desk.h"
#include "gui/frame/find_bar.h"
#include "gui/transcript/transcript_canvas.h"
#include "text/fold.h"

namespace uddrag::gui {

class TranscriptFinder {
 public:
  TranscriptFinder(Desk& desk, FindBar& bar, TranscriptCanvas& canvas);

  /// Another text is shown, or none: finds anew where the bar is open.
  void text_changed(const std::optional<model::Document>& document);

 private:
  void find(const FindWish& wish);
  std::vector<text::Span> places_of(const FindWish& wish);
  void step(int by);

  Desk& m_desk;
  FindBar& m_bar;
  TranscriptCanvas& m_canvas;
  std::optional<model::Document> m_document;
  std::vector<text::Span> m_matches;
  std::size_t m_match = 0;
  std::optional<text::Folded> m_folded;
};

}  // namespace uddrag::gui
