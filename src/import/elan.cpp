// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/elan.h"

#include <algorithm>
#include <map>

#include "base/error.h"
#include "import/elan_tiers.h"
#include "import/xml_parts.h"
#include "text/utf8.h"

namespace uddrag::importing {
namespace {

using base::Error;
using base::ErrorKind;
using Kind = ReportItem::Kind;

/// An annotation with times, and what other tiers have to it, in their order.
struct Said {
  const ElanTier* tier;
  const ElanAnnotation* own;
  std::string words;
  std::vector<std::pair<const ElanTier*, const ElanAnnotation*>> beside;
  std::string parts;  // the words of the first tier that divides it
  const ElanTier* parts_of = nullptr;
};

bool is_reference(const std::string& words) {
  return words.find(' ') == std::string::npos &&
         words.find_first_of("0123456789") != std::string::npos;
}

class Merger {
 public:
  Merger(const std::vector<ElanTier>& tiers, Source& source) : m_tiers(tiers), m_source(source) {
    for (const ElanTier& tier : m_tiers) m_by_name.emplace(tier.name, &tier);
  }

  void run() {
    for (const ElanTier& tier : m_tiers)
      if (tier.kind == ElanTier::Kind::words) take(tier);
    for (const ElanTier& tier : m_tiers)
      if (tier.kind == ElanTier::Kind::beside || tier.kind == ElanTier::Kind::division) put(tier);
    for (const ElanTier& tier : m_tiers)
      if (tier.kind == ElanTier::Kind::words) choose_words(tier);
    std::stable_sort(m_said.begin(), m_said.end(),
                     [](const Said& a, const Said& b) { return a.own->place < b.own->place; });
    for (const Said& said : m_said) add(said);
    for (const ElanTier& tier : m_tiers) report(tier);
  }

 private:
  void take(const ElanTier& tier) {
    m_first[&tier] = m_said.size();
    for (const ElanAnnotation& annotation : tier.annotations) {
      if (!annotation.id.empty()) m_by_id.emplace(annotation.id, m_said.size());
      m_said.push_back({&tier, &annotation, annotation.words, {}, {}, nullptr});
    }
  }

  /// What refers to an annotation known already becomes known by the same place.
  void put(const ElanTier& tier) {
    const bool dividing = tier.kind == ElanTier::Kind::division || divides(tier);
    for (const ElanAnnotation& annotation : tier.annotations) {
      const auto to =
          annotation.refers.empty() ? around(tier, annotation) : m_by_id.find(annotation.refers);
      if (to == m_by_id.end()) {
        if (!annotation.words.empty())
          add_item(m_source.report, Kind::left_out, "annotations that belong to none", 1,
                   text::elide(annotation.words, 80));
        continue;
      }
      const std::size_t place = to->second;
      if (!annotation.id.empty()) m_by_id.emplace(annotation.id, place);
      put(tier, annotation, dividing, m_said[place]);
    }
  }

  void put(const ElanTier& tier, const ElanAnnotation& annotation, bool dividing, Said& said) {
    if (annotation.words.empty()) return;
    if (!dividing) {
      said.beside.emplace_back(&tier, &annotation);
    } else if (!said.parts_of || said.parts_of == &tier) {
      said.parts += (said.parts.empty() ? "" : " ") + annotation.words;
      said.parts_of = &tier;
    }
  }

  const ElanTier* tier_called(const std::string& name) const {
    const auto found = m_by_name.find(name);
    return found == m_by_name.end() ? nullptr : found->second;
  }

  /// Whether a tier hangs on one that divides another.
  bool divides(const ElanTier& tier) const {
    const ElanTier* above = &tier;
    for (int depth = 0; above && depth < deepest; ++depth) {
      if (above->kind == ElanTier::Kind::division) return true;
      above = above->parent.empty() ? nullptr : tier_called(above->parent);
    }
    return false;
  }

  /// An annotation with times of its own is within one of the tier above.
  std::map<std::string, std::size_t>::iterator around(const ElanTier& tier,
                                                      const ElanAnnotation& annotation) {
    const ElanTier* above = tier_called(tier.parent);
    if (!above) return m_by_id.end();
    const auto behind = std::partition_point(
        above->annotations.begin(), above->annotations.end(),
        [&](const ElanAnnotation& other) { return other.place <= annotation.place; });
    return behind == above->annotations.begin() ? m_by_id.end()
                                                : m_by_id.find(std::prev(behind)->id);
  }

  void choose_words(const ElanTier& tier) {
    const auto first = m_said.begin() + static_cast<std::ptrdiff_t>(m_first.at(&tier));
    const auto last = first + std::ssize(tier.annotations);
    const bool references = std::all_of(first, last, [](const Said& said) {
      return said.words.empty() || (is_reference(said.words) && !said.beside.empty());
    });
    for (auto said = first; said != last; ++said) {
      if (references && !said->words.empty()) {
        add_item(m_source.report, Kind::left_out, "references in place of words", 1, said->words);
        said->words.clear();
      }
      if (said->words.empty()) take_from_below(*said);
    }
  }

  void take_from_below(Said& said) {
    if (!said.beside.empty()) {
      said.words = said.beside.front().second->words;
      said.beside.erase(said.beside.begin());
    } else if (said.parts_of) {
      said.words = said.parts;
      m_used[said.parts_of] = true;
    }
  }

  void add(const Said& said) {
    if (said.words.empty()) return;
    SourceParagraph paragraph;
    paragraph.text = said.words;
    paragraph.speaker = said.tier->participant.empty() ? said.tier->name : said.tier->participant;
    paragraph.time_start = said.own->start;
    paragraph.time_end = said.own->end;
    paragraph.is_cue = true;
    for (const auto& [tier, annotation] : said.beside) {
      paragraph.notes.push_back({0, said.words.size(), 0, tier->name, {}, annotation->words});
      add_item(m_source.report, Kind::changed, "annotations beside the words, as memos");
    }
    add_paragraph(m_source, std::move(paragraph));
  }

  void report(const ElanTier& tier) {
    const bool left = tier.kind == ElanTier::Kind::coding || (divides(tier) && !m_used[&tier]);
    if (!left || tier.annotations.empty()) return;
    add_item(m_source.report, Kind::left_out,
             "annotations of the tier \u201C" + text::elide(tier.name, 40) + "\u201D",
             std::ssize(tier.annotations), text::elide(tier.annotations.front().words, 80));
  }

  const std::vector<ElanTier>& m_tiers;
  Source& m_source;
  std::map<std::string, const ElanTier*> m_by_name;
  std::vector<Said> m_said;
  std::map<const ElanTier*, std::size_t> m_first;  // of m_said
  std::map<const ElanTier*, bool> m_used;
  std::map<std::string, std::size_t> m_by_id;  // of m_said, also by what belongs to it
};

Source read_elan(std::string_view bytes, const Options&, base::Progress* progress) {
  Source source;
  source.report.encoding = "UTF-8";
  pugi::xml_document document;
  load_xml(bytes, "It", document);
  if (progress) progress->check();
  const pugi::xml_node root = document.document_element();
  if (!is(root, "ANNOTATION_DOCUMENT"))
    throw Error(ErrorKind::foreign, "It is named like a file of ELAN but is none.");
  const std::vector<ElanTier> tiers = read_elan_tiers(root, source.report);
  Merger(tiers, source).run();
  for (const pugi::xml_node& media : child(root, "HEADER").children("MEDIA_DESCRIPTOR"))
    add_item(source.report, Kind::recognised, "recordings named", 1,
             text::elide(text::repair_utf8(attribute(media, "MEDIA_URL")), 120));
  return source;
}

bool is_elan(std::string_view bytes) {
  return bytes.substr(0, 2048).find("<ANNOTATION_DOCUMENT") != std::string_view::npos;
}

}  // namespace

const Format elan_format{"ELAN", "eaf", is_elan, read_elan};

}  // namespace uddrag::importing
