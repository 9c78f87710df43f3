// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/course/block_card.h"

#include <wx/dcbuffer.h>
#include <wx/graphics.h>

#include <algorithm>
#include <memory>

#include "gui/frame/look.h"
#include "gui/l10n/strings.h"

namespace uddrag::gui {
namespace {

constexpr int padding = 14;
constexpr int label_gap = 6;
constexpr int largest_image = 280;  // high, in DIP

}  // namespace

BlockCard::BlockCard(wxWindow* parent)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxWANTS_CHARS) {
  SetBackgroundStyle(wxBG_STYLE_PAINT);
  SetBackgroundColour(page_color());
  Bind(wxEVT_PAINT, &BlockCard::paint, this);
  Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent&) {
    SetFocus();
    if (clicked) clicked();
  });
  Bind(wxEVT_MOTION, [this](wxMouseEvent& event) {
    if (event.LeftIsDown() && dragged) dragged(event);
    event.Skip();
  });
  const auto hover = [this](bool inside) {
    m_hovered = inside;
    Refresh();
  };
  Bind(wxEVT_ENTER_WINDOW, [hover](wxMouseEvent&) { hover(true); });
  Bind(wxEVT_LEAVE_WINDOW, [hover](wxMouseEvent&) { hover(false); });
  for (const auto& kind : {wxEVT_SET_FOCUS, wxEVT_KILL_FOCUS})
    Bind(kind, [this](wxFocusEvent& event) {
      event.Skip();
      Refresh();
    });
}

void BlockCard::show(const wxString& label, const CardLines& lines, const wxBitmap& image,
                     bool whole) {
  if (label == m_label && lines == m_lines && image.IsSameAs(m_image)) return;
  m_label = label;
  m_lines = lines;
  m_image = image;
  m_whole = whole;
  m_width = 0;
  set_accessible_name(this, label + wxS("\n") + wx(plain_words(lines)));
  Refresh();
}

void BlockCard::set_chosen(bool chosen) {
  if (chosen == m_chosen) return;
  m_chosen = chosen;
  Refresh();
}

int BlockCard::image_height(int width) const {
  if (!m_image.IsOk()) return 0;
  const int highest = m_whole ? m_image.GetHeight() : FromDIP(largest_image);
  const double scale = std::min({1.0, static_cast<double>(width) / m_image.GetWidth(),
                                 static_cast<double>(highest) / m_image.GetHeight()});
  return static_cast<int>(m_image.GetHeight() * scale);
}

int BlockCard::fit(int width) {
  const int inner = width - 2 * FromDIP(padding);
  if (width != m_width) m_text.lay_out(*this, m_lines, inner);
  m_width = width;
  const int image = image_height(inner);
  return 2 * FromDIP(padding) + GetCharHeight() + FromDIP(label_gap) + m_text.height() +
         (image > 0 ? image + FromDIP(10) : 0);
}

void BlockCard::paint(wxPaintEvent&) {
  wxAutoBufferedPaintDC dc(this);
  dc.SetBackground(wxBrush(page_color()));
  dc.Clear();
  const std::unique_ptr<wxGraphicsContext> context(wxGraphicsContext::Create(dc));
  const wxSize size = GetClientSize();
  context->SetBrush(*wxTRANSPARENT_BRUSH);
  if (m_chosen || m_hovered) {
    context->SetPen(
        wxPen(m_chosen ? selection_color() : line_color(), m_chosen && HasFocus() ? 2 : 1));
    context->DrawRoundedRectangle(1, 1, size.x - 2, size.y - 2, FromDIP(6));
  }
  const int left = FromDIP(padding);
  int top = FromDIP(padding);
  context->SetFont(GetFont().Scaled(0.85F), quiet_text_color());
  context->DrawText(m_label, left, top);
  top += GetCharHeight() + FromDIP(label_gap);
  m_text.draw(*context, left, top);
  if (!m_image.IsOk()) return;
  const int high = image_height(size.x - 2 * left);
  context->DrawBitmap(m_image, left, top + m_text.height() + FromDIP(10),
                      m_image.GetWidth() * high / std::max(1, m_image.GetHeight()), high);
}

}  // namespace uddrag::gui
