// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/intake/intake_words.h"

#include <algorithm>
#include <iterator>

#include "gui/intake/table_words.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"
#include "gui/l10n/words.h"
#include "import/kept_report.h"

namespace uddrag::gui {
namespace {

using importing::ReportItem;

// clang-format off
/// What the importers report. Names that are not here are shown as they are.
const char* const items[] = {
    wxTRANSLATE("annotations beside the words, as memos"), wxTRANSLATE("annotations that belong to none"),
    wxTRANSLATE("bytes that are no text, replaced by �"),
    wxTRANSLATE("numbers that are no characters, shown as �"),
    wxTRANSLATE("symbols of special fonts, shown as �"),
    wxTRANSLATE("converted by LibreOffice"), wxTRANSLATE("converted by antiword, the text only"),
    wxTRANSLATE("blocks without a time"), wxTRANSLATE("cells that others cover"),
    wxTRANSLATE("comments, as memos"), wxTRANSLATE("cue settings"),
    wxTRANSLATE("cues joined to turns, their times kept"), wxTRANSLATE("drawings and objects"),
    wxTRANSLATE("embedded documents"), wxTRANSLATE("endnotes, as comments"),
    wxTRANSLATE("footnotes, as comments"), wxTRANSLATE("form fields"),
    wxTRANSLATE("further columns of a table, as memos"), wxTRANSLATE("headers and footers"),
    wxTRANSLATE("heading of the table"), wxTRANSLATE("hidden text"), wxTRANSLATE("images"),
    wxTRANSLATE("line ends"), wxTRANSLATE("line numbers"),
    wxTRANSLATE("line of the program that transcribed"), wxTRANSLATE("list numbers and bullets"),
    wxTRANSLATE("words of list numbers, put in front"), wxTRANSLATE("soft hyphens, kept in their words"),
    wxTRANSLATE("characters that only the file's own font shows, kept"),
    wxTRANSLATE("names of one speaker, made one"),
    wxTRANSLATE("no end of the file; words may be missing"), wxTRANSLATE("notes and styles"),
    wxTRANSLATE("notes without a place"), wxTRANSLATE("other files in the archive"),
    wxTRANSLATE("other files in the folder"),
    wxTRANSLATE("possible speakers that occur once, left as text"),
    wxTRANSLATE("pages without text (pictures or empty)"), wxTRANSLATE("readings beside the words"),
    wxTRANSLATE("references in place of words"), wxTRANSLATE("repeated cells and rows, taken once"),
    wxTRANSLATE("row numbers"), wxTRANSLATE("rows without words"),
    wxTRANSLATE("running heads, feet and page numbers"), wxTRANSLATE("segments without words"),
    wxTRANSLATE("tables, each row as a paragraph"), wxTRANSLATE("tags within cues"),
    wxTRANSLATE("text boxes, put behind their paragraph"),
    wxTRANSLATE("the same words in other formats"), wxTRANSLATE("time stamps, put in brackets"),
    wxTRANSLATE("times of single words"), wxTRANSLATE("times that cannot be"),
    wxTRANSLATE("times that run backwards"), wxTRANSLATE("times that the anchors say too"),
    wxTRANSLATE("tracked deletions"), wxTRANSLATE("tracked deletions, taken back"),
    wxTRANSLATE("tracked insertions"), wxTRANSLATE("tracked insertions, taken as accepted"),
    wxTRANSLATE("unknown code pages, read as windows-1252"),
    wxTRANSLATE("unknown encodings, found out instead"),
    wxTRANSLATE("what stands behind the end of the document"),
    wxTRANSLATE("words divided at line ends, joined"), wxTRANSLATE("words set on their side"),
    wxTRANSLATE("words with characters of special fonts"),
    wxTRANSLATE("words within the codes of fields"),
    wxTRANSLATE("comments of Word"), wxTRANSLATE("embedded media"),
    wxTRANSLATE("entries of an index or a table of contents"), wxTRANSLATE("scripts and styles"),
    wxTRANSLATE("the title of the page"), wxTRANSLATE("the head of the file"), wxTRANSLATE("pages with columns"), wxTRANSLATE("pages"),
    wxTRANSLATE("recordings named"), wxTRANSLATE("rows of a transcript as a table"),
    wxTRANSLATE("speaker labels"), wxTRANSLATE("speakers"), wxTRANSLATE("turns"),
    wxTRANSLATE("times"), wxTRANSLATE("transcription signs"), wxTRANSLATE("cues"),
    wxTRANSLATE("segments"), wxTRANSLATE("language"),
};
// clang-format on

wxString heading_of(ReportItem::Kind kind) {
  switch (kind) {
    case ReportItem::Kind::left_out:
      return _("Left out");
    case ReportItem::Kind::changed:
      return _("Changed");
    case ReportItem::Kind::warning:
      return _("Look at");
    case ReportItem::Kind::recognised:
      break;
  }
  return _("Found");
}

wxString line_of(const ReportItem& item) {
  wxString line = heading_of(item.kind) + wxS(": ") + item_words(item.what);
  if (item.count > 1) line << wxString::Format(wxS(" (%lld)"), static_cast<long long>(item.count));
  wxString examples;
  for (const std::string& example : item.examples)
    if (!example.empty())
      examples << (examples.empty() ? wxS(" \u2013 ") : wxS("; ")) << wx(example);
  return line + examples;
}

void add_lines(wxString& text, const importing::Report& report, ReportItem::Kind kind) {
  for (const ReportItem& item : report.items)
    if (item.kind == kind) text << line_of(item) << wxS("\n");
}

wxString lines_to_look_at(const importing::Report& report) {
  wxString text;
  if (!report.encoding_certain)
    text << wxString::Format(
                _("Look at: the encoding was guessed as %s. If letters are wrong, choose another."),
                wx(report.encoding))
         << wxS("\n");
  for (const auto kind :
       {ReportItem::Kind::warning, ReportItem::Kind::left_out, ReportItem::Kind::changed})
    add_lines(text, report, kind);
  return text;
}

}  // namespace

wxString kept_report_words(const model::Document& document) {
  const auto report = importing::kept_report(document.import_report);
  if (!report) return _("No report is kept of how this document came in.");
  wxString text = wx(document.source_name) + wxS(" \u00B7 ") + wx(report->format);
  if (!report->encoding.empty()) text << wxS(" \u00B7 ") << wx(report->encoding);
  const wxString told = lines_to_look_at(*report);
  text << wxS("\n\n")
       << (told.empty() ? _("Every word came in; nothing was left out.") + wxS("\n") : told);
  add_lines(text, *report, ReportItem::Kind::recognised);
  return text.Trim();
}

wxString item_words(const std::string& what) {
  const auto known = std::find(std::begin(items), std::end(items), what);
  return known == std::end(items) ? wx(what) : wxGetTranslation(wx(what));
}

wxString state_words(const IntakeModel& model, std::size_t i) {
  const IntakeFile& file = model.file(i);
  if (file.table && file.state == IntakeState::ready) return table_size_words(*file.table);
  if (file.table)
    return file.table->kind() == TableKind::participants ? _("Say what each column is")
                                                         : _("Say which questions are open");
  switch (file.state) {
    case IntakeState::ready:
      if (app::to_be_transcribed(model.read(i))) return _("Ready to be transcribed");
      if (file.renews) return wxString::Format(_("New text for %s"), wx(file.older_name));
      if (file.older) return _("Perhaps a new version");
      return model.read(i).recording.empty() ? _("Ready") : _("Ready, with its recording");
    case IntakeState::look:
      return _("Ready, look at it");
    case IntakeState::duplicate:
      return wxString::Format(_("There already: %s"), wx(file.twin));
    case IntakeState::unreadable:
      break;
  }
  return _("Cannot be read");
}

/// What does not come may be far down the list.
wxString count_words(const IntakeModel& model) {
  std::size_t unreadable = 0, there = 0;
  for (std::size_t i = 0; i < model.size(); ++i) {
    const IntakeFile& file = model.file(i);
    unreadable += file.state == IntakeState::unreadable;
    there += file.state == IntakeState::duplicate;
  }
  wxString words = wxString::Format(
      wxPLURAL("%zu of %zu file comes in", "%zu of %zu files come in", model.size()),
      model.coming(), model.size());
  if (unreadable > 0)
    words << wxS(" \u00B7 ")
          << wxString::Format(wxPLURAL("%zu cannot be read", "%zu cannot be read", unreadable),
                              unreadable);
  if (there > 0)
    words << wxS(" \u00B7 ")
          << wxString::Format(wxPLURAL("%zu is there already", "%zu are there already", there),
                              there);
  return words;
}

wxString import_words(const IntakeModel& model) {
  const std::size_t documents = model.documents();
  if (documents > 0)
    return wxString::Format(wxPLURAL("&Import %zu document", "&Import %zu documents", documents),
                            documents);
  return model.new_texts() > 0 ? _("&Import new text") : _("&Import");
}

wxString about_words(const IntakeModel& model, std::size_t i) {
  if (model.file(i).table) return table_about_words(*model.file(i).table);
  const auto& document = model.read(i).document;
  if (!document) return {};
  if (app::to_be_transcribed(model.read(i))) return _("A recording without a transcript");
  wxString words = wx(document->report.format);
  const std::size_t turns = document->turns.size(), speakers = document->speakers.size();
  words << wxS(" \u00B7 ") << wxString::Format(wxPLURAL("%zu turn", "%zu turns", turns), turns);
  if (speakers > 0)
    words << wxS(" \u00B7 ")
          << wxString::Format(wxPLURAL("%zu speaker", "%zu speakers", speakers), speakers);
  if (std::any_of(document->turns.begin(), document->turns.end(),
                  [](const auto& turn) { return turn.time_start.has_value(); }))
    words << wxS(" \u00B7 ") << _("with times");
  if (const auto& recording = model.read(i).recording; !recording.empty())
    words << wxS(" \u00B7 ")
          << wxString::Format(_("recording %s"), wx(recording.filename().string()));
  return words;
}

/// What becomes of the codings of a document that gets a new text.
wxString renewal_words(const IntakeModel& model, std::size_t i) {
  const auto planned = model.renewal(i);
  if (const auto* refusal = std::get_if<model::Refusal>(&planned)) return refusal_words(*refusal);
  const auto& change = std::get<edit::TextChange>(planned);
  wxString text = wxString::Format(
      _("Quotes of %s: %lld move along, %lld change, %lld become shorter, %lld are lost."),
      wx(change.document.name), static_cast<long long>(change.count(text::Fate::moved)),
      static_cast<long long>(change.count(text::Fate::changed) + change.count(text::Fate::grown)),
      static_cast<long long>(change.count(text::Fate::shrunk)),
      static_cast<long long>(change.count(text::Fate::lost)));
  for (const edit::QuoteChange& quote : change.worries())
    text << wxS("\n  ") << (quote.fate == text::Fate::lost ? _("lost") : _("shorter")) << wxS(": ")
         << wx(text::elide(quote.before.text, 90));
  for (const edit::QuoteChange& quote : change.quotes)
    if (quote.fate == text::Fate::changed || quote.fate == text::Fate::grown)
      text << wxS("\n  ") << _("changed") << wxS(": ") << wx(text::elide(quote.before.text, 60))
           << wxS(" \u2192 ") << wx(text::elide(quote.after.text, 60));
  return text;
}

wxString report_words(const IntakeModel& model, std::size_t i) {
  const app::ReadTranscript& read = model.read(i);
  if (model.file(i).table) return table_report_words(*model.file(i).table);
  if (read.error) return error_words(base::Error(read.error->kind(), read.error->said()));
  wxString text;
  if (model.file(i).state == IntakeState::duplicate)
    text << wxString::Format(
                _("The same text is there already, as \u201C%s\u201D; it does not come in twice."),
                wx(model.file(i).twin))
         << wxS("\n");
  else if (app::to_be_transcribed(read))
    return _(
        "It comes in as a document without words, with the recording beside it. Play it in the "
        "window and type what is said, turn by turn.");
  if (model.file(i).renews) text << renewal_words(model, i) << wxS("\n");
  text << lines_to_look_at(read.document->report);
  if (text.empty()) return _("Every word comes in; nothing is left out.");
  return text.Trim();
}

}  // namespace uddrag::gui
