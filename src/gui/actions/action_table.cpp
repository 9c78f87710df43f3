// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/actions/action_table.h"

#include "gui/l10n/translate.h"

namespace uddrag::gui {

const std::vector<ActionRow>& action_table() {
#define T(text) wxTRANSLATE(text)
  // clang-format off
  static const std::vector<ActionRow> rows = {
    {"file.new",       T("&Project"), T("&New project…"), T("Make an empty project"), "new", "Ctrl+N"},
    {"file.open",      T("&Project"), T("&Open…"), T("Open a project"), "open", "Ctrl+O"},
    {"file.sample",    T("&Project"), T("Open the &sample project"), T("A small finished study to look around in"), "folder", nullptr},
    {"file.import",    T("&Project"), T("&Import transcripts…"), T("Take in interview transcripts and field notes"), "import", "Ctrl+Shift+I", true},
    {"file.import_clipboard", T("&Project"), T("Import from clip&board…"), T("Take in the text on the clipboard, or the files copied there"), nullptr, "Ctrl+Shift+V"},
    {"file.excerpts",  T("&Project"), T("&Export excerpts…"), T("The excerpts of the chosen code as csv, Word, web page …"), "quote", nullptr},
    {"file.memo",      T("&Project"), T("Memo on the pro&ject"), T("Write on the project as a whole"), "memo", "Ctrl+Shift+M"},
    {"file.memos",     T("&Project"), T("Export &memos…"), T("All memos, or those that the Memos place lists, as Word, web page, table …"), nullptr, nullptr},
    {"file.check",     T("&Project"), T("&Check the project"), T("Look for faults in the project file"), "check", nullptr},
    {"file.close",     T("&Project"), T("&Close project"), T("Close the project; everything is saved already"), "close", "Ctrl+Shift+W", true},
    {"file.quit",      T("&Project"), T("&Quit"), T("Leave the program"), nullptr, "Ctrl+Q"},

    {"edit.undo",      T("&Edit"), T("&Undo"), T("Take back the last action"), "undo", "Ctrl+Z"},
    {"edit.redo",      T("&Edit"), T("&Redo"), T("Do again what was taken back"), "redo", "Ctrl+Shift+Z"},
    {"edit.history",   T("&Edit"), T("&History…"), T("Who did what, when"), "history", nullptr},
    {"edit.copy",      T("&Edit"), T("&Copy"), T("Copy the selected text"), nullptr, "Ctrl+C", true},
    {"edit.locate_copy", T("&Edit"), T("Copy with &source"), T("Copy the selected text with its locator"), nullptr, "Ctrl+Shift+C"},
    {"edit.find",      T("&Edit"), T("&Find in document"), T("Find words in this document"), "find", "Ctrl+F", true},
    {"edit.find_all",  T("&Edit"), T("Find in &project"), T("Find words in all documents"), "find", "Ctrl+Shift+F"},
    {"edit.find_context", T("&Edit"), T("&Keyword in context"), T("All places of some words below each other, with what stands around them"), nullptr, "Ctrl+Shift+K"},

    {"edit.go_to",     T("&Edit"), T("&Go to…"), T("Find a document, code, participant, memo or section by its name"), nullptr, "Ctrl+P", true},
    {"edit.settings",  T("&Edit"), T("S&ettings…"), T("How text is shown, who codes, language and keys"), "settings", "Ctrl+,"},
    {"edit.commands",  T("&Edit"), T("All co&mmands…"), T("Find a command by its name"), nullptr, "Ctrl+K"},

    {"code.palette",   T("&Code"), T("&Code the selection…"), T("Choose codes for the selected passage (key: Enter, or just type)"), "code", nullptr},
    {"code.repeat",    T("&Code"), T("&Repeat the last codes"), T("Code the selection as the one before (key: .)"), nullptr, nullptr},
    {"code.in_vivo",   T("&Code"), T("Code in &vivo"), T("Code the selection with a code named by its own words"), nullptr, "Ctrl+I"},
    {"code.uncode",    T("&Code"), T("&Remove a code from the quote…"), T("Take a code off the chosen quote"), "uncode", nullptr},
    {"code.memo",      T("&Code"), T("&Memo on the quote"), T("Write on the chosen quote"), "memo", "Ctrl+M"},
    {"code.star",      T("&Code"), T("&Star for the course"), T("Mark the quote for the course, or take the mark away (key: *)"), "star", "Ctrl+D"},
    {"code.link",      T("&Code"), T("&Link the quote…"), T("Link the chosen quote with another by a relation"), nullptr, "Ctrl+L"},
    {"code.new",       T("&Code"), T("&New code…"), T("Add a code to the codebook"), "plus", "Ctrl+Shift+N", false, false, T("Code&book")},
    {"code.new_below", T("&Code"), T("New code &below…"), T("Add a code below the chosen one"), nullptr, nullptr, false, false, T("Code&book")},
    {"code.edit",      T("&Code"), T("&Edit code…"), T("All that the codebook says of the chosen code"), "edit", "Shift+F2", false, false, T("Code&book")},
    {"code.rename",    T("&Code"), T("Re&name code"), T("Type another name in the code tree"), nullptr, "F2", false, false, T("Code&book")},
    {"code.up",        T("&Code"), T("Move code up"), T("Before its neighbour in the codebook (key in the code tree: Alt+Up)"), nullptr, nullptr, false, false, T("Code&book")},
    {"code.down",      T("&Code"), T("Move code down"), T("Behind its neighbour in the codebook (key in the code tree: Alt+Down)"), nullptr, nullptr, false, false, T("Code&book")},
    {"code.favourite", T("&Code"), T("Fa&vourite"), T("Code with it by a digit: the first favourite is 1"), nullptr, nullptr, true, true, T("Code&book")},
    {"code.merge",     T("&Code"), T("Mer&ge code into…"), T("Give all codings of the chosen code to another one"), nullptr, nullptr, true, false, T("Code&book")},
    {"code.split",     T("&Code"), T("Sp&lit code…"), T("Go through the excerpts of the chosen code and give them finer codes"), nullptr, nullptr, false, false, T("Code&book")},
    {"code.retire",    T("&Code"), T("Ret&ire code"), T("Not offered for coding any more; its codings stay"), nullptr, nullptr, false, true, T("Code&book")},
    {"code.memos",     T("&Code"), T("Memos on the cod&e"), T("Write on the chosen code"), "memo", nullptr, false, false, T("Code&book")},
    {"code.delete",    T("&Code"), T("&Delete code"), T("Delete the chosen codes and their codings"), nullptr, nullptr, false, false, T("Code&book")},
    {"code.next",      T("&Code"), T("Ne&xt quote"), T("Go to the next coded passage (key: N)"), "down", nullptr, true},
    {"code.previous",  T("&Code"), T("Pre&vious quote"), T("Go to the coded passage before (key: P)"), "up", nullptr},
    {"code.next_uncoded", T("&Code"), T("Next &uncoded passage"), T("Select the next passage that nobody has coded (key: Shift+N)"), nullptr, nullptr},
    {"code.previous_uncoded", T("&Code"), T("Previous unco&ded passage"), T("Select the uncoded passage before (key: Shift+P)"), nullptr, nullptr},
    {"code.open_coding", T("&Code"), T("&Open coding"), T("Open the palette as soon as the mouse has selected a passage"), nullptr, nullptr, false, true},
    {"code.grow_right", T("&Code"), T("End one word on"), T("Move the end of the chosen quote on by a word (key: >)"), nullptr, "Ctrl+Shift+]", false, false, T("Ed&ges of the quote")},
    {"code.shrink_right", T("&Code"), T("End one word back"), T("Move the end of the chosen quote back by a word (key: <)"), nullptr, "Ctrl+Shift+[", false, false, T("Ed&ges of the quote")},
    {"code.grow_left", T("&Code"), T("Start one word back"), T("Move the start of the chosen quote back by a word (key: Ctrl+<)"), nullptr, "Ctrl+[", false, false, T("Ed&ges of the quote")},
    {"code.shrink_left", T("&Code"), T("Start one word on"), T("Move the start of the chosen quote on by a word (key: Ctrl+>)"), nullptr, "Ctrl+]", false, false, T("Ed&ges of the quote")},
    {"code.grow_right_sentence", T("&Code"), T("End one sentence on"), T("Move the end of the chosen quote on by a sentence (key: Alt+>)"), nullptr, nullptr, true, false, T("Ed&ges of the quote")},
    {"code.shrink_right_sentence", T("&Code"), T("End one sentence back"), T("Move the end of the chosen quote back by a sentence (key: Alt+<)"), nullptr, nullptr, false, false, T("Ed&ges of the quote")},
    {"code.grow_left_sentence", T("&Code"), T("Start one sentence back"), T("Move the start of the chosen quote back by a sentence (key: Ctrl+Alt+<)"), nullptr, nullptr, false, false, T("Ed&ges of the quote")},
    {"code.shrink_left_sentence", T("&Code"), T("Start one sentence on"), T("Move the start of the chosen quote on by a sentence (key: Ctrl+Alt+>)"), nullptr, nullptr, false, false, T("Ed&ges of the quote")},
    {"code.grow_right_turn", T("&Code"), T("End one turn on"), T("Move the end of the chosen quote on by a turn"), nullptr, nullptr, true, false, T("Ed&ges of the quote")},
    {"code.shrink_right_turn", T("&Code"), T("End one turn back"), T("Move the end of the chosen quote back by a turn"), nullptr, nullptr, false, false, T("Ed&ges of the quote")},
    {"code.grow_left_turn", T("&Code"), T("Start one turn back"), T("Move the start of the chosen quote back by a turn"), nullptr, nullptr, false, false, T("Ed&ges of the quote")},
    {"code.shrink_left_turn", T("&Code"), T("Start one turn on"), T("Move the start of the chosen quote on by a turn"), nullptr, nullptr, false, false, T("Ed&ges of the quote")},

    {"text.edit",      T("&Transcript"), T("&Edit the turn"), T("Correct the words of this turn; codings follow (key: E)"), "edit", nullptr},
    {"text.split",     T("&Transcript"), T("&Split the turn here"), T("Make two turns of this one at the caret"), nullptr, nullptr},
    {"text.join",      T("&Transcript"), T("&Join with the next turn"), T("Make one turn of this one and the next"), nullptr, nullptr},
    {"text.remove",    T("&Transcript"), T("&Remove the turn…"), T("Remove this turn with its words"), nullptr, nullptr},
    {"text.speaker",   T("&Transcript"), T("&Who speaks…"), T("Change who speaks in this turn, or everywhere"), nullptr, nullptr, true},
    {"text.time",      T("&Transcript"), T("&Time…"), T("Insert or correct the time of this turn"), nullptr, nullptr},
    {"text.memo",      T("&Transcript"), T("&Memo on the turn"), T("Write on this turn (key: M)"), "memo", nullptr},
    {"text.document_memo", T("&Transcript"), T("Memos &on the document"), T("Write on this document"), nullptr, nullptr},
    {"text.replace",   T("&Transcript"), T("&Find and replace…"), T("Replace words in transcripts, place by place"), nullptr, "Ctrl+H", true},
    {"text.changes",   T("&Transcript"), T("&Changes since import…"), T("What was corrected in this document"), nullptr, nullptr},
    {"text.lock",      T("&Transcript"), T("&Lock the text"), T("No corrections of this document; it can still be coded"), nullptr, nullptr, false, true},

    {"media.play",     T("&Recording"), T("&Play or pause"), T("Play the recording of this document, or pause it"), "play", "F5", false, false, nullptr, "Ctrl+Space"},
    {"media.back",     T("&Recording"), T("&Back five seconds"), T("Go five seconds back in the recording"), nullptr, "F4"},
    {"media.on",       T("&Recording"), T("&On five seconds"), T("Go five seconds on in the recording"), nullptr, "F6"},
    {"media.from_here", T("&Recording"), T("Play &from this turn"), T("Play from the turn with the caret; a click on a time does the same"), nullptr, "Shift+F5"},
    {"media.slower",   T("&Recording"), T("&Slower"), T("Play more slowly; voices keep their pitch"), nullptr, "Shift+F4", true},
    {"media.faster",   T("&Recording"), T("F&aster"), T("Play faster; voices keep their pitch"), nullptr, "Shift+F6"},
    {"media.follow",   T("&Recording"), T("Follow the &text"), T("The turn that is spoken comes into view"), nullptr, nullptr, false, true},
    {"media.insert_time", T("&Recording"), T("&Insert the time"), T("The turn with the caret begins at this place of the recording"), nullptr, "Ctrl+T", true},
    {"media.link",     T("&Recording"), T("&Link a recording…"), T("Use a file where it lies; it is found again by its content"), nullptr, nullptr, true},
    {"media.take_in",  T("&Recording"), T("&Take a recording in…"), T("Copy a recording into the project file"), nullptr, nullptr},
    {"media.find",     T("&Recording"), T("Find the &moved recording…"), T("Say where the recording lies now"), nullptr, nullptr},
    {"media.remove",   T("&Recording"), T("&Remove the recording"), T("This document has no recording any more; a linked file stays where it is"), nullptr, nullptr},

    {"course.section", T("C&ourse"), T("New &section…"), T("Add a section or module to the course"), "module", nullptr},
    {"course.text",    T("C&ourse"), T("New &text"), T("Add a text block"), "text-block", nullptr},
    {"course.question", T("C&ourse"), T("New &question"), T("Add a question"), "question", nullptr},
    {"course.starred", T("C&ourse"), T("Add &starred quotes"), T("Put all starred quotes that are not used yet into the chosen section"), "star-filled", nullptr},
    {"course.up",      T("C&ourse"), T("Move &up"), T("Move the chosen section or block up"), "up", "Alt+Up", true},
    {"course.down",    T("C&ourse"), T("Move &down"), T("Move the chosen section or block down"), "down", "Alt+Down"},
    {"course.remove",  T("C&ourse"), T("&Remove"), T("Remove the chosen section or block; quotes stay"), "minus", nullptr},
    {"course.export",  T("C&ourse"), T("&Export course…"), T("Make the web course or a file to hand out"), "export", "Ctrl+E", true},

    {"view.code",      T("&View"), T("&Code"), T("Read and code transcripts"), "code", "Ctrl+1", false, true},
    {"view.course",    T("&View"), T("C&ourse"), T("Make the course"), "course", "Ctrl+2", false, true},
    {"view.participants", T("&View"), T("&Participants"), T("Who was interviewed, what is known of them and what they agreed to"), nullptr, "Ctrl+3", false, true},
    {"view.memos",     T("&View"), T("&Memos"), T("All memos: find, read and write them"), nullptr, "Ctrl+4", false, true},
    {"view.documents", T("&View"), T("&Documents"), T("All documents in a table: status, group, attributes, how far they are coded"), nullptr, "Ctrl+5", false, true},
    {"view.back",      T("&View"), T("&Back"), T("Go back to the place before the last jump"), nullptr, "Alt+Left", true},
    {"view.forward",   T("&View"), T("&Forward"), T("Go forward again"), nullptr, "Alt+Right"},
    {"view.split",     T("&View"), T("&Two transcripts"), T("A second transcript beside the first, for comparison"), nullptr, "F9", true, true},
    {"view.next_tab",  T("&View"), T("Ne&xt tab"), T("Show the next open document"), nullptr, "Ctrl+PgDn"},
    {"view.previous_tab", T("&View"), T("Pre&vious tab"), T("Show the open document before"), nullptr, "Ctrl+PgUp"},
    {"view.close_tab", T("&View"), T("Close ta&b"), T("Close the shown document's tab"), nullptr, "Ctrl+W"},
    {"view.left",      T("&View"), T("&Left side"), T("Show or hide documents and codes"), nullptr, "F7", true, true},
    {"view.right",     T("&View"), T("&Right side"), T("Show or hide quote and excerpts"), nullptr, "F8", false, true},
    {"view.next_pane", T("&View"), T("Ne&xt part"), T("Go on to the next part of the window"), nullptr, "Ctrl+F6"},
    {"view.previous_pane", T("&View"), T("Pre&vious part"), T("Go back to the part of the window before"), nullptr, "Ctrl+Shift+F6"},
    {"view.numbers",   T("&View"), T("Turn &numbers"), T("Show the number of each turn"), nullptr, nullptr, false, true},
    {"view.larger",    T("&View"), T("&Larger text"), T("Zoom in"), nullptr, "Ctrl++", true},
    {"view.smaller",   T("&View"), T("&Smaller text"), T("Zoom out"), nullptr, "Ctrl+-"},
    {"view.normal",    T("&View"), T("&Normal size"), T("Zoom to 100 %"), nullptr, "Ctrl+0"},

    {"view.language",  T("&View"), T("&Language…"), T("The language of menus and messages"), nullptr, nullptr, true},

    {"help.keys",      T("&Help"), T("&Keyboard shortcuts"), T("All keys on one page"), nullptr, "F1"},
    {"help.about",     T("&Help"), T("&About Uddrag"), T("Version and licence"), nullptr, nullptr},
  };
  // clang-format on
#undef T
  return rows;
}

}  // namespace uddrag::gui
