// SPDX-License-Identifier: GPL-3.0-or-later
// What the transcript canvas is given to show: plain values, made by whoever reads the project.
// Free of windows.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "base/clock.h"
#include "model/document.h"
#include "model/ids.h"
#include "model/project.h"
#include "text/position.h"
#include "text/text.h"

namespace uddrag::gui {

/// Turns are ordered by start and do not overlap; text between them is shown as plain text.
struct CanvasTurn {
  text::Span span;
  std::string speaker;  ///< as the gutter shows it; may be empty
  std::string time;     ///< "00:03:18", or empty
  model::TurnKind kind = model::TurnKind::speech;
  std::int64_t number = 0;
  int speaker_color_index = 0;  ///< counts the speakers of the document from 0
};

struct CanvasCoding {
  model::CodeId code;
  std::string name;  ///< stands beside the stripe
  std::string path;  ///< with the codes above it, for the tooltip
  model::Color color = 0x777777;
  std::string coder;  ///< initials, for the tooltip
  std::vector<model::CoderId> coders;
  base::Millis coded_at = 0;  ///< the latest, for the tooltip
  bool operator==(const CanvasCoding&) const = default;
};

struct CanvasQuote {
  model::QuoteId id;
  text::Span span;
  std::vector<CanvasCoding> codings;  ///< may be empty: a quote without a code yet
  bool starred = false;
  std::string memo;  ///< its beginning, for the tooltip; empty where there is none
  bool has_memo() const { return !memo.empty(); }
  bool operator==(const CanvasQuote&) const = default;
};

struct CanvasDocument {
  text::Text text;
  std::string language;  ///< BCP 47, for word and sentence borders
  std::vector<CanvasTurn> turns;
};

}  // namespace uddrag::gui
