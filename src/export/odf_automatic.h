// SPDX-License-Identifier: GPL-3.0-or-later
// The automatic styles of an OpenDocument text: what a paragraph or run has beside its named style
// (a language, a page break) must be a style of its own there. Internal to export/.
#pragma once
#include <map>
#include <string>

#include "export/docx_value.h"

namespace uddrag::exporting {

class OdfAutomatic {
 public:
  explicit OdfAutomatic(const DocxDocument& document) : m_document(document) {}

  /// Name of a style for the paragraph: the named one, where that says all. `first_page`: it stands
  /// first on a page without footer.
  std::string paragraph(const DocxParagraph& paragraph, bool first_page);
  /// Empty where the run needs none.
  std::string run(const DocxRun& run);
  /// All that were asked for, and those of tables, as office:automatic-styles.
  std::string written() const;

 private:
  std::string name(std::map<std::string, std::string>& known, const std::string& prefix,
                   const std::string& definition);

  const DocxDocument& m_document;
  std::map<std::string, std::string> m_paragraphs, m_runs;  ///< definition → name
};

}  // namespace uddrag::exporting
