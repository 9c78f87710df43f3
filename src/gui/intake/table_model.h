// SPDX-License-Identifier: GPL-3.0-or-later
// A table that comes in: answers of a survey, participants, or a codebook; what each of its columns
// becomes, and what one row then is. Free of wx; changes nothing of a project.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/survey.h"
#include "gui/transcript/canvas_document.h"

namespace uddrag::gui {

enum class TableKind { survey, participants, codebook };

/// What a column can become.
struct ColumnOffer {
  enum class What {
    names,
    open,
    attribute,
    left_out,
    pseudonym,
    consent,
    consent_date,
    described,
    code,
    code_group,
    about_code,  ///< definition, when to use it, colour …
    undecided,   ///< a consent to what there is no word for: somebody must say what it is
  };
  What what = What::left_out;
  model::AttributeType type = model::AttributeType::text;  ///< of an attribute
  model::Use use = model::Use::research;                   ///< of a consent
  bool operator==(const ColumnOffer&) const = default;
};

class TableModel {
 public:
  /// Throws base::Error where it is no table, or has no row.
  TableModel(const std::string& bytes, const std::string& path);

  TableKind kind() const { return m_kind; }
  /// Those that the table may be.
  std::vector<TableKind> kinds() const;
  void set_kind(TableKind kind);

  const app::SurveyPlan& plan() const { return m_plan; }
  std::vector<ColumnOffer> offers(std::size_t column) const;
  ColumnOffer chosen(std::size_t column) const;
  /// Where only one column can be that, the one that was it becomes an attribute.
  void choose(std::size_t column, const ColumnOffer& offer);

  bool can_come() const;
  /// The first column of participants that nobody has said the meaning of; nullptr: none.
  const app::SurveyColumn* undecided() const;
  std::size_t comes_as_documents() const;
  app::SurveyWish wish() const;
  app::PersonUses person_uses() const;

  /// The first respondent who makes a document; 0 where nobody does.
  std::size_t first_speaking() const;
  app::SurveyAnswers answers(std::size_t row) const { return m_table.answers(m_plan, row); }
  /// The document of a respondent; without text where there is none.
  CanvasDocument preview(std::size_t row) const;

 private:
  /// What a column was before another took it.
  struct Lent {
    std::size_t from, to;
    ColumnOffer offer;
  };

  void renew();
  bool says_who() const;
  bool only_one(const ColumnOffer& offer) const;
  void set(std::size_t column, const ColumnOffer& offer);
  std::vector<ColumnOffer> person_offers(const app::SurveyColumn& column) const;

  app::SurveyTable m_table;
  app::SurveyPlan m_plan;
  std::vector<app::SurveyUse> m_uses;  // of the same index as the plan's columns
  std::vector<ColumnOffer> m_people;   // the same, should they be participants
  TableKind m_kind = TableKind::survey;
  std::optional<Lent> m_lent;
  bool m_codes = false;
};

/// By its ending.
bool names_table(const std::string& file_name);

}  // namespace uddrag::gui
