// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done to groups of documents and to what stands in them; asked for in the document
// list and in the Documents place.
#pragma once
#include "gui/frame/desk.h"

class wxMenu;
class wxWindow;

namespace uddrag::gui {

void new_group(wxWindow* parent, Desk& desk);
void change_group(wxWindow* parent, Desk& desk, model::DocumentGroupId id);
void move_group(Desk& desk, model::DocumentGroupId id, int by);
void remove_group(Desk& desk, model::DocumentGroupId id);

/// At the end of a group (nil: of those without one).
void put_in_group(Desk& desk, model::DocumentId document, model::DocumentGroupId group);
void set_status(Desk& desk, model::DocumentId document, model::DocumentStatus status);

/// The menu of a document: status, group. Shows it and does what is chosen.
void show_document_menu(wxWindow* parent, Desk& desk, model::DocumentId document);
void show_group_menu(wxWindow* parent, Desk& desk, model::DocumentGroupId group);

}  // namespace uddrag::gui
