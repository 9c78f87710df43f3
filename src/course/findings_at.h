// SPDX-License-Identifier: GPL-3.0-or-later
// What the gates found, and where they are in the course while they look: every finding gets the
// place at which it was made. Knows no rule.
#pragma once
#include <string>
#include <vector>

#include "course/gates.h"

namespace uddrag::course {

class FindingsAt {
 public:
  /// What is wrong and what mends it.
  struct Words {
    Said detail, mend;
  };

  explicit FindingsAt(const Material& material) : m_material(material) {}

  void enter_course();
  /// `title`: of the section, names replaced.
  void enter(const model::Section& section, const std::string& title);
  void enter(const model::Block* block) { m_block = block; }
  /// `quoted`: the beginning of its quote, names replaced; leave() goes back to the block.
  void enter(const model::Excerpt& excerpt, const std::string& quoted);
  /// The same without words: what it shows stands on the page.
  void enter(const model::Excerpt& excerpt) { m_excerpt = &excerpt; }
  void leave();

  Finding& find(Gate gate, Severity severity, Words words);
  void stop(Gate gate, Words words) { find(gate, Severity::stops, std::move(words)); }
  void warn(Gate gate, Words words) { find(gate, Severity::warns, std::move(words)); }
  std::vector<Finding> take() { return std::move(m_findings); }

 private:
  void point_at(Finding& finding, const model::Excerpt& excerpt) const;

  const Material& m_material;
  const model::Section* m_section = nullptr;
  const model::Block* m_block = nullptr;
  const model::Excerpt* m_excerpt = nullptr;
  std::string m_place, m_title, m_quoted;
  std::vector<Finding> m_findings;
};

}  // namespace uddrag::course
