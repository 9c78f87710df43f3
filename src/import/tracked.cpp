// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/tracked.h"

#include "base/error.h"

namespace uddrag::importing {

using Kind = ReportItem::Kind;

void require_untracked(Tracked wish) {
  if (wish == Tracked::refuse)
    throw base::Error(base::ErrorKind::bad_input,
                      "There are tracked changes in it. Accept or reject them in the word "
                      "processor, or say here which.");
}

bool change_goes(Tracked wish, bool deletion, const std::string& words, Report& report) {
  require_untracked(wish);
  const bool goes = deletion == (wish == Tracked::accept);
  if (goes)
    add_item(report, Kind::left_out, deletion ? "tracked deletions" : "tracked insertions", 1,
             words);
  else
    add_item(report, Kind::changed,
             deletion ? "tracked deletions, taken back" : "tracked insertions, taken as accepted");
  return goes;
}

}  // namespace uddrag::importing
