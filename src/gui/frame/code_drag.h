// SPDX-License-Identifier: GPL-3.0-or-later
// What is dragged between code tree and transcript, as text of this program's own.
#pragma once
#include <functional>
#include <optional>
#include <string>

#include "base/id.h"
#include "gui/frame/text_drop.h"
#include "model/ids.h"

namespace uddrag::gui {

inline constexpr const char* dragged_selection = "uddrag:selection";

inline std::string dragged_code(model::CodeId id) {
  return "code:" + base::to_string(id.uuid);
}
inline std::optional<model::CodeId> code_of_drag(const std::string& text) {
  if (!text.starts_with("code:")) return std::nullopt;
  const auto id = base::parse_uuid(text.substr(5));
  return id ? std::optional(model::CodeId{*id}) : std::nullopt;
}

/// Calls back with the code that was dropped and where (client coordinates).
class CodeDropTarget : public TextDrop {
 public:
  CodeDropTarget(wxWindow& part, std::function<void(model::CodeId, wxPoint)> dropped)
      : TextDrop(part), m_dropped(std::move(dropped)) {}

  bool OnDropText(wxCoord x, wxCoord y, const wxString& text) override {
    const auto code = code_of_drag(std::string(text.utf8_str()));
    if (code) m_dropped(*code, {x, y});
    return code.has_value();
  }

 private:
  std::function<void(model::CodeId, wxPoint)> m_dropped;
};

}  // namespace uddrag::gui
