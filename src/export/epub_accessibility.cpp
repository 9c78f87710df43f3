// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/epub_accessibility.h"

namespace uddrag::exporting {
namespace {

struct Holds {
  bool images = false, recordings = false;
  bool described = true;    ///< every image that is shown
  bool captioned = true;    ///< every recording that is there
  bool transcribed = true;  ///< the same
};

Holds held_by(const course::Pages& pages, const SiteMedia& media) {
  Holds holds;
  for (const auto& page : pages.pages)
    for (const auto& element : page.elements) {
      const auto* figure = std::get_if<course::Figure>(&element);
      if (figure && !media.image(figure->image).empty()) {
        holds.images = true;
        holds.described = holds.described && !figure->alternative.empty();
      }
      const auto* video = std::get_if<course::Video>(&element);
      if (video && video->has_file && !media.file(video->source).empty()) {
        holds.recordings = true;
        holds.captioned = holds.captioned && !media.captions_address(video->captions).empty();
        holds.transcribed = holds.transcribed && !video->transcript.empty();
      }
    }
  return holds;
}

std::string sufficient(const Holds& holds) {
  const bool images = holds.images && !holds.described;
  const bool recordings = holds.recordings && !holds.transcribed;
  if (recordings) return "textual,visual,auditory";
  return images ? "textual,visual" : "textual";
}

std::string summary(const Holds& holds, const Words& words) {
  std::string text(words.accessible_text);
  if (holds.images && holds.described) text += " " + std::string(words.accessible_images);
  if (holds.recordings && holds.captioned) text += " " + std::string(words.accessible_recordings);
  return text;
}

}  // namespace

std::vector<std::pair<std::string, std::string>> epub_accessibility(const course::Pages& pages,
                                                                    const Words& words,
                                                                    const SiteMedia& media) {
  const auto holds = held_by(pages, media);
  std::vector<std::pair<std::string, std::string>> list;
  const auto add = [&](bool wanted, const std::string& property, const std::string& value) {
    if (wanted) list.emplace_back("schema:" + property, value);
  };
  add(true, "accessMode", "textual");
  add(holds.images || holds.recordings, "accessMode", "visual");
  add(holds.recordings, "accessMode", "auditory");
  add(true, "accessModeSufficient", sufficient(holds));
  for (const auto* feature :
       {"structuralNavigation", "tableOfContents", "readingOrder", "displayTransformability"})
    add(true, "accessibilityFeature", feature);
  add(holds.images && holds.described, "accessibilityFeature", "alternativeText");
  add(holds.recordings && holds.captioned, "accessibilityFeature", "captions");
  add(holds.recordings && holds.transcribed, "accessibilityFeature", "transcript");
  add(true, "accessibilityHazard", holds.recordings ? "unknown" : "none");
  add(true, "accessibilitySummary", summary(holds, words));
  return list;
}

}  // namespace uddrag::exporting
