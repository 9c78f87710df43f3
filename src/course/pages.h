// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of pages that every output is written from: one course, one edition, all rules applied
// (trims, clarifications, pseudonyms, attribution, consent). An exporter turns it into bytes and
// needs to know neither quotes nor Markdown. Texts are UTF-8 without markup.
#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/clock.h"
#include "base/hash.h"
#include "course/look.h"
#include "model/course.h"
#include "model/ids.h"
#include "text/position.h"

namespace uddrag::course {

enum class Edition { student, teacher };

// ---- Prose: what Markdown becomes -------------------------------------------------------------

struct Inline {
  std::string text;
  bool strong = false, emphasised = false, code = false;
  std::string link;         ///< address, or empty
  bool line_break = false;  ///< a forced line break stands after this run
};
using Inlines = std::vector<Inline>;

struct Paragraph {
  Inlines runs;
};
struct ProseHeading {
  int level = 3;
  Inlines runs;
};  ///< level 3 … 6
struct ProseList;
struct ProseTable {
  std::vector<Inlines> header;
  std::vector<std::vector<Inlines>> rows;
};
struct ProseQuote {
  std::vector<Paragraph> paragraphs;
};
struct Rule {};
using ProseBlock = std::variant<Paragraph, ProseHeading, ProseList, ProseTable, ProseQuote, Rule>;
using Prose = std::vector<ProseBlock>;
struct ProseList {
  bool ordered = false;
  std::int64_t start = 1;
  std::vector<Prose> items;
};

// ---- Excerpts ---------------------------------------------------------------------------------

struct QuoteRun {
  enum class Kind {
    said,           ///< the source's own characters (pseudonyms already in place)
    omission,       ///< text is "[…]"
    clarification,  ///< text is "[…the editor's words…]" with its brackets
    pseudonym,      ///< a replacement that stands for a name
  };
  Kind kind = Kind::said;
  std::string text;
  bool emphasised = false;  ///< emphasis added by the editor
};

struct ContextTurn {
  std::string speaker;  ///< role or pseudonym, never a label that names
  std::string text;
};

struct ExcerptFigure {
  model::ExcerptId excerpt;
  model::QuoteId quote;
  std::string anchor;  ///< unique in the course, stable from export to export
  std::string label;
  std::string lead_in;
  std::vector<ContextTurn> before, after;
  std::vector<QuoteRun> runs;
  std::string language;     ///< BCP 47 of the words
  std::string attribution;  ///< "Volunteer, refugee organisation"
  std::string locator;      ///< "Int. 3, turn 42, 00:12:31"
  std::string translation;
  std::string content_note;
  bool emphasis_added = false;
  std::string fidelity = {};  ///< how it differs from what was said, where the course tells
  std::string licence = {};   ///< where it is not the course's
};

// ---- Blocks -----------------------------------------------------------------------------------

struct Heading {
  int level = 2;
  std::string text;
  std::string anchor;
};
struct ProseElement {
  Prose prose;
};
struct Contrast {
  std::string title, left_title, right_title, question;
  std::vector<ExcerptFigure> left, right;
};
/// Counts as bars; the words are those of the course's language.
struct Chart {
  struct Bar {
    std::string label;  ///< of a group; empty where only codes are compared
    std::int64_t count = 0;
  };
  struct Series {
    std::string name;  ///< of a code
    std::uint32_t color = 0x777777;
    std::vector<Bar> bars;
  };
  std::string unit;                ///< "Coded passages"
  std::string code_word, by_word;  ///< headings of a table: "Code", "Group"
  std::string table_word;          ///< "The numbers as a table"
  std::string note;                ///< what is not shown, or empty
  std::vector<Series> series;
};
struct Figure {
  base::Hash image;  ///< key into Pages::media; nil where there is none
  std::string media_type, file_name, alternative, caption;
  std::optional<Chart> chart = {};  ///< drawn by export/charts.h, which then sets the image
};
struct Facts {
  std::string title;
  std::vector<model::Fact> facts;
};
struct Video {
  std::string title, source, captions;  ///< source and captions: keys into Pages::files, or a link
  std::int64_t minutes = 0;
  Prose description, transcript;
  bool has_file = false;    ///< the file is in Pages::files; else only described or linked
  std::string poster = {};  ///< key into Pages::files, or empty
};
struct Question {
  std::int64_t number = 0;
  Prose question, answer;
};
struct ExerciseCode {
  std::string name, definition;
  std::uint32_t color = 0x777777;
};
/// A part of a line of a passage that a researcher coded. Positions are code points of the printed
/// line.
struct CodedPassage {
  std::size_t line = 0;
  text::Span span;
  std::size_t code = 0;   ///< of Exercise::codes
  std::size_t coder = 0;  ///< from 0, in no order that tells who it is
};
struct Exercise {
  std::string title;
  Prose instruction;
  std::vector<ContextTurn> passage;
  std::string language;
  std::vector<ExerciseCode> codes;
  Prose key;
  std::int64_t minutes = 0;
  std::vector<CodedPassage> coded = {};  ///< empty: only the key tells how it was coded
  std::string groups = {};               ///< how many do it together, in words
};
struct TeacherNote {
  Prose prose;
};

using Element = std::variant<Heading, ProseElement, ExcerptFigure, Contrast, Figure, Facts, Video,
                             Question, Exercise, TeacherNote>;

struct Page {
  model::SectionId section;
  std::string slug;  ///< unique, ASCII, stable: "modul-1-jo-taettere-jo-mere-forsigtig"
  model::SectionKind kind = model::SectionKind::module;
  std::int64_t number = 0;  ///< of modules: 1, 2, 3; else 0
  std::string title;
  std::vector<std::string> objectives;
  std::int64_t minutes = 0;
  std::string content_note;
  std::vector<Element> elements;
  std::vector<model::BlockId> blocks = {};  ///< that each element comes from
};

struct Pages {
  std::string identifier;       ///< of the course, the same from export to export
  base::Millis changed_at = 0;  ///< last change of what the pages are made of; 0: not known
  std::string title, subtitle, language, level, licence, authors, version;
  std::vector<std::string> objectives;
  Edition edition = Edition::student;
  Look look;
  std::vector<Page> pages;
  std::map<base::Hash, std::string> media;
  std::map<std::string, std::string> files;
};

}  // namespace uddrag::course
