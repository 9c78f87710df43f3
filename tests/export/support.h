// SPDX-License-Identifier: GPL-3.0-or-later
// How the tests of the exporters read what was written: as XML, as a zip, with foreign programs.
#pragma once
#include <filesystem>
#include <map>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "export/output_file.h"

namespace uddrag::test {

/// Parses and fails the test where the bytes are not well-formed.
void parse(pugi::xml_document& xml, const std::string& bytes, const std::string& name);
/// All text in document order, without markup.
std::string text_of(const pugi::xml_node& node);
std::map<std::string, std::string> unzip(const std::string& bytes);
const exporting::OutputFile& find(const std::vector<exporting::OutputFile>& files,
                                  const std::string& path);
/// Writes the files into a folder of the build tree, which is emptied before.
std::filesystem::path write_all(const std::vector<exporting::OutputFile>& files,
                                const std::string& folder);
/// Fails where a word stands in a path or in the bytes of a part.
void check_hidden(const std::map<std::string, std::string>& parts,
                  const std::vector<std::string>& words);
/// Of a handout of the sample pages, as an office program lays it out.
void check_handout(const std::string& text);
/// Of a package that is known by its first entry: its media type, stored as it is.
std::string media_type_at_front(const std::string& bytes);
bool installed(const std::string& program);
/// Runs by the shell; the exit code, and what it printed on both channels.
std::pair<int, std::string> run(const std::string& command);
/// Converts with LibreOffice and gives the PDF's text; empty where it is not installed.
std::string text_by_libreoffice(const std::filesystem::path& file);

}  // namespace uddrag::test
