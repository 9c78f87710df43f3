// SPDX-License-Identifier: GPL-3.0-or-later
// Reading that takes a while, beside the window, with a connection of its own. What is asked for
// takes the place of what runs: only the last one asked for ends on the window's thread.
#pragma once
#include <wx/event.h>

#include <exception>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <thread>

#include "base/progress.h"
#include "store/reader.h"

namespace uddrag::gui {

class LatestWork : public wxEvtHandler {
 public:
  /// On a thread of its own; must touch neither wx nor the open session.
  using Work = std::function<void(const store::Reader&, base::Progress&)>;
  using Done = std::function<void(std::exception_ptr thrown)>;

  explicit LatestWork(std::filesystem::path project) : m_project(std::move(project)) {}
  ~LatestWork() override;

  void ask(Work work, Done done);
  bool busy() const { return m_thread.joinable(); }

 private:
  struct Wanted {
    Work work;
    Done done;
  };
  void start();
  void finish(std::exception_ptr thrown);

  std::filesystem::path m_project;
  std::optional<Wanted> m_running, m_next;
  std::unique_ptr<base::Progress> m_progress;
  std::thread m_thread;
};

}  // namespace uddrag::gui
