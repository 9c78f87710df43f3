// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/course_import.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "app/course_files.h"
#include "app/course_look.h"
#include "app/passage.h"
#include "app/table_import.h"
#include "course/course_text.h"
#include "course/look_wish.h"
#include "edit/course_copies.h"
#include "edit/course_edits.h"
#include "edit/together.h"
#include "store/recording.h"
#include "text/collate.h"
#include "text/search.h"
#include "text/utf8.h"

namespace uddrag::app {
namespace {

class Importer {
 public:
  Importer(Session& session, const std::string& path)
      : m_read(session.read()),
        m_path(path),
        m_project(session.path()),
        m_all("course.import", "{}"),
        m_codes(m_read.codes()) {}

  CourseOutcome run(Session& session, course::CourseDraft draft) {
    model::Course course = draft.course;
    course.id = model::CourseId::make();
    if (course.language.empty()) course.language = m_read.project().language;
    course.position = static_cast<std::int64_t>(m_read.courses().size());
    if (course.title.empty()) course.title = m_read.project().title;
    if (draft.sections.empty())
      throw base::Error(base::ErrorKind::bad_input, "There is no section (\"## …\") in it.",
                        m_path);
    for (const course::DraftRemark& remark : draft.remarks)
      m_outcome.remarks.push_back(fmt::format("line {}: {}", remark.line, remark.words));
    std::int64_t position = 0;
    for (course::DraftSection& section : draft.sections) {
      section.section.id = model::SectionId::make();
      section.section.course = course.id;
      section.section.position = position++;
      ++m_outcome.sections;
      add_blocks(section);
    }
    const std::optional<std::filesystem::path> logo =
        draft.logo ? found(*draft.logo) : std::nullopt;
    require_ok();
    if (logo) set_logo(course, *logo);
    m_all.emplace<edit::SaveCourse>(course);
    for (const course::DraftSection& section : draft.sections)
      m_all.emplace<edit::AddSection>(section.section);
    for (Planned& planned : m_planned) add(planned);
    if (const auto refusal = session.run(m_all))
      throw base::Error(base::ErrorKind::refused, model::said(*refusal), m_path);
    return m_outcome;
  }

 private:
  void add_blocks(course::DraftSection& section) {
    std::int64_t position = 0;
    for (course::DraftBlock& draft : section.blocks) {
      model::Block block{model::BlockId::make(), section.section.id, position++,
                         std::move(draft.body), draft.teacher_only};
      if (auto* exercise = std::get_if<model::ExerciseBlock>(&block.body))
        complete(*exercise, draft);
      if (auto* figure = std::get_if<model::FigureBlock>(&block.body); figure && figure->chart)
        complete(*figure->chart, draft);
      std::vector<model::Excerpt> excerpts;
      for (const course::ExcerptReference& reference : draft.excerpts)
        if (auto excerpt = resolve(reference)) {
          excerpt->position = static_cast<std::int64_t>(excerpts.size());
          excerpts.push_back(*excerpt);
        }
      m_outcome.excerpts += static_cast<std::int64_t>(excerpts.size());
      ++m_outcome.blocks;
      m_planned.push_back({std::move(block), std::move(excerpts), files_of(draft)});
    }
  }

  std::optional<std::filesystem::path> found(const course::FileReference& reference) {
    try {
      return course_file(std::filesystem::path(m_path).parent_path(), reference).path;
    } catch (const base::Error& error) {
      fault(reference.line, fmt::format("{}: {}", reference.path, error.detail()));
      return std::nullopt;
    }
  }

  void set_logo(model::Course& course, const std::filesystem::path& file) const {
    course::LookWish wish = course::look_wish(course.theme);
    wish.logo = course::logo_text({store::take_in(m_project, file), file.filename().string()});
    course.theme = course::theme_text(wish);
  }

  struct NamedFile {
    course::FileReference::Role role;
    CourseFile file;
  };
  /// What is added once all of it was found.
  struct Planned {
    model::Block block;
    std::vector<model::Excerpt> excerpts;
    std::vector<NamedFile> files;
  };

  std::vector<NamedFile> files_of(const course::DraftBlock& draft) {
    std::vector<NamedFile> files;
    for (const course::FileReference& reference : draft.files) try {
        files.push_back(
            {reference.role, course_file(std::filesystem::path(m_path).parent_path(), reference)});
      } catch (const base::Error& error) {
        fault(reference.line, fmt::format("{}: {}", reference.path, error.detail()));
      }
    return files;
  }

  void add(Planned& planned) {
    model::Block& block = planned.block;
    if (auto* video = std::get_if<model::VideoBlock>(&block.body))
      for (const NamedFile& file : planned.files) take_in(*video, file);
    const model::BlockId id = block.id;
    m_all.emplace<edit::AddBlock>(std::move(block), std::move(planned.excerpts));
    for (NamedFile& file : planned.files)
      if (auto& image = file.file.image)
        m_all.emplace<edit::SetFigure>(id, std::move(image->bytes), image->media_type,
                                       image->file_name);
  }

  void take_in(model::VideoBlock& video, const NamedFile& file) const {
    using Role = course::FileReference::Role;
    if (file.role == Role::transcript) {
      video.transcript = file.file.words;
      return;
    }
    base::Hash& content = file.role == Role::video      ? video.source_content
                          : file.role == Role::captions ? video.captions_content
                                                        : video.poster_content;
    content = store::take_in(m_project, file.file.path);
  }

  /// A chart with a code too few would tell something else.
  void complete(model::ChartQuery& chart, const course::DraftBlock& draft) {
    for (const std::string& name : draft.code_names)
      if (const auto code = code_named(m_codes, name))
        chart.codes.push_back(code->id);
      else
        fault(draft.codes_line, fmt::format("there is no code »{}«, or there are several", name));
    if (chart.by != model::ChartBy::attribute) return;
    const auto attributes = m_read.attributes();
    const auto named = std::find_if(attributes.begin(), attributes.end(), [&](const auto& each) {
      return text::lower(each.name) == text::lower(draft.attribute);
    });
    if (named == attributes.end())
      return fault(draft.codes_line, fmt::format("there is no attribute »{}«", draft.attribute));
    chart.attribute = named->id;
  }

  /// The codes that the key names are those to choose from; the passage tells its document.
  void complete(model::ExerciseBlock& exercise, const course::DraftBlock& draft) {
    add_codes(exercise, draft);
    if (draft.passage) return take_passage(exercise, *draft.passage);
    if (exercise.passage.empty()) return;
    for (const model::Document& document : m_read.documents())
      if (m_read.document_text(document).utf8().find(exercise.passage.front().text) !=
          std::string::npos)
        exercise.document = document.id;
  }

  void add_codes(model::ExerciseBlock& exercise, const course::DraftBlock& draft) {
    for (const std::string& name : draft.code_names) {
      const auto code = code_named(m_codes, name);
      if (!code && draft.codes_line > 0)
        m_outcome.remarks.push_back(fmt::format(
            "line {}: There is no code »{}«, or there are several.", draft.codes_line, name));
      if (code &&
          std::find(exercise.codes.begin(), exercise.codes.end(), code->id) == exercise.codes.end())
        exercise.codes.push_back(code->id);
    }
  }

  /// Copies the turns from the first words to the last.
  void take_passage(model::ExerciseBlock& exercise, const course::PassageReference& reference) {
    const auto document = m_read.document_named(reference.document);
    if (!document) return fault(reference.line, "there is no document " + reference.document);
    const text::Text text = m_read.document_text(*document);
    const auto first = text::find_exact(text, reference.first_words, 1);
    const auto last = text::find_exact(text, reference.last_words);
    const auto end = std::find_if(last.begin(), last.end(), [&](const text::Span& place) {
      return !first.empty() && place.end >= first.front().end;
    });
    if (reference.first_words.empty() || end == last.end())
      return fault(reference.line,
                   fmt::format("no passage of {} goes from »{}« to »{}«", document->name,
                               reference.first_words, reference.last_words));
    exercise.document = document->id;
    const text::Span whole(first.front().start, end->end);
    exercise.passage = passage_lines(m_read, *document, whole);
  }

  std::optional<model::Excerpt> resolve(const course::ExcerptReference& reference) {
    const auto document = m_read.document_named(reference.document);
    if (!document) {
      fault(reference.line, "there is no document " + reference.document);
      return std::nullopt;
    }
    auto known = m_quotes.find(document->id);
    if (known == m_quotes.end())
      known = m_quotes.emplace(document->id, m_read.quotes_of(document->id)).first;
    const model::Quote* best = nullptr;
    for (const model::Quote& quote : known->second)
      if (quote.text.starts_with(reference.first_words) &&
          (!best || m_read.codings_of(quote.id).size() > m_read.codings_of(best->id).size()))
        best = &quote;
    if (!best) {
      fault(reference.line,
            fmt::format("no quote of {} begins with »{}«", document->name, reference.first_words));
      return std::nullopt;
    }
    m_outcome.held += reference.held;
    model::Excerpt excerpt;
    excerpt.id = model::ExcerptId::make();
    excerpt.quote = best->id;
    excerpt.side = reference.side;
    return excerpt;
  }

  void fault(std::int64_t line, const std::string& reason) {
    m_faults += fmt::format("\n  line {}: {}", line, reason);
    ++m_fault_count;
  }

  void require_ok() const {
    if (m_fault_count > 0)
      throw base::Error(
          base::ErrorKind::bad_input,
          base::said("{} references lead nowhere; nothing was changed.{}", m_fault_count, m_faults),
          m_path);
  }

  const store::Reader& m_read;
  std::string m_path;
  std::filesystem::path m_project;
  edit::Together m_all;
  std::vector<model::Code> m_codes;
  std::map<model::DocumentId, std::vector<model::Quote>> m_quotes;
  std::vector<Planned> m_planned;
  CourseOutcome m_outcome;
  std::string m_faults;
  int m_fault_count = 0;
};

}  // namespace

CourseOutcome import_course(Session& session, const std::string& markdown,
                            const std::string& path) {
  if (text::trim(markdown).empty())
    throw base::Error(base::ErrorKind::empty, "The file is empty.", path);
  if (!text::valid_utf8(markdown))
    throw base::Error(base::ErrorKind::bad_input, "It is not UTF-8 text.", path);
  return Importer(session, path).run(session, course::read_course_text(markdown));
}

}  // namespace uddrag::app
