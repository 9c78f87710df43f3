// SPDX-License-Identifier: GPL-3.0-or-later
// Fills a form for one block (its excerpts by excerpt_form.h), and saves what is changed in it:
// each field as it is left, marks at once. It holds the block's values while the form is open;
// drafts of them can be shown before they are saved.
#pragma once
#include <functional>
#include <optional>
#include <vector>

#include "course/course_text.h"
#include "gui/course/excerpt_form.h"
#include "gui/course/field_form.h"
#include "gui/frame/desk.h"
#include "model/course.h"

namespace uddrag::gui {

class FactRows;

class BlockEditor {
 public:
  BlockEditor(Desk& desk, FieldForm& form);

  void open(model::BlockId block);
  void close();
  /// Whether what the form shows is still what the project holds.
  bool current() const;
  std::optional<model::BlockId> block() const;
  /// With what is being typed and not saved yet.
  model::Block draft() const;

  std::function<void(model::DocumentId, text::Span, model::QuoteId)> show_wanted;

 private:
  model::Block read_now(model::BlockId id) const;  ///< nil where it is not there
  void body_part();
  void text_buttons();
  static void text_keys(wxTextCtrl& field);
  void figure_part();
  void chart_part(model::ChartQuery& chart);
  void facts_part();
  void video_part();
  void exercise_part();
  void choose_image();
  /// content: of the file that the path named before.
  void choose_file(std::string& path, base::Hash& content, course::FileReference::Role role,
                   const wxString& title, const wxString& wildcard);
  /// some: with %s for the names.
  void codes_part(std::vector<model::CodeId>& codes, const wxString& none, const wxString& some,
                  const wxString& question);
  void choose_codes(std::vector<model::CodeId>& codes, const wxString& question);
  void choose_passage(model::ExerciseBlock& exercise);
  void save_block();
  void save_and_show();
  void show_later();

  Desk& m_desk;
  FieldForm& m_form;
  model::Block m_block;
  ExcerptForm m_excerpts;
  std::string m_told;  ///< what the project tells, where the block holds nothing else
  std::vector<wxTextCtrl*> m_fields;  ///< of the block itself, in the order of fields_of()
  FactRows* m_facts = nullptr;        ///< of a facts block, in the form
};

}  // namespace uddrag::gui
