// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/transcript/columns.h"

#include <algorithm>
#include <cmath>

namespace uddrag::gui::transcript {
namespace {

constexpr double label_most = 13, label_enough = 10, label_least = 6;  // em
constexpr double comfortable_line = 64, cramped_line = 36;             // characters

/// What is left beside a comfortable line, until names have enough; then the line grows to its
/// widest, then names again. Where even a short line has no room, there are no names.
double label_width(double room, double em, const ColumnWishes& wishes) {
  const double beside_most = room - wishes.character * widest_line;
  const double beside_comfortable = room - wishes.character * comfortable_line;
  const double width = std::max(std::min(beside_comfortable, label_enough * em), beside_most);
  if (room - label_least * em < wishes.character * cramped_line) return 0;
  return std::floor(std::clamp(width, label_least * em, label_most * em));
}

Columns plan(double width, const ColumnWishes& wishes, bool stacked) {
  const double em = wishes.em;
  Columns c;
  c.stacked = stacked;
  c.lanes = std::min(wishes.lanes, max_lanes);
  c.lane_width = std::ceil(em * 0.6);
  c.more_width = wishes.lanes > max_lanes ? std::ceil(em * 1.7) : 0;
  c.time_width = std::ceil(wishes.time);
  c.speaker_width = std::ceil(std::min(wishes.speaker, (stacked ? 7 : 12) * em));
  const double time = c.time_width > 0 ? c.time_width + em : 0;
  const double speaker = c.speaker_width > 0 ? c.speaker_width + em * 1.2 : 0;
  const double gutter = stacked ? std::max(time, speaker) : time + speaker;
  const double lanes = em * 1.4 + c.lanes * c.lane_width + c.more_width;
  const double margin = em;
  const double fixed = 2 * margin + gutter + lanes;
  const double most = std::ceil(wishes.character * widest_line);
  const double least = std::ceil(wishes.character * 16);
  c.label_width = label_width(width - fixed, em, wishes);
  c.text_width = std::floor(std::clamp(width - fixed - c.label_width, least, most));
  const double rest = width - fixed - c.text_width - c.label_width;
  c.time_x = margin + std::floor(std::max(0.0, rest / 2));
  c.speaker_x = c.time_x + (stacked ? 0 : time);
  c.stripes_left = wishes.stripes_left;
  const double after_gutter = c.time_x + gutter, all_lanes = c.lanes * c.lane_width;
  if (c.stripes_left) {
    c.label_x = after_gutter;
    c.lanes_x = c.label_x + c.label_width + em * 0.4 + c.more_width;
    c.text_x = c.lanes_x + all_lanes + em;
  } else {
    c.text_x = after_gutter;
    c.lanes_x = c.text_x + c.text_width + em;
    c.label_x = c.lanes_x + all_lanes + c.more_width + em * 0.4;
  }
  return c;
}

}  // namespace

double Columns::gutter_end() const {
  const double end = stripes_left ? label_x : text_x;
  return end > time_x ? end - 4 : 0;
}

Columns plan_columns(double width, const ColumnWishes& wishes) {
  const Columns beside = plan(width, wishes, false);
  const bool both = wishes.time > 0 && wishes.speaker > 0;
  const bool narrow = beside.text_width < wishes.character * 50;
  return both && narrow ? plan(width, wishes, true) : beside;
}

}  // namespace uddrag::gui::transcript
