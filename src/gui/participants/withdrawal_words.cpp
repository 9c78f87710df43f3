// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/participants/withdrawal_words.h"

#include <algorithm>

#include "gui/l10n/dates.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"
#include "gui/l10n/words.h"
#include "text/utf8.h"

namespace uddrag::gui {
namespace {

wxString one_line(const std::string& words) {
  wxString line = wx(text::elide(words, 90));
  line.Replace(wxS("\n"), wxS(" "));
  return line;
}

wxString stays(const app::Withdrawal& what) {
  const std::size_t count = what.quotes.size();
  if (what.codings == 0)
    return wxString::Format(
        wxPLURAL("%zu quote stays in the project; it cannot be taught with any more.",
                 "%zu quotes stay in the project; they cannot be taught with any more.", count),
        count);
  return wxString::Format(
      wxPLURAL("%zu quote stays in the project with %s; it cannot be taught with any more.",
               "%zu quotes stay in the project with %s; they cannot be taught with any more.",
               count),
      count,
      wxString::Format(wxPLURAL("%lld coding", "%lld codings", what.codings),
                       static_cast<long long>(what.codings)));
}

wxString quote_lines(const app::Withdrawal& what) {
  if (what.quotes.empty()) return {};
  wxString words = wxS("\n") + stays(what) + wxS("\n");
  for (const app::WithdrawnQuote& one : what.quotes)
    words << wxS("    ") << wx(one.document) << wxS(" \u00B7 \u201C") << one_line(one.quote.text)
          << wxS("\u201D\n");
  return words;
}

wxString block_lines(const app::Withdrawal& what) {
  wxString words =
      what.blocks.empty()
          ? _("No course shows the words.")
          : wxString::Format(wxPLURAL("%zu place goes from the courses:",
                                      "%zu places go from the courses:", what.blocks.size()),
                             what.blocks.size());
  words << wxS("\n");
  const bool several = std::ranges::any_of(
      what.blocks, [&](const auto& one) { return one.course != what.blocks.front().course; });
  for (const app::WithdrawnBlock& one : what.blocks) {
    words << wxS("    ");
    if (several) words << wx(one.course) << wxS(" \u00B7 ");
    words << wx(one.section) << wxS(" \u00B7 ") << block_words(model::kind_of(one.block.body));
    if (!one.excerpt.nil()) words << wxS(" (") << _("one excerpt of it") << wxS(")");
    if (!one.words.empty()) words << wxS(" \u00B7 \u201C") << one_line(one.words) << wxS("\u201D");
    words << wxS("\n");
  }
  return words;
}

wxString export_lines(const app::Withdrawal& what) {
  wxString words =
      what.exports.empty()
          ? _("No past export holds the words.")
          : wxString::Format(wxPLURAL("%zu past export holds the words and must be replaced:",
                                      "%zu past exports hold the words and must be replaced:",
                                      what.exports.size()),
                             what.exports.size());
  words << wxS("\n");
  for (const app::ExportRecord& one : what.exports)
    words << wxS("    ") << date_words(one.log.at) << wxS(" \u00B7 ") << wx(one.path) << wxS("\n");
  return words;
}

}  // namespace

wxString withdrawal_words(const app::Withdrawal& what) {
  return block_lines(what) + wxS("\n") + export_lines(what) + quote_lines(what);
}

}  // namespace uddrag::gui
