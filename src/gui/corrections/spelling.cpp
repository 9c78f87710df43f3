// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/corrections/spelling.h"

#include <dlfcn.h>
#include <gtk/gtk.h>
#include <wx/textctrl.h>

#include <algorithm>

namespace uddrag::gui {
namespace {

/// The few functions of gspell 1 that are needed; it is not linked.
struct Gspell {
  const GList* (*languages)() = nullptr;
  const char* (*code)(const void* language) = nullptr;
  void* (*checker)(const void* language) = nullptr;
  void* (*view)(GtkTextView*) = nullptr;
  void (*set_inline)(void* view, gboolean) = nullptr;
  void* (*buffer)(GtkTextBuffer*) = nullptr;
  void (*set_checker)(void* buffer, void* checker) = nullptr;
  bool complete = false;

  Gspell() {
    void* const library = dlopen("libgspell-1.so.2", RTLD_NOW | RTLD_LOCAL);
    if (!library) return;
    complete = find(library, languages, "gspell_language_get_available") &&
               find(library, code, "gspell_language_get_code") &&
               find(library, checker, "gspell_checker_new") &&
               find(library, view, "gspell_text_view_get_from_gtk_text_view") &&
               find(library, set_inline, "gspell_text_view_set_inline_spell_checking") &&
               find(library, buffer, "gspell_text_buffer_get_from_gtk_text_buffer") &&
               find(library, set_checker, "gspell_text_buffer_set_spell_checker");
  }

 private:
  template <class Function>
  static bool find(void* library, Function& function, const char* name) {
    function = reinterpret_cast<Function>(dlsym(library, name));
    return function != nullptr;
  }
};

const void* language_called(const Gspell& gspell, const std::string& language) {
  std::vector<std::string> codes;
  std::vector<const void*> all;
  for (const GList* each = gspell.languages(); each; each = each->next) {
    codes.emplace_back(gspell.code(each->data));
    all.push_back(each->data);
  }
  const auto found = dictionary_for(language, codes);
  return found ? all[*found] : nullptr;
}

/// gspell's mark is the tag without a name. wx says of all text, in a tag that comes later and goes
/// before, that it has no underline.
void raise_marks(GtkTextTagTable* tags) {
  GtkTextTag* marks = nullptr;
  gtk_text_tag_table_foreach(
      tags,
      [](GtkTextTag* tag, gpointer found) {
        gchar* name = nullptr;
        g_object_get(tag, "name", &name, nullptr);
        if (!name) *static_cast<GtkTextTag**>(found) = tag;
        g_free(name);
      },
      &marks);
  if (marks) gtk_text_tag_set_priority(marks, gtk_text_tag_table_get_size(tags) - 1);
}

void keep_marks_on_top(GtkTextTagTable* tags) {
  static constexpr const char* done = "uddrag-spelling";
  if (g_object_get_data(G_OBJECT(tags), done)) return;
  g_object_set_data(G_OBJECT(tags), done, tags);
  g_signal_connect_after(
      tags, "tag-added",
      G_CALLBACK(+[](GtkTextTagTable* table, GtkTextTag*, gpointer) { raise_marks(table); }),
      nullptr);
}

}  // namespace

std::optional<std::size_t> dictionary_for(const std::string& language,
                                          const std::vector<std::string>& dictionaries) {
  std::string wanted = language;
  std::replace(wanted.begin(), wanted.end(), '-', '_');
  const std::string general = wanted.substr(0, wanted.find('_'));
  std::optional<std::size_t> near;
  for (std::size_t i = 0; i < dictionaries.size() && !general.empty(); ++i) {
    if (dictionaries[i] == wanted) return i;
    if (!near && (dictionaries[i] == general || dictionaries[i].starts_with(general + "_")))
      near = i;
  }
  return near;
}

void check_spelling(wxTextCtrl& field, const std::string& language) {
  static const Gspell gspell;
  GtkWidget* const view = gtk_bin_get_child(GTK_BIN(field.GetHandle()));
  if (!gspell.complete || !GTK_IS_TEXT_VIEW(view)) return;
  const void* const dictionary = language_called(gspell, language);
  void* const checker = dictionary ? gspell.checker(dictionary) : nullptr;
  GtkTextBuffer* const words = gtk_text_view_get_buffer(GTK_TEXT_VIEW(view));
  gspell.set_checker(gspell.buffer(words), checker);
  gspell.set_inline(gspell.view(GTK_TEXT_VIEW(view)), checker != nullptr);
  if (checker) g_object_unref(checker);
  keep_marks_on_top(gtk_text_buffer_get_tag_table(words));
}

}  // namespace uddrag::gui
