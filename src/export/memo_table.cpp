// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/memo_table.h"

#include "export/words.h"
#include "export/xlsx_package.h"

namespace uddrag::exporting {
namespace {

std::vector<std::string> cells_of(const MemoRow& row) {
  const std::string turn = row.turn > 0 ? std::to_string(row.turn) : std::string();
  return {row.target, memo_target(row), row.kind, row.title, row.body,
          row.coder,  row.date,         row.id,   turn};
}

}  // namespace

const std::string& memo_target(const MemoRow& row) {
  return row.turn > 0 ? row.document : row.on;
}

std::string memos_csv(const std::vector<MemoRow>& rows, const base::CsvOptions& options) {
  base::CsvWriter writer(options);
  writer.row({"target_type", "target", "kind", "title", "text", "author", "date", "id", "turn"});
  for (const MemoRow& row : rows) writer.row(cells_of(row));
  return writer.take();
}

std::string memos_xlsx(const std::vector<MemoRow>& rows, const std::string& title,
                       const std::string& language) {
  XlsxSheet sheet{title,
                  language,
                  std::string(words_for(language).memo_list),
                  {{"target_type"},
                   {"target", 28},
                   {"kind"},
                   {"title", 28},
                   {"text", 70},
                   {"author", 9},
                   {"date", 12},
                   {"id", 38},
                   {"turn"}},
                  {}};
  for (const MemoRow& row : rows) sheet.rows.push_back(cells_of(row));
  return xlsx_bytes(sheet);
}

}  // namespace uddrag::exporting
