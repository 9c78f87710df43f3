// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/slides.h"

#include <fmt/format.h>

#include "export/excerpt_parts.h"
#include "export/links.h"
#include "export/slide_text.h"
#include "export/words.h"

namespace uddrag::exporting {
namespace {

// By the size of letters in pptx_design.cpp: 26 pt for quotations and questions, 24 pt for text.
constexpr SlideRoom quote_room{9, 58};
constexpr SlideRoom large_room{5, 44};  // at 34 pt
constexpr SlideRoom text_room{10, 62};
constexpr SlideRoom section_room{9, 62};

SlideRun run_of(std::string_view text, bool quiet = false) {
  SlideRun run;
  run.text = text;
  run.quiet = quiet;
  return run;
}

SlideParagraph paragraph_of(std::string_view text) {
  SlideParagraph paragraph;
  paragraph.runs.push_back(run_of(text));
  return paragraph;
}

SlideParagraph small(std::string_view text) {
  auto paragraph = paragraph_of(text);
  paragraph.small = true;
  return paragraph;
}

void append(std::vector<std::string>& to, std::vector<std::string>&& more) {
  std::move(more.begin(), more.end(), std::back_inserter(to));
}

class SlideMaker {
 public:
  explicit SlideMaker(const course::Pages& pages)
      : m_pages(pages), m_words(words_for(pages.language)) {
    m_deck.title = pages.title;
    m_deck.creator = pages.authors;
    m_deck.language = pages.language;
    m_deck.accent = pages.look.light.accent;
    m_deck.serifs = serifs_of(pages.look);
  }

  Deck make() {
    add_title();
    for (const auto& page : m_pages.pages) {
      add_section(page);
      for (const auto& element : page.elements) std::visit(*this, element);
    }
    return std::move(m_deck);
  }

  /// What was written for the reader goes with the slide that it stands behind.
  void operator()(const course::Heading& heading) { note(heading.text); }
  void operator()(const course::ProseElement& element) { notes(note_lines(element.prose)); }

  void operator()(const course::ExcerptFigure& excerpt) {
    add_excerpt(excerpt, excerpt.label.empty() ? excerpt_word() : excerpt.label);
  }

  void operator()(const course::Contrast& contrast) {
    const auto title = contrast.title.empty() ? excerpt_word() : contrast.title;
    for (const auto& [side, excerpts] : {std::pair(&contrast.left_title, &contrast.left),
                                         std::pair(&contrast.right_title, &contrast.right)})
      for (const auto& excerpt : *excerpts)
        add_excerpt(excerpt, side->empty() ? title : fmt::format("{} – {}", title, *side));
    if (!contrast.question.empty())
      add_parts(SlideLayout::quote, title, {paragraph_of(contrast.question)}, quote_room);
  }

  void operator()(const course::Figure& figure) {
    const auto found = m_pages.media.find(figure.image);
    auto& slide =
        add(SlideLayout::picture, figure.chart ? figure.chart->unit : std::string(m_words.image));
    slide.source = figure.caption;
    if (found != m_pages.media.end())
      if (const auto info = image_info(found->second))
        slide.picture = SlidePicture{found->second, *info, figure.alternative};
    if (!slide.picture) {
      slide.layout = SlideLayout::text;
      slide.body = {paragraph_of(figure.alternative)};
      if (!figure.caption.empty()) slide.body.push_back(small(figure.caption));
      slide.source.clear();
    }
    note(figure.alternative);
  }

  void operator()(const course::Facts& facts) {
    SlideParagraphs list;
    for (const auto& fact : facts.facts) {
      list.push_back(paragraph_of(fact.text));
      list.back().bullet = true;
      if (!fact.source.empty())
        list.back().runs.push_back(
            run_of(fmt::format(" ({}: {})", m_words.source, fact.source), true));
    }
    add_parts(SlideLayout::text, facts.title.empty() ? std::string(m_words.source) : facts.title,
              list, text_room);
  }

  void operator()(const course::Video& video) {
    auto& slide =
        add(SlideLayout::text, video.title.empty() ? std::string(m_words.video) : video.title);
    const auto time = minutes_text(m_words, video.minutes);
    const auto about = fmt::format("{}{}{}", m_words.video, time.empty() ? "" : " · ", time);
    const auto link = safe_link(video.source);
    slide.picture = link.empty() ? poster_of(video) : std::nullopt;
    if (slide.picture) {
      slide.layout = SlideLayout::picture;
      slide.source = about;
    } else {
      slide.body.push_back(paragraph_of(about));
    }
    if (!link.empty()) {
      slide.body.push_back(paragraph_of(m_words.watch));
      slide.body.back().runs[0].link = link;
    }
    notes(note_lines(video.description));
    if (video.transcript.empty()) return;
    note(fmt::format("{}:", m_words.transcript));
    notes(note_lines(video.transcript));
  }

  void operator()(const course::Question& question) {
    add_parts(SlideLayout::quote, fmt::format("{} {}", m_words.question, question.number),
              slide_prose(question.question), quote_room);
    labelled_notes(m_words.answer, question.answer);
  }

  void operator()(const course::Exercise& exercise) {
    const auto title = exercise_title(m_words, exercise);
    auto body = slide_prose(exercise.instruction);
    if (const auto setting = exercise_setting(m_words, exercise); !setting.empty())
      body.insert(body.begin(), small(setting));
    if (!body.empty() || exercise.passage.empty())
      add_parts(SlideLayout::text, title, body, text_room);
    if (!exercise.passage.empty())
      add_parts(SlideLayout::quote, title, slide_turns(exercise.passage, exercise.language),
                quote_room);
    add_codes(exercise, title);
    labelled_notes(m_words.key, exercise.key);
  }

  void operator()(const course::TeacherNote& teacher) {
    labelled_notes(m_words.teacher_note, teacher.prose);
  }

 private:
  std::optional<SlidePicture> picture_of(const std::string& file,
                                         const std::string& alternative) const {
    const auto found = m_pages.files.find(file);
    if (found == m_pages.files.end()) return std::nullopt;
    const auto info = image_info(found->second);
    return info ? std::optional(SlidePicture{found->second, *info, alternative}) : std::nullopt;
  }
  std::optional<SlidePicture> poster_of(const course::Video& video) const {
    return picture_of(video.poster, video.title.empty() ? std::string(m_words.video) : video.title);
  }

  Slide& add(SlideLayout layout, const std::string& title) {
    m_deck.slides.emplace_back();
    m_deck.slides.back().layout = layout;
    m_deck.slides.back().title = title;
    return m_deck.slides.back();
  }

  void note(const std::string& text) {
    if (!text.empty()) m_deck.slides.back().notes.push_back(text);
  }
  void notes(std::vector<std::string>&& lines) {
    append(m_deck.slides.back().notes, std::move(lines));
  }
  void labelled_notes(std::string_view label, const course::Prose& prose) {
    if (prose.empty()) return;
    note(fmt::format("{}:", label));
    notes(note_lines(prose));
  }
  void labelled_note(std::string_view label, const std::string& text) {
    if (!text.empty()) note(fmt::format("{}: {}", label, text));
  }

  std::string excerpt_word() const { return std::string(m_words.excerpt); }

  /// "Uddrag 1 (2/3)" where it goes on; gives the place of the first.
  std::size_t add_parts(SlideLayout layout, const std::string& title,
                        const SlideParagraphs& paragraphs, const SlideRoom& room,
                        const std::string& source = {}) {
    const auto first = m_deck.slides.size();
    const auto parts = slide_parts(paragraphs, room);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const auto count = parts.size() > 1 ? fmt::format(" ({}/{})", i + 1, parts.size()) : "";
      auto& slide = add(layout, title + count);
      slide.body = parts[i];
      slide.source = source;
      slide.large = layout == SlideLayout::quote && parts.size() == 1 &&
                    slide_parts(slide.body, large_room).size() == 1;
    }
    return first;
  }

  void add_title() {
    auto& slide = add(SlideLayout::title,
                      m_pages.title.empty() ? std::string(m_words.contents) : m_pages.title);
    const auto line = [&](const std::string& text, bool is_small) {
      if (text.empty()) return;
      slide.body.push_back(is_small ? small(text) : paragraph_of(text));
    };
    line(m_pages.subtitle, false);
    if (m_pages.edition == course::Edition::teacher)
      line(std::string(m_words.teacher_edition), true);
    line(m_pages.authors, true);
    line(m_pages.licence, true);
    for (const auto& objective : m_pages.objectives) labelled_note(m_words.objectives, objective);
    slide.picture = picture_of(m_pages.look.logo, m_pages.look.institution);
    if (!slide.picture) line(m_pages.look.institution, true);
  }

  void add_section(const course::Page& page) {
    SlideParagraphs body;
    if (const auto time = minutes_text(m_words, page.minutes); !time.empty())
      body.push_back(small(time));
    if (!page.objectives.empty()) {
      const bool module = page.kind == model::SectionKind::module;
      body.push_back(small(module ? m_words.module_objectives : m_words.objectives));
    }
    for (const auto& objective : page.objectives) {
      body.push_back(paragraph_of(objective));
      body.back().bullet = true;
    }
    add_parts(SlideLayout::section, full_title(m_words, page), body, section_room);
    labelled_note(m_words.content_note, page.content_note);
  }

  /// On the first of its slides stands what is said before, under all of them who says it.
  void add_excerpt(const course::ExcerptFigure& excerpt, const std::string& title) {
    std::vector<std::string> source;
    add_once(source, excerpt.attribution);
    add_once(source, excerpt.locator);
    if (!excerpt.licence.empty())
      source.push_back(fmt::format("{}: {}", m_words.licence, excerpt.licence));
    if (excerpt.emphasis_added) source.emplace_back(m_words.emphasis_added);
    auto body = slide_quote(excerpt);
    if (!excerpt.content_note.empty()) {
      const auto words = fmt::format("{}: {}", m_words.content_note, excerpt.content_note);
      body.insert(body.begin(), small(words));
    }
    const auto shown = joined(source, " · ");
    const auto first = add_parts(SlideLayout::quote, title, body, quote_room, shown);
    auto notes_of_all =
        excerpt_notes(excerpt, excerpt.fidelity.empty() ? shown : shown + " · " + excerpt.fidelity);
    if (!excerpt.translation.empty()) add_translation(excerpt, title, shown);
    for (auto i = first; i < m_deck.slides.size(); ++i) m_deck.slides[i].notes = notes_of_all;
  }

  void add_translation(const course::ExcerptFigure& excerpt, const std::string& title,
                       const std::string& source) {
    SlideParagraphs body;
    for (const auto& line : lines_of(excerpt.translation)) body.push_back(paragraph_of(line));
    add_parts(SlideLayout::quote, fmt::format("{} – {}", title, m_words.translation), body,
              quote_room, source);
  }

  std::vector<std::string> excerpt_notes(const course::ExcerptFigure& excerpt,
                                         const std::string& source) const {
    std::vector<std::string> lines;
    const auto add_turns = [&](std::string_view label,
                               const std::vector<course::ContextTurn>& turns) {
      if (!turns.empty()) lines.push_back(fmt::format("{}:", label));
      for (const auto& turn : turns)
        lines.push_back(turn.speaker.empty() ? turn.text
                                             : fmt::format("{}: {}", turn.speaker, turn.text));
    };
    if (!excerpt.lead_in.empty()) lines.push_back(excerpt.lead_in);
    add_turns(m_words.before, excerpt.before);
    add_turns(m_words.after, excerpt.after);
    if (!source.empty()) lines.push_back(fmt::format("{}: {}", m_words.source, source));
    return lines;
  }

  void add_codes(const course::Exercise& exercise, const std::string& title) {
    if (exercise.codes.empty()) return;
    SlideParagraphs list;
    for (const auto& code : exercise.codes) {
      list.push_back(paragraph_of(code.name));
      list.back().runs[0].strong = true;
      list.back().bullet = true;
      if (!code.definition.empty()) list.back().runs.push_back(run_of(": " + code.definition));
    }
    add_parts(SlideLayout::text, fmt::format("{} – {}", title, m_words.codes), list, text_room);
  }

  const course::Pages& m_pages;
  const Words& m_words;
  Deck m_deck;
};

}  // namespace

Deck slides_of(const course::Pages& pages) {
  return SlideMaker(pages).make();
}

}  // namespace uddrag::exporting
