// SPDX-License-Identifier: GPL-3.0-or-later
#include "course/course_pictures.h"

namespace uddrag::course {
namespace {

bool read_about(model::FigureBlock& figure, const Label& label) {
  if (is_word(label.name, {"kilde", "kredit", "source", "credit"}))
    add_words(figure.credit, label.rest, " ");
  else if (is_word(label.name, {"billedtekst", "figurtekst", "caption"}))
    add_words(figure.caption, label.rest, " ");
  else if (is_word(label.name, {"alternativ tekst", "alternative text"}))
    add_words(figure.alternative, label.rest, " ");
  else
    return false;
  return true;
}

bool read_about(model::VideoBlock& video, const Label& label, DraftBlock& block,
                std::int64_t line) {
  const auto file = file_in(label.rest);
  const auto keep_file = [&](FileReference::Role role) {
    if (file) block.files.push_back({role, *file, line});
    return file.has_value();
  };
  if (is_word(label.name, {"udskrift", "transcript"})) {
    if (!keep_file(FileReference::Role::transcript))
      add_words(video.transcript, label.rest, "\n\n");
    return true;
  }
  if (is_word(label.name, {"undertekster", "captions"})) {
    if (file) video.captions = *file;
    return keep_file(FileReference::Role::captions);
  }
  if (is_word(label.name, {"plakat", "poster"})) {
    if (file) video.poster = *file;
    return keep_file(FileReference::Role::poster);
  }
  return false;
}

}  // namespace

bool read_about_picture(DraftBlock& block, const Label& label, std::int64_t line) {
  if (auto* figure = std::get_if<model::FigureBlock>(&block.body))
    return read_about(*figure, label);
  if (auto* video = std::get_if<model::VideoBlock>(&block.body))
    return read_about(*video, label, block, line);
  return false;
}

}  // namespace uddrag::course
