// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/frame/latest_work.h"

#include <utility>

#include "store/project_file.h"

namespace uddrag::gui {

LatestWork::~LatestWork() {
  if (m_progress) m_progress->cancel();
  if (m_thread.joinable()) m_thread.join();
}

void LatestWork::ask(Work work, Done done) {
  m_next = Wanted{std::move(work), std::move(done)};
  if (m_thread.joinable())
    m_progress->cancel();
  else
    start();
}

void LatestWork::start() {
  m_running = std::exchange(m_next, std::nullopt);
  m_progress = std::make_unique<base::Progress>();
  m_thread = std::thread([this, &work = m_running->work, &progress = *m_progress] {
    std::exception_ptr thrown;
    try {
      const auto project = store::ProjectFile::open(m_project, store::Access::read);
      work(project->reader(), progress);
    } catch (...) {
      thrown = std::current_exception();
    }
    CallAfter([this, thrown] { finish(thrown); });
  });
}

void LatestWork::finish(std::exception_ptr thrown) {
  m_thread.join();
  const auto ended = std::exchange(m_running, std::nullopt);
  if (m_next) return start();
  ended->done(thrown);
}

}  // namespace uddrag::gui
