// SPDX-License-Identifier: GPL-3.0-or-later
// A course as PDF to print and to read: the handout of Word and OpenDocument on A4, tagged for
// screen readers, with contents, links and outline. The same pages give the same bytes on a machine
// with the same fonts.
#pragma once
#include "course/pages.h"
#include "export/output_file.h"

namespace uddrag::exporting {

/// Path "course.pdf". Of a picture that is neither PNG nor JPEG, its words are
/// shown. Throws base::Error.
OutputFile write_pdf(const course::Pages& pages);

}  // namespace uddrag::exporting
