// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/excerpts/link_quotes.h"

#include <algorithm>
#include <set>

#include "edit/quote_edits.h"
#include "gui/excerpts/passages.h"
#include "gui/frame/chooser.h"
#include "gui/frame/menu_items.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace uddrag::gui {
namespace {

constexpr std::size_t offered = 200;

void link(Desk& desk, model::QuoteId from, const std::string& relation, model::QuoteId to) {
  edit::LinkQuotes made(from, relation, to);
  desk.run(made);
}

/// The relations of the project; what was typed is one more where none has that name.
std::vector<Choice> relations(Desk& desk, const wxString& typed, model::QuoteId from,
                              model::QuoteId to) {
  std::vector<Choice> choices;
  const std::u16string words = text::fold(utf8(typed));
  bool exact = words.empty();
  for (const model::Relation& relation : desk.read().relations()) {
    const std::u16string name = text::fold(relation.name);
    exact = exact || name == words;
    if (name.find(words) == std::u16string::npos) continue;
    choices.push_back({wx(relation.name), {}, {}, [&desk, from, to, name = relation.name] {
                         link(desk, from, name, to);
                       }});
  }
  const std::string name(text::trim(utf8(typed)));
  if (!exact && !name.empty())
    choices.push_back({wx(name), _("a new relation"), {}, [&desk, from, to, name] {
                         link(desk, from, name, to);
                       }});
  return choices;
}

void choose_relation(wxWindow* parent, Desk& desk, model::QuoteId from, model::QuoteId to) {
  choose(parent, _("Relation"), _("criticises, contradicts, explains …"),
         [&desk, from, to](const wxString& typed) { return relations(desk, typed, from, to); });
}

}  // namespace

void link_quote(wxWindow* parent, Desk& desk, model::QuoteId from) {
  auto sources = std::make_shared<SourceLines>(desk.read());
  auto quotes = std::make_shared<std::vector<model::Quote>>(desk.read().quotes());
  std::erase_if(*quotes, [&](const model::Quote& quote) { return quote.id == from; });
  choose(parent, _("Link with"), _("Words of the other quote"), [=, &desk](const wxString& typed) {
    std::vector<Choice> choices;
    const std::u16string words = text::fold(utf8(typed));
    for (const model::Quote& quote : *quotes) {
      if (choices.size() == offered) break;
      if (text::fold(quote.text).find(words) == std::u16string::npos) continue;
      choices.push_back({wx(text::elide(quote.text, 120)),
                         sources->line(quote.document, quote.span.start),
                         {},
                         [=, &desk, to = quote.id] {
                           parent->CallAfter(
                               [=, &desk] { choose_relation(parent, desk, from, to); });
                         }});
    }
    return choices;
  });
}

void stripe_fell(wxWindow* parent, Desk& desk, StripeId dragged, StripeId onto) {
  const auto code = desk.read().code(dragged.code), there = desk.read().code(onto.code);
  const auto quote = desk.read().quote(onto.quote);
  if (!quote) return;
  wxMenu menu;
  if (code && code->id != onto.code) {
    append_item(menu, wxString::Format(_("Add \u201c%s\u201d to this quote"), wx(code->name)), [&] {
      edit::CodeSpan coded(quote->document, quote->span, {code->id});
      if (desk.run(coded)) desk.choose_quote(coded.quote());
    });
    if (there)
      append_item(menu,
                  wxString::Format(_("Replace \u201c%s\u201d by \u201c%s\u201d"), wx(there->name),
                                   wx(code->name)),
                  [&] {
                    edit::Recode change({{onto.quote, onto.code, dragged.code}});
                    if (desk.run(change)) desk.choose_quote(onto.quote);
                  });
  }
  if (dragged.quote != onto.quote) {
    if (menu.GetMenuItemCount() > 0) menu.AppendSeparator();
    for (const model::Relation& relation : desk.read().relations())
      append_item(menu, wxString::Format(_("Link: the first %s the second"), wx(relation.name)),
                  [&desk, dragged, onto, name = relation.name] {
                    link(desk, dragged.quote, name, onto.quote);
                  });
    append_item(menu, _("Link the quotes…"),
                [=, &desk] { choose_relation(parent, desk, dragged.quote, onto.quote); });
  }
  if (menu.GetMenuItemCount() > 0) parent->PopupMenu(&menu);
}

}  // namespace uddrag::gui
