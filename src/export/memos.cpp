// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/memos.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/error.h"
#include "export/docx_package.h"
#include "export/docx_writer.h"
#include "export/html_prose.h"
#include "export/language.h"
#include "export/md_text.h"
#include "export/memo_parts.h"
#include "export/memo_table.h"
#include "export/style.h"

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

void write_memos_head(Markup& html, const std::string& title) {
  const auto head = html.in("head");
  html.leaf("meta", {{"charset", "utf-8"}});
  html.leaf("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  html.leaf("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
  html.element("title", {}, title);
  const auto style = html.in("style");
  html.raw(excerpt_list_style());  // ours; holds neither '<' nor '&'
}

std::string memos_html(const std::vector<MemoRow>& rows, const std::string& title,
                       const std::string& language) {
  const course::Pages pages{};
  const SiteMedia media(pages);
  Markup html;
  html.raw("<!DOCTYPE html>\n");
  {
    const auto whole =
        html.in("html", {{"lang", language}, {"dir", right_to_left(language) ? "rtl" : ""}});
    write_memos_head(html, title);
    const auto body = html.in("body");
    {
      const auto header = html.in("header");
      html.element("h1", {}, title);
      html.element("p", {{"class", "meta"}}, memo_count(rows.size(), language));
    }
    const auto main = html.in("main");
    for (const MemoRow& row : rows) {
      const auto section = html.in("section", {{"id", "m-" + row.id}});
      html.element("h2", {}, memo_heading(row, language));
      html.element("p", {{"class", "meta"}}, memo_line(row, language));
      HtmlPage page{html, pages, words_for(language), media};
      page.headings.level(2);
      write_prose(page, memo_prose(row));
    }
  }
  return html.take();
}

std::string memos_docx(const std::vector<MemoRow>& rows, const std::string& title,
                       const std::string& language) {
  const Words& words = words_for(language);
  const course::Pages pages{};
  DocxDocument document;
  document.title = title;
  document.language = language;
  document.footer = title;
  document.page_word = words.page;
  document.of_word = words.of;
  document.add("Title", title);
  document.add("Details", memo_count(rows.size(), language));
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
