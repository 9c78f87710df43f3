// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/made.h"

#include <zip.h>

#include <boost/test/unit_test.hpp>

using namespace uddrag;

namespace made {

std::string zipped(const std::vector<std::pair<std::string, std::string>>& parts) {
  zip_error_t error;
  zip_source_t* buffer = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(buffer);
  zip_t* archive = zip_open_from_source(buffer, ZIP_TRUNCATE, &error);
  for (const auto& [name, bytes] : parts)
    zip_file_add(archive, name.c_str(), zip_source_buffer(archive, bytes.data(), bytes.size(), 0),
                 ZIP_FL_ENC_UTF_8);
  zip_set_file_compression(archive, 0, ZIP_CM_STORE, 0);
  zip_close(archive);
  zip_source_open(buffer);
  zip_source_seek(buffer, 0, SEEK_END);
  std::string out(static_cast<std::size_t>(zip_source_tell(buffer)), '\0');
  zip_source_seek(buffer, 0, SEEK_SET);
  zip_source_read(buffer, out.data(), out.size());
  zip_source_close(buffer);
  zip_source_free(buffer);
  return out;
}

std::string odt(const std::string& body, const std::string& styles,
                std::vector<std::pair<std::string, std::string>> more) {
  const std::string names =
      " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
      " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
      " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
      " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
      " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
      " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
      " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";
  std::vector<std::pair<std::string, std::string>> parts = {
      {"mimetype", "application/vnd.oasis.opendocument.text"},
      {"content.xml", "<?xml version=\"1.0\"?><office:document-content" + names +
                          "><office:automatic-styles>" + styles +
                          "</office:automatic-styles><office:body><office:text>" + body +
                          "</office:text></office:body></office:document-content>"}};
  parts.insert(parts.end(), more.begin(), more.end());
  return zipped(parts);
}

std::vector<std::string> turns(const importing::ImportedDocument& document) {
  std::vector<std::string> lines;
  for (const auto& turn : document.turns)
    lines.push_back((turn.speaker < 0
                         ? ""
                         : document.speakers[static_cast<std::size_t>(turn.speaker)].label + ": ") +
                    std::string(document.text.slice(turn.span)));
  return lines;
}

std::int64_t reported(const importing::ImportedDocument& document, const std::string& what) {
  for (const auto& item : document.report.items)
    if (item.what.find(what) != std::string::npos) return item.count;
  return 0;
}

base::ErrorKind kind_of_failure(const std::string& bytes, const std::string& name,
                                const importing::Options& options) {
  try {
    importing::import_bytes(bytes, name, options);
  } catch (const base::Error& error) {
    BOOST_TEST(error.path() == name);
    return error.kind();
  }
  BOOST_ERROR("no error for " << name);
  return base::ErrorKind::internal;
}

}  // namespace made
