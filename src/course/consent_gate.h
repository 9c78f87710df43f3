// SPDX-License-Identifier: GPL-3.0-or-later
// Whether all who speak in an excerpt or in the passage of an exercise have agreed to teaching.
// Its findings cannot be overridden.
#pragma once
#include <string>

#include "course/findings_at.h"
#include "course/pseudonyms.h"
#include "course/sources.h"

namespace uddrag::course {

class ConsentGate {
 public:
  ConsentGate(const Material& material, const Sources& sources, const Pseudonyms& names,
              FindingsAt& found)
      : m_material(material), m_sources(sources), m_names(names), m_found(found) {}

  void check(const model::Excerpt& excerpt, const model::Quote& quote);
  void check_passage(const model::ExerciseBlock& body);

 private:
  void stop_unknown(const std::string& label);
  void check_person(const model::Excerpt& excerpt, const model::Quote& quote,
                    model::ParticipantId person);
  void check_voice(const model::ExerciseBlock& body, model::ParticipantId person);
  std::string name_of(model::ParticipantId person) const;

  const Material& m_material;
  const Sources& m_sources;
  const Pseudonyms& m_names;
  FindingsAt& m_found;
};

}  // namespace uddrag::course
