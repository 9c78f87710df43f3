// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/media/recording_commands.h"

#include <wx/filedlg.h>
#include <wx/msgdlg.h>
#include <wx/weakref.h>
#include "gui/l10n/translate.h"

#include <memory>

#include "app/recording.h"
#include "base/file_parts.h"
#include "edit/media_edits.h"
#include "gui/frame/main_frame.h"
#include "gui/l10n/strings.h"
#include "gui/media/unnamed_copy.h"
#include "store/recording.h"

namespace uddrag::gui {
namespace {

namespace fs = std::filesystem;
using Then = std::function<void(const std::string&)>;

TranscriptPane& transcript(MainFrame& frame) {
  return frame.workbench()->code_place().transcript();
}
RecordingPane& pane(MainFrame& frame) {
  return transcript(frame).recording();
}
Desk& desk(MainFrame& frame) {
  return frame.workbench()->desk();
}

/// Empty where the user thought better of it.
std::string ask_for_recording(MainFrame& frame, const wxString& title) {
  std::string pattern;
  for (const std::string& ending : app::recording_endings())
    pattern += (pattern.empty() ? "*." : ";*.") + ending;
  wxFileDialog dialog(
      &frame, title, wx(desk(frame).session().path().parent_path().string()), wxString(),
      _("Recordings") + wxS("|") + wx(pattern) + wxS("|") + _("All files") + wxS("|*"),
      wxFD_OPEN | wxFD_FILE_MUST_EXIST);
  return dialog.ShowModal() == wxID_OK ? utf8(dialog.GetPath()) : std::string();
}

/// Says that something else must end first where it does.
void start(MainFrame& frame, const wxString& what, std::function<void(base::Progress&)> work,
           std::function<void()> then) {
  const bool started = frame.jobs().start(
      what, std::move(work), [&frame, then = std::move(then)](std::exception_ptr thrown) {
        if (frame.ended_well(thrown) && frame.workbench()) then();
      });
  if (!started) frame.say(_("Something else is still at work; wait until it has ended."), true);
}

/// Reads the file beside the window and calls back with the hash of its bytes.
void hash_beside(MainFrame& frame, const std::string& file,
                 std::function<void(const base::Hash&)> then) {
  auto hash = std::make_shared<base::Hash>();
  start(
      frame, _("Reading the recording"),
      [hash, file](base::Progress& progress) { *hash = base::hash_of_file(file, &progress); },
      [hash, then = std::move(then)] { then(*hash); });
}

void link(MainFrame& frame, model::DocumentId document, const std::string& file,
          const base::Hash& hash) {
  edit::LinkMedia edit(document, app::kept_path(desk(frame).session().path(), file), hash);
  desk(frame).run(edit);
}

void link_recording(MainFrame& frame) {
  const std::string file = ask_for_recording(frame, _("Link a recording"));
  if (file.empty()) return;
  hash_beside(frame, file, [&frame, file, id = desk(frame).document()](const base::Hash& hash) {
    link(frame, id, file, hash);
  });
}

void take_recording_in(MainFrame& frame) {
  const std::string file = ask_for_recording(frame, _("Take a recording in"));
  if (file.empty()) return;
  auto list = std::make_shared<base::Hash>();
  const fs::path project = desk(frame).session().path();
  start(
      frame, _("Taking the recording in"),
      [=](base::Progress& progress) { *list = store::take_in(project, file, &progress); },
      [&frame, list, id = desk(frame).document()] {
        edit::TakeInMedia edit(id, *list);
        if (desk(frame).run(edit)) frame.say(_("The recording is in the project now."));
      });
}

bool use_another(MainFrame& frame, const std::string& file, bool& again) {
  wxMessageDialog ask(
      &frame,
      wxString::Format(_("%s is not the file that was linked: its content is another."), wx(file)),
      _("Another recording"), wxYES_NO | wxCANCEL | wxICON_WARNING);
  ask.SetYesNoLabels(_("&Use it all the same"), _("&Choose another file"));
  const int answer = ask.ShowModal();
  again = answer == wxID_NO;
  return answer == wxID_YES;
}

/// Asks for a recording that is not where it was, looks whether it is the same, and calls back with
/// its path. A transcript may have been closed when something has come to its end.
void find_recording(MainFrame& frame, wxWeakRef<RecordingPane> shown, const Then& then) {
  const auto document = desk(frame).read().document(shown->document());
  if (!document) return;
  const std::string file =
      ask_for_recording(frame, wxString::Format(_("Where is %s?"), wx(shown->file_name())));
  if (file.empty()) return;
  hash_beside(frame, file, [&frame, shown, file, then, known = *document](const base::Hash& hash) {
    bool again = false;
    if (!shown) return;
    if (hash != known.media_hash && !use_another(frame, file, again)) {
      if (again)
        frame.CallAfter([&frame, shown, then] {
          if (shown) find_recording(frame, shown, then);
        });
      return;
    }
    if (!desk(frame).session().writable())
      shown->show_found();
    else
      link(frame, known.id, file, hash);
    if (shown && then) then(file);
  });
}

/// What was taken in, as a file without a name that is gone when it is closed.
void copy_out(MainFrame& frame, wxWeakRef<RecordingPane> shown, const Then& then) {
  auto copy = std::make_shared<std::shared_ptr<UnnamedCopy>>();
  const fs::path project = desk(frame).session().path();
  const model::DocumentId id = shown->document();
  start(
      frame, _("Preparing the recording"),
      [=](base::Progress& progress) {
        const auto file = store::ProjectFile::open(project, store::Access::read);
        const auto document = file->reader().document(id);
        if (document) *copy = std::make_shared<UnnamedCopy>(file->reader(), *document, &progress);
      },
      [shown, copy, then, id] {
        if (!*copy || !shown || shown->document() != id) return;
        const std::string path = (*copy)->path();
        shown->hold(std::move(*copy));
        then(path);
      });
}

void give_file(MainFrame& frame, RecordingPane& shown, const Then& then) {
  const auto document = desk(frame).read().document(shown.document());
  if (!document) return;
  const fs::path project = desk(frame).session().path();
  switch (app::recording_state(project, *document)) {
    case app::RecordingState::linked:
      return then(app::path_of(project, document->media).string());
    case app::RecordingState::moved:
      return find_recording(frame, &shown, then);
    case app::RecordingState::taken_in:
      return copy_out(frame, &shown, then);
    case app::RecordingState::none:
      return;
  }
}

void serve(MainFrame& frame, RecordingPane& shown) {
  shown.playback().file_wanted = [&frame, &shown](const Then& then) {
    give_file(frame, shown, then);
  };
  shown.find_wanted = [&frame, &shown] { find_recording(frame, &shown, {}); };
  shown.bar().insert_wanted = [&frame] { frame.actions().run("media.insert_time"); };
}

void insert_time(MainFrame& frame) {
  if (transcript(frame).types_new_turn())
    return transcript(frame).set_new_turn_start(pane(frame).playback().position());
  const auto turn = transcript(frame).turn_meant();
  if (!turn) return;
  const base::Millis now = pane(frame).playback().position();
  const auto end = turn->time_end && *turn->time_end >= now ? turn->time_end : std::nullopt;
  transcript(frame).correction().set_time(turn->id, now, end);
}

void remove_recording(MainFrame& frame) {
  edit::RemoveMedia edit(desk(frame).document());
  desk(frame).run(edit);
}

}  // namespace

void serve_recordings(MainFrame& frame) {
  CodePlace& code = frame.workbench()->code_place();
  const auto each = [&frame](TranscriptPane& made) { serve(frame, made.recording()); };
  code.for_each_pane(each);
  code.pane_made = [first = code.pane_made, each](TranscriptPane& made) {
    first(made);
    each(made);
  };
}

void bind_recording(MainFrame& frame) {
  Actions& actions = frame.actions();
  const auto reading = [&frame] {
    return frame.workbench() && frame.workbench()->shown() == "code" &&
           !desk(frame).document().nil();
  };
  const auto there = [&frame, reading] { return reading() && pane(frame).has_recording(); };
  const auto writing = [&frame, reading] {
    return reading() && desk(frame).session().writable() && !frame.jobs().busy();
  };
  const auto player = [&frame](auto work) {
    return [&frame, work] { work(pane(frame).playback()); };
  };
  actions.bind("media.play", player([](Playback& p) { p.toggle(); }), there);
  actions.bind("media.back", player([](Playback& p) { p.skip(-5000); }), there);
  actions.bind("media.on", player([](Playback& p) { p.skip(5000); }), there);
  actions.bind("media.slower", player([](Playback& p) { p.change_speed(-1); }), there);
  actions.bind("media.faster", player([](Playback& p) { p.change_speed(1); }), there);
  actions.bind(
      "media.from_here",
      [&frame] {
        if (!pane(frame).playback().play_from(transcript(frame).place_meant()))
          frame.say(_("No turn here or before has a time."), true);
      },
      there);
  actions.bind(
      "media.follow", [&frame] { pane(frame).set_follow(!pane(frame).follows()); }, there);
  actions.binding("media.follow").checked = [&frame, there] {
    return there() && pane(frame).follows();
  };
  actions.bind(
      "media.insert_time", [&frame] { insert_time(frame); },
      [there, writing] { return there() && writing(); });
  actions.bind(
      "media.link", [&frame] { link_recording(frame); }, writing);
  actions.bind(
      "media.take_in", [&frame] { take_recording_in(frame); }, writing);
  actions.bind(
      "media.find", [&frame] { find_recording(frame, &pane(frame), {}); },
      [&frame, there] {
        return there() && pane(frame).state() == app::RecordingState::moved && !frame.jobs().busy();
      });
  actions.bind(
      "media.remove", [&frame] { remove_recording(frame); },
      [there, writing] { return there() && writing(); });
}

}  // namespace uddrag::gui
