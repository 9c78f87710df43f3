// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/slide_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "export/links.h"
#include "export/quote_lines.h"

namespace uddrag::exporting {
namespace {

class Flattener {
 public:
  SlideParagraphs take() { return std::move(m_list); }

  void operator()(const course::Paragraph& paragraph) { add(paragraph.runs); }
  void operator()(const course::ProseHeading& heading) {
    add(heading.runs);
    for (auto& run : m_list.back().runs) run.strong = true;
  }
  void operator()(const course::ProseList& list) {
    for (const auto& item : list.items)
      for (const auto& block : item) {
        const auto before = m_list.size();
        std::visit(*this, block);
        for (auto i = before; i < m_list.size(); ++i) m_list[i].bullet = true;
      }
  }
  void operator()(const course::ProseTable& table) {
    for (const auto& row : table.rows) {
      course::Inlines line;
      for (const auto& cell : row) {
        if (!line.empty()) line.emplace_back().text = " – ";
        line.insert(line.end(), cell.begin(), cell.end());
      }
      add(line);
    }
  }
  void operator()(const course::ProseQuote& quote) {
    for (const auto& paragraph : quote.paragraphs) add(paragraph.runs);
  }
  void operator()(const course::Rule&) {}

 private:
  void add(const course::Inlines& runs) {
    m_list.emplace_back();
    for (const auto& run : runs) {
      SlideRun piece;
      piece.text = run.text;
      piece.strong = run.strong;
      piece.emphasised = run.emphasised;
      piece.link = safe_link(run.link);
      std::replace(piece.text.begin(), piece.text.end(), '\n', ' ');
      m_list.back().runs.push_back(std::move(piece));
      if (run.line_break) m_list.emplace_back();
    }
  }

  SlideParagraphs m_list;
};

bool continues(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

std::size_t length(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !continues(c); }));
}

std::string plain(const SlideParagraph& paragraph) {
  std::string text;
  for (const auto& run : paragraph.runs) text += run.text;
  return text;
}

std::size_t lines_taken(const SlideParagraph& paragraph, const SlideRoom& room) {
  return std::max<std::size_t>(1,
                               (length(plain(paragraph)) + room.characters - 1) / room.characters);
}

/// The byte where `text` may be broken so that at most `most` characters stand before; 0: nowhere.
std::size_t break_in(std::string_view text, std::size_t most) {
  std::size_t word = 0, sentence = 0, count = 0;
  for (std::size_t at = 0; at < text.size() && count <= most; ++at) {
    if (continues(text[at])) continue;
    ++count;
    if (text[at] != ' ' || at == 0) continue;
    word = at;
    if (std::string_view(".?!").find(text[at - 1]) != std::string_view::npos) sentence = at;
  }
  // A sentence that ends early would leave the slide half empty.
  return sentence > text.size() / 5 && sentence > word / 3 ? sentence : word;
}

/// Splits at a byte of the plain text, which is a space; the space goes.
std::pair<SlideParagraph, SlideParagraph> split(const SlideParagraph& paragraph, std::size_t at) {
  SlideParagraph first = paragraph, second = paragraph;
  first.runs.clear();
  second.runs.clear();
  std::size_t start = 0;
  for (const auto& run : paragraph.runs) {
    const auto end = start + run.text.size();
    auto head = run, tail = run;
    head.text = start < at ? run.text.substr(0, std::min(at, end) - start) : std::string();
    tail.text = end > at + 1 ? run.text.substr(std::max(at + 1, start) - start) : std::string();
    if (!head.text.empty()) first.runs.push_back(std::move(head));
    if (!tail.text.empty()) second.runs.push_back(std::move(tail));
    start = end;
  }
  return {std::move(first), std::move(second)};
}

}  // namespace

SlideParagraphs slide_prose(const course::Prose& prose) {
  Flattener flattener;
  for (const auto& block : prose) std::visit(flattener, block);
  auto list = flattener.take();
  std::erase_if(list, [](const SlideParagraph& paragraph) { return plain(paragraph).empty(); });
  return list;
}

SlideParagraphs slide_quote(const course::ExcerptFigure& excerpt) {
  SlideParagraphs list;
  for (const auto& line : quote_lines(excerpt.runs)) {
    list.emplace_back();
    list.back().language = excerpt.language;
    for (const auto& run : line) {
      const bool mark = run.kind == course::QuoteRun::Kind::omission ||
                        run.kind == course::QuoteRun::Kind::clarification;
      SlideRun piece;
      piece.text = run.text;
      piece.emphasised = run.emphasised;
      piece.quiet = mark;
      list.back().runs.push_back(std::move(piece));
    }
  }
  return list;
}

SlideParagraphs slide_turns(const std::vector<course::ContextTurn>& turns,
                            const std::string& language) {
  SlideParagraphs list;
  for (const auto& turn : turns) {
    list.emplace_back();
    list.back().language = language;
    SlideRun speaker, said;
    speaker.text = turn.speaker + ": ";
    speaker.strong = true;
    if (!turn.speaker.empty()) list.back().runs.push_back(std::move(speaker));
    said.text = turn.text;
    std::replace(said.text.begin(), said.text.end(), '\n', ' ');
    list.back().runs.push_back(std::move(said));
  }
  return list;
}

std::vector<std::string> note_lines(const course::Prose& prose) {
  std::vector<std::string> lines;
  for (const auto& paragraph : slide_prose(prose))
    lines.push_back((paragraph.bullet ? "• " : "") + plain(paragraph));
  return lines;
}

std::vector<SlideParagraphs> slide_parts(const SlideParagraphs& paragraphs, const SlideRoom& room) {
  std::vector<SlideParagraphs> parts(1);
  std::size_t used = 0;
  std::vector<SlideParagraph> rest(paragraphs.rbegin(), paragraphs.rend());
  while (!rest.empty()) {
    auto paragraph = std::move(rest.back());
    rest.pop_back();
    const auto lines = lines_taken(paragraph, room);
    if (used + lines <= room.lines) {
      used += lines;
      parts.back().push_back(std::move(paragraph));
      continue;
    }
    // A paragraph that fits a slide of its own is not broken.
    const auto free = used > room.lines / 2 || lines <= room.lines ? 0 : room.lines - used;
    const auto at = break_in(plain(paragraph), free * room.characters);
    if (at > 0) {
      auto [head, tail] = split(paragraph, at);
      parts.back().push_back(std::move(head));
      rest.push_back(std::move(tail));
    } else if (parts.back().empty()) {
      parts.back().push_back(std::move(paragraph));  // one endless word
    } else {
      rest.push_back(std::move(paragraph));
    }
    if (rest.empty()) break;
    parts.emplace_back();
    used = 0;
  }
  return parts;
}

}  // namespace uddrag::exporting
