// SPDX-License-Identifier: GPL-3.0-or-later
#include "course/chart.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "course/labels.h"
#include "course/sources.h"
#include "text/collate.h"
#include "text/letters.h"

namespace uddrag::course {
namespace {

/// One bar of every code.
struct Category {
  std::string label;
  std::set<model::ParticipantId> people;
  std::set<model::DocumentId> documents;  ///< where it is made of these
};

class Counter {
 public:
  Counter(const Material& material, const model::ChartQuery& query)
      : m_material(material),
        m_query(query),
        m_words(chart_words(material.course.language)),
        m_sources(material) {}

  Chart run() {
    Chart chart{m_words.unit, m_words.code, by_word(), m_words.table, {}, {}};
    std::vector<Category> categories = all_categories();
    if (m_query.by == model::ChartBy::group || m_query.by == model::ChartBy::attribute) {
      const auto small = [](const Category& each) { return each.people.size() < smallest_group; };
      if (std::erase_if(categories, small) > 0) chart.note = m_words.small_groups;
    }
    for (const model::CodeId id : m_query.codes)
      if (const auto code = m_material.codes.find(id); code != m_material.codes.end())
        chart.series.push_back(series_of(code->second, categories));
    std::erase_if(chart.series, [](const Chart::Series& series) { return series.bars.empty(); });
    return chart;
  }

 private:
  std::string by_word() const {
    switch (m_query.by) {
      case model::ChartBy::code:
        return {};
      case model::ChartBy::group:
        return m_words.group;
      case model::ChartBy::document:
        return m_words.document;
      case model::ChartBy::attribute:
        break;
    }
    for (const model::Attribute& attribute : m_material.attributes)
      if (attribute.id == m_query.attribute) return text::capitalised(attribute.name);
    return m_words.value;
  }

  std::vector<Category> all_categories() const {
    switch (m_query.by) {
      case model::ChartBy::code:
        return {{}};
      case model::ChartBy::group:
        return groups();
      case model::ChartBy::attribute:
        return values();
      case model::ChartBy::document:
        break;
    }
    return documents();
  }

  std::vector<Category> groups() const {
    std::vector<Category> all;
    for (const model::DocumentGroup& group : m_material.counted.groups) {
      Category& category = all.emplace_back();
      category.label = group.name;
      for (const model::Document& document : m_material.counted.documents)
        if (document.group == group.id) add(category, document.id);
    }
    std::erase_if(all, [](const Category& each) { return each.documents.empty(); });
    return all;
  }

  void add(Category& category, model::DocumentId document) const {
    category.documents.insert(document);
    const auto people = m_material.counted.people.find(document);
    if (people != m_material.counted.people.end())
      category.people.insert(people->second.begin(), people->second.end());
  }

  /// Only those in which something is coded. A name that is not a kind and a number might say who
  /// was interviewed: such a document is named by its place.
  std::vector<Category> documents() const {
    std::vector<Category> all;
    std::size_t place = 0;
    for (const model::Document& document : m_material.counted.documents) {
      ++place;
      const auto lies_in = [&](const CountedQuote& quote) { return quote.document == document.id; };
      if (std::none_of(m_material.counted.quotes.begin(), m_material.counted.quotes.end(), lies_in))
        continue;
      Category& category = all.emplace_back();
      category.documents.insert(document.id);
      category.label = short_name(document.name, m_material.course.language);
      if (category.label == document.name)
        category.label = fmt::format("{} {}", m_words.document, place);
    }
    return all;
  }

  /// In the order of the attribute's choices, then of the participants.
  std::vector<Category> values() const {
    std::vector<Category> all;
    for (const model::Attribute& attribute : m_material.attributes)
      if (attribute.id == m_query.attribute)
        for (const std::string& choice : attribute.choices) all.push_back({choice, {}, {}});
    for (const auto& [id, participant] : m_material.participants) {
      const std::string value = value_of(id);
      if (value.empty()) continue;
      const auto known = std::find_if(all.begin(), all.end(),
                                      [&](const Category& each) { return each.label == value; });
      (known == all.end() ? all.emplace_back(Category{value, {}, {}}) : *known).people.insert(id);
    }
    std::erase_if(all, [](const Category& each) { return each.people.empty(); });
    for (Category& each : all) each.label = text::capitalised(each.label);
    return all;
  }

  std::string value_of(model::ParticipantId participant) const {
    for (const model::AttributeValue& value : m_material.values)
      if (value.attribute == m_query.attribute &&
          value.owner_kind == model::OwnerKind::participant && value.owner == participant.uuid)
        return value.value;
    return {};
  }

  bool agreed(const CountedQuote& quote) const {
    return !quote.unnamed && std::all_of(quote.speakers.begin(), quote.speakers.end(),
                                         [&](model::ParticipantId person) {
                                           const auto consent = m_sources.teaching_consent(person);
                                           return consent == model::ConsentState::yes ||
                                                  consent == model::ConsentState::review_first;
                                         });
  }

  bool within(const Category& category, const CountedQuote& quote) const {
    if (m_query.by == model::ChartBy::code) return true;
    if (m_query.by != model::ChartBy::attribute) return category.documents.contains(quote.document);
    return std::any_of(
        quote.speakers.begin(), quote.speakers.end(),
        [&](model::ParticipantId person) { return category.people.contains(person); });
  }

  /// Whether a code is `root` or lies below it.
  bool below(model::CodeId code, model::CodeId root) const {
    for (std::size_t steps = 0; steps <= m_material.codes.size(); ++steps) {
      if (code == root) return true;
      const auto found = m_material.codes.find(code);
      if (found == m_material.codes.end()) return false;
      code = found->second.parent;
    }
    return false;
  }

  Chart::Series series_of(const model::Code& code, const std::vector<Category>& categories) const {
    Chart::Series series{code.name, code.color, {}};
    for (const Category& category : categories) series.bars.push_back({category.label, 0});
    for (const CountedQuote& quote : m_material.counted.quotes) {
      const bool has = std::any_of(quote.codes.begin(), quote.codes.end(),
                                   [&](model::CodeId each) { return below(each, code.id); });
      if (!has || !agreed(quote)) continue;
      for (std::size_t i = 0; i < categories.size(); ++i)
        series.bars[i].count += within(categories[i], quote);
    }
    return series;
  }

  const Material& m_material;
  const model::ChartQuery& m_query;
  const ChartWords& m_words;
  Sources m_sources;
};

}  // namespace

Chart chart_of(const Material& material, const model::ChartQuery& query) {
  return Counter(material, query).run();
}

std::string chart_text(const Chart& chart, const std::string& language) {
  std::string text = fmt::format("{}, {}:", chart_words(language).kind, text::lower(chart.unit));
  for (const Chart::Series& series : chart.series) {
    std::string counts;
    for (const Chart::Bar& bar : series.bars)
      counts += fmt::format("{}{}{}{}", counts.empty() ? "" : ", ", bar.label,
                            bar.label.empty() ? "" : " ", bar.count);
    text += fmt::format("{} {}{} {}", &series == &chart.series.front() ? "" : ";", series.name,
                        series.bars.front().label.empty() ? "" : ":", counts);
  }
  return text + "." + (chart.note.empty() ? "" : " " + chart.note);
}

}  // namespace uddrag::course
