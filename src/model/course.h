// SPDX-License-Identifier: GPL-3.0-or-later
// A course: sections of blocks. Excerpts point at quotes and say how the quote is to be shown.
// Knows nothing of pages or formats; course/ makes pages of it.
#pragma once
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/clock.h"
#include "base/hash.h"
#include "model/ids.h"
#include "model/names.h"
#include "text/position.h"

namespace uddrag::model {

enum class Audience { open, closed };
enum class SectionKind {
  introduction,
  background,
  focus,
  how_to_use,
  how_it_was_made,
  module,
  appendix
};

struct Course {
  CourseId id;
  std::string title;
  std::string subtitle;
  std::string language = "da";  ///< BCP 47; labels of the output follow it
  std::string level;
  std::string objectives;  ///< one a line
  std::string licence = "CC BY 4.0";
  std::string authors;
  std::string version;
  std::string theme;
  std::string attribution_pattern;  ///< "{role}, {organisation}": names of attributes in braces
  Audience audience = Audience::open;
  std::int64_t position = 0;
  bool operator==(const Course&) const = default;
};

struct Section {
  SectionId id;
  CourseId course;
  std::int64_t position = 0;
  SectionKind kind = SectionKind::module;
  std::string title;
  std::string objectives;    ///< one a line
  std::int64_t minutes = 0;  ///< 0: not said
  std::string content_note;
  bool operator==(const Section&) const = default;
};

struct TextBlock {
  std::string markdown;  ///< headings from level 3
};
/// Shows its one excerpt (a row of its own); `label` stands above it.
struct ExcerptBlock {
  std::string label;
  std::string licence = {};  ///< where it is not the course's
};
/// Shows excerpts side by side: those with side 0 under left_title, side 1 under right_title.
struct ContrastBlock {
  std::string title, left_title, right_title;
  std::string question;
};
/// Whose coded passages stand beside each other in a chart.
enum class ChartBy { code, group, attribute, document };
/// A picture that is drawn of the coding whenever the course is made.
struct ChartQuery {
  std::vector<CodeId> codes;  ///< in their order; each stands for those below it too
  ChartBy by = ChartBy::code;
  AttributeId attribute = {};  ///< of participants, where it is by one
  bool operator==(const ChartQuery&) const = default;
};
struct FigureBlock {
  base::Hash image;         ///< content; nil while there is none
  std::string media_type;   ///< "image/png"
  std::string file_name;    ///< as it was taken in
  std::string alternative;  ///< text for those who cannot see it
  std::string caption;
  std::string credit = {};               ///< who made it, and its licence
  std::optional<ChartQuery> chart = {};  ///< shown instead of the image
};
struct Fact {
  std::string text;
  std::string source;
};
struct FactsBlock {
  std::string title;
  std::vector<Fact> facts;
};
struct VideoBlock {
  std::string title;
  std::string source;  ///< path beside the project, or a link
  std::int64_t minutes = 0;
  std::string description;
  std::string captions;     ///< path of a WebVTT file, or empty
  std::string transcript;   ///< Markdown
  std::string poster = {};  ///< path of the picture that is seen before it plays, or empty
  /// Lists of content (store/recording.h) where the files lie in the project; the paths are then
  /// only their names. Nil: beside the project.
  base::Hash source_content = {}, captions_content = {}, poster_content = {};
};
struct QuestionBlock {
  std::string question;
  std::string answer;  ///< suggested; may be empty
};
struct PassageLine {
  std::string speaker;
  std::string text;
};
struct ExerciseBlock {
  std::string title;
  std::string instruction;  ///< Markdown
  DocumentId document;      ///< where the passage is from; nil: typed in
  std::vector<PassageLine> passage;
  std::vector<CodeId> codes;  ///< to choose from
  std::string key;            ///< the researchers' coding, Markdown
  std::int64_t minutes = 0;
  std::string groups = {};  ///< how many do it together, in words: "groups of three"
};
struct TeacherNoteBlock {
  std::string markdown;
};

using BlockBody = std::variant<TextBlock, ExcerptBlock, ContrastBlock, FigureBlock, FactsBlock,
                               VideoBlock, QuestionBlock, ExerciseBlock, TeacherNoteBlock>;

struct Block {
  BlockId id;
  SectionId section;
  std::int64_t position = 0;
  BlockBody body;
  bool teacher_only = false;
};

/// "text", "excerpt", "contrast", "figure", "facts", "video", "question", "exercise", "teacher
/// note"
std::string_view kind_of(const BlockBody& body);

struct Clarification {
  text::Pos at;  ///< in the quote's text: stands before this character
  std::string text;
  bool operator==(const Clarification&) const = default;
};

/// How a quote is shown. Positions are code points within the quote's text.
struct Excerpt {
  ExcerptId id;
  BlockId block;
  QuoteId quote;
  std::int64_t position = 0;
  std::int64_t side = 0;          ///< in a contrast: 0 left, 1 right
  std::vector<text::Span> trims;  ///< left out, shown as […]; ordered, not touching
  std::vector<Clarification> clarifications;
  std::vector<text::Span> emphasis;
  std::string lead_in;
  std::int64_t context_before = 0;  ///< turns shown before
  std::int64_t context_after = 0;
  std::string attribution;  ///< instead of the course's pattern; empty: by the pattern
  std::string translation;
  std::string content_note;
  std::optional<base::Millis> reviewed_at;  ///< when the participant approved this excerpt
  base::Hash quote_text_hash;               ///< of the quote's text when this was last edited
  bool operator==(const Excerpt&) const = default;
};

template <>
struct EnumNames<Audience> {
  static constexpr std::string_view all[] = {"open", "closed"};
};
template <>
struct EnumNames<ChartBy> {
  static constexpr std::string_view all[] = {"code", "group", "attribute", "document"};
};
template <>
struct EnumNames<SectionKind> {
  static constexpr std::string_view all[] = {
      "introduction", "background", "focus", "how to use", "how it was made", "module", "appendix"};
};

}  // namespace uddrag::model
