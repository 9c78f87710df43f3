// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of participants, attributes, consent and pseudonyms.
#pragma once
#include <map>

#include "edit/refuse.h"
#include "store/journal.h"

namespace uddrag::edit {

/// New or changed. Needs a label or a pseudonym; a label is unique.
class SaveParticipant : public store::Edit {
 public:
  explicit SaveParticipant(model::Participant participant)
      : m_participant(std::move(participant)) {}
  std::string_view kind() const override { return "participant.save"; }
  std::string arguments() const override;
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  model::Participant m_participant;
};

/// Speakers tied to it are untied; attributes, consent and memos go with it.
class RemoveParticipant : public store::Edit {
 public:
  explicit RemoveParticipant(model::ParticipantId id) : m_id(id) {}
  std::string_view kind() const override { return "participant.remove"; }
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  model::ParticipantId m_id;
};

/// New or changed; the name is unique and not empty. Values that are there must fit the type and
/// the choices; those of a renamed choice are renamed with it.
class SaveAttribute : public store::Edit {
 public:
  using Renamed = std::map<std::string, std::string>;  ///< choices, from their old names
  explicit SaveAttribute(model::Attribute attribute, Renamed renamed = {})
      : m_attribute(std::move(attribute)), m_renamed(std::move(renamed)) {}
  std::string_view kind() const override { return "attribute.save"; }
  std::string arguments() const override;
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  std::vector<model::AttributeValue> values_then(const store::Reader& read) const;

  model::Attribute m_attribute;
  Renamed m_renamed;
};

/// Its values, of participants and documents, go with it.
class RemoveAttribute : public store::Edit {
 public:
  explicit RemoveAttribute(model::AttributeId id) : m_id(id) {}
  std::string_view kind() const override { return "attribute.remove"; }
  std::string arguments() const override;
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  model::AttributeId m_id;
  std::string m_name;
};

/// Whether a value is of the attribute's type; every choice is one of the attribute's.
bool fits(const model::Attribute& attribute, const std::string& value);

/// An empty value removes it. Refused where the value is not of the attribute's type.
class SetValue : public store::Edit {
 public:
  explicit SetValue(model::AttributeValue value) : m_value(std::move(value)) {}
  std::string_view kind() const override { return "attribute.set"; }
  std::string arguments() const override;
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  model::AttributeValue m_value;
};

class SetConsent : public store::Edit {
 public:
  explicit SetConsent(model::Consent consent) : m_consent(std::move(consent)) {}
  std::string_view kind() const override { return "consent.set"; }
  std::string arguments() const override;
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  model::Consent m_consent;
};

/// New or changed; the original is unique, both sides are not empty and differ; the scope is empty
/// or an audience.
class SavePseudonym : public store::Edit {
 public:
  explicit SavePseudonym(model::PseudonymTerm term) : m_term(std::move(term)) {}
  std::string_view kind() const override { return "pseudonym.save"; }
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  model::PseudonymTerm m_term;
};

class RemovePseudonym : public store::Edit {
 public:
  explicit RemovePseudonym(model::PseudonymTermId id) : m_id(id) {}
  std::string_view kind() const override { return "pseudonym.remove"; }
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  model::PseudonymTermId m_id;
};

}  // namespace uddrag::edit
