// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/epub_style.h"

#include <string_view>

#include "export/letters.h"

namespace uddrag::exporting {
namespace {

constexpr std::string_view sheet = R"css(body { line-height: 1.5; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; page-break-after: avoid; break-after: avoid; }
h1 { font-size: 1.7em; margin: 0 0 0.8em; }
h2 { font-size: 1.3em; margin: 2em 0 0.6em; }
h3 { font-size: 1.1em; margin: 1.6em 0 0.5em; }
h4, h5, h6 { font-size: 1em; margin: 1.4em 0 0.4em; }
p { margin: 0 0 0.8em; }
li { margin-bottom: 0.3em; }
blockquote { margin: 0; font-size: 1.06em; }
figure { margin: 1.6em 0; }
figcaption { font-size: 0.9em; margin-top: 0.6em; }
img { max-width: 100%; height: auto; }
video { max-width: 100%; }
.head { border-bottom: 1px solid; padding-bottom: 1em; margin-bottom: 1.6em; }
.head .kicker { margin-bottom: 0.2em; }
.logo { display: block; max-height: 3em; max-width: 12em; margin-bottom: 2em; }
.subtitle { font-size: 1.15em; }
.kicker, .label, .tag, .edition { font-weight: bold; font-size: 0.88em; margin-bottom: 0.3em; }
.meta, .source, .definition { font-size: 0.92em; }
.objectives h2 { font-size: 1em; margin: 1em 0 0.3em; }
.excerpt, .passage { border-left: 3px solid; padding-left: 1em; }
[dir="rtl"] .excerpt, [dir="rtl"] .passage { border-left: 0; border-right: 3px solid;
  padding-left: 0; padding-right: 1em; }
.attribution { font-weight: bold; }
.locator, .remark { display: block; }
.context { font-size: 0.92em; margin: 0.8em 0; }
.speaker { font-weight: bold; }
.note, .content-note { background: #fbf2e1; color: #744611; border: 1px solid #744611;
  padding: 0.5em 0.8em; }
.facts, .exercise, .question { border: 1px solid; padding: 0.8em 1em 0.2em; margin: 1.6em 0; }
.question { border-width: 1px 0; padding-left: 0; padding-right: 0; }
.question + .question { border-top: 0; margin-top: -1.6em; }
.facts h2, .exercise h2 { margin-top: 0; }
.facts li p { margin: 0; }
.teacher { background: #f0edf9; color: #33295f; border: 1px solid #4d4183;
  padding: 0.8em 1em 0.2em; margin: 1.6em 0; }
.missing { border: 1px dashed; padding: 0.6em 0.8em; margin-bottom: 0.8em; }
.missing p { margin: 0; }
.ask { font-weight: bold; }
details { border: 1px solid; padding: 0.4em 0.8em; margin-bottom: 0.8em; }
summary { font-weight: bold; }
fieldset { border: 0; margin: 0 0 0.8em; padding: 0; }
legend { font-weight: bold; padding: 0; }
.codes { list-style: none; padding: 0; margin: 0.4em 0 0; }
.code { border-left: 0.4em solid; padding-left: 0.5em; font-weight: bold; }
.definition { margin: 0.1em 0 0.5em 1.6em; }
table { border-collapse: collapse; margin-bottom: 1em; }
th, td { text-align: left; vertical-align: top; padding: 0.3em 0.8em 0.3em 0;
  border-bottom: 1px solid; }
[dir="rtl"] th, [dir="rtl"] td { text-align: right; padding: 0.3em 0 0.3em 0.8em; }
nav ol { list-style: none; padding-left: 1em; }
)css";

}  // namespace

std::string epub_style(const course::Look& look) {
  const auto serifs = serifs_of(look);
  std::string letters;
  if (!serifs.text && !serifs.quotes) letters += "body { font-family: sans-serif; }\n";
  if (serifs.text) letters += "body { font-family: serif; }\n";
  if (serifs.headings) letters += "h1, h2, h3, h4, h5, h6 { font-family: serif; }\n";
  if (serifs.quotes) letters += "blockquote, .subtitle { font-family: serif; }\n";
  return letters + std::string(sheet);
}

}  // namespace uddrag::exporting
