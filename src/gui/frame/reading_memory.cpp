// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/frame/reading_memory.h"

#include <wx/arrstr.h>
#include <wx/config.h>

#include "base/id.h"
#include "gui/l10n/strings.h"

namespace uddrag::gui {
namespace {

model::DocumentId document_in(const wxString& words) {
  const auto id = base::parse_uuid(utf8(words));
  return id ? model::DocumentId{*id} : model::DocumentId{};
}

wxString group_of(model::ProjectId project) {
  return wxS("/reading/") + wx(base::to_string(project.uuid));
}

}  // namespace

ReadingMemory recall_reading(model::ProjectId project) {
  ReadingMemory memory;
  wxConfigBase& config = *wxConfigBase::Get();
  const wxString group = group_of(project);
  memory.zoom = static_cast<int>(config.ReadLong(group + wxS("/zoom"), 100));
  memory.document = document_in(config.Read(group + wxS("/document")));
  memory.beside = document_in(config.Read(group + wxS("/beside")));
  for (const wxString& word : wxSplit(config.Read(group + wxS("/tabs")), ' '))
    if (const auto document = document_in(word); !document.nil()) memory.tabs.push_back(document);
  config.SetPath(group + wxS("/tops"));
  wxString name;
  long cookie = 0;
  for (bool more = config.GetFirstEntry(name, cookie); more;
       more = config.GetNextEntry(name, cookie))
    if (const auto document = base::parse_uuid(utf8(name)))
      memory.tops[model::DocumentId{*document}] = text::Pos(config.ReadLong(name, 0));
  config.SetPath(wxS("/"));
  return memory;
}

void keep_reading(model::ProjectId project, const ReadingMemory& memory) {
  wxConfigBase& config = *wxConfigBase::Get();
  const wxString group = group_of(project);
  config.Write(group + wxS("/zoom"), static_cast<long>(memory.zoom));
  config.Write(group + wxS("/document"), wx(base::to_string(memory.document.uuid)));
  config.Write(group + wxS("/beside"), wx(base::to_string(memory.beside.uuid)));
  wxString tabs;
  for (const model::DocumentId tab : memory.tabs) tabs << wx(base::to_string(tab.uuid)) << ' ';
  config.Write(group + wxS("/tabs"), tabs.Trim());
  for (const auto& [document, top] : memory.tops)
    config.Write(group + wxS("/tops/") + wx(base::to_string(document.uuid)),
                 static_cast<long>(top.value));
  config.Flush();
}

std::string recall_place(model::ProjectId project) {
  return utf8(wxConfigBase::Get()->Read(group_of(project) + wxS("/place")));
}

void keep_place(model::ProjectId project, const std::string& place) {
  wxConfigBase::Get()->Write(group_of(project) + wxS("/place"), wx(place));
}

}  // namespace uddrag::gui
