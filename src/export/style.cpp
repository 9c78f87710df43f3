// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/style.h"

#include <fmt/format.h>

#include <string_view>

#include "model/project.h"

namespace uddrag::exporting {
namespace {

constexpr std::string_view faces = R"css(
  --sans: system-ui, -apple-system, "Segoe UI", "Noto Sans", "Liberation Sans", sans-serif;
  --serif: Charter, "Iowan Old Style", "Palatino Linotype", Georgia, "Noto Serif",
    "Noto Naskh Arabic", "DejaVu Serif", serif;
)css";

constexpr std::string_view base = R"css(*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1.5rem; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.62 var(--text); overflow-wrap: break-word;
}
h1, h2, h3, h4, h5, h6 { line-height: 1.22; font-weight: 650; text-wrap: balance;
  font-family: var(--heading); }
h1 { font-size: clamp(1.75rem, 1.35rem + 2vw, 2.5rem); letter-spacing: -0.015em; margin: 0 0 1rem; }
h2 { font-size: 1.45rem; letter-spacing: -0.008em; margin: 3.2rem 0 0.9rem; }
h3 { font-size: 1.16rem; margin: 2.2rem 0 0.6rem; }
h4, h5, h6 { font-size: 1.0625rem; margin: 1.8rem 0 0.4rem; }
p, ul, ol { margin: 0 0 1rem; }
ul, ol { padding-inline-start: 1.4rem; }
li { margin-bottom: 0.35rem; }
li > p { margin-bottom: 0.35rem; }
li > ul, li > ol { margin: 0.35rem 0 0; }
a { color: var(--accent); text-decoration-thickness: 0.06em; text-underline-offset: 0.2em; }
a:hover { text-decoration-thickness: 0.14em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 3px; }
hr { border: 0; border-top: 1px solid var(--line); margin: 2.5rem 0; }
code { font-size: 0.92em; background: var(--sunken); padding: 0.1em 0.3em; border-radius: 3px; }
blockquote {
  margin: 0; font-family: var(--quote); font-size: 1.16rem; line-height: 1.58;
}
blockquote > :last-child { margin-bottom: 0; }
figure { margin: 2.2rem 0; }
figcaption { color: var(--quiet); font-size: 0.92rem; line-height: 1.45; margin-top: 0.8rem; }
.attribution { color: var(--ink); font-weight: 600; }
.locator, .remark { display: block; font-variant-numeric: tabular-nums; }
.kicker {
  color: var(--accent); font-size: 0.86rem; font-weight: 650; letter-spacing: 0.045em;
  margin: 0 0 0.35rem;
}
.meta { color: var(--quiet); }
@media print {
  :root {
    --paper: #fff; --sunken: #fff; --ink: #000; --quiet: #444; --line: #999; --accent: #000;
    --accent-soft: #fff; --note: #000; --note-soft: #fff; --teacher: #000; --teacher-soft: #fff;
  }
  @page { margin: 18mm 18mm 20mm; @bottom-right { content: counter(page) " / " counter(pages);
    font: 9pt sans-serif; color: #444; } }
  body { font-size: 10.5pt; line-height: 1.45; orphans: 3; widows: 3; }
  h1 { font-size: 20pt; }
  h2 { font-size: 14pt; margin-top: 1.8rem; }
  h3 { font-size: 12pt; margin-top: 1.3rem; }
  blockquote { font-size: 11.5pt; line-height: 1.5; }
  h1, h2, h3, h4, h5, h6, .kicker, .lead-in, .label { break-after: avoid; }
  figure, li, tr, img { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
  a[href*="//"]::after { content: " (" attr(href) ")"; font-size: 0.88em; font-weight: 400;
    overflow-wrap: anywhere; }
}
)css";

constexpr std::string_view pages = R"css(
.skip {
  position: absolute; inset-inline-start: 1rem; top: -5rem; z-index: 1; padding: 0.6rem 1rem;
  background: var(--accent); color: var(--paper); border-radius: 0 0 6px 6px;
}
.skip:focus { top: 0; }
.bar, .layout, .about { max-width: 66rem; margin: 0 auto; padding-inline: 1.25rem; }
.bar {
  display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; justify-content: space-between;
  padding-block: 1.1rem; font-size: 0.92rem;
}
.logo { display: block; max-height: 3rem; max-width: 12rem; width: auto; height: auto;
  background: #fff; padding: 0.25rem; border-radius: 4px; }
.crumbs { display: flex; flex-wrap: wrap; gap: 0.1rem 0; list-style: none; margin: 0; padding: 0; }
.crumbs li { margin: 0; color: var(--quiet); }
.crumbs li + li::before { content: "/"; margin-inline: 0.6rem; color: var(--quiet); }
.crumbs a, .contents a, .pager a { display: inline-block; padding-block: 0.16rem; }
.edition {
  color: var(--teacher); background: var(--teacher-soft); padding: 0.1rem 0.7rem;
  border-radius: 1rem; margin: 0; font-weight: 600;
}
.layout { display: grid; grid-template-columns: minmax(0, 42rem); gap: 3rem 4.5rem;
  padding-block: 2rem 4rem; }
.head { border-bottom: 1px solid var(--line); padding-bottom: 1.4rem; margin-bottom: 2.2rem; }
.subtitle { font-family: var(--quote); font-size: 1.25rem; line-height: 1.5; color: var(--quiet); }
.head > :last-child { margin-bottom: 0; }
.objectives h2 { font-size: 1rem; margin: 1.4rem 0 0.4rem; }
.note, .content-note {
  color: var(--note); background: var(--note-soft); border-inline-start: 3px solid;
  padding: 0.8rem 1.1rem; border-radius: 0 6px 6px 0; margin: 0 0 1.4rem;
}
.content-note { font-size: 0.95rem; padding: 0.5rem 1rem; }
main > blockquote { border-inline-start: 3px solid var(--line); padding-inline-start: 1.2rem;
  margin: 1.5rem 0; }
.excerpt, .passage {
  border-inline-start: 3px solid var(--accent); padding-inline-start: 1.3rem;
}
.excerpt > .label { color: var(--accent); font-weight: 650; font-size: 0.92rem; margin: 0 0 0.4rem; }
.excerpt > .lead-in { margin: 0 0 0.9rem; }
.omission, .clarification { color: var(--quiet); }
.clarification, .omission { font-family: var(--sans); font-size: 0.88em; }
.omission { white-space: nowrap; }
.context { font-size: 0.97rem; line-height: 1.5; color: var(--quiet); margin: 0.8rem 0; }
.context p { margin: 0 0 0.45rem; }
.speaker { font-weight: 650; }
.tag { color: var(--quiet); font-size: 0.86rem; font-weight: 600; margin: 0 0 0.25rem; }
.pair { display: grid; gap: 1.2rem 2rem; }
.pair blockquote { font-size: 1.08rem; }
blockquote[dir="rtl"] { font-size: 1.3rem; line-height: 1.75; }
.contrast { margin: 3rem 0; }
.sides { display: grid; gap: 0.5rem 2.2rem; }
.side > h3 { border-bottom: 2px solid var(--accent); padding-bottom: 0.4rem; margin: 1.2rem 0 1.5rem; }
.side .excerpt { margin: 0 0 2rem; border-inline-start-width: 2px; padding-inline-start: 1rem; }
.side blockquote { font-size: 1.06rem; }
.ask { background: var(--accent-soft); padding: 0.9rem 1.2rem; border-radius: 6px; font-weight: 600; }
.facts { background: var(--sunken); padding: 1.4rem 1.6rem 0.6rem; border-radius: 8px; margin: 2.2rem 0; }
.facts > :first-child { margin-top: 0; }
.facts ul { list-style: none; padding: 0; }
.facts li { padding-block: 0.7rem; border-top: 1px solid var(--line); margin: 0; }
.facts ul > li:first-child { border-top: 0; padding-top: 0; }
.facts li p { margin: 0; }
.source { color: var(--quiet); font-size: 0.88rem; }
.image img { display: block; max-width: 100%; height: auto; border-radius: 4px; background: #fff; }
video { display: block; width: 100%; height: auto; max-height: 75vh; background: #000;
  border-radius: 6px; margin-bottom: 1rem; }
.missing { background: var(--sunken); border: 1px dashed var(--quiet); border-radius: 6px;
  padding: 1rem 1.2rem; margin-bottom: 1rem; }
.missing p { margin: 0; }
.question { margin: 2.2rem 0; }
.question > p:not(.kicker) { font-size: 1.1rem; }
details { border: 1px solid var(--line); border-radius: 6px; margin: 0 0 1rem; }
summary { cursor: pointer; padding: 0.55rem 1rem; font-weight: 600; color: var(--accent); }
.folded { padding: 0.2rem 1rem 0.2rem; }
.exercise { border: 1px solid var(--line); border-radius: 8px; padding: 1.4rem 1.6rem 0.6rem;
  margin: 3rem 0; }
.exercise > h2 { margin-top: 0; }
.passage { margin: 1.4rem 0; }
fieldset { border: 0; padding: 0; margin: 0 0 1.4rem; min-width: 0; }
legend { font-weight: 650; padding: 0; margin-bottom: 0.6rem; }
.codes { list-style: none; padding: 0; margin: 0; }
.codes li { margin: 0 0 0.7rem; }
.codes label { display: inline-flex; gap: 0.6rem; align-items: center; min-height: 1.75rem;
  cursor: pointer; }
.codes input { width: 1.15rem; height: 1.15rem; margin: 0; flex: none; accent-color: var(--accent); }
.code { border-inline-start: 0.4rem solid; padding-inline-start: 0.6rem; font-weight: 600; }
.definition { color: var(--quiet); font-size: 0.95rem; line-height: 1.5; margin: 0;
  padding-inline-start: 1.8rem; }
.teacher { background: var(--teacher-soft); border-inline-start: 3px solid var(--teacher);
  padding: 1rem 1.3rem 0.1rem; border-radius: 0 6px 6px 0; margin: 2.2rem 0; }
.teacher .kicker { color: var(--teacher); }
.table { overflow-x: auto; margin: 0 0 1.4rem; }
table { border-collapse: collapse; width: 100%; font-size: 0.97rem; }
th, td { text-align: start; vertical-align: top; padding: 0.5rem 0.9rem 0.5rem 0;
  border-bottom: 1px solid var(--line); }
th { border-bottom: 2px solid var(--line); }
.pager { display: flex; flex-wrap: wrap; gap: 1rem; justify-content: space-between;
  border-top: 1px solid var(--line); margin-top: 4rem; padding-top: 1.4rem; }
.pager a { text-decoration: none; flex: 0 1 18rem; }
.pager span { display: block; color: var(--quiet); font-size: 0.88rem; }
.pager .next { margin-inline-start: auto; text-align: end; }
.contents h2 { font-size: 0.92rem; color: var(--quiet); margin: 0 0 0.8rem; }
.contents ol { list-style: none; padding: 0; margin: 0; font-size: 0.95rem; line-height: 1.4; }
.contents li { margin: 0 0 0.55rem; }
.contents a { text-decoration: none; }
.contents a:hover { text-decoration: underline; }
.here { font-weight: 650; }
.contents ol ol { padding-inline-start: 0.9rem; border-inline-start: 1px solid var(--line);
  margin-top: 0.5rem; font-size: 0.9rem; }
.outline { list-style: none; padding: 0; margin: 0 0 2rem; border-top: 1px solid var(--line); }
.outline li { margin: 0; border-bottom: 1px solid var(--line); }
.outline a { display: flex; gap: 1.5rem; justify-content: space-between; align-items: baseline;
  padding: 0.85rem 0; text-decoration: none; font-weight: 600; }
.outline a:hover > span:first-child { text-decoration: underline; }
.outline .meta { font-weight: 400; font-size: 0.92rem; white-space: nowrap; }
.outline .part a { font-size: 1.12rem; }
.about { color: var(--quiet); font-size: 0.92rem; }
.about > div { border-top: 1px solid var(--line); padding-block: 1.5rem 3rem; }
.about p { margin: 0 0 0.3rem; }
@media (min-width: 40rem) {
  .sides, .pair { grid-template-columns: repeat(2, minmax(0, 1fr)); }
}
@media (min-width: 64rem) {
  .layout { grid-template-columns: minmax(0, 42rem) minmax(12rem, 1fr); padding-top: 3rem; }
  .layout > .contents { position: sticky; top: 2rem; align-self: start; max-height: calc(100vh - 4rem);
    overflow-y: auto; padding-inline-start: 0.3rem; }
}
@media (max-width: 30rem) {
  .exercise, .facts { padding-inline: 1.1rem; }
  .excerpt, .passage { padding-inline-start: 1rem; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
/* A handout: whose course it is above, nothing to press, room to write. Answers stand only in the
   teacher's. */
@media print {
  .skip, .pager, .layout > .contents, .about a[href="accessibility-statement.html"], video { display: none; }
  .bar, .layout, .about { max-width: none; padding-inline: 0; }
  .bar { padding-block: 0 0.6rem; border-bottom: 1px solid var(--line); }
  .edition { border: 1px solid #999; }
  .layout { display: block; padding-block: 1rem 0; }
  .head { margin-bottom: 1.2rem; padding-bottom: 0.8rem; }
  .sides, .pair { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .contrast, .exercise { margin: 1.6rem 0; }
  .image img { max-width: 100%; max-height: 120mm; width: auto; }
  .exercise, .facts, .note, .content-note, .teacher, .ask {
    border: 1px solid #999; padding: 0.6rem 1rem; border-radius: 4px; }
  .facts, .note, .content-note, .teacher, .ask, .question > p, fieldset { break-inside: avoid; }
  .side > h3 { border-color: #999; }
  .passage { break-inside: auto; }
  .passage blockquote p { line-height: 2.1; }
  .table { overflow: visible; }
  details { border: 0; margin: 0; }
  summary { padding: 0.3rem 0; }
  .folded { padding: 0; }
  details::details-content { content-visibility: visible; display: block; }
  body:not(.for-teacher) .answer { display: none; }
  body:not(.for-teacher) .question { break-inside: avoid; margin: 1.4rem 0; }
  body:not(.for-teacher) .question::after, body:not(.for-teacher) .exercise::after {
    content: ""; display: block; height: 24mm; margin-bottom: 0.4rem;
    background: repeating-linear-gradient(transparent 0 7.8mm, #999 7.8mm 8mm);
    -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  .about > div { padding-block: 0.6rem 0; break-inside: avoid; }
}
)css";

// What the site's script adds to the pages.
constexpr std::string_view tools = R"css(
[hidden] { display: none !important; }
button, input[type="search"] {
  font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--quiet);
  border-radius: 6px; padding: 0.35rem 0.8rem; min-height: 2.25rem;
}
button { cursor: pointer; }
button:hover { background: var(--accent-soft); }
.compare { color: var(--accent); border-color: var(--accent); font-weight: 600; margin: 0 0 1.4rem; }
.bar > nav { flex: 1 1 20rem; min-width: 0; }
.search { position: relative; flex: 0 1 20rem; margin-inline-start: auto; }
.search label { display: block; color: var(--quiet); margin-bottom: 0.2rem; }
.search input { width: 100%; }
.search > p { margin: 0.3rem 0 0; }
.search > p:empty { display: none; }
.hits {
  position: absolute; inset-inline-end: 0; z-index: 2; width: min(34rem, calc(100vw - 2.5rem));
  max-height: 70vh; overflow-y: auto; list-style: none; margin: 0.3rem 0 0; padding: 0.3rem 0;
  background: var(--paper); border: 1px solid var(--quiet); border-radius: 6px;
}
.hits li { margin: 0; border-bottom: 1px solid var(--line); }
.hits li:last-child { border-bottom: 0; }
.hits a { display: block; padding: 0.55rem 0.9rem; color: var(--ink); text-decoration: none; }
.hits a:hover { background: var(--accent-soft); }
.hits a:focus-visible { outline-offset: -3px; }
.where { display: block; color: var(--accent); font-weight: 600; font-size: 0.88rem; }
mark { background: var(--note-soft); color: var(--note); font-weight: 600; }
.how { color: var(--quiet); font-size: 0.95rem; }
.live blockquote p { line-height: 1.95; }
.live [role="listbox"] { border-radius: 3px; }
.live [role="option"] { cursor: pointer; }
.live [aria-selected="true"] { background: var(--note-soft); color: var(--note); }
.live [role="listbox"]:focus-visible .at { outline: 2px solid var(--accent); outline-offset: 1px; }
.coded {
  background-repeat: no-repeat; background-size: 100% 3px; padding-bottom: 0.95rem;
  -webkit-box-decoration-break: clone; box-decoration-break: clone;
}
.coded[data-codes]::after {
  content: attr(data-codes); font: 700 0.7rem/1 var(--sans); vertical-align: super;
  padding-inline-start: 0.15rem; color: var(--quiet);
}
.give { text-align: start; margin-bottom: 0.3rem; }
.live .definition { padding-inline-start: 0.2rem; }
.status { color: var(--accent); min-height: 1.6em; }
.marks { list-style: none; padding: 0; }
.marks li { display: flex; gap: 1rem; justify-content: space-between; align-items: baseline;
  border-top: 1px solid var(--line); padding-top: 0.6rem; }
.comparison { border-top: 1px solid var(--line); }
.comparison .sides > div { min-width: 0; }
.by-code { list-style: none; padding: 0; font-size: 0.97rem; }
.by-code > li { border-top: 1px solid var(--line); padding-top: 0.9rem; }
.by-code p { margin-bottom: 0.4rem; }
.by-code .sides ul { padding-inline-start: 1.1rem; margin-bottom: 0.6rem; }
.read { color: var(--quiet); font-size: 0.82rem; font-weight: 400; white-space: nowrap; }
.kept { padding-top: 0.6rem; }
@media (max-width: 40rem) {
  .search { flex-basis: 100%; margin-top: 0.6rem; }
}
@media print {
  .live blockquote p { line-height: 2.1; }
  .live .codes label[hidden] { display: inline-flex !important; }
  .search, .how, .live button, .live .status, .live .none, .kept, .read { display: none; }
}
)css";

constexpr std::string_view excerpt_list = R"css(
body > main, body > header { max-width: 46rem; margin: 0 auto; padding: 0 1.25rem; }
body > header { padding-block: 3rem 1rem; }
body > main { padding-bottom: 5rem; }
h2 { border-bottom: 2px solid var(--accent); padding-bottom: 0.4rem; }
.excerpt { border-inline-start: 3px solid var(--line); padding-inline-start: 1.3rem; }
.codes { list-style: none; display: flex; flex-wrap: wrap; gap: 0.35rem; margin: 0.6rem 0 0;
  padding: 0; }
.codes li { background: var(--accent-soft); color: var(--accent); border-radius: 1rem; margin: 0;
  padding: 0.05rem 0.75rem; }
.memo { margin: 0.6rem 0 0; }
.memo p { margin: 0 0 0.3rem; }
.star { color: var(--note); font-weight: 600; }
)css";

std::string colours(const course::Palette& p) {
  const auto one = [](std::string_view name, std::uint32_t colour) {
    return fmt::format(" --{}: {};", name, model::to_string_color(colour));
  };
  return one("paper", p.paper) + one("sunken", p.sunken) + one("ink", p.ink) +
         one("quiet", p.quiet) + one("line", p.line) + one("accent", p.accent) +
         one("accent-soft", p.accent_soft) + one("note", p.note) + one("note-soft", p.note_soft) +
         one("teacher", p.teacher) + one("teacher-soft", p.teacher_soft);
}

}  // namespace

std::string base_style(const course::Look& look) {
  const auto face = [](bool serif) { return serif ? "serif" : "sans"; };
  return fmt::format(
      ":root {{\n  color-scheme: light dark;\n {}{}  --heading: var(--{});\n  --text: var(--{});\n"
      "  --quote: var(--{});\n}}\n"
      "@media (prefers-color-scheme: dark) {{\n  :root {{{} }}\n}}\n{}",
      colours(look.light), faces, face(look.serif_headings), face(look.serif_text),
      face(look.serif_quotes), colours(look.dark), base);
}
std::string course_style(const course::Look& look) {
  return base_style(look).append(pages).append(tools);
}
std::string excerpt_list_style() {
  return base_style({}).append(excerpt_list);
}

}  // namespace uddrag::exporting
