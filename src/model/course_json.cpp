// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/course_json.h"

#include <nlohmann/json.hpp>

#include "base/error.h"

namespace uddrag::model {
namespace {

using nlohmann::json;

/// Runs a reader of JSON; any fault in form becomes one kind of error.
template <class Read>
auto reading(const std::string& text, Read read) {
  try {
    return read(json::parse(text));
  } catch (const json::exception& fault) {
    throw base::Error(base::ErrorKind::damaged, base::said("Unreadable JSON: {}", fault.what()));
  }
}

std::string get(const json& object, const char* key) {
  return object.value(key, std::string());
}

json write(const TextBlock& b) {
  return {{"markdown", b.markdown}};
}
json write(const ExcerptBlock& b) {
  return {{"label", b.label}};
}
json write(const ContrastBlock& b) {
  return {{"title", b.title},
          {"left_title", b.left_title},
          {"right_title", b.right_title},
          {"question", b.question}};
}
json write(const FigureBlock& b) {
  return {{"image", b.image.nil() ? "" : base::to_string(b.image)},
          {"media_type", b.media_type},
          {"file_name", b.file_name},
          {"alternative", b.alternative},
          {"caption", b.caption}};
}
json write(const FactsBlock& b) {
  json facts = json::array();
  for (const Fact& fact : b.facts) facts.push_back({{"text", fact.text}, {"source", fact.source}});
  return {{"title", b.title}, {"facts", facts}};
}
json write(const VideoBlock& b) {
  return {{"title", b.title},       {"source", b.source},
          {"minutes", b.minutes},   {"description", b.description},
          {"captions", b.captions}, {"transcript", b.transcript}};
}
json write(const QuestionBlock& b) {
  return {{"question", b.question}, {"answer", b.answer}};
}
json write(const ExerciseBlock& b) {
  json passage = json::array(), codes = json::array();
  for (const PassageLine& line : b.passage)
    passage.push_back({{"speaker", line.speaker}, {"text", line.text}});
  for (const CodeId& code : b.codes) codes.push_back(base::to_string(code));
  return {{"title", b.title},
          {"instruction", b.instruction},
          {"document", b.document.nil() ? "" : base::to_string(b.document)},
          {"passage", passage},
          {"codes", codes},
          {"key", b.key},
          {"minutes", b.minutes}};
}
json write(const TeacherNoteBlock& b) {
  return {{"markdown", b.markdown}};
}

void read(const json& j, TextBlock& b) {
  b.markdown = get(j, "markdown");
}
void read(const json& j, ExcerptBlock& b) {
  b.label = get(j, "label");
}
void read(const json& j, ContrastBlock& b) {
  b = {get(j, "title"), get(j, "left_title"), get(j, "right_title"), get(j, "question")};
}
void read(const json& j, FigureBlock& b) {
  b = {base::parse_hash(get(j, "image")).value_or(base::Hash{}), get(j, "media_type"),
       get(j, "file_name"), get(j, "alternative"), get(j, "caption")};
}
void read(const json& j, FactsBlock& b) {
  b.title = get(j, "title");
  for (const json& fact : j.value("facts", json::array()))
    b.facts.push_back({get(fact, "text"), get(fact, "source")});
}
void read(const json& j, VideoBlock& b) {
  b = {get(j, "title"),       get(j, "source"),   j.value("minutes", std::int64_t{0}),
       get(j, "description"), get(j, "captions"), get(j, "transcript")};
}
void read(const json& j, QuestionBlock& b) {
  b = {get(j, "question"), get(j, "answer")};
}
void read(const json& j, ExerciseBlock& b) {
  b.title = get(j, "title");
  b.instruction = get(j, "instruction");
  b.document = {base::parse_uuid(get(j, "document")).value_or(base::Uuid{})};
  for (const json& line : j.value("passage", json::array()))
    b.passage.push_back({get(line, "speaker"), get(line, "text")});
  for (const json& code : j.value("codes", json::array()))
    if (const auto id = base::parse_uuid(code.get<std::string>())) b.codes.push_back({*id});
  b.key = get(j, "key");
  b.minutes = j.value("minutes", std::int64_t{0});
}
void read(const json& j, TeacherNoteBlock& b) {
  b.markdown = get(j, "markdown");
}

constexpr std::string_view kinds[] = {"text",  "excerpt",  "contrast", "figure",      "facts",
                                      "video", "question", "exercise", "teacher note"};
static_assert(std::size(kinds) == std::variant_size_v<BlockBody>);

/// The empty body of the kind with this number.
template <std::size_t Index = 0>
BlockBody empty_body(std::size_t index) {
  if constexpr (Index < std::variant_size_v<BlockBody>) {
    if (index == Index) return BlockBody(std::in_place_index<Index>);
    return empty_body<Index + 1>(index);
  }
  throw base::Error(base::ErrorKind::damaged, "Unknown kind of block.");
}

}  // namespace

std::string_view kind_of(const BlockBody& body) {
  return kinds[body.index()];
}

std::string body_json(const BlockBody& body) {
  return std::visit([](const auto& block) { return write(block).dump(); }, body);
}

BlockBody body_from_json(const std::string& kind, const std::string& text) {
  const auto* at = std::find(std::begin(kinds), std::end(kinds), kind);
  BlockBody body = empty_body(static_cast<std::size_t>(at - std::begin(kinds)));
  return reading(text, [&](const json& j) {
    std::visit([&](auto& block) { read(j, block); }, body);
    return body;
  });
}

std::string spans_json(const std::vector<text::Span>& spans) {
  json list = json::array();
  for (const text::Span& span : spans) list.push_back({span.start.value, span.end.value});
  return list.dump();
}

std::vector<text::Span> spans_from_json(const std::string& text) {
  return reading(text, [](const json& list) {
    std::vector<text::Span> spans;
    for (const json& pair : list)
      spans.emplace_back(text::Pos(pair.at(0).get<std::int64_t>()),
                         text::Pos(pair.at(1).get<std::int64_t>()));
    return spans;
  });
}

std::string clarifications_json(const std::vector<Clarification>& all) {
  json list = json::array();
  for (const Clarification& one : all) list.push_back({one.at.value, one.text});
  return list.dump();
}

std::vector<Clarification> clarifications_from_json(const std::string& text) {
  return reading(text, [](const json& list) {
    std::vector<Clarification> all;
    for (const json& pair : list)
      all.push_back({text::Pos(pair.at(0).get<std::int64_t>()), pair.at(1).get<std::string>()});
    return all;
  });
}

std::string strings_json(const std::vector<std::string>& list) {
  return json(list).dump();
}

std::vector<std::string> strings_from_json(const std::string& text) {
  return reading(text, [](const json& list) { return list.get<std::vector<std::string>>(); });
}

}  // namespace uddrag::model
