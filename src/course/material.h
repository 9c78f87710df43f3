// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that pages are made of, as values: one course and what it points at. Filled by app
// from a project; tests fill it by hand. All texts are the originals: pseudonyms are applied here,
// never stored.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "course/part.h"
#include "model/code.h"
#include "model/course.h"
#include "model/document.h"
#include "model/participant.h"
#include "model/protection.h"
#include "model/quote.h"
#include "text/text.h"

namespace uddrag::course {

/// A code that somebody gave to a span of a document.
struct SourceCoding {
  text::Span span;
  model::CodeId code;
  model::CoderId coder;
};

struct SourceDocument {
  model::Document document;
  text::Text text;
  std::vector<model::Turn> turns;  ///< ordered
  std::map<model::SpeakerId, model::Speaker> speakers;
  std::vector<model::StyleRun> styles{};
  std::vector<SourceCoding> codings = {};  ///< ordered by span; where an exercise takes its passage
};

/// A coded quote as charts count it: no words.
struct CountedQuote {
  model::DocumentId document;
  std::vector<model::ParticipantId> speakers;  ///< each once, without interviewers
  bool unnamed = false;                        ///< somebody speaks in it who is no participant
  std::vector<model::CodeId> codes;            ///< each once
};

/// What charts are drawn of; filled where the course has one.
struct Counted {
  std::vector<model::DocumentGroup> groups;  ///< by position
  std::vector<model::Document> documents;    ///< in order
  std::vector<CountedQuote> quotes;
  std::map<model::DocumentId, std::vector<model::ParticipantId>> people;  ///< who speaks in it
};

struct Material {
  model::Course course;
  base::Millis changed_at = 0;           ///< when the project was last changed; 0: not known
  std::vector<model::Section> sections;  ///< in order
  std::vector<model::Block> blocks;      ///< in order of section, then position
  std::vector<model::Excerpt> excerpts;  ///< in order of block, then position
  std::map<model::QuoteId, model::Quote> quotes;
  std::map<model::DocumentId, SourceDocument> documents;  ///< those that quotes lie in
  std::map<model::CodeId, model::Code> codes;
  std::map<model::ParticipantId, model::Participant> participants;
  std::vector<model::Attribute> attributes;
  std::vector<model::AttributeValue> values;
  std::vector<model::Consent> consents;
  std::vector<model::PseudonymTerm> pseudonyms;
  std::map<base::Hash, std::string> media;  ///< bytes of images, by hash
  std::map<std::string, std::string>
      files;  ///< bytes of videos and captions, by the path in the block
  Counted counted;
  Part part;  ///< what is handed out of it; nothing said: all

  bool holds(const model::Block& block) const { return part.holds(block); }
  /// Whether a page stands for the section.
  bool holds(const model::Section& section) const;
  bool holds(const model::Excerpt& excerpt) const;
};

}  // namespace uddrag::course
