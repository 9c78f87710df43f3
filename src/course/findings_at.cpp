// SPDX-License-Identifier: GPL-3.0-or-later
#include "course/findings_at.h"

namespace uddrag::course {

void FindingsAt::enter_course() {
  m_place = "the course";
}

void FindingsAt::enter(const model::Section& section, const std::string& title) {
  m_section = &section;
  m_block = nullptr;
  m_place = m_title = title;
}

void FindingsAt::enter(const model::Excerpt& excerpt, const std::string& quoted) {
  m_excerpt = &excerpt;
  m_quoted = quoted;
  m_place = m_title + ", excerpt »" + quoted + "«";
}

void FindingsAt::leave() {
  m_excerpt = nullptr;
  m_quoted.clear();
  m_place = m_title;
}

Finding& FindingsAt::find(Gate gate, Severity severity, Words words) {
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

void FindingsAt::point_at(Finding& finding, const model::Excerpt& excerpt) const {
  finding.excerpt = excerpt.id;
  finding.quote = excerpt.quote;
  if (const auto quote = m_material.quotes.find(excerpt.quote); quote != m_material.quotes.end())
    finding.document = quote->second.document;
}

}  // namespace uddrag::course
