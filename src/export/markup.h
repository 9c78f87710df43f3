// SPDX-License-Identifier: GPL-3.0-or-later
// Writes well-formed markup: XML parts of office files, and HTML in its XML-like form. Escapes all
// text and drops the characters that neither XML 1.0 nor HTML allows (controls but tab and line
// feed, U+FFFE, U+FFFF). Knows no vocabulary.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace uddrag::exporting {

constexpr std::string_view xml_declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

class Markup {
 public:
  struct Attribute {
    std::string_view name;
    std::string value;  ///< empty: the attribute is left out, but alt="" and value="" are written
  };
  using Attributes = std::vector<Attribute>;

  /// Closes its element when it goes out of scope.
  class [[nodiscard]] Scope {
   public:
    explicit Scope(Markup& markup) : m_markup(markup) {}
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;
    ~Scope() { m_markup.close(); }

   private:
    Markup& m_markup;
  };

  Scope in(std::string_view tag, const Attributes& attributes = {});
  void open(std::string_view tag, const Attributes& attributes = {});
  void close();
  /// <tag/>
  void leaf(std::string_view tag, const Attributes& attributes = {});
  void element(std::string_view tag, const Attributes& attributes, std::string_view text);
  void text(std::string_view text);
  /// As it is: for a document type or a ready fragment.
  void raw(std::string_view markup) { m_bytes += markup; }
  std::string take() { return std::move(m_bytes); }

 private:
  void start(std::string_view tag, const Attributes& attributes);

  std::string m_bytes;
  std::vector<std::string> m_open;
};

/// The text without the characters that markup cannot hold; invalid UTF-8 becomes U+FFFD.
std::string printable(std::string_view text);
/// JSON that nothing in can end the <script> it stands in.
std::string json_in_script(std::string_view json);

}  // namespace uddrag::exporting
