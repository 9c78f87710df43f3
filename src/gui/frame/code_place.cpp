// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/frame/code_place.h"

#include <wx/config.h>
#include <wx/sizer.h>
#include <wx/splitter.h>
#include <wx/stattext.h>
#include "gui/l10n/translate.h"

#include <functional>
#include <utility>

#include "gui/excerpts/kwic_pane.h"
#include "gui/excerpts/passages.h"
#include "gui/frame/look.h"
#include "gui/frame/sash.h"
#include "gui/l10n/strings.h"

namespace uddrag::gui {
namespace {

const wxString left_key = wxS("/sides/left"), right_key = wxS("/sides/right");
constexpr int left_width = 330, right_width = -330, documents_height = 380,
              context_height = -300;  // DIP

// Until the window has its size, nothing is squeezed to less than GTK can bear.
const wxSize first_size(1200, 800);

wxSplitterWindow* splitter(wxWindow* parent) {
  auto* made = new wxSplitterWindow(parent, wxID_ANY, wxDefaultPosition,
                                    parent->FromDIP(first_size), wxSP_LIVE_UPDATE | wxSP_THIN_SASH);
  made->SetMinSize(wxSize(1, 1));  // else the first size is one
  made->SetMinimumPaneSize(parent->FromDIP(120));
  return made;
}

}  // namespace

CodePlace::CodePlace(wxWindow* parent, Desk& desk)
    : Place(parent),
      m_desk(desk),
      m_project(desk.read().project().id),
      m_memory(recall_reading(m_project)) {
  if (!m_memory.document.nil() && desk.read().document(m_memory.document))
    desk.choose_document(m_memory.document);
  m_outer = splitter(this);
  m_left = left_side(m_outer);
  m_work = splitter(m_outer);
  m_inner = splitter(m_work);
  wxWindow* reading = middle(m_inner);
  m_right = right_side(m_inner);
  m_inner->SetSashGravity(1.0);
  m_inner->SplitVertically(reading, m_right, FromDIP(right_width));
  m_work->SetSashGravity(1.0);
  m_work->Initialize(m_inner);
  m_outer->SplitVertically(m_left, m_work, FromDIP(left_width));
  keep_sash(m_outer, wxS("code-left"), left_width);
  keep_sash(m_inner, wxS("code-right"), right_width);
  keep_sash(m_work, wxS("code-context"), context_height);
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(m_outer, 1, wxEXPAND);
  SetSizer(column);
  m_codes->activated = [this](const std::vector<model::CodeId>& codes) {
    if (m_transcript->has_selection()) m_transcript->code_with(codes);
  };
  m_documents->opened = [this] { m_tabs->keep_shown(); };
  m_quote->code_wanted = [this] { m_transcript->open_palette(); };
  m_passages->activated = [this](const Passage& passage) {
    if (!passage.quote) return go_to_words(passage.document, passage.span);
    m_desk.go_to(passage.document, passage.span, passage.quote);
  };
  m_passages->opened = [this](const Passage& passage) {
    if (!passage.quote) m_transcript->canvas().SetFocus();
  };
  m_connections.push_back(desk.code_chosen.connect([this](model::CodeId id) { show_code(id); }));
  m_connections.push_back(desk.changed.connect([this](const store::ChangeSet& changes) {
    if (m_shows_code &&
        (changes.touches("coding") || changes.touches("quote") || changes.touches("code")))
      m_late_passages.ask();
  }));
  show_code(desk.code());
  if (desk.read().document(m_memory.beside)) show_two(true);
  if (!wxConfigBase::Get()->ReadBool(left_key, true)) show_left(false);
  if (!wxConfigBase::Get()->ReadBool(right_key, true)) show_right(false);
}

CodePlace::~CodePlace() {
  m_memory.tabs = m_tabs->tabs().kept();
  m_memory.beside = m_beside ? m_beside->document() : model::DocumentId{};
  // Panes write into the memory while they go.
  m_panes->DestroyChildren();
  keep_reading(m_project, m_memory);
}

wxWindow* CodePlace::middle(wxWindow* parent) {
  auto* panel = new wxPanel(parent);
  panel->SetBackgroundColour(page_color());
  m_tabs = new DocumentTabs(panel, m_desk, OpenTabs(m_memory.tabs, m_desk.document()));
  m_panes = splitter(panel);
  m_transcript = make_pane();
  m_panes->SetSashGravity(.5);
  m_panes->Initialize(m_transcript);
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(m_tabs, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, FromDIP(6));
  column->Add(m_panes, 1, wxEXPAND);
  panel->SetSizer(column);
  return panel;
}

TranscriptPane* CodePlace::make_pane() {
  auto* pane = new TranscriptPane(m_panes, m_desk, m_codes->codes(), m_memory);
  pane->activation_wanted = [this, pane] { activate(pane); };
  pane->memo_wanted = [this] {
    show_right(true);
    m_quote->write_memo();
  };
  if (pane_made) pane_made(*pane);
  return pane;
}

void CodePlace::activate(TranscriptPane* pane) {
  if (pane != m_beside) return;
  std::swap(m_transcript, m_beside);
  m_beside->set_active(false);
  m_transcript->set_active(true);
  if (!m_transcript->document().nil()) m_desk.choose_document(m_transcript->document());
}

void CodePlace::show_two(bool two) {
  if (two == two_shown()) return;
  if (!two) {
    TranscriptPane* gone = std::exchange(m_beside, nullptr);
    m_panes->Unsplit(gone);
    gone->Destroy();
    m_transcript->set_active(true);
    return;
  }
  m_beside = make_pane();
  m_beside->set_active(false);
  m_transcript->set_active(true);
  if (m_desk.read().document(m_memory.beside)) m_beside->show_document(m_memory.beside);
  m_panes->SplitVertically(m_transcript, m_beside);
}

wxWindow* CodePlace::left_side(wxWindow* parent) {
  auto* split = splitter(parent);
  m_documents = new DocumentList(split, m_desk);
  m_codes = new CodeTree(split, m_desk);
  split->SetSashGravity(.4);
  split->SplitHorizontally(m_documents, m_codes, FromDIP(documents_height));
  keep_sash(split, wxS("documents"), documents_height);
  return split;
}

wxWindow* CodePlace::right_side(wxWindow* parent) {
  auto* panel = new wxPanel(parent);
  m_quote = new QuotePanel(panel, m_desk);
  m_passages_title = heading(panel, wxString());
  m_passages = new PassageList(panel, _("Excerpts"));
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(m_quote, 0, wxEXPAND);
  column->Add(m_passages_title, 0, wxALL, FromDIP(10));
  column->Add(m_passages, 1, wxEXPAND);
  panel->SetSizer(column);
  panel->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
    if (event.GetKeyCode() == WXK_ESCAPE) return take_focus();
    event.Skip();
  });
  return panel;
}

/// Without a document the list of them: somewhere the keys have to go.
void CodePlace::take_focus() {
  if (m_transcript->canvas().IsShown())
    m_transcript->canvas().SetFocus();
  else
    m_documents->SetFocus();
}

void CodePlace::show_code(model::CodeId id) {
  const CodeList& codes = m_codes->codes();
  const CodeNode* node = codes.find(id);
  std::vector<model::CodeId> wanted;
  const std::function<void(const CodeNode&)> add = [&](const CodeNode& from) {
    wanted.push_back(from.code.id);
    for (const std::size_t child : from.children) add(codes.nodes()[child]);
  };
  if (node) add(*node);
  m_passages->empty_text =
      node ? _("Nothing is coded with this code yet.") : _("Choose a code to see its excerpts.");
  auto passages = passages_with(m_desk.read(), wanted);
  const wxString title =
      node ? wxString::Format(wxS("%s (%zu)"), wx(node->code.name), passages.size())
           : _("Excerpts");
  show_passages(title, std::move(passages));
  m_shows_code = true;
}

void CodePlace::show_passages(const wxString& title, std::vector<Passage> passages,
                              const wxString& empty) {
  m_shows_code = false;
  if (!empty.empty()) m_passages->empty_text = empty;
  m_passages_title->SetLabel(wxControl::EscapeMnemonics(title));
  m_passages->show(std::move(passages));
}

/// Found words are selected: what is typed then codes them.
void CodePlace::go_to_words(model::DocumentId document, text::Span span) {
  m_desk.go_to(document, span, std::nullopt);
  m_transcript->canvas().select(span);
}

KwicPane& CodePlace::show_context() {
  if (!m_context) {
    m_context = new KwicPane(m_work, m_desk);
    m_context->activated = [this](const KwicRow& row) { go_to_words(row.document, row.span); };
    m_context->opened = [this](const KwicRow& row) {
      go_to_words(row.document, row.span);
      m_transcript->canvas().SetFocus();
    };
    m_context->closed = [this] { close_context(); };
  }
  if (!m_work->IsSplit())
    m_work->SplitHorizontally(m_inner, m_context,
                              kept_sash(m_work, wxS("code-context"), context_height));
  return *m_context;
}

void CodePlace::close_context() {
  if (m_work->IsSplit()) m_work->Unsplit(m_context);
  m_transcript->canvas().SetFocus();
}

bool CodePlace::left_shown() const {
  return m_outer->IsSplit();
}
bool CodePlace::right_shown() const {
  return m_inner->IsSplit();
}

void CodePlace::show_left(bool show) {
  if (show == left_shown()) return;
  wxConfigBase::Get()->Write(left_key, show);
  if (show)
    m_outer->SplitVertically(m_left, m_work, kept_sash(m_outer, wxS("code-left"), left_width));
  else
    m_outer->Unsplit(m_left);
}

void CodePlace::show_right(bool show) {
  if (show == right_shown()) return;
  wxConfigBase::Get()->Write(right_key, show);
  if (show)
    m_inner->SplitVertically(m_panes->GetParent(), m_right,
                             kept_sash(m_inner, wxS("code-right"), right_width));
  else
    m_inner->Unsplit(m_right);
}

}  // namespace uddrag::gui
