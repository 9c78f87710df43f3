// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/pdf.h"

#include <set>

#include "import/pdf_edges.h"
#include "import/pdf_forms.h"
#include "import/pdf_pages.h"
#include "import/pdf_paragraphs.h"
#include "import/pdf_streams.h"

namespace uddrag::importing {
namespace {

void report_columns(const std::vector<PdfLine>& lines, Report& report) {
  std::set<int> pages;
  for (const PdfLine& line : lines)
    if (!line.column.empty()) pages.insert(line.page);
  add_item(report, ReportItem::Kind::recognised, "pages with columns", std::ssize(pages));
}

Source read_pdf(std::string_view bytes, const Options& options, base::Progress* progress) {
  require_unpackable(bytes, options.max_unpacked);
  require_few_drawings(bytes);
  Source source;
  std::vector<PdfPage> pages = read_pdf_pages(bytes, options, progress, source.report);
  leave_out_heads_and_feet(pages, source.report);
  leave_out_line_numbers(pages, source.report);
  const std::vector<PdfLine> lines = lines_in_order(pages);
  report_columns(lines, source.report);
  add_pdf_paragraphs(lines, source);
  add_item(source.report, ReportItem::Kind::recognised, "pages", std::ssize(pages));
  return source;
}

bool is_pdf(std::string_view bytes) {
  return bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos;
}

}  // namespace

const Format pdf_format{"PDF", "pdf", is_pdf, read_pdf};

}  // namespace uddrag::importing
