// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/project.h"

#include <sys/wait.h>
#include <unistd.h>

namespace uddrag::store::testing {

Project::Project(Where where)
    : folder(where),
      path(folder / "p.uddrag"),
      file(ProjectFile::create(path, "Mødestedet", "da")) {
  act([&](Transaction& tx) {
    tx.insert(model::Coder{coder, "Anna", "AK"});
    model::Document row;
    row.id = document;
    row.name = "Interview 1";
    row.text = tx.put_content(document_text, "text/plain");
    tx.insert(row);
  });
  code = add_code("Roller");
  quote = add_quote(3, 8);
  add_coding(quote, code);
}

void Project::act(std::function<void(Transaction&)> work, const std::string& kind) {
  Doing doing(std::move(work), kind);
  BOOST_REQUIRE(!journal().run(doing, coder));
}

model::CodeId Project::add_code(const std::string& name, model::CodeId parent) {
  model::Code row;
  row.id = model::CodeId::make();
  row.name = name;
  row.parent = parent;
  act([&](Transaction& tx) { tx.insert(row); }, "code.create");
  return row.id;
}

model::QuoteId Project::add_quote(std::int64_t start, std::int64_t end) {
  model::Quote row;
  row.id = model::QuoteId::make();
  row.document = document;
  row.span = {text::Pos(start), text::Pos(end)};
  row.number = read().next_quote_number(document);
  act(
      [&](Transaction& tx) {
        row.text = tx.read().document_text(*tx.read().document(document)).slice(row.span);
        tx.insert(row);
      },
      "quote.make");
  return row.id;
}

void Project::add_coding(model::QuoteId on, model::CodeId with) {
  act(
      [&](Transaction& tx) {
        tx.insert(model::Coding{on, with, coder, tx.at(), {}});
      },
      "quote.code");
}

void Project::raw(const std::string& sql) const {
  SQLite::Database db(path.string(), SQLite::OPEN_READWRITE, 5000);
  db.exec(sql);
}

Error error_of(const std::function<void()>& work) {
  try {
    work();
  } catch (const Error& error) {
    return error;
  }
  BOOST_FAIL("no error came");
  return Error(ErrorKind::internal, "");
}

ErrorKind kind_of_error(const std::function<void()>& work) {
  return error_of(work).kind();
}

int in_child(const std::function<int()>& work) {
  const pid_t child = ::fork();
  if (child == 0) {
    int result = 99;
    try {
      result = work();
    } catch (const std::exception& error) {
      std::fprintf(stderr, "child: %s\n", error.what());
    }
    ::_exit(result);
  }
  int state = 0;
  ::waitpid(child, &state, 0);
  return WIFEXITED(state) ? WEXITSTATUS(state) : -1;
}

}  // namespace uddrag::store::testing
