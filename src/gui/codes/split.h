// SPDX-License-Identifier: GPL-3.0-or-later
// Splitting a code: its quotes one after the other, and which code each shall carry instead. One
// action at the end. Free of wx.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "gui/frame/desk.h"

namespace uddrag::gui {

class Split {
 public:
  /// A code to assign: one that is there, or (nil id) one that is made below the code that is
  /// split.
  struct Target {
    model::CodeId code;
    std::string name;
    model::Color color = 0;
  };

  /// The targets are at first the codes directly below the code.
  Split(const store::Reader& read, model::CodeId code);

  const std::string& name() const { return m_code.name; }
  const std::vector<Target>& targets() const { return m_targets; }
  /// Gives its index. A name that a target has already (but for case) is that target; an empty one
  /// is refused. Codes elsewhere in the codebook are added by id.
  std::optional<std::size_t> add_target(const std::string& name);
  std::size_t add_target(const model::Code& code);

  const std::vector<model::Quote>& quotes() const { return m_quotes; }
  std::size_t at() const { return m_at; }
  void go(std::size_t quote);
  std::optional<std::size_t> assigned(std::size_t quote) const { return m_assigned[quote]; }
  /// The quote at hand gets a target (nullopt: it keeps the code), and the next comes to hand.
  void assign(std::optional<std::size_t> target);
  std::size_t assigned_to(std::size_t target) const;
  std::size_t assigned_count() const;

  /// One action; makes the codes that are new and used. False where nothing is assigned or a rule
  /// says no.
  bool finish(Desk& desk) const;

 private:
  model::Code m_code;
  std::vector<Target> m_targets;
  std::vector<model::Quote> m_quotes;
  std::vector<std::optional<std::size_t>> m_assigned;
  std::size_t m_at = 0;
};

}  // namespace uddrag::gui
