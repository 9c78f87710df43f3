// SPDX-License-Identifier: GPL-3.0-or-later
#include "course/study.h"

#include <stdexcept>

#include "text/utf8.h"

namespace study {

namespace text = uddrag::text;
using text::Pos;
using text::Span;

namespace {

constexpr const char* words =
    "Hvem gør hvad?\n"
    "Vi henter Mariam i lufthavnen, og kommunen finder en bolig.\n"
    "Det er vores opgave, siger loven.\n"
    "Jeg bor der selv.";

template <class Row>
model::ParticipantId add_person(Row& material, const std::string& label, const std::string& role) {
  model::Participant person;
  person.id = model::ParticipantId::make();
  person.label = label;
  material.participants[person.id] = person;
  material.values.push_back(
      {material.attributes.front().id, model::OwnerKind::participant, person.id.uuid, role});
  return person.id;
}

model::Speaker speaker(model::DocumentId document, const std::string& label,
                       model::ParticipantId person, model::SpeakerRole role) {
  return {model::SpeakerId::make(), document, label, person, role};
}

}  // namespace

Study::Study() {
  model::Attribute role;
  role.id = model::AttributeId::make();
  role.name = "role";
  material.attributes.push_back(role);
  karen = add_person(material, "P01", "frivillig");
  anders = add_person(material, "P02", "konsulent");
  document = model::DocumentId::make();
  uddrag::course::SourceDocument source;
  source.document.id = document;
  source.document.name = "interview-01-karen";
  source.document.kind = model::DocumentKind::focus_group;
  source.document.language = "da";
  source.text = text::Text(words);
  const model::Speaker asks = speaker(document, "I", {}, model::SpeakerRole::interviewer);
  const model::Speaker says = speaker(document, "K", karen, model::SpeakerRole::participant);
  const model::Speaker adds = speaker(document, "A", anders, model::SpeakerRole::participant);
  for (const model::Speaker& each : {asks, says, adds}) source.speakers[each.id] = each;
  Pos at(0);
  for (const model::Speaker* who : {&asks, &says, &adds, &says}) {
    const std::string_view rest = source.text.slice({at, source.text.size()});
    const auto length = text::count_code_points(rest.substr(0, rest.find('\n')));
    source.turns.push_back({model::TurnId::make(),
                            document,
                            {at, at + length},
                            who->id,
                            {},
                            {},
                            model::TurnKind::speech});
    at = at + length + 1;
  }
  material.documents[document] = std::move(source);
  material.course.id = model::CourseId::make();
  material.course.title = "Tæt på og fri?";
  model::Section section;
  section.id = model::SectionId::make();
  section.course = material.course.id;
  section.title = "Modul 1: Roller";
  material.sections.push_back(section);
  consent(karen, model::ConsentState::yes);
  consent(anders, model::ConsentState::yes);
  add_excerpt("Vi henter Mariam i lufthavnen, og kommunen finder en bolig.");
}

void Study::no_answer(model::ParticipantId person) {
  std::erase_if(material.consents, [&](const auto& c) { return c.participant == person; });
}

void Study::consent(model::ParticipantId person, model::ConsentState state) {
  no_answer(person);
  model::Consent made;
  made.participant = person;
  made.use = model::Use::teaching;
  made.state = state;
  material.consents.push_back(made);
}

model::Block& Study::add_block(model::BlockBody body) {
  model::Block block;
  block.id = model::BlockId::make();
  block.section = material.sections.front().id;
  block.position = static_cast<std::int64_t>(material.blocks.size());
  block.body = std::move(body);
  material.blocks.push_back(std::move(block));
  return material.blocks.back();
}

model::Excerpt& Study::add_excerpt(const std::string& part) {
  const std::string& all = material.documents.at(document).text.utf8();
  const std::size_t at = all.find(part);
  if (at == std::string::npos) throw std::logic_error("no such words: " + part);
  model::Quote quote;
  quote.id = model::QuoteId::make();
  quote.document = document;
  const Pos start(text::count_code_points(std::string_view(all).substr(0, at)));
  quote.span = {start, start + text::count_code_points(part)};
  quote.text = part;
  material.quotes[quote.id] = quote;
  model::Excerpt excerpt;
  excerpt.id = model::ExcerptId::make();
  excerpt.block = add_block(model::ExcerptBlock{}).id;
  excerpt.quote = quote.id;
  material.excerpts.push_back(excerpt);
  return material.excerpts.back();
}

void Study::add_name(const std::string& original, const std::string& replacement) {
  model::PseudonymTerm term;
  term.id = model::PseudonymTermId::make();
  term.original = original;
  term.replacement = replacement;
  material.pseudonyms.push_back(term);
}

}  // namespace study
