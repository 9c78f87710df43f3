// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/course/block_editor.h"

#include <wx/choicdlg.h>
#include <wx/filedlg.h>
#include <wx/textctrl.h>
#include <wx/utils.h>

#include <algorithm>

#include "app/course_files.h"
#include "app/figure_image.h"
#include "app/how_made.h"
#include "edit/course_copies.h"
#include "edit/course_edits.h"
#include "gui/course/block_fields.h"
#include "gui/course/chart_groupings.h"
#include "gui/course/fact_rows.h"
#include "gui/course/markdown_marks.h"
#include "gui/course/passage_picker.h"
#include "gui/frame/guarded.h"
#include "gui/frame/look.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"
#include "gui/l10n/words.h"
#include "model/course_json.h"

namespace uddrag::gui {
namespace {

void apply_marks(wxTextCtrl& field, MarkedUp (*change)(MarkedUp, const std::u32string&),
                 const std::u32string& sign) {
  long from = 0, to = 0;
  field.GetSelection(&from, &to);
  const std::wstring now = field.GetValue().ToStdWstring();
  const MarkedUp marked =
      change({std::u32string(now.begin(), now.end()), {text::Pos(from), text::Pos(to)}}, sign);
  field.SetValue(wxString(std::wstring(marked.text.begin(), marked.text.end())));
  field.SetSelection(marked.selection.start.value, marked.selection.end.value);
  field.SetFocus();
}

MarkedUp make_link(MarkedUp now, const std::u32string&) {
  return link(std::move(now));
}

}  // namespace

BlockEditor::BlockEditor(Desk& desk, FieldForm& form)
    : m_desk(desk), m_form(form), m_excerpts(desk, form) {
  m_excerpts.show_wanted = [this](model::DocumentId document, text::Span span,
                                  model::QuoteId quote) {
    if (show_wanted) show_wanted(document, span, quote);
  };
}

std::optional<model::BlockId> BlockEditor::block() const {
  return m_block.id.nil() ? std::nullopt : std::optional(m_block.id);
}

void BlockEditor::close() {
  m_form.clear();
  m_excerpts.close();
  m_fields.clear();
  m_told.clear();
  m_facts = nullptr;
  m_block = {};
}

bool BlockEditor::current() const {
  const model::Block now = read_now(m_block.id);
  if (now.id.nil() || now.teacher_only != m_block.teacher_only ||
      model::body_json(now.body) != model::body_json(m_block.body))
    return false;
  return m_excerpts.current();
}

void BlockEditor::open(model::BlockId id) {
  close();
  m_block = read_now(id);
  if (m_block.id.nil()) return;
  if (app::is_how_made(m_desk.read().block(id)->body))
    m_told = std::get<model::TextBlock>(m_block.body).markdown;
  const bool contrast = std::holds_alternative<model::ContrastBlock>(m_block.body);
  if (contrast) body_part();
  m_excerpts.open(id, contrast);
  if (!contrast) body_part();
  if (std::holds_alternative<model::TeacherNoteBlock>(m_block.body)) return;  // always
  m_form.add_check(_("Only in the teacher's edition"), m_block.teacher_only,
                   [this](bool teacher_only) {
                     m_block.teacher_only = teacher_only;
                     save_block();
                   });
}

model::Block BlockEditor::read_now(model::BlockId id) const {
  const store::Reader& read = m_desk.read();
  auto block = read.block(id);
  if (!block) return {};
  const auto section = read.section(block->section);
  const auto course = section ? read.course(section->course) : std::nullopt;
  return course ? app::with_how_made(read, course->language, std::move(*block)) : *block;
}

void BlockEditor::body_part() {
  if (!m_told.empty())
    m_form.add_text(_("Told by the project, and anew whenever it changes, until you write here."),
                    true);
  if (std::holds_alternative<model::FigureBlock>(m_block.body)) figure_part();
  if (std::holds_alternative<model::VideoBlock>(m_block.body)) video_part();
  const bool text = std::holds_alternative<model::TextBlock>(m_block.body) ||
                    std::holds_alternative<model::TeacherNoteBlock>(m_block.body);
  if (text) text_buttons();
  std::vector<Field> fields = fields_of(m_block.body);
  const std::size_t count = fields.size();
  m_form.add_fields(std::move(fields), [this] { save_block(); });
  for (std::size_t i = 0; i < count; ++i) m_fields.push_back(m_form.field(i));
  if (text) text_keys(*m_form.field(0));
  if (std::holds_alternative<model::FactsBlock>(m_block.body)) facts_part();
  if (std::holds_alternative<model::ExerciseBlock>(m_block.body)) exercise_part();
}

void BlockEditor::text_buttons() {
  const auto button = [this](const wxString& label, const wxString& tip,
                             MarkedUp (*change)(MarkedUp, const std::u32string&),
                             const std::u32string& sign) {
    return FieldForm::Button{
        label, [this, change, sign] { apply_marks(*m_form.field(0), change, sign); }, nullptr, tip};
  };
  m_form.add_row({button(_("Heading"), _("Make the line a heading"), begin_lines, U"### "),
                  button(_("Bold"), _("Make the selection bold (key: Ctrl+B)"), wrap_in, U"**"),
                  button(_("Italic"), _("Make the selection italic (key: Ctrl+I)"), wrap_in, U"*"),
                  button(_("List"), _("Make the lines a list"), begin_lines, U"- "),
                  button(_("Numbered"), _("Number the lines"), begin_lines, U"1. "),
                  button(_("Link"), _("Make the selection a link"), make_link, U"")});
}

void BlockEditor::text_keys(wxTextCtrl& field) {
  field.Bind(wxEVT_CHAR_HOOK, [&field](wxKeyEvent& event) {
    const int key = event.GetModifiers() == wxMOD_CONTROL ? event.GetKeyCode() : 0;
    if (key == 'B')
      apply_marks(field, wrap_in, U"**");
    else if (key == 'I')
      apply_marks(field, wrap_in, U"*");
    else
      event.Skip();
  });
}

void BlockEditor::facts_part() {
  m_facts = new FactRows(&m_form, std::get<model::FactsBlock>(m_block.body).facts);
  m_facts->changed = [this] {
    std::get<model::FactsBlock>(m_block.body).facts = m_facts->facts();
    save_block();
  };
  m_facts->typed = [this] {
    if (m_form.typed) m_form.typed();
  };
  m_facts->height_changed = [this] {
    if (m_form.height_changed) m_form.height_changed();
  };
  m_form.add_control({}, m_facts, [this] { m_facts->save(); });
}

void BlockEditor::figure_part() {
  auto& figure = std::get<model::FigureBlock>(m_block.body);
  wxArrayString sources;
  sources.push_back(_("Picture from a file"));
  sources.push_back(_("Chart of codes"));
  m_form.add_choice(_("The figure shows"), sources, figure.chart ? 1 : 0, [this, &figure](int now) {
    figure.chart = now == 1 ? std::optional(model::ChartQuery{}) : std::nullopt;
    show_later();
  });
  if (figure.chart) return chart_part(*figure.chart);
  m_form.add_row({{figure.image.nil() ? _("Choose image…") : _("Choose another image…"),
                   [this] { choose_image(); }}});
}

void BlockEditor::chart_part(model::ChartQuery& chart) {
  codes_part(chart.codes, _("No codes yet."), _("Codes: %s"), _("Codes that the chart counts:"));
  const ChartGroupings groupings(m_desk.read());
  wxArrayString names;
  for (const ChartGrouping& each : groupings.all) names.push_back(wx(each.name));
  m_form.add_choice(_("Divided by"), names, groupings.place_of(chart),
                    [this, &chart, groupings](int chosen) {
                      groupings.choose(chart, chosen);
                      save_block();
                    });
  m_form.add_text(
      _("Coded passages are counted anew whenever the course is made. Passages of people "
        "who have not agreed to teaching do not count, and groups of fewer than three "
        "are left out."),
      true);
}

void BlockEditor::choose_image() {
  const wxString path =
      wxFileSelector(_("Choose image"), wxEmptyString, wxEmptyString, wxEmptyString,
                     _("Images") + wxS(" (png, jpeg, gif, svg)|*.png;*.jpg;*.jpeg;*.gif;*.svg"),
                     wxFD_OPEN | wxFD_FILE_MUST_EXIST, m_form.GetParent());
  if (path.empty()) return;
  guarded(m_desk, [&] {
    app::FigureImage image = app::figure_image(utf8(path));
    edit::SetFigure set(m_block.id, std::move(image.bytes), image.media_type, image.file_name);
    m_desk.run(set);
  });
}

void BlockEditor::choose_file(std::string& path, base::Hash& content,
                              course::FileReference::Role role, const wxString& title,
                              const wxString& wildcard) {
  const auto& project = m_desk.session().path();
  const wxString chosen =
      wxFileSelector(title, wx(project.parent_path().string()), wxEmptyString, wxEmptyString,
                     wildcard, wxFD_OPEN | wxFD_FILE_MUST_EXIST, m_form.GetParent());
  if (chosen.empty()) return;
  guarded(m_desk, [&] {
    const wxBusyCursor waiting;
    app::ChosenFile file = app::chosen_file(project, utf8(chosen), role);
    path = std::move(file.name);
    content = file.content;
    save_and_show();
  });
}

void BlockEditor::video_part() {
  using Role = course::FileReference::Role;
  auto& video = std::get<model::VideoBlock>(m_block.body);
  m_form.add_row({{_("Choose video…"),
                   [this, &video] {
                     choose_file(video.source, video.source_content, Role::video, _("Choose video"),
                                 _("Videos") + wxS("|*.mp4;*.webm;*.ogv;*.m4v;*.mov"));
                   }},
                  {_("Choose captions…"),
                   [this, &video] {
                     choose_file(video.captions, video.captions_content, Role::captions,
                                 _("Choose captions"), wxS("WebVTT|*.vtt"));
                   }},
                  {_("Choose poster…"), [this, &video] {
                     choose_file(video.poster, video.poster_content, Role::poster,
                                 _("Choose poster"),
                                 _("Images") + wxS(" (png, jpeg, gif)|*.png;*.jpg;*.jpeg;*.gif"));
                   }}});
}

void BlockEditor::exercise_part() {
  auto& exercise = std::get<model::ExerciseBlock>(m_block.body);
  m_form.add_row({{_("Choose a passage…"), [this, &exercise] { choose_passage(exercise); }, "quote",
                   _("Take the passage from a transcript")}});
  if (const auto place = passage_place(m_desk.read(), exercise))
    if (const wxString doubts = passage_doubt_words(m_desk.read(), *place); !doubts.empty())
      m_form.add_text(doubts, false)->SetForegroundColour(warning_color());
  codes_part(exercise.codes, _("No codes to choose from yet."), _("Codes to choose from: %s"),
             _("Codes that the reader can choose from:"));
}

void BlockEditor::choose_passage(model::ExerciseBlock& exercise) {
  m_form.save_all();
  const auto picked =
      pick_passage(m_form.GetParent(), m_desk.read(), passage_place(m_desk.read(), exercise));
  if (!picked) return;
  put_passage(m_desk.read(), exercise, *picked);
  save_and_show();
}

void BlockEditor::codes_part(std::vector<model::CodeId>& codes, const wxString& none,
                             const wxString& some, const wxString& question) {
  wxString names;
  for (const model::CodeId id : codes)
    if (const auto code = m_desk.read().code(id))
      names += (names.empty() ? wxString() : wxString(wxS(", "))) + wx(code->name);
  m_form.add_text(names.empty() ? none : wxString::Format(some, names), true);
  m_form.add_row(
      {{_("Choose codes…"), [this, &codes, question] { choose_codes(codes, question); }}});
}

void BlockEditor::choose_codes(std::vector<model::CodeId>& codes, const wxString& question) {
  const std::vector<model::Code> all = m_desk.read().codes();
  wxArrayString names;
  wxArrayInt marked;
  for (std::size_t i = 0; i < all.size(); ++i) {
    names.push_back(wx(all[i].name));
    if (std::find(codes.begin(), codes.end(), all[i].id) != codes.end())
      marked.push_back(static_cast<int>(i));
  }
  wxMultiChoiceDialog dialog(m_form.GetParent(), question, _("Choose codes"), names);
  dialog.SetSelections(marked);
  if (dialog.ShowModal() != wxID_OK) return;
  codes.clear();
  for (const int i : dialog.GetSelections()) codes.push_back(all[static_cast<std::size_t>(i)].id);
  save_and_show();
}

/// Fields write into the block when they are left; here their words are read as they come.
model::Block BlockEditor::draft() const {
  model::Block block = m_block;
  const std::vector<Field> fields = fields_of(block.body);
  for (std::size_t i = 0; i < m_fields.size(); ++i) fields[i].set(utf8(m_fields[i]->GetValue()));
  if (auto* facts = std::get_if<model::FactsBlock>(&block.body); facts && m_facts)
    facts->facts = m_facts->facts();
  return block;
}

/// Where the form itself says what was chosen.
void BlockEditor::save_and_show() {
  const model::BlockId id = m_block.id;
  save_block();
  open(id);
  if (m_form.height_changed) m_form.height_changed();
}

/// For a control that is made anew by it: it must have ended its own work first.
void BlockEditor::show_later() {
  m_form.CallAfter([this, id = m_block.id] {
    if (m_block.id == id) save_and_show();
  });
}

void BlockEditor::save_block() {
  model::Block block = m_block;
  if (auto* text = std::get_if<model::TextBlock>(&block.body);
      text && !m_told.empty() && text->markdown == m_told)
    text->markdown = app::how_made_mark;
  edit::ChangeBlock change(block);
  m_desk.run(change);
}

}  // namespace uddrag::gui
