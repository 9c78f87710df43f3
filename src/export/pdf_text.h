// SPDX-License-Identifier: GPL-3.0-or-later
// One paragraph's words broken into lines by pango. Knows fonts and lines, not pages. Lengths are
// points. Internal to the writer of PDF.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "export/docx_value.h"
#include "export/pdf_handles.h"
#include "export/pdf_looks.h"

namespace uddrag::exporting {

/// Fonts of one export: nothing is shared with the window or another thread.
class PdfFonts {
 public:
  PdfFonts(std::uint32_t accent, const Serifs& serifs);
  /// The one that a look's colour stands for in this document.
  std::uint32_t colour(std::uint32_t of_look) const {
    return of_look == usual_accent ? m_accent : of_look;
  }
  bool serif(Letters letters) const { return m_serifs.of(letters); }
  PangoContext* context() const { return m_context.get(); }

 private:
  PdfOwned<PangoFontMap> m_fonts;
  PdfOwned<PangoContext> m_context;
  std::uint32_t m_accent;
  Serifs m_serifs;
};

struct PdfLine {
  double x = 0, height = 0, baseline = 0;  ///< from the left, and from the line's top
};

/// Bytes of the text that look and lead alike.
struct PdfSpan {
  int from = 0, to = 0;
  std::uint32_t colour = 0;
  std::string link;  ///< address, or empty
};

class PdfText {
 public:
  PdfText(const PdfFonts& fonts, const std::vector<DocxRun>& runs, const PdfLook& look,
          double width, const std::string& language);

  const std::vector<PdfLine>& lines() const { return m_lines; }
  double height() const;
  double width() const;  ///< of its widest line
  /// Whether links or pictured signs divide its words.
  bool has_pieces() const;
  /// Whether its signs have colours of their own: cairo paints such as pictures, without their
  /// text.
  bool pictured(const PangoItem& item) const;
  const PdfSpan* span_at(int byte) const;
  const std::string& words() const { return m_words; }
  /// Valid as long as this is.
  PangoLayoutLine* line(std::size_t index) const;

 private:
  void add(const PdfFonts& fonts, const DocxRun& run, const PdfLook& look, PangoAttrList* list);
  void measure(const PdfLook& look);
  void look_at_runs();

  std::string m_words;
  std::vector<PdfSpan> m_spans;
  std::vector<PdfLine> m_lines;
  bool m_has_pictures = false;
  PdfOwned<PangoLayout> m_layout;
};

}  // namespace uddrag::exporting
