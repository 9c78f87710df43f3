// SPDX-License-Identifier: GPL-3.0-or-later
// A table as a workbook of one sheet (ECMA-376-1, 18): the names of the columns stay in sight and
// filter, long texts are wrapped. Every cell is text or a number, none a formula, whatever it
// begins with. Holds no date, so the same table gives the same bytes. Internal to export/.
#pragma once
#include <string>
#include <vector>

#include "export/output_file.h"

namespace uddrag::exporting {

struct XlsxColumn {
  std::string header;
  int width = 16;       ///< in digits of the usual size
  bool number = false;  ///< cells are whole numbers
};

struct XlsxSheet {
  std::string title, language;  ///< of the file, BCP 47
  std::string name;             ///< on the sheet's tab: at most 31 letters, none of []:*?/\ in it
  std::vector<XlsxColumn> columns;
  std::vector<std::vector<std::string>> rows;  ///< each as long as the columns
};

std::vector<OutputFile> xlsx_parts(const XlsxSheet& sheet);
std::string xlsx_bytes(const XlsxSheet& sheet);

}  // namespace uddrag::exporting
