// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/media/gst_player.h"

#include <gst/gst.h>

#include <algorithm>
#include <optional>

#include "gui/media/codecs.h"

namespace uddrag::gui {
namespace {

using base::Millis;

// playbin's flags (GstPlayFlags is in no public header).
constexpr int play_video = 1, play_audio = 2, soft_volume = 16, deinterlace = 0x200;

constexpr GstClockTime nanoseconds(Millis at) {
  return static_cast<GstClockTime>(at) * GST_MSECOND;
}

GstElement* element(const char* kind) {
  return gst_element_factory_make(kind, nullptr);
}

/// What a "missing-plugin" message asks for (see GStreamer's "Missing plugin messages").
Codec wanted_by(const GstStructure* message) {
  const GValue* detail = gst_structure_get_value(message, "detail");
  if (detail && GST_VALUE_HOLDS_CAPS(detail)) {
    const GstCaps* caps = gst_value_get_caps(detail);
    if (gst_caps_get_size(caps) > 0) {
      const GstStructure* first = gst_caps_get_structure(caps, 0);
      int version = 0;
      gst_structure_get_int(first, "mpegversion", &version);
      return codec_for(gst_structure_get_name(first), version);
    }
  }
  const char* name = gst_structure_get_string(message, "name");
  return {name ? name : "", "gstreamer1.0-plugins-good"};
}

class GstPlayer : public Player {
 public:
  GstPlayer() {
    if (!gst_init_check(nullptr, nullptr, nullptr)) return;
    m_bin = element("playbin");
    if (!m_bin) return;
    gst_object_ref_sink(m_bin);
    m_bus = gst_element_get_bus(m_bin);
    GstElement* tempo = element("scaletempo");
    m_keeps_pitch = tempo != nullptr;
    if (tempo) g_object_set(m_bin, "audio-filter", tempo, nullptr);
    m_picture = element("gtksink");
    if (m_picture) {
      gst_object_ref_sink(m_picture);
      g_object_get(m_picture, "widget", &m_widget, nullptr);
      g_object_set(m_bin, "video-sink", m_picture, nullptr);
    }
    g_object_set(m_bin, "flags",
                 play_audio | soft_volume | (m_picture ? play_video | deinterlace : 0), nullptr);
  }
  GstPlayer(const GstPlayer&) = delete;
  GstPlayer& operator=(const GstPlayer&) = delete;
  ~GstPlayer() override {
    unload();
    if (m_widget) g_object_unref(m_widget);
    if (m_picture) gst_object_unref(m_picture);
    if (m_bus) gst_object_unref(m_bus);
    if (m_bin) gst_object_unref(m_bin);
  }

  void load(const std::string& path, Millis at) override {
    unload();
    if (!m_bin)
      return tell({PlayerTrouble::Kind::no_engine, "GStreamer", "gstreamer1.0-plugins-base", true});
    char* uri = gst_filename_to_uri(path.c_str(), nullptr);
    g_object_set(m_bin, "uri", uri, nullptr);
    g_free(uri);
    m_target = at;
    // From here, since from a thread of its own it would wait for this one.
    if (m_picture) gst_element_set_state(m_picture, GST_STATE_READY);
    gst_element_set_state(m_bin, GST_STATE_PAUSED);  // what fails comes by the bus
  }

  void unload() override {
    if (m_bin) gst_element_set_state(m_bin, GST_STATE_NULL);
    if (m_picture) gst_element_set_state(m_picture, GST_STATE_NULL);
    if (m_bus) gst_bus_set_flushing(m_bus, TRUE), gst_bus_set_flushing(m_bus, FALSE);
    m_ready = m_seeking = m_wants_play = m_said_sound = m_has_video = false;
    m_length = m_last = 0;
    m_target.reset();
    m_missing.reset();
  }

  void play() override {
    m_wants_play = true;
    if (m_ready && !m_seeking) gst_element_set_state(m_bin, GST_STATE_PLAYING);
  }
  void pause() override {
    m_wants_play = false;
    if (m_ready) gst_element_set_state(m_bin, GST_STATE_PAUSED);
  }
  void seek(Millis at) override {
    m_target = at;
    go();
  }
  void set_rate(double rate) override {
    if (rate == m_rate) return;
    const Millis here = position();
    m_rate = rate;
    if (!m_keeps_pitch && rate != 1)
      tell({PlayerTrouble::Kind::no_tempo, "scaletempo", "gstreamer1.0-plugins-good", false});
    seek(here);
  }

  bool playing() const override { return m_wants_play; }
  Millis length() const override { return m_length; }
  bool has_video() const override { return m_has_video; }
  void* video_widget() override { return m_widget; }
  Millis position() const override {
    if (m_target) return *m_target;
    gint64 at = 0;
    if (m_ready && gst_element_query_position(m_bin, GST_FORMAT_TIME, &at))
      m_last = at / static_cast<gint64>(GST_MSECOND);
    return m_last;
  }

  void poll() override {
    while (GstMessage* message = m_bus ? gst_bus_pop(m_bus) : nullptr) {
      hear(message);
      gst_message_unref(message);
    }
    gint64 length = 0;
    if (m_ready && gst_element_query_duration(m_bin, GST_FORMAT_TIME, &length))
      m_length = length / static_cast<gint64>(GST_MSECOND);
  }

 private:
  void tell(const PlayerTrouble& trouble) {
    if (troubled) troubled(trouble);
  }

  /// Towards the target; one seek at a time, the last wish wins.
  void go() {
    if (!m_ready || m_seeking || !m_target) return;
    m_seeking = true;
    m_sought = *m_target;
    const auto flags = static_cast<GstSeekFlags>(GST_SEEK_FLAG_FLUSH | GST_SEEK_FLAG_ACCURATE);
    if (!gst_element_seek(m_bin, m_rate, GST_FORMAT_TIME, flags, GST_SEEK_TYPE_SET,
                          static_cast<gint64>(nanoseconds(m_sought)), GST_SEEK_TYPE_NONE, 0))
      arrived();
  }

  void arrived() {
    m_seeking = false;
    m_last = m_sought;
    if (m_target == m_sought) m_target.reset();
    if (m_target) return go();
    if (m_wants_play) gst_element_set_state(m_bin, GST_STATE_PLAYING);
  }

  void hear(GstMessage* message) {
    switch (GST_MESSAGE_TYPE(message)) {
      case GST_MESSAGE_ASYNC_DONE:
        return m_ready ? (m_seeking ? arrived() : void()) : loaded();
      case GST_MESSAGE_EOS:
        m_wants_play = false;
        m_last = m_length;
        gst_element_set_state(m_bin, GST_STATE_PAUSED);
        return;
      case GST_MESSAGE_CLOCK_LOST:
        if (!m_wants_play) return;
        gst_element_set_state(m_bin, GST_STATE_PAUSED);
        gst_element_set_state(m_bin, GST_STATE_PLAYING);
        return;
      case GST_MESSAGE_ELEMENT:
        if (gst_message_has_name(message, "missing-plugin"))
          m_missing = wanted_by(gst_message_get_structure(message));
        return;
      case GST_MESSAGE_WARNING:
        if (from_sound(message)) no_sound(false);
        return;
      case GST_MESSAGE_ERROR:
        return failed(message);
      default:
        return;
    }
  }

  void loaded() {
    m_ready = true;
    int videos = 0;
    g_object_get(m_bin, "n-video", &videos, nullptr);
    m_has_video = videos > 0 && m_widget;
    if (videos > 0 && !m_widget)
      tell({PlayerTrouble::Kind::no_codec, "gtksink", "gstreamer1.0-gtk3", false});
    if (m_missing)
      tell({PlayerTrouble::Kind::no_codec, m_missing->name, m_missing->package, false});
    if (m_target == Millis{0} && m_rate == 1) m_target.reset();
    if (!m_target && m_rate != 1) m_target = 0;
    m_target ? go() : (m_wants_play ? play() : void());
  }

  /// A sink for sound that cannot be opened is replaced by a silent one, with a warning.
  static bool from_sound(GstMessage* message) {
    for (GstObject* at = GST_MESSAGE_SRC(message); at; at = GST_OBJECT_PARENT(at)) {
      if (!GST_IS_ELEMENT(at)) continue;
      const char* kind = gst_element_get_metadata(GST_ELEMENT(at), GST_ELEMENT_METADATA_KLASS);
      if (kind && std::string_view(kind).starts_with("Sink/Audio")) return true;
    }
    return false;
  }

  void no_sound(bool ends) {
    if (m_said_sound) return;
    m_said_sound = true;
    tell({PlayerTrouble::Kind::no_sound, "", "", ends});
  }

  void failed(GstMessage* message) {
    GError* error = nullptr;
    gst_message_parse_error(message, &error, nullptr);
    std::string what = error ? error->message : "";
    if (what.ends_with('.')) what.pop_back();
    g_clear_error(&error);
    const bool sound = from_sound(message);
    const auto missing = m_missing;
    unload();
    if (missing)
      tell({PlayerTrouble::Kind::no_codec, missing->name, missing->package, true});
    else if (sound)
      no_sound(true);
    else
      tell({PlayerTrouble::Kind::broken, what, "", true});
  }

  GstElement* m_bin = nullptr;
  GstBus* m_bus = nullptr;
  GstElement* m_picture = nullptr;
  void* m_widget = nullptr;
  bool m_keeps_pitch = false, m_ready = false, m_seeking = false, m_wants_play = false;
  bool m_has_video = false, m_said_sound = false;
  double m_rate = 1;
  Millis m_length = 0, m_sought = 0;
  mutable Millis m_last = 0;
  std::optional<Millis> m_target;  ///< where it shall be
  std::optional<Codec> m_missing;
};

}  // namespace

std::unique_ptr<Player> make_gst_player() {
  return std::make_unique<GstPlayer>();
}

}  // namespace uddrag::gui
