// SPDX-License-Identifier: GPL-3.0-or-later
// Fills a form for the excerpts of a block: what is left out, emphasised and explained, who is
// named, what stands around it. Each change is saved at once, marks as they are made. It holds the
// excerpts' values while the form is open.
#pragma once
#include <functional>
#include <memory>
#include <vector>

#include "gui/course/field_form.h"
#include "gui/frame/desk.h"
#include "model/course.h"
#include "model/quote.h"

namespace uddrag::gui {

class ExcerptForm {
 public:
  ExcerptForm(Desk& desk, FieldForm& form) : m_desk(desk), m_form(form) {}

  void open(model::BlockId block, bool in_contrast);
  void close();
  /// Whether what the form shows is still what the project holds.
  bool current() const;

  std::function<void(model::DocumentId, text::Span, model::QuoteId)> show_wanted;

 private:
  struct Row {
    model::Excerpt excerpt;
    model::Quote quote;
  };
  std::vector<Row> rows_now() const;
  void excerpt_part(Row& row, bool in_contrast);
  void marks_part(Row& row);
  void choose_marks(Row& row);
  void save(Row& row);

  Desk& m_desk;
  FieldForm& m_form;
  model::BlockId m_block;
  std::vector<std::unique_ptr<Row>> m_rows;
};

}  // namespace uddrag::gui
