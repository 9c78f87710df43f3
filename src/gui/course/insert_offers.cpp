// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/course/insert_offers.h"

#include <algorithm>

#include "gui/codes/code_finder.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"
#include "gui/l10n/words.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace uddrag::gui {
namespace {

constexpr std::int64_t shown_characters = 90;

std::string purpose(const model::BlockBody& body) {
  struct Words {
    wxString operator()(const model::TextBlock&) { return _("headings, lists, tables, links"); }
    wxString operator()(const model::ExcerptBlock&) { return {}; }
    wxString operator()(const model::ContrastBlock&) { return _("quotes side by side"); }
    wxString operator()(const model::FigureBlock&) {
      return _("an image or a chart, with a caption");
    }
    wxString operator()(const model::FactsBlock&) { return _("numbers with their sources"); }
    wxString operator()(const model::VideoBlock&) { return _("a lecture with captions"); }
    wxString operator()(const model::QuestionBlock&) { return _("to reflect or talk about"); }
    wxString operator()(const model::ExerciseBlock&) { return _("code it yourself, role play"); }
    wxString operator()(const model::TeacherNoteBlock&) {
      return _("only in the teacher's edition");
    }
  };
  return utf8(std::visit(Words(), body));
}

std::vector<model::BlockBody> kinds() {
  return {model::TextBlock{},     model::QuestionBlock{},   model::ContrastBlock{},
          model::FactsBlock{},    model::FigureBlock{},     model::VideoBlock{},
          model::ExerciseBlock{}, model::TeacherNoteBlock{}};
}

}  // namespace

InsertOffers::InsertOffers(const store::Reader& read)
    : m_read(read), m_quotes(read), m_make(read) {}

std::vector<InsertOffer> InsertOffers::fitting(const std::string& typed, std::size_t quotes) {
  const std::string words(text::trim(typed));
  const std::u16string folded = text::fold(words);
  std::vector<InsertOffer> offers;
  for (model::BlockBody& kind : kinds()) {
    const std::string name = utf8(block_words(model::kind_of(kind)));
    if (folded.empty() || text::fold(name).starts_with(folded))
      offers.push_back({kind, name, purpose(kind)});
  }
  for (const model::Quote* quote : m_quotes.find(words, quotes)) {
    Passage passage = m_make.of(*quote, m_read.codings_of(quote->id));
    std::string title = text::elide(quote->text, shown_characters);
    std::replace(title.begin(), title.end(), '\n', ' ');
    const std::string source = utf8(passage.source);
    offers.push_back({std::move(passage), (quote->starred ? "★ " : "") + title, source});
  }
  return offers;
}

}  // namespace uddrag::gui
