// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/finished_text.h"

#include <algorithm>

#include "course/page_words.h"
#include "export/markup_text.h"
#include "export/unpack.h"
#include "text/utf8.h"

namespace uddrag::exporting {
namespace {

using Lines = std::vector<std::string>;

void add(Lines& lines, std::string line) {
  if (!text::trim(line).empty()) lines.push_back(std::move(line));
}

/// Names of files, anchors and addresses hide words: "MariamHaddad_02.png".
void add_readings(Lines& lines, const std::string& word) {
  if (word.find(' ') != std::string::npos) return;
  for (std::string& reading : course::readings_of_path(word)) add(lines, std::move(reading));
}

/// What is written by numbers in JSON and scripts: "\u00f8".
std::string without_escapes(std::string_view text) {
  std::u16string units;
  std::string out;
  const auto flush = [&] {
    out += text::from_utf16(units);
    units.clear();
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("\\u") && rest.size() >= 6 &&
        rest.substr(2, 4).find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos) {
      units += static_cast<char16_t>(std::stoul(std::string(rest.substr(2, 4)), nullptr, 16));
      at += 5;
    } else {
      flush();
      out += rest.starts_with("\\\"") || rest.starts_with("\\n") ? ' ' : text[at];
      at += rest.starts_with("\\\"") || rest.starts_with("\\n");
    }
  }
  flush();
  return out;
}

/// At line ends and at the quotation marks of code.
Lines split(std::string_view text, std::string_view at) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(at), text.size());
    add(lines, std::string(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::string without_marks(std::string line) {
  std::erase_if(line, [](char c) { return c == '*' || c == '_' || c == '`' || c == '\\'; });
  return line;
}

Lines plain_lines(const std::string& bytes) {
  Lines lines = split(bytes, "\n");
  for (std::string& line : split(without_escapes(bytes), "\n\"")) lines.push_back(std::move(line));
  for (const std::string& line : split(bytes, "\n"))
    if (line.find_first_of("*_`\\") != std::string::npos) add(lines, without_marks(line));
  return lines;
}

bool looks_like_markup(const std::string& bytes) {
  const std::string_view start = text::trim(std::string_view(bytes).substr(0, 200));
  return start.starts_with("<") || start.starts_with("\xEF\xBB\xBF<");
}

bool printable_byte(unsigned char c) {
  return c >= 0x20 && c != 0x7F;
}

/// Runs of bytes that could be words, each also with every second byte left out (UTF-16).
Lines words_among_bytes(const std::string& bytes) {
  constexpr std::size_t shortest = 5;
  Lines lines;
  std::string narrow, wide;
  const auto flush = [&](std::string& run) {
    if (run.size() >= shortest) add(lines, text::repair_utf8(run));
    run.clear();
  };
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const auto c = static_cast<unsigned char>(bytes[at]);
    printable_byte(c) ? void(narrow += bytes[at]) : flush(narrow);
    const bool paired =
        at > 0 && at + 1 < bytes.size() && (bytes[at - 1] == 0 || bytes[at + 1] == 0);
    if (c == 0) continue;
    if (printable_byte(c) && paired)
      text::append_utf8(wide, c);
    else
      flush(wide);
  }
  flush(narrow);
  flush(wide);
  return lines;
}

/// In values of attributes and in scripts within the markup.
void add_hidden_words(Lines& words) {
  for (std::size_t i = 0, count = words.size(); i < count; ++i) {
    const std::string line = words[i];
    add_readings(words, line);
    if (line.find_first_of("\n\\") == std::string::npos) continue;
    for (std::string& part : split(without_escapes(line), "\"")) words.push_back(std::move(part));
  }
}

/// Of a long recording what stands at its ends, where its metadata is.
Lines words_of_binary(const std::string& bytes) {
  constexpr std::size_t reach = 8u << 20;
  if (bytes.size() <= 2 * reach) return words_among_bytes(bytes);
  return words_among_bytes(bytes.substr(0, reach) + '\0' + bytes.substr(bytes.size() - reach));
}

FinishedText text_of(const OutputFile& file) {
  FinishedText made{file.path, {}, false};
  add(made.lines, file.path);
  add_readings(made.lines, file.path);
  made.binary = !text::valid_utf8(file.bytes) || file.bytes.find('\0') != std::string::npos;
  Lines words = made.binary                     ? words_of_binary(file.bytes)
                : looks_like_markup(file.bytes) ? markup_lines(file.bytes)
                                                : plain_lines(file.bytes);
  if (!made.binary && looks_like_markup(file.bytes)) add_hidden_words(words);
  made.lines.insert(made.lines.end(), std::make_move_iterator(words.begin()),
                    std::make_move_iterator(words.end()));
  return made;
}

}  // namespace

std::vector<FinishedText> finished_texts(const std::vector<OutputFile>& files) {
  std::vector<FinishedText> all;
  for (const OutputFile& file : files)
    for (const OutputFile& part : unpacked(file)) all.push_back(text_of(part));
  return all;
}

}  // namespace uddrag::exporting
