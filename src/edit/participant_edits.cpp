// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/participant_edits.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "edit/memo_edits.h"
#include "edit/memo_links.h"
#include "edit/together.h"
#include "text/utf8.h"

namespace uddrag::edit {
namespace {

bool is_number(const std::string& text) {
  double value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  return read.ec == std::errc() && read.ptr == text.data() + text.size() && std::isfinite(value);
}

/// A sentence for each type: what is said of it differs in more than the word from language to
/// language.
model::Refusal not_fitting(const model::AttributeType type, const std::string& value,
                           const std::string& name) {
  if (type == model::AttributeType::number)
    return refusal("attribute.type", "\"{}\" is not a number, which {} asks for.", value, name);
  if (type == model::AttributeType::date)
    return refusal("attribute.type", "\"{}\" is not a date, which {} asks for.", value, name);
  return refusal("attribute.type", "\"{}\" is not one of the choices of {}.", value, name);
}

/// The same of a value that was there before the type.
model::Refusal not_fitting_any_more(const model::AttributeType type, const std::string& value,
                                    const std::string& name) {
  if (type == model::AttributeType::number)
    return refusal("attribute.values", "\"{}\" is a value of {} already, and it is not a number.",
                   value, name);
  if (type == model::AttributeType::date)
    return refusal("attribute.values", "\"{}\" is a value of {} already, and it is not a date.",
                   value, name);
  return refusal("attribute.values",
                 "\"{}\" is a value of {} already, and it is not one of the choices.", value, name);
}

}  // namespace

bool fits(const model::Attribute& attribute, const std::string& value) {
  switch (attribute.type) {
    case model::AttributeType::number:
      return is_number(value);
    case model::AttributeType::date:
      return base::parse_iso_date(value).has_value();
    case model::AttributeType::choice:
      return std::find(attribute.choices.begin(), attribute.choices.end(), value) !=
             attribute.choices.end();
    case model::AttributeType::text:
      break;
  }
  return true;
}

std::string SaveParticipant::arguments() const {
  return arguments_json({{"name", m_participant.label}});
}

Verdict SaveParticipant::check(const store::Reader& read) const {
  if (text::trim(m_participant.label).empty() && text::trim(m_participant.pseudonym).empty())
    return refuse("participant.name", "A participant needs a label or a pseudonym.");
  for (const model::Participant& other : read.participants())
    if (other.id != m_participant.id && !other.label.empty() && other.label == m_participant.label)
      return refuse("participant.label_taken", "There is a participant {} already.", other.label);
  return allow();
}

void SaveParticipant::apply(store::Transaction& tx) {
  const auto now = tx.read().participant(m_participant.id);
  std::optional<LinksKept> links;
  if (now && (now->label != m_participant.label || now->pseudonym != m_participant.pseudonym))
    links.emplace(tx);
  if (!tx.update(m_participant)) tx.insert(m_participant);
  if (links) links->rewrite();
}

Verdict RemoveParticipant::check(const store::Reader& read) const {
  if (!read.participant(m_id)) return refuse("participant.gone", "The participant is gone.");
  return allow();
}

void RemoveParticipant::apply(store::Transaction& tx) {
  remove_memos(tx, model::MemoTarget::participant, m_id.uuid);
  tx.remove_owned(m_id.uuid);
  model::Participant participant;
  participant.id = m_id;
  tx.remove(participant);
}

std::string SaveAttribute::arguments() const {
  return arguments_json({{"name", m_attribute.name}});
}

Verdict SaveAttribute::check(const store::Reader& read) const {
  if (text::trim(m_attribute.name).empty())
    return refuse("attribute.name", "An attribute needs a name.");
  for (const model::Attribute& other : read.attributes())
    if (other.id != m_attribute.id && other.name == m_attribute.name)
      return refuse("attribute.name_taken", "There is an attribute of that name already.");
  for (const model::AttributeValue& value : values_then(read))
    if (!fits(m_attribute, value.value))
      return not_fitting_any_more(m_attribute.type, value.value, m_attribute.name);
  return allow();
}

/// The values of the attribute as they are once it is saved.
std::vector<model::AttributeValue> SaveAttribute::values_then(const store::Reader& read) const {
  std::vector<model::AttributeValue> values;
  for (model::AttributeValue& value : read.attribute_values()) {
    if (value.attribute != m_attribute.id) continue;
    if (const auto renamed = m_renamed.find(value.value); renamed != m_renamed.end())
      value.value = renamed->second;
    values.push_back(std::move(value));
  }
  return values;
}

void SaveAttribute::apply(store::Transaction& tx) {
  if (!tx.update(m_attribute)) return tx.insert(m_attribute);
  if (m_renamed.empty()) return;
  for (const model::AttributeValue& value : values_then(tx.read())) tx.update(value);
}

std::string RemoveAttribute::arguments() const {
  return arguments_json({{"name", m_name}});
}

Verdict RemoveAttribute::check(const store::Reader& read) const {
  for (const model::Attribute& attribute : read.attributes())
    if (attribute.id == m_id) return allow();
  return refuse("attribute.gone", "The attribute is gone.");
}

void RemoveAttribute::apply(store::Transaction& tx) {
  for (const model::Attribute& attribute : tx.read().attributes())
    if (attribute.id == m_id) m_name = attribute.name;
  model::Attribute attribute;
  attribute.id = m_id;
  tx.remove(attribute);
}

std::string SetValue::arguments() const {
  return arguments_json({{"value", m_value.value}});
}

Verdict SetValue::check(const store::Reader& read) const {
  const bool owned = m_value.owner_kind == model::OwnerKind::participant
                         ? read.participant({m_value.owner}).has_value()
                         : read.document({m_value.owner}).has_value();
  if (!owned) return refuse("attribute.owner_gone", "What the value is for is gone.");
  for (const model::Attribute& attribute : read.attributes()) {
    if (attribute.id != m_value.attribute) continue;
    if (m_value.value.empty() || fits(attribute, m_value.value)) return allow();
    return not_fitting(attribute.type, m_value.value, attribute.name);
  }
  return refuse("attribute.gone", "The attribute is gone.");
}

void SetValue::apply(store::Transaction& tx) {
  if (m_value.value.empty())
    tx.remove(m_value);
  else if (!tx.update(m_value))
    tx.insert(m_value);
}

std::string SetConsent::arguments() const {
  return arguments_json({{"use", std::string(model::name(m_consent.use))},
                         {"state", std::string(model::name(m_consent.state))}});
}

Verdict SetConsent::check(const store::Reader& read) const {
  if (!read.participant(m_consent.participant))
    return refuse("participant.gone", "The participant is gone.");
  return allow();
}

void SetConsent::apply(store::Transaction& tx) {
  if (!tx.update(m_consent)) tx.insert(m_consent);
}

Verdict SavePseudonym::check(const store::Reader& read) const {
  if (text::trim(m_term.original).empty() || text::trim(m_term.replacement).empty())
    return refuse("pseudonym.empty", "A pseudonym needs an original and a replacement.");
  if (m_term.original == m_term.replacement)
    return refuse("pseudonym.same", "The replacement is the original itself.");
  if (!m_term.scope.empty() && !model::from_name<model::Audience>(m_term.scope))
    return refuse("pseudonym.scope",
                  "A pseudonym holds everywhere, or for open or closed courses.");
  for (const model::PseudonymTerm& other : read.pseudonym_terms())
    if (other.id != m_term.id && other.original == m_term.original)
      return refuse("pseudonym.taken", "The list has that original already.");
  return allow();
}

void SavePseudonym::apply(store::Transaction& tx) {
  if (!tx.update(m_term)) tx.insert(m_term);
}

Verdict RemovePseudonym::check(const store::Reader& read) const {
  for (const model::PseudonymTerm& term : read.pseudonym_terms())
    if (term.id == m_id) return allow();
  return refuse("pseudonym.gone", "The list does not have it any more.");
}

void RemovePseudonym::apply(store::Transaction& tx) {
  model::PseudonymTerm term;
  term.id = m_id;
  tx.remove(term);
}

}  // namespace uddrag::edit
