// SPDX-License-Identifier: GPL-3.0-or-later
// Transcripts of Whisper and its relatives.
#include <boost/test/unit_test.hpp>

#include "import/made.h"

using namespace uddrag;
using base::ErrorKind;
using importing::import_bytes;
using made::kind_of_failure;
using made::reported;

BOOST_AUTO_TEST_CASE(all_shapes_of_whisper_give_the_same_turns) {
  const std::string open_ai =
      R"({"text":" Hej. Hej selv.","segments":[{"id":0,"seek":0,"start":0.0,"end":1.84,"text":" Hej.",)"
      R"("tokens":[50364,1],"temperature":0.0},{"id":1,"start":1.84,"end":7,"text":" Hej selv.",)"
      R"("words":[{"word":" Hej","start":1.9,"end":2.0,"probability":0.9},{"word":" selv.","start":2.0,)"
      R"("end":2.4,"probability":0.9}]}],"language":"da"})";
  const std::string cpp =
      R"({"systeminfo":"AVX","model":{"type":"base"},"result":{"language":"da"},"transcription":[)"
      R"({"timestamps":{"from":"00:00:00,000","to":"00:00:01,840"},"offsets":{"from":0,"to":1840},)"
      R"("text":" Hej.","tokens":[{"text":" Hej","offsets":{"from":5,"to":6}}]},{"timestamps":)"
      R"({"from":"00:00:01,840","to":"00:00:07,000"},"text":" Hej selv."}]})";
  const std::string faster =
      R"([{"start":0,"end":1.84,"words":[{"word":"Hej."}]},{"start":1.84,"end":7.0,"text":"",)"
      R"("words":[{"word":"Hej"},{"word":"selv."}]}])";
  for (const auto& bytes : {open_ai, cpp, faster}) {
    const auto document = import_bytes(bytes, "a.json");
    BOOST_TEST(document.text.utf8() == "Hej.\nHej selv.");
    BOOST_REQUIRE(document.turns.size() == 2u);
    BOOST_TEST(document.turns.at(1).time_start.value() == 1840);
    BOOST_TEST(document.turns.at(1).time_end.value() == 7000);
    BOOST_TEST(reported(document, "segments") == 2);
  }
  BOOST_TEST(reported(import_bytes(open_ai, "a.json"), "times of single words") == 2);
}

BOOST_AUTO_TEST_CASE(speakers_of_whisper_x_and_of_channels) {
  const auto x = import_bytes(
      R"({"segments":[{"start":0.5,"end":1,"text":" Hej.","speaker":"SPEAKER_00","words":[{"word":"Hej.",)"
      R"("speaker":"SPEAKER_00"}]},{"start":2,"end":3,"text":"[SPEAKER_01]: Ja.","speaker":"SPEAKER_01"},)"
      R"({"start":4,"end":5,"text":"Nå.","speaker":"SPEAKER_00"},{"start":5,"end":6,"text":" "}],)"
      R"("word_segments":[{"word":"Hej.","start":0.5,"speaker":"SPEAKER_02"}]})",
      "a.json");
  const std::vector<std::string> wanted = {"SPEAKER_00: Hej.", "SPEAKER_01: Ja.",
                                           "SPEAKER_00: Nå."};
  BOOST_TEST(made::turns(x) == wanted, boost::test_tools::per_element());
  BOOST_TEST(x.speakers.size() == 2u);
  BOOST_TEST(reported(x, "segments without words") == 1);
  const auto channels = import_bytes(
      R"({"transcription":[{"offsets":{"from":0,"to":10},"text":"a","speaker":"0"},)"
      R"({"offsets":{"from":10,"to":20},"text":"b","speaker":1},{"text":"c","speaker":"?"}]})",
      "a.json");
  BOOST_REQUIRE(channels.speakers.size() == 2u);
  BOOST_TEST(channels.speakers.at(1).label == "Speaker 1");
}

BOOST_AUTO_TEST_CASE(json_that_is_no_transcript_is_refused) {
  BOOST_TEST((kind_of_failure("{\"a\":1}", "a.json") == ErrorKind::foreign));
  BOOST_TEST((kind_of_failure("{\"segments\":[", "a.json") == ErrorKind::damaged));
  BOOST_TEST((kind_of_failure("{\"segments\":[]} x", "a.json") == ErrorKind::damaged));
  BOOST_TEST((kind_of_failure("{\"segments\":[]}", "a.json") == ErrorKind::empty));
  BOOST_TEST((kind_of_failure(std::string(1 << 20, '['), "a.json") == ErrorKind::damaged));
  BOOST_TEST((kind_of_failure("[{\"text\":\"\\ud83d\"}]", "a.json") == ErrorKind::damaged));
  BOOST_TEST(
      (kind_of_failure("[{\"start\":1e999,\"text\":\"a\"}]", "a.json") == ErrorKind::damaged));
  const auto times =
      import_bytes("[{\"start\":-1,\"end\":9e300,\"text\":\"a\"},{\"start\":1}]", "a.json");
  BOOST_TEST(reported(times, "times that cannot be") == 2);
  BOOST_TEST(!times.turns.at(0).time_start);
}
