// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/pdf_structure.h"

#include <algorithm>

namespace uddrag::exporting {

void PdfStructure::open(const PdfTag& tag, const std::string& attributes) {
  cairo_tag_begin(m_cr, tag.name.c_str(), attributes.c_str());
  m_begun.push_back(tag);
}

void PdfStructure::enter(const PdfPath& path) {
  const auto common = std::mismatch(m_open.begin(), m_open.end(), path.begin(), path.end()).first;
  const auto kept = static_cast<std::size_t>(common - m_open.begin());
  while (m_open.size() > kept) {
    cairo_tag_end(m_cr, m_open.back().name.c_str());
    m_open.pop_back();
  }
  for (std::size_t i = kept; i < path.size(); ++i) {
    open(path[i]);
    m_open.push_back(path[i]);
  }
}

void PdfStructure::leave_words() {
  if (m_open.empty()) return;
  auto around = m_open;
  around.pop_back();
  enter(around);
}

void PdfStructure::begin_piece(const PdfTag& piece, const std::string& attributes) {
  open(piece, attributes);
}

void PdfStructure::end_piece(const std::string& name) {
  cairo_tag_end(m_cr, name.c_str());
}

}  // namespace uddrag::exporting
