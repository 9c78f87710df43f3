// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/progress.h"

#include "base/error.h"

namespace uddrag::base {

void Progress::check() const {
  if (m_cancelled) throw Cancelled();
}

void Progress::step(std::int64_t done, std::int64_t total, std::string_view what) {
  check();
  State now{done, total, std::string(what)};
  {
    const std::lock_guard lock(m_mutex);
    m_state = now;
  }
  stepped(now);
}

Progress::State Progress::state() const {
  const std::lock_guard lock(m_mutex);
  return m_state;
}

}  // namespace uddrag::base
