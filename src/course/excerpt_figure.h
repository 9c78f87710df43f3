// SPDX-License-Identifier: GPL-3.0-or-later
// An excerpt as it stands on a page: marks applied, names replaced, who said it and where, the
// turns around it. Nothing where somebody in it has not agreed, or its marks no longer fit.
#pragma once
#include <optional>

#include "course/material.h"
#include "course/pages.h"
#include "course/pseudonyms.h"
#include "course/sources.h"

namespace uddrag::course {

/// Whether an excerpt may be shown: everybody who speaks in it has agreed to teaching, or has
/// asked to review it and it was reviewed.
enum class Permission { granted, held, refused };
Permission permission(const Material& material, const model::Excerpt& excerpt);

class ExcerptFigures {
 public:
  /// Keeps references: all must outlive this.
  ExcerptFigures(const Material& material, const Sources& sources, const Pseudonyms& names);

  std::optional<ExcerptFigure> of(const model::Excerpt& excerpt) const;

 private:
  std::string named(const std::string& text) const { return m_names.apply(text); }
  std::string anchor_of(const model::Excerpt& excerpt) const;
  void add_context(ExcerptFigure& figure, const model::Excerpt& excerpt,
                   const model::Quote& quote) const;
  void add_turn(std::vector<ContextTurn>& turns, const SourceDocument& document,
                const model::Turn& turn) const;

  const Material& m_material;
  const Sources& m_sources;
  const Pseudonyms& m_names;
  bool m_fidelity;
};

}  // namespace uddrag::course
