// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/export_memory.h"

#include <wx/arrstr.h>
#include <wx/config.h>

#include "base/id.h"
#include "gui/l10n/strings.h"

namespace uddrag::gui {
namespace {

wxString group_of(model::ProjectId project) {
  return wxS("/export/") + wx(base::to_string(project.uuid));
}

template <class Id>
wxString words_of(const std::set<Id>& ids) {
  wxString words;
  for (const Id id : ids)
    words << (words.empty() ? wxString() : wxString(wxS(" "))) << wx(base::to_string(id));
  return words;
}

template <class Id>
std::set<Id> ids_in(const wxString& words) {
  std::set<Id> ids;
  for (const wxString& word : wxSplit(words, ' '))
    if (const auto id = base::parse_uuid(utf8(word))) ids.insert(Id{*id});
  return ids;
}

}  // namespace

std::optional<ExportChoice> recall_export(model::ProjectId project) {
  const wxConfigBase& config = *wxConfigBase::Get();
  const wxString group = group_of(project);
  const auto format = app::course_format(utf8(config.Read(group + wxS("/as"))));
  if (!format) return std::nullopt;
  return ExportChoice{{ids_in<model::SectionId>(config.Read(group + wxS("/sections"))),
                       ids_in<model::BlockId>(config.Read(group + wxS("/blocks")))},
                      *format,
                      config.Read(group + wxS("/edition")) == wxS("teacher")
                          ? course::Edition::teacher
                          : course::Edition::student,
                      utf8(config.Read(group + wxS("/where")))};
}

void keep_export(model::ProjectId project, const ExportChoice& choice) {
  wxConfigBase& config = *wxConfigBase::Get();
  const wxString group = group_of(project);
  config.Write(group + wxS("/as"), wx(app::info(choice.format).name));
  config.Write(group + wxS("/edition"),
               choice.edition == course::Edition::teacher ? wxS("teacher") : wxS("student"));
  config.Write(group + wxS("/sections"), words_of(choice.part.sections));
  config.Write(group + wxS("/blocks"), words_of(choice.part.blocks));
  config.Write(group + wxS("/where"), wx(choice.where));
  config.Flush();
}

}  // namespace uddrag::gui
