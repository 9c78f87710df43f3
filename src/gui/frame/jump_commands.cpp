// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/frame/jump_commands.h"

#include <algorithm>

#include "gui/actions/actions.h"
#include "gui/actions/shortcuts.h"
#include "gui/codes/code_finder.h"
#include "gui/frame/chooser.h"
#include "gui/frame/jump_targets.h"
#include "gui/frame/workbench.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"
#include "gui/participants/participants_place.h"
#include "text/fold.h"

namespace uddrag::gui {
namespace {

std::vector<Choice> commands(Actions& actions, const wxString& typed) {
  const std::u16string folded = text::fold(utf8(typed));
  std::vector<std::pair<int, Choice>> found;
  for (const ActionRow& row : action_table()) {
    if (std::string(row.id) == "edit.commands" || !actions.enabled(row.id)) continue;
    const wxString title = plain_title(row);
    const wxString help = wxGetTranslation(wxString::FromUTF8(row.help));
    const int score =
        std::max(fuzzy_score(folded, text::fold(utf8(title))),
                 folded.size() < 3 ? 0 : fuzzy_score(folded, text::fold(utf8(help))) / 3);
    if (score == 0) continue;
    const wxString key = wxString::FromUTF8(shortcut_of(row));
    found.push_back(
        {score, {title, help, key, [&actions, id = std::string(row.id)] { actions.run(id); }}});
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<Choice> choices;
  for (auto& [score, choice] : found) choices.push_back(std::move(choice));
  return choices;
}

/// Goes to what an id names. Kinds of things that have a place of their own are shown there.
class Jump {
 public:
  explicit Jump(Workbench& workbench) : m_workbench(workbench), m_desk(workbench.desk()) {}

  void operator()(model::DocumentId id) const {
    m_workbench.show("code");
    m_desk.leaving();
    m_desk.choose_document(id);
  }
  void operator()(model::CodeId id) const {
    m_workbench.show("code");
    m_workbench.code_place().show_right(true);
    m_desk.choose_code(id);
  }
  void operator()(model::SectionId id) const {
    m_workbench.show("course");
    m_workbench.course_place().choose_section(id);
  }
  /// To the first passage in which the participant speaks; one who speaks nowhere stands in the
  /// table of participants.
  void operator()(model::ParticipantId id) const {
    for (const model::Document& document : m_desk.read().documents())
      for (const model::Speaker& speaker : m_desk.read().speakers(document.id)) {
        if (speaker.participant != id) continue;
        for (const model::Turn& turn : m_desk.read().turns(document.id))
          if (turn.speaker == speaker.id) return to(document.id, turn.span, std::nullopt);
      }
    m_workbench.show("participants");
    m_workbench.participants_place().choose(id);
  }
  void operator()(model::MemoId id) const {
    m_workbench.show("memos");
    m_workbench.memos_place().choose(id);
  }
  void operator()(model::QuoteId id) const {
    if (const auto quote = m_desk.read().quote(id)) to(quote->document, quote->span, quote->id);
  }
  void operator()(model::TurnId id) const {
    if (const auto turn = m_desk.read().turn(id)) to(turn->document, turn->span, std::nullopt);
  }

 private:
  void to(model::DocumentId document, text::Span span, std::optional<model::QuoteId> quote) const {
    m_workbench.show("code");
    m_desk.go_to(document, span, quote);
  }

  Workbench& m_workbench;
  Desk& m_desk;
};

wxString kind_of(const JumpTarget& target) {
  const wxString kinds[] = {_("Document"), _("Code"), _("Participant"), _("Memo"), _("Course")};
  return kinds[target.id.index()];
}

}  // namespace

void go_to_thing(Workbench& workbench, model::MemoTarget target, const base::Uuid& id) {
  const Jump jump(workbench);
  switch (target) {
    case model::MemoTarget::project:
      return workbench.show("code");
    case model::MemoTarget::document:
      return jump(model::DocumentId{id});
    case model::MemoTarget::turn:
      return jump(model::TurnId{id});
    case model::MemoTarget::quote:
    case model::MemoTarget::coding:
      return jump(model::QuoteId{id});
    case model::MemoTarget::code:
      return jump(model::CodeId{id});
    case model::MemoTarget::participant:
      workbench.show("participants");
      return workbench.participants_place().choose({id});
    case model::MemoTarget::section:
      return jump(model::SectionId{id});
  }
}

void show_command_palette(wxWindow* parent, Actions& actions) {
  choose(parent, _("Commands"), _("What do you want to do?"),
         [&actions](const wxString& typed) { return commands(actions, typed); });
}

void show_go_to(Workbench& workbench) {
  const JumpTargets targets(workbench.desk().read());
  choose(&workbench, _("Go to"), _("Document, code, participant, memo or section"),
         [&](const wxString& typed) {
           std::vector<Choice> choices;
           for (const JumpTarget& target : targets.matching(utf8(typed)))
             choices.push_back({wx(target.name), wx(target.detail), kind_of(target),
                                [&workbench, target] { std::visit(Jump(workbench), target.id); }});
           return choices;
         });
}

}  // namespace uddrag::gui
