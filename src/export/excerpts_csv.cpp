// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/excerpts_csv.h"

#include "export/excerpt_table.h"

namespace uddrag::exporting {

std::string excerpts_csv(const std::vector<ExcerptRow>& rows, const base::CsvOptions& options) {
  const auto table = excerpt_table(rows);
  base::CsvWriter writer(options);
  writer.row(table.header);
  for (const auto& row : table.rows) writer.row(row);
  return writer.take();
}

}  // namespace uddrag::exporting
