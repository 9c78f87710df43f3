// SPDX-License-Identifier: GPL-3.0-or-later
// An open project and who works in it: what the command line and the window share. Every change of
// either goes through run(). Owner thread only; background work opens a ProjectFile of its own.
#pragma once
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "model/refusal.h"
#include "store/project_file.h"

namespace uddrag::app {

/// Who "me" is: a setting of the machine, not of the project.
struct CoderIdentity {
  std::string name;
  std::string initials;
};
/// UDDRAG_CODER ("Anne Kjær:AK" or just "AK"), else the login name and initials made from it.
CoderIdentity machine_coder();

class Session {
 public:
  static std::unique_ptr<Session> create(const std::filesystem::path& path,
                                         const std::string& title, const std::string& language,
                                         CoderIdentity me = machine_coder());
  static std::unique_ptr<Session> open(const std::filesystem::path& path, store::Access access,
                                       CoderIdentity me = machine_coder());

  const store::Reader& read() const { return m_file->reader(); }
  store::ProjectFile& file() { return *m_file; }
  const std::filesystem::path& path() const { return m_file->path(); }
  bool writable() const { return m_file->writable(); }

  /// Runs an edit as one action of mine. Where the project does not know me yet, the same action
  /// adds me. Throws base::Error (permission where read-only, disk_full …).
  std::optional<model::Refusal> run(store::Edit& edit);
  /// All that run() does within the work is one action of mine; read() then gives what was done so
  /// far. Nothing is changed where an exception leaves the work or an edit was refused in it.
  std::optional<model::Refusal> as_one(const std::string& kind, const std::string& arguments,
                                       const std::function<void()>& work);
  void undo();  ///< throws base::Error conflict
  void redo();
  store::Journal& journal() { return m_file->journal(); }

  /// My coder row, or nil while the project does not know me.
  model::CoderId me() const;
  const CoderIdentity& identity() const { return m_me; }
  void set_identity(CoderIdentity me) { m_me = std::move(me); }  ///< for what is done from now on

 private:
  Session(std::unique_ptr<store::ProjectFile> file, CoderIdentity me);

  std::unique_ptr<store::ProjectFile> m_file;
  CoderIdentity m_me;
  store::Transaction* m_inside = nullptr;   // of the action that is under way
  std::optional<model::Refusal> m_refused;  // in it
};

}  // namespace uddrag::app
