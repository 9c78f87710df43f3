// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/intake/intake_list.h"

#include "gui/frame/look.h"
#include "gui/intake/intake_words.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"

namespace uddrag::gui {

namespace {

enum Column : unsigned { comes, name, state };

}  // namespace

class IntakeList::Rows : public wxDataViewVirtualListModel {
 public:
  explicit Rows(IntakeModel& model)
      : wxDataViewVirtualListModel(static_cast<unsigned>(model.size())), m_model(model) {}

  std::function<void()> changed;

  unsigned GetColumnCount() const override { return 3; }

  void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override {
    if (column == Column::comes)
      value = m_model.file(row).comes;
    else if (column == Column::name)
      value = wx(m_model.read(row).path.filename().string());
    else
      value = state_words(m_model, row);
  }

  bool SetValueByRow(const wxVariant& value, unsigned row, unsigned column) override {
    if (column != Column::comes) return false;
    m_model.set_comes(row, value.GetBool());
    if (changed) changed();
    return true;
  }

  bool IsEnabledByRow(unsigned row, unsigned column) const override {
    return column != Column::comes || m_model.can_come(row);
  }

  bool GetAttrByRow(unsigned row, unsigned column, wxDataViewItemAttr& attr) const override {
    const IntakeState worth = m_model.file(row).state;
    if (column == Column::comes) return false;
    if (column == Column::state && worth != IntakeState::ready && worth != IntakeState::duplicate)
      attr.SetColour(warning_color());
    else if (column == Column::state || !m_model.file(row).comes)
      attr.SetColour(quiet_text_color());
    else
      return false;
    return true;
  }

 private:
  IntakeModel& m_model;
};

IntakeList::IntakeList(wxWindow* parent, IntakeModel& model)
    : wxDataViewCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                     wxDV_SINGLE | wxDV_NO_HEADER | wxBORDER_THEME),
      m_model(model),
      m_rows(new Rows(model)) {
  AssociateModel(m_rows.get());
  AppendToggleColumn(_("Import"), Column::comes, wxDATAVIEW_CELL_ACTIVATABLE, FromDIP(32));
  AppendTextColumn(_("File"), Column::name, wxDATAVIEW_CELL_INERT, FromDIP(190));
  AppendTextColumn(_("State"), Column::state, wxDATAVIEW_CELL_INERT, FromDIP(140));
  GetColumn(Column::name)->GetRenderer()->EnableEllipsize(wxELLIPSIZE_MIDDLE);
  GetColumn(Column::state)->GetRenderer()->EnableEllipsize(wxELLIPSIZE_END);
  set_accessible_name(this, _("Files to import"));
  m_rows->changed = [this] {
    if (changed) changed();
  };
  Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
    if (chosen && GetSelection().IsOk()) chosen(current());
  });
  Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) {
    if (activated) activated();
  });
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    const int room = event.GetSize().x - FromDIP(32 + 28);
    GetColumn(Column::name)->SetWidth(std::max(FromDIP(80), room * 55 / 100));
    GetColumn(Column::state)->SetWidth(std::max(FromDIP(60), room * 45 / 100));
    event.Skip();
  });
}

std::size_t IntakeList::current() const {
  return GetSelection().IsOk() ? m_rows->GetRow(GetSelection()) : 0;
}

void IntakeList::choose(std::size_t i) {
  const wxDataViewItem item = m_rows->GetItem(static_cast<unsigned>(i));
  Select(item);
  SetCurrentItem(item);
  EnsureVisible(item);
}

void IntakeList::renew(std::size_t i) {
  m_rows->RowChanged(static_cast<unsigned>(i));
}

void IntakeList::toggle() {
  const std::size_t i = current();
  m_model.set_comes(i, !m_model.file(i).comes);
  renew(i);
  if (changed) changed();
}

}  // namespace uddrag::gui
