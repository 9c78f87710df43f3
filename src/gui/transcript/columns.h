// SPDX-License-Identifier: GPL-3.0-or-later
// How the width is shared: gutter (times, speakers), text, stripes, labels. Logical pixels.
#pragma once

namespace uddrag::gui::transcript {

struct ColumnWishes {
  double character = 8;  ///< width of an average character of the text
  double em = 14;        ///< the small font's line height: the measure of all gaps
  double time = 0;       ///< 0: no turn has one
  double speaker = 0;    ///< widest name; elided beyond 12 em
  int lanes = 0;
  bool stripes_left = false;
};

struct Columns {
  bool stacked = false;  ///< too narrow for two columns: times stand below the speakers
  double time_x = 0, time_width = 0;
  double speaker_x = 0, speaker_width = 0;
  double text_x = 0, text_width = 0;
  bool stripes_left = false;  ///< labels and lanes stand between the speakers and the text
  double lanes_x = 0, lane_width = 0;
  int lanes = 0;          ///< that are drawn
  double more_width = 0;  ///< behind the lanes, for the "+n" of those that are not
  double label_x = 0, label_width = 0;

  /// The first lane is the one next to the text.
  double lane_x(int lane) const {
    return lanes_x + (stripes_left ? lanes - 1 - lane : lane) * lane_width;
  }
  double gutter_end() const;  ///< times and speakers stand left of it; 0 where there are none
  bool in_gutter(double x) const { return x < gutter_end(); }
  bool in_stripes(double x) const {
    return stripes_left ? x >= label_x && x < text_x - lane_width : x >= lanes_x;
  }
  bool in_text(double x) const { return !in_gutter(x) && !in_stripes(x); }
};

inline constexpr int widest_line = 72;  ///< characters; lines of 65 to 75 read best
inline constexpr int max_lanes = 12;

/// The whole is centred. Where it is narrow, labels shrink first (to 6 em), then the text; below
/// about 50 characters a line, times go below the speakers.
Columns plan_columns(double width, const ColumnWishes& wishes);

}  // namespace uddrag::gui::transcript
