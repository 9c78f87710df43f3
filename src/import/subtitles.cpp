// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/subtitles.h"

#include <algorithm>

#include "base/error.h"
#include "import/plain_text.h"
#include "import/times.h"
#include "text/utf8.h"

namespace uddrag::importing {
namespace {

using Kind = ReportItem::Kind;

constexpr std::size_t most_open = 50;  // tags within a cue

struct CueBlock {
  std::int64_t line = 0;  ///< of the file, from 1
  std::vector<std::string> lines;
};

std::vector<CueBlock> blocks_of(const std::string& text) {
  std::vector<CueBlock> blocks;
  bool open = false;
  std::size_t at = 0;
  std::int64_t number = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string line = text.substr(at, end - at);
    at = end + 1;
    ++number;
    if (text::trim(line).empty()) {
      open = false;
      continue;
    }
    if (!open) blocks.push_back({number, {}});
    open = true;
    blocks.back().lines.push_back(std::move(line));
  }
  return blocks;
}

struct Timing {
  base::Millis start = 0, end = 0;
};

/// "00:00:01.840 --> 00:00:06.946 align:start"
std::optional<Timing> timing_of(std::string_view line, bool& settings) {
  const std::size_t arrow = line.find("-->");
  if (arrow == std::string_view::npos) return std::nullopt;
  const auto start = parse_time(text::trim(line.substr(0, arrow)));
  const std::string_view rest = text::trim(line.substr(arrow + 3));
  std::size_t taken = 0;
  const auto end = parse_time(rest, &taken);
  if (!start || !end) return std::nullopt;
  settings = taken < rest.size();
  return Timing{*start, *end};
}

void append_entity(std::string& out, std::string_view text, std::size_t& at) {
  static constexpr std::pair<std::string_view, std::string_view> entities[] = {
      {"&amp;", "&"},
      {"&lt;", "<"},
      {"&gt;", ">"},
      {"&quot;", "\""},
      {"&#39;", "'"},
      {"&nbsp;", "\xC2\xA0"},
      {"&lrm;", "\xE2\x80\x8E"},
      {"&rlm;", "\xE2\x80\x8F"}};
  for (const auto& [written, meant] : entities)
    if (text.substr(at).starts_with(written)) {
      out += meant;
      at += written.size();
      return;
    }
  out += text[at++];
}

bool starts_tag(std::string_view text, std::size_t at) {
  if (text[at] != '<' || at + 1 >= text.size()) return false;
  const char next = text[at + 1];
  return next == '/' || (next >= 'a' && next <= 'z') || (next >= '0' && next <= '9');
}

/// Takes a cue's tags off; a voice tag names the speaker. A second voice begins a cue of its own.
void read_cue(std::string_view cue, const Timing& timing, Source& source) {
  SourceParagraph paragraph;
  paragraph.time_start = timing.start;
  paragraph.time_end = timing.end;
  paragraph.is_cue = true;
  std::vector<std::pair<std::string, std::size_t>> open;
  const std::size_t last_sign = cue.rfind('>');
  const std::size_t last_close = last_sign == std::string_view::npos ? 0 : last_sign;
  const auto close = [&] {
    paragraph.text = text::trim(paragraph.text);
    if (!paragraph.text.empty()) add_paragraph(source, paragraph);
    paragraph.text.clear();
    paragraph.styles.clear();
  };
  const auto style_of = [](const std::string& tag) {
    return tag == "b" ? "bold" : tag == "i" ? "italic" : tag == "u" ? "underline" : "";
  };
  for (std::size_t at = 0; at < cue.size();) {
    if (cue[at] == '&') {
      append_entity(paragraph.text, cue, at);
      continue;
    }
    const std::size_t end =
        at < last_close && starts_tag(cue, at) ? cue.find('>', at) : std::string_view::npos;
    if (end == std::string_view::npos) {
      paragraph.text += cue[at++];
      continue;
    }
    const std::string_view tag = cue.substr(at + 1, end - at - 1);
    at = end + 1;
    const std::string name(tag.substr(0, tag.find_first_of(" .\t")));
    if (name == "v") {
      if (!text::trim(paragraph.text).empty()) close();
      const std::size_t space = tag.find_first_of(" \t");
      if (space != std::string_view::npos) paragraph.speaker = text::trim(tag.substr(space));
    } else if (!name.empty() && name[0] == '/') {
      const auto opened = std::find_if(open.rbegin(), open.rend(), [&](const auto& entry) {
        return entry.first == name.substr(1);
      });
      if (opened != open.rend()) {
        if (opened->second < paragraph.text.size())
          paragraph.styles.push_back(
              {opened->second, paragraph.text.size(), style_of(opened->first)});
        open.erase(std::next(opened).base());
      }
    } else if (*style_of(name) && open.size() < most_open) {
      open.emplace_back(name, paragraph.text.size());
    } else {
      add_item(source.report, Kind::left_out, "tags within cues", 1, std::string(tag));
    }
  }
  close();
}

/// WebVTT, section 4.1: a cue ends after it begins, and begins no earlier than all before it.
void require_forward(const Timing& timing, base::Millis last, std::int64_t line) {
  using base::said;
  if (timing.end < timing.start)
    throw base::Error(
        base::ErrorKind::bad_input,
        said("Line {}: this cue ends before it begins. Put its times right and import "
             "the file again.",
             line));
  if (timing.start < last)
    throw base::Error(base::ErrorKind::bad_input,
                      said("Line {}: this cue begins before the one above it. Put its times right "
                           "and import the file again.",
                           line));
}

Source read(std::string_view bytes, const Options& options, bool vtt) {
  Source source;
  const std::string text = decode_text(bytes, options, source.report);
  std::int64_t cues = 0;
  base::Millis last = 0;
  for (const auto& [first_line, lines] : blocks_of(text)) {
    bool settings = false;
    std::optional<Timing> timing;
    std::size_t at = 0;
    while (at < lines.size() && !(timing = timing_of(lines[at], settings))) ++at;
    if (!timing) {
      const bool header = vtt && lines.front().starts_with("WEBVTT");
      const bool note =
          vtt && (lines.front().starts_with("NOTE") || lines.front().starts_with("STYLE") ||
                  lines.front().starts_with("REGION"));
      if (note)
        add_item(source.report, Kind::left_out, "notes and styles", 1,
                 text::elide(lines.front(), 80));
      if (!header && !note)
        add_item(source.report, Kind::warning, "blocks without a time", 1,
                 text::elide(lines.front(), 80));
      continue;
    }
    if (vtt) require_forward(*timing, last, first_line + static_cast<std::int64_t>(at));
    last = timing->start;
    ++cues;
    if (settings) add_item(source.report, Kind::left_out, "cue settings");
    std::string cue;
    for (std::size_t i = at + 1; i < lines.size(); ++i) cue += (cue.empty() ? "" : " ") + lines[i];
    read_cue(cue, *timing, source);
  }
  if (cues == 0)
    throw base::Error(base::ErrorKind::damaged, "No subtitle with a time was found in it.");
  add_item(source.report, Kind::recognised, "cues", cues);
  return source;
}

Source read_vtt(std::string_view bytes, const Options& options, base::Progress*) {
  return read(bytes, options, true);
}
Source read_srt(std::string_view bytes, const Options& options, base::Progress*) {
  return read(bytes, options, false);
}

bool is_vtt(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  return bytes.starts_with("WEBVTT");
}

}  // namespace

const Format webvtt_format{"WebVTT", "vtt", is_vtt, read_vtt};
const Format subrip_format{"SubRip", "srt", nullptr, read_srt};

}  // namespace uddrag::importing
