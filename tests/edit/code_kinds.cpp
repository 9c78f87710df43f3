// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/code_edits.h"
#include "edit/kinds.h"

namespace uddrag::edit::testing {
namespace {

model::CodeId some_code(const Reader& read, SeededRandom& random) {
  const auto codes = read.codes();
  return codes.empty() ? model::CodeId{} : one_of(codes, random).id;
}

/// Few names, so that merges meet twins.
MadeEdit create_code(const Reader& read, SeededRandom& random) {
  model::Code code;
  code.id = model::CodeId::make();
  code.parent = one_in(3, random) ? model::CodeId{} : some_code(read, random);
  code.name =
      one_in(2, random) ? some_name(random, "Code") : "Twin " + std::to_string(random.below(8));
  code.definition = some_words(random, 6);
  return made<CreateCode>(code);
}

template <CodeChange what>
MadeEdit change_code(const Reader& read, SeededRandom& random) {
  const auto codes = read.codes();
  if (codes.empty()) return {};
  model::Code code = one_of(codes, random);
  if (what == CodeChange::rename) code.name = some_name(random, "Renamed");
  if (what == CodeChange::recolor) code.color = static_cast<model::Color>(random.below(1 << 24));
  if (what == CodeChange::describe) code.when_to_use = some_words(random, 9);
  if (what == CodeChange::retire) code.retired = !code.retired;
  return made<ChangeCode>(code, what);
}

MadeEdit name_code(const Reader& read, SeededRandom& random) {
  model::CodeName name{some_code(read, random), one_in(2, random) ? "en" : "de",
                       some_words(random, 1), some_words(random, 4)};
  if (name.code.nil()) return {};
  if (one_in(4, random)) name.name.clear();
  return made<NameCode>(name);
}

MadeEdit move_code(const Reader& read, SeededRandom& random) {
  const model::CodeId code = some_code(read, random);
  const model::CodeId parent = one_in(4, random) ? model::CodeId{} : some_code(read, random);
  if (code.nil()) return {};
  return made<MoveCode>(code, parent, static_cast<std::int64_t>(random.below(5)));
}

MadeEdit merge_codes(const Reader& read, SeededRandom& random) {
  const model::CodeId from = some_code(read, random);
  return from.nil() ? MadeEdit() : made<MergeCodes>(from, some_code(read, random));
}

MadeEdit delete_code(const Reader& read, SeededRandom& random) {
  return read.codes().size() < 6 ? MadeEdit() : made<DeleteCode>(some_code(read, random));
}

MadeEdit set_favourite(const Reader& read, SeededRandom& random) {
  const model::CodeId code = some_code(read, random);
  if (code.nil()) return {};
  const auto now = read.favourites();
  const bool is_one = std::find(now.begin(), now.end(), code) != now.end();
  return made<SetFavourite>(code, !is_one);
}

}  // namespace

std::vector<Kind> code_kinds() {
  return {{"code.create", create_code},
          {"code.rename", change_code<CodeChange::rename>},
          {"code.recolor", change_code<CodeChange::recolor>},
          {"code.describe", change_code<CodeChange::describe>},
          {"code.retire", change_code<CodeChange::retire>},
          {"code.name", name_code},
          {"code.move", move_code},
          {"code.merge", merge_codes},
          {"code.delete", delete_code},
          {"code.favourite", set_favourite}};
}

}  // namespace uddrag::edit::testing
