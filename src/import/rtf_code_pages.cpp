// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/rtf_code_pages.h"

#include <algorithm>
#include <iterator>

#include "text/encoding.h"

namespace uddrag::importing {
namespace {

struct CodePage {
  int number;
  const char* name;
  bool several_bytes = false;
};

constexpr CodePage code_pages[] = {{437, "ibm-437"},           {850, "ibm-850"},
                                   {852, "ibm-852"},           {855, "ibm-855"},
                                   {857, "ibm-857"},           {858, "ibm-858"},
                                   {860, "ibm-860"},           {861, "ibm-861"},
                                   {862, "ibm-862"},           {863, "ibm-863"},
                                   {864, "ibm-864"},           {865, "ibm-865"},
                                   {866, "ibm-866"},           {874, "windows-874"},
                                   {932, "windows-932", true}, {936, "windows-936", true},
                                   {949, "windows-949", true}, {950, "windows-950", true},
                                   {1250, "windows-1250"},     {1251, "windows-1251"},
                                   {1252, "windows-1252"},     {1253, "windows-1253"},
                                   {1254, "windows-1254"},     {1255, "windows-1255"},
                                   {1256, "windows-1256"},     {1257, "windows-1257"},
                                   {1258, "windows-1258"},     {10000, "macintosh"},
                                   {10001, "Shift_JIS", true}, {10006, "x-mac-greek"},
                                   {10007, "x-mac-cyrillic"},  {10029, "x-mac-centraleurroman"},
                                   {10081, "x-mac-turkish"},   {65001, "UTF-8", true}};

constexpr std::pair<long, int> charsets[] = {
    {0, 0},      {1, 0},      {2, -1},     {77, 10000}, {78, 10001}, {85, 10006}, {86, 10081},
    {88, 10029}, {89, 10007}, {128, 932},  {129, 949},  {134, 936},  {136, 950},  {161, 1253},
    {162, 1254}, {163, 1258}, {177, 1255}, {178, 1256}, {179, 1256}, {180, 1256}, {186, 1257},
    {204, 1251}, {222, 874},  {238, 1250}, {254, 437},  {255, 850}};

const CodePage* find(int number) {
  const auto* found = std::find_if(std::begin(code_pages), std::end(code_pages),
                                   [&](const CodePage& page) { return page.number == number; });
  return found == std::end(code_pages) ? nullptr : found;
}

}  // namespace

int code_page_of_charset(long charset) {
  for (const auto& [known, page] : charsets)
    if (known == charset) return page;
  return 0;
}

std::string name_of_code_page(int code_page) {
  const CodePage* page = find(code_page);
  return page ? page->name : "";
}

const std::vector<std::string>& RtfCodePages::table(int code_page) {
  const auto [entry, is_new] = m_tables.try_emplace(code_page);
  const CodePage* page = find(code_page);
  if (!is_new || !page || page->several_bytes) return entry->second;
  for (int byte = 0; byte < 256; ++byte) {
    const char c = static_cast<char>(byte);
    entry->second.push_back(text::decode_as({&c, 1}, page->name).utf8);
  }
  return entry->second;
}

std::string RtfCodePages::decode(std::string_view bytes, int code_page) {
  if (std::all_of(bytes.begin(), bytes.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte > 0 && byte < 0x80;
      }))
    return std::string(bytes);
  if (!find(code_page)) code_page = 1252;
  const std::vector<std::string>& signs = table(code_page);
  std::string words;
  if (signs.empty()) {
    std::remove_copy(bytes.begin(), bytes.end(), std::back_inserter(words), '\0');
    return text::decode_as(words, find(code_page)->name).utf8;
  }
  for (const char c : bytes)
    if (c != 0) words += signs[static_cast<unsigned char>(c)];
  return words;
}

}  // namespace uddrag::importing
