// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/intake/import_commands.h"

#include <wx/clipbrd.h>
#include <wx/dnd.h>
#include <wx/filedlg.h>
#include <wx/progdlg.h>
#include <wx/stopwatch.h>

#include <algorithm>
#include <memory>
#include <set>

#include "app/import_transcripts.h"
#include "app/recording.h"
#include "app/table_import.h"
#include "edit/together.h"
#include "gui/frame/main_frame.h"
#include "gui/frame/project_commands.h"
#include "gui/intake/intake_dialog.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"

namespace uddrag::gui {
namespace {

namespace fs = std::filesystem;

/// Shown only where it takes a while; work on the window's own thread.
class ShownProgress : public base::Progress {
 public:
  explicit ShownProgress(wxWindow* parent) : m_parent(parent) {}

 protected:
  void stepped(const State& state) override {
    constexpr long soon = 400;  // ms
    if (!m_dialog && m_watch.Time() < soon) return;
    if (!m_dialog)
      m_dialog = std::make_unique<wxProgressDialog>(
          _("Import"), wxString(wxS(' '), 60), 1000, m_parent,
          wxPD_APP_MODAL | wxPD_CAN_ABORT | wxPD_AUTO_HIDE | wxPD_SMOOTH);
    const auto share = static_cast<int>(999 * state.done / std::max<std::int64_t>(1, state.total));
    if (!m_dialog->Update(share, wx(state.what))) cancel();
  }

 private:
  wxWindow* m_parent;
  wxStopWatch m_watch;
  std::unique_ptr<wxProgressDialog> m_dialog;
};

std::vector<fs::path> paths_of(const wxArrayString& names) {
  std::vector<fs::path> paths;
  for (const wxString& name : names) paths.emplace_back(utf8(name));
  return paths;
}

std::vector<fs::path> ask_for_transcripts(MainFrame& frame) {
  std::string wildcard;
  for (const std::string& extension : importing::known_extensions())
    wildcard += (wildcard.empty() ? "*." : ";*.") + extension;
  wildcard += ";*.zip;*.csv;*.xlsx";
  for (const std::string& ending : app::recording_endings()) wildcard += ";*." + ending;
  wxFileDialog dialog(&frame, _("Files to import"), wxString(), wxString(),
                      _("Transcripts, recordings and tables") + wx("|" + wildcard) + wxS("|") +
                          _("All files") + wxS("|*"),
                      wxFD_OPEN | wxFD_MULTIPLE | wxFD_FILE_MUST_EXIST);
  if (dialog.ShowModal() != wxID_OK) return {};
  wxArrayString names;
  dialog.GetPaths(names);
  return paths_of(names);
}

importing::Options options_for(MainFrame& frame) {
  importing::Options options;
  options.language = frame.workbench()->desk().read().project().language;
  return options;
}

/// What of an import has come in.
struct Came {
  std::size_t documents = 0, texts = 0, people = 0, codes = 0;
  std::string first;  ///< a document's name
};

void add_transcripts(app::Session& session, std::vector<app::ReadTranscript>&& coming,
                     const std::string& group, base::Progress& progress, Came& came) {
  const auto outcome = app::add_transcripts(session, std::move(coming), group, &progress);
  const auto& shown = outcome.added.empty() ? outcome.renewed : outcome.added;
  if (!shown.empty()) came.first = shown.front().name;
  came.documents += outcome.added.size();
  came.texts += outcome.renewed.size();
}

void add_table(app::Session& session, ComingTable table, const std::string& group, Came& came) {
  table.wish.group = group;
  const std::string path = table.path.string();
  switch (table.kind) {
    case TableKind::survey:
      came.documents += static_cast<std::size_t>(
          app::import_survey(session, table.bytes, path, table.wish).added);
      break;
    case TableKind::participants:
      came.people += static_cast<std::size_t>(
          app::import_participants_as(session, table.bytes, path, table.people).added);
      break;
    case TableKind::codebook:
      came.codes +=
          static_cast<std::size_t>(app::import_codebook(session, table.bytes, path).added);
      break;
  }
}

/// Participants first: those who speak in the documents are then known by their names.
void add_all(app::Session& session, const std::vector<ComingTable>& tables,
             std::vector<app::ReadTranscript> coming, const std::string& group,
             base::Progress& progress, Came& came) {
  const auto add_tables = [&](bool people) {
    for (const ComingTable& table : tables)
      if ((table.kind == TableKind::participants) == people) add_table(session, table, group, came);
  };
  add_tables(true);
  if (!coming.empty()) add_transcripts(session, std::move(coming), group, progress, came);
  add_tables(false);
}

/// One action, however many files and tables there are.
Came add_as_one(app::Session& session, const std::vector<ComingTable>& tables,
                std::vector<app::ReadTranscript> coming, const std::string& group,
                std::size_t documents, base::Progress& progress) {
  Came came;
  const bool one = tables.size() + !coming.empty() == 1;
  const auto work = [&] { add_all(session, tables, std::move(coming), group, progress, came); };
  if (one) {
    work();
    return came;
  }
  const auto refusal =
      documents > 0
          ? session.as_one("document.import",
                           edit::arguments_json({{"count", std::to_string(documents)}}), work)
          : session.as_one("tables.import", "{}", work);
  if (refusal) throw base::Error(base::ErrorKind::refused, model::said(*refusal));
  return came;
}

wxString came_words(const Came& came) {
  wxString words;
  const auto add = [&](const wxString& one) {
    words << (words.empty() ? wxS("") : wxS(" ")) << one;
  };
  if (came.documents > 0 || came.texts + came.people + came.codes == 0)
    add(wxString::Format(
        wxPLURAL("%zu document was imported.", "%zu documents were imported.", came.documents),
        came.documents));
  if (came.texts > 0)
    add(wxString::Format(
        wxPLURAL("%zu document has a new text.", "%zu documents have new texts.", came.texts),
        came.texts));
  if (came.people > 0)
    add(wxString::Format(
        wxPLURAL("%zu participant was added.", "%zu participants were added.", came.people),
        came.people));
  if (came.codes > 0)
    add(wxString::Format(wxPLURAL("%zu code was added.", "%zu codes were added.", came.codes),
                         came.codes));
  return words;
}

std::set<model::DocumentId> documents_in(const store::Reader& read) {
  std::set<model::DocumentId> ids;
  for (const model::Document& document : read.documents()) ids.insert(document.id);
  return ids;
}

/// The first file's, else the first that was not there before, as of a survey.
void show_first(Desk& desk, const Came& came, const std::set<model::DocumentId>& before) {
  const auto documents = desk.read().documents();
  const auto shown =
      std::find_if(documents.begin(), documents.end(), [&](const model::Document& document) {
        return came.first.empty() ? !before.contains(document.id) : document.name == came.first;
      });
  if (shown != documents.end()) desk.choose_document(shown->id);
}

void add(MainFrame& frame, IntakeModel& model, const std::string& group) {
  Desk& desk = frame.workbench()->desk();
  ShownProgress progress(&frame);
  const auto before = documents_in(desk.read());
  const std::size_t documents = model.documents() + model.new_texts();
  const std::vector<ComingTable> tables = model.tables();
  const Came came = add_as_one(desk.session(), tables, model.take(), group, documents, progress);
  show_first(desk, came, before);
  frame.say(came_words(came), came.documents + came.texts + came.people + came.codes == 0);
}

void show_intake(MainFrame& frame, std::vector<app::ReadTranscript> read,
                 const importing::Options& options) {
  Desk& desk = frame.workbench()->desk();
  try {
    IntakeModel model(desk.read(), std::move(read), options);
    const auto group = ask_for_intake(&frame, desk.read(), model);
    if (group) add(frame, model, *group);
  } catch (const base::Cancelled&) {
    frame.say(_("Cancelled; nothing was changed."));
  } catch (const base::Error& error) {
    frame.show_error(error);
  }
}

bool names_project(const fs::path& path) {
  return path.extension() == ".uddrag";
}

void take_files(MainFrame& frame, const std::vector<fs::path>& paths) {
  if (frame.jobs().busy())
    return frame.say(_("Something else is still at work; wait until it has ended."), true);
  if (paths.size() == 1 && names_project(paths.front()))
    return frame.open_project(paths.front().string());
  if (!frame.workbench()) return import_into_new_project(frame, paths);
  if (!frame.workbench()->desk().session().writable())
    return frame.say(_("The project is open for reading only; nothing can be imported."), true);
  import_files(frame, paths);
}

class FileDrop : public wxFileDropTarget {
 public:
  explicit FileDrop(MainFrame& frame) : m_frame(frame) {}

  /// The other program waits until the drop has been answered: nothing modal before.
  bool OnDropFiles(wxCoord, wxCoord, const wxArrayString& names) override {
    m_frame.CallAfter([&frame = m_frame, paths = paths_of(names)] { take_files(frame, paths); });
    return !names.empty();
  }

 private:
  MainFrame& m_frame;
};

/// The names of files on the clipboard.
std::vector<fs::path> files_on_clipboard() {
  wxFileDataObject files;
  if (!wxTheClipboard->IsSupported(wxDF_FILENAME) || !wxTheClipboard->GetData(files)) return {};
  return paths_of(files.GetFilenames());
}

std::string text_on_clipboard() {
  wxTextDataObject text;
  if (!wxTheClipboard->IsSupported(wxDF_UNICODETEXT) || !wxTheClipboard->GetData(text)) return {};
  return utf8(text.GetText());
}

}  // namespace

void import_files(MainFrame& frame, const std::vector<fs::path>& paths) {
  if (paths.empty()) return;
  const importing::Options options = options_for(frame);
  auto read = std::make_shared<std::vector<app::ReadTranscript>>();
  frame.jobs().start(
      _("Reading transcripts"),
      [read, paths, options](base::Progress& progress) {
        *read =
            app::read_transcripts(app::transcripts_in(paths, options.language), options, &progress);
      },
      [&frame, read, options](std::exception_ptr thrown) {
        if (frame.ended_well(thrown) && frame.workbench() && !read->empty())
          show_intake(frame, std::move(*read), options);
      });
}

void import_transcripts(MainFrame& frame) {
  import_files(frame, ask_for_transcripts(frame));
}

void new_project_from_transcripts(MainFrame& frame) {
  import_into_new_project(frame, ask_for_transcripts(frame));
}

void import_clipboard(MainFrame& frame) {
  if (!wxTheClipboard->Open()) return;
  const auto files = files_on_clipboard();
  const std::string text = files.empty() ? text_on_clipboard() : std::string();
  wxTheClipboard->Close();
  if (!files.empty()) return take_files(frame, files);
  if (text.empty()) return frame.say(_("There is neither text nor a file on the clipboard."), true);
  importing::Options options = options_for(frame);
  options.encoding = "UTF-8";
  show_intake(frame, {app::read_words(text, utf8(_("Pasted text")), options)}, options);
}

void take_dropped_files(MainFrame& frame) {
  frame.SetDropTarget(new FileDrop(frame));
}

}  // namespace uddrag::gui
