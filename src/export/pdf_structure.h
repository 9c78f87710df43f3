// SPDX-License-Identifier: GPL-3.0-or-later
// The structure of the document while it is painted: what is open, and what was opened, in order.
// Cairo writes the elements but knows no alternative texts and languages; those are added to the
// ready file by that order (pdf_finish.h). Internal to the writer of PDF.
#pragma once
#include "export/pdf_handles.h"
#include "export/pdf_parts.h"

namespace uddrag::exporting {

class PdfStructure {
 public:
  explicit PdfStructure(cairo_t* cr) : m_cr(cr) {}

  /// Closes and opens until exactly this is open. An element that holds words and was closed at the
  /// end of a page is opened as a new one.
  void enter(const PdfPath& path);
  /// Closes what holds words, so that nothing else on the page counts as theirs.
  void leave_words();
  void leave_all() { enter({}); }
  /// A piece of the open element: "Span", "Link" with cairo's attributes.
  void begin_piece(const PdfTag& piece, const std::string& attributes = {});
  void end_piece(const std::string& name);
  /// Every element that was begun, in order.
  const std::vector<PdfTag>& begun() const { return m_begun; }

 private:
  void open(const PdfTag& tag, const std::string& attributes = {});

  cairo_t* m_cr;
  PdfPath m_open;
  std::vector<PdfTag> m_begun;
};

}  // namespace uddrag::exporting
