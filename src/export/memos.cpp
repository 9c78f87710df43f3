// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/memos.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/error.h"
#include "export/docx_package.h"
#include "export/docx_writer.h"
#include "export/html_prose.h"
#include "export/listing.h"
#include "export/md_text.h"
#include "export/memo_parts.h"
#include "export/memo_table.h"

namespace uddrag::exporting {
namespace {

std::string memos_json(const std::vector<MemoRow>& rows, const std::string& title,
                       const std::string& language) {
  using Json = nlohmann::ordered_json;
  Json list = Json::array();
  for (const MemoRow& row : rows) {
    list.push_back({{"id", row.id},
                    {"target_type", row.target},
                    {"target", memo_target(row)},
                    {"kind", row.kind},
                    {"title", row.title},
                    {"text", row.body},
                    {"author", row.coder},
                    {"date", row.date}});
    if (row.turn > 0) list.back()["turn"] = row.turn;
  }
  const Json whole{
      {"title", title}, {"language", language}, {"count", rows.size()}, {"memos", list}};
  return whole.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

/// The bodies are Markdown already, their links stay as they are.
std::string memos_md(const std::vector<MemoRow>& rows, const std::string& title,
                     const std::string& language) {
  std::string md = fmt::format("# {}\n\n{}\n", md_line(title), memo_count(rows.size(), language));
  for (const MemoRow& row : rows) {
    md += fmt::format("\n## {}\n\n*{}*\n", md_line(memo_heading(row, language)),
                      md_line(memo_line(row, language)));
    if (!row.body.empty()) md += fmt::format("\n{}\n", row.body);
  }
  return md;
}

std::string memos_html(const std::vector<MemoRow>& rows, const std::string& title,
                       const std::string& language) {
  const course::Pages pages{};
  const SiteMedia media(pages);
  return listing_page(title, language, memo_count(rows.size(), language), [&](Markup& html) {
    for (const MemoRow& row : rows) {
      const auto section = html.in("section", {{"id", "m-" + row.id}});
      html.element("h2", {}, memo_heading(row, language));
      html.element("p", {{"class", "meta"}}, memo_line(row, language));
      HtmlPage page{html, pages, words_for(language), media};
      page.headings.level(2);
      write_prose(page, memo_prose(row));
    }
  });
}

std::string memos_docx(const std::vector<MemoRow>& rows, const std::string& title,
                       const std::string& language) {
  const Words& words = words_for(language);
  const course::Pages pages{};
  DocxDocument document = listing_document(title, language, memo_count(rows.size(), language));
  for (const MemoRow& row : rows) {
    DocxSection section{document, pages, words};
    document.add("Heading1", memo_heading(row, language));
    document.add("ExcerptSource", memo_line(row, language));
    add_prose(section, memo_prose(row));
  }
  return docx_bytes(document);
}

}  // namespace

std::string write_memos(const std::vector<MemoRow>& rows, ExcerptFormat format,
                        const std::string& title, const std::string& language,
                        const base::CsvOptions& csv) {
  switch (format) {
    case ExcerptFormat::csv:
      return memos_csv(rows, csv);
    case ExcerptFormat::json:
      return memos_json(rows, title, language);
    case ExcerptFormat::md:
      return memos_md(rows, title, language);
    case ExcerptFormat::html:
      return memos_html(rows, title, language);
    case ExcerptFormat::docx:
      return memos_docx(rows, title, language);
    case ExcerptFormat::xlsx:
      return memos_xlsx(rows, title, language);
  }
  throw base::Error(base::ErrorKind::internal, "There is no such format of memos.");
}

}  // namespace uddrag::exporting
