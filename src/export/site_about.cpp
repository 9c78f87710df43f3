// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/site_about.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "export/links.h"
#include "export/site_frame.h"
#include "model/contrast.h"

namespace uddrag::exporting {
namespace {

using Json = nlohmann::ordered_json;

struct Statement {
  std::string_view title, made, holds, script, headings, language, contrast, keyboard;
  std::string_view described, captioned, transcribed;
  std::string_view lacks, none, undescribed, uncaptioned, untranscribed, elsewhere;
  std::string_view beyond, beyond_words, contact;
};

constexpr Statement statement_in_danish{
    .title = "Tilgængelighed",
    .made =
        "Programmet, som lavede siderne, har skrevet denne erklæring ud fra det, det selv "
        "kontrollerer. Målet er WCAG 2.2, niveau AA.",
    .holds = "Det er kontrolleret",
    .script = "Alt kan læses uden script, og siderne henter intet udefra.",
    .headings =
        "Overskrifterne følger hinanden uden spring, og hver side har et link forbi toppen.",
    .language = "Sproget er angivet på hver side og på de uddrag, der er på et andet sprog.",
    .contrast = "Teksten har mindst kontrasten {} til 1, både på lys og på mørk baggrund.",
    .keyboard =
        "Søgning, spørgsmål og øvelser kan bruges med tastatur alene, og siderne passer til en "
        "smal skærm uden at rulle til siden.",
    .described = "Billeder med alternativ tekst: {}.",
    .captioned = "Videoer med undertekster: {}.",
    .transcribed = "Videoer med udskrift: {}.",
    .lacks = "Det mangler",
    .none = "Der er ikke fundet mangler.",
    .undescribed = "Billeder uden alternativ tekst: {}.",
    .uncaptioned = "Videoer uden undertekster: {}.",
    .untranscribed = "Videoer uden udskrift: {}.",
    .elsewhere = "Videoer, der ligger andre steder og ikke er kontrolleret: {}.",
    .beyond = "Det kan et program ikke afgøre",
    .beyond_words =
        "Om sproget er klart, om de alternative tekster siger det rigtige, og om underteksterne "
        "er dækkende, må mennesker vurdere.",
    .contact = "Møder du en hindring, så skriv til dem, der har lavet forløbet: {}",
};

constexpr Statement statement_in_english{
    .title = "Accessibility",
    .made =
        "The program that made these pages wrote this statement from what it checks itself. The "
        "aim is WCAG 2.2, level AA.",
    .holds = "What was checked",
    .script = "Everything can be read without script, and the pages load nothing from elsewhere.",
    .headings = "Headings follow each other without gaps, and every page has a link past its top.",
    .language =
        "The language is said on every page, and on the excerpts that are in another language.",
    .contrast = "Text has a contrast of at least {} to 1, on light and on dark ground.",
    .keyboard =
        "Search, questions and exercises can be used by keyboard alone, and the pages fit a "
        "narrow screen without scrolling sideways.",
    .described = "Images with alternative text: {}.",
    .captioned = "Videos with captions: {}.",
    .transcribed = "Videos with a transcript: {}.",
    .lacks = "What is missing",
    .none = "Nothing was found to be missing.",
    .undescribed = "Images without alternative text: {}.",
    .uncaptioned = "Videos without captions: {}.",
    .untranscribed = "Videos without a transcript: {}.",
    .elsewhere = "Videos that lie elsewhere and were not checked: {}.",
    .beyond = "What no program can tell",
    .beyond_words =
        "Whether the language is clear, the alternative texts say the right thing and the "
        "captions say it all, people must judge.",
    .contact = "If something is in your way, write to those who made the course: {}",
};

const Statement& statement(const Words& words) {
  return words.language == "da" ? statement_in_danish : statement_in_english;
}

struct Counts {
  int described = 0, undescribed = 0, captioned = 0, uncaptioned = 0;
  int transcribed = 0, untranscribed = 0, elsewhere = 0;
};

Counts counts_of(const HtmlPage& page) {
  Counts counts;
  for (const auto& section : page.pages.pages)
    for (const auto& element : section.elements) {
      if (const auto* figure = std::get_if<course::Figure>(&element);
          figure && !page.media.image(figure->image).empty())
        ++(figure->alternative.empty() ? counts.undescribed : counts.described);
      const auto* video = std::get_if<course::Video>(&element);
      if (!video) continue;
      if (video->has_file) {
        const bool captions = !page.media.captions_address(video->captions).empty();
        ++(captions ? counts.captioned : counts.uncaptioned);
        ++(video->transcript.empty() ? counts.untranscribed : counts.transcribed);
      } else if (!safe_link(video->source).empty()) {
        ++counts.elsewhere;
      }
    }
  return counts;
}

double lowest(const course::Palette& p) {
  double low = 21;
  for (const std::uint32_t ground : std::array{p.paper, p.sunken, p.accent_soft})
    for (const std::uint32_t ink : std::array{p.ink, p.quiet, p.accent})
      low = std::min(low, model::contrast(ink, ground));
  for (const std::uint32_t ground : std::array{p.note_soft, p.paper})
    low = std::min(low, model::contrast(p.note, ground));
  for (const std::uint32_t ink : std::array{p.teacher, p.ink, p.accent})
    low = std::min(low, model::contrast(ink, p.teacher_soft));
  return low;
}

/// "4,5": rounded down.
std::string contrast_text(const course::Look& look, const Words& words) {
  const double low = std::min(lowest(look.light), lowest(look.dark));
  const int tenths = static_cast<int>(low * 10);
  return fmt::format("{}{}{}", tenths / 10, words.language == "da" ? "," : ".", tenths % 10);
}

void write_list(HtmlPage& page, const std::vector<std::string>& items) {
  const auto list = page.html.in("ul");
  for (const auto& item : items) page.html.element("li", {}, item);
}

void add(std::vector<std::string>& items, std::string_view words, int count) {
  if (count > 0) items.push_back(fmt::format(fmt::runtime(words), count));
}

void set(Json& json, const char* name, const std::string& value) {
  if (!value.empty()) json[name] = printable(value);
}

void set(Json& json, const char* name, const std::vector<std::string>& list) {
  if (list.empty()) return;
  for (const auto& item : list) json[name].push_back(printable(item));
}

void set_minutes(Json& json, std::int64_t minutes) {
  if (minutes > 0) json["timeRequired"] = fmt::format("PT{}M", minutes);
}

Json parts_of(const course::Pages& pages, const Words& words) {
  Json parts = Json::array();
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    Json part{{"@type", "LearningResource"}};
    set(part, "name", full_title(words, pages.pages[i]));
    set(part, "url", page_file(pages, i));
    set(part, "teaches", pages.pages[i].objectives);
    set_minutes(part, pages.pages[i].minutes);
    parts.push_back(std::move(part));
  }
  return parts;
}

}  // namespace

std::string accessibility_title(const Words& words) {
  return std::string(statement(words).title);
}

void write_accessibility(HtmlPage& page) {
  const Statement& says = statement(page.words);
  const Counts counts = counts_of(page);
  page.html.element("h1", {}, says.title);
  page.html.element("p", {}, says.made);
  write_heading(page, 2, says.holds);
  std::vector<std::string> holds{
      std::string(says.script), std::string(says.headings), std::string(says.language),
      fmt::format(fmt::runtime(says.contrast), contrast_text(page.pages.look, page.words)),
      std::string(says.keyboard)};
  add(holds, says.described, counts.described);
  add(holds, says.captioned, counts.captioned);
  add(holds, says.transcribed, counts.transcribed);
  write_list(page, holds);
  write_heading(page, 2, says.lacks);
  std::vector<std::string> lacks;
  add(lacks, says.undescribed, counts.undescribed);
  add(lacks, says.uncaptioned, counts.uncaptioned);
  add(lacks, says.untranscribed, counts.untranscribed);
  add(lacks, says.elsewhere, counts.elsewhere);
  if (lacks.empty())
    page.html.element("p", {}, says.none);
  else
    write_list(page, lacks);
  write_heading(page, 2, says.beyond);
  page.html.element("p", {}, says.beyond_words);
  if (!page.pages.authors.empty())
    page.html.element("p", {}, fmt::format(fmt::runtime(says.contact), page.pages.authors));
}

std::string learning_resource(const course::Pages& pages, const Words& words) {
  Json json{{"@context", "https://schema.org"}, {"@type", "LearningResource"}};
  set(json, "name", pages.title);
  set(json, "description", pages.subtitle);
  set(json, "identifier", pages.identifier);
  set(json, "inLanguage", pages.language);
  set(json, "educationalLevel", pages.level);
  set(json, "teaches", pages.objectives);
  const std::string deed = licence_link(pages.licence);
  set(json, "license", deed.empty() ? pages.licence : deed);
  set(json, "version", pages.version);
  std::int64_t minutes = 0;
  for (const auto& page : pages.pages) minutes += page.minutes;
  set_minutes(json, minutes);
  json["isAccessibleForFree"] = true;
  json["accessibilityAPI"] = "ARIA";
  json["accessibilityControl"] = {"fullKeyboardControl", "fullMouseControl", "fullTouchControl"};
  if (!pages.pages.empty()) json["hasPart"] = parts_of(pages, words);
  return json_in_script(json.dump(1));
}

}  // namespace uddrag::exporting
