// SPDX-License-Identifier: GPL-3.0-or-later
// The colour of a course's look in files without a style sheet: handouts, slides, PDF.
#include "export/accent.h"

#include <boost/test/unit_test.hpp>

#include "base/file.h"
#include "course/look.h"
#include "export/docx.h"
#include "export/odt.h"
#include "export/pdf.h"
#include "export/pptx.h"
#include "sample_pages.h"
#include "support.h"

using namespace uddrag;
using namespace uddrag::exporting;

BOOST_AUTO_TEST_SUITE(accents)

namespace {

course::Pages pages_in(const char* theme) {
  course::Pages pages = test::sample_pages(course::Edition::teacher);
  pages.look = course::look_of(theme);
  return pages;
}

std::size_t count_in(const std::map<std::string, std::string>& parts, const std::string& colour) {
  std::size_t count = 0;
  for (const auto& [path, bytes] : parts) count += bytes.find(colour) != std::string::npos;
  return count;
}

void check_parts(OutputFile (*write)(const course::Pages&), const std::string& usual,
                 const std::string& heather) {
  const auto plain = test::unzip(write(pages_in("")).bytes);
  const auto coloured = test::unzip(write(pages_in("heather")).bytes);
  BOOST_TEST(count_in(plain, usual) > 0U);
  BOOST_TEST(count_in(plain, heather) == 0U);
  BOOST_TEST(count_in(coloured, usual) == 0U);
  BOOST_TEST(count_in(coloured, heather) == count_in(plain, usual));
}

/// Whether a page has a point of this colour.
bool shows(const char* theme, const std::string& colour) {
  const auto folder = test::write_all({write_pdf(pages_in(theme))}, "accent");
  BOOST_REQUIRE_EQUAL(test::run("cd '" + folder.string() +
                                "' && pdftoppm -r 50 -aa no -aaVector no course.pdf page")
                          .first,
                      0);
  bool found = false;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    found = found || (entry.path().extension() == ".ppm" &&
                      base::read_file(entry.path()).find(colour) != std::string::npos);
  return found;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_usual_one_is_that_of_the_first_theme) {
  BOOST_TEST(course::Look().light.accent == usual_accent);
  BOOST_TEST(with_accent("1D5B5E 1d5b5e", usual_accent) == "1D5B5E 1d5b5e");
  BOOST_TEST(with_accent("a 1D5B5E b 1d5b5e", 0x8A1538) == "a 8A1538 b 8a1538");
}

BOOST_AUTO_TEST_CASE(handouts_and_slides_have_the_colour_of_the_look) {
  check_parts(write_docx, "1D5B5E", "6B3A72");
  check_parts(write_odt, "1d5b5e", "6b3a72");
  check_parts(write_pptx, "1D5B5E", "6B3A72");
}

BOOST_AUTO_TEST_CASE(a_pdf_has_the_colour_of_the_look) {
  if (!test::installed("pdftoppm")) return;
  BOOST_TEST(shows("", "\x1D\x5B\x5E"));
  BOOST_TEST(!shows("heather", "\x1D\x5B\x5E"));
  BOOST_TEST(shows("heather", "\x6B\x3A\x72"));
}

BOOST_AUTO_TEST_SUITE_END()
