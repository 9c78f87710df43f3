// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/imscc_manifest.h"

#include <fmt/format.h>

#include "export/edition_id.h"
#include "export/lom.h"
#include "export/page_name.h"
#include "export/qti_assessment.h"

namespace uddrag::exporting {
namespace {

class ManifestWriter {
 public:
  ManifestWriter(const course::Pages& pages, const std::vector<OutputFile>& content)
      : m_pages(pages),
        m_content(content),
        m_words(words_for(pages.language)),
        m_keys(page_keys(pages)) {}

  std::string written() {
    m_xml.raw(xml_declaration);
    {
      const auto manifest =
          m_xml.in("manifest", {{"identifier", "uddrag-" + edition_id(m_pages)},
                                {"xmlns", "http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1"}});
      write_metadata();
      write_organization();
      write_resources();
    }
    return m_xml.take();
  }

 private:
  void write_metadata() {
    const auto metadata = m_xml.in("metadata");
    m_xml.element("schema", {}, "IMS Common Cartridge");
    m_xml.element("schemaversion", {}, "1.3.0");
    write_lom(m_xml, {"lomimscc", "http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest"}, m_pages,
              m_words);
  }

  void write_organization() {
    const auto all = m_xml.in("organizations");
    const auto one =
        m_xml.in("organization", {{"identifier", "course"}, {"structure", "rooted-hierarchy"}});
    const auto root = m_xml.in("item", {{"identifier", "root"}});
    {
      const auto folder = m_xml.in("item", {{"identifier", "folder-front"}});
      m_xml.element("title", {}, edition_title(m_words, m_pages));
      write_item("front", edition_title(m_words, m_pages));
    }
    for (std::size_t i = 0; i < m_keys.size(); ++i) write_folder(i);
  }

  void write_folder(std::size_t i) {
    const auto& page = m_pages.pages[i];
    const auto folder = m_xml.in("item", {{"identifier", "folder-" + m_keys[i]}});
    m_xml.element("title", {}, full_title(m_words, page));
    write_item("page-" + m_keys[i], full_title(m_words, page));
    if (has_tasks(page)) write_item("tasks-" + m_keys[i], tasks_title(m_pages, page));
  }

  void write_item(const std::string& resource, const std::string& title) {
    const auto item =
        m_xml.in("item", {{"identifier", "item-" + resource}, {"identifierref", resource}});
    m_xml.element("title", {}, title);
  }

  /// The front page and the pages come first in the web course; what follows, they share.
  void write_resources() {
    const auto all = m_xml.in("resources");
    const std::size_t shared = 1 + m_keys.size();
    for (std::size_t i = 0; i < m_content.size(); ++i) {
      const auto id = i == 0       ? std::string("front")
                      : i < shared ? "page-" + m_keys[i - 1]
                                   : shared_id(i);
      const auto resource = m_xml.in(
          "resource", {{"identifier", id}, {"type", "webcontent"}, {"href", m_content[i].path}});
      m_xml.leaf("file", {{"href", m_content[i].path}});
      for (std::size_t s = shared; i < shared && s < m_content.size(); ++s)
        m_xml.leaf("dependency", {{"identifierref", shared_id(s)}});
      m_xml.raw("\n");
    }
    for (std::size_t i = 0; i < m_keys.size(); ++i)
      if (has_tasks(m_pages.pages[i])) write_tasks(i);
  }

  void write_tasks(std::size_t i) {
    const auto resource =
        m_xml.in("resource", {{"identifier", "tasks-" + m_keys[i]},
                              {"type", "imsqti_xmlv1p2/imscc_xmlv1p3/assessment"}});
    m_xml.leaf("file", {{"href", imscc_tasks_file(m_keys[i])}});
  }

  std::string shared_id(std::size_t i) const { return fmt::format("file-{}", i); }

  const course::Pages& m_pages;
  const std::vector<OutputFile>& m_content;
  const Words& m_words;
  std::vector<std::string> m_keys;
  Markup m_xml;
};

}  // namespace

std::string imscc_tasks_file(const std::string& key) {
  return fmt::format("assessments/{}.xml", key);
}

std::string imscc_tasks_id(const course::Pages& pages, const std::string& key) {
  return fmt::format("uddrag-{}-{}", edition_id(pages), key);
}

std::string imscc_manifest(const course::Pages& pages, const std::vector<OutputFile>& content) {
  return ManifestWriter(pages, content).written();
}

}  // namespace uddrag::exporting
