// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/listing.h"

#include "export/language.h"
#include "export/style.h"
#include "export/words.h"

namespace uddrag::exporting {
namespace {

void write_listing_head(Markup& html, const std::string& title) {
  const auto head = html.in("head");
  html.leaf("meta", {{"charset", "utf-8"}});
  html.leaf("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  html.leaf("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
  html.element("title", {}, title);
  const auto style = html.in("style");
  html.raw(excerpt_list_style());  // ours; holds neither '<' nor '&'
}

}  // namespace

std::string listing_page(const std::string& title, const std::string& language,
                         const std::string& count, const std::function<void(Markup&)>& write) {
  Markup html;
  html.raw("<!DOCTYPE html>\n");
  {
    const auto whole =
        html.in("html", {{"lang", language}, {"dir", right_to_left(language) ? "rtl" : ""}});
    write_listing_head(html, title);
    const auto body = html.in("body");
    {
      const auto header = html.in("header");
      html.element("h1", {}, title);
      if (!count.empty()) html.element("p", {{"class", "meta"}}, count);
    }
    const auto main = html.in("main");
    write(html);
  }
  return html.take();
}

DocxDocument named_document(const std::string& title, const std::string& language) {
  const Words& words = words_for(language);
  DocxDocument document;
  document.title = title;
  document.language = language;
  document.footer = title;
  document.page_word = words.page;
  document.of_word = words.of;
  return document;
}

DocxDocument listing_document(const std::string& title, const std::string& language,
                              const std::string& line) {
  DocxDocument document = named_document(title, language);
  document.add("Title", title);
  document.add("Details", line);
  return document;
}

}  // namespace uddrag::exporting
