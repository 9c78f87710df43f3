// SPDX-License-Identifier: GPL-3.0-or-later
// A course written as Markdown, as people draft it: sections by headings, excerpts by reference to
// a document and the first words of a quote. References stay unresolved here; what is not
// understood becomes text, so that nothing is lost, and is remarked upon with its line.
//
//   ---                theme: heather, colour, logo, institution, font: sans or serif, language,
//                      level, licence, authors, version, attribution: a head before the title,
//                      closed by ---
//   # Title            ## Section or "Modul 1: …"      **Tid:** 60 minutter
//   **Mål.** …         - objective                     **Indholdsnote:** …
//   ### Uddrag / Kontrast: … / Spørgsmål / Øvelse …
//   **Video …:** `file`, ca. 9 minutter. …             below it: *Undertekster:* `file.vtt`,
//                                        *Udskrift:* words or `file.md`, *Plakat:* `file.png`
//   ![what it shows](file.png "Caption")               below it: *Kilde:* who made it, its licence
//   **Diagram:** koder = Code; Code; fordelt på = rolle   below it: *Billedtekst:* words,
//                                        *Alternativ tekst:* words, *Kilde:* words
//     "fordelt på" is an attribute of participants, "gruppe" (of documents), "dokument", or left
//     out
//   - `document` »first words …« (P01)                 below it: *Licens:* if it has its own
//   | left | right |                                   tables hold two references
//   1. Question        *Muligt svar:* …                > **Name:** words      **Facitforslag:** …
//   **Passage:** `document` »first words … last words«  **Koder:** Code; Code
//   **Tid:** 20 minutter, grupper på tre               of an exercise: how long, how many together
//   ### Noter til underviseren
// English forms of the same words are understood too. Files are named relative to the course text;
// one of a video that is a placeholder ("Video (pladsholder)") need not be there yet.
#pragma once
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/course.h"

namespace uddrag::course {

struct ExcerptReference {
  std::string document;     ///< file name or name of the document
  std::string first_words;  ///< the quote begins with these
  std::string participant;  ///< "P01", or empty
  bool held = false;        ///< written as a reserve, to be shown only after a review
  std::int64_t side = 0;
  std::int64_t line = 0;  ///< of the file, from 1
};

/// The passage of an exercise as it stands in a document, from its first words to its last.
struct PassageReference {
  std::string document, first_words, last_words;
  std::int64_t line = 0;  ///< of the file, from 1
};

/// A file that the head, a figure or a video names, relative to the course text.
struct FileReference {
  enum class Role { image, video, captions, transcript, poster, logo };
  Role role = Role::image;
  std::string path;
  std::int64_t line = 0;  ///< of the file, from 1
};

struct DraftBlock {
  model::BlockBody body;
  bool teacher_only = false;
  std::vector<ExcerptReference> excerpts;  ///< of an excerpt or contrast block
  std::vector<std::string>
      code_names;  ///< of an exercise: listed, else named in its key; of a chart
  std::optional<PassageReference> passage = {};  ///< of an exercise
  std::int64_t codes_line = 0;                   ///< where its codes are listed; 0: they are not
  std::vector<FileReference> files = {};         ///< of a figure or video
  std::string attribute = {};                    ///< of participants, that a chart is by
};

struct DraftSection {
  model::Section section;  ///< without ids
  std::vector<DraftBlock> blocks;
};

/// Something that was written in another form than expected.
struct DraftRemark {
  std::int64_t line = 0;  ///< of the file, from 1
  std::string words;      ///< one English sentence: what became of it
};

struct CourseDraft {
  model::Course course;               ///< without id; language is empty where the head says none
  std::optional<FileReference> logo;  ///< as the head names it
  std::vector<DraftSection> sections;
  std::vector<DraftRemark> remarks;  ///< ordered by line
};

CourseDraft read_course_text(const std::string& markdown);

}  // namespace uddrag::course
