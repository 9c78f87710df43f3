// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/html_elements.h"

#include <fmt/format.h>

#include "export/html_excerpt.h"
#include "export/image_info.h"
#include "export/language.h"
#include "export/links.h"
#include "model/project.h"

namespace uddrag::exporting {
namespace {

class ElementWriter {
 public:
  explicit ElementWriter(HtmlPage& page) : m_page(page), m_html(page.html), m_words(page.words) {}

  void operator()(const course::Heading& heading) {
    write_heading(m_page, heading.level, heading.text, heading.anchor);
  }

  void operator()(const course::ProseElement& element) { write_prose(m_page, element.prose); }
  void operator()(const course::ExcerptFigure& excerpt) { write_excerpt(m_page, excerpt); }
  void operator()(const course::Contrast& contrast) { write_contrast(m_page, contrast); }

  void operator()(const course::Figure& figure) {
    const auto whole = m_html.in("figure", {{"class", "image"}});
    if (const auto path = m_page.media.image(figure.image); !path.empty())
      write_image(figure, path);
    else
      write_missing(m_words.image, figure.alternative);
    if (figure.chart) write_table(*figure.chart);
    if (!figure.caption.empty()) m_html.element("figcaption", {}, figure.caption);
  }

  void operator()(const course::Facts& facts) {
    const auto section = m_html.in("section", {{"class", "facts"}});
    write_heading(m_page, 2, facts.title);
    const auto list = m_html.in("ul");
    for (const auto& fact : facts.facts) {
      const auto item = m_html.in("li");
      m_html.element("p", {}, fact.text);
      if (!fact.source.empty())
        m_html.element("p", {{"class", "source"}},
                       fmt::format("{}: {}", m_words.source, fact.source));
    }
  }

  void operator()(const course::Video& video) {
    const auto section = m_html.in("section", {{"class", "video"}});
    write_heading(m_page, 2, video.title.empty() ? m_words.video : std::string_view(video.title));
    if (video.minutes > 0)
      m_html.element("p", {{"class", "meta"}}, minutes_text(m_words, video.minutes));
    write_player(video);
    write_prose(m_page, video.description);
    write_folded(m_words.transcript, video.transcript);
  }

  void operator()(const course::Question& question) {
    const auto box = m_html.in("div", {{"class", "question"}});
    write_kicker(fmt::format("{} {}", m_words.question, question.number));
    write_prose(m_page, question.question);
    write_folded(m_words.answer, question.answer, "answer");
  }

  void operator()(const course::Exercise& exercise) {
    const auto section = m_html.in("section", {{"class", "exercise"}});
    const auto setting = exercise_setting(m_words, exercise);
    write_kicker(setting.empty() ? std::string(m_words.exercise)
                                 : fmt::format("{} · {}", m_words.exercise, setting));
    write_heading(m_page, 2, exercise.title);
    write_prose(m_page, exercise.instruction);
    write_passage(exercise);
    write_codes(exercise.codes);
    if (m_page.scripted) write_coding(exercise);
    write_folded(m_words.key, exercise.key, "answer");
  }

  void operator()(const course::TeacherNote& note) {
    const auto aside = m_html.in(
        "aside", {{"class", "teacher"}, {"aria-label", std::string(m_words.teacher_note)}});
    write_kicker(std::string(m_words.teacher_note));
    write_prose(m_page, note.prose);
  }

 private:
  void write_kicker(const std::string& text) { m_html.element("p", {{"class", "kicker"}}, text); }

  void write_folded(std::string_view summary, const course::Prose& prose,
                    const std::string& kind = {}) {
    if (prose.empty()) return;
    const auto details = m_html.in("details", {{"class", kind}});
    m_html.element("summary", {}, summary);
    const auto inside = m_html.in("div", {{"class", "folded"}});
    write_prose(m_page, prose);
  }

  void write_image(const course::Figure& figure, const std::string& path) {
    Markup::Attributes attributes{{"src", path}, {"alt", figure.alternative}};
    const auto info = figure.chart ? std::nullopt : image_info(m_page.pages.media.at(figure.image));
    if (info) {
      attributes.push_back({"width", std::to_string(info->width)});
      attributes.push_back({"height", std::to_string(info->height)});
    }
    m_html.leaf("img", attributes);
  }

  /// The numbers of a chart, folded.
  void write_table(const course::Chart& chart) {
    const auto details = m_html.in("details");
    m_html.element("summary", {}, chart.table_word);
    const auto inside = m_html.in("div", {{"class", "folded"}});
    const auto table = m_html.in("table");
    {
      const auto head = m_html.in("thead");
      const auto row = m_html.in("tr");
      m_html.element("th", {{"scope", "col"}}, chart.code_word);
      if (!chart.by_word.empty()) m_html.element("th", {{"scope", "col"}}, chart.by_word);
      m_html.element("th", {{"scope", "col"}}, chart.unit);
    }
    const auto body = m_html.in("tbody");
    for (const auto& series : chart.series)
      for (const auto& bar : series.bars) {
        const auto row = m_html.in("tr");
        m_html.element("th", {{"scope", "row"}}, series.name);
        if (!chart.by_word.empty()) m_html.element("td", {}, bar.label);
        m_html.element("td", {}, std::to_string(bar.count));
      }
  }

  void write_missing(std::string_view kind, std::string_view text) {
    const auto box = m_html.in("div", {{"class", "missing"}});
    const auto p = m_html.in("p");
    m_html.element("strong", {}, fmt::format("{}:", kind));
    m_html.text(fmt::format(" {}", text));
  }

  void write_player(const course::Video& video) {
    const auto path = video.has_file ? m_page.media.file(video.source) : std::string();
    const auto link = safe_link(video.source);
    if (!path.empty()) {
      write_video(video, path);
    } else if (!link.empty()) {
      const auto p = m_html.in("p", {{"class", "missing"}});
      m_html.element("a", {{"href", link}}, m_words.watch);
    } else {
      write_missing(m_words.video, m_words.video_missing);
    }
  }

  void write_video(const course::Video& video, const std::string& path) {
    const auto player = m_html.in("video", {{"controls", "controls"},
                                            {"preload", "metadata"},
                                            {"poster", m_page.media.file(video.poster)},
                                            {"src", path}});
    const auto captions = m_page.media.captions_address(video.captions);
    if (captions.empty()) return;
    m_html.leaf("track", {{"kind", "captions"},
                          {"srclang", m_page.pages.language},
                          {"label", std::string(m_words.captions)},
                          {"default", "default"},
                          {"src", captions}});
  }

  void write_passage(const course::Exercise& exercise) {
    if (exercise.passage.empty()) return;
    const auto figure = m_html.in("figure", {{"class", "passage"}});
    const auto quote = m_html.in("blockquote");
    write_turns(m_page, exercise.passage, exercise.language);
  }

  /// For the script: [line, start, end, code, coder], in code points of the line.
  void write_coding(const course::Exercise& exercise) {
    std::string list;
    for (const auto& part : exercise.coded)
      list += fmt::format("{}[{},{},{},{},{}]", list.empty() ? "" : ",", part.line,
                          part.span.start.value, part.span.end.value, part.code, part.coder);
    if (list.empty()) return;
    m_html.element("script", {{"type", "application/json"}, {"class", "coding"}}, "[" + list + "]");
  }

  void write_codes(const std::vector<course::ExerciseCode>& codes) {
    if (codes.empty()) return;
    const auto set = m_html.in("fieldset");
    m_html.element("legend", {}, m_words.codes);
    const auto list = m_html.in("ul", {{"class", "codes"}});
    for (const auto& code : codes) write_code(code);
  }

  /// The box can be ticked, on screen as on paper; nothing is sent.
  void write_code(const course::ExerciseCode& code) {
    const auto item = m_html.in("li");
    {
      const auto label = m_html.in("label");
      m_html.leaf("input", {{"type", "checkbox"}});
      m_html.text(" ");
      m_html.element(
          "span",
          {{"class", "code"}, {"style", "border-color:" + model::to_string_color(code.color)}},
          code.name);
    }
    if (!code.definition.empty()) m_html.element("p", {{"class", "definition"}}, code.definition);
  }

  HtmlPage& m_page;
  Markup& m_html;
  const Words& m_words;
};

}  // namespace

void write_element(HtmlPage& page, const course::Element& element) {
  std::visit(ElementWriter(page), element);
}

}  // namespace uddrag::exporting
