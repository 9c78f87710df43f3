// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/md_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "export/excerpt_parts.h"
#include "export/links.h"
#include "export/markup.h"

namespace uddrag::exporting {
namespace {

constexpr std::string_view spaces = " \t\n";

bool is_space(char c) {
  return spaces.find(c) != spaces.npos;
}
bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}
/// Also true of an unescaped '*', which must not stand beside another.
bool is_sign(char c) {
  return static_cast<unsigned char>(c) < 0x80 && !is_word(c) && !is_space(c);
}

/// "- " and "1. " begin lists; the sign is escaped, not the digits.
std::size_t list_sign(std::string_view line) {
  const auto digits = line.find_first_not_of("0123456789");
  if (digits == line.npos) return line.npos;
  if (digits > 0 && (line[digits] == '.' || line[digits] == ')')) return digits;
  return digits == 0 && std::string_view("-+=~#").find(line[0]) != line.npos ? 0 : line.npos;
}

std::string escaped(std::string_view text) {
  constexpr std::string_view special = "\\`*_[]<>&|~$";
  std::string result;
  for (const char c : text) {
    if (special.find(c) != special.npos) result += '\\';
    result += c;
  }
  return result;
}

std::string on_one_line(std::string_view text) {
  auto line = printable(text);
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

/// What begins a line must not look like a list, a heading or code.
std::string at_line_start(std::string_view written) {
  written.remove_prefix(std::min(written.find_first_not_of(" \t"), written.size()));
  std::string line(written);
  const auto sign = list_sign(line);
  if (sign != line.npos) line.insert(sign, "\\");
  return line;
}

std::string code_span(std::string_view text, bool in_cell) {
  std::size_t longest = 0, run = 0;
  std::string inside;
  for (const char c : text) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
    if (c == '|' && in_cell) inside += '\\';
    inside += c;
  }
  const std::string fence(longest + 1, '`');
  const bool pad = inside.starts_with('`') || inside.ends_with('`');
  return fence + (pad ? " " : "") + inside + (pad ? " " : "") + fence;
}

/// Writes runs one behind the other, looking at what stands on both sides of a mark: CommonMark
/// takes a star for a mark only in certain company (spec 6.2). Where it would not, HTML stands.
class RunWriter {
 public:
  explicit RunWriter(bool in_cell) : m_in_cell(in_cell) {}

  std::string write(const course::Inlines& runs) {
    for (std::size_t i = 0; i < runs.size();) {
      const auto address = safe_link(runs[i].link);
      const auto link = runs[i].link;
      if (!address.empty()) m_md += '[';
      do {
        const bool goes_on = i + 1 < runs.size() && runs[i + 1].link == link;
        write_run(runs[i], goes_on || address.empty() ? first_of(runs, i + 1) : ']');
        ++i;
      } while (i < runs.size() && runs[i].link == link);
      if (!address.empty()) m_md += fmt::format("](<{}>)", target(address));
    }
    return std::move(m_md);
  }

  static std::string target(std::string_view address) {
    std::string result;
    for (const char c : on_one_line(address)) {
      if (c == '<' || c == '>' || c == '\\') result += '\\';
      result += c;
    }
    return result;
  }

 private:
  static char first_of(const course::Inlines& runs, std::size_t at) {
    return at < runs.size() && !runs[at].text.empty() ? runs[at].text[0] : ' ';
  }

  void write_run(const course::Inline& run, char next) {
    const auto text = on_one_line(run.text);
    const auto from = std::min(text.find_first_not_of(spaces), text.size());
    const auto end = text.find_last_not_of(spaces) + 1;
    m_md += text.substr(0, from);
    if (from < end) write_words(run, text.substr(from, end - from), end < text.size() ? ' ' : next);
    if (end > from) m_md += text.substr(end);
    if (run.line_break) m_md += m_in_cell ? "<br>" : "\\\n";
  }

  void write_words(const course::Inline& run, const std::string& words, char next) {
    const auto written = run.code ? code_span(words, m_in_cell) : escaped(words);
    const char before = m_md.empty() ? ' ' : m_md.back();
    const bool opens =
        before != '*' && (is_word(written.front()) || is_space(before) || is_sign(before));
    const bool closes = is_word(written.back()) || is_space(next) || is_sign(next);
    const bool stars = opens && closes;
    const auto mark = [&](bool wanted, std::string_view star, std::string_view tag) {
      if (wanted) m_md += stars ? star : tag;
    };
    mark(run.strong, "**", "<strong>");
    mark(run.emphasised, "*", "<em>");
    m_md += written;
    mark(run.emphasised, "*", "</em>");
    mark(run.strong, "**", "</strong>");
  }

  bool m_in_cell;
  std::string m_md;
};

/// Every line behind the first begins with `indent`, the first with `first`.
std::string indented(std::string_view text, std::string_view first, std::string_view indent) {
  std::string result(first);
  for (std::size_t at = 0; at < text.size(); ++at) {
    result += text[at];
    if (text[at] == '\n' && at + 1 < text.size() && text[at + 1] != '\n') result += indent;
  }
  return result;
}

/// Plain text never begins so: its signs are escaped.
bool is_list(std::string_view block) {
  const auto digits = std::min(block.find_first_not_of("0123456789"), block.size());
  return block.substr(digits).starts_with(digits > 0 ? ". " : "- ");
}

}  // namespace

std::string md_line(std::string_view text) {
  return at_line_start(escaped(on_one_line(text)));
}

std::string md_strong(std::string_view text) {
  course::Inline run;
  run.text = text;
  run.strong = true;
  return md_runs({run});
}

std::string md_labelled(std::string_view label, std::string_view text) {
  return md_strong(fmt::format("{}:", label)) + " " + escaped(on_one_line(text));
}

std::string md_link(std::string_view text, std::string_view address) {
  return fmt::format("[{}](<{}>)", escaped(on_one_line(text)), RunWriter::target(address));
}

std::string md_runs(const course::Inlines& runs, bool in_cell) {
  // What stands behind a forced break begins a line too. Stars are marks: the text's are escaped.
  std::vector<std::string> lines;
  for (const auto& written : lines_of(RunWriter(in_cell).write(runs)))
    lines.push_back(at_line_start(written));
  auto line = joined(lines, "\n");
  while (!line.empty() && is_space(line.back())) line.pop_back();
  if (line.ends_with("\\") && !line.ends_with("\\\\")) line.pop_back();  // a break before nothing
  return line;
}

std::string md_heading(int level, std::string_view written) {
  return std::string(static_cast<std::size_t>(level), '#') + " " + std::string(written);
}

std::string md_quote(const MdBlocks& blocks) {
  const auto text = md_joined(blocks);
  std::string result;
  for (std::size_t from = 0; from <= text.size() && !text.empty();) {
    const auto to = std::min(text.find('\n', from), text.size());
    if (from > 0) result += '\n';
    result += to > from ? "> " + text.substr(from, to - from) : ">";
    from = to + 1;
  }
  return result;
}

std::string md_item(std::string_view sign, const MdBlocks& blocks) {
  return indented(md_joined(blocks), fmt::format("{} ", sign), std::string(sign.size() + 1, ' '));
}

std::string md_list(const std::vector<std::string>& items) {
  std::vector<std::string> lines;
  for (const auto& item : items) lines.push_back(md_item("-", {item}));
  return joined(lines, "\n");
}

std::string md_joined(const MdBlocks& blocks) {
  std::string text, last;
  for (const auto& block : blocks) {
    if (block.empty()) continue;
    if (!text.empty()) text += is_list(last) && is_list(block) ? "\n\n<!-- -->\n\n" : "\n\n";
    text += block;
    last = block;
  }
  return text;
}

}  // namespace uddrag::exporting
