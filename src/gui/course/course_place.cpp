// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/course/course_place.h"

#include <wx/bmpbuttn.h>
#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/splitter.h>
#include <wx/textdlg.h>
#include "gui/l10n/translate.h"

#include <algorithm>

#include "edit/course_edits.h"
#include "edit/together.h"
#include "gui/excerpts/passages.h"
#include "gui/frame/icons.h"
#include "gui/frame/look.h"
#include "gui/frame/sash.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/words.h"

namespace uddrag::gui {
namespace {

constexpr std::int64_t at_the_end = 1 << 20;

wxPanel* titled(wxWindow* parent, const wxString& title, wxBoxSizer*& column) {
  auto* panel = new wxPanel(parent);
  column = new wxBoxSizer(wxVERTICAL);
  column->Add(heading(panel, title), 0, wxALL, panel->FromDIP(10));
  panel->SetSizer(column);
  return panel;
}

wxString review_words(const std::optional<base::Millis>& at) {
  if (!at) return _("The participant has read this excerpt and approved it");
  return wxString::Format(_("The participant approved this excerpt on %s"),
                          wx(base::iso_time(*at).substr(0, 10)));
}

}  // namespace

CoursePlace::CoursePlace(wxWindow* parent, Desk& desk) : Place(parent), m_desk(desk) {
  auto* outer = new wxSplitterWindow(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(1200, 800)),
                                     wxSP_LIVE_UPDATE | wxSP_THIN_SASH);
  wxBoxSizer* column = nullptr;
  wxPanel* left = titled(outer, _("Course"), column);
  m_outline = new Outline(left);
  column->Add(m_outline, 1, wxEXPAND);
  auto* buttons = new wxBoxSizer(wxHORIZONTAL);
  const auto button = [&](const char* name, const wxString& tip, std::function<void()> run) {
    auto* made = new wxBitmapButton(left, wxID_ANY, icon(name, 20), wxDefaultPosition,
                                    wxDefaultSize, wxBORDER_NONE);
    made->SetToolTip(tip);
    set_accessible_name(made, tip);
    made->Bind(wxEVT_BUTTON, [run](wxCommandEvent&) { run(); });
    buttons->Add(made, 0, wxALL, FromDIP(2));
  };
  button("module", _("New section or module"), [this] { add_section(); });
  button("text-block", _("New text"), [this] { add_text(); });
  button("question", _("New question"), [this] { add_question(); });
  buttons->AddStretchSpacer();
  button("up", _("Move up"), [this] { move(-1); });
  button("down", _("Move down"), [this] { move(1); });
  button("minus", _("Remove"), [this] { remove(); });
  column->Add(buttons, 0, wxEXPAND | wxALL, FromDIP(4));

  auto* inner = new wxSplitterWindow(outer, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(900, 800)),
                                     wxSP_LIVE_UPDATE | wxSP_THIN_SASH);
  m_form = new FieldForm(inner);
  wxPanel* right = titled(inner, _("Starred quotes"), column);
  m_basket = new PassageList(right, _("Starred quotes"));
  m_basket->empty_text =
      _("No starred quotes yet. In the Code place choose a quote and press * to star it.");
  column->Add(m_basket, 1, wxEXPAND);
  auto* put_in = new wxButton(right, wxID_ANY, _("Put into the section"));
  put_in->SetBitmap(icon("plus", 16));
  auto* show = new wxButton(right, wxID_ANY, _("Show in transcript"));
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(put_in, 1, wxALL, FromDIP(6));
  row->Add(show, 1, wxALL, FromDIP(6));
  column->Add(row, 0, wxEXPAND);
  inner->SetMinSize(wxSize(1, 1));  // else the first size is one
  inner->SetMinimumPaneSize(FromDIP(200));
  inner->SetSashGravity(1.0);
  inner->SplitVertically(m_form, right, -FromDIP(320));
  outer->SetMinSize(wxSize(1, 1));
  outer->SetMinimumPaneSize(FromDIP(180));
  outer->SplitVertically(left, inner, FromDIP(320));
  keep_sash(outer, wxS("course-left"), 320);
  keep_sash(inner, wxS("course-right"), -320);
  auto* all = new wxBoxSizer(wxVERTICAL);
  all->Add(outer, 1, wxEXPAND);
  SetSizer(all);

  m_outline->changed = [this] {
    m_form->save_all();
    load_form();
  };
  m_basket->opened = [this](const Passage& passage) { insert(passage); };
  put_in->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
    if (const Passage* passage = m_basket->chosen()) insert(*passage);
  });
  show->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
    if (const Passage* passage = m_basket->chosen(); passage && show_wanted) show_wanted(*passage);
  });
  m_connections.push_back(desk.changed.connect([this](const store::ChangeSet& changes) {
    const bool course = changes.touches("course") || changes.touches("section") ||
                        changes.touches("block") || changes.touches("excerpt");
    if (changes.touches("course")) find_course();
    if (course)
      m_late_course.ask();  // not from inside a field that is being saved
    else if (changes.touches("quote") || changes.touches("coding"))
      m_late_basket.ask();
  }));
  find_course();
  m_late_course.ask();
}

void CoursePlace::find_course() {
  const auto courses = m_desk.read().courses();
  m_course = courses.empty() ? model::CourseId{} : courses.front().id;
}

void CoursePlace::load() {
  find_course();
  m_outline->load(m_desk.read(), m_course);
  load_form();
  load_basket();
}

void CoursePlace::load_basket() {
  m_basket->show(starred_passages(m_desk.read(), m_course));
}

void CoursePlace::load_form() {
  m_form->clear();
  m_excerpts.clear();
  const OutlineEntry* entry = m_outline->chosen();
  if (!has_course()) {
    m_form->add_heading(_("No course yet"));
    m_form->add_text(_("A course is made of sections: introduction, background, modules … Star the "
                       "quotes that you want to show, then add a section and put them in."),
                     true);
    m_form->add_button(_("Start a course"), [this] { add_section(); });
  } else if (entry && entry->block) {
    form_for_block(*entry->block);
  } else if (entry && entry->section) {
    form_for_section(*entry->section);
  } else {
    form_for_course();
  }
  m_form->done();
}

void CoursePlace::form_for_course() {
  m_course_row = m_desk.read().course(m_course).value_or(model::Course{});
  m_form->add_heading(wx(m_course_row.title));
  m_form->add_button(_("Export course…"), [this] {
    if (export_wanted) export_wanted();
  });
  m_form->add_fields(fields_of(m_course_row), [this] {
    edit::SaveCourse save(m_course_row);
    m_desk.run(save);
  });
}

void CoursePlace::form_for_section(model::SectionId id) {
  m_section = m_desk.read().section(id).value_or(model::Section{});
  m_form->add_heading(section_words(m_section.kind));
  m_form->add_fields(fields_of(m_section), [this] {
    edit::ChangeSection change(m_section);
    m_desk.run(change);
  });
  m_form->add_button(_("Add starred quotes that are not used yet"), [this] { add_starred(); });
}

void CoursePlace::form_for_block(model::BlockId id) {
  const auto block = m_desk.read().block(id);
  if (!block) return;
  m_body = block->body;
  m_form->add_heading(block_words(model::kind_of(block->body)));
  form_for_excerpts(*block);
  const auto save = [this, block = *block]() mutable {
    block.body = m_body;
    edit::ChangeBlock change(block);
    m_desk.run(change);
  };
  m_form->add_fields(fields_of(m_body), save);
  m_form->add_check(_("Only in the teacher's edition"), block->teacher_only,
                    [this, block = *block](bool teacher_only) mutable {
                      block.teacher_only = teacher_only;
                      edit::ChangeBlock change(block);
                      m_desk.run(change);
                    });
}

void CoursePlace::form_for_excerpts(const model::Block& block) {
  SourceLines sources(m_desk.read());
  for (model::Excerpt& excerpt : m_desk.read().excerpts(block.id)) {
    const auto quote = m_desk.read().quote(excerpt.quote);
    if (!quote) continue;
    m_form->add_text(wxS("\u201c") + wx(quote->text) + wxS("\u201d"), false);
    m_form->add_text(sources.line(quote->document, quote->span.start), true);
    auto& kept = m_excerpts.emplace_back(std::make_unique<model::Excerpt>(excerpt));
    m_form->add_fields(fields_of(*kept), [this, &row = *kept] {
      edit::SaveExcerpt save(row);
      m_desk.run(save);
    });
    m_form->add_check(review_words(kept->reviewed_at), kept->reviewed_at.has_value(),
                      [this, &row = *kept](bool approved) {
                        row.reviewed_at = approved ? std::optional(base::now_ms()) : std::nullopt;
                        edit::SaveExcerpt save(row);
                        m_desk.run(save);
                      });
  }
}

bool CoursePlace::has_section() const {
  return section().has_value();
}
void CoursePlace::choose_section(model::SectionId id) {
  save_fields();
  m_outline->choose(id, {});
  load_form();
}
bool CoursePlace::has_choice() const {
  const OutlineEntry* entry = m_outline->chosen();
  return entry && entry->section;
}

std::optional<model::SectionId> CoursePlace::section() const {
  const OutlineEntry* entry = m_outline->chosen();
  return entry ? entry->section : std::nullopt;
}

std::int64_t CoursePlace::position_behind() const {
  const OutlineEntry* entry = m_outline->chosen();
  return entry && entry->block ? entry->position + 1 : at_the_end;
}

bool CoursePlace::ensure_course() {
  if (has_course()) return true;
  model::Course course;
  course.id = model::CourseId::make();
  course.title = m_desk.read().project().title;
  course.language = m_desk.read().project().language;
  edit::SaveCourse save(course);
  if (!m_desk.run(save)) return false;
  m_course = course.id;
  return true;
}

void CoursePlace::add_section() {
  wxTextEntryDialog dialog(this, _("Title of the section or module:"), _("New section"));
  if (dialog.ShowModal() != wxID_OK || !ensure_course()) return;
  model::Section made;
  made.id = model::SectionId::make();
  made.course = m_course;
  made.title = utf8(dialog.GetValue());
  const OutlineEntry* entry = m_outline->chosen();
  made.position = entry && entry->section && !entry->block ? entry->position + 1 : at_the_end;
  edit::AddSection add(made);
  if (!m_desk.run(add)) return;
  m_outline->load(m_desk.read(), m_course);
  m_outline->choose(made.id, {});
  load_form();
}

void CoursePlace::add_block(model::BlockBody body, std::vector<model::Excerpt> excerpts) {
  if (!section()) return;
  model::Block block;
  block.id = model::BlockId::make();
  block.section = *section();
  block.position = position_behind();
  block.body = std::move(body);
  edit::AddBlock add(block, std::move(excerpts));
  if (!m_desk.run(add)) return;
  m_outline->load(m_desk.read(), m_course);
  m_outline->choose(block.section, block.id);
  load_form();
}

void CoursePlace::add_text() {
  add_block(model::TextBlock{}, {});
}
void CoursePlace::add_question() {
  add_block(model::QuestionBlock{}, {});
}

void CoursePlace::insert(const Passage& passage) {
  if (!passage.quote) return;
  model::Excerpt excerpt;
  excerpt.id = model::ExcerptId::make();
  excerpt.quote = *passage.quote;
  add_block(model::ExcerptBlock{}, {excerpt});
}

void CoursePlace::add_starred() {
  if (!section()) return;
  edit::Together all("course.starred", "{}");
  for (const Passage& passage : m_basket->passages()) {
    if (passage.used || !passage.quote) continue;
    model::Block block;
    block.id = model::BlockId::make();
    block.section = *section();
    block.position = at_the_end;
    block.body = model::ExcerptBlock{};
    model::Excerpt excerpt;
    excerpt.id = model::ExcerptId::make();
    excerpt.quote = *passage.quote;
    all.emplace<edit::AddBlock>(block, std::vector{excerpt});
  }
  if (!all.empty()) m_desk.run(all);
}

void CoursePlace::move(int by) {
  const OutlineEntry* chosen = m_outline->chosen();
  if (!chosen || !chosen->section) return;
  const OutlineEntry entry = *chosen;
  const std::int64_t to = std::max<std::int64_t>(0, entry.position + by);
  if (entry.block) {
    edit::MoveBlock move(*entry.block, *entry.section, to);
    m_desk.run(move);
  } else {
    edit::MoveSection move(*entry.section, to);
    m_desk.run(move);
  }
}

void CoursePlace::remove() {
  const OutlineEntry* entry = m_outline->chosen();
  if (!entry || !entry->section) return;
  if (entry->block) {
    edit::RemoveBlock remove(*entry->block);
    m_desk.run(remove);
  } else {
    edit::RemoveSection remove(*entry->section);
    m_desk.run(remove);
  }
}

}  // namespace uddrag::gui
