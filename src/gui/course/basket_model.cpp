// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/course/basket_model.h"

#include <set>

#include "gui/codes/code_list.h"
#include "gui/excerpts/passages.h"
#include "query/excerpts.h"

namespace uddrag::gui {
namespace {

query::Filter filter_of(const BasketWish& wish) {
  query::Filter filter;
  filter.containing = wish.words;
  filter.starred = std::holds_alternative<StarredQuotes>(wish.of);
  if (const auto* code = std::get_if<model::CodeId>(&wish.of)) filter.codes = {*code};
  if (const auto* group = std::get_if<model::DocumentGroupId>(&wish.of)) filter.groups = {*group};
  if (const auto* coder = std::get_if<model::CoderId>(&wish.of)) filter.coders = {*coder};
  return filter;
}

/// Reads the one row, where listing all sources would count the codings of every code.
struct NameOfSource {
  const store::Reader& read;
  using Name = std::optional<std::string>;
  Name operator()(StarredQuotes) const { return std::string(); }
  Name operator()(AllQuotes) const { return std::string(); }
  Name operator()(model::CodeId id) const {
    const auto code = read.code(id);
    return code ? Name(code->name) : std::nullopt;
  }
  Name operator()(model::DocumentGroupId id) const {
    for (const model::DocumentGroup& group : read.groups())
      if (group.id == id) return group.name;
    return std::nullopt;
  }
  Name operator()(model::CoderId id) const {
    const auto coder = read.coder(id);
    return coder ? Name(coder->name) : std::nullopt;
  }
};

}  // namespace

std::optional<std::string> name_of_source(const store::Reader& read,
                                          const decltype(BasketWish::of)& of) {
  return std::visit(NameOfSource{read}, of);
}

BasketContent basket_content(const store::Reader& read, const BasketWish& wish,
                             model::CourseId course, std::size_t limit) {
  std::set<model::QuoteId> used;
  for (const model::Excerpt& excerpt : read.excerpts_of_course(course)) used.insert(excerpt.quote);
  PassageMaker make(read);
  BasketContent content;
  for (const query::FoundQuote& found : query::excerpts(read, filter_of(wish))) {
    const bool is_used = used.contains(found.quote.id);
    if (is_used && wish.only_unused) continue;
    if (++content.found > limit) continue;
    content.passages.push_back(make.of(found.quote, found.codings));
    content.passages.back().used = is_used;
  }
  return content;
}

std::vector<BasketSource> basket_sources(const store::Reader& read) {
  std::vector<BasketSource> sources{{StarredQuotes{}, {}, {}}, {AllQuotes{}, {}, {}}};
  for (const model::DocumentGroup& group : read.groups())
    sources.push_back({group.id, group.name, {}});
  for (const model::Coder& coder : read.coders()) sources.push_back({coder.id, coder.name, {}});
  CodeList codes;
  codes.load(read);
  for (const CodeNode& node : codes.nodes()) {
    const auto* above = node.parent ? &codes.nodes()[*node.parent] : nullptr;
    sources.push_back({node.code.id, node.code.name, above ? above->path : std::string()});
  }
  return sources;
}

}  // namespace uddrag::gui
