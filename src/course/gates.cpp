// SPDX-License-Identifier: GPL-3.0-or-later
#include "course/gates.h"

#include <algorithm>

#include "course/chart.h"
#include "course/consent_gate.h"
#include "course/excerpt.h"
#include "course/findings_at.h"
#include "course/look.h"
#include "course/make_pages.h"
#include "course/names_gate.h"
#include "course/page_words.h"
#include "course/passage_coding.h"
#include "course/prose.h"
#include "course/pseudonyms.h"
#include "course/sources.h"
#include "model/project.h"
#include "text/utf8.h"

namespace uddrag::course {
namespace {

class Checker {
 public:
  explicit Checker(const Material& material)
      : m_material(material),
        m_sources(material),
        m_names(material.pseudonyms),
        m_found(material),
        m_consent(material, m_sources, m_names, m_found),
        m_left(m_names, m_found) {}

  std::vector<Finding> run() {
    check_course();
    for (const model::Section& section : m_material.sections)
      if (m_material.holds(section)) check_section(section);
    return m_found.take();
  }

 private:
  void check_course() {
    const model::Course& course = m_material.course;
    m_found.enter_course();
    if (course.licence.empty())
      m_found.warn(Gate::completeness,
                   {said("It has no licence."), said("Say how others may use it.")});
    const bool any = std::any_of(m_material.sections.begin(), m_material.sections.end(),
                                 [&](const auto& section) { return m_material.holds(section); });
    if (!any)
      m_found
          .find(Gate::completeness, Severity::stops,
                m_material.sections.empty()
                    ? FindingsAt::Words{said("It has no sections."), said("Add a section first.")}
                    : FindingsAt::Words{said("What was chosen of it is no longer there."),
                                        said("Choose again.")})
          .overridable = false;  // there is nothing to hand out
    check_look(look_of(course.theme));
    // The authors' own names may stand.
    m_left.check(m_names.apply(course.title + "\n" + course.subtitle + "\n" + course.objectives +
                               "\n" + course.level + "\n" + course.licence + "\n" +
                               course.version));
  }

  void check_look(const Look& look) {
    if (!look.unknown.empty())
      m_found.warn(Gate::completeness,
                   {said("\"{}\" is no theme or colour.", look.unknown),
                    said("Choose fjord, heather or slate, and a colour such as #8a1538.")});
    if (!look.logo.empty() && !m_material.files.contains(look.logo))
      m_found.warn(Gate::completeness, {said("The logo is not there or cannot be shown."),
                                        said("Choose it again, or another, or take it out.")});
    if (!look.logo.empty() && look.institution.empty())
      m_found.warn(Gate::accessibility, {said("The logo has no words."),
                                         said("Say whose it is, for those who cannot see it.")});
    if (const auto logo = m_material.files.find(look.logo); logo != m_material.files.end())
      m_left.check_file(logo->second, in_logo);
    m_left.check(m_names.apply(look.institution));
    if (look.colour && (look.light.accent != *look.colour || look.dark.accent != *look.colour))
      m_found.warn(
          Gate::accessibility,
          {said("The colour {} is changed so that it can be read: {} on "
                "light pages, {} on dark ones.",
                model::to_string_color(*look.colour), model::to_string_color(look.light.accent),
                model::to_string_color(look.dark.accent)),
           said("Nothing need be done.")});
  }

  void check_section(const model::Section& section) {
    m_found.enter(section, m_names.apply(section.title));
    m_heading = 2;
    m_left.check(
        m_names.apply(section.title + "\n" + section.objectives + "\n" + section.content_note));
    bool empty = true;
    for (const model::Block& block : m_material.blocks) {
      if (block.section != section.id || !m_material.holds(block)) continue;
      empty = false;
      m_found.enter(&block);
      check_block(block);
    }
    m_found.enter(nullptr);
    if (empty)
      m_found.warn(Gate::completeness,
                   {said("The section is empty."), said("Add a block or take the section out.")});
  }

  void check_block(const model::Block& block) {
    std::visit([&](const auto& body) { check_body(block, body); }, block.body);
    for (const model::Excerpt& excerpt : m_material.excerpts) {
      if (excerpt.block != block.id) continue;
      m_found.enter(excerpt);
      check_excerpt(excerpt);
      m_found.leave();
    }
    for (const Element& element : block_elements(m_material, block, Edition::teacher)) {
      m_left.check(words_of(element));
      check_figures(element);
    }
  }

  template <class Body>
  void check_body(const model::Block&, const Body&) {}

  void check_body(const model::Block&, const model::FigureBlock& body) {
    if (body.chart) {
      if (chart_of(m_material, *body.chart).series.empty())
        m_found.warn(Gate::completeness, {said("A chart has nothing to show and is left out."),
                                          said("Choose codes and groups for it, or take it out.")});
      return;
    }
    if (body.alternative.empty())
      m_found.warn(Gate::accessibility, {said("A figure has no alternative text."),
                                         said("Say in words what it shows.")});
    if (!m_material.media.contains(body.image))
      m_found.warn(Gate::completeness,
                   {said("A figure has no image."), said("Choose an image or take it out.")});
    if (const auto image = m_material.media.find(body.image);
        image != m_material.media.end() && body.media_type == "image/svg+xml")
      m_left.check_file(image->second, in_drawing);
  }
  bool is_missing(const std::string& file) const {
    return !file.empty() && file.find("://") == file.npos && !m_material.files.contains(file);
  }
  void check_body(const model::Block&, const model::VideoBlock& body) {
    if (body.source.empty())
      m_found.warn(Gate::completeness,
                   {said("A video has no file and no link."), said("Choose one or take it out.")});
    else if (is_missing(body.source))
      m_found.warn(Gate::completeness,
                   {said("The file of a video is not there: {}", m_names.apply(body.source)),
                    said("Put it there again, or choose another.")});
    if (is_missing(body.captions))
      m_found.warn(Gate::accessibility,
                   {said("The captions of a video are not there: {}", m_names.apply(body.captions)),
                    said("Put them there again, or choose others.")});
    if (m_material.files.contains(body.source) && body.captions.empty())
      m_found.warn(Gate::accessibility,
                   {said("A video has no captions."), said("Add a WebVTT file with them.")});
    if (const auto captions = m_material.files.find(body.captions);
        captions != m_material.files.end())
      m_left.check_file(captions->second, in_captions);
  }
  void check_body(const model::Block&, const model::TextBlock& body) {
    for (const ProseBlock& block : prose_of(body.markdown))
      if (const auto* heading = std::get_if<ProseHeading>(&block)) {
        if (heading->level > m_heading + 1)
          m_found.warn(Gate::accessibility, {said("The heading »{}« leaves a level out.",
                                                  m_names.apply(plain_text(heading->runs))),
                                             said("Give it one # less.")});
        m_heading = heading->level;
      }
  }
  void check_body(const model::Block&, const model::QuestionBlock& body) {
    if (text::trim(body.question).empty())
      m_found.warn(Gate::completeness,
                   {said("A question asks nothing."), said("Write it or take it out.")});
  }
  void check_body(const model::Block&, const model::FactsBlock& body) {
    if (body.facts.empty())
      m_found.warn(Gate::completeness,
                   {said("A list of facts is empty."), said("Write one or take it out.")});
  }
  void check_body(const model::Block&, const model::ExerciseBlock& body) {
    if (text::trim(body.instruction).empty() && body.passage.empty())
      m_found.warn(Gate::completeness,
                   {said("An exercise has nothing to do."), said("Write it or take it out.")});
    m_consent.check_passage(body);
    if (const auto document = m_material.documents.find(body.document);
        document != m_material.documents.end())
      check_passage(document->second, body);
  }
  void check_passage(const SourceDocument& document, const model::ExerciseBlock& body) {
    const PassagePlaces places = passage_places(document, body);
    for (const std::size_t line : places.missing)
      m_found.stop(
          Gate::fidelity,
          {said("»{}« of the passage of an exercise does not stand in its document.",
                m_names.apply(text::elide(body.passage[line].text, 40))),
           said("Write it as the transcript has it, or tie the exercise to no document.")});
    for (const PassagePlace& place : places.found)
      m_left.check_edges(document.text, place.in_document);
  }
  void check_body(const model::Block& block, const model::ExcerptBlock&) {
    check_has_excerpt(block, said("A block of kind excerpt shows nothing."));
  }
  void check_body(const model::Block& block, const model::ContrastBlock&) {
    check_has_excerpt(block, said("A block of kind contrast shows nothing."));
  }
  void check_has_excerpt(const model::Block& block, Said what) {
    const bool any = std::any_of(m_material.excerpts.begin(), m_material.excerpts.end(),
                                 [&](const auto& excerpt) { return excerpt.block == block.id; });
    if (!any)
      m_found.warn(Gate::completeness, {std::move(what), said("Choose a quote or take it out.")});
  }

  void check_excerpt(const model::Excerpt& excerpt) {
    const auto found = m_material.quotes.find(excerpt.quote);
    if (found == m_material.quotes.end())
      return m_found.stop(Gate::fidelity,
                          {said("An excerpt shows a quote that is no longer there."),
                           said("Take the excerpt out.")});
    const model::Quote& quote = found->second;
    m_found.enter(excerpt, m_names.apply(text::elide(quote.text, 40)));
    m_consent.check(excerpt, quote);
    check_source(excerpt, quote);
    if (m_sources.attribution(excerpt, quote).empty())
      m_found.warn(Gate::completeness,
                   {said("It has no attribution."),
                    said("Tie the speaker to a participant, or write an attribution.")});
  }

  void check_source(const model::Excerpt& excerpt, const model::Quote& quote) {
    const auto document = m_material.documents.find(quote.document);
    if (document == m_material.documents.end() ||
        document->second.text.slice(quote.span) != quote.text)
      return m_found.stop(Gate::fidelity, {said("The quote is not what the transcript says."),
                                           said("Run the check of the project.")});
    if (!fits(excerpt, quote))
      return m_found.stop(
          Gate::fidelity,
          {said("What is left out or marked no longer fits the quote."), said("Mark it anew.")});
    m_left.check_edges(document->second.text, quote.span);
  }

  /// Proves what stands on the page itself.
  void check_figures(const Element& element) {
    if (const auto* figure = std::get_if<ExcerptFigure>(&element)) prove(*figure);
    if (const auto* contrast = std::get_if<Contrast>(&element)) {
      for (const ExcerptFigure& figure : contrast->left) prove(figure);
      for (const ExcerptFigure& figure : contrast->right) prove(figure);
    }
  }
  void prove(const ExcerptFigure& figure) {
    for (const model::Excerpt& excerpt : m_material.excerpts) {
      if (excerpt.id != figure.excerpt) continue;
      m_found.enter(excerpt);
      const std::string fault =
          fidelity_fault(figure.runs, excerpt, m_material.quotes.at(excerpt.quote), m_names);
      if (!fault.empty())
        m_found.stop(Gate::fidelity,
                     {said("{}", fault), said("Report this: the program is at fault.")});
      m_found.leave();
    }
  }

  static Said in_logo(const std::string& name) { return said("\"{}\" stands in the logo.", name); }
  static Said in_drawing(const std::string& name) {
    return said("\"{}\" stands in the drawing.", name);
  }
  static Said in_captions(const std::string& name) {
    return said("\"{}\" stands in the captions.", name);
  }

  const Material& m_material;
  Sources m_sources;
  Pseudonyms m_names;
  FindingsAt m_found;
  ConsentGate m_consent;
  NamesGate m_left;
  int m_heading = 2;  // the level of the last heading of the section
};

}  // namespace

Said mend_of_small() {
  return said("If the name is meant, add it as a form; if they are ordinary words, say so.");
}

std::string_view name(Gate gate) {
  switch (gate) {
    case Gate::consent:
      return "consent";
    case Gate::pseudonyms:
      return "pseudonyms";
    case Gate::fidelity:
      return "fidelity";
    case Gate::accessibility:
      return "accessibility";
    case Gate::completeness:
      break;
  }
  return "completeness";
}

std::vector<Finding> check_gates(const Material& material) {
  return Checker(material).run();
}

std::optional<Gate> gate_named(std::string_view wanted) {
  for (const Gate gate :
       {Gate::consent, Gate::pseudonyms, Gate::fidelity, Gate::accessibility, Gate::completeness})
    if (name(gate) == wanted) return gate;
  return std::nullopt;
}

bool stops(const std::vector<Finding>& findings) {
  return stops(findings, {});
}

bool stops(const std::vector<Finding>& findings, const std::set<Gate>& overridden) {
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& f) {
    return f.severity == Severity::stops && !(f.overridable && overridden.contains(f.gate));
  });
}

}  // namespace uddrag::course
