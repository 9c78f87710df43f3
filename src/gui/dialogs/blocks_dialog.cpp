// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/blocks_dialog.h"

#include <wx/button.h>
#include <wx/checklst.h>
#include <wx/dialog.h>
#include <wx/sizer.h>

#include <vector>

#include "gui/course/first_words.h"
#include "gui/frame/look.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"
#include "gui/l10n/words.h"
#include "text/utf8.h"

namespace uddrag::gui {
namespace {

wxString block_line(const store::Reader& read, const model::Block& block) {
  std::string words = first_words(read, block);
  const auto* figure = std::get_if<model::FigureBlock>(&block.body);
  if (words.empty() && figure) words = figure->file_name;
  wxString line = wxS("      ") + block_words(model::kind_of(block.body));
  if (!words.empty()) line << wxS(": ") << wx(text::elide(words, 80));
  return line;
}

class BlocksDialog : public wxDialog {
 public:
  BlocksDialog(wxWindow* parent, const store::Reader& read, model::CourseId course,
               const course::Part& before)
      : wxDialog(parent, wxID_ANY, _("Choose blocks"), wxDefaultPosition,
                 parent->FromDIP(wxSize(640, 560)), wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER) {
    wxArrayString lines;
    for (const model::Section& section : read.sections(course)) {
      m_rows.push_back({section.id, {}});
      lines.Add(wx(section.title));
      for (const model::Block& block : read.blocks(section.id)) {
        m_rows.push_back({section.id, block.id});
        lines.Add(block_line(read, block));
      }
    }
    m_list = new wxCheckListBox(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, lines);
    set_accessible_name(m_list, _("Sections and blocks"));
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(hint(this, _("Space ticks a line. A section ticks all its blocks."), 560), 0, wxALL,
                FromDIP(12));
    column->Add(m_list, 1, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(12));
    column->Add(CreateStdDialogButtonSizer(wxOK | wxCANCEL), 0, wxEXPAND | wxALL, FromDIP(12));
    SetSizer(column);
    CentreOnParent();
    for (std::size_t i = 0; i < m_rows.size(); ++i)
      if (!before.whole() &&
          (before.sections.contains(m_rows[i].section) || before.blocks.contains(m_rows[i].block)))
        m_list->Check(static_cast<unsigned>(i));
    tick_sections();
    m_list->Bind(wxEVT_CHECKLISTBOX, [this](wxCommandEvent& event) {
      ticked(static_cast<std::size_t>(event.GetInt()));
    });
    m_list->SetFocus();
    if (!m_rows.empty()) m_list->SetSelection(0);
  }

  course::Part part() const {
    course::Part part;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
      if (!checked(i)) continue;
      if (is_section(i))
        part.sections.insert(m_rows[i].section);
      else if (!part.sections.contains(m_rows[i].section))
        part.blocks.insert(m_rows[i].block);
    }
    return part;
  }

 private:
  struct Row {
    model::SectionId section;
    model::BlockId block;  ///< nil: the section itself
  };
  bool is_section(std::size_t i) const { return m_rows[i].block.nil(); }
  bool checked(std::size_t i) const { return m_list->IsChecked(static_cast<unsigned>(i)); }

  void ticked(std::size_t row) {
    if (is_section(row))
      for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].section == m_rows[row].section)
          m_list->Check(static_cast<unsigned>(i), checked(row));
    tick_sections();
  }
  /// A section is ticked where all its blocks are; one without blocks as the user left it.
  void tick_sections() {
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
      if (!is_section(i)) continue;
      std::size_t blocks = 0, on = 0;
      for (std::size_t j = i + 1; j < m_rows.size() && !is_section(j); ++j) {
        ++blocks;
        on += checked(j);
      }
      if (blocks > 0) m_list->Check(static_cast<unsigned>(i), on == blocks);
    }
  }

  std::vector<Row> m_rows;
  wxCheckListBox* m_list;
};

}  // namespace

std::optional<course::Part> ask_for_blocks(wxWindow* parent, const store::Reader& read,
                                           model::CourseId course, const course::Part& before) {
  BlocksDialog dialog(parent, read, course, before);
  if (dialog.ShowModal() != wxID_OK) return std::nullopt;
  const course::Part part = dialog.part();
  if (part.whole()) return std::nullopt;
  return part;
}

}  // namespace uddrag::gui
