// SPDX-License-Identifier: GPL-3.0-or-later
#include "course/make_pages.h"

#include <algorithm>
#include <set>
#include <sstream>

#include "course/chart.h"
#include "course/excerpt_figure.h"
#include "course/named_prose.h"
#include "course/passage_coding.h"
#include "course/passages.h"
#include "course/pseudonyms.h"
#include "course/slug.h"
#include "course/sources.h"
#include "text/utf8.h"

namespace uddrag::course {
namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);)
    if (!line.empty()) lines.push_back(line);
  return lines;
}

class PageMaker {
 public:
  PageMaker(const Material& material, Edition edition)
      : m_material(material),
        m_edition(edition),
        m_sources(material),
        m_names(material.pseudonyms),
        m_figures(material, m_sources, m_names) {}

  Pages make() {
    const model::Course& course = m_material.course;
    Pages pages;
    pages.identifier = identifier();
    pages.changed_at = m_material.changed_at;
    pages.title = named(course.title);
    pages.subtitle = named(course.subtitle);
    pages.language = course.language;
    pages.level = named(course.level);
    pages.licence = named(course.licence);
    pages.authors = course.authors;  // authors are no participants: their names stand
    pages.version = named(course.version);
    for (const std::string& line : lines_of(course.objectives))
      pages.objectives.push_back(named(line));
    pages.edition = m_edition;
    pages.look = look_of(course.theme);
    pages.look.institution = named(pages.look.institution);
    take_file(pages.look.logo);
    std::int64_t modules = 0;
    for (const model::Section& section : m_material.sections) {
      Page page = page_of(section);
      if (section.kind == model::SectionKind::module) page.number = ++modules;
      if (m_material.holds(section)) pages.pages.push_back(std::move(page));
    }
    pages.media = std::move(m_media);
    pages.files = std::move(m_files);
    return pages;
  }

  std::vector<Element> elements(const model::Block& block) {
    Page page;
    if (m_edition == Edition::teacher || !block.teacher_only) add(page, block);
    return std::move(page.elements);
  }

 private:
  std::string named(const std::string& text) const { return m_names.apply(text); }

  Prose named_prose(const std::string& markdown) const {
    return course::named_prose(m_names, markdown);
  }

  std::string unique_slug(const std::string& title) {
    const std::string plain = slug(title);
    std::string unique = plain;
    for (int n = 2; !m_slugs.insert(unique).second; ++n) unique = plain + "-" + std::to_string(n);
    return unique;
  }

  Page page_of(const model::Section& section) {
    Page page;
    page.section = section.id;
    page.kind = section.kind;
    page.title = named(section.title);
    page.slug = unique_slug(page.title);
    for (const std::string& line : lines_of(section.objectives))
      page.objectives.push_back(named(line));
    page.minutes = section.minutes;
    page.content_note = named(section.content_note);
    m_questions = 0;
    for (const model::Block& block : m_material.blocks)
      if (block.section == section.id && (m_edition == Edition::teacher || !block.teacher_only))
        m_material.holds(block) ? add(page, block) : pass(block);
    return page;
  }

  /// What is not handed out counts all the same, so that numbers are those of the whole course.
  void pass(const model::Block& block) {
    m_questions += std::holds_alternative<model::QuestionBlock>(block.body);
  }

  /// A part is something of its own where many courses are kept.
  std::string identifier() const {
    std::string all = base::to_string(m_material.course.id);
    if (m_material.part.whole()) return all;
    for (const model::SectionId id : m_material.part.sections) all += " " + base::to_string(id);
    for (const model::BlockId id : m_material.part.blocks) all += " " + base::to_string(id);
    return base::to_string(base::hash_of_bytes(all));
  }

  void add(Page& page, const model::Block& block) {
    std::visit([&](const auto& body) { add_body(page, block, body); }, block.body);
    page.blocks.resize(page.elements.size(), block.id);
  }

  void add_body(Page& page, const model::Block&, const model::TextBlock& body) {
    Prose prose = named_prose(body.markdown);
    if (!prose.empty()) page.elements.push_back(ProseElement{std::move(prose)});
  }

  void add_body(Page& page, const model::Block& block, const model::ExcerptBlock& body) {
    for (const model::Excerpt& excerpt : m_material.excerpts)
      if (excerpt.block == block.id)
        if (auto figure = m_figures.of(excerpt)) {
          figure->label = named(body.label);
          figure->licence = named(body.licence);
          page.elements.push_back(std::move(*figure));
        }
  }

  void add_body(Page& page, const model::Block& block, const model::ContrastBlock& body) {
    Contrast contrast{named(body.title),
                      named(body.left_title),
                      named(body.right_title),
                      named(body.question),
                      {},
                      {}};
    for (const model::Excerpt& excerpt : m_material.excerpts)
      if (excerpt.block == block.id)
        if (auto figure = m_figures.of(excerpt))
          (excerpt.side == 0 ? contrast.left : contrast.right).push_back(std::move(*figure));
    // Where all its excerpts are held there is nothing to compare.
    if (contrast.left.empty() && contrast.right.empty()) return;
    page.elements.push_back(std::move(contrast));
  }

  void add_body(Page& page, const model::Block&, const model::FigureBlock& body) {
    std::string caption = named(body.caption);
    if (!body.credit.empty()) caption += (caption.empty() ? "" : " ") + named(body.credit);
    if (body.chart) return add_chart(page, body, caption);
    if (const auto image = m_material.media.find(body.image); image != m_material.media.end())
      m_media.insert(*image);
    page.elements.push_back(Figure{body.image, body.media_type, body.file_name,
                                   named(body.alternative), std::move(caption)});
  }

  /// The numbers always stand in the alternative text: not every format has the table.
  void add_chart(Page& page, const model::FigureBlock& body, const std::string& caption) {
    Chart chart = chart_of(m_material, *body.chart);
    if (chart.series.empty()) return;
    chart.by_word = named(chart.by_word);
    for (Chart::Series& series : chart.series) {
      series.name = named(series.name);
      for (Chart::Bar& bar : series.bars) bar.label = named(bar.label);
    }
    std::string words = named(body.alternative);
    words += (words.empty() ? "" : " ") + chart_text(chart, m_material.course.language);
    page.elements.push_back(Figure{{}, "", "", std::move(words), caption, std::move(chart)});
  }

  void add_body(Page& page, const model::Block&, const model::FactsBlock& body) {
    Facts facts{named(body.title), {}};
    for (const model::Fact& fact : body.facts)
      facts.facts.push_back({named(fact.text), named(fact.source)});
    page.elements.push_back(std::move(facts));
  }

  void add_body(Page& page, const model::Block&, const model::VideoBlock& body) {
    take_file(body.source);
    take_file(body.captions);
    take_file(body.poster);
    Video video{named(body.title),
                body.source,
                body.captions,
                body.minutes,
                named_prose(body.description),
                named_prose(body.transcript),
                m_material.files.contains(body.source),
                body.poster};
    page.elements.push_back(std::move(video));
  }

  void add_body(Page& page, const model::Block&, const model::QuestionBlock& body) {
    page.elements.push_back(
        Question{++m_questions, named_prose(body.question), named_prose(body.answer)});
  }

  /// The voices of its passage must be told apart: they stand as the author wrote them, through
  /// the pseudonyms.
  void add_body(Page& page, const model::Block&, const model::ExerciseBlock& body) {
    if (!passage_agreed(m_material, body)) return;
    Exercise exercise;
    exercise.title = named(body.title);
    exercise.instruction = named_prose(body.instruction);
    for (const model::PassageLine& line : body.passage)
      exercise.passage.push_back({named(line.speaker), named(line.text)});
    const auto document = m_material.documents.find(body.document);
    exercise.language = document == m_material.documents.end() ? m_material.course.language
                                                               : document->second.document.language;
    for (const model::CodeId id : shown_codes(body)) {
      const model::Code& code = m_material.codes.at(id);
      exercise.codes.push_back({named(code.name), named(code.definition), code.color});
    }
    exercise.key = named_prose(body.key);
    exercise.minutes = body.minutes;
    exercise.groups = named(body.groups);
    add_coding(exercise, body);
    page.elements.push_back(std::move(exercise));
  }

  void take_file(const std::string& path) {
    if (const auto file = m_material.files.find(path); file != m_material.files.end())
      m_files.insert(*file);
  }

  std::vector<model::CodeId> shown_codes(const model::ExerciseBlock& body) const {
    std::vector<model::CodeId> codes = body.codes;
    std::erase_if(codes, [&](const model::CodeId id) { return !m_material.codes.contains(id); });
    return codes;
  }

  void add_coding(Exercise& exercise, const model::ExerciseBlock& body) const {
    model::ExerciseBlock shown = body;
    shown.codes = shown_codes(body);
    for (const PassageMark& mark : passage_marks(m_material, shown)) {
      const std::string& line = body.passage[mark.line].text;
      exercise.coded.push_back(
          {mark.line,
           {printed_at(line, mark.span.start, false), printed_at(line, mark.span.end, true)},
           mark.code,
           mark.coder});
    }
  }

  /// Where a position of a line is once its names were replaced: within a name, the replacement's
  /// start or end.
  text::Pos printed_at(const std::string& line, text::Pos at, bool end) const {
    const auto byte = static_cast<std::size_t>(text::Text(line).to_bytes(at).value);
    std::int64_t count = 0;
    std::size_t done = 0;
    for (const NameMatch& name : m_names.matches(line)) {
      if (name.start >= byte) break;
      count += text::count_code_points(std::string_view(line).substr(done, name.start - done));
      if (byte < name.end && !end) return text::Pos(count);
      count += text::count_code_points(name.replacement);
      done = name.end;
    }
    if (done < byte)
      count += text::count_code_points(std::string_view(line).substr(done, byte - done));
    return text::Pos(count);
  }

  void add_body(Page& page, const model::Block&, const model::TeacherNoteBlock& body) {
    if (m_edition == Edition::teacher)
      page.elements.push_back(TeacherNote{named_prose(body.markdown)});
  }

  const Material& m_material;
  Edition m_edition;
  Sources m_sources;
  Pseudonyms m_names;
  ExcerptFigures m_figures;
  std::set<std::string> m_slugs{"index"};
  std::int64_t m_questions = 0;
  std::map<base::Hash, std::string> m_media;
  std::map<std::string, std::string> m_files;
};

}  // namespace

Pages make_pages(const Material& material, Edition edition) {
  return PageMaker(material, edition).make();
}

std::vector<Element> block_elements(const Material& material, const model::Block& block,
                                    Edition edition) {
  return PageMaker(material, edition).elements(block);
}

}  // namespace uddrag::course
