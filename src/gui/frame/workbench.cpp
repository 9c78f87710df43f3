// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/frame/workbench.h"

#include <wx/simplebook.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/tglbtn.h>

#include <algorithm>

#include "gui/codes/code_commands.h"
#include "gui/corrections/correction_commands.h"
#include "gui/course/course_commands.h"
#include "gui/dialogs/history_dialog.h"
#include "gui/documents/documents_place.h"
#include "gui/excerpts/link_quotes.h"
#include "gui/frame/finding_ways.h"
#include "gui/frame/jump_commands.h"
#include "gui/frame/look.h"
#include "gui/frame/menu_items.h"
#include "gui/frame/reading_memory.h"
#include "gui/frame/settings.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"
#include "gui/l10n/words.h"
#include "gui/pseudonyms/pseudonyms_place.h"

namespace uddrag::gui {
namespace {

void toggle(bool Settings::*which) {
  Settings next = settings();
  next.*which = !(next.*which);
  change_settings(next);
}

}  // namespace

Workbench::Workbench(wxWindow* parent, std::unique_ptr<app::Session> session, Actions& actions)
    : wxPanel(parent),
      m_desk(std::make_unique<Desk>(std::move(session))),
      m_project(m_desk->read().project().id),
      m_actions(actions) {
  const auto documents = m_desk->read().documents();
  if (!documents.empty()) m_desk->choose_document(documents.front().id);
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(title_bar(), 0, wxEXPAND);
  m_book = new wxSimplebook(this);
  column->Add(m_book, 1, wxEXPAND);
  SetSizer(column);
  add_place("code", _("Code"), [this](wxWindow* book) { return make_code_place(book); });
  add_place("course", _("Course"), [this](wxWindow* book) { return make_course_place(book); });
  add_place("participants", _("Participants"),
            [this](wxWindow* book) -> Place* { return new ParticipantsPlace(book, *m_desk); });
  add_place("memos", _("Memos"), [this](wxWindow* book) -> Place* {
    auto* memos = new MemosPlace(book, *m_desk);
    memos->leave_wanted = [this] {
      if (!m_came_from.empty()) show(m_came_from);
    };
    return memos;
  });
  add_place("documents", _("Documents"),
            [this](wxWindow* book) { return make_documents_place(book); });
  add_place("pseudonyms", _("Pseudonyms"),
            [this](wxWindow* book) -> Place* { return new PseudonymsPlace(book, *m_desk); });
  arrive("code");
  bind_edit(actions);
  bind_code(actions);
  bind_codebook(actions, *this);
  bind_corrections(actions, *this);
  bind_course(actions, *this);
  bind_view(actions);
  bind_memos(actions);
  const std::string last = recall_place(m_project);
  if (std::any_of(m_places.begin(), m_places.end(), [&](auto& row) { return row.id == last; }))
    arrive(last);
}

Workbench::~Workbench() {
  save_fields();
  keep_place(m_project, m_shown);
  m_search.reset();
  // The places listen to the desk and must go before it.
  DestroyChildren();
}

Place* Workbench::make_code_place(wxWindow* parent) {
  m_code = new CodePlace(parent, *m_desk);
  m_search = std::make_unique<ProjectSearch>(*m_desk, *m_code);
  m_code->pane_made = [this](TranscriptPane& pane) { wire(pane); };
  m_code->for_each_pane(m_code->pane_made);
  m_code->quote().connections().section_wanted = [this](model::SectionId section) {
    show("course");
    course_place().choose_section(section);
  };
  return m_code;
}

void Workbench::append_favourites(wxMenu& menu, TranscriptPane& pane) {
  const auto favourites = m_desk->read().favourites();
  if (favourites.empty() || !m_actions.enabled("code.palette")) return;
  auto* below = new wxMenu;
  for (std::size_t i = 0; i < favourites.size(); ++i) {
    const auto code = m_desk->read().code(favourites[i]);
    if (!code) continue;
    append_item(*below, wx(code->name), [&pane, i] { pane.code_with_favourite(i + 1); });
  }
  menu.Insert(1, wxID_ANY, _("Favourites"), below);
}

void Workbench::wire(TranscriptPane& pane) {
  pane.menu_wanted = [this, &pane](std::optional<text::Pos>) {
    wxMenu menu;
    for (const char* id :
         {"code.palette", "code.repeat", "code.in_vivo", "code.uncode", "", "code.memo",
          "code.star", "code.link", "code.passage", "", "edit.copy", "edit.locate_copy", "",
          "text.edit", "text.split", "text.join", "text.speaker", "text.time", "text.memo"})
      *id ? m_actions.append(menu, id) : static_cast<void>(menu.AppendSeparator());
    append_favourites(menu, pane);
    PopupMenu(&menu);
  };
  pane.all_documents_wanted = [this](const FindWish& wish) { m_search->list(wish); };
  pane.context_wanted = [this](const FindWish& wish) { m_search->context(wish); };
}

Place* Workbench::make_course_place(wxWindow* parent) {
  auto* course = new CoursePlace(parent, *m_desk);
  course->export_wanted = [this] { m_actions.run("course.export"); };
  course->show_wanted = [this](model::DocumentId document, text::Span span, model::QuoteId quote) {
    show("code");
    m_desk->go_to(document, span, quote);
  };
  course->ways() = finding_ways(*this);
  return course;
}

Place* Workbench::make_documents_place(wxWindow* parent) {
  auto* documents = new DocumentsPlace(parent, *m_desk);
  documents->open_wanted = [this](model::DocumentId id) {
    show("code");
    m_desk->leaving();
    m_desk->choose_document(id);
  };
  return documents;
}

model::CourseId Workbench::course() {
  if (row("course").place && course_place().has_course()) return course_place().course();
  const auto courses = m_desk->read().courses();
  return courses.empty() ? model::CourseId{} : courses.front().id;
}

CoursePlace& Workbench::course_place() {
  return static_cast<CoursePlace&>(place("course"));
}

ParticipantsPlace& Workbench::participants_place() {
  return static_cast<ParticipantsPlace&>(place("participants"));
}

MemosPlace& Workbench::memos_place() {
  return static_cast<MemosPlace&>(place("memos"));
}

void Workbench::save_fields() {
  for (const PlaceRow& row : m_places)
    if (row.place) row.place->save_fields();
}

wxWindow* Workbench::title_bar() {
  m_bar = new wxPanel(this);
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  m_buttons = new wxBoxSizer(wxHORIZONTAL);
  row->Add(m_buttons);
  auto* title = new wxStaticText(m_bar, wxID_ANY,
                                 wxControl::EscapeMnemonics(wx(m_desk->read().project().title)));
  title->SetForegroundColour(quiet_text_color());
  row->AddStretchSpacer();
  row->Add(title, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, FromDIP(12));
  m_bar->SetSizer(row);
  return m_bar;
}

void Workbench::add_place(const std::string& id, const wxString& title,
                          std::function<Place*(wxWindow*)> make) {
  PlaceRow& made = m_places.emplace_back();
  made.id = id;
  made.title = title;
  made.make = std::move(make);
  made.button =
      new wxToggleButton(m_bar, wxID_ANY, title, wxDefaultPosition, FromDIP(wxSize(96, -1)));
  made.button->Bind(wxEVT_TOGGLEBUTTON, [this, id](wxCommandEvent&) { show(id); });
  m_buttons->Add(made.button, 0, wxALL, FromDIP(4));
  m_actions.bind("view." + id, [this, id] { show(id); });
  m_actions.binding("view." + id).checked = [this, id] { return m_shown == id; };
}

Workbench::PlaceRow& Workbench::row(const std::string& id) {
  const auto found = std::find_if(m_places.begin(), m_places.end(),
                                  [&](const PlaceRow& place) { return place.id == id; });
  if (found == m_places.end())
    throw base::Error(base::ErrorKind::internal, "A place of the window is missing.");
  return *found;
}

Place& Workbench::place(const std::string& id) {
  PlaceRow& wanted = row(id);
  if (!wanted.place) {
    wanted.place = wanted.make(m_book);
    m_book->AddPage(wanted.place, wanted.title);
  }
  return *wanted.place;
}

void Workbench::show(const std::string& id) {
  if (m_shown != id) leave();
  arrive(id);
}

Visit Workbench::here() {
  if (m_shown != "code") return {{}, {}, m_shown};
  return {m_desk->document(), m_code->transcript().canvas().top()};
}

/// A jump may go to another place of the window and there to another document: both are left at
/// once, and one step leads back.
void Workbench::leave() {
  if (m_left) return;
  m_visits.leave(here());
  m_left = true;
  CallAfter([this] { m_left = false; });
}

void Workbench::go_back() {
  visit(m_visits.back(here()));
}

void Workbench::go_forward() {
  visit(m_visits.forward(here()));
}

void Workbench::visit(const std::optional<Visit>& to) {
  if (!to) return;
  if (m_shown != to->place) arrive(to->place);
  if (to->place == "code") m_code->transcript().visit(to->document, to->at);
}

void Workbench::arrive(const std::string& id) {
  Place& wanted = place(id);
  if (!m_shown.empty() && m_shown != id) place(m_shown).save_fields();
  wanted.settle();
  m_book->SetSelection(static_cast<std::size_t>(m_book->FindPage(&wanted)));
  m_shown = id;
  for (const PlaceRow& each : m_places) each.button->SetValue(each.id == id);
  wanted.take_focus();
}

void Workbench::bind_edit(Actions& actions) {
  const auto with_words = [](const wxString& verb, const std::optional<store::ActionInfo>& action) {
    return action ? wxString::Format(verb, action_words(action->kind, action->arguments))
                  : wxString::Format(verb, wxString()).Trim();
  };
  const auto writable = [this] { return m_desk->session().writable(); };
  auto& undo = actions.binding("edit.undo");
  undo.run = [this] {
    save_fields();
    m_desk->undo();
  };
  undo.enabled = [this, writable] { return writable() && m_desk->session().journal().next_undo(); };
  undo.title = [this, writable, with_words] {
    return with_words(_("&Undo %s"),
                      writable() ? m_desk->session().journal().next_undo() : std::nullopt);
  };
  auto& redo = actions.binding("edit.redo");
  redo.run = [this] { m_desk->redo(); };
  redo.enabled = [this, writable] { return writable() && m_desk->session().journal().next_redo(); };
  redo.title = [this, writable, with_words] {
    return with_words(_("&Redo %s"),
                      writable() ? m_desk->session().journal().next_redo() : std::nullopt);
  };
  actions.bind(
      "edit.history", [this] { show_history(this, *m_desk); }, writable);
  const auto transcript = [this]() -> TranscriptPane& { return m_code->transcript(); };
  const auto selected = [this] {
    return shown() == "code" && m_code->transcript().has_selection();
  };
  actions.bind(
      "edit.copy", [transcript] { transcript().copy(); }, selected);
  actions.bind(
      "edit.locate_copy", [transcript] { transcript().copy_with_source(); }, selected);
  actions.bind(
      "edit.find", [transcript] { transcript().find(false); },
      [this] { return shown() == "code" && !m_desk->document().nil(); });
  actions.bind("edit.go_to", [this] { show_go_to(*this); });
  actions.bind(
      "edit.find_all",
      [this] {
        show("code");
        m_code->transcript().find(true);
      },
      [this] { return !m_desk->document().nil(); });
  actions.bind(
      "edit.find_context",
      [this] {
        show("code");
        m_code->transcript().find(false, true);
      },
      [this] { return !m_desk->document().nil(); });
}

void Workbench::bind_code(Actions& actions) {
  const auto transcript = [this]() -> TranscriptPane& { return m_code->transcript(); };
  const auto coding = [this] { return shown() == "code" && m_desk->session().writable(); };
  const auto something = [this, coding] {
    return coding() && (m_code->transcript().has_selection() || m_desk->quote());
  };
  const auto on_quote = [this, coding] { return coding() && m_desk->quote(); };
  actions.bind(
      "code.palette", [transcript] { transcript().open_palette(); }, something);
  actions.bind(
      "code.in_vivo", [transcript] { transcript().in_vivo(); }, something);
  actions.bind(
      "code.open_coding", [] { toggle(&Settings::open_coding); }, coding);
  actions.binding("code.open_coding").checked = [] { return settings().open_coding; };
  actions.bind(
      "code.repeat", [transcript] { transcript().repeat_codes(); },
      [transcript, coding] { return coding() && transcript().can_repeat(); });
  actions.bind(
      "code.memo", [transcript] { transcript().memo(); }, something);
  actions.bind(
      "code.link", [this] { link_quote(this, *m_desk, *m_desk->quote()); }, on_quote);
  actions.bind(
      "code.star", [transcript] { transcript().star(); }, something);
  const auto reading = [this] { return shown() == "code" && !m_desk->document().nil(); };
  actions.bind(
      "code.next", [transcript] { transcript().step_quote(1); }, reading);
  actions.bind(
      "code.previous", [transcript] { transcript().step_quote(-1); }, reading);
  actions.bind(
      "code.next_uncoded", [transcript] { transcript().step_uncoded(1); }, reading);
  actions.bind(
      "code.previous_uncoded", [transcript] { transcript().step_uncoded(-1); }, reading);
  for (const auto& [suffix, unit] : {std::pair("", EdgeUnit::word),
                                     {"_sentence", EdgeUnit::sentence},
                                     {"_turn", EdgeUnit::turn}}) {
    const auto edge = [&, unit = unit, name = std::string(suffix)](const char* id, bool end,
                                                                   int by) {
      actions.bind(
          id + name, [this, end, by, unit] { m_code->transcript().move_edge(end, by, unit); },
          on_quote);
    };
    edge("code.grow_left", false, -1);
    edge("code.shrink_left", false, 1);
    edge("code.grow_right", true, 1);
    edge("code.shrink_right", true, -1);
  }
}

void Workbench::bind_view(Actions& actions) {
  const auto coding = [this] { return shown() == "code"; };
  m_connections.push_back(m_desk->leaving.connect([this] { leave(); }));
  actions.bind(
      "view.back", [this] { go_back(); }, [this] { return m_visits.can_go_back(); });
  actions.bind(
      "view.forward", [this] { go_forward(); }, [this] { return m_visits.can_go_forward(); });
  actions.bind(
      "view.split", [this] { m_code->show_two(!m_code->two_shown()); }, coding);
  actions.binding("view.split").checked = [this] { return m_code->two_shown(); };
  const auto several = [this, coding] { return coding() && m_code->tabs().several(); };
  actions.bind(
      "view.next_tab", [this] { m_code->tabs().step(1); }, several);
  actions.bind(
      "view.previous_tab", [this] { m_code->tabs().step(-1); }, several);
  actions.bind(
      "view.close_tab", [this] { m_code->tabs().close_shown(); }, several);
  actions.bind(
      "view.left", [this] { m_code->show_left(!m_code->left_shown()); }, coding);
  actions.binding("view.left").checked = [this] { return m_code->left_shown(); };
  actions.bind(
      "view.right", [this] { m_code->show_right(!m_code->right_shown()); }, coding);
  actions.binding("view.right").checked = [this] { return m_code->right_shown(); };
  const auto transcript = [this]() -> TranscriptPane& { return m_code->transcript(); };
  actions.bind(
      "view.numbers", [] { toggle(&Settings::numbers); }, coding);
  actions.binding("view.numbers").checked = [] { return settings().numbers; };
  actions.bind(
      "view.larger", [transcript] { transcript().zoom(transcript().zoom() + 10); }, coding);
  actions.bind(
      "view.smaller", [transcript] { transcript().zoom(transcript().zoom() - 10); }, coding);
  actions.bind(
      "view.normal", [transcript] { transcript().zoom(100); }, coding);
  actions.bind(
      "participants.withdraw", [this] { participants_place().withdraw(); },
      [this] {
        return shown() == "participants" && m_desk->session().writable() &&
               participants_place().has_choice();
      });
}

void Workbench::bind_memos(Actions& actions) {
  m_connections.push_back(m_desk->thing_wanted.connect(
      [this](model::MemoTarget target, const base::Uuid& id) { go_to_thing(*this, target, id); }));
  m_connections.push_back(m_desk->memos_wanted.connect(
      [this](model::MemoTarget target, const base::Uuid& id) { show_memos_on(target, id); }));
  actions.bind(
      "file.memo",
      [this] {
        if (shown() != "memos") m_came_from = shown();
        show("memos");
        memos_place().write_on_project();
      },
      [this] { return m_desk->session().writable(); });
  const auto reading = [this] { return shown() == "code" && !m_desk->document().nil(); };
  actions.bind(
      "text.memo", [this] { m_code->transcript().memo_on_turn(); }, reading);
  actions.bind(
      "text.document_memo",
      [this] { m_desk->memos_wanted(model::MemoTarget::document, m_desk->document().uuid); },
      reading);
}

void Workbench::show_memos_on(model::MemoTarget target, const base::Uuid& id) {
  if (shown() != "memos") m_came_from = shown();
  show("memos");
  memos_place().show_on(target, id);
}

}  // namespace uddrag::gui
