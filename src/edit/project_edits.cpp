// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/project_edits.h"

#include "edit/together.h"
#include "text/utf8.h"

namespace uddrag::edit {

DescribeProject::DescribeProject(std::string title, std::string description, std::string language)
    : m_title(std::move(title)),
      m_description(std::move(description)),
      m_language(std::move(language)) {}

std::string DescribeProject::arguments() const {
  return arguments_json({{"title", m_title}});
}

Verdict DescribeProject::check(const store::Reader&) const {
  if (text::trim(m_title).empty()) return refuse("project.title", "A project needs a title.");
  return allow();
}

void DescribeProject::apply(store::Transaction& tx) {
  model::Project project = tx.read().project();
  project.title = m_title;
  project.description = m_description;
  project.language = m_language;
  tx.update(project);
}

std::string AddCoder::arguments() const {
  return arguments_json({{"name", m_coder.initials}});
}

Verdict AddCoder::check(const store::Reader& read) const {
  if (text::trim(m_coder.initials).empty())
    return refuse("coder.initials", "A coder needs initials.");
  for (const model::Coder& other : read.coders())
    if (other.initials == m_coder.initials)
      return refuse("coder.taken", "There is a coder {} already.", m_coder.initials);
  return allow();
}

void AddCoder::apply(store::Transaction& tx) {
  tx.insert(m_coder);
}

std::string SetSetting::arguments() const {
  return arguments_json({{"key", m_key}});
}

void SetSetting::apply(store::Transaction& tx) {
  const model::Setting setting{m_key, m_value};
  if (m_value.empty())
    tx.remove(setting);
  else if (!tx.update(setting))
    tx.insert(setting);
}

}  // namespace uddrag::edit
