// SPDX-License-Identifier: GPL-3.0-or-later
// Several edits as one action: each is checked when its turn comes, on the state that those before
// it left; one refusal refuses all.
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "store/journal.h"

namespace uddrag::edit {

class Together : public store::Edit {
 public:
  /// kind and arguments are those of the whole.
  Together(std::string kind, std::string arguments)
      : m_kind(std::move(kind)), m_arguments(std::move(arguments)) {}

  void add(std::unique_ptr<store::Edit> edit) { m_edits.push_back(std::move(edit)); }
  template <class E, class... Args>
  E& emplace(Args&&... args) {
    auto edit = std::make_unique<E>(std::forward<Args>(args)...);
    E& ref = *edit;
    m_edits.push_back(std::move(edit));
    return ref;
  }
  /// Where they are known only once all parts are there.
  void set_arguments(std::string arguments) { m_arguments = std::move(arguments); }
  bool empty() const { return m_edits.empty(); }
  std::size_t size() const { return m_edits.size(); }
  /// Called before each part, e.g. for progress. May throw base::Cancelled.
  std::function<void(std::size_t done, std::size_t total)> before_each;

  std::string_view kind() const override { return m_kind; }
  std::string arguments() const override { return m_arguments; }
  void apply(store::Transaction& tx) override;

 private:
  std::string m_kind, m_arguments;
  std::vector<std::unique_ptr<store::Edit>> m_edits;
};

/// Applies one edit inside another's apply(); throws store::RefusedInside where its check says no.
void apply_inside(store::Edit& edit, store::Transaction& tx);

/// The arguments of an action: {"name":"…", …}. Pairs of key and text.
std::string arguments_json(const std::vector<std::pair<const char*, std::string>>& pairs);

}  // namespace uddrag::edit
