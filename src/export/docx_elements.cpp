// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of block of a course in Word: see docx_writer.h.
#include <fmt/format.h>

#include <iterator>

#include "export/docx_writer.h"
#include "export/image_info.h"
#include "export/links.h"

namespace uddrag::exporting {
namespace {

class ElementAdder {
 public:
  explicit ElementAdder(DocxSection& section)
      : m_section(section), m_document(section.document), m_words(section.words) {}

  void operator()(const course::Heading& heading) {
    add_heading(m_section, heading.level, heading.text);
  }
  void operator()(const course::ProseElement& element) { add_prose(m_section, element.prose); }
  void operator()(const course::Contrast& contrast) { add_contrast(m_section, contrast); }

  void operator()(const course::ExcerptFigure& excerpt) {
    auto paragraphs = excerpt_paragraphs(excerpt, m_words);
    std::move(paragraphs.begin(), paragraphs.end(), std::back_inserter(m_document.blocks));
  }

  void operator()(const course::Figure& figure) {
    const auto found = m_section.pages.media.find(figure.image);
    const auto info =
        found == m_section.pages.media.end() ? std::nullopt : image_info(found->second);
    if (info)
      m_document.blocks.push_back(DocxPicture{found->second, *info, figure.alternative});
    else
      add_labelled(m_words.image, figure.alternative);
    if (!figure.caption.empty()) m_document.add("Caption", figure.caption);
  }

  void operator()(const course::Facts& facts) {
    add_heading(m_section, 2, facts.title);
    const int list = m_document.add_list({});
    for (const auto& fact : facts.facts) {
      DocxParagraph item;
      item.style = "ListBullet";
      item.list = list;
      item.runs = {{fact.text}};
      if (!fact.source.empty())
        item.runs.push_back({fmt::format(" ({}: {})", m_words.source, fact.source)});
      m_document.blocks.push_back(std::move(item));
    }
  }

  void operator()(const course::Video& video) {
    add_heading(m_section, 2, video.title.empty() ? std::string(m_words.video) : video.title);
    const auto time = minutes_text(m_words, video.minutes);
    add_detail(fmt::format("{}{}{}", m_words.video, time.empty() ? "" : ", ", time));
    if (const auto link = safe_link(video.source); !link.empty()) add_link(link);
    add_prose(m_section, video.description);
    if (video.transcript.empty()) return;
    add_kicker(std::string(m_words.transcript));
    add_prose(m_section, video.transcript);
  }

  void operator()(const course::Question& question) {
    const auto label = fmt::format("{} {}", m_words.question, question.number);
    add_kicker(label);
    add_prose(m_section, question.question);
    if (!question.answer.empty()) m_section.answers.emplace_back(label, &question.answer);
  }

  void operator()(const course::Exercise& exercise) {
    const auto title = exercise_title(m_words, exercise);
    add_heading(m_section, 2, title);
    if (const auto setting = exercise_setting(m_words, exercise); !setting.empty())
      add_detail(setting);
    add_prose(m_section, exercise.instruction);
    for (auto& turn : turn_paragraphs(exercise.passage, "Quote", exercise.language))
      m_document.blocks.push_back(std::move(turn));
    add_codes(exercise.codes);
    if (!exercise.key.empty())
      m_section.answers.emplace_back(fmt::format("{}: {}", title, m_words.key), &exercise.key);
  }

  void operator()(const course::TeacherNote& note) {
    add_kicker(std::string(m_words.teacher_note));
    add_prose(m_section, note.prose, "TeacherNote");
  }

 private:
  /// Between a heading and what it is the heading of.
  void add_detail(const std::string& text) {
    m_document.add("Details", text);
    std::get<DocxParagraph>(m_document.blocks.back()).keep_next = true;
  }
  void add_kicker(const std::string& text) { m_document.add("Kicker", text); }

  void add_labelled(std::string_view label, const std::string& text) {
    m_document.add("ExcerptContext", fmt::format("{}: {}", label, text));
  }

  void add_link(const std::string& address) {
    DocxParagraph paragraph;
    DocxRun run;
    run.text = address;
    run.link = address;
    paragraph.runs.push_back(std::move(run));
    m_document.blocks.push_back(std::move(paragraph));
  }

  void add_codes(const std::vector<course::ExerciseCode>& codes) {
    if (codes.empty()) return;
    add_kicker(std::string(m_words.codes));
    const int list = m_document.add_list({});
    for (const auto& code : codes) {
      DocxParagraph item;
      item.style = "ListBullet";
      item.list = list;
      item.runs = {{code.name, true}};
      if (!code.definition.empty()) item.runs.push_back({": " + code.definition});
      m_document.blocks.push_back(std::move(item));
    }
  }

  DocxSection& m_section;
  DocxDocument& m_document;
  const Words& m_words;
};

}  // namespace

void add_element(DocxSection& section, const course::Element& element) {
  std::visit(ElementAdder(section), element);
}

}  // namespace uddrag::exporting
