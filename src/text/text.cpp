// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/text.h"

#include <algorithm>
#include <vector>

#include "base/error.h"
#include "text/utf8.h"

namespace uddrag::text {
namespace {

constexpr std::int64_t every = 256;  // code points between two checkpoints

struct Checkpoint {
  std::int64_t bytes = 0;
  std::int64_t utf16 = 0;
};

bool continues(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}
bool needs_two_units(char c) {
  return static_cast<unsigned char>(c) >= 0xF0;
}

}  // namespace

struct Text::Data {
  std::string utf8;
  std::int64_t size = 0;
  std::vector<Checkpoint> checkpoints;  // at code points 0, 256, 512 …; empty where all is ASCII

  bool ascii() const { return checkpoints.empty(); }

  void build() {
    if (std::none_of(utf8.begin(), utf8.end(), [](char c) { return c < 0; })) {
      size = static_cast<std::int64_t>(utf8.size());
      return;
    }
    checkpoints.reserve(utf8.size() / every + 1);
    std::int64_t utf16 = 0;
    for (std::size_t at = 0; at < utf8.size(); ++at) {
      if (continues(utf8[at])) continue;
      if (size % every == 0) checkpoints.push_back({static_cast<std::int64_t>(at), utf16});
      utf16 += needs_two_units(utf8[at]) ? 2 : 1;
      ++size;
    }
  }

  /// Walks from the checkpoint before; stop(code point, byte, utf16) says where to end.
  template <class Stop>
  std::int64_t walk(std::size_t checkpoint, Stop stop) const {
    std::int64_t pos = static_cast<std::int64_t>(checkpoint) * every;
    Checkpoint now = checkpoints[checkpoint];
    const auto end = static_cast<std::int64_t>(utf8.size());
    while (now.bytes < end && !stop(pos, now)) {
      now.utf16 += needs_two_units(utf8[static_cast<std::size_t>(now.bytes)]) ? 2 : 1;
      do ++now.bytes;
      while (now.bytes < end && continues(utf8[static_cast<std::size_t>(now.bytes)]));
      ++pos;
    }
    stop(pos, now);
    return pos;
  }

  /// The last checkpoint whose member is not beyond a value.
  std::size_t checkpoint_before(std::int64_t value, std::int64_t Checkpoint::*member) const {
    const auto behind =
        std::upper_bound(checkpoints.begin(), checkpoints.end(), value,
                         [member](std::int64_t v, const Checkpoint& c) { return v < c.*member; });
    return behind == checkpoints.begin()
               ? 0
               : static_cast<std::size_t>(behind - checkpoints.begin()) - 1;
  }

  Checkpoint at(std::int64_t pos) const {
    Checkpoint result;
    walk(std::min(static_cast<std::size_t>(pos / every), checkpoints.size() - 1),
         [&](std::int64_t here, const Checkpoint& now) {
           result = now;
           return here >= pos;
         });
    return result;
  }

  /// The code point that holds an offset in bytes or UTF-16 units.
  std::int64_t holding(std::int64_t offset, std::int64_t Checkpoint::*member) const {
    std::int64_t found = 0;
    walk(checkpoint_before(offset, member), [&](std::int64_t here, const Checkpoint& now) {
      if (now.*member <= offset) found = here;
      return now.*member >= offset;
    });
    return found;
  }
};

Text::Text() : Text(std::string()) {}

Text::Text(std::string utf8) {
  if (const auto bad = first_invalid(utf8))
    throw base::Error(base::ErrorKind::bad_input,
                      base::said("The text is not valid UTF-8 at byte {}.", bad->value));
  auto data = std::make_shared<Data>();
  data->utf8 = std::move(utf8);
  data->build();
  m_data = std::move(data);
}

const std::string& Text::utf8() const {
  return m_data->utf8;
}
Pos Text::size() const {
  return Pos(m_data->size);
}

BytePos Text::to_bytes(Pos at) const {
  const std::int64_t pos = std::clamp<std::int64_t>(at.value, 0, m_data->size);
  return BytePos(m_data->ascii() ? pos : m_data->at(pos).bytes);
}

Pos Text::from_bytes(BytePos at) const {
  const std::int64_t end = static_cast<std::int64_t>(m_data->utf8.size());
  const std::int64_t byte = std::clamp<std::int64_t>(at.value, 0, end);
  return Pos(m_data->ascii() ? byte : m_data->holding(byte, &Checkpoint::bytes));
}

Utf16Pos Text::to_utf16(Pos at) const {
  const std::int64_t pos = std::clamp<std::int64_t>(at.value, 0, m_data->size);
  return Utf16Pos(m_data->ascii() ? pos : m_data->at(pos).utf16);
}

Pos Text::from_utf16(Utf16Pos at) const {
  const std::int64_t unit = std::max<std::int64_t>(at.value, 0);
  if (m_data->ascii()) return Pos(std::min(unit, m_data->size));
  return Pos(m_data->holding(unit, &Checkpoint::utf16));
}

std::string_view Text::slice(Span span) const {
  const auto from = static_cast<std::size_t>(to_bytes(span.start).value);
  const auto to = static_cast<std::size_t>(to_bytes(std::max(span.start, span.end)).value);
  return std::string_view(m_data->utf8).substr(from, to - from);
}

char32_t Text::at(Pos at) const {
  if (at < Pos(0) || at >= size()) return 0;
  auto byte = static_cast<std::size_t>(to_bytes(at).value);
  return next_code_point(m_data->utf8, byte);
}

}  // namespace uddrag::text
