// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/l10n/format_words.h"

#include "gui/l10n/translate.h"

namespace uddrag::gui {

wxString format_words(app::CourseFormat format) {
  switch (format) {
    case app::CourseFormat::site:
      return _("Web course: a folder that opens in any browser");
    case app::CourseFormat::site_zip:
      return _("Web course in one zip file, to send on");
    case app::CourseFormat::docx:
      return _("Word handout (docx)");
    case app::CourseFormat::odt:
      return _("OpenDocument handout (odt)");
    case app::CourseFormat::pdf:
      return _("Handout to print (PDF)");
    case app::CourseFormat::epub:
      return _("E-book (EPUB)");
    case app::CourseFormat::pptx:
      return _("Slides with notes (PowerPoint)");
    case app::CourseFormat::scorm12:
      return _("Package for an LMS (SCORM 1.2)");
    case app::CourseFormat::scorm2004:
      return _("Package for an LMS (SCORM 2004)");
    case app::CourseFormat::imscc:
      return _("Pages and questions for an LMS (Common Cartridge)");
    case app::CourseFormat::markdown:
      return _("Markdown: a folder of plain text with the images");
  }
  return {};
}

}  // namespace uddrag::gui
