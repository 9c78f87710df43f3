// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/html_prose.h"

#include <fmt/format.h>

#include "export/links.h"

namespace uddrag::exporting {
namespace {

void write_run(Markup& html, const course::Inline& run) {
  std::vector<std::string_view> tags;
  if (run.strong) tags.push_back("strong");
  if (run.emphasised) tags.push_back("em");
  if (run.code) tags.push_back("code");
  for (const auto tag : tags) html.open(tag);
  html.text(run.text);
  for (std::size_t i = 0; i < tags.size(); ++i) html.close();
  if (run.line_break) html.leaf("br");
}

class ProseWriter {
 public:
  explicit ProseWriter(HtmlPage& page) : m_page(page), m_html(page.html) {}

  void operator()(const course::Paragraph& paragraph) {
    const auto p = m_html.in("p");
    write_inlines(m_html, paragraph.runs);
  }

  void operator()(const course::ProseHeading& heading) {
    const auto h = m_html.in(fmt::format("h{}", m_page.headings.level(heading.level)));
    write_inlines(m_html, heading.runs);
  }

  void operator()(const course::ProseList& list) {
    const bool counts_from_elsewhere = list.ordered && list.start != 1;
    const auto ol = m_html.in(list.ordered ? "ol" : "ul",
                              {{"start", counts_from_elsewhere ? std::to_string(list.start) : ""}});
    for (const auto& item : list.items) {
      const auto li = m_html.in("li");
      write_item(item);
    }
  }

  void operator()(const course::ProseTable& table) {
    // A wide table scrolls in its own box, which must then take the keyboard's focus.
    const auto box = m_html.in("div", {{"class", "table"},
                                       {"role", "group"},
                                       {"aria-label", std::string(m_page.words.table)},
                                       {"tabindex", "0"}});
    const auto whole = m_html.in("table");
    if (!table.header.empty()) {
      const auto head = m_html.in("thead");
      write_row(table.header, "th");
    }
    const auto body = m_html.in("tbody");
    for (const auto& row : table.rows) write_row(row, "td");
  }

  void operator()(const course::ProseQuote& quote) {
    const auto block = m_html.in("blockquote");
    for (const auto& paragraph : quote.paragraphs) (*this)(paragraph);
  }

  void operator()(const course::Rule&) { m_html.leaf("hr"); }

 private:
  /// A list whose items are one paragraph each is set tight, without <p>.
  void write_item(const course::Prose& item) {
    const auto* only = item.size() == 1 ? std::get_if<course::Paragraph>(&item[0]) : nullptr;
    if (only)
      write_inlines(m_html, only->runs);
    else
      write_prose(m_page, item);
  }

  void write_row(const std::vector<course::Inlines>& cells, std::string_view tag) {
    const auto row = m_html.in("tr");
    for (const auto& runs : cells) {
      const auto cell = m_html.in(tag, {{"scope", tag == "th" ? "col" : ""}});
      write_inlines(m_html, runs);
    }
  }

  HtmlPage& m_page;
  Markup& m_html;
};

}  // namespace

void write_heading(HtmlPage& page, int wanted_level, std::string_view text,
                   std::string_view anchor) {
  if (text.empty()) return;
  page.html.element(fmt::format("h{}", page.headings.level(wanted_level)),
                    {{"id", std::string(anchor)}}, text);
}

void write_inlines(Markup& html, const course::Inlines& runs) {
  for (std::size_t i = 0; i < runs.size();) {
    const auto& address = runs[i].link;
    const auto safe = safe_link(address);
    if (!safe.empty()) html.open("a", {{"href", safe}});
    do {
      write_run(html, runs[i++]);
    } while (i < runs.size() && runs[i].link == address);
    if (!safe.empty()) html.close();
  }
}

void write_prose(HtmlPage& page, const course::Prose& prose) {
  ProseWriter writer(page);
  for (const auto& block : prose) std::visit(writer, block);
}

void write_lines(Markup& html, std::string_view text) {
  while (!text.empty()) {
    const auto line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (!line.empty()) html.element("p", {}, line);
  }
}

}  // namespace uddrag::exporting
