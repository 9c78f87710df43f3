// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/course/look_words.h"

#include <fmt/format.h>

#include "course/look.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"
#include "model/contrast.h"

namespace uddrag::gui {
namespace {

wxString ratio(std::uint32_t accent, const course::Palette& palette) {
  return wx(fmt::format("{:.1f}", model::contrast(accent, palette.paper)));
}

wxString on_pages(std::uint32_t wanted, const course::Palette& palette, bool dark) {
  const wxString asked = ratio(wanted, palette), made = ratio(palette.accent, palette);
  if (palette.accent == wanted)
    return wxString::Format(dark ? _("On dark pages it is read well (%s to 1).")
                                 : _("On light pages it is read well (%s to 1)."),
                            asked);
  return wxString::Format(
      dark ? _("On dark pages it is hard to read (%s to 1): %s is used (%s to 1).")
           : _("On light pages it is hard to read (%s to 1): %s is used (%s to 1)."),
      asked, wx(model::to_string_color(palette.accent)), made);
}

}  // namespace

wxString theme_words(std::string_view theme) {
  if (theme == "heather") return _("Heather");
  if (theme == "slate") return _("Slate");
  return _("Fjord");
}

wxString font_words(course::Fonts fonts) {
  switch (fonts) {
    case course::Fonts::sans:
      return _("Without serifs throughout");
    case course::Fonts::serif:
      return _("With serifs throughout");
    default:
      return _("Those of the theme");
  }
}

wxString colour_words(const course::LookWish& wish) {
  if (wish.colour.empty()) return _("Empty: the colour of the theme.");
  if (!course::colour_of(wish.colour)) return _("A colour is written like #8a1538.");
  const course::Look look = course::look_of(course::theme_text({wish.theme, wish.colour, {}, {}}));
  return on_pages(*look.colour, look.light, false) + wxS(" ") +
         on_pages(*look.colour, look.dark, true);
}

wxString logo_words(const course::LookWish& wish) {
  if (wish.logo.empty()) return _("No logo.");
  if (wish.institution.empty())
    return _("Say below whose logo it is, for those who cannot see it.");
  return {};
}

}  // namespace uddrag::gui
