// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/excerpts/searcher.h"

#include <utility>

#include "store/project_file.h"

namespace uddrag::gui {

Searcher::~Searcher() {
  if (m_progress) m_progress->cancel();
  if (m_thread.joinable()) m_thread.join();
}

void Searcher::find(query::SearchWish wish, Done done) {
  m_next = Wanted{std::move(wish), std::move(done)};
  if (m_thread.joinable())
    m_progress->cancel();
  else
    start();
}

void Searcher::start() {
  m_running = std::exchange(m_next, std::nullopt);
  m_progress = std::make_unique<base::Progress>();
  m_thread = std::thread([this, wish = m_running->wish, &progress = *m_progress] {
    std::vector<query::Hit> hits;
    std::exception_ptr thrown;
    try {
      const auto project = store::ProjectFile::open(m_project, store::Access::read);
      hits = query::find_in_project(project->reader(), m_index, wish, &progress);
    } catch (...) {
      thrown = std::current_exception();
    }
    CallAfter([this, hits = std::move(hits), thrown] { finish(hits, thrown); });
  });
}

void Searcher::finish(std::vector<query::Hit> hits, std::exception_ptr thrown) {
  m_thread.join();
  const auto ended = std::exchange(m_running, std::nullopt);
  if (m_next) return start();
  ended->done(std::move(hits), thrown);
}

}  // namespace uddrag::gui
