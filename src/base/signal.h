// SPDX-License-Identifier: GPL-3.0-or-later
// A list of listeners that ends with its listeners: a Connection disconnects when it is destroyed.
// One thread only. A listener may disconnect itself or others while it is called.
#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <utility>

namespace uddrag::base {

class Connection {
 public:
  Connection() = default;
  explicit Connection(std::function<void()> disconnect) : m_disconnect(std::move(disconnect)) {}
  Connection(Connection&& other) noexcept : m_disconnect(std::exchange(other.m_disconnect, {})) {}
  Connection& operator=(Connection&& other) noexcept {
    if (this != &other) {
      reset();
      m_disconnect = std::exchange(other.m_disconnect, {});
    }
    return *this;
  }
  ~Connection() { reset(); }
  void reset() {
    if (auto disconnect = std::exchange(m_disconnect, {})) disconnect();
  }

 private:
  std::function<void()> m_disconnect;
};

template <class... Args>
class Signal {
 public:
  using Listener = std::function<void(Args...)>;

  [[nodiscard]] Connection connect(Listener listener) {
    const auto key = m_next++;
    m_listeners->emplace(key, std::make_shared<Listener>(std::move(listener)));
    return Connection([all = std::weak_ptr(m_listeners), key] {
      if (const auto listeners = all.lock()) listeners->erase(key);
    });
  }

  void operator()(Args... args) const {
    const auto now = *m_listeners;  // copies the pointers: the list may change while we call
    for (const auto& [key, listener] : now)
      if (m_listeners->contains(key)) (*listener)(args...);
  }

 private:
  using Listeners = std::map<std::uint64_t, std::shared_ptr<Listener>>;
  std::shared_ptr<Listeners> m_listeners = std::make_shared<Listeners>();
  std::uint64_t m_next = 0;
};

}  // namespace uddrag::base
