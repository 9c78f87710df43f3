// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/course_balance.h"

#include <algorithm>
#include <map>
#include <set>

namespace uddrag::app {
namespace {

constexpr double much_more = 1.5;
constexpr std::int64_t few_excerpts = 3;
constexpr double much_coded = 0.1;

template <class Id>
class Tally {
 public:
  void quoted(Id id) { ++m_counts[id].excerpts; }
  void coded(Id id, std::int64_t length) { m_counts[id].coded += length; }

  template <class Name>
  std::vector<VoiceShare> shares(Name name) const {
    VoiceShare all;
    for (const auto& [id, count] : m_counts) {
      all.excerpts += count.excerpts;
      all.coded += count.coded;
    }
    std::vector<VoiceShare> result;
    for (const auto& [id, count] : m_counts) {
      VoiceShare voice = count;
      voice.name = name(id);
      if (all.excerpts > 0)
        voice.share_of_excerpts =
            static_cast<double>(count.excerpts) / static_cast<double>(all.excerpts);
      if (all.coded > 0)
        voice.share_of_coded = static_cast<double>(count.coded) / static_cast<double>(all.coded);
      result.push_back(std::move(voice));
    }
    std::stable_sort(result.begin(), result.end(), [](const VoiceShare& a, const VoiceShare& b) {
      return std::pair(a.excerpts, a.coded) > std::pair(b.excerpts, b.coded);
    });
    return result;
  }

 private:
  std::map<Id, VoiceShare> m_counts;
};

/// Who speaks in one document, and how much of a span.
class Voices {
 public:
  Voices(const store::Reader& read, model::DocumentId document) : m_turns(read.turns(document)) {
    for (const model::Speaker& speaker : read.speakers(document))
      if (speaker.role != model::SpeakerRole::interviewer && !speaker.participant.nil())
        m_people[speaker.id] = speaker.participant;
  }

  std::map<model::ParticipantId, std::int64_t> in(text::Span span) const {
    std::map<model::ParticipantId, std::int64_t> lengths;
    auto turn = std::partition_point(m_turns.begin(), m_turns.end(), [&](const model::Turn& each) {
      return each.span.end <= span.start;
    });
    for (; turn != m_turns.end() && turn->span.start < span.end; ++turn)
      if (const auto person = m_people.find(turn->speaker); person != m_people.end())
        lengths[person->second] += text::intersect(span, turn->span).length();
    return lengths;
  }

 private:
  std::vector<model::Turn> m_turns;
  std::map<model::SpeakerId, model::ParticipantId> m_people;
};

struct Scope {
  std::vector<model::QuoteId> quotes;  ///< of the excerpts, as often as they are shown
  std::vector<model::BlockId> one_sided;
};

Scope scope_of(const store::Reader& read, model::CourseId course,
               std::optional<model::SectionId> only) {
  Scope scope;
  for (const model::Section& section : read.sections(course)) {
    if (only && section.id != *only) continue;
    for (const model::Block& block : read.blocks(section.id)) {
      std::set<std::int64_t> sides;
      for (const model::Excerpt& excerpt : read.excerpts(block.id)) {
        scope.quotes.push_back(excerpt.quote);
        sides.insert(excerpt.side);
      }
      if (std::holds_alternative<model::ContrastBlock>(block.body) && sides.size() == 1)
        scope.one_sided.push_back(block.id);
    }
  }
  return scope;
}

/// Codes that carry codings, none of them (nor of a code below) on one of the quotes.
std::vector<model::CodeId> unquoted(const store::Reader& read,
                                    const std::vector<model::Coding>& codings,
                                    const std::set<model::QuoteId>& quoted) {
  std::set<model::CodeId> coded, heard;
  for (const model::Coding& coding : codings) {
    coded.insert(coding.code);
    if (quoted.contains(coding.quote)) heard.insert(coding.code);
  }
  const std::vector<model::Code> codes = read.codes();
  std::map<model::CodeId, model::CodeId> parents;
  for (const model::Code& code : codes) parents[code.id] = code.parent;
  for (const model::CodeId code : std::set(heard))
    for (auto above = parents[code]; !above.nil() && heard.insert(above).second;)
      above = parents[above];
  std::vector<model::CodeId> missing;
  for (const model::Code& code : codes)
    if (coded.contains(code.id) && !heard.contains(code.id)) missing.push_back(code.id);
  return missing;
}

}  // namespace

CourseBalance course_balance(const store::Reader& read, model::CourseId course,
                             std::optional<model::SectionId> section) {
  Scope scope = scope_of(read, course, section);
  std::map<model::QuoteId, std::int64_t> shown;
  for (const model::QuoteId quote : scope.quotes) ++shown[quote];
  std::set<model::QuoteId> coded, quoted;
  const std::vector<model::Coding> codings = read.codings();
  for (const model::Coding& coding : codings) coded.insert(coding.quote);
  Tally<model::ParticipantId> people;
  Tally<model::DocumentGroupId> groups;
  for (const model::Document& document : read.documents()) {
    const Voices voices(read, document.id);
    for (const model::Quote& quote : read.quotes_of(document.id)) {
      const std::int64_t times = shown.contains(quote.id) ? shown[quote.id] : 0;
      if (times > 0) quoted.insert(quote.id);
      const auto heard = voices.in(quote.span);
      for (const auto& [person, length] : heard) {
        for (std::int64_t i = 0; i < times; ++i) people.quoted(person);
        if (coded.contains(quote.id)) people.coded(person, length);
      }
      for (std::int64_t i = 0; i < times; ++i) groups.quoted(document.group);
      if (coded.contains(quote.id)) groups.coded(document.group, quote.span.length());
    }
  }
  std::map<model::ParticipantId, std::string> names;
  for (const model::Participant& person : read.participants())
    names[person.id] = model::shown_name(person);
  std::map<model::DocumentGroupId, std::string> group_names;
  for (const model::DocumentGroup& group : read.groups()) group_names[group.id] = group.name;
  CourseBalance balance;
  balance.excerpts = static_cast<std::int64_t>(scope.quotes.size());
  balance.people = people.shares([&](model::ParticipantId id) { return names[id]; });
  balance.groups = groups.shares([&](model::DocumentGroupId id) { return group_names[id]; });
  balance.unquoted_codes = unquoted(read, codings, quoted);
  balance.one_sided = std::move(scope.one_sided);
  return balance;
}

Standing standing(const VoiceShare& voice) {
  if (voice.excerpts >= few_excerpts && voice.share_of_excerpts > much_more * voice.share_of_coded)
    return Standing::often;
  if (voice.excerpts == 0 && voice.share_of_coded >= much_coded) return Standing::never;
  return Standing::fair;
}

}  // namespace uddrag::app
