// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output_scan.h"

#include <algorithm>
#include <iterator>
#include <sstream>
#include <utility>

#include "course/chart.h"
#include "course/labels.h"
#include "course/pseudonyms.h"
#include "export/finished_text.h"
#include "export/svg_check.h"
#include "text/letters.h"
#include "text/utf8.h"

namespace uddrag::app {
namespace {

using exporting::FinishedText;

course::Prose some_prose() {
  return {course::Paragraph{{{"0", false, false, false, "", false}}}};
}

/// One element of each kind, with a digit where somebody's words would stand.
std::vector<course::Element> one_of_each(const std::string& language) {
  course::ExcerptFigure excerpt;
  excerpt.anchor = "uddrag-1";
  excerpt.label = excerpt.lead_in = excerpt.attribution = excerpt.locator = "0";
  excerpt.translation = excerpt.content_note = "0";
  excerpt.language = "en";
  excerpt.emphasis_added = true;
  excerpt.runs = {{course::QuoteRun::Kind::said, "0", false}};
  excerpt.fidelity = course::fidelity_text({{course::QuoteRun::Kind::omission, "0", false},
                                            {course::QuoteRun::Kind::clarification, "0", false},
                                            {course::QuoteRun::Kind::pseudonym, "0", false}},
                                           language);
  excerpt.before = excerpt.after = {{"0", "0"}};
  course::ExcerptFigure second = excerpt;
  second.anchor = "uddrag-2";
  course::Exercise exercise;
  exercise.title = "0";
  exercise.instruction = exercise.key = some_prose();
  exercise.passage = {{"0", "0"}};
  exercise.codes = {{"0", "0", 0x777777}};
  exercise.minutes = 1;
  exercise.groups = "0";
  const course::ChartWords& words = course::chart_words(language);
  const course::Chart chart{words.unit,  words.code,         words.group,
                            words.table, words.small_groups, {{"0", 0x777777, {{"0", 0}}}}};
  return {course::Heading{2, "0", "a"},
          course::ProseElement{some_prose()},
          excerpt,
          course::Contrast{"0", "0", "0", "0", {second}, {}},
          course::Figure{{}, "", "", "0", "0"},
          course::Figure{{}, "", "", course::chart_text(chart, language), "0", chart},
          course::Facts{"0", {{"0", "0"}}},
          course::Video{"0", "https://0", "", 1, some_prose(), some_prose(), false},
          course::Question{1, some_prose(), some_prose()},
          exercise,
          course::TeacherNote{some_prose()}};
}

/// A course of the same language and edition in which nobody says anything.
course::Pages wordless(const course::Pages& like) {
  course::Pages pages;
  pages.identifier = like.identifier;
  pages.title = pages.subtitle = pages.level = pages.licence = pages.version = pages.authors = "0";
  pages.objectives = {"0"};
  pages.language = like.language;
  pages.edition = like.edition;
  for (const char* slug : {"0", "1"}) {
    course::Page& page = pages.pages.emplace_back();
    page.slug = slug;
    page.title = page.content_note = "0";
    page.objectives = {"0"};
    page.minutes = 1;
    page.number = static_cast<std::int64_t>(pages.pages.size());
  }
  pages.pages.front().elements = one_of_each(like.language);
  return pages;
}

std::vector<std::string> words_of(const std::string& line) {
  std::istringstream stream(line);
  return {std::istream_iterator<std::string>(stream), {}};
}

std::string bare(const std::string& text) {
  std::string out;
  for (const std::string& word : words_of(text)) out += word;
  return out;
}

class Scan {
 public:
  Scan(const std::vector<model::PseudonymTerm>& names, const std::string& authors)
      : m_names(names), m_authors(bare(authors)) {}

  /// What the format itself says, where that is a name on the list.
  void know(const std::vector<FinishedText>& texts) {
    for (const FinishedText& text : texts)
      for (const std::string& line : text.lines)
        if (!m_names.left(line).empty()) know_line(line);
    std::sort(m_own.begin(), m_own.end(),
              [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
  }

  void look(const FinishedText& text) {
    std::string all;
    for (const std::string& line : text.lines) all += own_left_out(line) + apart;
    for (const course::LeftName& left : m_names.left(all))
      if (!text.binary || long_enough(left.name)) report(text, left);
  }
  /// What a drawing says, where it is not found in the files: some hold an image of it.
  void look_at_drawing(const FinishedText& text) {
    const auto before = static_cast<std::ptrdiff_t>(m_findings.size());
    look(text);
    const auto added = m_findings.begin() + before;
    const auto is_known = [&](const course::Finding& finding) {
      return std::any_of(m_findings.begin(), added, [&](const course::Finding& known) {
        return known.detail.text == finding.detail.text;
      });
    };
    m_findings.erase(std::remove_if(added, m_findings.end(), is_known), m_findings.end());
  }

  std::vector<course::Finding> take() { return std::move(m_findings); }

 private:
  // Between lines, so that two of them never make one name.
  static constexpr const char* apart = "\n|\n";

  /// "Source: 0" is "Source: " of the format and a place for somebody's words.
  void know_line(const std::string& line) {
    constexpr const char* digits = "0123456789";
    for (std::size_t at = 0; at < line.size();) {
      const std::size_t end = std::min(line.find_first_of(digits, at), line.size());
      std::string piece = line.substr(at, end - at);
      if (!m_names.left(piece).empty()) m_own.push_back(std::move(piece));
      at = end + 1;
    }
  }

  std::string own_left_out(const std::string& line) const {
    std::string rest = without_authors(line);
    for (const std::string& own : m_own)
      for (std::size_t at = rest.find(own); at != std::string::npos; at = rest.find(own, at))
        rest.replace(at, own.size(), "|");
    return rest;
  }

  /// Short names stand in any bytes by chance.
  static bool long_enough(const std::string& name) {
    return text::count_code_points(text::composed(name)) >= 5;
  }

  /// How many words from one on stand in the list of authors as they follow each other; 0 where
  /// they are neither all of it, nor a good part, nor all of their line: a long list is broken into
  /// lines, also behind a hyphen.
  std::size_t author_words(const std::vector<std::string>& words, std::size_t first) const {
    constexpr std::size_t good_part = 12;  // letters
    std::string run;
    std::size_t count = 0;
    while (first + count < words.size() &&
           m_authors.find(run + words[first + count]) != std::string::npos)
      run += words[first + count++];
    const bool ends_line = count > 0 && first + count == words.size();
    const bool all = ends_line && (first == 0 || run == m_authors);
    return all || run.size() >= good_part ? count : 0;
  }

  /// "Authors: Anna Kjær" without the authors.
  std::string line_without_authors(const std::string& line) const {
    const std::vector<std::string> words = words_of(line);
    std::string out;
    bool any = false;
    for (std::size_t i = 0; i < words.size();) {
      const std::size_t count = author_words(words, i);
      any = any || count > 0;
      out += count == 0 ? words[i] + " " : "| ";
      i += std::max<std::size_t>(count, 1);
    }
    return any ? out : line;
  }

  std::string without_authors(const std::string& text) const {
    if (m_authors.empty()) return text;
    std::istringstream lines(text);
    std::string out;
    for (std::string line; std::getline(lines, line);)
      out += (out.empty() ? "" : "\n") + line_without_authors(line);
    return out;
  }

  void report(const FinishedText& text, const course::LeftName& left) {
    using course::said;
    course::Finding& finding = m_findings.emplace_back();
    finding.gate = course::Gate::pseudonyms;
    finding.severity = course::Severity::stops;
    finding.overridable = left.small;
    finding.place = "the finished file, " + text.place;
    finding.file = text.place;
    const std::string line = line_with(text, left.name);
    finding.detail = line.empty() ? said("\"{}\" stands in it.", left.name)
                                  : said("\"{}\" stands in it: »{}«.", left.name, line);
    finding.mend = left.small
                       ? course::mend_of_small()
                       : said(
                             "Change the text or the file that it comes from, or add the form to "
                             "the pseudonym.");
  }

  std::string line_with(const FinishedText& text, const std::string& name) const {
    for (const std::string& line : text.lines) {
      const auto there = m_names.left(own_left_out(line));
      if (std::any_of(there.begin(), there.end(),
                      [&](const course::LeftName& left) { return left.name == name; }))
        return std::string(text::elide(text::trim(line), 60));
    }
    return {};
  }

  course::Pseudonyms m_names;
  std::string m_authors;           // without white space
  std::vector<std::string> m_own;  // longest first
  std::vector<course::Finding> m_findings;
};

}  // namespace

std::vector<course::Finding> scan_output(const std::vector<exporting::OutputFile>& files,
                                         const std::vector<model::PseudonymTerm>& names,
                                         const course::Pages& pages, const Renderer& render) {
  if (names.empty()) return {};
  Scan scan(names, pages.authors);
  scan.know(exporting::finished_texts(render(wordless(pages))));
  for (const FinishedText& text : exporting::finished_texts(files)) scan.look(text);
  for (const auto& [name, bytes] : pages.files)
    if (exporting::is_svg(bytes))
      for (const FinishedText& text : exporting::finished_texts({{name, bytes}}))
        scan.look_at_drawing(text);
  return scan.take();
}

std::vector<course::Finding> scan_list(const exporting::OutputFile& file,
                                       const exporting::OutputFile& wordless,
                                       const std::vector<model::PseudonymTerm>& names) {
  if (names.empty()) return {};
  Scan scan(names, {});
  scan.know(exporting::finished_texts({wordless}));
  for (const FinishedText& text : exporting::finished_texts({file})) scan.look(text);
  return scan.take();
}

}  // namespace uddrag::app
