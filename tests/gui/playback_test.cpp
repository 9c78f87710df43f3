// SPDX-License-Identifier: GPL-3.0-or-later
// Playing a recording beside its transcript, with a player that only counts.
#include "gui/media/playback.h"

#include <boost/test/unit_test.hpp>

#include "gui/media/codecs.h"

namespace gui = uddrag::gui;
namespace model = uddrag::model;
using uddrag::base::Millis;
using uddrag::text::Pos;
using uddrag::text::Span;

namespace {

struct FakePlayer : gui::Player {
  void load(const std::string& path, Millis at) override {
    file = path;
    here = at;
    runs = false;
    if (broken && troubled) troubled({gui::PlayerTrouble::Kind::broken, "noise", "", true});
  }
  void unload() override { file.clear(), runs = false; }
  void play() override { runs = true; }
  void pause() override { runs = false; }
  void seek(Millis at) override { here = at; }
  void set_rate(double next) override { rate = next; }
  bool playing() const override { return runs; }
  Millis position() const override { return here; }
  Millis length() const override { return polled ? 60000 : 0; }
  void poll() override {
    polled = true;
    if (runs) here = std::min<Millis>(here + 1000, 60000);
  }

  std::string file;
  Millis here = 0;
  double rate = 1;
  bool runs = false, polled = false, broken = false;
};

model::Turn turn(std::int64_t start, std::int64_t end, std::optional<Millis> time) {
  model::Turn made;
  made.id = model::TurnId::make();
  made.span = {Pos(start), Pos(end)};
  made.time_start = time;
  return made;
}

/// A heading without a time, three turns with one, and one without between them.
std::vector<model::Turn> turns() {
  return {turn(0, 9, {}), turn(10, 19, 2000), turn(20, 29, {}), turn(30, 39, 5000),
          turn(40, 49, 9000)};
}

struct Playing {
  FakePlayer* player = nullptr;
  int made = 0;
  std::vector<Span> spoken;
  std::function<void(const std::string&)> late;
  gui::Playback playback{[this] {
    auto one = std::make_unique<FakePlayer>();
    player = one.get();
    ++made;
    return one;
  }};

  Playing() {
    playback.spoken_changed = [this](Span span) { spoken.push_back(span); };
    playback.file_wanted = [](const auto& then) { then("interview.mp3"); };
    playback.open();
    playback.set_timeline(gui::Timeline(turns()));
  }
};

Span span_of(std::int64_t start, std::int64_t end) {
  return {Pos(start), Pos(end)};
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(playback, Playing)

BOOST_AUTO_TEST_CASE(a_time_belongs_to_the_turn_that_began_last) {
  const gui::Timeline timeline(turns());
  BOOST_TEST((timeline.spoken_at(1999) == std::nullopt));
  BOOST_TEST((timeline.spoken_at(2000) == span_of(10, 19)));
  BOOST_TEST((timeline.spoken_at(4999) == span_of(10, 19)));
  BOOST_TEST((timeline.spoken_at(5000) == span_of(30, 39)));
  BOOST_TEST((timeline.spoken_at(999999) == span_of(40, 49)));
  BOOST_TEST((gui::Timeline({turn(0, 9, {})}).spoken_at(5) == std::nullopt));
  BOOST_TEST(gui::Timeline({turn(0, 9, {})}).empty());
}

BOOST_AUTO_TEST_CASE(words_without_a_time_are_spoken_after_the_turn_before_them) {
  const gui::Timeline timeline(turns());
  BOOST_TEST((timeline.time_of(Pos(3)) == std::nullopt));
  BOOST_TEST((timeline.time_of(Pos(10)) == Millis{2000}));
  BOOST_TEST((timeline.time_of(Pos(25)) == Millis{2000}));
  BOOST_TEST((timeline.time_of(Pos(49)) == Millis{9000}));
}

BOOST_AUTO_TEST_CASE(times_out_of_order_are_followed_by_time_and_jumped_to_by_place) {
  const gui::Timeline timeline({turn(0, 9, 8000), turn(10, 19, 1000)});
  BOOST_TEST((timeline.spoken_at(3000) == span_of(10, 19)));
  BOOST_TEST((timeline.spoken_at(8000) == span_of(0, 9)));
  BOOST_TEST((timeline.time_of(Pos(4)) == Millis{8000}));
}

BOOST_AUTO_TEST_CASE(nothing_is_loaded_before_it_is_played) {
  BOOST_TEST(made == 0);
  playback.seek(3000);
  BOOST_TEST(made == 0);
  BOOST_TEST(playback.position() == 3000);
  playback.toggle();
  BOOST_TEST(made == 1);
  BOOST_TEST(player->file == "interview.mp3");
  BOOST_TEST(player->here == 3000);
  BOOST_TEST(playback.playing());
  playback.toggle();
  BOOST_TEST(!playback.playing());
}

BOOST_AUTO_TEST_CASE(the_text_is_told_when_another_turn_is_spoken) {
  playback.toggle();
  for (int second = 0; second < 6; ++second) playback.tick();
  BOOST_TEST((spoken == std::vector<Span>{span_of(10, 19), span_of(30, 39)}));
  playback.skip(-5000);  // before the first time
  BOOST_TEST(player->here == 1000);
  BOOST_TEST(spoken.back().empty());
}

BOOST_AUTO_TEST_CASE(a_click_on_a_time_plays_from_there) {
  BOOST_TEST(playback.play_from(Pos(32)));
  BOOST_TEST(playback.playing());
  BOOST_TEST(player->here == 5000);
  BOOST_TEST((spoken == std::vector<Span>{span_of(30, 39)}));
  BOOST_TEST(playback.play_from(Pos(12)));
  BOOST_TEST(player->here == 2000);
  BOOST_TEST(!playback.play_from(Pos(0)));
  BOOST_TEST(player->here == 2000);
}

BOOST_AUTO_TEST_CASE(it_stays_within_the_recording_and_begins_again_at_its_end) {
  playback.toggle();
  playback.tick();
  playback.skip(-5000);
  BOOST_TEST(player->here == 0);
  playback.skip(500000);
  BOOST_TEST(player->here == 60000);
  playback.pause();
  playback.toggle();
  BOOST_TEST(player->here == 0);
  BOOST_TEST(playback.playing());
}

BOOST_AUTO_TEST_CASE(speed_goes_by_steps_and_is_kept_for_the_next_recording) {
  playback.change_speed(-1);
  BOOST_TEST(playback.speed() == 0.9);
  playback.toggle();
  BOOST_TEST(player->rate == 0.9);
  for (int i = 0; i < 20; ++i) playback.change_speed(1);
  BOOST_TEST(player->rate == 2.0);
  for (int i = 0; i < 20; ++i) playback.change_speed(-1);
  BOOST_TEST(player->rate == 0.5);
  playback.open();
  BOOST_TEST(player->file.empty());
  playback.toggle();
  BOOST_TEST(player->rate == 0.5);
  BOOST_TEST(made == 1);
}

BOOST_AUTO_TEST_CASE(a_file_that_comes_late_is_not_played_for_another_document) {
  playback.file_wanted = [this](auto then) { late = then; };
  playback.toggle();
  BOOST_TEST(!playback.loaded());
  playback.open();
  late("interview.mp3");
  BOOST_TEST(!playback.loaded());
  playback.toggle();
  late("other.mp3");
  BOOST_TEST(player->file == "other.mp3");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_played_is_said_and_can_be_tried_again) {
  std::vector<gui::PlayerTrouble::Kind> said;
  playback.troubled = [&](const gui::PlayerTrouble& trouble) { said.push_back(trouble.kind); };
  playback.toggle();
  player->broken = true;
  playback.open();
  playback.toggle();
  BOOST_TEST((said == std::vector{gui::PlayerTrouble::Kind::broken}));
  BOOST_TEST(!playback.loaded());
  BOOST_TEST(!playback.playing());
  player->broken = false;
  playback.toggle();
  BOOST_TEST(playback.playing());
}

BOOST_AUTO_TEST_CASE(a_missing_codec_has_a_name_and_a_package) {
  BOOST_TEST(gui::codec_for("audio/mpeg", 4).name == "MPEG-4 AAC");
  BOOST_TEST(gui::codec_for("audio/mpeg", 4).package == "gstreamer1.0-libav");
  BOOST_TEST(gui::codec_for("audio/mpeg", 1).package == "gstreamer1.0-plugins-good");
  BOOST_TEST(gui::codec_for("audio/x-vorbis", 0).package == "gstreamer1.0-plugins-base");
  BOOST_TEST(gui::codec_for("audio/x-unheard-of", 0).name == "audio/x-unheard-of");
}

BOOST_AUTO_TEST_SUITE_END()
