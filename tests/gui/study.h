// SPDX-License-Identifier: GPL-3.0-or-later
// A small project on a desk, for tests of what a researcher does in the Code place.
#pragma once
#include <boost/test/unit_test.hpp>

#include <unistd.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "edit/code_edits.h"
#include "edit/document_edits.h"
#include "edit/quote_edits.h"
#include "gui/frame/desk.h"
#include "support/quick_place.h"

namespace test {

namespace app = uddrag::app;
namespace edit = uddrag::edit;
namespace fs = std::filesystem;
namespace gui = uddrag::gui;
namespace model = uddrag::model;
using uddrag::text::Pos;
using uddrag::text::Span;

inline constexpr const char* words =
    "Hvem gør hvad?\nVi henter dem i lufthavnen.\nDet er vores opgave.";

/// A project with one document of three turns and two codes.
struct Study {
  fs::path path;
  std::unique_ptr<gui::Desk> desk;
  model::DocumentId document;
  model::CodeId roles, criticism;

  Study() {
    static int count = 0;
    path = ::test::quick_place() /
           ("uddrag-gui-" + std::to_string(::getpid()) + "-" + std::to_string(++count) + ".uddrag");
    auto session = app::Session::create(path, "T", "da", {"Anna", "AN"});
    edit::NewDocument made;
    made.document.id = document = model::DocumentId::make();
    made.document.name = "Interview 1";
    made.document.language = "da";
    made.text = words;
    for (const auto& [start, end] : {std::pair(0, 14), std::pair(15, 42), std::pair(43, 63)})
      made.turns.push_back({model::TurnId::make(),
                            document,
                            {Pos(start), Pos(end)},
                            {},
                            {},
                            {},
                            model::TurnKind::speech});
    edit::AddDocument add(std::move(made), true);
    BOOST_REQUIRE(!session->run(add));
    roles = code(*session, "Roller");
    criticism = code(*session, "Kritik");
    desk = std::make_unique<gui::Desk>(std::move(session));
    desk->choose_document(document);
  }
  ~Study() {
    desk.reset();
    std::error_code ignored;
    fs::remove(path, ignored);
  }
  static model::CodeId code(app::Session& session, const char* name) {
    model::Code made;
    made.id = model::CodeId::make();
    made.name = name;
    edit::CreateCode create(made);
    BOOST_REQUIRE(!session.run(create));
    return made.id;
  }
  /// As the coder of the desk, or as another.
  model::QuoteId coded(Span span, std::vector<model::CodeId> codes,
                       model::CoderId coder = {}) const {
    edit::CodeSpan code(document, span, std::move(codes), coder);
    BOOST_REQUIRE(desk->run(code));
    return code.quote();
  }
  std::vector<std::string> codes_of(model::QuoteId quote) const {
    std::vector<std::string> names;
    for (const model::Coding& coding : desk->read().codings_of(quote))
      names.push_back(desk->read().code(coding.code)->name);
    return names;
  }
  model::Quote only_quote() const {
    const auto quotes = desk->read().quotes();
    BOOST_REQUIRE_EQUAL(quotes.size(), 1U);
    return quotes.front();
  }
};

}  // namespace test
