// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/excerpt_export.h"

#include <map>

#include "app/output_scan.h"
#include "base/error.h"
#include "base/file.h"
#include "course/labels.h"
#include "course/pseudonyms.h"
#include "course/sources.h"
#include "model/memo_links.h"
#include "store/is_project.h"

namespace uddrag::app {
namespace {

/// Everything that rows name by words, read once.
class Names {
 public:
  explicit Names(const store::Reader& read) : m_places(read), m_language(read.project().language) {
    const std::vector<model::Code> codes = read.codes();
    const auto paths = model::code_paths(codes);
    for (const model::Code& code : codes) m_codes[code.id] = {code.name, paths.at(code.id)};
    for (const model::Coder& coder : read.coders()) m_coders[coder.id] = coder.initials;
    for (const model::DocumentGroup& group : read.groups()) m_groups[group.id] = group.name;
    for (const model::Participant& p : read.participants()) m_people[p.id] = model::study_name(p);
    std::map<model::AttributeId, std::string> attributes;
    for (const model::Attribute& attribute : read.attributes()) {
      attributes[attribute.id] = attribute.name;
      m_order.push_back(attribute.name);
    }
    for (const model::AttributeValue& value : read.attribute_values())
      m_values[value.owner][attributes[value.attribute]] = value.value;
    for (const model::Memo& memo : read.memos())
      if (memo.target == model::MemoTarget::quote) {
        std::string& words = m_memos[memo.target_id];
        words += (words.empty() ? "" : "\n\n") + (memo.title.empty() ? "" : memo.title + ": ") +
                 memo.body;
      }
  }

  exporting::ExcerptRow row(const query::FoundQuote& found) {
    const model::Quote& quote = found.quote;
    const auto place = m_places.at(quote.document, quote.span.start);
    exporting::ExcerptRow row;
    row.id = base::to_string(quote.id);
    row.document = place.document->name;
    row.group = m_groups[place.document->group];
    row.speaker = place.speaker;
    row.participant = m_people[place.participant];
    if (const auto values = m_values.find(place.participant.uuid); values != m_values.end())
      for (const std::string& name : m_order)
        if (const auto value = values->second.find(name); value != values->second.end())
          row.attributes.emplace_back(name, value->second);
    row.locator = course::locator_text(
        course::short_name(place.document->name, m_language), place.turn,
        place.time ? base::clock_time(*place.time) : std::string(), m_language, place.page);
    row.number = quote.number;
    row.start = quote.span.start.value;
    row.end = quote.span.end.value;
    row.text = quote.text;
    row.memo = m_memos[quote.id.uuid];
    row.starred = quote.starred;
    for (const model::Coding& coding : found.codings) {
      const auto& [name, path] = m_codes[coding.code];
      row.codings.push_back({name, path, m_coders[coding.coder]});
    }
    return row;
  }

 private:
  query::Places m_places;
  std::string m_language;
  std::map<model::CodeId, std::pair<std::string, std::string>> m_codes;
  std::map<model::CoderId, std::string> m_coders;
  std::map<model::DocumentGroupId, std::string> m_groups;
  std::map<model::ParticipantId, std::string> m_people;
  std::vector<std::string> m_order;
  std::map<base::Uuid, std::map<std::string, std::string>> m_values;
  std::map<base::Uuid, std::string> m_memos;
};

}  // namespace

std::vector<exporting::ExcerptRow> excerpt_rows(const store::Reader& read,
                                                const query::Filter& filter) {
  Names names(read);
  std::vector<exporting::ExcerptRow> rows;
  for (const query::FoundQuote& found : query::excerpts(read, filter))
    rows.push_back(names.row(found));
  return rows;
}

void replace_names(const store::Reader& read, std::vector<exporting::ExcerptRow>& rows) {
  const course::Pseudonyms names(read.pseudonym_terms());
  std::map<std::string, std::string> shown;  // by what rows call people
  for (const model::Participant& person : read.participants())
    shown[model::study_name(person)] = model::shown_name(person);
  for (exporting::ExcerptRow& row : rows) {
    // What a speaker is called in a transcript may be the name itself, listed or not.
    if (const auto person = shown.find(row.participant); person != shown.end())
      row.speaker = person->second;
    for (std::string* field : {&row.document, &row.group, &row.speaker, &row.participant,
                               &row.locator, &row.text, &row.memo})
      *field = names.apply(*field);
    for (auto& [name, value] : row.attributes) {
      name = names.apply(name);
      value = names.apply(value);
    }
    for (exporting::CodingRow& coding : row.codings) {
      coding.code = names.apply(coding.code);
      coding.path = names.apply(coding.path);
    }
  }
}

namespace {

/// A row in which nobody says anything, for what a format says itself.
exporting::ExcerptRow wordless_row() {
  exporting::ExcerptRow row;
  row.id = row.document = row.group = row.speaker = row.participant = row.locator = "0";
  row.text = row.memo = "0";
  row.codings = {{"0", "0", "0"}};
  row.starred = true;
  return row;
}

void check_names(const store::Reader& read, const exporting::OutputFile& file,
                 const std::string& language, const ListOptions& options) {
  const auto wordless =
      exporting::write_excerpts({wordless_row()}, options.format, "0", language, options.csv);
  for (const course::Finding& finding : scan_list(file, wordless, read.pseudonym_terms()))
    if (!finding.overridable)
      throw base::Error(
          base::ErrorKind::refused,
          base::said("A name could not be replaced: {} Add the form to the pseudonym, or "
                     "change the memo or code.",
                     finding.detail.text),
          finding.file);
}

}  // namespace

ExcerptList list_excerpts(const store::Reader& read, const query::Filter& filter,
                          const std::string& title, const ListOptions& options) {
  const std::string language = read.project().language;
  auto rows = excerpt_rows(read, filter);
  std::string shown_title = title;
  if (options.pseudonyms) {
    replace_names(read, rows);
    shown_title = course::Pseudonyms(read.pseudonym_terms()).apply(title);
  }
  auto file = exporting::write_excerpts(rows, options.format, shown_title, language, options.csv);
  if (options.pseudonyms) check_names(read, file, language, options);
  return {std::move(file.bytes), rows.size()};
}

bool holds(const std::filesystem::path& path, std::string_view bytes) {
  std::error_code failed;
  const auto size = std::filesystem::file_size(path, failed);
  return !failed && size == bytes.size() && base::read_file(path, bytes.size()) == bytes;
}

void write_result(const std::filesystem::path& path, std::string_view bytes) {
  if (store::is_project(path))
    throw base::Error(base::ErrorKind::bad_input,
                      "It is an Uddrag project, which is not written over. Choose another name.",
                      path);
  if (!holds(path, bytes)) base::write_file(path, bytes);
}

}  // namespace uddrag::app
