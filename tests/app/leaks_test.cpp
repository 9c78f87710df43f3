// SPDX-License-Identifier: GPL-3.0-or-later
// A course full of traps, in every format and edition: each name is replaced, or nothing is
// written. What left is read by a reader of this test's own: all unpacked bytes, with and without
// markup.
#include <algorithm>
#include <array>
#include <cstdio>
#include <regex>

#include "app/course_export.h"
#include "app/course_import.h"
#include "app/excerpt_export.h"
#include "app/support.h"
#include "app/table_import.h"
#include "base/error.h"
#include "base/file.h"
#include "edit/code_edits.h"
#include "edit/course_edits.h"
#include "edit/document_edits.h"
#include "edit/memo_edits.h"
#include "edit/participant_edits.h"
#include "export/unpack.h"
#include "text/collate.h"
#include "text/utf8.h"

using namespace uddrag;
using course::Edition;
using test::Study;

BOOST_AUTO_TEST_SUITE(leaks)

namespace {

constexpr const char* names[] = {"haddad", "nørrestrand"};

/// By poppler's programs: the text as it is read, its headings and links, and the metadata.
std::string pdf_words(const std::string& bytes) {
  const test::Folder folder;
  const std::string path = folder.file("a.pdf", bytes).string();
  std::string words;
  for (const std::string& command : {"pdftotext -raw '" + path + "' -", "pdfinfo '" + path + "'"}) {
    FILE* output = ::popen(command.c_str(), "r");
    std::array<char, 4096> buffer;
    for (std::size_t n = 0; (n = std::fread(buffer.data(), 1, buffer.size(), output)) > 0;)
      words.append(buffer.data(), n);
    BOOST_REQUIRE_EQUAL(::pclose(output), 0);
  }
  return words;
}

/// How often a name stands in what was written, whatever its case, also with tags taken out.
std::size_t count_names(const std::vector<exporting::OutputFile>& files) {
  static const std::regex tags("<[^>]*>");
  std::size_t count = 0;
  for (const exporting::OutputFile& file : files) {
    if (file.bytes.starts_with("%PDF")) {
      const std::string words = text::lower(pdf_words(file.bytes));
      for (const char* name : names) count += words.find(name) != std::string::npos;
      continue;
    }
    for (const exporting::OutputFile& part : exporting::unpacked(file)) {
      const std::string raw = text::lower(text::repair_utf8(part.path + "\n" + part.bytes));
      const std::string bare = std::regex_replace(raw, tags, "");
      for (const char* name : names)
        count += raw.find(name) != std::string::npos || bare.find(name) != std::string::npos;
    }
  }
  return count;
}

std::vector<exporting::OutputFile> read_back(const app::CourseExport& made) {
  std::vector<exporting::OutputFile> files;
  for (const auto& path : made.written)
    files.push_back({path.filename().string(), base::read_file(path)});
  return files;
}

struct Trapped : Study {
  int runs = 0;

  Trapped() {
    app::import_course(*session, test::course_text, "course.md");
    app::import_pseudonyms(*session,
                           "original,replacement,kind\nHaddad,Nissen,person\n"
                           "Nørrestrand,Sønderby,place\n",
                           "names.csv");
  }
  template <class E>
  void must(E edit) {
    const auto refusal = session->run(edit);
    BOOST_REQUIRE_MESSAGE(!refusal, (refusal ? refusal->detail : ""));
  }
  model::Course course() const { return read().courses().at(0); }
  model::Section section() const { return read().sections(course().id).at(0); }
  void add(model::BlockBody body) {
    must(edit::AddBlock({model::BlockId::make(), section().id, 999, std::move(body), false}));
  }
  app::CourseExport run(app::CourseFormat format, Edition edition) {
    const auto where = folder.path / ("out" + std::to_string(++runs));
    return app::export_course(read(), course().id, format, edition, where, folder.path);
  }
};

/// Words in every field that reaches an output and in which names are replaced.
void fill(Trapped& study, const std::string& words) {
  using namespace model;
  Course course = study.course();
  course.title = course.subtitle = course.level = course.licence = course.version = words;
  course.objectives = words + "\n" + words;
  course.theme = "fjord; ; ; " + words;
  study.must(edit::SaveCourse(course));
  Section section = study.section();
  section.title = section.objectives = section.content_note = words;
  study.must(edit::ChangeSection(section));
  for (Excerpt excerpt : study.read().excerpts_of_course(course.id)) {
    excerpt.lead_in = excerpt.attribution = excerpt.translation = excerpt.content_note = words;
    excerpt.clarifications = {{text::Pos(2), words}};
    study.must(edit::SaveExcerpt(excerpt));
  }
  study.add(TextBlock{"### " + words + "\n\n- " + words + "\n\n| " + words +
                      " | b |\n|---|---|\n| " + words + " | c |\n\n> " + words});
  study.add(FigureBlock{{}, "", "", words, words, words});
  study.add(FactsBlock{words, {{words, words}}});
  study.add(VideoBlock{words, "", 1, words, "", words});
  study.add(QuestionBlock{words, words});
  study.add(ExerciseBlock{words, words, {}, {{words, words}}, {}, words, 5, words});
  study.add(TeacherNoteBlock{words});
}

template <class Check>
void in_every_format(Trapped& study, Edition edition, const Check& check) {
  for (const app::CourseFormatInfo& format : app::course_formats())
    BOOST_TEST_CONTEXT(format.name << ", " << static_cast<int>(edition))
  check(study.run(format.format, edition));
}

template <class Check>
void in_every_output(Trapped& study, const Check& check) {
  for (const Edition edition : {Edition::student, Edition::teacher})
    in_every_format(study, edition, check);
}

std::string details(const app::CourseExport& made) {
  std::string all;
  for (const course::Finding& finding : made.findings)
    if (finding.severity == course::Severity::stops)
      all += finding.place + ": " + finding.detail.text + "\n";
  return all;
}

}  // namespace

BOOST_AUTO_TEST_CASE(names_are_replaced_in_every_form_and_field) {
  Trapped study;
  fill(study,
       "Det var Haddad her, Haddads sag, HADDAD sagde, Haddad-sagen og Haddadsagen, en "
       "Nørrestrand-borger, en Nørrestrandborger, Nørrestrandborgerne, NØRRESTRANDSKOLEN, "
       "Nørrestrands by");
  in_every_output(study, [&](const app::CourseExport& made) {
    BOOST_CHECK_MESSAGE(!made.stopped, details(made));
    BOOST_CHECK(!made.written.empty());
    BOOST_CHECK(count_names(read_back(made)) == 0);
  });
}

BOOST_AUTO_TEST_CASE(a_name_with_signs_in_it_is_replaced_or_stops) {
  for (const char* words :
       {"Had\u00ADdad kom", "Nørre\u200Bstrand-folk", "No\u0338rrestrand eller Nørrestrand"}) {
    Trapped study;
    fill(study, words);
    in_every_format(study, Edition::teacher, [&](const app::CourseExport& made) {
      BOOST_CHECK_MESSAGE(made.stopped || count_names(read_back(made)) == 0, words);
      BOOST_CHECK(made.stopped || !made.written.empty());
    });
  }
}

BOOST_AUTO_TEST_CASE(a_name_over_several_runs_is_replaced) {
  for (const char* words : {"Det var Had**dad** her", "*Nørre*strand", "**Had***dad*",
                            "Had[dad](https://example.org)"}) {
    Trapped study;
    study.add(model::TextBlock{words});
    study.add(model::TeacherNoteBlock{words});
    in_every_format(study, Edition::teacher, [&](const app::CourseExport& made) {
      BOOST_CHECK_MESSAGE(made.stopped || count_names(read_back(made)) == 0, words);
    });
  }
}

BOOST_AUTO_TEST_CASE(what_cannot_be_replaced_stops_and_nothing_is_written) {
  using namespace model;
  const BlockBody traps[] = {TextBlock{"det var haddad"},
                             TextBlock{"[her](https://example.org/haddad)"},
                             FigureBlock{{}, "image/png", "MariamHaddad_02.png", "Et hus", ""},
                             FigureBlock{{}, "image/png", "a.png", "nørrestrandborgere", ""},
                             VideoBlock{"Film", "film/n%C3%B8rrestrand.mp4", 1, "", "", ""},
                             QuestionBlock{"Hvad er nÖRRESTRAND?", "haddads svar"},
                             TeacherNoteBlock{"norrestrand er haddad"}};
  for (std::size_t i = 0; i < std::size(traps); ++i) {
    Trapped study;
    study.add(traps[i]);
    in_every_format(study, Edition::teacher, [&](const app::CourseExport& made) {
      BOOST_CHECK_MESSAGE(made.stopped, i);
      BOOST_CHECK(made.written.empty());
    });
  }
}

BOOST_AUTO_TEST_CASE(subtitles_that_say_a_name_go_nowhere) {
  for (const char* words :
       {"Det var Haddad.", "NØRRESTRANDSKOLEN", "Haddads\nsag", "- haddad-sagen"}) {
    Trapped study;
    study.folder.file("film.mp4", std::string("\0\1film", 6));
    study.folder.file("film.vtt",
                      std::string("WEBVTT\n\n00:01.000 --> 00:02.000\n") + words + "\n");
    study.add(model::VideoBlock{"Film", "film.mp4", 1, "", "film.vtt", "Ord."});
    std::size_t stopped = 0;
    in_every_format(study, Edition::student, [&](const app::CourseExport& made) {
      stopped += made.stopped;
      BOOST_CHECK_MESSAGE(made.stopped || count_names(read_back(made)) == 0, words);
    });
    BOOST_TEST(stopped >= 3U);  // web course and both kinds of SCORM
  }
}

BOOST_AUTO_TEST_CASE(a_chart_has_no_name_in_its_words_and_table) {
  Trapped study;
  const auto name_code = [&](const char* of, const std::string& words) {
    model::Code code = *study.read().code(study.code(of));
    code.name = code.definition = words;
    study.must(edit::ChangeCode(code, edit::CodeChange::rename));
    for (const auto by : {model::ChartBy::code, model::ChartBy::document}) {
      model::FigureBlock figure;
      figure.caption = figure.alternative = words;
      figure.chart = model::ChartQuery{{code.id, study.code("Deling")}, by};
      study.add(figure);
    }
  };
  name_code("Selvcensur", "HADDADS sag");
  name_code("Tillid", "Nørrestrand-borgere og Haddad");
  in_every_output(study, [&](const app::CourseExport& made) {
    BOOST_CHECK_MESSAGE(!made.stopped, details(made));
    BOOST_CHECK(count_names(read_back(made)) == 0);
  });
}

BOOST_AUTO_TEST_CASE(an_attribute_that_names_somebody_is_replaced) {
  Trapped study;
  model::Course course = study.course();
  course.attribution_pattern = "{role}";
  study.must(edit::SaveCourse(course));
  for (const model::AttributeValue& value : study.read().attribute_values()) {
    model::AttributeValue named = value;
    if (value.value == "frivillig") named.value = "frivillig hos HADDADS";
    study.must(edit::SetValue(named));
  }
  in_every_output(study, [&](const app::CourseExport& made) {
    BOOST_CHECK_MESSAGE(!made.stopped, details(made));
    BOOST_CHECK(count_names(read_back(made)) == 0);
  });
}

BOOST_AUTO_TEST_CASE(files_beside_the_words_say_no_name) {
  const std::string drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"><desc>";
  const auto stops_where_it_is_shown = [](const char* name, const std::string& bytes, bool logo,
                                          std::size_t least) {
    Trapped study;
    study.folder.file("film.mp4", std::string("\0\1film", 6));
    study.folder.file(name, bytes);
    if (logo) {
      model::Course course = study.course();
      course.theme = std::string("fjord; ; ") + name + "; Skolen";
      study.must(edit::SaveCourse(course));
    } else {
      model::VideoBlock video{"Film", "film.mp4", 1, "", "", "Ord."};
      video.poster = name;
      study.add(video);
    }
    std::size_t stopped = 0;
    in_every_format(study, Edition::student, [&](const app::CourseExport& made) {
      stopped += made.stopped;
      BOOST_CHECK_MESSAGE(made.stopped || count_names(read_back(made)) == 0, name);
    });
    BOOST_CHECK_MESSAGE(stopped >= least, name << ": " << stopped);
  };
  stops_where_it_is_shown("haddad.svg", drawing + "Skolen</desc></svg>", true, 1);
  // Documents hold an image of it, in which no words can be read: they stop too.
  stops_where_it_is_shown("skole.svg", drawing + "Haddads skole</desc></svg>", true, 9);
  stops_where_it_is_shown("norrestrand-haddad.png", "picture", false, 1);
}

BOOST_AUTO_TEST_CASE(a_memo_and_a_document_stay_at_home) {
  Trapped study;
  model::Document document = study.document("karen");
  document.name = "Mariam Haddad fra Nørrestrand";
  document.description = "Haddad";
  study.must(edit::ChangeDocument(document));
  const auto quote = study.read().excerpts_of_course(study.course().id).at(0).quote;
  for (const auto& [target, id] : {std::pair(model::MemoTarget::quote, quote.uuid),
                                   std::pair(model::MemoTarget::section, study.section().id.uuid)})
    study.must(edit::SaveMemo({model::MemoId::make(),
                               target,
                               id,
                               "method",
                               "Haddad",
                               "Nørrestrand sagde Haddad",
                               {},
                               0}));
  in_every_output(study, [&](const app::CourseExport& made) {
    BOOST_CHECK(made.stopped || count_names(read_back(made)) == 0);
  });
}

BOOST_AUTO_TEST_CASE(a_list_of_excerpts_has_pseudonyms_in_every_format_or_is_refused) {
  using exporting::ExcerptFormat;
  Trapped study;
  model::Document document = study.document("karen");
  document.name = "Mariam Haddad fra Nørrestrand";
  study.must(edit::ChangeDocument(document));
  const auto quotes = app::excerpt_rows(study.read(), {});
  const auto remember = [&](const std::string& words) {
    study.must(edit::SaveMemo({model::MemoId::make(),
                               model::MemoTarget::quote,
                               study.read().excerpts_of_course(study.course().id).at(0).quote.uuid,
                               "method",
                               words,
                               "NØRRESTRANDSKOLEN sagde Haddads ven",
                               {},
                               0}));
  };
  remember("Haddad-sagen");
  const auto list = [&](ExcerptFormat format, bool pseudonyms) {
    return app::list_excerpts(study.read(), {}, "Haddad · Nøglen", {format, {}, pseudonyms});
  };
  const ExcerptFormat all[] = {ExcerptFormat::csv,  ExcerptFormat::json, ExcerptFormat::md,
                               ExcerptFormat::html, ExcerptFormat::docx, ExcerptFormat::xlsx};
  for (const ExcerptFormat format : all) BOOST_TEST_CONTEXT(exporting::name(format)) {
      const auto plain = list(format, false), shown = list(format, true);
      BOOST_TEST(shown.count == quotes.size());
      BOOST_TEST(count_names({{"a", plain.bytes}}) > 0U);
      BOOST_TEST(count_names({{"a", shown.bytes}}) == 0U);
    }
  remember("det var haddad");  // a form that nobody listed
  for (const ExcerptFormat format : all)
    BOOST_CHECK_EXCEPTION(list(format, true), base::Error, [](const base::Error& error) {
      return error.kind() == base::ErrorKind::refused &&
             error.detail().find("\"Haddad\"") != std::string::npos;
    });
}

BOOST_AUTO_TEST_CASE(an_author_may_be_named_and_nobody_else) {
  Trapped study;
  model::Course course = study.course();
  course.authors = "Nadia Haddad";
  study.must(edit::SaveCourse(course));
  in_every_output(study,
                  [&](const app::CourseExport& made) { BOOST_CHECK_EQUAL(details(made), ""); });
}

BOOST_AUTO_TEST_CASE(a_name_that_the_format_itself_uses_does_not_stop) {
  Trapped study;
  app::import_pseudonyms(*study.session,
                         "original,replacement,kind\nGeorgia,Anna,person\nKilde,Bo B.,person\n"
                         "Forfattere,Cecil,person\nModul,Dorit,other\nStandard,Erik,person\n",
                         "more.csv");
  model::Course course = study.course();
  course.authors = "Nadia Haddad";
  study.must(edit::SaveCourse(course));
  fill(study, "Ord uden navne");
  in_every_output(study,
                  [&](const app::CourseExport& made) { BOOST_CHECK_EQUAL(details(made), ""); });
}

BOOST_AUTO_TEST_SUITE_END()
