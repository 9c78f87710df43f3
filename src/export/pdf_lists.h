// SPDX-License-Identifier: GPL-3.0-or-later
// Where a paragraph stands among the lists that are open: signs, indents, and the elements around
// it. Internal to the writer of PDF.
#pragma once
#include "export/pdf_parts.h"

namespace uddrag::exporting {

class PdfLists {
 public:
  explicit PdfLists(const DocxDocument& document) : m_document(document) {}

  /// Opens and closes lists as the paragraph asks; to be called once for each, in order.
  void enter(const DocxParagraph& paragraph);
  double indent() const;
  /// "•", "3."; empty where the paragraph is not the first of an item.
  std::string sign() const;
  /// L, LI and LBody of every list around; the label's ends with Lbl.
  PdfPath path() const;
  PdfPath label_path() const;

 private:
  struct Open {
    int list, level;
    int item;            ///< number in the whole document
    std::int64_t count;  ///< what its sign says
  };

  const DocxDocument& m_document;
  std::vector<Open> m_open;
  std::map<int, std::int64_t> m_counts;
  int m_items = 0;
  bool m_first = false;  ///< the paragraph begins an item
};

}  // namespace uddrag::exporting
