// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/elan_tiers.h"

#include <algorithm>
#include <charconv>

#include "import/xml_parts.h"
#include "text/utf8.h"

namespace uddrag::importing {
namespace {

using Kind = ReportItem::Kind;

struct Slot {
  std::optional<base::Millis> time;
  base::Millis place = 0;
};

std::optional<base::Millis> millis(const std::string& digits) {
  constexpr base::Millis longest = 10'000'000'000;
  base::Millis value = 0;
  const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  const bool whole = fault == std::errc() && end == digits.data() + digits.size();
  return whole && value >= 0 && value <= longest ? std::optional(value) : std::nullopt;
}

class Reader {
 public:
  Reader(const pugi::xml_node& document, Report& report) : m_document(document), m_report(report) {}

  std::vector<ElanTier> read() {
    read_slots();
    read_types();
    std::vector<ElanTier> tiers;
    for (const pugi::xml_node& node : m_document.children())
      if (is(node, "TIER")) tiers.push_back(tier_of(node));
    return tiers;
  }

 private:
  void read_slots() {
    const std::string units = attribute(child(m_document, "HEADER"), "TIME_UNITS");
    const bool usable = units.empty() || units == "milliseconds";
    if (!usable)
      add_item(m_report, Kind::left_out, "times, since they are in " + text::elide(units, 40));
    base::Millis last = 0;
    for (const pugi::xml_node& node : child(m_document, "TIME_ORDER").children()) {
      Slot slot{usable ? millis(attribute(node, "TIME_VALUE")) : std::nullopt, last};
      last = slot.place = slot.time.value_or(last);
      m_slots[attribute(node, "TIME_SLOT_ID")] = slot;
    }
  }

  void read_types() {
    for (const pugi::xml_node& node : m_document.children())
      if (is(node, "LINGUISTIC_TYPE")) m_types[attribute(node, "LINGUISTIC_TYPE_ID")] = node;
  }

  ElanTier tier_of(const pugi::xml_node& node) const {
    ElanTier tier;
    tier.name = text::trim(text::repair_utf8(attribute(node, "TIER_ID")));
    tier.participant = text::trim(text::repair_utf8(attribute(node, "PARTICIPANT")));
    tier.parent = attribute(node, "PARENT_REF");
    tier.kind = kind_of(attribute(node, "LINGUISTIC_TYPE_REF"), !tier.parent.empty());
    for (const pugi::xml_node& annotation : node.children())
      for (const pugi::xml_node& inner : annotation.children())
        if (is(inner, "ALIGNABLE_ANNOTATION") || is(inner, "REF_ANNOTATION"))
          tier.annotations.push_back(annotation_of(inner));
    std::stable_sort(
        tier.annotations.begin(), tier.annotations.end(),
        [](const ElanAnnotation& a, const ElanAnnotation& b) { return a.place < b.place; });
    return tier;
  }

  ElanTier::Kind kind_of(const std::string& type, bool has_parent) const {
    const auto found = m_types.find(type);
    const pugi::xml_node node = found == m_types.end() ? pugi::xml_node() : found->second;
    if (!attribute(node, "CONTROLLED_VOCABULARY_REF").empty()) return ElanTier::Kind::coding;
    if (!has_parent) return ElanTier::Kind::words;
    return attribute(node, "CONSTRAINTS") == "Symbolic_Association" ? ElanTier::Kind::beside
                                                                    : ElanTier::Kind::division;
  }

  ElanAnnotation annotation_of(const pugi::xml_node& node) const {
    ElanAnnotation annotation;
    annotation.id = attribute(node, "ANNOTATION_ID");
    annotation.refers = attribute(node, "ANNOTATION_REF");
    const std::string words =
        text::unify_line_ends(text::repair_utf8(child(node, "ANNOTATION_VALUE").text().get()));
    annotation.words = text::trim(words);
    const Slot start = slot(attribute(node, "TIME_SLOT_REF1"));
    annotation.start = start.time;
    annotation.place = start.place;
    annotation.end = slot(attribute(node, "TIME_SLOT_REF2")).time;
    return annotation;
  }

  Slot slot(const std::string& id) const {
    const auto found = m_slots.find(id);
    return found == m_slots.end() ? Slot() : found->second;
  }

  const pugi::xml_node& m_document;
  Report& m_report;
  std::map<std::string, Slot> m_slots;
  std::map<std::string, pugi::xml_node> m_types;
};

}  // namespace

std::vector<ElanTier> read_elan_tiers(const pugi::xml_node& document, Report& report) {
  return Reader(document, report).read();
}

}  // namespace uddrag::importing
