// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/memos/memo_editor.h"

#include <wx/button.h>
#include <wx/combobox.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/wrapsizer.h>
#include "gui/l10n/translate.h"

#include <algorithm>
#include <set>

#include "edit/memo_edits.h"
#include "gui/frame/look.h"
#include "gui/l10n/dates.h"
#include "gui/l10n/strings.h"
#include "gui/memos/memo_text.h"
#include "gui/memos/memo_words.h"

namespace uddrag::gui {
namespace {

constexpr int rest_ms = 2500;              // of the keys, before what was typed is saved
constexpr std::int64_t longest_chip = 48;  // code points

bool empty(const model::Memo& memo) {
  return text::trim(memo.title).empty() && text::trim(memo.body).empty();
}

bool same_words(const model::Memo& a, const model::Memo& b) {
  return a.title == b.title && a.body == b.body && a.kind == b.kind;
}

std::string kind_typed(const wxString& shown) {
  for (const std::string& kind : known_memo_kinds())
    if (shown == memo_kind_words(kind)) return kind;
  const std::string own = utf8(shown);
  return shown == memo_kind_words("comment") ? "comment" : std::string(text::trim(own));
}

/// A row of chips behind a quiet word; gone where it has none.
/// Takes the focus only where there is a button in it.
class ChipRow : public wxPanel {
 public:
  explicit ChipRow(wxWindow* parent) : wxPanel(parent) { m_container.DisableSelfFocus(); }
};

wxPanel* chip_row(wxWindow* parent) {
  auto* panel = new ChipRow(parent);
  panel->SetBackgroundColour(page_color());
  panel->SetSizer(new wxWrapSizer(wxHORIZONTAL, wxWRAPSIZER_DEFAULT_FLAGS));
  panel->Hide();
  return panel;
}

void show_row(wxPanel* row, int width) {
  row->Show(!row->GetChildren().empty());
  row->SetMinSize(wxDefaultSize);
  row->GetSizer()->InformFirstDirection(wxHORIZONTAL, width, -1);
  row->SetMinSize(wxSize(-1, row->GetSizer()->CalcMin().y));
}

}  // namespace

MemoEditor::MemoEditor(wxWindow* parent, Desk& desk, const MemoList& list)
    : wxPanel(parent), m_desk(desk), m_list(list) {
  SetBackgroundColour(page_color());
  m_empty = hint(this, _("Choose a memo on the left, or write a new one."), 360);
  m_content = new wxPanel(this);
  m_content->SetBackgroundColour(page_color());
  m_title = new wxTextCtrl(m_content, wxID_ANY);
  m_title->SetFont(GetFont().Scaled(1.15f).Bold());
  m_title->SetHint(_("Title"));
  set_accessible_name(m_title, _("Title of the memo"));
  m_kind = new wxComboBox(m_content, wxID_ANY);
  m_kind->SetMinSize(FromDIP(wxSize(170, -1)));
  m_kind->SetHint(_("Kind"));
  m_kind->SetToolTip(_("The kind of memo: choose one, or type your own"));
  set_accessible_name(m_kind, _("Kind of memo"));
  m_on = new wxButton(m_content, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize,
                      wxBU_EXACTFIT);
  m_on->SetToolTip(_("Go to what the memo is on"));
  m_when = hint(m_content, wxString());
  m_text = new MemoText(m_content, desk);
  m_text->SetMinSize(FromDIP(wxSize(-1, 120)));
  set_accessible_name(m_text, _("Text of the memo"));
  m_links = chip_row(m_content);
  m_mentions = chip_row(m_content);
  auto* about = new wxBoxSizer(wxHORIZONTAL);
  about->Add(m_kind, 0, wxALIGN_CENTER_VERTICAL);
  about->Add(m_on, 0, wxALIGN_CENTER_VERTICAL | wxLEFT, FromDIP(8));
  about->AddStretchSpacer();
  about->Add(m_when, 0, wxALIGN_CENTER_VERTICAL | wxLEFT, FromDIP(8));
  auto* inner = new wxBoxSizer(wxVERTICAL);
  inner->Add(m_title, 0, wxEXPAND | wxBOTTOM, FromDIP(8));
  inner->Add(about, 0, wxEXPAND | wxBOTTOM, FromDIP(8));
  inner->Add(m_text, 1, wxEXPAND);
  inner->Add(m_links, 0, wxEXPAND | wxTOP, FromDIP(8));
  inner->Add(m_mentions, 0, wxEXPAND | wxTOP, FromDIP(8));
  m_content->SetSizer(inner);
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(m_empty, 0, wxALL, FromDIP(24));
  column->Add(m_content, 1, wxEXPAND | wxALL, FromDIP(16));
  SetSizer(column);
  for (wxWindow* field : std::initializer_list<wxWindow*>{m_title, m_kind, m_text}) {
    field->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
      event.Skip();
      CallAfter([this] { save(false); });
    });
    field->Bind(wxEVT_TEXT, [this](wxCommandEvent& event) {
      event.Skip();
      if (m_open) m_rest.StartOnce(rest_ms);
    });
  }
  m_kind->Bind(wxEVT_COMBOBOX, [this](wxCommandEvent& event) {
    event.Skip();
    CallAfter([this] { save(false); });
  });
  m_rest.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { save(false); });
  m_on->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
    save(false);
    m_desk.thing_wanted(m_memo.target, m_memo.target_id);
  });
  m_text->links_changed = [this] { fill_links(); };
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    event.Skip();
    CallAfter([this] {
      m_shown_links = m_shown_mentions = wxString(wxS("\n"));
      if (m_open) fill_links(), fill_mentions();
    });
  });
  m_content->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
    if (event.GetKeyCode() != WXK_ESCAPE || m_text->offering() || !done) return event.Skip();
    done();
  });
  show_nothing();
}

void MemoEditor::show_memo(model::MemoId id) {
  if (m_open && m_there && m_memo.id == id) return reload();
  save(true);
  const auto memo = m_desk.read().memo(id);
  if (!memo) return show_nothing();
  m_memo = *memo;
  open(true);
}

void MemoEditor::draft(model::MemoTarget target, const base::Uuid& on) {
  save(true);
  m_memo = {};
  m_memo.id = model::MemoId::make();
  m_memo.target = target;
  m_memo.target_id = on;
  open(false);
}

void MemoEditor::show_nothing() {
  m_rest.Stop();
  m_open = m_there = false;
  m_content->Hide();
  m_empty->Show();
  Layout();
}

void MemoEditor::open(bool there) {
  m_open = true;
  m_there = there;
  m_empty->Hide();
  m_content->Show();
  fill();
  m_text->SetInsertionPoint(0);
  Layout();
}

void MemoEditor::reload() {
  if (!m_open) return;
  const auto now = m_desk.read().memo(m_memo.id);
  if (!now && m_there) return show_nothing();
  if (now) {
    const bool typing = !same_words(written(), m_memo);
    m_there = true;
    const model::Memo before = std::exchange(m_memo, *now);
    if (!typing && !same_words(before, m_memo)) fill();
  }
  m_text->refresh_links();
  fill_about();
  fill_mentions();
}

void MemoEditor::fill() {
  fill_kinds();
  m_title->ChangeValue(wx(m_memo.title));
  m_kind->ChangeValue(memo_kind_words(m_memo.kind));
  m_text->show_text(m_memo.body);
  m_filled = fields();
  const bool writable = m_desk.session().writable();
  m_title->SetEditable(writable);
  m_text->SetEditable(writable);
  m_kind->Enable(writable);
  fill_about();
  fill_mentions();
}

void MemoEditor::fill_kinds() {
  wxArrayString kinds;
  for (const std::string& kind : known_memo_kinds()) kinds.Add(memo_kind_words(kind));
  for (const std::string& kind : m_list.own_kinds()) kinds.Add(memo_kind_words(kind));
  if (kinds == m_kind->GetStrings()) return;
  m_kind->Set(kinds);
}

void MemoEditor::fill_about() {
  app::MemoTargets targets(m_desk.read());
  const app::ListedMemo listed = targets.listed(m_memo);
  const wxString kind = target_words(m_memo.target), place = memo_place(listed);
  m_on->SetLabel(
      wxControl::EscapeMnemonics(
          kind == place ? kind : kind + wxS(": ") + wx(text::elide(utf8(place), longest_chip))) +
      wxS("  \u2192"));
  set_accessible_name(m_on, wxString::Format(_("Go to what the memo is on: %s"), place));
  const auto coder = m_desk.read().coder(m_memo.coder);
  wxString when;
  if (m_there) when = date_words(m_memo.created_at);
  if (coder) when = wx(coder->name) + wxS(" \u00b7 ") + when;
  m_when->SetLabel(wxControl::EscapeMnemonics(when));
  m_content->Layout();
}

wxButton* MemoEditor::chip(wxWindow* parent, const wxString& words, std::function<void()> run) {
  auto* button = new wxButton(
      parent, wxID_ANY, wxControl::EscapeMnemonics(wx(text::elide(utf8(words), longest_chip))),
      wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
  button->SetMinSize(button->GetBestSize() + FromDIP(wxSize(14, 6)));
  button->Bind(wxEVT_BUTTON, [this, run](wxCommandEvent&) { CallAfter(run); });
  parent->GetSizer()->Add(button, 0, wxRIGHT | wxBOTTOM, FromDIP(4));
  return button;
}

void MemoEditor::fill_links() {
  wxString shown(wxS("\t"));  // the row is filled for none too
  std::set<std::string> seen;
  std::vector<const MemoText::Link*> links;
  for (const MemoText::Link& link : m_text->links()) {
    if (!seen.insert(link.name).second) continue;
    links.push_back(&link);
    shown << wx(link.name) << wxS("\n");
    if (link.thing) shown << wx(base::to_string(link.thing->id));
  }
  if (shown == m_shown_links) return;
  m_shown_links = shown;
  m_links->DestroyChildren();
  m_links->GetSizer()->Add(
      hint(m_links,
           links.empty() ? _("Type [[ to link to a code, document, participant or quote.")
                         : _("Links"),
           600),
      0, wxALIGN_CENTER_VERTICAL | wxRIGHT, FromDIP(8));
  if (!links.empty())
    m_links->SetToolTip(_("In the text, Ctrl+click or Ctrl+Enter follows a link"));
  for (const MemoText::Link* link : links) {
    if (link->thing) {
      auto* button = chip(m_links, wx(link->name), [this, thing = *link->thing] {
        save(false);
        m_desk.thing_wanted(thing.kind, thing.id);
      });
      button->SetToolTip(target_words(link->thing->kind));
    } else {
      auto* lost = new wxStaticText(
          m_links, wxID_ANY,
          wxControl::EscapeMnemonics(wxString::Format(_("\u201c%s\u201d is not found"),
                                                      wx(text::elide(link->name, longest_chip)))));
      lost->SetForegroundColour(warning_color());
      lost->SetToolTip(_("Nothing has this name: no code, document or participant, and no quote"));
      m_links->GetSizer()->Add(lost, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, FromDIP(8));
    }
  }
  show_row(m_links, GetClientSize().x - FromDIP(32));
  m_content->Layout();
}

void MemoEditor::fill_mentions() {
  std::vector<std::pair<model::MemoId, wxString>> memos;
  wxString shown;
  for (const model::MemoId id : m_list.mentions({m_memo.target, m_memo.target_id})) {
    const auto memo = id == m_memo.id ? std::nullopt : m_desk.read().memo(id);
    if (!memo) continue;
    memos.emplace_back(id, wx(app::memo_title(*memo)));
    shown << wx(base::to_string(id.uuid)) << memos.back().second;
  }
  if (shown == m_shown_mentions) return;
  m_shown_mentions = shown;
  m_mentions->DestroyChildren();
  if (!memos.empty())
    m_mentions->GetSizer()->Add(hint(m_mentions, _("Mentioned in")), 0,
                                wxALIGN_CENTER_VERTICAL | wxRIGHT, FromDIP(8));
  for (const auto& [id, title] : memos)
    chip(m_mentions, title, [this, id = id] {
      if (memo_wanted) memo_wanted(id);
    })->SetToolTip(_("Show this memo"));
  show_row(m_mentions, GetClientSize().x - FromDIP(32));
  m_content->Layout();
}

MemoEditor::Fields MemoEditor::fields() const {
  return {utf8(m_title->GetValue()), utf8(m_kind->GetValue()), m_text->text()};
}

model::Memo MemoEditor::written() const {
  model::Memo memo = m_memo;
  const Fields now = fields();
  if (now.title != m_filled.title) memo.title = now.title;
  if (now.kind != m_filled.kind) memo.kind = kind_typed(m_kind->GetValue());
  if (now.body != m_filled.body) memo.body = now.body;
  return memo;
}

void MemoEditor::save(bool leaving) {
  m_rest.Stop();
  if (!m_open || !m_desk.session().writable()) return;
  const model::Memo now = written();
  if (empty(now)) {
    if (!m_there || !leaving) return;
    edit::DeleteMemo gone(m_memo.id);
    show_nothing();
    m_desk.run(gone);
    return;
  }
  if (same_words(now, m_memo)) return;
  const bool was_there = std::exchange(m_there, true);
  const model::Memo before = std::exchange(m_memo, now);
  edit::SaveMemo change(now);
  const Fields filled = std::exchange(m_filled, fields());
  if (m_desk.run(change)) return;
  m_there = was_there;
  m_memo = before;
  m_filled = filled;
}

void MemoEditor::write() {
  if (m_open) m_text->SetFocus();
}

}  // namespace uddrag::gui
