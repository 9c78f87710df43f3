// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/pdf_forms.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <string>
#include <utility>

#include "base/error.h"
#include "import/pdf_streams.h"

namespace uddrag::importing {
namespace {

constexpr double most_drawings = 1e6;
constexpr int deepest_form = 200;
constexpr std::size_t most_content = 4 << 20;  // bytes of one form that are looked at

bool is_pdf_space(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

bool ends_name(char c) {
  return is_pdf_space(c) || c == '/' || c == '<' || c == '>' || c == '[' || c == ']' || c == '(';
}

void skip_space(std::string_view text, std::size_t& at) {
  while (at < text.size() && is_pdf_space(text[at])) ++at;
}

/// "12 0 R" at a place: 12; moves behind it. Else -1.
int reference_at(std::string_view text, std::size_t& at) {
  std::size_t place = at;
  int number = 0, generation = 0;
  for (int* part : {&number, &generation}) {
    skip_space(text, place);
    const auto read = std::from_chars(text.data() + place, text.data() + text.size(), *part);
    if (read.ec != std::errc()) return -1;
    place = static_cast<std::size_t>(read.ptr - text.data());
  }
  skip_space(text, place);
  if (place >= text.size() || text[place] != 'R') return -1;
  at = place + 1;
  return number;
}

/// How often each name is drawn: "/Fm0 Do".
std::map<std::string, int> drawn_in(std::string_view content) {
  std::map<std::string, int> drawn;
  for (std::size_t at = content.find("Do"); at != std::string_view::npos;
       at = content.find("Do", at + 2)) {
    if (at == 0 || !is_pdf_space(content[at - 1])) continue;
    std::size_t end = at;
    while (end > 0 && is_pdf_space(content[end - 1])) --end;
    std::size_t start = end;
    while (start > 0 && !ends_name(content[start - 1])) --start;
    if (start > 0 && content[start - 1] == '/')
      ++drawn[std::string(content.substr(start, end - start))];
  }
  return drawn;
}

class Forms {
 public:
  explicit Forms(std::string_view bytes) : m_bytes(bytes) { find_objects(); }

  void require_few() {
    double most_of_one = 1;
    for (auto& [number, object] : m_objects)
      if (object.is_form) most_of_one = std::max(most_of_one, cost(object));
    if (most_of_one > 1 && most_of_one * std::max(m_drawn_by_pages, 1.0) > most_drawings)
      throw base::Error(base::ErrorKind::too_large,
                        "Its pages are drawn from more parts than a transcript can have.");
  }

 private:
  struct Object {
    std::string_view about;
    std::map<std::string, int> drawn;
    bool is_form = false;
    double cost = -1;  // -1: not known, -2: being reckoned
  };

  void find_objects() {
    for (std::size_t at = m_bytes.find(" obj"); at != std::string_view::npos;
         at = m_bytes.find(" obj", at + 4)) {
      std::size_t start = at;
      while (start > 0 && m_bytes[start - 1] >= '0' && m_bytes[start - 1] <= '9') --start;
      while (start > 0 && is_pdf_space(m_bytes[start - 1])) --start;
      std::size_t number_at = start;
      while (number_at > 0 && m_bytes[number_at - 1] >= '0' && m_bytes[number_at - 1] <= '9')
        --number_at;
      int number = 0;
      std::from_chars(m_bytes.data() + number_at, m_bytes.data() + start, number);
      add(number, m_bytes.substr(at + 4));
    }
  }

  void add(int number, std::string_view rest) {
    constexpr std::size_t longest = 1 << 16;
    const std::string_view near = rest.substr(0, longest);
    const std::size_t stream = near.find("stream"), end = near.find("endobj");
    Object object;
    object.about = near.substr(0, std::min({stream, end, near.size()}));
    const bool other = object.about.find("/Image") != std::string_view::npos ||
                       object.about.find("/Length1") != std::string_view::npos;
    if (stream < end && !other) {
      object.is_form = object.about.find("/Form") != std::string_view::npos;
      std::size_t from = stream + 6;
      while (from < rest.size() && (rest[from] == '\r' || rest[from] == '\n')) ++from;
      object.drawn = drawn_in(content_of(object.about, rest.substr(std::min(from, rest.size()))));
      if (!object.is_form)
        for (const auto& [name, times] : std::exchange(object.drawn, {})) m_drawn_by_pages += times;
    }
    m_objects[number] = std::move(object);
  }

  static std::string content_of(std::string_view about, std::string_view rest) {
    if (about.find("FlateDecode") != std::string_view::npos) return unpacked(rest, most_content);
    return std::string(rest.substr(0, std::min(rest.find("endstream"), most_content)));
  }

  double cost(Object& object) {
    if (object.cost == -2) return most_drawings * 2;  // it draws itself
    if (object.cost >= 0) return object.cost;
    object.cost = -2;
    double all = 1;
    const auto known = parts_of(object);
    ++m_depth;
    for (const auto& [name, times] : object.drawn) {
      const auto part = known.find(name);
      const auto found = part == known.end() ? m_objects.end() : m_objects.find(part->second);
      const bool form = found != m_objects.end() && found->second.is_form && m_depth < deepest_form;
      all += times * (form ? cost(found->second) : 1);
    }
    --m_depth;
    return object.cost = std::min(all, most_drawings * 2);
  }

  /// The names that its resources give to parts.
  std::map<std::string, int> parts_of(const Object& object) const {
    std::string text(object.about);
    if (std::size_t at = text.find("/Resources"); at != std::string::npos)
      text += told(text, at + 10);
    std::map<std::string, int> parts;
    for (std::size_t at = text.find("/XObject"); at != std::string::npos;
         at = text.find("/XObject", at + 8)) {
      std::size_t from = at + 8;
      const std::string apart = told(text, from);
      skip_space(text, from);
      const std::string_view list =
          !apart.empty() ? std::string_view(apart) : std::string_view(text).substr(from);
      if (apart.empty() && !list.starts_with("<<")) continue;
      read_names(list.substr(0, list.find(">>")), parts);
    }
    return parts;
  }

  /// The object that is referred to at a place.
  std::string told(std::string_view text, std::size_t at) const {
    const int number = reference_at(text, at);
    const auto found = m_objects.find(number);
    return found == m_objects.end() ? std::string() : std::string(found->second.about);
  }

  static void read_names(std::string_view list, std::map<std::string, int>& parts) {
    for (std::size_t at = list.find('/'); at != std::string_view::npos; at = list.find('/', at)) {
      std::size_t end = ++at;
      while (end < list.size() && !ends_name(list[end])) ++end;
      const std::string name(list.substr(at, end - at));
      at = end;
      if (const int number = reference_at(list, at); number >= 0) parts[name] = number;
    }
  }

  std::string_view m_bytes;
  std::map<int, Object> m_objects;
  double m_drawn_by_pages = 0;
  int m_depth = 0;
};

}  // namespace

void require_few_drawings(std::string_view bytes) {
  if (bytes.find("/Form") == std::string_view::npos) return;
  Forms(bytes).require_few();
}

}  // namespace uddrag::importing
