// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/course/first_words.h"

#include <algorithm>

#include "app/how_made.h"
#include "text/utf8.h"

namespace uddrag::gui {
namespace {

std::string own_words(const model::BlockBody& body) {
  struct Words {
    std::string operator()(const model::TextBlock& b) const { return b.markdown; }
    std::string operator()(const model::ExcerptBlock& b) const { return b.label; }
    std::string operator()(const model::ContrastBlock& b) const { return b.title; }
    std::string operator()(const model::FigureBlock& b) const { return b.caption; }
    std::string operator()(const model::FactsBlock& b) const { return b.title; }
    std::string operator()(const model::VideoBlock& b) const { return b.title; }
    std::string operator()(const model::QuestionBlock& b) const { return b.question; }
    std::string operator()(const model::ExerciseBlock& b) const { return b.title; }
    std::string operator()(const model::TeacherNoteBlock& b) const { return b.markdown; }
  };
  return std::visit(Words(), body);
}

/// Without line ends and the marks of Markdown.
std::string one_line(std::string text) {
  for (char& c : text)
    if (c == '\n' || c == '#' || c == '*') c = ' ';
  const auto doubled =
      std::unique(text.begin(), text.end(), [](char a, char b) { return a == ' ' && b == ' '; });
  text.erase(doubled, text.end());
  return std::string(text::trim(text));
}

}  // namespace

std::string first_words(const store::Reader& read, const model::Block& block) {
  if (app::is_how_made(block.body)) return {};
  std::string words = own_words(block.body);
  if (!words.empty()) return one_line(std::move(words));
  for (const model::Excerpt& excerpt : read.excerpts(block.id))
    if (auto quote = read.quote(excerpt.quote)) return one_line(std::move(quote->text));
  return {};
}

}  // namespace uddrag::gui
