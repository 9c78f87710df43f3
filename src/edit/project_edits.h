// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of the project itself, its coders and settings.
#pragma once
#include "edit/refuse.h"
#include "store/journal.h"

namespace uddrag::edit {

/// Title, description and language. The title must not be empty.
class DescribeProject : public store::Edit {
 public:
  DescribeProject(std::string title, std::string description, std::string language);
  std::string_view kind() const override { return "project.describe"; }
  std::string arguments() const override;
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  std::string m_title, m_description, m_language;
};

/// Initials are unique and not empty.
class AddCoder : public store::Edit {
 public:
  explicit AddCoder(model::Coder coder) : m_coder(std::move(coder)) {}
  std::string_view kind() const override { return "coder.add"; }
  std::string arguments() const override;
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  model::Coder m_coder;
};

/// A setting of the project, such as the zoom of the transcript. An empty value removes it.
class SetSetting : public store::Edit {
 public:
  SetSetting(std::string key, std::string value)
      : m_key(std::move(key)), m_value(std::move(value)) {}
  std::string_view kind() const override { return "setting.set"; }
  std::string arguments() const override;
  void apply(store::Transaction& tx) override;

 private:
  std::string m_key, m_value;
};

}  // namespace uddrag::edit
