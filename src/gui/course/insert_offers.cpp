// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/course/insert_offers.h"

#include <algorithm>

#include "gui/codes/code_finder.h"
#include "gui/excerpts/passages.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"
#include "gui/l10n/words.h"
#include "query/excerpts.h"
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

std::vector<InsertOffer> insert_offers(const store::Reader& read, const std::string& typed,
                                       std::size_t quotes) {
  const std::string words(text::trim(typed));
  const std::u16string folded = text::fold(words);
  std::vector<InsertOffer> offers;
  for (model::BlockBody& kind : kinds()) {
    const std::string name = utf8(block_words(model::kind_of(kind)));
    if (folded.empty() || text::fold(name).starts_with(folded))
      offers.push_back({kind, name, purpose(kind)});
  }
  query::Filter filter;
  filter.containing = words;
  filter.starred = words.empty();
  std::vector<query::FoundQuote> found = query::excerpts(read, filter);
  std::stable_partition(found.begin(), found.end(),
                        [](const query::FoundQuote& each) { return each.quote.starred; });
  if (found.size() > quotes) found.resize(quotes);
  PassageMaker make(read);
  for (const query::FoundQuote& each : found) {
    Passage passage = make.of(each.quote, each.codings);
    std::string title = text::elide(each.quote.text, shown_characters);
    std::replace(title.begin(), title.end(), '\n', ' ');
    const std::string source = utf8(passage.source);
    offers.push_back({std::move(passage), (each.quote.starred ? "★ " : "") + title, source});
  }
  return offers;
}

}  // namespace uddrag::gui
