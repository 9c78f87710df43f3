// SPDX-License-Identifier: GPL-3.0-or-later
// A quote is a span of a document and its text (the text is the checksum of the span). A coding is
// quote × code × coder: one quote carries many codes, by many coders.
#pragma once
#include <optional>
#include <string>

#include "base/clock.h"
#include "model/ids.h"
#include "text/position.h"

namespace uddrag::model {

struct Quote {
  QuoteId id;
  DocumentId document;
  text::Span span;   ///< unique in its document
  std::string text;  ///< what the document's text has at the span
  CoderId created_by;
  base::Millis created_at = 0;
  bool starred = false;
  std::string title;
  std::int64_t number = 0;  ///< unique in its document: the 10 of the citable 3:10
};

/// Key: quote, code and coder.
struct Coding {
  QuoteId quote;
  CodeId code;
  CoderId coder;
  base::Millis created_at = 0;
  std::optional<std::int64_t> weight;  ///< 0 … 100
};

struct Relation {
  RelationId id;
  std::string name;  ///< "criticises"; unique
  bool directed = true;
};

struct QuoteLink {
  QuoteLinkId id;
  QuoteId from;
  RelationId relation;
  QuoteId to;
  CoderId coder;
  std::string note;
  base::Millis created_at = 0;
};

}  // namespace uddrag::model
