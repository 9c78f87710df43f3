// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/media/recording_pane.h"

#include <wx/button.h>
#include <wx/config.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include "gui/l10n/translate.h"

#include <algorithm>
#include <filesystem>

#include "gui/frame/look.h"
#include "gui/l10n/strings.h"
#include "gui/media/gst_player.h"
#include "store/recording.h"

namespace uddrag::gui {
namespace {

constexpr const char* follow_key = "/follow-recording";

/// A thin line that parts the strip from the text.
wxPanel* new_line(wxWindow* parent) {
  auto* line = new wxPanel(parent, wxID_ANY, wxDefaultPosition, parent->FromDIP(wxSize(-1, 1)));
  line->SetMinSize(parent->FromDIP(wxSize(-1, 1)));
  line->SetBackgroundColour(line_color());
  line->SetCanFocus(false);
  return line;
}

std::string name_of(const store::Reader& read, const model::Document& document) {
  if (!document.media.empty()) return std::filesystem::path(document.media).filename().string();
  const auto recording = store::recording(read, document.media_hash);
  return recording ? recording->name : std::string();
}

}  // namespace

wxString trouble_words(const PlayerTrouble& trouble, const std::string& file) {
  const wxString name = wx(file), package = wx(trouble.package), missing = wx(trouble.missing);
  switch (trouble.kind) {
    case PlayerTrouble::Kind::no_engine:
      return wxString::Format(
          _("%s cannot be played: %s is not installed. Install the package %s."), name, missing,
          package);
    case PlayerTrouble::Kind::no_codec:
      return trouble.ends
                 ? wxString::Format(
                       _("%s cannot be played: what reads %s is missing. Install the package %s."),
                       name, missing, package)
                 : wxString::Format(
                       _("Part of %s is left out: %s is missing. Install the package %s."), name,
                       missing, package);
    case PlayerTrouble::Kind::no_sound:
      return trouble.ends
                 ? wxString::Format(_("%s cannot be played: the device for sound fails."), name)
                 : _("No device for sound was found: the recording runs silently.");
    case PlayerTrouble::Kind::no_tempo:
      return wxString::Format(
          _("At this speed voices change their pitch. Install the package %s to keep it."),
          package);
    case PlayerTrouble::Kind::broken:
      break;
  }
  return wxString::Format(_("%s cannot be played: it is damaged or no recording (%s)."), name,
                          missing);
}

RecordingPane::RecordingPane(wxWindow* parent, Desk& desk, TranscriptCanvas& canvas)
    : wxPanel(parent), m_desk(desk), m_canvas(canvas), m_playback(make_gst_player) {
  SetBackgroundColour(page_color());
  m_video = new VideoPanel(this);
  m_bar = new PlayerBar(this, m_playback);
  m_words = hint(this, wxString());
  m_find = new wxButton(this, wxID_ANY, _("&Find it…"));
  auto* line = new wxBoxSizer(wxHORIZONTAL);
  line->Add(m_words, 1, wxALIGN_CENTER_VERTICAL | wxLEFT | wxRIGHT, FromDIP(12));
  line->Add(m_find, 0, wxALIGN_CENTER_VERTICAL | wxALL, FromDIP(4));
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(new_line(this), 0, wxEXPAND);
  column->Add(m_video, 0, wxEXPAND);
  column->Add(m_bar, 0, wxEXPAND);
  column->Add(line, 0, wxEXPAND | wxBOTTOM, FromDIP(2));
  SetSizer(column);
  const wxConfigBase* config = wxConfigBase::Get();
  m_follow = !config || config->ReadBool(wxString::FromUTF8(follow_key), true);
  m_bar->show_follow(m_follow);
  m_bar->follow_wanted = [this](bool follow) { set_follow(follow); };
  m_find->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
    if (find_wanted) find_wanted();
  });
  m_video->resized = [this] { lay_out(); };
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    event.Skip();
    if (!m_said.empty() && GetParent()->GetClientSize().x != m_wrapped)
      CallAfter([this] { wrap(); });
  });
  m_playback.changed = [this] {
    m_bar->show();
    if (m_video->IsShown() == m_playback.has_video()) return;
    m_video->Show(m_playback.has_video());
    lay_out();
  };
  m_playback.made = [this] {
    if (void* picture = m_playback.player()->video_widget()) m_video->adopt(picture);
  };
  m_playback.spoken_changed = [this](text::Span span) { spoken(span); };
  m_playback.troubled = [this](const PlayerTrouble& trouble) {
    say(trouble_words(trouble, m_name));
  };
  Hide();
}

void RecordingPane::show_document(model::DocumentId id) {
  const auto document = id.nil() ? std::nullopt : m_desk.read().document(id);
  const bool same = document && id == m_document && document->media_hash == m_hash &&
                    document->media.empty() == m_media.empty();
  m_document = id;
  if (!same) return open(document);
  if (document->media != m_media) {  // found again
    m_media = document->media;
    m_name = name_of(m_desk.read(), *document);
    show_state(app::recording_state(m_desk.session().path(), *document));
  }
  read_times();
}

/// From its start, and nothing is loaded yet.
void RecordingPane::open(const std::optional<model::Document>& document) {
  m_media = document ? document->media : std::string();
  m_hash = document ? document->media_hash : base::Hash{};
  m_name = document ? name_of(m_desk.read(), *document) : std::string();
  m_state = document ? app::recording_state(m_desk.session().path(), *document)
                     : app::RecordingState::none;
  m_playback.open();
  m_held.reset();
  read_times();
  show_state(m_state);
}

void RecordingPane::show_state(app::RecordingState state) {
  m_state = state;
  const bool moved = state == app::RecordingState::moved;
  m_bar->Show(!moved);
  m_find->Show(moved);
  m_canvas.time_clicked = nullptr;
  if (has_recording()) m_canvas.time_clicked = [this](text::Pos at) { m_playback.play_from(at); };
  Show(has_recording());
  say(moved ? wxString::Format(_("The recording is not where it was: %s"), wx(m_media))
            : wxString());
}

void RecordingPane::read_times() {
  if (!has_recording()) return;
  m_playback.set_timeline(Timeline(m_desk.read().turns(m_document)));
  m_canvas.set_spoken(m_playback.spoken().value_or(text::Span{}));
}

void RecordingPane::set_follow(bool follow) {
  m_follow = follow;
  m_bar->show_follow(follow);
  if (follow) spoken(m_playback.spoken().value_or(text::Span{}));
  if (wxConfigBase* config = wxConfigBase::Get()) {
    config->Write(wxString::FromUTF8(follow_key), follow);
    config->Flush();
  }
}

void RecordingPane::spoken(text::Span span) {
  m_canvas.set_spoken(span);
  if (m_follow && !span.empty() && !m_canvas.shows(span) && (!may_scroll || may_scroll()))
    m_canvas.reveal(span);
}

void RecordingPane::say(const wxString& words) {
  m_said = words;
  wrap();
}

void RecordingPane::wrap() {
  const int used = m_find->IsShown() ? m_find->GetBestSize().x + FromDIP(8) : 0;
  m_wrapped = GetParent()->GetClientSize().x;
  m_words->SetForegroundColour(warning_color());
  m_words->SetLabel(wxControl::EscapeMnemonics(m_said));
  m_words->Wrap(std::max(m_wrapped - used - FromDIP(28), FromDIP(200)));
  m_words->Show(!m_said.empty());
  lay_out();
}

void RecordingPane::lay_out() {
  GetParent()->Layout();
  Layout();
}

}  // namespace uddrag::gui
