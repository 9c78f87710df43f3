// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/course/excerpt_form.h"

#include <algorithm>

#include "base/clock.h"
#include "course/excerpt.h"
#include "edit/course_edits.h"
#include "gui/course/block_fields.h"
#include "gui/course/excerpt_marks.h"
#include "gui/course/marked_view.h"
#include "gui/excerpts/passages.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"
#include "store/text_history.h"

namespace uddrag::gui {
namespace {

constexpr int most_context = 9;
constexpr int letters_a_line = 80, most_quote_lines = 14;  // of a quote that is being marked

std::string printed(const model::Excerpt& excerpt, const model::Quote& quote) {
  return course::printed(course::quote_runs(excerpt, quote, course::Pseudonyms({})));
}

wxString review_words(const std::optional<base::Millis>& at) {
  if (!at) return _("The participant has read this excerpt and approved it");
  return wxString::Format(_("The participant approved this excerpt on %s"),
                          wx(base::iso_time(*at).substr(0, 10)));
}

}  // namespace

void ExcerptForm::close() {
  m_rows.clear();
  m_block = {};
}

void ExcerptForm::open(model::BlockId block, bool in_contrast) {
  m_block = block;
  for (Row& row : rows_now()) m_rows.push_back(std::make_unique<Row>(std::move(row)));
  for (auto& row : m_rows) excerpt_part(*row, in_contrast);
}

bool ExcerptForm::current() const {
  const std::vector<Row> rows = rows_now();
  return std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                    [](const Row& there, const std::unique_ptr<Row>& here) {
                      return there.excerpt == here->excerpt && there.quote.text == here->quote.text;
                    });
}

std::vector<ExcerptForm::Row> ExcerptForm::rows_now() const {
  std::vector<Row> rows;
  for (model::Excerpt& excerpt : m_desk.read().excerpts(m_block))
    if (auto quote = m_desk.read().quote(excerpt.quote))
      rows.push_back({std::move(excerpt), std::move(*quote)});
  return rows;
}

void ExcerptForm::excerpt_part(Row& row, bool in_contrast) {
  SourceLines sources(m_desk.read());
  m_form.add_text(sources.line(row.quote.document, row.quote.span.start), true);
  if (course::fits(row.excerpt, row.quote))
    marks_part(row);
  else
    choose_marks(row);
  std::vector<FieldForm::Button> buttons{{_("Show in transcript"), [this, &row] {
                                            if (show_wanted)
                                              show_wanted(row.quote.document, row.quote.span,
                                                          row.quote.id);
                                          }}};
  if (in_contrast) {
    buttons.push_back({_("To the other side"), [this, &row] {
                         row.excerpt.side = row.excerpt.side == 0 ? 1 : 0;
                         save(row);
                       }});
    buttons.push_back({_("Take out"), [this, &row] {
                         edit::RemoveExcerpt remove(row.excerpt.id);
                         m_desk.run(remove);
                       }});
  }
  m_form.add_row(buttons);
  m_form.add_fields(fields_of(row.excerpt), [this, &row] { save(row); });
  m_form.add_number(_("turns shown before"), static_cast<int>(row.excerpt.context_before),
                    most_context, [this, &row](int turns) {
                      row.excerpt.context_before = turns;
                      save(row);
                    });
  m_form.add_number(_("turns shown after"), static_cast<int>(row.excerpt.context_after),
                    most_context, [this, &row](int turns) {
                      row.excerpt.context_after = turns;
                      save(row);
                    });
  m_form.add_check(review_words(row.excerpt.reviewed_at), row.excerpt.reviewed_at.has_value(),
                   [this, &row](bool approved) {
                     row.excerpt.reviewed_at =
                         approved ? std::optional(base::now_ms()) : std::nullopt;
                     save(row);
                   });
}

void ExcerptForm::marks_part(Row& row) {
  auto* view = new MarkedView(&m_form, row.excerpt, row.quote.text);
  const auto lines = static_cast<int>(row.quote.text.size()) / letters_a_line + 2;
  view->SetMinSize(wxSize(-1, std::min(lines, most_quote_lines) * (view->GetCharHeight() + 4)));
  view->changed = [this, &row] { save(row); };
  m_form.add_control(_("Select words and leave them out (Del), emphasise (Ctrl+B) or explain ([)"),
                     view);
  m_form.add_row({{_("Leave out"), [view] { view->toggle_left_out(); }, nullptr,
                   _("Leave the selection out, or put it back (key: Del)")},
                  {_("Emphasise"), [view] { view->toggle_emphasis(); }, nullptr,
                   _("Emphasise the selection, or make it plain (key: Ctrl+B)")},
                  {_("Clarify…"), [view] { view->clarify(); }, nullptr,
                   _("Put words of your own in brackets before the selection (key: [)")}});
}

/// The quote has other words now: how its marks would lie on them, and the passage without marks.
void ExcerptForm::choose_marks(Row& row) {
  m_form.add_text(_("The transcript was changed after words were left out or added here."), true);
  const auto before = store::former_words(m_desk.read(), row.quote.id, row.excerpt.quote_text_hash);
  const auto take = [this, &row](model::Excerpt excerpt) {
    row.excerpt = std::move(excerpt);
    save(row);
  };
  const auto offer = [&](const wxString& title, const wxString& button,
                         const model::Excerpt& excerpt) {
    m_form.add_titled_text(title, wx(printed(excerpt, row.quote)));
    m_form.add_button(button, [take, excerpt] { take(excerpt); });
  };
  if (before) {
    model::Quote was = row.quote;
    was.text = *before;
    m_form.add_titled_text(_("As it was:"), wx(printed(row.excerpt, was)));
    offer(_("With the marks carried to the new words:"), _("Use the marks like this"),
          carried(row.excerpt, text::Text(*before), text::Text(row.quote.text)));
  }
  offer(_("Without marks:"), _("Show the whole passage"), unmarked(row.excerpt));
}

/// What the project made of it (the hash of the quote's words) is taken over, so that the form
/// stays as it is.
void ExcerptForm::save(Row& row) {
  row.excerpt.quote_text_hash = base::hash_of_bytes(row.quote.text);
  edit::SaveExcerpt save(row.excerpt);
  m_desk.run(save);
}

}  // namespace uddrag::gui
