// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/memos/memo_words.h"

#include "gui/l10n/translate.h"

#include "gui/frame/icons.h"
#include "gui/frame/look.h"
#include "gui/l10n/strings.h"

namespace uddrag::gui {

wxString target_words(model::MemoTarget target) {
  switch (target) {
    case model::MemoTarget::project:
      return _("Project");
    case model::MemoTarget::document:
      return _("Document");
    case model::MemoTarget::turn:
      return _("Turn");
    case model::MemoTarget::quote:
    case model::MemoTarget::coding:
      return _("Quote");
    case model::MemoTarget::code:
      return _("Code");
    case model::MemoTarget::participant:
      return _("Participant");
    case model::MemoTarget::section:
      break;
  }
  return _("Course");
}

wxString memo_kind_words(const std::string& kind) {
  if (kind == "theoretical") return _("theoretical");
  if (kind == "method") return _("method");
  if (kind == "reflection") return _("reflection");
  if (kind == "to do") return _("to do");
  if (kind == "comment") return _("comment");
  return wx(kind);
}

wxString memo_place(const app::ListedMemo& listed) {
  const wxString kind = target_words(listed.memo.target);
  if (listed.on.empty()) return kind;
  if (listed.turn)
    return wxString::Format(_("%s, turn %lld"), wx(listed.on), static_cast<long long>(listed.turn));
  return wx(listed.on);
}

const wxBitmapBundle& memo_sign(bool there) {
  static const wxBitmapBundle sign = icon("memo", 16);
  static const wxBitmapBundle room = wxBitmapBundle::FromSVG(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 16 16\"></svg>", wxSize(16, 16));
  return there ? sign : room;
}

wxColour link_color() {
  return dark_theme() ? wxColour(0x8A, 0xB8, 0xF5) : wxColour(0x1A, 0x5F, 0xB4);
}

std::set<base::Uuid> with_memo(const store::Reader& read, model::MemoTarget target) {
  std::set<base::Uuid> ids;
  for (const model::Memo& memo : read.memos())
    if (memo.target == target) ids.insert(memo.target_id);
  return ids;
}

}  // namespace uddrag::gui
