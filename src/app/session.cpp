// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"

#include <pwd.h>
#include <unistd.h>

#include <cstdlib>

#include "edit/project_edits.h"
#include "edit/together.h"
#include "text/utf8.h"

namespace uddrag::app {
namespace {

/// "Anne Kjær" → "AK"; one word gives its first two letters.
std::string initials_of(const std::string& name) {
  std::string initials, first_word;
  bool at_start = true;
  std::size_t words = 0;
  for (std::size_t at = 0; at < name.size();) {
    const char32_t c = text::next_code_point(name, at);
    const bool space = c == U' ' || c == U'.' || c == U'-' || c == U'_';
    if (!space && at_start) {
      text::append_utf8(initials, c);
      ++words;
    }
    if (!space && words == 1 && text::count_code_points(first_word) < 2)
      text::append_utf8(first_word, c);
    at_start = space;
  }
  return words > 1 ? initials : first_word;
}

std::string login_name() {
  const passwd* entry = ::getpwuid(::geteuid());
  if (!entry) return "me";
  const std::string full(entry->pw_gecos ? entry->pw_gecos : "");
  const std::string name = full.substr(0, full.find(','));
  return name.empty() ? entry->pw_name : name;
}

/// Adds the coder and then does the edit, as one action that bears the edit's name.
class AsNewCoder : public store::Edit {
 public:
  AsNewCoder(store::Edit& edit, edit::AddCoder& add) : m_edit(edit), m_add(add) {}
  std::string_view kind() const override { return m_edit.kind(); }
  std::string arguments() const override { return m_edit.arguments(); }
  std::optional<model::Refusal> check(const store::Reader& read) const override {
    return m_edit.check(read);
  }
  void apply(store::Transaction& tx) override {
    m_add.apply(tx);
    m_edit.apply(tx);
  }

 private:
  store::Edit& m_edit;
  edit::AddCoder& m_add;
};

/// An edit whose parts are found out one after the other, each on what those before it did.
class AsOne : public store::Edit {
 public:
  AsOne(const std::string& kind, const std::string& arguments, const std::function<void()>& work,
        store::Transaction*& inside)
      : m_kind(kind), m_arguments(arguments), m_work(work), m_inside(inside) {}
  std::string_view kind() const override { return m_kind; }
  std::string arguments() const override { return m_arguments; }
  void apply(store::Transaction& tx) override {
    m_inside = &tx;
    try {
      m_work();
    } catch (...) {
      m_inside = nullptr;
      throw;
    }
    m_inside = nullptr;
  }

 private:
  const std::string &m_kind, &m_arguments;
  const std::function<void()>& m_work;
  store::Transaction*& m_inside;
};

}  // namespace

CoderIdentity machine_coder() {
  const char* set = std::getenv("UDDRAG_CODER");
  const std::string given = set ? set : "";
  const std::size_t colon = given.rfind(':');
  if (colon != std::string::npos) return {given.substr(0, colon), given.substr(colon + 1)};
  if (!given.empty()) return {given, given};
  const std::string name = login_name();
  return {name, initials_of(name)};
}

Session::Session(std::unique_ptr<store::ProjectFile> file, CoderIdentity me)
    : m_file(std::move(file)), m_me(std::move(me)) {}

std::unique_ptr<Session> Session::create(const std::filesystem::path& path,
                                         const std::string& title, const std::string& language,
                                         CoderIdentity me) {
  return std::unique_ptr<Session>(
      new Session(store::ProjectFile::create(path, title, language), std::move(me)));
}

std::unique_ptr<Session> Session::open(const std::filesystem::path& path, store::Access access,
                                       CoderIdentity me) {
  return std::unique_ptr<Session>(
      new Session(store::ProjectFile::open(path, access), std::move(me)));
}

model::CoderId Session::me() const {
  const auto coder = read().coder_named(m_me.initials);
  return coder ? coder->id : model::CoderId{};
}

std::optional<model::Refusal> Session::as_one(const std::string& kind, const std::string& arguments,
                                              const std::function<void()>& work) {
  m_refused.reset();
  const std::function<void()> whole = [&] {
    work();
    if (m_refused) throw store::RefusedInside{*m_refused};
  };
  AsOne all(kind, arguments, whole, m_inside);
  return run(all);
}

std::optional<model::Refusal> Session::run(store::Edit& edit) {
  if (m_inside) {
    try {
      edit::apply_inside(edit, *m_inside);
      return std::nullopt;
    } catch (const store::RefusedInside& inside) {
      return m_refused = inside.refusal;  // what it did so far goes with all the rest
    }
  }
  if (const model::CoderId known = me(); !known.nil()) return journal().run(edit, known);
  const model::Coder coder{model::CoderId::make(), m_me.name, m_me.initials};
  edit::AddCoder add(coder);
  AsNewCoder both(edit, add);
  return journal().run(both, coder.id);
}

void Session::undo() {
  journal().undo(me());
}
void Session::redo() {
  // Taking back my first action took my row away; the redo brings it back.
  if (const auto next = journal().next_redo(); next && me().nil())
    if (journal().initials()[next->coder] == m_me.initials) return journal().redo(next->coder);
  journal().redo(me());
}

}  // namespace uddrag::app
