// SPDX-License-Identifier: GPL-3.0-or-later
// The codebook as the window shows it: a tree with colours and counts, filtered by what was typed,
// in the order asked for, retired codes hidden or not. Free of wx.
#pragma once
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/code.h"
#include "store/reader.h"

namespace uddrag::gui {

struct CodeNode {
  model::Code code;
  std::string path;                      ///< "Roles / Role division"
  std::vector<std::string> other_names;  ///< in further languages
  std::vector<std::size_t> children;     ///< indices into CodeList::nodes(), in the order shown
  std::optional<std::size_t> parent;
  std::int64_t own = 0;  ///< codings with this code
  std::int64_t with_children = 0;
};

enum class CodeOrder { own, name, count };

class CodeList {
 public:
  void load(const store::Reader& read);
  /// Only the counts; gives the indices of the nodes whose counts changed. Leaves the order alone.
  std::vector<std::size_t> count(const store::Reader& read);

  const std::vector<CodeNode>& nodes() const { return m_nodes; }
  const std::vector<std::size_t>& roots() const { return m_roots; }
  const CodeNode* find(model::CodeId id) const;
  /// Where a code has to be put among a target's siblings to stand before it; for edit::MoveCode.
  std::int64_t place_before(model::CodeId target, model::CodeId moved) const;

  /// Where to put a code to go one up (-1) or down (1) among its siblings; nullopt at the end.
  std::optional<std::int64_t> place_beside(model::CodeId code, int by) const;

  /// As the codebook has them, by name (in the language's own order), or by number of codings,
  /// most first.
  void set_order(CodeOrder order, const std::string& language);
  CodeOrder order() const { return m_order; }
  void show_retired(bool show);
  bool retired_shown() const { return m_show_retired; }
  /// Shows the codes whose path or definition has the words, with all above them. Folded; an
  /// empty filter shows all.
  void set_filter(const std::string& words);
  bool shown(std::size_t node) const { return m_shown.empty() || m_shown[node]; }
  std::size_t hidden_by_filter() const { return m_hidden_by_filter; }
  std::size_t hidden_retired() const { return m_hidden_retired; }

 private:
  void link();
  void sort();
  void apply_filter();
  bool is_hidden_retired(std::size_t node) const;

  std::vector<CodeNode> m_nodes;
  std::vector<std::size_t> m_roots;
  std::unordered_map<model::CodeId, std::size_t> m_index;
  std::vector<std::u16string> m_folded;
  std::vector<char> m_shown;  ///< empty: all are
  std::u16string m_filter;
  CodeOrder m_order = CodeOrder::own;
  std::string m_language;
  bool m_show_retired = false;
  std::size_t m_hidden_by_filter = 0, m_hidden_retired = 0;
};

}  // namespace uddrag::gui
