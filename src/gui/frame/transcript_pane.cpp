// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/frame/transcript_pane.h"

#include <wx/clipbrd.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include "gui/l10n/translate.h"

#include <algorithm>

#include "edit/code_edits.h"
#include "edit/quote_edits.h"
#include "edit/together.h"
#include "gui/excerpts/passages.h"
#include "gui/frame/look.h"
#include "gui/frame/transcript_view_model.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/words.h"
#include "text/boundaries.h"
#include "text/search.h"

namespace uddrag::gui {

TranscriptPane::TranscriptPane(wxWindow* parent, Desk& desk, const CodeList& codes)
    : wxPanel(parent), m_desk(desk), m_codes(codes) {
  SetBackgroundColour(page_color());
  m_title = heading(this, wxString());
  m_title->SetFont(GetFont().Scaled(1.2f).Bold());
  m_line = hint(this, wxString());
  m_find = new FindBar(this);
  m_canvas = new TranscriptCanvas(this);
  m_empty = hint(this, _("Choose a document on the left, or import transcripts (Ctrl+Shift+I)."));
  m_palette = new CodePalette(this, codes, m_finder);
  auto* top = new wxBoxSizer(wxHORIZONTAL);
  top->Add(m_title, 0, wxALIGN_CENTER_VERTICAL);
  top->Add(m_line, 1, wxALIGN_CENTER_VERTICAL | wxLEFT, FromDIP(12));
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(top, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP | wxBOTTOM, FromDIP(12));
  column->Add(m_find, 0, wxEXPAND);
  column->Add(m_canvas, 1, wxEXPAND);
  column->Add(m_empty, 1, wxALL, FromDIP(24));
  SetSizer(column);
  bind_canvas();
  m_palette->chosen = [this](const std::vector<CodeOffer>& offers) { accept(offers); };
  m_palette->closed = [this] { m_canvas->SetFocus(); };
  m_find->changed = [this](const wxString& words) { find_words(words); };
  m_find->step = [this](int by) { step_match(by); };
  m_find->closed = [this] {
    m_canvas->flash_matches({}, 0);
    m_canvas->SetFocus();
  };
  m_connections.push_back(
      desk.document_chosen.connect([this](model::DocumentId id) { show_document(id); }));
  m_connections.push_back(desk.quote_chosen.connect(
      [this](std::optional<model::QuoteId> id) { m_canvas->set_current_quote(id); }));
  m_connections.push_back(desk.place_wanted.connect(
      [this](model::DocumentId, text::Span span) { m_canvas->reveal(span); }));
  m_connections.push_back(
      desk.changed.connect([this](const store::ChangeSet& changes) { changed(changes); }));
  show_document(desk.document());
}

TranscriptPane::~TranscriptPane() = default;

void TranscriptPane::bind_canvas() {
  m_canvas->quote_activated = [this](model::QuoteId id) { m_desk.choose_quote(id); };
  m_canvas->typed = [this](char32_t letter) { typed(letter); };
  m_canvas->command_key = [this](wxKeyEvent& event) { key(event); };
  m_canvas->context_menu = [this](text::Pos at, std::optional<model::QuoteId> quote) {
    if (quote) m_desk.choose_quote(quote);
    if (menu_wanted) menu_wanted(at);
  };
  m_canvas->zoom_changed = [this](int percent) { m_zoom = percent; };
}

void TranscriptPane::show_document(model::DocumentId id) {
  keep_place();
  m_document = m_desk.read().document(id);
  m_canvas->Show(m_document.has_value());
  m_empty->Show(!m_document);
  m_folded.reset();
  m_matches.clear();
  if (m_document) {
    m_canvas->show_document(canvas_document(m_desk.read(), *m_document));
    reload_quotes();
    if (const auto place = m_places.find(id); place != m_places.end())
      m_canvas->set_top(place->second);
    if (m_find->IsShown()) find_words(m_find->words());
  }
  m_title->SetLabel(m_document ? wxControl::EscapeMnemonics(wx(m_document->name)) : wxString());
  Layout();
}

void TranscriptPane::keep_place() {
  if (m_document) m_places[m_document->id] = m_canvas->top();
}

void TranscriptPane::reload_quotes() {
  m_quotes = canvas_quotes(m_desk.read(), m_document->id);
  m_canvas->show_quotes(m_quotes);
  m_canvas->set_current_quote(m_desk.quote());
  m_line->SetLabel(wxString::Format(
      wxS("%s · %s"), kind_words(m_document->kind),
      wxString::Format(wxPLURAL("%zu quote", "%zu quotes", m_quotes.size()), m_quotes.size())));
}

void TranscriptPane::changed(const store::ChangeSet& changes) {
  if (!m_document) return;
  if (changes.touches("document") || changes.touches("turn") || changes.touches("speaker")) {
    show_document(m_document->id);
  } else if (changes.touches("quote") || changes.touches("coding") || changes.touches("code") ||
             changes.touches("memo")) {
    reload_quotes();
  }
}

void TranscriptPane::typed(char32_t letter) {
  if (letter == U'.') return repeat_codes();
  if (letter == U'*') return star();
  std::string start;
  text::append_utf8(start, letter);
  open_palette(wx(start));
}

void TranscriptPane::key(wxKeyEvent& event) {
  switch (event.GetKeyCode()) {
    case WXK_RETURN:
    case WXK_NUMPAD_ENTER:
      if (has_selection()) return open_palette();
      break;
    case WXK_DELETE:
      if (const auto quote = m_desk.quote()) {
        edit::DeleteQuote remove(*quote);
        if (m_desk.run(remove)) m_desk.choose_quote(std::nullopt);
        return;
      }
      break;
    case WXK_ESCAPE:
      m_canvas->clear_selection();
      return m_desk.choose_quote(std::nullopt);
    case 'N':
      return step_quote(1);
    case 'P':
      return step_quote(-1);
    case 'M':
      return memo();
    default:
      break;
  }
  if (event.GetUnicodeKey() == '*') return star();
  event.Skip();
}

void TranscriptPane::open_palette(const wxString& typed) {
  if (!m_document || !m_desk.session().writable()) return;
  if (!has_selection() && !m_desk.quote()) return;
  const wxRect place = m_canvas->rectangle_of(
      has_selection() ? m_canvas->selection() : m_desk.read().quote(*m_desk.quote())->span);
  const wxPoint below = place.GetBottomLeft() + m_canvas->GetPosition() + wxPoint(0, FromDIP(6));
  m_palette->open(below, typed);
}

void TranscriptPane::accept(const std::vector<CodeOffer>& offers) {
  std::vector<model::CodeId> codes;
  edit::Together together("quote.code", "{}");
  for (const CodeOffer& offer : offers) {
    if (!offer.code.nil()) {
      codes.push_back(offer.code);
      continue;
    }
    model::Code code;
    code.id = model::CodeId::make();
    code.name = offer.name;
    code.parent = offer.parent;
    code.color = offer.parent.nil() ? next_code_color(m_codes.nodes().size()) : offer.color;
    together.emplace<edit::CreateCode>(code);
    codes.push_back(code.id);
  }
  if (together.empty()) return code_with(codes);
  const auto quote = m_desk.quote() ? m_desk.read().quote(*m_desk.quote()) : std::nullopt;
  const text::Span span = has_selection() || !quote ? m_canvas->selection() : quote->span;
  together.emplace<edit::CodeSpan>(m_document->id, span, codes);
  if (!m_desk.run(together)) return;
  m_last_codes = codes;
  m_canvas->clear_selection();
}

void TranscriptPane::code_with(const std::vector<model::CodeId>& codes) {
  if (!m_document || codes.empty()) return;
  const auto chosen = m_desk.quote() ? m_desk.read().quote(*m_desk.quote()) : std::nullopt;
  if (!has_selection() && !chosen) return;
  const text::Span span = has_selection() ? m_canvas->selection() : chosen->span;
  edit::CodeSpan code(m_document->id, span, codes);
  if (!m_desk.run(code)) return;
  m_last_codes = codes;
  for (const model::CodeId id : codes) m_finder.used(id);
  m_canvas->clear_selection();
  m_desk.choose_quote(code.quote());
}

void TranscriptPane::repeat_codes() {
  code_with(m_last_codes);
}

std::optional<model::QuoteId> TranscriptPane::quote_of_selection() {
  if (!has_selection()) return m_desk.quote();
  edit::MakeQuote make(m_document->id, m_canvas->selection());
  if (!m_desk.run(make)) return std::nullopt;
  m_canvas->clear_selection();
  m_desk.choose_quote(make.quote());
  return make.quote();
}

void TranscriptPane::star() {
  if (!m_document) return;
  const auto id = quote_of_selection();
  const auto quote = id ? m_desk.read().quote(*id) : std::nullopt;
  if (!quote) return;
  edit::Star star(*id, !quote->starred);
  m_desk.run(star);
}

void TranscriptPane::memo() {
  if (m_document && quote_of_selection() && memo_wanted) memo_wanted();
}

void TranscriptPane::step_quote(int by) {
  if (m_quotes.empty()) return;
  const auto current = m_desk.quote();
  std::ptrdiff_t at = by > 0 ? -1 : static_cast<std::ptrdiff_t>(m_quotes.size());
  const text::Pos top = m_canvas->top();
  for (std::size_t i = 0; i < m_quotes.size(); ++i) {
    const auto place = static_cast<std::ptrdiff_t>(i);
    if (current && m_quotes[i].id == *current) at = place;
    if (!current && by > 0 && m_quotes[i].span.start < top) at = place;
  }
  at = std::clamp<std::ptrdiff_t>(at + by, 0, static_cast<std::ptrdiff_t>(m_quotes.size()) - 1);
  const CanvasQuote& next = m_quotes[static_cast<std::size_t>(at)];
  m_canvas->reveal(next.span);
  m_desk.choose_quote(next.id);
}

void TranscriptPane::move_edge(bool end, int words) {
  const auto quote = m_desk.quote() ? m_desk.read().quote(*m_desk.quote()) : std::nullopt;
  if (!quote || !m_document) return;
  const text::Boundaries borders(m_desk.read().document_text(*m_document), m_document->language);
  text::Span span = quote->span;
  text::Pos& edge = end ? span.end : span.start;
  edge = words > 0 ? borders.next(text::Border::word, edge)
                   : borders.previous(text::Border::word, edge);
  if (span.end <= span.start) return;
  edit::ChangeEdges change(quote->id, span);
  if (m_desk.run(change)) m_desk.choose_quote(change.quote());
}

void TranscriptPane::find_words(const wxString& words) {
  if (!m_document) return;
  if (!m_folded) m_folded.emplace(m_desk.read().document_text(*m_document));
  m_matches = text::find_all(*m_folded, utf8(words), {});
  const text::Pos top = m_canvas->top();
  const auto next = std::find_if(m_matches.begin(), m_matches.end(),
                                 [&](const text::Span& match) { return match.start >= top; });
  m_match = next == m_matches.end() ? 0 : static_cast<std::size_t>(next - m_matches.begin());
  step_match(0);
}

void TranscriptPane::step_match(int by) {
  if (!m_matches.empty()) {
    const auto count = static_cast<std::ptrdiff_t>(m_matches.size());
    m_match = static_cast<std::size_t>((static_cast<std::ptrdiff_t>(m_match) + by + count) % count);
    m_canvas->reveal(m_matches[m_match]);
  }
  m_canvas->flash_matches(m_matches, m_match);
  m_find->show_count(m_match, m_matches.size());
}

void TranscriptPane::copy() const {
  if (!m_document || !has_selection()) return;
  const wxString words = wx(m_desk.read().document_text(*m_document).slice(m_canvas->selection()));
  if (const wxClipboardLocker lock; !!lock) wxTheClipboard->SetData(new wxTextDataObject(words));
}

void TranscriptPane::copy_with_source() const {
  if (!m_document || !has_selection()) return;
  const text::Span span = m_canvas->selection();
  SourceLines sources(m_desk.read());
  wxString words = wx(m_desk.read().document_text(*m_document).slice(span));
  words << wxS("\n(") << sources.line(m_document->id, span.start) << wxS(")");
  if (const wxClipboardLocker lock; !!lock) wxTheClipboard->SetData(new wxTextDataObject(words));
}

void TranscriptPane::zoom(int percent) {
  m_zoom = std::clamp(percent, 50, 300);
  m_canvas->set_zoom(m_zoom);
}

}  // namespace uddrag::gui
