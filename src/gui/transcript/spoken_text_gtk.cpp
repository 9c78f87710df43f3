// SPDX-License-Identifier: GPL-3.0-or-later
// The transcript for ATK: the canvas's widget gets an accessible object of its own, a document
// text with the interface AtkText. wxGTK makes the widget and its class, which knows of no such
// object, so this one widget is given a table of functions that does.
#include <gtk/gtk-a11y.h>
#include <gtk/gtk.h>
#include <wx/window.h>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "gui/l10n/strings.h"
#include "gui/transcript/spoken_text.h"

namespace uddrag::gui::transcript {
namespace {

using text::Pos;
using text::Span;

constexpr const char* spoken_key = "uddrag-spoken-text";
constexpr const char* accessible_key = "uddrag-accessible";

SpokenText* spoken(gpointer accessible) {
  GtkWidget* widget = gtk_accessible_get_widget(GTK_ACCESSIBLE(accessible));
  if (!widget) return nullptr;  // the window is gone, somebody still holds this
  return static_cast<SpokenText*>(g_object_get_data(G_OBJECT(widget), spoken_key));
}

gchar* copy(std::string_view words) {
  return g_strndup(words.data(), words.size());
}

/// ATK's -1 is the end.
Pos place(SpokenText& text, int offset) {
  return offset < 0 ? text.text().size() : std::min(Pos(offset), text.text().size());
}

int number(Pos at) {
  return static_cast<int>(at.value);
}

gchar* words_of(SpokenText& text, Span span, int* start, int* end) {
  if (start) *start = number(span.start);
  if (end) *end = number(span.end);
  return copy(text.text().slice(span));
}

gchar* get_text(AtkText* atk, gint from, gint to) {
  SpokenText* text = spoken(atk);
  if (!text) return copy("");
  const Pos start = place(*text, from);
  return copy(text->text().slice({start, std::max(start, place(*text, to))}));
}

gint character_count(AtkText* atk) {
  SpokenText* text = spoken(atk);
  return text ? number(text->text().size()) : 0;
}

gunichar character_at(AtkText* atk, gint at) {
  SpokenText* text = spoken(atk);
  return text ? text->text().at(Pos(std::max(at, 0))) : 0;
}

gint caret_offset(AtkText* atk) {
  SpokenText* text = spoken(atk);
  return text ? number(text->caret()) : 0;
}

gboolean set_caret_offset(AtkText* atk, gint at) {
  SpokenText* text = spoken(atk);
  if (!text) return FALSE;
  const Pos there = place(*text, at);
  text->select({there, there});
  return TRUE;
}

SpokenUnit unit_of(AtkTextGranularity granularity) {
  switch (granularity) {
    case ATK_TEXT_GRANULARITY_CHAR:
      return SpokenUnit::character;
    case ATK_TEXT_GRANULARITY_WORD:
      return SpokenUnit::word;
    case ATK_TEXT_GRANULARITY_SENTENCE:
      return SpokenUnit::sentence;
    case ATK_TEXT_GRANULARITY_LINE:
      return SpokenUnit::line;
    case ATK_TEXT_GRANULARITY_PARAGRAPH:
      break;
  }
  return SpokenUnit::turn;
}

SpokenUnit unit_of(AtkTextBoundary boundary) {
  switch (boundary) {
    case ATK_TEXT_BOUNDARY_CHAR:
      return SpokenUnit::character;
    case ATK_TEXT_BOUNDARY_WORD_START:
    case ATK_TEXT_BOUNDARY_WORD_END:
      return SpokenUnit::word;
    case ATK_TEXT_BOUNDARY_SENTENCE_START:
    case ATK_TEXT_BOUNDARY_SENTENCE_END:
      return SpokenUnit::sentence;
    default:
      return SpokenUnit::line;
  }
}

gchar* string_at(AtkText* atk, gint at, AtkTextGranularity granularity, gint* start, gint* end) {
  SpokenText* text = spoken(atk);
  if (!text) return nullptr;
  return words_of(*text, text->unit_around(unit_of(granularity), place(*text, at)), start, end);
}

gchar* text_at(AtkText* atk, gint at, AtkTextBoundary boundary, gint* start, gint* end) {
  SpokenText* text = spoken(atk);
  if (!text) return nullptr;
  return words_of(*text, text->unit_around(unit_of(boundary), place(*text, at)), start, end);
}

gchar* text_before(AtkText* atk, gint at, AtkTextBoundary boundary, gint* start, gint* end) {
  SpokenText* text = spoken(atk);
  if (!text) return nullptr;
  const Span here = text->unit_around(unit_of(boundary), place(*text, at));
  if (here.start == Pos(0)) return words_of(*text, {}, start, end);
  return words_of(*text, text->unit_around(unit_of(boundary), here.start - 1), start, end);
}

gchar* text_after(AtkText* atk, gint at, AtkTextBoundary boundary, gint* start, gint* end) {
  SpokenText* text = spoken(atk);
  if (!text) return nullptr;
  const Pos behind = text->unit_around(unit_of(boundary), place(*text, at)).end;
  if (behind >= text->text().size()) return words_of(*text, {behind, behind}, start, end);
  return words_of(*text, text->unit_around(unit_of(boundary), behind), start, end);
}

AtkAttributeSet* attribute(AtkAttributeSet* set, const std::string& name, const wxString& value) {
  auto* made = g_new(AtkAttribute, 1);
  made->name = g_strdup(name.c_str());
  made->value = copy(utf8(value));
  return g_slist_prepend(set, made);
}

AtkAttributeSet* run_attributes(AtkText* atk, gint at, gint* start, gint* end) {
  SpokenText* text = spoken(atk);
  if (!text) return nullptr;
  const SpokenRun run = text->run_at(place(*text, at));
  *start = number(run.span.start);
  *end = number(run.span.end);
  AtkAttributeSet* set = nullptr;
  for (const auto& [name, value] : spoken_attributes(run)) set = attribute(set, name, value);
  return set;
}

AtkAttributeSet* default_attributes(AtkText*) {
  return attribute(nullptr, "editable", wxS("false"));
}

gint selection_count(AtkText* atk) {
  SpokenText* text = spoken(atk);
  return text && !text->selection().empty() ? 1 : 0;
}

gchar* get_selection(AtkText* atk, gint which, gint* start, gint* end) {
  SpokenText* text = spoken(atk);
  return text && which == 0 ? words_of(*text, text->selection(), start, end) : nullptr;
}

gboolean set_selection(AtkText* atk, gint which, gint start, gint end) {
  SpokenText* text = spoken(atk);
  if (!text || which != 0) return FALSE;
  const Pos a = place(*text, start), b = place(*text, end);
  text->select({std::min(a, b), std::max(a, b)});
  return TRUE;
}

gboolean add_selection(AtkText* atk, gint start, gint end) {
  return selection_count(atk) == 0 && set_selection(atk, 0, start, end);
}

gboolean remove_selection(AtkText* atk, gint which) {
  return which == 0 && selection_count(atk) == 1 && set_caret_offset(atk, caret_offset(atk));
}

/// Where a widget's window begins on the screen, in wx's and ATK's pixels.
wxPoint origin(AtkText* atk, AtkCoordType type) {
  if (type == ATK_XY_SCREEN) return {};
  GtkWidget* widget = gtk_accessible_get_widget(GTK_ACCESSIBLE(atk));
  GdkWindow* window = gtk_widget_get_window(gtk_widget_get_toplevel(widget));
  wxPoint at;
  if (window) gdk_window_get_origin(window, &at.x, &at.y);
  return at;
}

void character_extents(AtkText* atk, gint at, gint* x, gint* y, gint* width, gint* height,
                       AtkCoordType type) {
  SpokenText* text = spoken(atk);
  *x = *y = *width = *height = 0;
  if (!text) return;
  const Pos there = place(*text, at);
  wxRect rect = text->place_of({there, std::min(there + 1, text->text().size())});
  rect.Offset(-origin(atk, type));
  *x = rect.x, *y = rect.y, *width = rect.width, *height = rect.height;
}

gint offset_at_point(AtkText* atk, gint x, gint y, AtkCoordType type) {
  SpokenText* text = spoken(atk);
  return text ? number(text->position_at(wxPoint(x, y) + origin(atk, type))) : -1;
}

void fill_text_interface(gpointer table, gpointer) {
  auto* text = static_cast<AtkTextIface*>(table);
  text->get_text = get_text;
  text->get_character_count = character_count;
  text->get_character_at_offset = character_at;
  text->get_caret_offset = caret_offset;
  text->set_caret_offset = set_caret_offset;
  text->get_string_at_offset = string_at;
  text->get_text_at_offset = text_at;
  text->get_text_before_offset = text_before;
  text->get_text_after_offset = text_after;
  text->get_run_attributes = run_attributes;
  text->get_default_attributes = default_attributes;
  text->get_n_selections = selection_count;
  text->get_selection = get_selection;
  text->add_selection = add_selection;
  text->remove_selection = remove_selection;
  text->set_selection = set_selection;
  text->get_character_extents = character_extents;
  text->get_offset_at_point = offset_at_point;
}

AtkObjectClass* parent_class = nullptr;

AtkStateSet* state_set(AtkObject* object) {
  AtkStateSet* states = parent_class->ref_state_set(object);
  atk_state_set_add_state(states, ATK_STATE_MULTI_LINE);
  atk_state_set_add_state(states, ATK_STATE_SELECTABLE_TEXT);
  return states;
}

void initialize(AtkObject* object, gpointer widget) {
  parent_class->initialize(object, widget);
  object->role = ATK_ROLE_DOCUMENT_TEXT;
}

void fill_accessible_class(gpointer table, gpointer) {
  parent_class = ATK_OBJECT_CLASS(g_type_class_peek_parent(table));
  auto* object = ATK_OBJECT_CLASS(table);
  object->initialize = initialize;
  object->ref_state_set = state_set;
}

/// A type below another one that is as large as it.
GType type_below(GType parent, const char* name, GClassInitFunc fill) {
  GTypeQuery query;
  g_type_query(parent, &query);
  GTypeInfo info = {};
  info.class_size = static_cast<guint16>(query.class_size);
  info.instance_size = static_cast<guint16>(query.instance_size);
  info.class_init = fill;
  return g_type_register_static(parent, name, &info, static_cast<GTypeFlags>(0));
}

GType accessible_type() {
  static const GType type = [] {
    const GType made =
        type_below(GTK_TYPE_CONTAINER_ACCESSIBLE, "UddragTranscript", fill_accessible_class);
    const GInterfaceInfo text = {fill_text_interface, nullptr, nullptr};
    g_type_add_interface_static(made, ATK_TYPE_TEXT, &text);
    return made;
  }();
  return type;
}

class AtkCanvas : public SpokenCanvas {
 public:
  AtkCanvas(GtkWidget* widget, SpokenText& text)
      : m_widget(GTK_WIDGET(g_object_ref(widget))), m_text(text) {
    g_object_set_data(G_OBJECT(widget), spoken_key, &text);
    m_accessible = ATK_OBJECT(g_object_new(accessible_type(), "widget", widget, nullptr));
    g_object_set_data(G_OBJECT(widget), accessible_key, m_accessible);
    give_own_table();
    atk_object_initialize(m_accessible, widget);
  }
  ~AtkCanvas() override {
    instance()->g_class = m_class;
    g_object_set_data(G_OBJECT(m_widget), accessible_key, nullptr);
    g_object_set_data(G_OBJECT(m_widget), spoken_key, nullptr);
    g_object_unref(m_accessible);
    g_object_unref(m_widget);
  }

  void text_changed() override {
    AtkObject* object = m_accessible;
    if (m_length > 0)
      g_signal_emit_by_name(object, "text-changed::delete", 0, static_cast<gint>(m_length));
    m_length = m_text.text().size().value;
    if (m_length > 0)
      g_signal_emit_by_name(object, "text-changed::insert", 0, static_cast<gint>(m_length));
    selection_changed();
  }

  void selection_changed() override {
    AtkObject* object = m_accessible;
    describe(object);
    const Span selection = m_text.selection();
    if (m_text.caret() != m_caret) {
      m_caret = m_text.caret();
      g_signal_emit_by_name(object, "text-caret-moved", number(m_caret));
    }
    if (selection != m_selection && !(selection.empty() && m_selection.empty()))
      g_signal_emit_by_name(object, "text-selection-changed");
    m_selection = selection;
  }

  void codings_changed() override {
    AtkObject* object = m_accessible;
    if (describe(object) && gtk_widget_has_focus(m_widget) && m_said.has_value() &&
        g_signal_lookup("announcement", ATK_TYPE_OBJECT))
      g_signal_emit_by_name(object, "announcement", m_said->c_str());
  }

 private:
  /// True where there is something else to say than before.
  bool describe(AtkObject* object) {
    std::string words = utf8(spoken_words(m_text.run_at(m_text.caret())));
    if (words == m_said) return false;
    atk_object_set_description(object, words.c_str());
    m_said = std::move(words);
    return true;
  }

  GTypeInstance* instance() { return reinterpret_cast<GTypeInstance*>(m_widget); }

  /// A copy of the class's table of functions, in which one is ours; of the same type, since GTK
  /// compares that.
  void give_own_table() {
    m_class = instance()->g_class;
    GTypeQuery query;
    g_type_query(G_OBJECT_TYPE(m_widget), &query);
    const auto* bytes = reinterpret_cast<const std::byte*>(m_class);
    m_table.assign(bytes, bytes + query.class_size);
    auto* own = reinterpret_cast<GtkWidgetClass*>(m_table.data());
    own->get_accessible = [](GtkWidget* widget) {
      return static_cast<AtkObject*>(g_object_get_data(G_OBJECT(widget), accessible_key));
    };
    instance()->g_class = reinterpret_cast<GTypeClass*>(own);
  }

  GtkWidget* m_widget;
  SpokenText& m_text;
  AtkObject* m_accessible = nullptr;
  GTypeClass* m_class = nullptr;   ///< the widget's own
  std::vector<std::byte> m_table;  ///< in its place while this lives
  std::int64_t m_length = 0;
  Pos m_caret;
  Span m_selection;
  std::optional<std::string> m_said;
};

}  // namespace

std::unique_ptr<SpokenCanvas> SpokenCanvas::attach(wxWindow& window, SpokenText& text) {
  return std::make_unique<AtkCanvas>(window.m_wxwindow, text);
}

}  // namespace uddrag::gui::transcript
