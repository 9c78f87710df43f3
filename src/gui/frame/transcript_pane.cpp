// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/frame/transcript_pane.h"

#include <wx/clipbrd.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include "gui/l10n/translate.h"

#include <algorithm>

#include "edit/quote_edits.h"
#include "gui/excerpts/link_quotes.h"
#include "gui/excerpts/passages.h"
#include "gui/frame/code_drag.h"
#include "gui/frame/look.h"
#include "gui/frame/menu_items.h"
#include "gui/frame/settings.h"
#include "gui/frame/transcript_view_model.h"
#include "gui/l10n/strings.h"

namespace uddrag::gui {

TranscriptPane::TranscriptPane(wxWindow* parent, Desk& desk, const CodeList& codes,
                               ReadingMemory& memory)
    : wxPanel(parent),
      m_desk(desk),
      m_coding(desk),
      m_memory(memory),
      m_correction(desk),
      m_all_quotes(desk.read()) {
  SetBackgroundColour(page_color());
  m_head = new TranscriptHead(this, desk, codes, m_coding.finder());
  m_head->filter_changed = [this] {
    if (m_document) show_quotes();
  };
  m_favourites = new FavouritesBar(this, desk);
  m_find = new FindBar(this);
  m_canvas = new TranscriptCanvas(this);
  m_canvas->set_zoom(m_memory.zoom);
  apply(settings());
  m_empty = hint(this, _("Choose a document on the left, or import transcripts (Ctrl+Shift+I)."));
  m_to_type = hint(this,
                   _("No words yet: play the recording (F5) and press E to type what is said, turn "
                     "by turn."),
                   480);
  m_palette = new CodePalette(this, codes, m_coding.finder());
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(m_head, 0, wxEXPAND | wxALL, FromDIP(12));
  column->Add(m_favourites, 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(8));
  column->Add(m_find, 0, wxEXPAND);
  column->Add(m_to_type, 0, wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(12));
  column->Add(m_canvas, 1, wxEXPAND);
  column->Add(m_empty, 1, wxALL, FromDIP(24));
  SetSizer(column);
  bind_canvas();
  m_palette->chosen = [this](const auto& offers, bool keep) { accept(offers, keep); };
  m_palette->closed = [this] { m_canvas->SetFocus(); };
  m_favourites->wanted = [this](std::size_t number) { code_with_favourite(number); };
  m_open_timer.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { open_palette(); });
  m_find->context_wanted = [this](const FindWish& wish) {
    if (context_wanted) context_wanted(wish);
  };
  m_find->all_wanted = [this](const FindWish& wish) {
    if (all_documents_wanted) all_documents_wanted(wish);
  };
  m_finder = std::make_unique<TranscriptFinder>(desk, *m_find, *m_canvas);
  m_editor = new TurnEditor(this, m_correction);
  m_editor->closed = [this] { m_canvas->SetFocus(); };
  m_editor->added = [this](model::TurnId id) { type_turn(m_desk.read().turn(id)); };
  m_editor->split_wanted = [this](text::Pos at) { split_turn(at); };
  listen();
  m_recording = new RecordingPane(this, desk, *m_canvas);
  m_recording->may_scroll = [this] { return !m_editor->is_open(); };
  column->Add(m_recording, 0, wxEXPAND);
  show_document(desk.document());
}

TranscriptPane::~TranscriptPane() {
  keep_place();
}

void TranscriptPane::set_active(bool active) {
  m_active = active;
  m_head->set_active(active);
  m_canvas->set_current_quote(active ? m_desk.quote() : std::nullopt);
  if (!active) m_palette->close();
}

void TranscriptPane::activate() {
  if (!m_active && activation_wanted) activation_wanted();
}

void TranscriptPane::listen() {
  m_connections.push_back(settings_changed().connect([this](const Settings& set) {
    apply(set);
    m_desk.session().set_identity(window_coder());
  }));
  m_connections.push_back(m_desk.document_chosen.connect([this](model::DocumentId id) {
    if (m_active && id != document()) show_document(id);
  }));
  m_connections.push_back(m_desk.quote_chosen.connect([this](std::optional<model::QuoteId> id) {
    if (m_active) m_canvas->set_current_quote(id);
  }));
  m_connections.push_back(m_desk.place_wanted.connect([this](model::DocumentId, text::Span span) {
    if (m_active) m_canvas->reveal(span);
  }));
  m_connections.push_back(
      m_desk.changed.connect([this](const store::ChangeSet& changes) { changed(changes); }));
}

void TranscriptPane::bind_canvas() {
  m_canvas->Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& event) {
    event.Skip();
    activate();
  });
  m_canvas->quote_activated = [this](model::QuoteId id) { m_desk.choose_quote(id); };
  m_canvas->typed = [this](char32_t letter) { typed(letter); };
  m_canvas->command_key = [this](wxKeyEvent& event) { key(event); };
  m_canvas->context_menu = [this](text::Pos at, std::optional<model::QuoteId> quote) {
    if (quote) m_desk.choose_quote(quote);
    if (menu_wanted) menu_wanted(at);
  };
  m_canvas->selection_changed = [this] { m_open_timer.Stop(); };
  m_canvas->selection_made = [this] {
    if (settings().open_coding) m_open_timer.StartOnce(350);
  };
  m_canvas->edges_moved = [this](model::QuoteId id, text::Span span) {
    m_coding.set_edges(id, span);
  };
  m_canvas->stripe_dropped = [this](StripeId dragged, StripeId onto) {
    activate();
    CallAfter([=, this] {
      if (m_desk.session().writable()) stripe_fell(this, m_desk, dragged, onto);
    });
  };
  m_canvas->selection_dragged = [this] { drag_selection(); };
  m_canvas->SetDropTarget(new CodeDropTarget(
      *m_canvas, [this](model::CodeId code, wxPoint place) { code_dropped(code, place); }));
  m_canvas->zoom_changed = [this](int percent) { m_memory.zoom = percent; };
}

void TranscriptPane::show_document(model::DocumentId id) {
  m_editor->close();
  keep_place();
  m_document = id.nil() ? std::nullopt : m_desk.read().document(id);
  m_canvas->Show(m_document.has_value());
  m_empty->Show(!m_document);
  m_head->show_document(m_document);
  m_to_type->Show(m_document && m_document->text == base::hash_of_bytes(""));
  if (m_document) {
    if (m_active) m_memory.document = id;
    m_canvas->show_document(canvas_document(m_desk.read(), *m_document, m_numbered));
    m_canvas->mark_turns(turns_with_memo(m_desk.read(), id));
    reload_quotes();
    if (const auto top = m_memory.tops.find(id); top != m_memory.tops.end())
      m_canvas->set_top(top->second);
  }
  m_finder->text_changed(m_document);
  m_recording->show_document(document());
  Layout();
}

void TranscriptPane::keep_place() {
  if (m_document) m_memory.tops[m_document->id] = m_canvas->top();
}

void TranscriptPane::visit(model::DocumentId document, text::Pos top) {
  if (!m_desk.read().document(document)) return;
  if (m_desk.document() != document) m_desk.choose_document(document);
  m_canvas->set_top(top);
  m_canvas->Refresh();
}

void TranscriptPane::reload_quotes() {
  m_all_quotes.load(m_document->id);
  show_all_quotes();
}

void TranscriptPane::show_all_quotes() {
  m_canvas->show_density(m_all_quotes.coded());
  show_quotes();
}

void TranscriptPane::show_quotes() {
  FilteredQuotes result = filtered(m_all_quotes.all(), m_head->filter());
  m_quotes = std::move(result.shown);
  m_canvas->show_quotes(m_quotes);
  m_canvas->set_current_quote(m_active ? m_desk.quote() : std::nullopt);
  m_head->show_counts(m_all_quotes.all().size(), result.hidden);
}

void TranscriptPane::apply(const Settings& set) {
  m_canvas->set_style(set.reading);
  if (m_numbered == set.numbers) return;
  m_numbered = set.numbers;
  if (m_document) reload_document();
}

/// Keeps the caret.
void TranscriptPane::reload_document() {
  const text::Pos caret = m_canvas->caret();
  show_document(m_document->id);
  m_canvas->select({caret, caret});
}

/// On the selection, or on a coded passage or its stripe.
void TranscriptPane::code_dropped(model::CodeId code, wxPoint place) {
  if (!m_document) return;
  activate();
  if (!has_selection()) m_desk.choose_quote(m_canvas->quote_at(place));
  // A change inside the drop would reload the tree that the drag came from.
  CallAfter([this, code] { code_with({code}); });
}

void TranscriptPane::drag_selection() {
  wxTextDataObject data(wxString::FromUTF8(dragged_selection));
  wxDropSource source(data, m_canvas);
  source.DoDragDrop(wxDrag_CopyOnly);
}

void TranscriptPane::changed(const store::ChangeSet& changes) {
  if (!m_document) return;
  if (changes.touches("document") || changes.touches("turn") || changes.touches("speaker")) {
    reload_document();
  } else if (m_all_quotes.follow(changes)) {
    show_all_quotes();
    if (changes.touches("memo"))
      m_canvas->mark_turns(turns_with_memo(m_desk.read(), m_document->id));
  }
}

void TranscriptPane::typed(char32_t letter) {
  if (letter == U'.') return repeat_codes();
  if (letter == U'*') return star();
  if (letter >= U'1' && letter <= U'9') return code_with_favourite(letter - U'0');
  std::string start;
  text::append_utf8(start, letter);
  open_palette(wx(start));
}

void TranscriptPane::key(wxKeyEvent& event) {
  if (edge_key(event)) return;
  if (event.ControlDown() || event.AltDown()) return event.Skip();  // shortcuts of the menus
  const int back = event.ShiftDown() ? 0 : 1;                       // Shift: the uncoded ones
  switch (event.GetKeyCode()) {
    case WXK_RETURN:
    case WXK_NUMPAD_ENTER:
      if (coding().has_target()) return open_palette();
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
      return back ? step_quote(1) : step_uncoded(1);
    case 'P':
      return back ? step_quote(-1) : step_uncoded(-1);
    case 'M':
      return coding().has_target() ? memo() : memo_on_turn();
    case 'E':
      return back ? edit_turn() : add_turn();
    default:
      break;
  }
  const int sign = event.GetUnicodeKey();
  if (sign == '*') return star();
  if (sign == '.') return repeat_codes();
  if (sign >= '1' && sign <= '9' && m_desk.quote())
    return code_with_favourite(static_cast<std::size_t>(sign - '0'));
  event.Skip();
}

text::Pos TranscriptPane::place_meant() const {
  if (has_selection()) return m_canvas->selection().start;
  if (const auto id = m_desk.quote())
    if (const auto quote = m_desk.read().quote(*id)) return quote->span.start;
  return m_canvas->caret();
}

std::optional<model::Turn> TranscriptPane::turn_meant() const {
  return m_document ? m_correction.turn_at(place_meant()) : std::nullopt;
}

bool TranscriptPane::may_correct() const {
  if (!m_document || !m_desk.session().writable()) return false;
  const auto refusal = m_correction.locked();
  if (refusal && m_desk.refused) m_desk.refused(*refusal);
  return !refusal;
}

void TranscriptPane::edit_turn() {
  const auto turn = turn_meant();
  if (!turn) return add_turn();
  if (!may_correct()) return;
  const text::Pos at = place_meant();
  if (!m_canvas->shows(turn->span)) m_canvas->reveal(turn->span);
  wxRect place = m_canvas->column_rectangle(turn->span);
  place.Offset(m_canvas->GetPosition());
  m_editor->open(*turn, place, m_canvas->reading_font(), m_canvas->line_height(),
                 at - turn->span.start);
}

void TranscriptPane::add_turn() {
  if (may_correct()) type_turn(turn_meant());
}

/// It begins where the recording is now, unless that is before the turn in front of it.
void TranscriptPane::type_turn(const std::optional<model::Turn>& behind) {
  NewTurn turn;
  if (behind) turn.behind = behind->id;
  if (behind) turn.speaker = m_correction.next_speaker(behind->id);
  const Playback& playback = m_recording->playback();
  if (m_recording->has_recording() && playback.position() >= 0 &&
      (!behind || playback.position() > behind->time_start.value_or(-1)))
    turn.start = playback.position();
  const text::Span span = behind ? behind->span : text::Span{};
  if (behind && !m_canvas->shows(span)) m_canvas->reveal(span);
  wxRect place = m_canvas->column_rectangle(span);
  place.y = behind ? place.GetBottom() + FromDIP(8) : FromDIP(60);
  place.height = static_cast<int>(m_canvas->line_height());
  place.Offset(m_canvas->GetPosition());
  m_editor->open_new(turn, place, m_canvas->reading_font(), m_canvas->line_height());
}

void TranscriptPane::split_turn(text::Pos at) {
  if (const auto turn = m_document ? m_correction.turn_at(at) : std::nullopt)
    m_correction.split(turn->id, at);
}

Coding& TranscriptPane::coding() {
  activate();
  m_coding.select(m_document ? m_canvas->selection() : text::Span{});
  return m_coding;
}

void TranscriptPane::with_selection(const std::function<bool()>& work) {
  if (m_document && work()) m_canvas->clear_selection();
}

void TranscriptPane::open_palette(const wxString& typed) {
  if (!m_document || !m_desk.session().writable() || !coding().has_target()) return;
  const wxRect place = m_canvas->rectangle_of(
      has_selection() ? m_canvas->selection() : m_desk.read().quote(*m_desk.quote())->span);
  const wxPoint below = place.GetBottomLeft() + m_canvas->GetPosition() + wxPoint(0, FromDIP(6));
  m_palette->open(below, typed);
}

void TranscriptPane::accept(const std::vector<CodeOffer>& offers, bool keep_selection) {
  const text::Span selected = m_canvas->selection();
  with_selection([&] { return coding().code_with_offers(offers); });
  if (keep_selection) m_canvas->select(selected);
}

void TranscriptPane::code_with(const std::vector<model::CodeId>& codes) {
  with_selection([&] { return coding().code_with(codes); });
}
void TranscriptPane::repeat_codes() {
  with_selection([this] { return coding().repeat(); });
}
void TranscriptPane::in_vivo() {
  with_selection([this] { return coding().in_vivo(); });
}
void TranscriptPane::code_with_favourite(std::size_t number) {
  with_selection([&] { return coding().favourite(number); });
}
void TranscriptPane::star() {
  with_selection([this] { return coding().star(); });
}
void TranscriptPane::memo() {
  with_selection([this] {
    if (!coding().quote()) return false;
    if (memo_wanted) memo_wanted();
    return true;
  });
}
void TranscriptPane::memo_on_turn() {
  if (const auto turn = turn_meant()) m_desk.memos_wanted(model::MemoTarget::turn, turn->id.uuid);
}
void TranscriptPane::move_edge(bool end, int by, EdgeUnit unit) {
  coding().move_edge(end, by, unit);
}

/// Angle brackets move the end of the chosen quote, with Ctrl its start; with Alt by sentences.
bool TranscriptPane::edge_key(const wxKeyEvent& event) {
  const int sign = event.GetUnicodeKey();
  if ((sign != '<' && sign != '>') || !m_desk.quote() || !m_desk.session().writable()) return false;
  move_edge(!event.ControlDown(), sign == '>' ? 1 : -1,
            event.AltDown() ? EdgeUnit::sentence : EdgeUnit::word);
  return true;
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
  m_canvas->select(
      {next.span.start, next.span.start});  // the caret goes along, for arrows and voice
  m_canvas->reveal(next.span);
  m_desk.choose_quote(next.id);
}

void TranscriptPane::step_uncoded(int by) {
  if (!m_document) return;
  const auto next =
      uncoded_beside(m_all_quotes.all(), m_desk.read().turns(m_document->id),
                     has_selection() ? m_canvas->selection().start : m_canvas->caret(), by > 0);
  if (!next) return;
  m_desk.choose_quote(std::nullopt);
  m_canvas->select(*next);
  m_canvas->reveal(*next);
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
  m_memory.zoom = std::clamp(percent, 50, 300);
  m_canvas->set_zoom(m_memory.zoom);
}

}  // namespace uddrag::gui
