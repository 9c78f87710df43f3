// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/support.h"

#include <zip.h>

#include <array>
#include <boost/test/unit_test.hpp>
#include <cstdio>

#include "base/file.h"

namespace uddrag::test {

namespace fs = std::filesystem;

void parse(pugi::xml_document& xml, const std::string& bytes, const std::string& name) {
  const auto result =
      xml.load_buffer(bytes.data(), bytes.size(),
                      pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_doctype);
  BOOST_REQUIRE_MESSAGE(result, name << ": " << result.description() << " near "
                                     << bytes.substr(static_cast<std::size_t>(result.offset), 80));
}

std::string text_of(const pugi::xml_node& node) {
  std::string text = node.value();
  for (const auto child : node.children()) text += text_of(child);
  return text;
}

std::map<std::string, std::string> unzip(const std::string& bytes) {
  std::map<std::string, std::string> parts;
  auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
  auto* archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nullptr);
  BOOST_REQUIRE(archive);
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
    const auto index = static_cast<zip_uint64_t>(i);
    zip_stat_t about;
    BOOST_REQUIRE_EQUAL(zip_stat_index(archive, index, 0, &about), 0);
    std::string part(about.size, '\0');
    auto* file = zip_fopen_index(archive, index, 0);
    BOOST_REQUIRE_EQUAL(zip_fread(file, part.data(), part.size()),
                        static_cast<zip_int64_t>(about.size));
    zip_fclose(file);
    parts[about.name] = part;
  }
  zip_discard(archive);
  return parts;
}

const exporting::OutputFile& find(const std::vector<exporting::OutputFile>& files,
                                  const std::string& path) {
  for (const auto& file : files)
    if (file.path == path) return file;
  BOOST_FAIL("There is no file " << path);
  return files.front();
}

fs::path write_all(const std::vector<exporting::OutputFile>& files, const std::string& folder) {
  const auto root = fs::path(UDDRAG_BINARY_DIR) / "export-sample" / folder;
  fs::remove_all(root);
  for (const auto& file : files) base::write_file(root / file.path, file.bytes);
  return root;
}

void check_hidden(const std::map<std::string, std::string>& parts,
                  const std::vector<std::string>& words) {
  for (const auto& [name, bytes] : parts)
    for (const auto& word : words) {
      BOOST_TEST(name.find(word) == name.npos, name << ": " << word);
      BOOST_TEST(bytes.find(word) == bytes.npos, name << ": " << word);
    }
}

void check_handout(const std::string& text) {
  for (const auto* words :
       {"Tæt på og fri?", "Men vi bor på kommunens nåde.", "Underviserens udgave",
        "Figur 1. Selvcensur efter gruppe.", "Vi har myndigheden, og de har tiden."})
    BOOST_TEST(text.find(words) != text.npos, words);
  BOOST_TEST(text.find("Side 2 af") != text.npos);
  // Once in the contents, once as a heading.
  const auto first = text.find("Modul 1: Jo tættere");
  BOOST_TEST(text.find("Modul 1: Jo tættere", first + 1) != text.npos);
}

std::string media_type_at_front(const std::string& bytes) {
  // APPNOTE.TXT 4.3.7: method at 8, size at 22, length of the name at 26, of the rest at 28.
  BOOST_REQUIRE(bytes.starts_with("PK\x03\x04") && bytes.size() > 100);
  BOOST_TEST(bytes[8] == 0);
  BOOST_TEST(bytes[26] == 8);
  BOOST_TEST(bytes[28] == 0);
  BOOST_TEST(bytes.substr(30, 8) == "mimetype");
  return bytes.substr(38, static_cast<unsigned char>(bytes[22]));
}

bool installed(const std::string& program) {
  return run("command -v " + program).first == 0;
}

std::pair<int, std::string> run(const std::string& command) {
  std::string output;
  auto* pipe = popen(("( " + command + " ) 2>&1").c_str(), "r");
  BOOST_REQUIRE(pipe);
  std::array<char, 4096> buffer;
  while (const auto count = std::fread(buffer.data(), 1, buffer.size(), pipe))
    output.append(buffer.data(), count);
  return {pclose(pipe), output};
}

std::string text_by_libreoffice(const fs::path& file) {
  if (!installed("soffice") || !installed("pdftotext")) return {};
  const auto folder = file.parent_path();
  // A profile of its own: LibreOffice refuses to start twice on the same one.
  const auto profile = folder / "profile";
  const auto converted = run("timeout 240 soffice -env:UserInstallation=file://" +
                             profile.string() + " --headless --convert-to pdf --outdir '" +
                             folder.string() + "' '" + file.string() + "'");
  fs::remove_all(profile);
  BOOST_CHECK_MESSAGE(converted.first == 0, converted.second);
  const auto pdf = fs::path(file).replace_extension("pdf");
  BOOST_REQUIRE_MESSAGE(fs::exists(pdf), converted.second);
  return run("pdftotext -layout '" + pdf.string() + "' -").second;
}

}  // namespace uddrag::test
