// SPDX-License-Identifier: GPL-3.0-or-later
// All verbs: one file and one line each.
#pragma once

namespace CLI {
class App;
}

namespace uddrag::cli {

struct Program;

void add_new(CLI::App& app, Program& program);
void add_import(CLI::App& app, Program& program);
void add_documents(CLI::App& app, Program& program);
void add_groups(CLI::App& app, Program& program);
void add_attributes(CLI::App& app, Program& program);
void add_find(CLI::App& app, Program& program);
void add_codes(CLI::App& app, Program& program);
void add_document(CLI::App& app, Program& program);
void add_correct(CLI::App& app, Program& program);
void add_replace(CLI::App& app, Program& program);
void add_changes(CLI::App& app, Program& program);
void add_code(CLI::App& app, Program& program);
void add_codebook(CLI::App& app, Program& program);
void add_codings(CLI::App& app, Program& program);
void add_participants(CLI::App& app, Program& program);
void add_pseudonyms(CLI::App& app, Program& program);
void add_links(CLI::App& app, Program& program);
void add_memos(CLI::App& app, Program& program);
void add_memo(CLI::App& app, Program& program);
void add_excerpts(CLI::App& app, Program& program);
void add_course(CLI::App& app, Program& program);
void add_course_balance(CLI::App& course, Program& program);  ///< below "course"
void add_export(CLI::App& app, Program& program);
void add_gates(CLI::App& app, Program& program);
void add_exports(CLI::App& app, Program& program);
void add_withdraw(CLI::App& app, Program& program);
void add_check(CLI::App& app, Program& program);
void add_history(CLI::App& app, Program& program);
void add_undo(CLI::App& app, Program& program);
void add_redo(CLI::App& app, Program& program);
void add_media(CLI::App& app, Program& program);
void add_dump(CLI::App& app, Program& program);
void add_generate(CLI::App& app, Program& program);

inline constexpr auto all_verbs = {
    add_new,        add_import,  add_documents,  add_codes,    add_document, add_correct,
    add_replace,    add_changes, add_code,       add_codebook, add_codings,  add_participants,
    add_pseudonyms, add_links,   add_memos,      add_memo,     add_excerpts, add_course,
    add_export,     add_check,   add_history,    add_undo,     add_redo,     add_dump,
    add_generate,   add_groups,  add_attributes, add_find,     add_media,    add_gates,
    add_exports,    add_withdraw};

}  // namespace uddrag::cli
