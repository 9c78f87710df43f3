// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tables/sheet_words.h"

#include <algorithm>
#include <map>

#include "gui/l10n/dates.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"
#include "gui/l10n/words.h"
#include "text/fold.h"

namespace uddrag::gui {
namespace {

/// Of the columns that are no attributes, by their stable names.
std::map<std::string, wxString> titles() {
  std::map<std::string, wxString> titles = {{"id", _("Label")},
                                            {"pseudonym", _("Pseudonym")},
                                            {"description", _("Description")},
                                            {"name", _("Name")},
                                            {"group", _("Group")},
                                            {"kind", _("Kind")},
                                            {"language", _("Language")},
                                            {"status", _("Status")},
                                            {"progress", _("Coded")},
                                            {"quotes", _("Quotes")},
                                            {"codings", _("Codings")},
                                            {"length", _("Characters")},
                                            {"imported", _("Imported")},
                                            {"use", _("Use")},
                                            {"state", _("Consent")},
                                            {"from", _("From")},
                                            {"until", _("Until")},
                                            {"evidence", _("Evidence")},
                                            {"original", _("In the transcripts")},
                                            {"replacement", _("Shown as")},
                                            {"forms", _("Further forms")},
                                            {"scope", _("Holds for")}};
  for (const std::string_view use : model::EnumNames<model::Use>::all)
    titles["consent_" + std::string(use)] =
        wxString::Format(_("Consent: %s"), use_words(*model::from_name<model::Use>(use)));
  return titles;
}

wxString grouped(const std::string& digits) {
  wxString shown;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i && (digits.size() - i) % 3 == 0) shown << wxS("\u202f");
    shown << digits[i];
  }
  return shown;
}

/// A number of a person or document, with the language's sign before the decimals.
wxString with_decimals(const std::string& number) {
  wxString shown = wx(number);
  // A number with its decimals: the sign between them is what is translated.
  shown.Replace(wxS("."), _("1.5").Mid(1, 1));
  return shown;
}

/// The words of an enumeration's column; empty where it has none.
wxString choice_words(const std::string& column, const std::string& text) {
  if (column == "kind")
    if (const auto kind = model::from_name<model::DocumentKind>(text)) return kind_words(*kind);
  if (column == "scope") return scope_words(text);
  if (column == "status")
    if (const auto status = model::from_name<model::DocumentStatus>(text))
      return status_words(*status);
  if (column == "use")
    if (const auto use = model::from_name<model::Use>(text)) return use_words(*use);
  if (column == "state" || column.starts_with("consent_"))
    if (const auto state = model::from_name<model::ConsentState>(text))
      return consent_words(*state);
  return {};
}

}  // namespace

wxString column_title(const SheetColumn& column) {
  if (column.attribute) return wx(column.name);
  const auto known = titles();
  const auto title = known.find(column.name);
  return title == known.end() ? wx(column.name) : title->second;
}

wxString cell_words(const SheetColumn& column, const std::string& text) {
  if (text.empty()) return {};
  if (column.type == SheetColumn::Type::date) return iso_date_words(text);
  if (column.type == SheetColumn::Type::number)
    return column.attribute ? with_decimals(text) : grouped(text);
  if (column.attribute) return wx(text);
  if (column.type == SheetColumn::Type::share) return wx(text) + wxS(" %");
  const auto& choices = column.choices;
  const bool of_names = std::find(choices.begin(), choices.end(), "person") != choices.end();
  const wxString words = of_names ? name_kind_words(text) : choice_words(column.name, text);
  return words.empty() ? wx(text) : words;
}

void teach_words(Sheet& sheet) {
  sheet.stable_word = [](const SheetColumn& column, const std::string& text) {
    std::string stable = text;
    in_every_language([&] {
      for (const std::string& choice : column.choices)
        if (text::fold(utf8(cell_words(column, choice))) == text::fold(text)) {
          stable = choice;
          return true;
        }
      return false;
    });
    return stable;
  };
  sheet.stable_heading = [](const std::string& heading) {
    std::string stable = heading;
    in_every_language([&] {
      for (const auto& [name, title] : titles())
        if (text::fold(utf8(title)) == text::fold(heading)) {
          stable = name;
          return true;
        }
      return false;
    });
    return stable;
  };
  sheet.shown_word = [](const SheetColumn& column, const std::string& text) {
    return utf8(cell_words(column, text));
  };
  sheet.shown_heading = [](const SheetColumn& column) { return utf8(column_title(column)); };
}

wxString status_words(model::DocumentStatus status) {
  switch (status) {
    case model::DocumentStatus::to_code:
      return _("to code");
    case model::DocumentStatus::in_progress:
      return _("in progress");
    case model::DocumentStatus::coded:
      break;
  }
  return _("coded");
}

wxString name_kind_words(const std::string& kind) {
  if (kind == "person") return _("Person");
  if (kind == "place") return _("Place");
  if (kind == "organisation") return _("Organisation");
  if (kind == "school") return _("School");
  if (kind == "workplace") return _("Workplace");
  if (kind == "street") return _("Street");
  if (kind == "address") return _("Address");
  if (kind == "phone") return _("Phone number");
  if (kind == "email") return _("Email address");
  if (kind == "case_number") return _("Case number");
  return kind == "other" ? _("Other") : wxString();
}

wxString scope_words(const std::string& scope) {
  if (scope == "every") return _("every course");
  if (scope == "open") return _("open web");
  return scope == "closed" ? _("closed class") : wxString();
}

wxString attribute_type_words(model::AttributeType type) {
  switch (type) {
    case model::AttributeType::text:
      return _("Text");
    case model::AttributeType::number:
      return _("Number");
    case model::AttributeType::date:
      return _("Date");
    case model::AttributeType::choice:
      break;
  }
  return _("Choice");
}

}  // namespace uddrag::gui
