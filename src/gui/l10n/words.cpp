// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/l10n/words.h"

#include <fmt/args.h>
#include <fmt/format.h>

#include <wx/intl.h>
#include "gui/l10n/translate.h"

#include <map>
#include <nlohmann/json.hpp>

#include "gui/l10n/format_words.h"
#include "gui/l10n/strings.h"
#include "text/utf8.h"

namespace uddrag::gui {
namespace {

struct KindWords {
  const char* plain;          ///< without arguments
  const char* with_argument;  ///< %s is the argument; nullptr: never
  const char* argument = "name";
};

const std::map<std::string, KindWords>& kinds() {
  static const std::map<std::string, KindWords> table = {
      {"project.describe", {wxTRANSLATE("Describe project"), nullptr}},
      {"coder.add", {wxTRANSLATE("Add coder"), wxTRANSLATE("Add coder %s")}},
      {"setting.set", {wxTRANSLATE("Change setting"), nullptr}},
      {"document.add", {wxTRANSLATE("Add document"), wxTRANSLATE("Add %s")}},
      {"document.import",
       {wxTRANSLATE("Import transcripts"), wxTRANSLATE("Import transcripts (%s)"), "count"}},
      {"document.change", {wxTRANSLATE("Change document"), wxTRANSLATE("Change %s")}},
      {"document.remove", {wxTRANSLATE("Remove document"), wxTRANSLATE("Remove %s")}},
      {"media.link", {wxTRANSLATE("Link recording"), wxTRANSLATE("Link recording %s")}},
      {"media.take_in", {wxTRANSLATE("Take in recording"), wxTRANSLATE("Take in recording %s")}},
      {"media.remove", {wxTRANSLATE("Remove recording"), wxTRANSLATE("Remove recording of %s")}},
      {"group.save", {wxTRANSLATE("Change group"), wxTRANSLATE("Change group %s")}},
      {"group.remove", {wxTRANSLATE("Remove group"), wxTRANSLATE("Remove group %s")}},
      {"group.move", {wxTRANSLATE("Move group"), wxTRANSLATE("Move group %s")}},
      {"documents.edit", {wxTRANSLATE("Change documents"), nullptr}},
      {"tables.import", {wxTRANSLATE("Import tables"), nullptr}},
      {"documents.import", {wxTRANSLATE("Import what is known of documents"), nullptr}},
      {"speaker.change", {wxTRANSLATE("Change speaker"), wxTRANSLATE("Change speaker %s")}},
      {"speaker.rename", {wxTRANSLATE("Rename speaker"), wxTRANSLATE("Rename speaker to %s")}},
      {"text.replace", {wxTRANSLATE("Correct text"), wxTRANSLATE("Correct text of %s")}},
      {"text.replace_all", {wxTRANSLATE("Replace in text"), wxTRANSLATE("Replace %s"), "find"}},
      {"text.renew", {wxTRANSLATE("New text"), wxTRANSLATE("New text for %s")}},
      {"turn.add", {wxTRANSLATE("New turn"), nullptr}},
      {"turn.split", {wxTRANSLATE("Split turn"), nullptr}},
      {"turn.join", {wxTRANSLATE("Join turns"), nullptr}},
      {"turn.remove", {wxTRANSLATE("Remove turn"), nullptr}},
      {"turn.speaker", {wxTRANSLATE("Change who speaks"), wxTRANSLATE("Change who speaks to %s")}},
      {"turn.time", {wxTRANSLATE("Change time"), nullptr}},
      {"code.create", {wxTRANSLATE("New code"), wxTRANSLATE("New code %s")}},
      {"code.rename", {wxTRANSLATE("Rename code"), wxTRANSLATE("Rename code to %s")}},
      {"code.recolor", {wxTRANSLATE("Change colour"), wxTRANSLATE("Change colour of %s")}},
      {"code.retire", {wxTRANSLATE("Retire code"), wxTRANSLATE("Retire %s")}},
      {"code.unretire", {wxTRANSLATE("Bring back code"), wxTRANSLATE("Bring back %s")}},
      {"code.describe", {wxTRANSLATE("Describe code"), wxTRANSLATE("Describe %s")}},
      {"code.name", {wxTRANSLATE("Name code in another language"), nullptr}},
      {"code.move", {wxTRANSLATE("Move code"), wxTRANSLATE("Move %s")}},
      {"code.merge", {wxTRANSLATE("Merge codes"), wxTRANSLATE("Merge code into %s"), "into"}},
      {"code.split", {wxTRANSLATE("Split code"), wxTRANSLATE("Split code %s")}},
      {"code.delete", {wxTRANSLATE("Delete code"), wxTRANSLATE("Delete code %s")}},
      {"code.favourite", {wxTRANSLATE("Change favourites"), nullptr}},
      {"codebook.import", {wxTRANSLATE("Import codebook"), nullptr}},
      {"quote.code", {wxTRANSLATE("Code passage"), wxTRANSLATE("Code with %s"), "codes"}},
      {"quote.make", {wxTRANSLATE("New quote"), nullptr}},
      {"quote.uncode", {wxTRANSLATE("Remove code"), wxTRANSLATE("Remove code %s")}},
      {"quote.recode", {wxTRANSLATE("Change codes"), nullptr}},
      {"quote.edges", {wxTRANSLATE("Move edges of quote"), nullptr}},
      {"quote.delete", {wxTRANSLATE("Delete quote"), nullptr}},
      {"quote.star", {wxTRANSLATE("Star quote"), nullptr}},
      {"quote.unstar", {wxTRANSLATE("Remove star"), nullptr}},
      {"quote.title", {wxTRANSLATE("Name quote"), nullptr}},
      {"link.add", {wxTRANSLATE("Link quotes"), wxTRANSLATE("Link quotes: %s"), "relation"}},
      {"link.remove", {wxTRANSLATE("Remove link"), nullptr}},
      {"memo.save", {wxTRANSLATE("Write memo"), nullptr}},
      {"memo.delete", {wxTRANSLATE("Delete memo"), nullptr}},
      {"participant.save",
       {wxTRANSLATE("Change participant"), wxTRANSLATE("Change participant %s")}},
      {"participant.remove", {wxTRANSLATE("Remove participant"), nullptr}},
      {"participants.edit", {wxTRANSLATE("Change participants"), nullptr}},
      {"attribute.save", {wxTRANSLATE("Change attribute"), wxTRANSLATE("Change attribute %s")}},
      {"attribute.remove", {wxTRANSLATE("Remove attribute"), wxTRANSLATE("Remove attribute %s")}},
      {"participants.tie", {wxTRANSLATE("Tie speakers"), nullptr}},
      {"attribute.set", {wxTRANSLATE("Set attribute"), nullptr}},
      {"consent.set", {wxTRANSLATE("Change consent"), nullptr}},
      {"pseudonym.save", {wxTRANSLATE("Change pseudonym"), nullptr}},
      {"pseudonym.remove", {wxTRANSLATE("Remove pseudonym"), nullptr}},
      {"pseudonyms.edit", {wxTRANSLATE("Change pseudonyms"), nullptr}},
      {"codings.import", {wxTRANSLATE("Import codings"), nullptr}},
      {"participants.import", {wxTRANSLATE("Import participants"), nullptr}},
      {"pseudonyms.import", {wxTRANSLATE("Import pseudonyms"), nullptr}},
      {"links.import", {wxTRANSLATE("Import links"), nullptr}},
      {"memos.import", {wxTRANSLATE("Import memos"), nullptr}},
      {"participant.withdraw",
       {wxTRANSLATE("Withdraw consent"), wxTRANSLATE("Withdraw consent of %s")}},
      {"course.import", {wxTRANSLATE("Import course"), nullptr}},
      {"course.template", {wxTRANSLATE("New course"), wxTRANSLATE("New course %s")}},
      {"course.save", {wxTRANSLATE("Change course"), nullptr}},
      {"course.remove", {wxTRANSLATE("Remove course"), nullptr}},
      {"course.export", {wxTRANSLATE("Export course"), wxTRANSLATE("Export course: %s"), "format"}},
      {"course.starred",
       {wxTRANSLATE("Add starred quotes"), wxTRANSLATE("Add starred quotes (%s)"), "count"}},
      {"section.add", {wxTRANSLATE("Add section"), wxTRANSLATE("Add section %s"), "title"}},
      {"section.change",
       {wxTRANSLATE("Change section"), wxTRANSLATE("Change section %s"), "title"}},
      {"section.move", {wxTRANSLATE("Move section"), wxTRANSLATE("Move section %s"), "title"}},
      {"section.remove",
       {wxTRANSLATE("Remove section"), wxTRANSLATE("Remove section %s"), "title"}},
      {"block.add", {wxTRANSLATE("Add block"), nullptr}},
      {"block.change", {wxTRANSLATE("Change block"), nullptr}},
      {"block.move", {wxTRANSLATE("Move block"), nullptr}},
      {"block.remove", {wxTRANSLATE("Remove block"), nullptr}},
      {"block.copy", {wxTRANSLATE("Copy block"), nullptr}},
      {"block.figure", {wxTRANSLATE("Choose image"), wxTRANSLATE("Choose image %s"), "name"}},
      {"section.copy", {wxTRANSLATE("Copy section"), wxTRANSLATE("Copy section %s"), "title"}},
      {"excerpt.save", {wxTRANSLATE("Change excerpt"), nullptr}},
      {"course.review", {wxTRANSLATE("Note reviews"), nullptr}},
      {"excerpt.remove", {wxTRANSLATE("Remove excerpt"), nullptr}},
      {"bench.generate", {wxTRANSLATE("Generate test material"), nullptr}},
  };
  return table;
}

std::string argument_in(const std::string& arguments, const char* name) {
  const auto object = nlohmann::json::parse(arguments, nullptr, false);
  if (!object.is_object() || !object.contains(name)) return {};
  const auto& value = object[name];
  return value.is_string() ? value.get<std::string>() : value.dump();
}

/// Formats are kept by their names on the command line; said as in the export dialog, up to a
/// colon.
wxString shown_argument(const KindWords& words, const std::string& argument) {
  if (std::string_view(words.argument) == "format")
    if (const auto format = app::course_format(argument))
      return format_words(*format).BeforeFirst(':');
  return wx(text::elide(argument, 40));
}

/// Details of errors that come while one types; all others are shown as they are.
[[maybe_unused]] constexpr const char* translated_details[] = {
    wxTRANSLATE("The pattern is not a regular expression."),
    wxTRANSLATE("The pattern takes too long; one repetition inside another, as in (a+)+, is a "
                "common reason."),
};

wxString advice(base::ErrorKind kind) {
  using base::ErrorKind;
  switch (kind) {
    case ErrorKind::not_found:
      return _("Check whether it was moved or renamed.");
    case ErrorKind::permission:
      return _("Ask for permission, or use a copy in another folder.");
    case ErrorKind::disk_full:
      return _("Make room on the disk and try again.");
    case ErrorKind::locked:
      return _("Close it there first, or open it for reading only.");
    case ErrorKind::newer:
      return _("Install the newest version of Uddrag to change it.");
    case ErrorKind::foreign:
      return _("Choose a file of the right kind.");
    case ErrorKind::damaged:
      return _("Use a backup, or a fresh copy of the file.");
    case ErrorKind::encrypted:
      return _("Save a copy without the password and use that.");
    case ErrorKind::too_large:
      return _("Split it into smaller files.");
    case ErrorKind::conflict:
      return _("Look at the history and take back later changes first.");
    default:
      return {};
  }
}

}  // namespace

wxString action_words(const std::string& kind, const std::string& arguments) {
  const auto found = kinds().find(kind);
  if (found == kinds().end()) return wx(kind);
  const KindWords& words = found->second;
  const std::string argument =
      words.with_argument ? argument_in(arguments, words.argument) : std::string();
  if (argument.empty()) return wxGetTranslation(wxString::FromUTF8(words.plain));
  return wxString::Format(wxGetTranslation(wxString::FromUTF8(words.with_argument)),
                          shown_argument(words, argument));
}

std::vector<std::string> known_kinds() {
  std::vector<std::string> names;
  for (const auto& [kind, words] : kinds()) names.push_back(kind);
  return names;
}

wxString said_words(const base::Said& said) {
  const wxString words = wxGetTranslation(wx(said.words));
  if (said.arguments.empty()) return words;
  fmt::dynamic_format_arg_store<fmt::format_context> arguments;
  for (const std::string& argument : said.arguments) arguments.push_back(argument);
  return wx(fmt::vformat(utf8(words), arguments));
}

wxString refusal_words(const model::Refusal& refusal) {
  const wxString sentence = said_words(model::said(refusal));
  const wxString words =
      refusal.place.empty() ? sentence : wx(refusal.place) + wxS(": ") + sentence;
  if (refusal.rule != "document.read_only") return words;
  return words + wxS(" ") + _("\"Lock the text\" in the Transcript menu takes the lock away.");
}

wxString error_words(const base::Error& error) {
  wxString words;
  if (!error.path().empty()) words << wx(error.path()) << wxS("\n\n");
  words << said_words(error.said());
  if (const wxString what_to_do = advice(error.kind()); !what_to_do.empty())
    words << wxS("\n") << what_to_do;
  return words;
}

wxString consent_words(model::ConsentState state) {
  switch (state) {
    case model::ConsentState::yes:
      return _("yes");
    case model::ConsentState::review_first:
      return _("review first");
    case model::ConsentState::no:
      return _("no");
    case model::ConsentState::withdrawn:
      break;
  }
  return _("withdrawn");
}

wxString use_words(model::Use use) {
  switch (use) {
    case model::Use::research:
      return _("research");
    case model::Use::publication:
      return _("publication");
    case model::Use::teaching:
      return _("teaching");
    case model::Use::archive:
      break;
  }
  return _("archive");
}

wxString kind_words(model::DocumentKind kind) {
  switch (kind) {
    case model::DocumentKind::interview:
      return _("Interview");
    case model::DocumentKind::focus_group:
      return _("Focus group");
    case model::DocumentKind::field_note:
      return _("Field note");
    case model::DocumentKind::survey_answer:
      return _("Survey answer");
    case model::DocumentKind::other:
      break;
  }
  return _("Document");
}

wxString section_words(model::SectionKind kind) {
  switch (kind) {
    case model::SectionKind::introduction:
      return _("Introduction");
    case model::SectionKind::background:
      return _("Background");
    case model::SectionKind::focus:
      return _("Focus");
    case model::SectionKind::how_to_use:
      return _("How to use it");
    case model::SectionKind::how_it_was_made:
      return _("How it was made");
    case model::SectionKind::module:
      return _("Module");
    case model::SectionKind::appendix:
      break;
  }
  return _("Appendix");
}

wxString template_words(app::CourseTemplate which) {
  switch (which) {
    case app::CourseTemplate::modules:
      return _("Course in modules: introduction, background, focus, how to use it, modules");
    case app::CourseTemplate::workshop:
      return _("Workshop");
    case app::CourseTemplate::theme_day:
      return _("Theme day");
    case app::CourseTemplate::handout:
      break;
  }
  return _("Handout of quotes");
}

wxString block_words(std::string_view kind) {
  if (kind == "text") return _("Text");
  if (kind == "excerpt") return _("Excerpt");
  if (kind == "contrast") return _("Contrast");
  if (kind == "figure") return _("Figure");
  if (kind == "facts") return _("Facts");
  if (kind == "video") return _("Video");
  if (kind == "question") return _("Question");
  if (kind == "exercise") return _("Exercise");
  return _("Teacher note");
}

}  // namespace uddrag::gui
