// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/html_excerpt.h"

#include <fmt/format.h>

#include "export/html_heads.h"
#include "export/language.h"
#include "export/quote_lines.h"

namespace uddrag::exporting {
namespace {

using Kind = course::QuoteRun::Kind;

std::string_view class_of(Kind kind) {
  switch (kind) {
    case Kind::omission:
      return "omission";
    case Kind::clarification:
      return "clarification";
    case Kind::pseudonym:
      return "pseudonym";
    case Kind::said:
      break;
  }
  return {};
}

void write_quote_run(Markup& html, const course::QuoteRun& run) {
  if (run.emphasised) html.open("em", {{"class", "added"}});
  if (run.kind == Kind::said)
    html.text(run.text);
  else
    html.element("span", {{"class", std::string(class_of(run.kind))}}, run.text);
  if (run.emphasised) html.close();
}

/// Direction is said only where it is not the page's own.
std::string other_direction(const HtmlPage& page, std::string_view language) {
  const bool same = right_to_left(language) == right_to_left(page.pages.language);
  return same ? std::string() : direction(language);
}

Markup::Attributes language_of(const HtmlPage& page, const std::string& language) {
  return {{"lang", language},
          {"xml:lang", page.xml ? language : std::string()},
          {"dir", other_direction(page, language)}};
}

void write_words(HtmlPage& page, const course::ExcerptFigure& excerpt) {
  const auto quote = page.html.in("blockquote", language_of(page, excerpt.language));
  for (const auto& line : quote_lines(excerpt.runs)) {
    const auto p = page.html.in("p");
    for (const auto& run : line) write_quote_run(page.html, run);
  }
}

void write_with_translation(HtmlPage& page, const course::ExcerptFigure& excerpt) {
  const auto pair = page.html.in("div", {{"class", "pair"}});
  {
    const auto original = page.html.in("div");
    page.html.element("p", {{"class", "tag"}}, page.words.original);
    write_words(page, excerpt);
  }
  const auto translation = page.html.in("div", {{"class", "translation"}});
  page.html.element("p", {{"class", "tag"}}, page.words.translation);
  const auto quote = page.html.in("blockquote");
  write_lines(page.html, excerpt.translation);
}

void write_context(HtmlPage& page, const std::vector<course::ContextTurn>& turns,
                   std::string_view name, const std::string& language) {
  if (turns.empty()) return;
  const auto box = page.html.in(
      "div", {{"class", "context"}, {"role", "group"}, {"aria-label", std::string(name)}});
  write_turns(page, turns, language);
}

void write_caption(HtmlPage& page, const course::ExcerptFigure& excerpt) {
  if (excerpt.attribution.empty() && excerpt.locator.empty() && !excerpt.emphasis_added &&
      excerpt.fidelity.empty() && excerpt.licence.empty())
    return;
  const auto caption = page.html.in("figcaption");
  const auto part = [&](std::string_view name, std::string_view text) {
    if (!text.empty()) page.html.element("span", {{"class", std::string(name)}}, text);
    if (!text.empty()) page.html.raw("\n");
  };
  part("attribution", excerpt.attribution);
  part("locator", excerpt.locator);
  if (!excerpt.licence.empty()) {
    const auto remark = page.html.in("span", {{"class", "remark"}});
    page.html.text(fmt::format("{}: ", page.words.licence));
    write_licence(page, excerpt.licence);
  }
  part("remark", excerpt.fidelity);
  if (excerpt.emphasis_added) part("remark", page.words.emphasis_added);
}

void write_side(HtmlPage& page, const std::string& title,
                const std::vector<course::ExcerptFigure>& excerpts) {
  const auto side = page.html.in("div", {{"class", "side"}});
  write_heading(page, 3, title);
  for (const auto& excerpt : excerpts) write_excerpt(page, excerpt);
}

}  // namespace

void write_turns(HtmlPage& page, const std::vector<course::ContextTurn>& turns,
                 std::string_view language) {
  for (const auto& turn : turns) {
    const auto p = page.html.in("p");
    if (!turn.speaker.empty()) {
      page.html.element("b", {{"class", "speaker"}}, turn.speaker + ":");
      page.html.text(" ");
    }
    page.html.element("span", language_of(page, std::string(language)), turn.text);
  }
}

void write_excerpt(HtmlPage& page, const course::ExcerptFigure& excerpt) {
  auto& html = page.html;
  const auto figure = html.in("figure", {{"class", "excerpt"}, {"id", excerpt.anchor}});
  if (!excerpt.label.empty()) html.element("p", {{"class", "label"}}, excerpt.label);
  if (!excerpt.lead_in.empty()) html.element("p", {{"class", "lead-in"}}, excerpt.lead_in);
  if (!excerpt.content_note.empty()) {
    const auto note = html.in("p", {{"class", "content-note"}});
    html.element("strong", {}, fmt::format("{}:", page.words.content_note));
    html.text(" " + excerpt.content_note);
  }
  write_context(page, excerpt.before, page.words.before, excerpt.language);
  if (excerpt.translation.empty())
    write_words(page, excerpt);
  else
    write_with_translation(page, excerpt);
  write_context(page, excerpt.after, page.words.after, excerpt.language);
  write_caption(page, excerpt);
}

void write_contrast(HtmlPage& page, const course::Contrast& contrast) {
  const auto whole = page.html.in("section", {{"class", "contrast"}});
  write_heading(page, 2, contrast.title);
  {
    const auto sides = page.html.in("div", {{"class", "sides"}});
    write_side(page, contrast.left_title, contrast.left);
    write_side(page, contrast.right_title, contrast.right);
  }
  if (!contrast.question.empty()) page.html.element("p", {{"class", "ask"}}, contrast.question);
}

}  // namespace uddrag::exporting
