// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/frame/reading_memory.h"

#include <wx/config.h>

#include "base/id.h"
#include "gui/l10n/strings.h"

namespace uddrag::gui {
namespace {

wxString group_of(model::ProjectId project) {
  return wxS("/reading/") + wx(base::to_string(project.uuid));
}

}  // namespace

ReadingMemory recall_reading(model::ProjectId project) {
  ReadingMemory memory;
  wxConfigBase& config = *wxConfigBase::Get();
  const wxString group = group_of(project);
  memory.zoom = static_cast<int>(config.ReadLong(group + wxS("/zoom"), 100));
  const auto id = base::parse_uuid(utf8(config.Read(group + wxS("/document"))));
  if (id) memory.document = {*id};
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
  for (const auto& [document, top] : memory.tops)
    config.Write(group + wxS("/tops/") + wx(base::to_string(document.uuid)),
                 static_cast<long>(top.value));
  config.Flush();
}

}  // namespace uddrag::gui
