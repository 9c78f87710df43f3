// SPDX-License-Identifier: GPL-3.0-or-later
// Courses written as Markdown: the sample's, single forms, and that no word is ever lost.
#include "course/course_text.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "base/file.h"
#include "base/random.h"
#include "model/course_json.h"

namespace c = uddrag::course;
namespace model = uddrag::model;
using uddrag::base::SeededRandom;

namespace {

std::string sample_text() {
  return uddrag::base::read_file(std::string(UDDRAG_SOURCE_DIR) + "/sample-project/course.md");
}

/// Everything that a draft holds, but for its remarks.
std::string all_of(const c::CourseDraft& draft) {
  std::string all = draft.course.title + " " + draft.course.subtitle + " " +
                    draft.course.objectives + " " + draft.course.level + " " +
                    draft.course.authors + " " + draft.course.licence + " " + draft.course.version +
                    " " + draft.course.language;
  for (const c::DraftSection& section : draft.sections) {
    const model::Section& about = section.section;
    all += " \n" + about.title + " \n" + about.objectives + " \n" + about.content_note + " \n" +
           std::to_string(about.minutes);
    for (const c::DraftBlock& block : section.blocks) {
      all += " \n" + model::body_json(block.body);
      if (block.passage)
        all += " \n" + block.passage->document + " " + block.passage->first_words + " " +
               block.passage->last_words;
      for (const std::string& code : block.code_names) all += " \n" + code;
      for (const c::FileReference& file : block.files) all += " \n" + file.path;
      all += " \n" + block.attribute;
      for (const c::ExcerptReference& reference : block.excerpts)
        all += " \n" + reference.document + " " + reference.first_words + " (" +
               reference.participant + ")";
    }
  }
  return all;
}

/// Letters and digits only, so that markup and punctuation do not count.
std::vector<std::string> bare_words(std::string text) {
  for (const std::string_view sign : {"…", "»", "«", "–", "\\n"})
    for (std::size_t at; (at = text.find(sign)) != std::string::npos;)
      text.replace(at, sign.size(), " ");
  std::vector<std::string> words;
  std::string word;
  for (const char letter : text + " ") {
    const auto byte = static_cast<unsigned char>(letter);
    if (std::isalnum(byte) || byte >= 0x80)
      word += letter;
    else if (!word.empty())
      words.push_back(std::exchange(word, {}));
  }
  return words;
}

std::string remarks_of(const c::CourseDraft& draft) {
  std::string lines;
  for (const c::DraftRemark& remark : draft.remarks) {
    BOOST_CHECK(!remark.words.empty());
    lines += std::to_string(remark.line) + " ";
  }
  return lines;
}

/// A section of these lines.
c::DraftSection section_of(const std::string& lines) {
  const auto draft = c::read_course_text("# T\n\n## Modul 1\n\n" + lines);
  BOOST_REQUIRE_EQUAL(draft.sections.size(), 1U);
  return draft.sections.front();
}

template <class Body>
std::vector<Body> all_blocks(const c::DraftSection& section) {
  std::vector<Body> bodies;
  for (const c::DraftBlock& block : section.blocks)
    if (const auto* body = std::get_if<Body>(&block.body)) bodies.push_back(*body);
  return bodies;
}

std::size_t count_of(const std::string& all, const std::string& word) {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = all.find(word, at)) != std::string::npos; ++at) ++count;
  return count;
}

/// "q17z": no other number holds it.
std::string token(std::uint64_t number) {
  return "q" + std::to_string(number) + "z";
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_sample_course_is_understood) {
  const c::CourseDraft draft = c::read_course_text(sample_text());
  BOOST_CHECK_EQUAL(remarks_of(draft), "");
  BOOST_CHECK(draft.course.title.starts_with("Tæt på og fri?"));
  std::size_t references = 0, held = 0, notes = 0, answers = 0, exercises = 0, passages = 0,
              images = 0, charts = 0;
  std::vector<std::int64_t> minutes, videos;
  for (const c::DraftSection& section : draft.sections) {
    if (section.section.kind == model::SectionKind::module)
      minutes.push_back(section.section.minutes);
    for (const auto& video : all_blocks<model::VideoBlock>(section))
      videos.push_back(video.minutes);
    for (const auto& question : all_blocks<model::QuestionBlock>(section))
      answers += !question.answer.empty();
    for (const auto& figure : all_blocks<model::FigureBlock>(section))
      ++(figure.chart ? charts : images);
    exercises += all_blocks<model::ExerciseBlock>(section).size();
    for (const c::DraftBlock& block : section.blocks) {
      notes += block.teacher_only;
      passages += block.passage.has_value();
      references += block.excerpts.size();
      for (const auto& reference : block.excerpts) held += reference.held;
    }
  }
  BOOST_CHECK_EQUAL(passages, 2U);
  BOOST_CHECK_EQUAL(references, 33U);
  BOOST_CHECK_EQUAL(held, 2U);
  BOOST_CHECK_EQUAL(notes, 3U);
  BOOST_CHECK_EQUAL(answers, 10U);
  BOOST_CHECK_EQUAL(exercises, 4U);
  BOOST_CHECK_EQUAL(images, 1U);
  BOOST_CHECK_EQUAL(charts, 2U);
  BOOST_CHECK((minutes == std::vector<std::int64_t>{60, 75, 75}));
  BOOST_CHECK((videos == std::vector<std::int64_t>{1, 1}));
}

BOOST_AUTO_TEST_CASE(references_of_the_sample_know_their_lines) {
  const std::string source = sample_text();
  std::vector<std::string> lines{""};
  for (const char letter : source) letter == '\n' ? lines.emplace_back() : lines.back() += letter;
  for (const c::DraftSection& section : c::read_course_text(source).sections)
    for (const c::DraftBlock& block : section.blocks)
      for (const c::ExcerptReference& reference : block.excerpts) {
        const std::string& line = lines.at(static_cast<std::size_t>(reference.line - 1));
        BOOST_CHECK(line.find("`" + reference.document + "`") != std::string::npos);
        BOOST_CHECK(line.find(reference.first_words) != std::string::npos);
        BOOST_CHECK(line.find("(" + reference.participant + ")") != std::string::npos);
      }
}

BOOST_AUTO_TEST_CASE(no_word_of_the_sample_is_lost) {
  // Words of the form itself, and the number of the fourth question: they come back as structure.
  const std::set<std::string> form = {
      "Tid",          "minutter", "Mål",         "ca",       "Uddrag",       "Kontrast",
      "Spørgsmål",    "Muligt",   "svar",        "Noter",    "underviseren", "Indholdsnote",
      "Facitforslag", "Reserve",  "må",          "først",    "vises",        "gennemsyn",
      "modulet",      "Spørg",    "Efter",       "4",        "Passage",      "Koder",
      "Diagram",      "koder",    "minut",       "fordelt",  "Kilde",        "Undertekster",
      "Udskrift",     "Plakat",   "Billedtekst", "language", "level",        "authors",
      "licence",      "version"};
  const auto kept = bare_words(all_of(c::read_course_text(sample_text())));
  const auto source = bare_words(sample_text());
  const std::set<std::string> there(kept.begin(), kept.end()), wanted(source.begin(), source.end());
  std::string lost;
  for (const std::string& word : wanted)
    if (!there.contains(word) && !form.contains(word)) lost += word + " ";
  BOOST_CHECK_EQUAL(lost, "");
}

BOOST_AUTO_TEST_CASE(times_are_understood) {
  const std::pair<const char*, std::int64_t> cases[] = {
      {"60 minutter", 60},
      {"60 minutter (20 læsning, 40 samtale)", 60},
      {"2 timer", 120},
      {"1,5 time", 90},
      {"1 time og 30 minutter", 90},
      {"20-30 min.", 30},
      {"45", 45},
      {"2 hours", 120},
      {"afhænger af jer", 0}};
  for (const auto& [words, minutes] : cases) {
    const auto section = section_of("**Tid:** " + std::string(words) + "\n");
    BOOST_TEST_CONTEXT(words) BOOST_CHECK_EQUAL(section.section.minutes, minutes);
  }
}

BOOST_AUTO_TEST_CASE(words_that_look_like_a_label_stay_words) {
  for (const char* line :
       {"**Tidens tand.** 3 huse er væk.", "**Målgruppe:** unge på 16.", "**Mål** er målet.",
        "**Videoen** varer længe.", "**Keyword:** magt.", "**Tid** er knap for 3 af os."}) {
    const auto section = section_of(line);
    BOOST_REQUIRE_EQUAL(section.blocks.size(), 1U);
    const auto texts = all_blocks<model::TextBlock>(section);
    BOOST_REQUIRE_EQUAL(texts.size(), 1U);
    BOOST_CHECK_EQUAL(texts.front().markdown, line);
    BOOST_CHECK_EQUAL(section.section.minutes, 0);
  }
}

BOOST_AUTO_TEST_CASE(headings_that_look_like_a_part_stay_text) {
  const auto section = section_of("### Teachers and power\n\nFor all.\n");
  BOOST_REQUIRE_EQUAL(section.blocks.size(), 1U);
  BOOST_CHECK(!section.blocks.front().teacher_only);
}

BOOST_AUTO_TEST_CASE(what_follows_a_rule_in_notes_is_not_for_students) {
  const auto section = section_of("### Noter til underviseren\n\nA\n\n---\n\nFacit er B.\n");
  BOOST_REQUIRE_EQUAL(section.blocks.size(), 2U);
  BOOST_CHECK(section.blocks[0].teacher_only && section.blocks[1].teacher_only);
}

BOOST_AUTO_TEST_CASE(a_reserve_is_held_and_a_bullet_is_not) {
  const auto section = section_of(
      "### Uddrag\n\n* `a.txt` »et to …« (P01)\n\n*Reserve:* `a.txt` »tre« (P02)\n- `a.txt` »fire«"
      " `b.txt` »fem«\n");
  std::string held;
  for (const c::DraftBlock& block : section.blocks)
    for (const auto& reference : block.excerpts)
      held += reference.first_words + (reference.held ? "! " : " ");
  BOOST_CHECK_EQUAL(held, "et to tre! fire fem ");
}

BOOST_AUTO_TEST_CASE(an_excerpt_may_have_a_licence_of_its_own) {
  const auto section = section_of(
      "### Uddrag\n\n- `a.txt` »et«\n- `a.txt` »to«\n  *Licens:* CC BY-NC 4.0\n- `a.txt` »tre«\n");
  std::string licences;
  for (const c::DraftBlock& block : section.blocks)
    licences += std::get<uddrag::model::ExcerptBlock>(block.body).licence + ";";
  BOOST_CHECK_EQUAL(licences, ";CC BY-NC 4.0;;");
}

BOOST_AUTO_TEST_CASE(other_forms_are_kept_and_remarked_upon) {
  const auto draft = c::read_course_text(
      "# T\n"                                   // 1
      "## Modul 1\n"                            // 2
      "**Tid:** en formiddag\n"                 // 3: no number
      "# Titel igen\n"                          // 4: a second title
      "### Uddrag\n"                            // 5
      "- `mangler »uden slut\n"                 // 6: no reference
      "- `a.txt` »ord« (P01), kun linje 2\n"    // 7: words beside it
      "### Kontrast: Hvem?\n"                   // 8
      "| Den ene | Den anden |\n"               // 9
      "|:--|--:|\n"                             // 10
      "| `a.txt` »x« | `b.txt` »y« | skæv |\n"  // 11: three cells, and words beside
      "### Spørgsmål\n"                         // 12
      "2) Hvorfor?\n"                           // 13: no question
      "1. Hvem?\n");                            // 14
  BOOST_CHECK_EQUAL(remarks_of(draft), "3 4 6 7 11 11 13 ");
  const std::string all = all_of(draft);
  for (const char* words : {"en formiddag", "Titel igen", "uden slut", "kun linje 2", "Den ene",
                            "Den anden", "skæv", "Hvorfor?"})
    BOOST_CHECK_MESSAGE(all.find(words) != std::string::npos, words);
  BOOST_CHECK_EQUAL(draft.course.title, "T");
}

BOOST_AUTO_TEST_CASE(a_mark_of_byte_order_and_other_line_ends_do_not_matter) {
  const std::string plain = "# Titel\n\n## Intro\n\nOrd.\n";
  std::string other = "\uFEFF";
  for (const char letter : plain) other += letter == '\n' ? "\r\n" : std::string(1, letter);
  BOOST_CHECK_EQUAL(all_of(c::read_course_text(other)), all_of(c::read_course_text(plain)));
  BOOST_CHECK(c::read_course_text("").sections.empty());
}

BOOST_AUTO_TEST_CASE(no_word_is_lost_however_the_sample_is_spoilt) {
  const std::string whole = sample_text(), source = whole.substr(whole.find("\n# ") + 1);
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    SeededRandom random(seed);
    std::string spoilt;
    std::vector<std::string> tokens;
    std::string before;  // the line before, to be said twice
    std::string line;
    for (const char letter : source) {
      const bool sign = std::string_view("*`|:.>-#()").find(letter) != std::string_view::npos;
      if (sign && random.below(40) == 0) continue;
      line += letter;
      if (letter == ' ' && random.below(60) == 0) {
        tokens.push_back(token(tokens.size()));
        line += tokens.back() + " ";
      }
      if (letter != '\n') continue;
      spoilt += line + (random.below(30) == 0 ? before : "");
      before = std::exchange(line, {});
    }
    const std::string all = all_of(c::read_course_text(spoilt));
    std::string lost;
    for (const std::string& word : tokens)
      if (count_of(all, word) < count_of(spoilt, word)) lost += word + " ";
    BOOST_REQUIRE_GT(tokens.size(), 20U);
    BOOST_TEST_CONTEXT("seed " << seed) BOOST_CHECK_EQUAL(lost, "");
  }
}

BOOST_AUTO_TEST_CASE(an_exercise_names_its_passage_and_its_codes) {
  const c::DraftSection section = section_of(
      "### Øvelse: Kod selv\n\nLæs.\n\n**Passage:** `a.txt` »Kan du … er det.«\n\n"
      "**Koder:** Roller; Fortalervirksomhed: uformel\n\n**Facitforslag:** *Roller* og *Lov*.\n");
  BOOST_REQUIRE_EQUAL(section.blocks.size(), 1U);
  const c::DraftBlock& block = section.blocks.front();
  BOOST_REQUIRE(block.passage.has_value());
  BOOST_CHECK_EQUAL(block.passage->document, "a.txt");
  BOOST_CHECK_EQUAL(block.passage->first_words, "Kan du");
  BOOST_CHECK_EQUAL(block.passage->last_words, "er det.");
  BOOST_CHECK(
      (block.code_names == std::vector<std::string>{"Roller", "Fortalervirksomhed: uformel"}));
  BOOST_CHECK_EQUAL(std::get<model::ExerciseBlock>(block.body).instruction, "Læs.");
}

BOOST_AUTO_TEST_CASE(an_exercise_says_how_long_it_takes_and_how_many_do_it) {
  const auto draft = c::read_course_text(
      "# T\n\n## Modul 1\n\n**Tid:** 60 minutter\n\n### Øvelse: Byt plads\n\n"
      "**Tid:** 1 time, grupper på tre.\n\nRollespil.\n\n### Exercise\n\n**Time:** 20 minutes\n\n"
      "Talk.\n\n### Øvelse\n\n**Tid:** så længe I vil, 5\n\nTal.\n");
  const c::DraftSection& section = draft.sections.at(0);
  BOOST_CHECK_EQUAL(section.section.minutes, 60);
  const auto exercises = all_blocks<model::ExerciseBlock>(section);
  BOOST_REQUIRE_EQUAL(exercises.size(), 3U);
  BOOST_CHECK_EQUAL(exercises[0].minutes, 60);
  BOOST_CHECK_EQUAL(exercises[0].groups, "grupper på tre");
  BOOST_CHECK_EQUAL(exercises[0].instruction, "Rollespil.");
  BOOST_CHECK_EQUAL(exercises[1].minutes, 20);
  BOOST_CHECK_EQUAL(exercises[1].groups, "");
  BOOST_CHECK_EQUAL(exercises[2].minutes, 0);
  BOOST_CHECK_EQUAL(exercises[2].instruction, "**Tid:** så længe I vil, 5\n\nTal.");
  BOOST_CHECK_EQUAL(remarks_of(draft), "21 ");
}

BOOST_AUTO_TEST_CASE(a_picture_takes_what_stands_right_below_it) {
  const auto draft = c::read_course_text(
      "# T\n\n## Modul 1\n\n![Et hus (gult)](figurer/hus.png \"Her.\")\n*Kilde:* AK.\n\nOrd.\n"
      "*Kilde:* ikke billedets.\n\n**Diagram:** koder = A; Fortalervirksomhed: uformel; fordelt på "
      "= "
      "gruppe\n\n*Billedtekst:* Tal.\n*Alternativ tekst:* Søjler.\n");
  BOOST_CHECK_EQUAL(remarks_of(draft), "");
  const c::DraftSection& section = draft.sections.at(0);
  BOOST_REQUIRE_EQUAL(section.blocks.size(), 3U);
  const auto& image = std::get<model::FigureBlock>(section.blocks[0].body);
  BOOST_CHECK_EQUAL(image.alternative + "|" + image.caption + "|" + image.credit,
                    "Et hus (gult)|Her.|AK.");
  BOOST_CHECK_EQUAL(section.blocks[0].files.at(0).path, "figurer/hus.png");
  BOOST_CHECK_EQUAL(section.blocks[0].files.at(0).line, 5);
  BOOST_CHECK_EQUAL(std::get<model::TextBlock>(section.blocks[1].body).markdown,
                    "Ord.\n*Kilde:* ikke billedets.");
  const auto& chart = std::get<model::FigureBlock>(section.blocks[2].body);
  BOOST_CHECK(chart.chart->by == model::ChartBy::group);
  BOOST_CHECK_EQUAL(chart.caption + "|" + chart.alternative, "Tal.|Søjler.");
  BOOST_CHECK((section.blocks[2].code_names ==
               std::vector<std::string>{"A", "Fortalervirksomhed: uformel"}));
}

BOOST_AUTO_TEST_CASE(a_video_names_its_files_in_either_language) {
  const auto section = section_of(
      "**Video: Talk.** `a.webm`, about 3 minutes. Words.\n*Captions:* `a.vtt`\n"
      "*Transcript:* Hello.\n*Poster:* `a.png`\n\n**Video (placeholder):** `b.mp4`\n");
  BOOST_REQUIRE_EQUAL(section.blocks.size(), 2U);
  const auto& video = std::get<model::VideoBlock>(section.blocks[0].body);
  BOOST_CHECK_EQUAL(video.captions + "|" + video.poster + "|" + video.transcript,
                    "a.vtt|a.png|Hello.");
  BOOST_CHECK_EQUAL(section.blocks[0].files.size(), 3U);
  BOOST_CHECK(section.blocks[1].files.empty());
}

BOOST_AUTO_TEST_CASE(a_head_sets_the_fields_of_the_course) {
  const auto draft = c::read_course_text(
      "---\ntheme: heather\ncolour: #8a1538\ninstitution: Højskolen\nlanguage: en\n"
      "licence: CC BY-SA 4.0\n---\n# T\n\n## Module 1\n\nWords.\n");
  BOOST_CHECK_EQUAL(draft.course.theme, "heather; #8a1538; ; Højskolen");
  BOOST_CHECK_EQUAL(draft.course.language, "en");
  BOOST_CHECK_EQUAL(draft.course.licence, "CC BY-SA 4.0");
  BOOST_CHECK_EQUAL(draft.course.title, "T");
  BOOST_CHECK_EQUAL(remarks_of(draft), "");
  const auto telling = c::read_course_text("---\nfidelity: shown\n---\n# T\n\n## Module 1\n");
  BOOST_CHECK_EQUAL(telling.course.theme, "; ; ; ; fidelity");
  const auto none = c::read_course_text("---\nNo head: words\n---\n# T\n\n## Module 1\n");
  BOOST_CHECK_EQUAL(none.course.theme, "");
  BOOST_CHECK(all_of(none).find("No head: words") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(no_word_is_lost_of_lines_in_any_order) {
  constexpr const char* forms[] = {"# %",
                                   "## %",
                                   "### %",
                                   "### Uddrag",
                                   "### Uddrag %",
                                   "### Kontrast: %",
                                   "### Kontrast %: %",
                                   "### Spørgsmål",
                                   "### Spørgsmål %",
                                   "### Øvelse: %",
                                   "### Noter til underviseren",
                                   "### Noter til underviseren %",
                                   "---",
                                   "",
                                   "",
                                   "%",
                                   "- %",
                                   "  %",
                                   "**Tid:** 20 minutter %",
                                   "**Tid %:** 30",
                                   "**Tid:** % timer",
                                   "**Mål.** %",
                                   "**Mål.** Efter modulet kan du",
                                   "**Indholdsnote:** %",
                                   "![%](%.png \"%\")",
                                   "![%](%",
                                   "*Kilde:* %",
                                   "*Billedtekst:* %",
                                   "*Alternativ tekst:* %",
                                   "**Diagram:** koder = %; %; fordelt på = %",
                                   "**Diagram:** koder = %; fordelt på = %; %",
                                   "**Diagram:** %",
                                   "*Undertekster:* `%`",
                                   "*Undertekster:* %",
                                   "*Udskrift:* %",
                                   "*Udskrift:* `%`",
                                   "*Plakat:* `%`",
                                   "**Indholdsnote %:** %",
                                   "**Video %:** `%.mp4`, ca. 9 minutter. %",
                                   "**Video:** % `%` % 7",
                                   "**Video:** %",
                                   "- `%` »% …« (%)",
                                   "- % `%` % »%« % (%) %",
                                   "*Reserve:* `%` »%«",
                                   "*% %:* `%` »%«",
                                   "| % | % |",
                                   "|---|---|",
                                   "| `%` »%« | `%` »%« (%) |",
                                   "| % `%` »%« | % | % |",
                                   "| %",
                                   "*Spørg:* %",
                                   "*Spørg %:* %",
                                   "1. %",
                                   "12. %",
                                   "   *Muligt svar:* %",
                                   "   % %",
                                   "*Muligt svar %:* %",
                                   "> **%:** %",
                                   "> **%** %",
                                   "> %",
                                   "**Facitforslag:** *%* %",
                                   "**Facit %:** %",
                                   "**Passage:** `%` »% … %«",
                                   "**Passage:** % `%` »% … %« %",
                                   "**Koder:** %; %",
                                   "theme: %",
                                   "#### %",
                                   "```",
                                   "*%*",
                                   "**%** %",
                                   "* %"};
  for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
    SeededRandom random(seed);
    std::string text;
    std::uint64_t tokens = 0;
    for (std::uint64_t i = 0, lines = 5 + random.below(60); i < lines; ++i) {
      for (const char letter : std::string(forms[random.below(std::size(forms))]))
        text += letter == '%' ? token(tokens++) : std::string(1, letter);
      text += "\n";
    }
    const std::string all = all_of(c::read_course_text(text));
    std::string lost;
    for (std::uint64_t i = 0; i < tokens; ++i)
      if (all.find(token(i)) == std::string::npos) lost += token(i) + " ";
    BOOST_TEST_CONTEXT("seed " << seed << "\n" << text) BOOST_CHECK_EQUAL(lost, "");
  }
}

BOOST_AUTO_TEST_CASE(hostile_courses_end) {
  for (const char sign : {'`', '*', '|', '#', '>', '(', '-', '1'}) {
    std::string lines;
    for (const char* part : {"### Uddrag\n", "### Kontrast\n", "### Spørgsmål\n", "### Øvelse\n"})
      lines += part + std::string(200'000, sign) + "\n";
    BOOST_CHECK_EQUAL(c::read_course_text("# T\n## M\n" + lines).sections.size(), 1U);
  }
}
