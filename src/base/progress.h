// SPDX-License-Identifier: GPL-3.0-or-later
// How long work tells how far it is and learns that it should stop. Shared between the thread that
// works and the thread that shows it. Knows no window.
#pragma once
#include <atomic>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>

namespace uddrag::base {

class Progress {
 public:
  struct State {
    std::int64_t done = 0;
    std::int64_t total = 0;  ///< 0: not known
    std::string what;        ///< what is being done now, e.g. a file's name
  };

  virtual ~Progress() = default;

  /// Called by the work. Throws Cancelled where cancel() was called.
  void step(std::int64_t done, std::int64_t total, std::string_view what = {});
  /// Throws Cancelled where cancel() was called.
  void check() const;
  void cancel() { m_cancelled = true; }
  bool cancelled() const { return m_cancelled; }
  State state() const;

 protected:
  /// Called on the working thread after each step, e.g. to print a line.
  virtual void stepped(const State&) {}

 private:
  std::atomic<bool> m_cancelled{false};
  mutable std::mutex m_mutex;
  State m_state;
};

}  // namespace uddrag::base
