// SPDX-License-Identifier: GPL-3.0-or-later
// People behind the speakers, what is known of them and what they agreed to. No real names here.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "model/ids.h"
#include "model/names.h"

namespace uddrag::model {

enum class AttributeType { text, number, date, choice };
enum class OwnerKind { participant, document };
enum class Use { research, publication, teaching, archive };
enum class ConsentState { yes, review_first, no, withdrawn };

struct Participant {
  ParticipantId id;
  std::string label;      ///< the study's own number, "P01"; unique where given
  std::string pseudonym;  ///< the name that may be shown
  std::string description;
};
/// What a participant is called among researchers: the label, else the pseudonym …
inline const std::string& study_name(const Participant& person) {
  return person.label.empty() ? person.pseudonym : person.label;
}
/// … and before others: the pseudonym, else the label.
inline const std::string& shown_name(const Participant& person) {
  return person.pseudonym.empty() ? person.label : person.pseudonym;
}

struct Attribute {
  AttributeId id;
  std::string name;  ///< unique
  AttributeType type = AttributeType::text;
  std::vector<std::string> choices;  ///< for type choice, in order
  std::int64_t position = 0;
};

/// One value of one owner. Key: attribute and owner.
struct AttributeValue {
  AttributeId attribute;
  OwnerKind owner_kind = OwnerKind::participant;
  base::Uuid owner;   ///< a ParticipantId or a DocumentId
  std::string value;  ///< numbers with a point, dates as 2025-04-22
};

/// Key: participant and use.
struct Consent {
  ParticipantId participant;
  Use use = Use::research;
  ConsentState state = ConsentState::no;
  std::optional<base::Millis> from, until;
  std::string evidence;  ///< where the consent can be seen, in words
};

template <>
struct EnumNames<AttributeType> {
  static constexpr std::string_view all[] = {"text", "number", "date", "choice"};
};
template <>
struct EnumNames<OwnerKind> {
  static constexpr std::string_view all[] = {"participant", "document"};
};
template <>
struct EnumNames<Use> {
  static constexpr std::string_view all[] = {"research", "publication", "teaching", "archive"};
};
template <>
struct EnumNames<ConsentState> {
  static constexpr std::string_view all[] = {"yes", "review first", "no", "withdrawn"};
};

}  // namespace uddrag::model
