// SPDX-License-Identifier: GPL-3.0-or-later
// The one door to a text layout engine: a block of text in lines, the way from positions to places
// and back, and drawing. Positions count code points from the block's start; lengths are logical
// pixels from the block's top left corner. Pango is behind it on GTK; tests put in a ruler.
#pragma once
#include <memory>
#include <string_view>
#include <vector>

#include "text/position.h"

class wxColour;
class wxGraphicsContext;

namespace uddrag::gui::transcript {

enum class Face { body, heading, note, speaker, time, label };
inline constexpr double body_scale = 1.12;  ///< of the body's face to the window's font
enum class Direction { by_text, left_to_right, right_to_left };

struct Rect {
  double x = 0, y = 0, width = 0, height = 0;
  double right() const { return x + width; }
  double bottom() const { return y + height; }
  bool contains(double px, double py) const {
    return px >= x && px < right() && py >= y && py < bottom();
  }
};

struct LayoutLine {
  text::Span span;
  double top = 0, bottom = 0, baseline = 0;
};

class TextLayout {
 public:
  virtual ~TextLayout() = default;

  /// Never empty; spans follow each other without a gap.
  virtual const std::vector<LayoutLine>& lines() const = 0;
  virtual double height() const = 0;
  virtual double width() const = 0;  ///< of the widest line
  virtual Direction direction() const = 0;
  /// An upright stroke of width 0. At a wrapped line's end: where the next line begins.
  virtual Rect caret(text::Pos at) const = 0;
  /// The nearest position a caret can stand at; places outside go to the nearest line and end.
  virtual text::Pos at(double x, double y) const = 0;
  /// The places of a span, line by line; several on a line where directions mix.
  virtual std::vector<Rect> rectangles(text::Span span) const = 0;
  /// Forgets the last line; the others stay as they are. Does nothing to a single line.
  virtual void drop_last_line() = 0;
  /// Draws, with the top left corner at (x, y), the lines that reach into [from, to) of the
  /// block's own height.
  virtual void draw(wxGraphicsContext& to_context, double x, double y, double from, double to,
                    const wxColour& color) const = 0;
};

struct LayoutOrder {
  Face face = Face::body;
  double width = -1;   ///< lines break there; negative: one line as wide as it gets
  bool elide = false;  ///< instead of breaking: one line, … at its end
  Direction direction = Direction::by_text;
};

class TextEngine {
 public:
  virtual ~TextEngine() = default;
  virtual std::unique_ptr<TextLayout> lay_out(std::string_view utf8, const LayoutOrder& order) = 0;
  virtual double line_height(Face face) const = 0;
  virtual double character_width(Face face) const = 0;  ///< on average
};

}  // namespace uddrag::gui::transcript
