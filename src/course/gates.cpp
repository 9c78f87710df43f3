// SPDX-License-Identifier: GPL-3.0-or-later
#include "course/gates.h"

#include <algorithm>
#include <set>

#include "course/chart.h"
#include "course/excerpt.h"
#include "course/look.h"
#include "course/make_pages.h"
#include "course/page_words.h"
#include "course/passage_coding.h"
#include "course/passages.h"
#include "course/prose.h"
#include "course/pseudonyms.h"
#include "course/sources.h"
#include "model/project.h"
#include "text/utf8.h"

namespace uddrag::course {
namespace {

/// What is wrong and what mends it.
struct Words {
  Said detail, mend;
};

class Checker {
 public:
  explicit Checker(const Material& material)
      : m_material(material), m_sources(material), m_names(material.pseudonyms) {}

  std::vector<Finding> run() {
    check_course();
    for (const model::Section& section : m_material.sections) {
      m_section = &section;
      m_block = nullptr;
      if (m_material.holds(section)) check_section(section);
    }
    return std::move(m_findings);
  }

 private:
  Finding& find(Gate gate, Severity severity, Words words) {
    Finding& finding = m_findings.emplace_back();
    finding.gate = gate;
    finding.severity = severity;
    if (m_section) finding.section = m_section->id;
    if (m_block) finding.block = m_block->id;
    if (m_excerpt) point_at(finding, *m_excerpt);
    finding.overridable =
        severity == Severity::stops && gate != Gate::consent && gate != Gate::pseudonyms;
    finding.place = m_place;
    finding.title = m_title;
    finding.quoted = m_quoted;
    finding.detail = std::move(words.detail);
    finding.mend = std::move(words.mend);
    return finding;
  }
  void point_at(Finding& finding, const model::Excerpt& excerpt) const {
    finding.excerpt = excerpt.id;
    finding.quote = excerpt.quote;
    if (const auto quote = m_material.quotes.find(excerpt.quote); quote != m_material.quotes.end())
      finding.document = quote->second.document;
  }
  void stop(Gate gate, Words words) { find(gate, Severity::stops, std::move(words)); }
  void warn(Gate gate, Words words) { find(gate, Severity::warns, std::move(words)); }

  void check_course() {
    const model::Course& course = m_material.course;
    m_place = "the course";
    if (course.licence.empty())
      warn(Gate::completeness, {said("It has no licence."), said("Say how others may use it.")});
    const bool any = std::any_of(m_material.sections.begin(), m_material.sections.end(),
                                 [&](const auto& section) { return m_material.holds(section); });
    if (!any)
      find(Gate::completeness, Severity::stops,
           m_material.sections.empty()
               ? Words{said("It has no sections."), said("Add a section first.")}
               : Words{said("What was chosen of it is no longer there."), said("Choose again.")})
          .overridable = false;  // there is nothing to hand out
    check_look(look_of(course.theme));
    // The authors' own names may stand.
    check_names(m_names.apply(course.title + "\n" + course.subtitle + "\n" + course.objectives +
                              "\n" + course.level + "\n" + course.licence + "\n" + course.version));
  }

  void check_look(const Look& look) {
    if (!look.unknown.empty())
      warn(Gate::completeness,
           {said("\"{}\" is no theme or colour.", look.unknown),
            said("Choose fjord, heather or slate, and a colour such as #8a1538.")});
    if (!look.logo.empty() && !m_material.files.contains(look.logo))
      warn(Gate::completeness, {said("The logo is not there."),
                                said("Put the file beside the project or take it out.")});
    if (!look.logo.empty() && look.institution.empty())
      warn(Gate::accessibility,
           {said("The logo has no words."), said("Say whose it is, for those who cannot see it.")});
    if (const auto logo = m_material.files.find(look.logo); logo != m_material.files.end())
      check_file(logo->second, in_logo);
    check_names(m_names.apply(look.institution));
    if (look.colour && (look.light.accent != *look.colour || look.dark.accent != *look.colour))
      warn(Gate::accessibility,
           {said("The colour {} is changed so that it can be read: {} on "
                 "light pages, {} on dark ones.",
                 model::to_string_color(*look.colour), model::to_string_color(look.light.accent),
                 model::to_string_color(look.dark.accent)),
            said("Nothing need be done.")});
  }

  void check_section(const model::Section& section) {
    m_place = m_title = m_names.apply(section.title);
    m_heading = 2;
    check_names(
        m_names.apply(section.title + "\n" + section.objectives + "\n" + section.content_note));
    bool empty = true;
    for (const model::Block& block : m_material.blocks) {
      if (block.section != section.id || !m_material.holds(block)) continue;
      empty = false;
      m_block = &block;
      check_block(block);
    }
    m_block = nullptr;
    if (empty)
      warn(Gate::completeness,
           {said("The section is empty."), said("Add a block or take the section out.")});
  }

  void check_block(const model::Block& block) {
    const std::string place = m_place;
    std::visit([&](const auto& body) { check_body(block, body); }, block.body);
    for (const model::Excerpt& excerpt : m_material.excerpts) {
      if (excerpt.block != block.id) continue;
      m_excerpt = &excerpt;
      check_excerpt(excerpt);
      m_excerpt = nullptr;
      m_place = place;
      m_quoted.clear();
    }
    for (const Element& element : block_elements(m_material, block, Edition::teacher)) {
      check_names(words_of(element));
      check_figures(element);
    }
  }

  template <class Body>
  void check_body(const model::Block&, const Body&) {}

  void check_body(const model::Block&, const model::FigureBlock& body) {
    if (body.chart) {
      if (chart_of(m_material, *body.chart).series.empty())
        warn(Gate::completeness, {said("A chart has nothing to show and is left out."),
                                  said("Choose codes and groups for it, or take it out.")});
      return;
    }
    if (body.alternative.empty())
      warn(Gate::accessibility,
           {said("A figure has no alternative text."), said("Say in words what it shows.")});
    if (!m_material.media.contains(body.image))
      warn(Gate::completeness,
           {said("A figure has no image."), said("Choose an image or take it out.")});
    if (const auto image = m_material.media.find(body.image);
        image != m_material.media.end() && body.media_type == "image/svg+xml")
      check_file(image->second, in_drawing);
  }
  void check_body(const model::Block&, const model::VideoBlock& body) {
    if (m_material.files.contains(body.source) && body.captions.empty())
      warn(Gate::accessibility,
           {said("A video has no captions."), said("Add a WebVTT file with them.")});
    if (const auto captions = m_material.files.find(body.captions);
        captions != m_material.files.end())
      check_file(captions->second, in_captions);
  }
  void check_body(const model::Block&, const model::TextBlock& body) {
    for (const ProseBlock& block : prose_of(body.markdown))
      if (const auto* heading = std::get_if<ProseHeading>(&block)) {
        if (heading->level > m_heading + 1)
          warn(Gate::accessibility, {said("The heading »{}« leaves a level out.",
                                          m_names.apply(plain_text(heading->runs))),
                                     said("Give it one # less.")});
        m_heading = heading->level;
      }
  }
  void check_body(const model::Block&, const model::ExerciseBlock& body) {
    const PassageVoices voices = passage_voices(m_material, body);
    for (const std::string& label : voices.unknown) stop_unknown(label);
    for (const model::ParticipantId person : voices.participants) check_voice(body, person);
    if (const auto document = m_material.documents.find(body.document);
        document != m_material.documents.end())
      check_passage(document->second, body);
  }
  void check_passage(const SourceDocument& document, const model::ExerciseBlock& body) {
    const PassagePlaces places = passage_places(document, body);
    for (const std::size_t line : places.missing)
      stop(Gate::fidelity,
           {said("»{}« of the passage of an exercise does not stand in its document.",
                 m_names.apply(text::elide(body.passage[line].text, 40))),
            said("Write it as the transcript has it, or tie the exercise to no document.")});
    for (const PassagePlace& place : places.found) check_edges(document.text, place.in_document);
  }
  void check_voice(const model::ExerciseBlock& body, model::ParticipantId person) {
    const auto consent = m_sources.teaching_consent(person);
    if (consent == model::ConsentState::yes) return;
    const std::string who = name_of(person);
    const bool review = consent == model::ConsentState::review_first;
    const Said detail =
        review ? said("The passage of an exercise has words of {}, who wants to review first.", who)
        : consent == model::ConsentState::withdrawn
            ? said("The passage of an exercise has words of {}, who has withdrawn the consent.",
                   who)
            : said("The passage of an exercise has words of {}, who has not agreed to teaching.",
                   who);
    Finding& finding = find(
        Gate::consent, Severity::stops,
        {detail,
         review ? said("Show it as an excerpt, which can be reviewed, or choose another passage.")
                : said("Choose another passage.")});
    finding.participants = {person};
    finding.document = body.document;
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
    if (!any) warn(Gate::completeness, {std::move(what), said("Choose a quote or take it out.")});
  }

  void check_excerpt(const model::Excerpt& excerpt) {
    const auto found = m_material.quotes.find(excerpt.quote);
    if (found == m_material.quotes.end())
      return stop(Gate::fidelity, {said("An excerpt shows a quote that is no longer there."),
                                   said("Take the excerpt out.")});
    const model::Quote& quote = found->second;
    m_quoted = m_names.apply(text::elide(quote.text, 40));
    m_place += ", excerpt »" + m_quoted + "«";
    check_consent(excerpt, quote);
    check_source(excerpt, quote);
    if (m_sources.attribution(excerpt, quote).empty())
      warn(Gate::completeness,
           {said("It has no attribution."),
            said("Tie the speaker to a participant, or write an attribution.")});
  }

  void check_consent(const model::Excerpt& excerpt, const model::Quote& quote) {
    for (const std::string& label : m_sources.unknown_speakers(quote)) stop_unknown(label);
    for (const model::ParticipantId person : m_sources.participants(quote))
      check_person(excerpt, quote, person);
  }

  void stop_unknown(const std::string& label) {
    stop(Gate::consent,
         {label.empty() ? said("Nobody is named as its speaker, so nobody agreed.")
                        : said("The speaker \"{}\" is tied to no participant, so nobody agreed.",
                               m_names.apply(label)),
          said("Tie the speaker to a participant.")});
  }

  void check_person(const model::Excerpt& excerpt, const model::Quote& quote,
                    model::ParticipantId person) {
    const auto consent = m_sources.teaching_consent(person);
    if (consent == model::ConsentState::yes) return;
    const std::string who = name_of(person);
    if (consent == model::ConsentState::review_first) {
      if (reviewed(excerpt, quote)) return;
      find(Gate::consent, Severity::warns,
           {said("{} wants to review it first: it is held, and left out until then.", who),
            said("Note the date of the review when there is one.")})
          .participants = {person};
      return;
    }
    const bool withdrawn = consent == model::ConsentState::withdrawn;
    find(Gate::consent, Severity::stops,
         {withdrawn ? said("{} has withdrawn the consent.", who)
                    : said("{} has not agreed to teaching.", who),
          said("Take the excerpt out.")})
        .participants = {person};
  }

  std::string name_of(model::ParticipantId person) const {
    const auto found = m_material.participants.find(person);
    if (found == m_material.participants.end()) return "A participant";
    return model::study_name(found->second);
  }

  void check_source(const model::Excerpt& excerpt, const model::Quote& quote) {
    const auto document = m_material.documents.find(quote.document);
    if (document == m_material.documents.end() ||
        document->second.text.slice(quote.span) != quote.text)
      return stop(Gate::fidelity, {said("The quote is not what the transcript says."),
                                   said("Run the check of the project.")});
    if (!fits(excerpt, quote))
      return stop(Gate::fidelity, {said("What is left out or marked no longer fits the quote."),
                                   said("Mark it anew.")});
    check_edges(document->second.text, quote.span);
  }

  /// "Haddad" is no name on the list, but the second half of "Mariam Haddad" is half a name.
  void check_edges(const text::Text& text, text::Span span) {
    constexpr std::int64_t longest_name = 200;
    const text::Span around(std::max(span.start - longest_name, text::Pos(0)),
                            std::min(span.end + longest_name, text.size()));
    const text::BytePos origin = text.to_bytes(around.start);
    const auto start = static_cast<std::size_t>(text.to_bytes(span.start) - origin);
    const auto end = static_cast<std::size_t>(text.to_bytes(span.end) - origin);
    for (const NameMatch& name : m_names.matches(text.slice(around)))
      if ((name.start < start && start < name.end) || (name.start < end && end < name.end))
        stop(Gate::pseudonyms,
             {said("The quote begins or ends within a name that must be replaced."),
              said("Move its edge to the end of the name.")});
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
      m_excerpt = &excerpt;
      const std::string fault =
          fidelity_fault(figure.runs, excerpt, m_material.quotes.at(excerpt.quote), m_names);
      if (!fault.empty())
        stop(Gate::fidelity, {said("{}", fault), said("Report this: the program is at fault.")});
      m_excerpt = nullptr;
    }
  }

  /// Of words in which everything was replaced that can be.
  void check_names(const std::string& words) {
    if (m_names.empty()) return;
    for (const LeftName& left : m_names.left(words))
      if (left.small)
        find_small(said("\"{}\" is on the list and stands there in small letters.", left.name));
      else
        stop(Gate::pseudonyms, {said("\"{}\" still stands there in another form.", left.name),
                                said("Add that form to the pseudonym, or change the text.")});
    for (const std::string& word : m_names.doubtful(words))
      if (m_doubtful.insert(word).second)
        warn(Gate::pseudonyms,
             {said("\"{}\" begins as a name on the list does.", word),
              said("If it gives the name away, add it to the pseudonym's forms.")});
  }

  /// "en ny nabo" is as a rule no "Ny Nabo": somebody may answer for it.
  void find_small(Said detail) {
    find(Gate::pseudonyms, Severity::stops, {std::move(detail), mend_of_small()}).overridable =
        true;
  }

  /// Of a file that goes out as it is: nothing is replaced in it.
  void check_file(const std::string& bytes, Said (*stands)(const std::string&)) {
    if (m_names.empty()) return;
    for (const LeftName& left : m_names.left(text::repair_utf8(bytes))) {
      if (left.small)
        find_small(stands(left.name));
      else
        stop(Gate::pseudonyms,
             {stands(left.name), said("Replace it in the file, which goes out as it is.")});
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
  const model::Section* m_section = nullptr;
  const model::Block* m_block = nullptr;
  const model::Excerpt* m_excerpt = nullptr;
  std::string m_place, m_title, m_quoted;
  std::set<std::string> m_doubtful;  // words that were named already
  int m_heading = 2;                 // the level of the last heading of the section
  std::vector<Finding> m_findings;
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
