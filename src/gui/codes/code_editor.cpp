// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/codes/code_editor.h"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/dialog.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include "gui/l10n/translate.h"

#include <map>

#include "gui/codes/code_change.h"
#include "gui/codes/color_choice.h"
#include "gui/excerpts/passages.h"
#include "gui/frame/chooser.h"
#include "gui/frame/code_colors.h"
#include "gui/frame/look.h"
#include "gui/l10n/strings.h"
#include "text/fold.h"

namespace uddrag::gui {
namespace {

class CodeEditor : public wxDialog {
 public:
  CodeEditor(wxWindow* parent, Desk& desk, const wxString& title, CodeEntry entry)
      : wxDialog(parent, wxID_ANY, title, wxDefaultPosition, wxDefaultSize,
                 wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
        m_desk(desk),
        m_entry(std::move(entry)) {
    m_page = new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                  wxVSCROLL | wxTAB_TRAVERSAL);
    m_page->SetScrollRate(0, FromDIP(12));
    m_grid = new wxFlexGridSizer(2, FromDIP(wxSize(12, 10)));
    m_grid->AddGrowableCol(1);
    add_fields();
    auto* inside = new wxBoxSizer(wxVERTICAL);
    inside->Add(m_grid, 1, wxEXPAND | wxALL, FromDIP(16));
    m_page->SetSizer(inside);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(m_page, 1, wxEXPAND);
    column->Add(CreateStdDialogButtonSizer(wxOK | wxCANCEL), 0, wxEXPAND | wxALL, FromDIP(10));
    SetSizer(column);
    SetMinSize(FromDIP(wxSize(460, 320)));
    SetSize(FromDIP(wxSize(640, 730)));
    CentreOnParent();
    m_name->SetFocus();
    m_name->SelectAll();
  }

  CodeEntry entry() const {
    CodeEntry entry = m_entry;
    model::Code& code = entry.code;
    code.name = utf8(m_name->GetValue());
    code.color = m_color->color();
    code.shortcut = utf8(m_short->GetValue().Strip(wxString::both));
    code.definition = utf8(m_definition->GetValue());
    code.when_to_use = utf8(m_use->GetValue());
    code.when_not = utf8(m_not->GetValue());
    code.example = utf8(m_example->GetValue());
    code.retired = m_retired->GetValue();
    entry.names.clear();
    for (const NameRow& row : m_names) {
      model::CodeName name;
      name.code = code.id;
      name.language = utf8(row.language->GetValue().Strip(wxString::both).Lower());
      name.name = utf8(row.name->GetValue().Strip(wxString::both));
      name.definition = utf8(row.definition->GetValue());
      if (!name.language.empty() && !name.name.empty()) entry.names.push_back(std::move(name));
    }
    return entry;
  }

 private:
  struct NameRow {
    wxTextCtrl *language, *name, *definition;
  };

  void add_fields() {
    const model::Code& code = m_entry.code;
    m_name = field(_("Name"), code.name, 1);
    label(_("Colour"));
    m_color = new ColorChoice(m_page, code.color);
    m_grid->Add(m_color);
    m_short = field(_("Short form"), code.shortcut, 1);
    m_short->SetToolTip(_("A few letters that bring the code to the top of the palette"));
    m_definition = field(_("Definition"), code.definition, 4);
    m_use = field(_("When to use"), code.when_to_use, 3);
    m_not = field(_("When not"), code.when_not, 3);
    add_example(code);
    add_names();
    label(wxString());
    m_retired = new wxCheckBox(m_page, wxID_ANY, _("Retired: not offered for coding any more"));
    m_retired->SetValue(code.retired);
    m_grid->Add(m_retired);
  }

  void label(const wxString& words, bool top = false) {
    m_grid->Add(new wxStaticText(m_page, wxID_ANY, words), 0,
                top ? int(wxTOP) : int(wxALIGN_CENTER_VERTICAL), FromDIP(6));
  }

  wxTextCtrl* text(const wxString& name, const std::string& value, int lines) {
    auto* made = new wxTextCtrl(m_page, wxID_ANY, wx(value), wxDefaultPosition,
                                wxSize(-1, lines > 1 ? (GetCharHeight() + 4) * lines : -1),
                                lines > 1 ? wxTE_MULTILINE | wxTE_BESTWRAP : 0);
    set_accessible_name(made, name);
    return made;
  }

  wxTextCtrl* field(const wxString& name, const std::string& value, int lines) {
    label(name, lines > 1);
    auto* made = text(name, value, lines);
    m_grid->Add(made, 1, wxEXPAND);
    if (lines > 1) m_grid->AddGrowableRow(m_grid->GetItemCount() / 2 - 1);
    return made;
  }

  void add_example(const model::Code& code) {
    label(_("Example"), true);
    auto* column = new wxBoxSizer(wxVERTICAL);
    m_example = text(_("Example"), code.example, 3);
    column->Add(m_example, 1, wxEXPAND);
    if (!m_desk.read().codings_with(code.id).empty()) {
      auto* pick = new wxButton(m_page, wxID_ANY, _("Pick from the quotes…"), wxDefaultPosition,
                                wxDefaultSize, wxBU_EXACTFIT);
      pick->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { pick_example(); });
      column->Add(pick, 0, wxTOP, FromDIP(4));
    }
    m_grid->Add(column, 1, wxEXPAND);
  }

  void pick_example() {
    const auto passages = passages_with(m_desk.read(), {m_entry.code.id});
    choose(this, _("Pick an example"), _("Words of the quote"),
           [this, passages](const wxString& typed) {
             std::vector<Choice> fitting;
             const std::u16string words = text::fold(utf8(typed));
             for (const Passage& passage : passages)
               if (text::fold(utf8(passage.text)).find(words) != std::u16string::npos)
                 fitting.push_back({passage.text, passage.source, {}, [this, id = *passage.quote] {
                                      if (const auto quote = m_desk.read().quote(id))
                                        m_example->ChangeValue(wx(quote->text));
                                    }});
             return fitting;
           });
  }

  void add_names() {
    label(_("Other languages"), true);
    m_name_rows = new wxFlexGridSizer(3, FromDIP(wxSize(6, 6)));
    m_name_rows->AddGrowableCol(1, 2);
    m_name_rows->AddGrowableCol(2, 3);
    for (const model::CodeName& name : m_entry.names) add_name(name);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(m_name_rows, 0, wxEXPAND);
    auto* more = new wxButton(m_page, wxID_ANY, _("Name in another language"), wxDefaultPosition,
                              wxDefaultSize, wxBU_EXACTFIT);
    more->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
      add_name({});
      m_page->FitInside();
      m_page->Layout();
      m_names.back().language->SetFocus();
    });
    column->Add(more, 0, wxTOP, FromDIP(m_names.empty() ? 0 : 6));
    m_grid->Add(column, 0, wxEXPAND);
  }

  void add_name(const model::CodeName& name) {
    NameRow row{text(_("Language"), name.language, 1), text(_("Name"), name.name, 1),
                text(_("Definition"), name.definition, 1)};
    row.language->SetMinSize(FromDIP(wxSize(64, -1)));
    row.language->SetHint(wxS("en"));
    row.language->SetToolTip(_("The language as its short sign: da, en, de, ar"));
    row.name->SetHint(_("Name"));
    row.definition->SetHint(_("Definition"));
    for (wxTextCtrl* control : {row.language, row.name, row.definition})
      m_name_rows->Add(control, 1, wxEXPAND);
    m_names.push_back(row);
  }

  Desk& m_desk;
  CodeEntry m_entry;
  wxScrolledWindow* m_page;
  wxFlexGridSizer *m_grid, *m_name_rows;
  wxTextCtrl *m_name, *m_short, *m_definition, *m_use, *m_not, *m_example;
  ColorChoice* m_color;
  wxCheckBox* m_retired;
  std::vector<NameRow> m_names;
};

}  // namespace

void new_code(wxWindow* parent, Desk& desk, model::CodeId below) {
  CodeEntry entry;
  entry.code.id = model::CodeId::make();
  entry.code.parent = below;
  const auto above = desk.read().code(below);
  entry.code.color = above ? above->color : next_code_color(desk.read().codes().size());
  CodeEditor editor(parent, desk, _("New code"), entry);
  if (editor.ShowModal() != wxID_OK) return;
  if (create_entry(desk, editor.entry())) desk.choose_code(entry.code.id);
}

void edit_code(wxWindow* parent, Desk& desk, model::CodeId id) {
  const auto entry = entry_of(desk.read(), id);
  if (!entry) return;
  CodeEditor editor(parent, desk, _("Edit code"), *entry);
  if (editor.ShowModal() == wxID_OK) change_entry(desk, *entry, editor.entry());
}

}  // namespace uddrag::gui
