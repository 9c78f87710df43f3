// SPDX-License-Identifier: GPL-3.0-or-later
// The codebook as the window shows it: a tree with colours and counts, filtered by what was typed.
// Free of wx.
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
  std::string path;                   ///< "Roles / Role division"
  std::vector<std::size_t> children;  ///< indices into CodeList::nodes()
  std::optional<std::size_t> parent;
  std::int64_t own = 0;  ///< codings with this code
  std::int64_t with_children = 0;
};

class CodeList {
 public:
  void load(const store::Reader& read);
  /// Only the counts; gives the indices of the nodes whose counts changed.
  std::vector<std::size_t> count(const store::Reader& read);

  const std::vector<CodeNode>& nodes() const { return m_nodes; }
  const std::vector<std::size_t>& roots() const { return m_roots; }
  const CodeNode* find(model::CodeId id) const;

  /// Shows the codes whose path or definition has the words, with all above them. Folded; an
  /// empty filter shows all.
  void set_filter(const std::string& words);
  bool shown(std::size_t node) const { return m_filter.empty() || m_shown[node]; }
  std::size_t hidden_count() const;

 private:
  void link();
  void apply_filter();

  std::vector<CodeNode> m_nodes;
  std::vector<std::size_t> m_roots;
  std::unordered_map<model::CodeId, std::size_t> m_index;
  std::vector<std::u16string> m_folded;
  std::vector<char> m_shown;
  std::u16string m_filter;
};

}  // namespace uddrag::gui
