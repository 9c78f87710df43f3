// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/lom.h"

namespace uddrag::exporting {
namespace {

class LomWriter {
 public:
  LomWriter(Markup& xml, const LomSpace& space, const course::Pages& pages)
      : m_xml(xml), m_space(space), m_pages(pages) {}

  void write(const std::string& title) {
    const auto lom = m_xml.in(tag("lom"), {{"xmlns:" + m_space.prefix, m_space.address}});
    write_general(title);
    write_rights();
  }

 private:
  std::string tag(const std::string& name) const { return m_space.prefix + ":" + name; }

  void write_string(const std::string& name, const std::string& text) {
    if (text.empty()) return;
    const auto outer = m_xml.in(tag(name));
    m_xml.element(tag("string"), {{"language", m_pages.language}}, text);
  }

  void write_general(const std::string& title) {
    const auto general = m_xml.in(tag("general"));
    write_string("title", title);
    if (!m_pages.language.empty()) m_xml.element(tag("language"), {}, m_pages.language);
    write_string("description", m_pages.subtitle);
  }

  void write_rights() {
    if (m_pages.licence.empty()) return;
    const auto rights = m_xml.in(tag("rights"));
    {
      const auto restricted = m_xml.in(tag("copyrightAndOtherRestrictions"));
      m_xml.element(tag("source"), {}, "LOMv1.0");
      m_xml.element(tag("value"), {}, "yes");
    }
    write_string("description", m_pages.licence);
  }

  Markup& m_xml;
  const LomSpace& m_space;
  const course::Pages& m_pages;
};

}  // namespace

void write_lom(Markup& xml, const LomSpace& space, const course::Pages& pages, const Words& words) {
  LomWriter(xml, space, pages).write(edition_title(words, pages));
}

}  // namespace uddrag::exporting
