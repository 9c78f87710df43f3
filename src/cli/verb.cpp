// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verb.h"

#include <cstdio>

#include "app/excerpt_export.h"

namespace uddrag::cli {

std::unique_ptr<app::Session> open_for_writing(const std::string& path, const std::string& coder) {
  if (coder.empty()) return app::Session::open(path, store::Access::write);
  return app::Session::open(path, store::Access::write, {coder, coder});
}

std::unique_ptr<app::Session> open_for_reading(const std::string& path) {
  return app::Session::open(path, store::Access::read);
}

void print(const std::string& text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
}

void deliver(const std::string& bytes, const std::string& file) {
  if (file.empty() || file == "-")
    print(bytes);
  else
    app::write_result(file, bytes);
}

void note(const std::string& text) {
  std::fprintf(stderr, "%s\n", text.c_str());
}

int refused(const model::Refusal& refusal) {
  note("uddrag-cli: " + refusal.detail);
  if (refusal.rule == "document.read_only") note("uddrag-cli document … --unlock allows it.");
  return 1;
}

}  // namespace uddrag::cli
