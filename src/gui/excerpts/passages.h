// SPDX-License-Identifier: GPL-3.0-or-later
// Which passages the lists on the right show, read from the project.
#pragma once
#include <map>
#include <vector>

#include "gui/excerpts/passage_list.h"
#include "store/reader.h"

namespace uddrag::gui {

/// Knows the source line of a place: document, speaker, time. Reads each document once.
class SourceLines {
 public:
  explicit SourceLines(const store::Reader& read) : m_read(read) {}
  wxString line(model::DocumentId document, text::Pos at);

 private:
  struct Source {
    wxString name;
    std::vector<model::Turn> turns;
    std::vector<model::StyleRun> styles;
    std::map<model::SpeakerId, wxString> speakers;
  };
  const Source& source(model::DocumentId document);

  const store::Reader& m_read;
  std::map<model::DocumentId, Source> m_sources;
};

/// The quotes with one of these codes (a code with all below it), or of a document.
std::vector<Passage> passages_with(const store::Reader& read,
                                   const std::vector<model::CodeId>& codes);
/// A quote with its source and the colours of its codes.
class PassageMaker {
 public:
  explicit PassageMaker(const store::Reader& read);
  Passage of(const model::Quote& quote, const std::vector<model::Coding>& codings);

 private:
  SourceLines m_sources;
  std::map<model::CodeId, model::Color> m_colors;
};

}  // namespace uddrag::gui
