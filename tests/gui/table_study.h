// SPDX-License-Identifier: GPL-3.0-or-later
// A project with one of the window's tables on it, for tests that change cells and read the result.
#pragma once
#include <filesystem>
#include <memory>
#include <string>

#include "app/session.h"
#include "model/ids.h"
#include "support/quick_place.h"

namespace test {

template <class Table>
struct TableStudy {
  std::filesystem::path path;
  std::unique_ptr<uddrag::app::Session> session;
  Table table;

  TableStudy() {
    path =
        test::quick_place() /
        ("uddrag-table-" + uddrag::base::to_string(uddrag::model::ProjectId::make()) + ".uddrag");
    session = uddrag::app::Session::create(path, "T", "da", {"Anna", "AN"});
  }
  ~TableStudy() {
    session.reset();
    std::error_code ignored;
    std::filesystem::remove(path, ignored);
  }
  /// Empty where it was done; the table then shows what the project holds.
  std::string run(std::unique_ptr<uddrag::store::Edit> edit) {
    const auto refusal = session->run(*edit);
    table.load(session->read());
    return refusal ? refusal->detail : std::string();
  }
  std::string all() const { return table.block(0, 0, 99, 99); }
};

}  // namespace test
