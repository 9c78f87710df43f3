// SPDX-License-Identifier: GPL-3.0-or-later
// Searches a project beside the window, with a connection of its own. A new search takes the place
// of the one that runs; results come on the window's thread.
#pragma once
#include <wx/event.h>

#include <exception>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

#include "base/progress.h"
#include "query/search.h"

namespace uddrag::gui {

class Searcher : public wxEvtHandler {
 public:
  using Done = std::function<void(std::vector<query::Hit> hits, std::exception_ptr thrown)>;

  explicit Searcher(std::filesystem::path project) : m_project(std::move(project)) {}
  ~Searcher() override;

  /// `done` is not called for a search that another one took the place of.
  void find(query::SearchWish wish, Done done);

 private:
  struct Wanted {
    query::SearchWish wish;
    Done done;
  };
  void start();
  void finish(std::vector<query::Hit> hits, std::exception_ptr thrown);

  std::filesystem::path m_project;
  query::SearchIndex m_index;  ///< of the thread while one runs
  std::optional<Wanted> m_running, m_next;
  std::unique_ptr<base::Progress> m_progress;
  std::thread m_thread;
};

}  // namespace uddrag::gui
