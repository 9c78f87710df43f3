// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/kinds.h"
#include "edit/participant_edits.h"

namespace uddrag::edit::testing {
namespace {

MadeEdit save_participant(const Reader& read, SeededRandom& random) {
  model::Participant person{model::ParticipantId::make(), some_name(random, "P"),
                            some_words(random, 1), some_words(random, 5)};
  const auto people = read.participants();
  if (!people.empty() && one_in(2, random)) person.id = one_of(people, random).id;
  return made<SaveParticipant>(person);
}

MadeEdit remove_participant(const Reader& read, SeededRandom& random) {
  const auto people = read.participants();
  return people.empty() ? MadeEdit() : made<RemoveParticipant>(one_of(people, random).id);
}

MadeEdit save_attribute(const Reader& read, SeededRandom& random) {
  model::Attribute attribute{model::AttributeId::make(),
                             some_name(random, "Attribute"),
                             some_enum<model::AttributeType>(random),
                             {"yes", "no \"maybe\""},
                             static_cast<std::int64_t>(random.below(9))};
  const auto there = read.attributes();
  if (!there.empty() && one_in(2, random)) attribute.id = one_of(there, random).id;
  return made<SaveAttribute>(attribute);
}

MadeEdit remove_attribute(const Reader& read, SeededRandom& random) {
  const auto there = read.attributes();
  return there.empty() ? MadeEdit() : made<RemoveAttribute>(one_of(there, random).id);
}

MadeEdit set_value(const Reader& read, SeededRandom& random) {
  const auto attributes = read.attributes();
  const auto people = read.participants();
  const auto documents = read.documents();
  if (attributes.empty() || people.empty() || documents.empty()) return {};
  const auto attribute = one_of(attributes, random);
  model::AttributeValue value{attribute.id, model::OwnerKind::participant,
                              one_of(people, random).id.uuid, some_words(random, 2)};
  if (attribute.type == model::AttributeType::number) value.value = "42.5";
  if (attribute.type == model::AttributeType::date) value.value = "2025-04-22";
  if (attribute.type == model::AttributeType::choice) value.value = "yes";
  if (one_in(5, random)) value.value.clear();
  if (one_in(3, random)) {
    value.owner_kind = model::OwnerKind::document;
    value.owner = one_of(documents, random).id.uuid;
  }
  return made<SetValue>(value);
}

MadeEdit set_consent(const Reader& read, SeededRandom& random) {
  const auto people = read.participants();
  if (people.empty()) return {};
  model::Consent consent;
  consent.participant = one_of(people, random).id;
  consent.use = some_enum<model::Use>(random);
  consent.state = some_enum<model::ConsentState>(random);
  if (one_in(2, random)) consent.from = 1'700'000'000'000;
  consent.evidence = some_words(random, 3);
  return made<SetConsent>(consent);
}

MadeEdit save_pseudonym(const Reader& read, SeededRandom& random) {
  model::PseudonymTerm term{model::PseudonymTermId::make(),
                            some_name(random, "Odense"),
                            some_words(random, 1),
                            "place",
                            {"form", "f\"orm"},
                            one_in(2, random) ? "" : "closed"};
  const auto terms = read.pseudonym_terms();
  if (!terms.empty() && one_in(2, random)) term.id = one_of(terms, random).id;
  return made<SavePseudonym>(term);
}

MadeEdit remove_pseudonym(const Reader& read, SeededRandom& random) {
  const auto terms = read.pseudonym_terms();
  return terms.empty() ? MadeEdit() : made<RemovePseudonym>(one_of(terms, random).id);
}

}  // namespace

std::vector<Kind> people_kinds() {
  return {{"participant.save", save_participant}, {"participant.remove", remove_participant},
          {"attribute.save", save_attribute},     {"attribute.set", set_value},
          {"attribute.remove", remove_attribute}, {"consent.set", set_consent},
          {"pseudonym.save", save_pseudonym},     {"pseudonym.remove", remove_pseudonym}};
}

}  // namespace uddrag::edit::testing
