// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/qti_assessment.h"

#include <fmt/format.h>

#include <algorithm>

#include "export/html_excerpt.h"

namespace uddrag::exporting {
namespace {

struct Task {
  std::string title;
  std::string words, solution;  ///< HTML
};

class TaskMaker {
 public:
  TaskMaker(const course::Pages& pages, const SiteMedia& media)
      : m_words(words_for(pages.language)), m_page{m_html, pages, m_words, media, false, {}} {}

  Task made(const course::Question& question) {
    write_prose(m_page, question.question);
    const auto words = m_html.take();
    return {fmt::format("{} {}", m_words.question, question.number), words, prose(question.answer)};
  }

  Task made(const course::Exercise& exercise) {
    write_prose(m_page, exercise.instruction);
    write_passage(exercise);
    write_codes(exercise.codes);
    const auto words = m_html.take();
    return {exercise_title(m_words, exercise), words, prose(exercise.key)};
  }

 private:
  std::string prose(const course::Prose& prose) {
    write_prose(m_page, prose);
    return m_html.take();
  }

  void write_passage(const course::Exercise& exercise) {
    if (exercise.passage.empty()) return;
    const auto quote = m_html.in("blockquote");
    write_turns(m_page, exercise.passage, exercise.language);
  }

  void write_codes(const std::vector<course::ExerciseCode>& codes) {
    if (codes.empty()) return;
    {
      const auto p = m_html.in("p");
      m_html.element("strong", {}, fmt::format("{}:", m_words.codes));
    }
    const auto list = m_html.in("ul");
    for (const auto& code : codes) {
      const auto item = m_html.in("li");
      m_html.element("strong", {}, code.name);
      if (!code.definition.empty()) m_html.text(": " + code.definition);
    }
  }

  const Words& m_words;
  Markup m_html;
  HtmlPage m_page;
};

std::vector<Task> tasks_of(const course::Pages& pages, const course::Page& page) {
  const SiteMedia media(pages);
  std::vector<Task> tasks;
  for (const auto& element : page.elements) {
    if (const auto* question = std::get_if<course::Question>(&element))
      tasks.push_back(TaskMaker(pages, media).made(*question));
    if (const auto* exercise = std::get_if<course::Exercise>(&element))
      tasks.push_back(TaskMaker(pages, media).made(*exercise));
  }
  return tasks;
}

void write_fields(Markup& xml, std::initializer_list<std::pair<const char*, const char*>> fields) {
  const auto metadata = xml.in("qtimetadata");
  for (const auto& [label, entry] : fields) {
    const auto field = xml.in("qtimetadatafield");
    xml.element("fieldlabel", {}, label);
    xml.element("fieldentry", {}, entry);
  }
}

void write_material(Markup& xml, const std::string& html) {
  const auto material = xml.in("material");
  xml.element("mattext", {{"texttype", "text/html"}}, html);
}

void write_presentation(Markup& xml, const Task& task) {
  const auto presentation = xml.in("presentation");
  write_material(xml, task.words);
  const auto response =
      xml.in("response_str", {{"ident", "response1"}, {"rcardinality", "Single"}});
  const auto box = xml.in("render_fib");
  xml.leaf("response_label", {{"ident", "answer1"}});
}

void write_condition(Markup& xml, const std::string& type, const std::string& feedback) {
  const auto condition = xml.in("respcondition", {{"continue", "Yes"}});
  {
    const auto always = xml.in("conditionvar");
    xml.leaf("other");
  }
  xml.leaf("displayfeedback", {{"feedbacktype", type}, {"linkrefid", feedback}});
}

/// What is shown afterwards. Whoever reads the answer gives the points.
void write_processing(Markup& xml) {
  const auto processing = xml.in("resprocessing");
  {
    const auto outcomes = xml.in("outcomes");
    xml.leaf(
        "decvar",
        {{"minvalue", "0"}, {"maxvalue", "100"}, {"varname", "SCORE"}, {"vartype", "Decimal"}});
  }
  write_condition(xml, "Response", "general_fb");
  write_condition(xml, "Solution", "solution");
}

/// Some importers take the one, some the other; the profile knows both.
void write_feedback(Markup& xml, const Task& task) {
  {
    const auto general = xml.in("itemfeedback", {{"ident", "general_fb"}});
    const auto flow = xml.in("flow_mat");
    write_material(xml, task.solution);
  }
  const auto feedback = xml.in("itemfeedback", {{"ident", "solution"}});
  const auto solution = xml.in("solution");
  const auto inside = xml.in("solutionmaterial");
  const auto flow = xml.in("flow_mat");
  write_material(xml, task.solution);
}

void write_item(Markup& xml, const Task& task, const std::string& identifier) {
  const auto item = xml.in("item", {{"ident", identifier}, {"title", task.title}});
  {
    const auto metadata = xml.in("itemmetadata");
    write_fields(xml, {{"cc_profile", "cc.essay.v0p1"},
                       {"qmd_scoringpermitted", "Yes"},
                       {"qmd_computerscored", "No"}});
  }
  write_presentation(xml, task);
  if (task.solution.empty()) return;
  write_processing(xml);
  write_feedback(xml, task);
}

}  // namespace

bool has_tasks(const course::Page& page) {
  return std::any_of(page.elements.begin(), page.elements.end(), [](const auto& element) {
    return std::holds_alternative<course::Question>(element) ||
           std::holds_alternative<course::Exercise>(element);
  });
}

std::string tasks_title(const course::Pages& pages, const course::Page& page) {
  const auto& words = words_for(pages.language);
  return fmt::format("{}: {}", words.tasks, full_title(words, page));
}

std::string qti_assessment(const course::Pages& pages, const course::Page& page,
                           const std::string& identifier) {
  Markup xml;
  xml.raw(xml_declaration);
  {
    const auto all =
        xml.in("questestinterop", {{"xmlns", "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"}});
    const auto assessment =
        xml.in("assessment", {{"ident", identifier}, {"title", tasks_title(pages, page)}});
    write_fields(xml, {{"cc_profile", "cc.exam.v0p1"},
                       {"qmd_assessmenttype", "Examination"},
                       {"qmd_scoretype", "Percentage"},
                       {"qmd_feedbackpermitted", "Yes"},
                       {"cc_maxattempts", "unlimited"}});
    const auto section = xml.in("section", {{"ident", "root_section"}});
    int number = 0;
    for (const auto& task : tasks_of(pages, page))
      write_item(xml, task, fmt::format("{}-{}", identifier, ++number));
  }
  return xml.take();
}

}  // namespace uddrag::exporting
