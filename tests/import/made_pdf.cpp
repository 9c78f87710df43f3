// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/made_pdf.h"

#include <fmt/format.h>

namespace made {

PdfContent lines_at(double x, double y, const std::vector<std::string>& lines) {
  PdfContent content;
  for (const std::string& line : lines) {
    content.push_back({x, y, line});
    y += 14;
  }
  return content;
}

std::string pdf(const std::vector<PdfContent>& pages) {
  std::vector<std::string> streams;
  for (const PdfContent& page : pages) {
    std::string& stream = streams.emplace_back();
    if (page.empty()) stream = "q 100 0 0 100 72 600 cm /I Do Q";
    for (const PdfText& text : page)
      stream += fmt::format("BT /{} {} Tf {} {} Td ({}) Tj ET\n", text.bold ? "B" : "F", text.size,
                            text.x, 842 - text.y, text.words);
  }
  return pdf_of_streams(streams);
}

std::string pdf_of_streams(const std::vector<std::string>& streams, const std::string& about) {
  std::string out = "%PDF-1.4\n", kids;
  std::vector<std::size_t> places;
  const auto object = [&](const std::string& body) {
    places.push_back(out.size());
    out += fmt::format("{} 0 obj\n{}\nendobj\n", places.size(), body);
  };
  for (std::size_t i = 0; i < streams.size(); ++i) kids += fmt::format("{} 0 R ", 6 + 2 * i);
  object("<< /Type /Catalog /Pages 2 0 R >>");
  object(fmt::format("<< /Type /Pages /Kids [{}] /Count {} >>", kids, streams.size()));
  for (const char* font : {"Helvetica", "Helvetica-Bold"})
    object(fmt::format("<< /Type /Font /Subtype /Type1 /BaseFont /{} /Encoding /WinAnsiEncoding >>",
                       font));
  object(
      "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray "
      "/BitsPerComponent 8 /Length 1 >>\nstream\nx\nendstream");
  for (std::size_t i = 0; i < streams.size(); ++i) {
    object(
        fmt::format("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {} 0 R "
                    "/Resources << /Font << /F 3 0 R /B 4 0 R >> /XObject << /I 5 0 R >> >> >>",
                    7 + 2 * i));
    object(fmt::format("<< /Length {} {} >>\nstream\n{}\nendstream", streams[i].size(), about,
                       streams[i]));
  }
  const std::size_t table = out.size();
  out += fmt::format("xref\n0 {}\n0000000000 65535 f \n", places.size() + 1);
  for (const std::size_t place : places) out += fmt::format("{:010} 00000 n \n", place);
  return out + fmt::format("trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{}\n%%EOF\n",
                           places.size() + 1, table);
}

}  // namespace made
