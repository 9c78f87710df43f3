// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/counted.h"

#include <map>
#include <set>

#include "app/course_material.h"
#include "course/sources.h"

namespace uddrag::app {
namespace {

using CodesOfQuotes = std::map<model::QuoteId, std::set<model::CodeId>>;

CodesOfQuotes codes_of_quotes(const store::Reader& read) {
  CodesOfQuotes codes;
  for (const model::Coding& coding : read.codings()) codes[coding.quote].insert(coding.code);
  return codes;
}

course::Material with_speakers(const store::Reader& read) {
  course::Material material;
  for (const model::Document& document : read.documents())
    material.documents.emplace(document.id, speakers_in(read, document));
  return material;
}

std::vector<model::ParticipantId> people_in(const course::SourceDocument& document) {
  std::set<model::ParticipantId> people;
  for (const auto& [id, speaker] : document.speakers)
    if (speaker.role != model::SpeakerRole::interviewer && !speaker.participant.nil())
      people.insert(speaker.participant);
  return {people.begin(), people.end()};
}

}  // namespace

course::Counted counted(const store::Reader& read) {
  course::Counted all{read.groups(), read.documents(), {}, {}};
  const course::Material material = with_speakers(read);
  const course::Sources sources(material);
  for (const auto& [id, document] : material.documents) all.people[id] = people_in(document);
  const CodesOfQuotes codes = codes_of_quotes(read);
  for (const model::Quote& quote : read.quotes()) {
    const auto given = codes.find(quote.id);
    if (given == codes.end()) continue;
    all.quotes.push_back({quote.document,
                          sources.participants(quote),
                          !sources.unknown_speakers(quote).empty(),
                          {given->second.begin(), given->second.end()}});
  }
  return all;
}

}  // namespace uddrag::app
