// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/lom.h"

namespace uddrag::exporting {
namespace {

void write_string(Markup& xml, const char* tag, const course::Pages& pages,
                  const std::string& text) {
  if (text.empty()) return;
  const auto outer = xml.in(tag);
  xml.element("lom:string", {{"language", pages.language}}, text);
}

void write_general(Markup& xml, const course::Pages& pages, const Words& words) {
  const auto general = xml.in("lom:general");
  write_string(xml, "lom:title", pages, edition_title(words, pages));
  if (!pages.language.empty()) xml.element("lom:language", {}, pages.language);
  write_string(xml, "lom:description", pages, pages.subtitle);
}

void write_rights(Markup& xml, const course::Pages& pages) {
  if (pages.licence.empty()) return;
  const auto rights = xml.in("lom:rights");
  {
    const auto restricted = xml.in("lom:copyrightAndOtherRestrictions");
    xml.element("lom:source", {}, "LOMv1.0");
    xml.element("lom:value", {}, "yes");
  }
  write_string(xml, "lom:description", pages, pages.licence);
}

}  // namespace

void write_lom(Markup& xml, const std::string& space, const course::Pages& pages,
               const Words& words) {
  const auto lom = xml.in("lom:lom", {{"xmlns:lom", space}});
  write_general(xml, pages, words);
  write_rights(xml, pages);
}

}  // namespace uddrag::exporting
