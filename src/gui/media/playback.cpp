// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/media/playback.h"

#include <algorithm>

namespace uddrag::gui {

const std::vector<double>& Playback::speeds() {
  static const std::vector<double> all = {0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.25, 1.5, 1.75, 2};
  return all;
}

void Playback::open() {
  ++m_opened;
  if (m_player) m_player->unload();
  m_loaded = false;
  m_start = 0;
  m_timeline = {};
  m_spoken.reset();
  tell();
}

void Playback::toggle() {
  if (!m_loaded) return load(true);
  if (m_player->playing())
    m_player->pause();
  else if (length() > 0 && position() >= length())
    m_player->seek(0), m_player->play();
  else
    m_player->play();
  tell();
}

void Playback::pause() {
  if (m_loaded) m_player->pause();
  tell();
}

base::Millis Playback::within(base::Millis at) const {
  at = std::max<base::Millis>(at, 0);
  return length() > 0 ? std::min(at, length()) : at;
}

void Playback::seek(base::Millis to) {
  if (m_loaded)
    m_player->seek(within(to));
  else
    m_start = within(to);
  tell();
}

void Playback::skip(base::Millis by) {
  seek(position() + by);
}

void Playback::play_from(base::Millis at) {
  seek(at);
  if (!m_loaded) return load(true);
  m_player->play();
  tell();
}

bool Playback::play_from(text::Pos at) {
  const auto time = m_timeline.time_of(at);
  if (time) play_from(*time);
  return time.has_value();
}

void Playback::change_speed(int by) {
  const auto& all = speeds();
  const auto now = std::lower_bound(all.begin(), all.end(), m_speed - 0.01) - all.begin();
  set_speed(all[static_cast<std::size_t>(
      std::clamp<std::ptrdiff_t>(now + by, 0, static_cast<std::ptrdiff_t>(all.size()) - 1))]);
}

void Playback::set_speed(double speed) {
  m_speed = std::clamp(speed, speeds().front(), speeds().back());
  if (m_loaded) m_player->set_rate(m_speed);
  tell();
}

void Playback::load(bool then_play) {
  if (!file_wanted) return;
  file_wanted([this, then_play, opened = m_opened](const std::string& path) {
    if (opened == m_opened && !m_loaded) begin(path, then_play);
  });
}

void Playback::begin(const std::string& path, bool then_play) {
  if (!m_player) {
    m_player = m_maker();
    if (!m_player) return;
    m_player->troubled = [this](const PlayerTrouble& trouble) {
      if (trouble.ends) m_loaded = false;
      if (troubled) troubled(trouble);
      tell();
    };
    if (made) made();
  }
  m_loaded = true;
  m_player->load(path, m_start);
  if (!m_loaded) return;  // it said at once that it cannot
  m_player->set_rate(m_speed);
  if (then_play) m_player->play();
  tell();
}

void Playback::tick() {
  if (!m_loaded) return;
  m_player->poll();
  tell();
}

std::optional<text::Span> Playback::spoken() const {
  return m_loaded ? m_timeline.spoken_at(position()) : std::nullopt;
}

void Playback::tell() {
  if (changed) changed();
  const auto now = spoken();
  if (now == m_spoken) return;
  m_spoken = now;
  if (spoken_changed) spoken_changed(now.value_or(text::Span{}));
}

}  // namespace uddrag::gui
