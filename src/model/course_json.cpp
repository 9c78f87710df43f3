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
  return {{"label", b.label}, {"licence", b.licence}};
}
json write(const ContrastBlock& b) {
  return {{"title", b.title},
          {"left_title", b.left_title},
          {"right_title", b.right_title},
          {"question", b.question}};
}
std::string hash_text(const base::Hash& hash) {
  return hash.nil() ? std::string() : base::to_string(hash);
}
base::Hash get_hash(const json& object, const char* key) {
  return base::parse_hash(get(object, key)).value_or(base::Hash{});
}
json write(const std::vector<CodeId>& codes) {
  json list = json::array();
  for (const CodeId& code : codes) list.push_back(base::to_string(code));
  return list;
}
std::vector<CodeId> get_codes(const json& object) {
  std::vector<CodeId> codes;
  for (const json& code : object.value("codes", json::array()))
    if (const auto id = base::parse_uuid(code.get<std::string>())) codes.push_back({*id});
  return codes;
}
json write(const ChartQuery& chart) {
  return {{"codes", write(chart.codes)},
          {"by", std::string(name(chart.by))},
          {"attribute", chart.attribute.nil() ? "" : base::to_string(chart.attribute)}};
}
json write(const FigureBlock& b) {
  json j{{"image", hash_text(b.image)},  {"media_type", b.media_type}, {"file_name", b.file_name},
         {"alternative", b.alternative}, {"caption", b.caption},       {"credit", b.credit}};
  if (b.chart) j["chart"] = write(*b.chart);
  return j;
}
json write(const FactsBlock& b) {
  json facts = json::array();
  for (const Fact& fact : b.facts) facts.push_back({{"text", fact.text}, {"source", fact.source}});
  return {{"title", b.title}, {"facts", facts}};
}
json write(const VideoBlock& b) {
  return {{"title", b.title},
          {"source", b.source},
          {"minutes", b.minutes},
          {"description", b.description},
          {"captions", b.captions},
          {"transcript", b.transcript},
          {"poster", b.poster},
          {"source_content", hash_text(b.source_content)},
          {"captions_content", hash_text(b.captions_content)},
          {"poster_content", hash_text(b.poster_content)}};
}
json write(const QuestionBlock& b) {
  return {{"question", b.question}, {"answer", b.answer}};
}
json write(const ExerciseBlock& b) {
  json passage = json::array();
  for (const PassageLine& line : b.passage)
    passage.push_back({{"speaker", line.speaker}, {"text", line.text}});
  return {{"title", b.title},
          {"instruction", b.instruction},
          {"document", b.document.nil() ? "" : base::to_string(b.document)},
          {"passage", passage},
          {"codes", write(b.codes)},
          {"key", b.key},
          {"minutes", b.minutes},
          {"groups", b.groups}};
}
json write(const TeacherNoteBlock& b) {
  return {{"markdown", b.markdown}};
}

void read(const json& j, TextBlock& b) {
  b.markdown = get(j, "markdown");
}
void read(const json& j, ExcerptBlock& b) {
  b = {get(j, "label"), get(j, "licence")};
}
void read(const json& j, ContrastBlock& b) {
  b = {get(j, "title"), get(j, "left_title"), get(j, "right_title"), get(j, "question")};
}
void read(const json& j, FigureBlock& b) {
  b = {get_hash(j, "image"),  get(j, "media_type"), get(j, "file_name"),
       get(j, "alternative"), get(j, "caption"),    get(j, "credit")};
  const auto chart = j.find("chart");
  if (chart == j.end()) return;
  const auto by = from_name<ChartBy>(get(*chart, "by"));
  if (!by) throw base::Error(base::ErrorKind::damaged, "Unknown grouping of a chart.");
  b.chart = ChartQuery{
      get_codes(*chart), *by, {base::parse_uuid(get(*chart, "attribute")).value_or(base::Uuid{})}};
}
void read(const json& j, FactsBlock& b) {
  b.title = get(j, "title");
  for (const json& fact : j.value("facts", json::array()))
    b.facts.push_back({get(fact, "text"), get(fact, "source")});
}
void read(const json& j, VideoBlock& b) {
  b = {get(j, "title"),
       get(j, "source"),
       j.value("minutes", std::int64_t{0}),
       get(j, "description"),
       get(j, "captions"),
       get(j, "transcript"),
       get(j, "poster"),
       get_hash(j, "source_content"),
       get_hash(j, "captions_content"),
       get_hash(j, "poster_content")};
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
  b.codes = get_codes(j);
  b.key = get(j, "key");
  b.minutes = j.value("minutes", std::int64_t{0});
  b.groups = get(j, "groups");
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
