// SPDX-License-Identifier: GPL-3.0-or-later
// Charts of the coding: how many coded passages have a code, in all or in each group. Passages in
// which somebody speaks who has not agreed to teaching do not count. A group of fewer than three
// participants is not shown, and nobody is named.
#pragma once
#include <string>

#include "course/material.h"
#include "course/pages.h"

namespace uddrag::course {

constexpr std::size_t smallest_group = 3;  ///< participants

/// A quote counts once for a code, however many coders gave it that code or one below it. Names on
/// the list of pseudonyms stand as they are.
Chart chart_of(const Material& material, const model::ChartQuery& query);

/// All of it in one paragraph, for those who cannot see it.
std::string chart_text(const Chart& chart, const std::string& language);

}  // namespace uddrag::course
