// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/how_made.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/clock.h"
#include "base/error.h"
#include "export/language.h"
#include "text/utf8.h"

namespace uddrag::app {
namespace {

/// One and many of a thing.
struct Noun {
  const char *one, *many;
};

struct Words {
  std::array<Noun, 5> kinds;  ///< by model::DocumentKind
  const char *and_, *material, *people, *groups, *period, *codebook, *in_groups, *used;
  const char *one_coder, *coders, *both, *consent, *names, *months;
};

const Words danish{
    {{{"interview", "interview"},
      {"fokusgruppe", "fokusgrupper"},
      {"feltnote", "feltnoter"},
      {"spørgeskemasvar", "spørgeskemasvar"},
      {"anden tekst", "andre tekster"}}},
    "og",
    "Materialet består af {}.",
    "{} deltagere taler i det.",
    "Det er ordnet i grupper: {}.",
    "Deltagernes samtykker er fra {} til {}.",
    "Kodebogen har {} koder{}.",
    " i {} grupper",
    "{} af dem er brugt; {} uddrag har i alt fået {} koder.",
    "Én koder ({}) har læst materialet.",
    "{} kodere ({}) har læst materialet.",
    "{} af teksterne er kodet af flere hver for sig, så forskelle i læsning kan ses og diskuteres.",
    "Kun uddrag fra deltagere, der har sagt ja til undervisning, er taget med.",
    "Navne på personer og steder er erstattet.",
    "januar februar marts april maj juni juli august september oktober november december"};

const Words english{
    {{{"interview", "interviews"},
      {"focus group", "focus groups"},
      {"field note", "field notes"},
      {"survey answer", "survey answers"},
      {"other text", "other texts"}}},
    "and",
    "The material consists of {}.",
    "{} participants speak in it.",
    "It is ordered in groups: {}.",
    "The participants gave their consent from {} to {}.",
    "The codebook has {} codes{}.",
    " in {} groups",
    "{} of them were used; {} excerpts were given {} codes in all.",
    "One coder ({}) read the material.",
    "{} coders ({}) read the material.",
    "Texts that several coded, each on their own: {}. There differences in reading can be seen and "
    "discussed.",
    "Only excerpts of participants who agreed to teaching are shown.",
    "Names of people and places are replaced.",
    "January February March April May June July August September October November December"};

class HowMade {
 public:
  HowMade(const store::Reader& read, const Words& words, bool is_danish)
      : m_read(read), m_words(words), m_danish(is_danish) {
    take_documents();
    for (const model::Document& document : m_documents) take_codings(document.id);
  }

  std::string run() {
    std::string text;
    for (const std::string& paragraph : {material(), coding(), coders()})
      if (!paragraph.empty()) text += (text.empty() ? "" : "\n\n") + paragraph;
    text += std::string("\n\n") + m_words.consent;
    if (!m_read.pseudonym_terms().empty()) text += std::string(" ") + m_words.names;
    return text + "\n";
  }

 private:
  template <class... Values>
  static std::string fill(const char* words, const Values&... values) {
    return fmt::format(fmt::runtime(words), values...);
  }

  void take_documents() {
    const std::string language = m_read.project().language;
    const auto all = m_read.documents();
    const auto own = [&](const model::Document& document) { return document.language == language; };
    const bool any = std::any_of(all.begin(), all.end(), own);
    for (const model::Document& document : all)
      if (!any || own(document)) m_documents.push_back(document);
  }

  void take_codings(model::DocumentId document) {
    std::map<model::QuoteId, text::Span> spans;
    for (const model::Quote& quote : m_read.quotes_of(document)) spans[quote.id] = quote.span;
    std::map<model::CoderId, std::vector<text::Span>> of_coder;
    for (const model::Coding& coding : m_read.codings_of(document)) {
      m_codings.push_back(coding);
      m_coders.insert(coding.coder);
      of_coder[coding.coder].push_back(spans[coding.quote]);
    }
    m_coded_twice += coded_twice(of_coder);
  }

  /// Whether two coders read all of it: most places of each are places of the other too.
  static bool coded_twice(const std::map<model::CoderId, std::vector<text::Span>>& of_coder) {
    for (const auto& [one, spans] : of_coder)
      for (const auto& [other, others] : of_coder)
        if (one < other && mostly_in(spans, others) && mostly_in(others, spans)) return true;
    return false;
  }

  static bool mostly_in(const std::vector<text::Span>& spans,
                        const std::vector<text::Span>& others) {
    const auto met = std::count_if(spans.begin(), spans.end(), [&](const text::Span& span) {
      return std::any_of(others.begin(), others.end(),
                         [&](const text::Span& other) { return span.overlaps(other); });
    });
    return 2 * met > static_cast<std::int64_t>(spans.size());
  }

  std::string list(const std::vector<std::string>& parts) const {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (i > 0) text += i + 1 == parts.size() ? fmt::format(" {} ", m_words.and_) : ", ";
      text += parts[i];
    }
    return text;
  }

  std::string material() const {
    std::vector<std::string> kinds;
    for (std::size_t kind = 0; kind < m_words.kinds.size(); ++kind) {
      const auto count = std::count_if(
          m_documents.begin(), m_documents.end(),
          [&](const auto& document) { return static_cast<std::size_t>(document.kind) == kind; });
      const Noun& noun = m_words.kinds[kind];
      if (count > 0)
        kinds.push_back(fmt::format("{} {}", count, count == 1 ? noun.one : noun.many));
    }
    if (kinds.empty()) return {};
    std::string text = fill(m_words.material, list(kinds));
    if (const auto people = speaking(); people > 1) text += " " + fill(m_words.people, people);
    return text + groups() + period();
  }

  std::size_t speaking() const {
    std::set<model::ParticipantId> people;
    for (const model::Document& document : m_documents)
      for (const model::Speaker& speaker : m_read.speakers(document.id))
        if (!speaker.participant.nil()) people.insert(speaker.participant);
    return people.size();
  }

  std::string groups() const {
    std::vector<std::string> names;
    for (const model::DocumentGroup& group : m_read.groups()) {
      const auto count = std::count_if(m_documents.begin(), m_documents.end(),
                                       [&](const auto& d) { return d.group == group.id; });
      if (count > 0) names.push_back(fmt::format("{} ({})", group.name, count));
    }
    return names.size() < 2 ? std::string() : " " + fill(m_words.groups, list(names));
  }

  std::string period() const {
    std::optional<base::Millis> first, last;
    for (const model::Consent& consent : m_read.consents()) {
      if (!consent.from) continue;
      first = std::min(first.value_or(*consent.from), *consent.from);
      last = std::max(last.value_or(*consent.from), *consent.from);
    }
    if (!first || *first == *last) return {};
    return " " + fill(m_words.period, date(*first), date(*last));
  }

  /// "12. marts 2025", "12 March 2025"
  std::string date(base::Millis at) const {
    const std::string iso = base::iso_date(at);
    std::string_view months = m_words.months;
    for (int month = std::stoi(iso.substr(5, 2)); month > 1; --month)
      months.remove_prefix(months.find(' ') + 1);
    return fmt::format("{}{} {} {}", std::stoi(iso.substr(8, 2)), m_danish ? "." : "",
                       months.substr(0, months.find(' ')), iso.substr(0, 4));
  }

  std::string coding() const {
    std::set<model::CodeId> parents;
    std::size_t codes = 0, groups = 0;
    const auto all = m_read.codes();
    for (const model::Code& code : all)
      if (!code.parent.nil()) parents.insert(code.parent);
    for (const model::Code& code : all) {
      const bool group = code.parent.nil() && parents.contains(code.id);
      groups += group;
      codes += !group && !code.retired;
    }
    if (codes == 0) return {};
    std::string text =
        fill(m_words.codebook, codes, groups > 1 ? fill(m_words.in_groups, groups) : std::string());
    std::set<model::CodeId> used;
    std::set<model::QuoteId> quotes;
    for (const model::Coding& coding : m_codings) {
      used.insert(coding.code);
      quotes.insert(coding.quote);
    }
    if (!used.empty())
      text += " " + fill(m_words.used, used.size(), quotes.size(), m_codings.size());
    return text;
  }

  std::string coders() const {
    std::vector<std::string> initials;
    for (const model::Coder& coder : m_read.coders())
      if (m_coders.contains(coder.id)) initials.push_back(coder.initials);
    if (initials.empty()) return {};
    std::string text = initials.size() == 1 ? fill(m_words.one_coder, initials.front())
                                            : fill(m_words.coders, initials.size(), list(initials));
    if (m_coded_twice > 0) text += " " + fill(m_words.both, m_coded_twice);
    return text;
  }

  const store::Reader& m_read;
  const Words& m_words;
  bool m_danish;
  std::vector<model::Document> m_documents;
  std::vector<model::Coding> m_codings;
  std::set<model::CoderId> m_coders;
  int m_coded_twice = 0;  // documents
};

}  // namespace

std::string how_made(const store::Reader& read, const std::string& language) {
  const bool is_danish = exporting::primary_language(language) == "da";
  return HowMade(read, is_danish ? danish : english, is_danish).run();
}

bool is_how_made(const model::BlockBody& body) {
  const auto* text = std::get_if<model::TextBlock>(&body);
  return text && text::trim(text->markdown) == how_made_mark;
}

model::Block with_how_made(const store::Reader& read, const std::string& language,
                           model::Block block) {
  if (is_how_made(block.body)) block.body = model::TextBlock{how_made(read, language)};
  return block;
}

model::Block how_made_block(const store::Reader& read, model::CourseId course) {
  using base::ErrorKind;
  for (const model::Section& section : read.sections(course)) {
    if (section.kind != model::SectionKind::how_it_was_made) continue;
    const auto there = read.blocks(section.id);
    if (std::ranges::any_of(there, [](const model::Block& each) { return is_how_made(each.body); }))
      throw base::Error(ErrorKind::bad_input, "The section is filled from the project already.");
    model::Block block;
    block.id = model::BlockId::make();
    block.section = section.id;
    block.position = static_cast<std::int64_t>(there.size());
    block.body = model::TextBlock{std::string(how_made_mark)};
    return block;
  }
  throw base::Error(ErrorKind::bad_input,
                    "The course has no section of the kind \"How it was made\". Add one.");
}

}  // namespace uddrag::app
