// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/course_material.h"

#include "app/counted.h"
#include "app/course_look.h"
#include "app/how_made.h"
#include "base/error.h"
#include "base/file.h"
#include "course/look.h"
#include "course/passages.h"
#include "course/pseudonyms.h"
#include "export/svg_check.h"
#include "store/recording.h"

namespace uddrag::app {
namespace {

void add_document(course::Material& material, const store::Reader& read, model::DocumentId id) {
  if (material.documents.contains(id)) return;
  const auto document = read.document(id);
  if (!document) return;
  course::SourceDocument source = speakers_in(read, *document);
  source.text = read.document_text(*document);
  source.styles = read.style_runs(id);
  material.documents.emplace(id, std::move(source));
}

/// A file that is not there stays a description on the page; that is no fault of the export.
void add_file(course::Material& material, const std::filesystem::path& folder,
              const std::string& path) {
  if (path.empty() || path.find("://") != std::string::npos) return;
  std::error_code ignored;
  const std::filesystem::path file = folder / path;
  if (std::filesystem::is_regular_file(file, ignored)) material.files[path] = base::read_file(file);
}

/// The bytes of one that was taken in, under its name; else those beside the project.
void add_file(course::Material& material, const store::Reader& read,
              const std::filesystem::path& folder, const std::string& path,
              const base::Hash& content) {
  if (content.nil()) return add_file(material, folder, path);
  const auto list = store::recording(read, content);
  if (!list || path.empty()) return;
  std::string& bytes = material.files[path];
  bytes.clear();
  store::read_recording(read, *list, [&](std::string_view part) { bytes += part; });
}

void add_codings(course::SourceDocument& source, const store::Reader& read) {
  if (!source.codings.empty()) return;
  std::map<model::QuoteId, text::Span> spans;
  for (const model::Quote& quote : read.quotes_of(source.document.id)) spans[quote.id] = quote.span;
  for (const model::Coding& coding : read.codings_of(source.document.id))
    if (const auto span = spans.find(coding.quote); span != spans.end())
      source.codings.push_back({span->second, coding.code, coding.coder});
}

/// The document of an exercise with its codings, or where its lines stand.
void add_passage(course::Material& material, const store::Reader& read,
                 const model::ExerciseBlock& exercise) {
  add_document(material, read, exercise.document);
  if (const auto own = material.documents.find(exercise.document); own != material.documents.end())
    return add_codings(own->second, read);
  for (const model::Document& document : read.documents()) {
    const text::Text text = read.document_text(document);
    for (const model::PassageLine& line : exercise.passage)
      for (const std::string& piece : course::passage_pieces(line.text))
        if (text.utf8().find(piece) != std::string::npos) add_document(material, read, document.id);
  }
}

void add_media(course::Material& material, const store::Reader& read, const model::Block& block,
               const std::filesystem::path& folder, VideoFiles files) {
  const auto* figure = std::get_if<model::FigureBlock>(&block.body);
  if (figure && figure->chart && material.counted.documents.empty())
    material.counted = counted(read);
  if (figure)
    if (auto bytes = read.content(figure->image)) material.media[figure->image] = std::move(*bytes);
  const auto* video = std::get_if<model::VideoBlock>(&block.body);
  if (video && files == VideoFiles::all) {
    add_file(material, read, folder, video->source, video->source_content);
    add_file(material, read, folder, video->captions, video->captions_content);
    add_file(material, read, folder, video->poster, video->poster_content);
  }
  if (const auto* exercise = std::get_if<model::ExerciseBlock>(&block.body))
    add_passage(material, read, *exercise);
}

}  // namespace

course::SourceDocument speakers_in(const store::Reader& read, const model::Document& document) {
  course::SourceDocument source{document, {}, read.turns(document.id), {}};
  for (const model::Speaker& speaker : read.speakers(document.id))
    source.speakers[speaker.id] = speaker;
  return source;
}

course::Material course_material(const store::Reader& read, model::CourseId id,
                                 const std::filesystem::path& folder, VideoFiles files) {
  const auto course = read.course(id);
  if (!course) throw base::Error(base::ErrorKind::not_found, "The project has no such course.");
  course::Material material;
  material.course = *course;
  material.changed_at = read.changed_at();
  material.sections = read.sections(id);
  for (const model::Section& section : material.sections)
    for (model::Block& block : read.blocks(section.id)) {
      block = with_how_made(read, course->language, std::move(block));
      add_media(material, read, block, folder, files);
      for (model::Excerpt& excerpt : read.excerpts(block.id)) {
        if (const auto quote = read.quote(excerpt.quote)) {
          add_document(material, read, quote->document);
          material.quotes.emplace(quote->id, *quote);
        }
        material.excerpts.push_back(std::move(excerpt));
      }
      material.blocks.push_back(std::move(block));
    }
  const std::string logo = course::look_of(course->theme).logo;
  auto bytes = logo_bytes(read, folder, logo);
  if (bytes && !(exporting::is_svg(*bytes) && exporting::svg_fault(*bytes)))
    material.files[logo] = std::move(*bytes);
  for (const model::Code& code : read.codes()) material.codes.emplace(code.id, code);
  for (const model::Participant& person : read.participants())
    material.participants.emplace(person.id, person);
  material.attributes = read.attributes();
  material.values = read.attribute_values();
  material.consents = read.consents();
  material.pseudonyms = course::terms_for(read.pseudonym_terms(), course->audience);
  return material;
}

}  // namespace uddrag::app
