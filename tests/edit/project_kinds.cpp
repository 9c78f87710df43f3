// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/kinds.h"
#include "edit/memo_edits.h"
#include "edit/project_edits.h"

namespace uddrag::edit::testing {
namespace {

MadeEdit describe_project(const Reader&, SeededRandom& random) {
  return made<DescribeProject>(some_name(random, "Study"), some_words(random, 12),
                               one_in(2, random) ? "da" : "en");
}

MadeEdit add_coder(const Reader&, SeededRandom& random) {
  return made<AddCoder>(model::Coder{model::CoderId::make(), some_words(random, 2),
                                     some_name(random, "C"),
                                     static_cast<model::Color>(random.below(0x1000000))});
}

MadeEdit set_setting(const Reader& read, SeededRandom& random) {
  const std::string key = "key" + std::to_string(random.below(6));
  const bool clears = !read.setting(key).empty() && one_in(3, random);
  return made<SetSetting>(key, clears ? "" : some_words(random, 3));
}

base::Uuid some_target(const Reader& read, model::MemoTarget target, SeededRandom& random) {
  const auto pick = [&](const auto& list) {
    return list.empty() ? base::Uuid{} : one_of(list, random).id.uuid;
  };
  const auto documents = read.documents();
  const auto courses = read.courses();
  switch (target) {
    case model::MemoTarget::project:
      return read.project().id.uuid;
    case model::MemoTarget::document:
      return pick(documents);
    case model::MemoTarget::turn:
      return documents.empty() ? base::Uuid{} : pick(read.turns(one_of(documents, random).id));
    case model::MemoTarget::quote:
    case model::MemoTarget::coding:
      return pick(read.quotes());
    case model::MemoTarget::code:
      return pick(read.codes());
    case model::MemoTarget::participant:
      return pick(read.participants());
    case model::MemoTarget::section:
      return courses.empty() ? base::Uuid{} : pick(read.sections(one_of(courses, random).id));
  }
  return {};
}

MadeEdit save_memo(const Reader& read, SeededRandom& random) {
  const auto memos = read.memos();
  if (!memos.empty() && one_in(3, random)) {
    model::Memo memo = one_of(memos, random);
    memo.body = some_words(random, 8);
    return made<SaveMemo>(memo);
  }
  model::Memo memo;
  memo.id = model::MemoId::make();
  memo.target = some_enum<model::MemoTarget>(random);
  memo.target_id = some_target(read, memo.target, random);
  memo.kind = "reflection";
  memo.title = one_in(2, random) ? some_words(random, 2) : "";
  memo.body = some_words(random, 10) + std::string("\0nul", 4);
  if (memo.target_id.nil()) return {};
  return made<SaveMemo>(memo);
}

MadeEdit delete_memo(const Reader& read, SeededRandom& random) {
  const auto memos = read.memos();
  return memos.empty() ? MadeEdit() : made<DeleteMemo>(one_of(memos, random).id);
}

}  // namespace

std::vector<Kind> project_kinds() {
  return {{"project.describe", describe_project},
          {"coder.add", add_coder},
          {"setting.set", set_setting},
          {"memo.save", save_memo},
          {"memo.delete", delete_memo}};
}

}  // namespace uddrag::edit::testing
