// SPDX-License-Identifier: GPL-3.0-or-later
#include "course/gates.h"

#include <algorithm>
#include <set>

#include "course/excerpt.h"
#include "course/make_pages.h"
#include "course/prose.h"
#include "course/pseudonyms.h"
#include "course/sources.h"
#include "text/utf8.h"

namespace uddrag::course {
namespace {

/// All text of pages that a reader could see, page by page.
class PageWords {
 public:
  std::string of(const Page& page) {
    m_words.clear();
    add(page.title);
    add(page.content_note);
    for (const std::string& line : page.objectives) add(line);
    for (const Element& element : page.elements) std::visit(*this, element);
    return m_words;
  }

  void operator()(const Heading& e) { add(e.text); }
  void operator()(const ProseElement& e) { add(plain_text(e.prose)); }
  void operator()(const ExcerptFigure& e) {
    for (const std::string* s :
         {&e.label, &e.lead_in, &e.attribution, &e.locator, &e.translation, &e.content_note})
      add(*s);
    add(printed(e.runs));
    for (const ContextTurn& turn : e.before) add(turn.speaker + " " + turn.text);
    for (const ContextTurn& turn : e.after) add(turn.speaker + " " + turn.text);
  }
  void operator()(const Contrast& e) {
    for (const std::string* s : {&e.title, &e.left_title, &e.right_title, &e.question}) add(*s);
    for (const ExcerptFigure& f : e.left) (*this)(f);
    for (const ExcerptFigure& f : e.right) (*this)(f);
  }
  void operator()(const Figure& e) {
    for (const std::string* s : {&e.file_name, &e.alternative, &e.caption}) add(*s);
  }
  void operator()(const Facts& e) {
    add(e.title);
    for (const model::Fact& fact : e.facts) add(fact.text + " " + fact.source);
  }
  void operator()(const Video& e) {
    for (const std::string* s : {&e.title, &e.source, &e.captions}) add(*s);
    add(plain_text(e.description));
    add(plain_text(e.transcript));
  }
  void operator()(const Question& e) {
    add(plain_text(e.question));
    add(plain_text(e.answer));
  }
  void operator()(const Exercise& e) {
    add(e.title);
    add(plain_text(e.instruction));
    for (const ContextTurn& turn : e.passage) add(turn.speaker + " " + turn.text);
    for (const ExerciseCode& code : e.codes) add(code.name + " " + code.definition);
    add(plain_text(e.key));
  }
  void operator()(const TeacherNote& e) { add(plain_text(e.prose)); }

 private:
  void add(const std::string& words) {
    if (words.empty()) return;
    m_words += words;
    m_words += '\n';
  }
  std::string m_words;
};

class Checker {
 public:
  explicit Checker(const Material& material)
      : m_material(material), m_sources(material), m_names(material.pseudonyms) {}

  std::vector<Finding> run() {
    check_course();
    for (const model::Section& section : m_material.sections) {
      m_section = &section;
      check_section(section);
      for (const model::Block& block : m_material.blocks)
        if (block.section == section.id) check_block(block);
    }
    check_names();
    return std::move(m_findings);
  }

 private:
  void find(Gate gate, Severity severity, std::string place, std::string detail, std::string mend,
            const model::Excerpt* excerpt = nullptr) {
    Finding finding{gate,
                    severity,
                    m_section ? m_section->id : model::SectionId{},
                    m_block ? m_block->id : model::BlockId{},
                    excerpt ? excerpt->id : model::ExcerptId{},
                    std::move(place),
                    std::move(detail),
                    std::move(mend)};
    m_findings.push_back(std::move(finding));
  }

  void check_course() {
    if (m_material.course.licence.empty())
      find(Gate::completeness, Severity::warns, "the course", "It has no licence.",
           "Say how others may use it.");
    if (m_material.sections.empty())
      find(Gate::completeness, Severity::stops, "the course", "It has no sections.",
           "Add a section first.");
  }

  void check_section(const model::Section& section) {
    m_block = nullptr;
    const bool empty = std::none_of(m_material.blocks.begin(), m_material.blocks.end(),
                                    [&](const model::Block& b) { return b.section == section.id; });
    if (empty)
      find(Gate::completeness, Severity::warns, section.title, "The section is empty.",
           "Add a block or remove the section.");
  }

  void check_block(const model::Block& block) {
    m_block = &block;
    if (const auto* figure = std::get_if<model::FigureBlock>(&block.body);
        figure && figure->alternative.empty())
      find(Gate::accessibility, Severity::warns, m_section->title,
           "A figure has no alternative text.", "Say in words what it shows.");
    for (const model::Excerpt& excerpt : m_material.excerpts)
      if (excerpt.block == block.id) check_excerpt(excerpt);
  }

  std::string place_of(const model::Quote& quote) const {
    return m_section->title + ", excerpt »" + m_names.apply(text::elide(quote.text, 40)) + "«";
  }

  void check_excerpt(const model::Excerpt& excerpt) {
    const auto found = m_material.quotes.find(excerpt.quote);
    if (found == m_material.quotes.end()) return;
    const model::Quote& quote = found->second;
    const std::string place = place_of(quote);
    check_consent(excerpt, quote, place);
    check_fidelity(excerpt, quote, place);
    if (m_sources.attribution(excerpt, quote).empty())
      find(Gate::completeness, Severity::warns, place, "It has no attribution.",
           "Tie the speaker to a participant, or write an attribution.", &excerpt);
  }

  void check_consent(const model::Excerpt& excerpt, const model::Quote& quote,
                     const std::string& place) {
    for (const std::string& label : m_sources.unknown_speakers(quote))
      find(Gate::consent, Severity::stops, place,
           "The speaker \"" + label + "\" is tied to no participant, so nobody agreed.",
           "Tie the speaker to a participant.", &excerpt);
    for (const model::ParticipantId person : m_sources.participants(quote)) {
      const auto consent = m_sources.teaching_consent(person);
      const auto participant = m_material.participants.find(person);
      const std::string who = participant == m_material.participants.end() ? "A participant"
                              : !participant->second.label.empty() ? participant->second.label
                                                                   : participant->second.pseudonym;
      if (!consent || *consent == model::ConsentState::no ||
          *consent == model::ConsentState::withdrawn)
        find(Gate::consent, Severity::stops, place,
             who + (consent == model::ConsentState::withdrawn ? " has withdrawn the consent."
                                                              : " has not agreed to teaching."),
             "Take the excerpt out.", &excerpt);
      else if (*consent == model::ConsentState::review_first && !excerpt.reviewed_at)
        find(Gate::consent, Severity::warns, place,
             who + " wants to review it first; it is left out until then.",
             "Note the date of the review when there is one.", &excerpt);
    }
  }

  void check_fidelity(const model::Excerpt& excerpt, const model::Quote& quote,
                      const std::string& place) {
    const auto document = m_material.documents.find(quote.document);
    if (document == m_material.documents.end() ||
        document->second.text.slice(quote.span) != quote.text)
      return find(Gate::fidelity, Severity::stops, place,
                  "The quote is not what the transcript says.", "Run the check of the project.",
                  &excerpt);
    if (!fits(excerpt, quote))
      return find(Gate::fidelity, Severity::stops, place,
                  "What is left out or marked no longer fits the quote.", "Mark it anew.",
                  &excerpt);
    const std::string fault =
        fidelity_fault(quote_runs(excerpt, quote, m_names), excerpt, quote, m_names);
    if (!fault.empty())
      find(Gate::fidelity, Severity::stops, place, fault, "Mark it anew.", &excerpt);
  }

  /// Looks at the finished pages of the fuller edition, after all replacements.
  void check_names() {
    m_section = nullptr;
    m_block = nullptr;
    if (m_names.empty()) return;
    PageWords words;
    for (const Page& page : make_pages(m_material, Edition::teacher).pages) {
      const std::set<std::string> found = [&] {
        const auto list = m_names.remaining(words.of(page));
        return std::set<std::string>(list.begin(), list.end());
      }();
      for (const std::string& original : found)
        find(Gate::pseudonyms, Severity::stops, page.title,
             "\"" + original + "\" still stands on the page.",
             "Add the written form to its pseudonym, or change the text.");
    }
  }

  const Material& m_material;
  Sources m_sources;
  Pseudonyms m_names;
  const model::Section* m_section = nullptr;
  const model::Block* m_block = nullptr;
  std::vector<Finding> m_findings;
};

}  // namespace

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

bool stops(const std::vector<Finding>& findings) {
  return std::any_of(findings.begin(), findings.end(),
                     [](const Finding& f) { return f.severity == Severity::stops; });
}

}  // namespace uddrag::course
