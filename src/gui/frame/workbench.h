// SPDX-License-Identifier: GPL-3.0-or-later
// An open project in the window: the switch between the places and the places themselves. Binds
// the actions that work on it; layout and wiring only.
#pragma once
#include <wx/panel.h>

#include <functional>
#include <list>
#include <memory>
#include <string>

#include "gui/actions/actions.h"
#include "gui/course/course_place.h"
#include "gui/excerpts/project_search.h"
#include "gui/frame/code_place.h"
#include "gui/frame/desk.h"
#include "gui/frame/visits.h"
#include "gui/memos/memos_place.h"
#include "gui/participants/participants_place.h"

class wxSimplebook;
class wxSizer;
class wxToggleButton;

namespace uddrag::gui {

class ParticipantsPlace;

class Workbench : public wxPanel {
 public:
  Workbench(wxWindow* parent, std::unique_ptr<app::Session> session, Actions& actions);
  ~Workbench() override;

  Desk& desk() { return *m_desk; }
  CodePlace& code_place() { return *m_code; }
  CoursePlace& course_place();
  model::CourseId course();  ///< the one that is looked at, else the first; nil: none
  ParticipantsPlace& participants_place();
  MemosPlace& memos_place();
  /// What stands in a field that is being written and was not saved yet.
  void save_fields();

  /// Adds a place behind the others: a button in the switch, and the action "view.<id>" shows it.
  /// It is made when it is first shown.
  void add_place(const std::string& id, const wxString& title,
                 std::function<Place*(wxWindow* parent)> make);
  void show(const std::string& id);
  void go_back();
  void go_forward();
  const std::string& shown() const { return m_shown; }

 private:
  struct PlaceRow {
    std::string id;
    wxString title;
    std::function<Place*(wxWindow*)> make;
    Place* place = nullptr;
    wxToggleButton* button = nullptr;
  };
  Place& place(const std::string& id);
  void arrive(const std::string& id);
  Visit here();
  void leave();
  void visit(const std::optional<Visit>& to);
  PlaceRow& row(const std::string& id);
  Place* make_code_place(wxWindow* parent);
  Place* make_course_place(wxWindow* parent);
  Place* make_documents_place(wxWindow* parent);
  void wire(TranscriptPane& pane);
  void append_favourites(class wxMenu& menu, TranscriptPane& pane);
  wxWindow* title_bar();
  void bind_edit(Actions& actions);
  void bind_code(Actions& actions);
  void bind_view(Actions& actions);
  void bind_memos(Actions& actions);
  void show_memos_on(model::MemoTarget target, const base::Uuid& id);

  std::unique_ptr<Desk> m_desk;
  const model::ProjectId m_project;  ///< known also when the file can no longer be read
  Actions& m_actions;
  wxSimplebook* m_book;
  CodePlace* m_code;
  std::unique_ptr<ProjectSearch> m_search;
  std::list<PlaceRow> m_places;  ///< stays where it is: handlers point at the rows
  std::string m_shown;
  Visits m_visits;
  bool m_left = false;      ///< already in this jump
  std::string m_came_from;  ///< the place from which somebody went to the memos
  wxPanel* m_bar = nullptr;
  wxSizer* m_buttons = nullptr;
  std::vector<base::Connection> m_connections;
};

}  // namespace uddrag::gui
