// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/excerpts/project_search.h"

#include <utility>

#include "gui/excerpts/kwic_pane.h"
#include "gui/excerpts/passages.h"
#include "gui/frame/code_place.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"
#include "gui/l10n/words.h"

namespace uddrag::gui {
namespace {

constexpr std::size_t most_hits = 2000;  // places in a list

wxString named(const FindWish& wish, const wxString& behind) {
  return wxString::Format(_("\u201c%s\u201d (%s)"), wx(wish.words), behind);
}

/// Empty where nothing was thrown that the user can do something about.
wxString fault_words(std::exception_ptr thrown) {
  if (!thrown) return {};
  try {
    std::rethrow_exception(thrown);
  } catch (const base::Error& error) {
    return error_words(error);
  } catch (const std::exception& error) {
    return wx(error.what());
  }
}

}  // namespace

ProjectSearch::ProjectSearch(Desk& desk, CodePlace& place)
    : m_desk(desk), m_place(place), m_searcher(desk.session().path()) {}

void ProjectSearch::list(const FindWish& wish) {
  m_place.show_right(true);
  m_place.show_passages(named(wish, wxS("…")), {}, _("Searching …"));
  query::SearchWish search{wish.words, wish.whole_word, wish.regex};
  search.limit = most_hits;
  m_searcher.find(search,
                  [this, wish](const std::vector<query::Hit>& hits, std::exception_ptr thrown) {
                    if (const wxString fault = fault_words(thrown); !fault.empty())
                      m_place.show_passages(named(wish, wxS("–")), {}, fault);
                    else
                      show_list(wish, hits);
                  });
}

/// Under the name of each document, with how many places it has.
void ProjectSearch::show_list(const FindWish& wish, const std::vector<query::Hit>& hits) {
  SourceLines sources(m_desk.read());
  std::map<model::DocumentId, std::size_t> counts;
  for (const query::Hit& hit : hits) ++counts[hit.document];
  std::vector<Passage> passages;
  wxString name;  // of the document; it stands in the heading
  for (const query::Hit& hit : hits) {
    Passage passage;
    passage.document = hit.document;
    passage.span = hit.span;
    passage.text = wx(query::context_of(hit));
    passage.source = sources.line(hit.document, hit.span.start);
    const bool first = passages.empty() || passages.back().document != hit.document;
    const auto document = first ? m_desk.read().document(hit.document) : std::nullopt;
    if (document) {
      name = wx(document->name);
      passage.heading = wxString::Format(wxS("%s (%zu)"), name, counts[hit.document]);
    }
    passage.source.StartsWith(name + wxS(" · "), &passage.source);
    passages.push_back(std::move(passage));
  }
  const wxString count = hits.size() == most_hits
                             ? wxString::Format(_("the first %zu"), hits.size())
                             : wxString::Format(wxS("%zu"), hits.size());
  m_place.show_passages(named(wish, count), std::move(passages), _("Not found."));
}

void ProjectSearch::context(const FindWish& wish) {
  KwicPane& pane = m_place.show_context();
  pane.search_wanted = [this](const query::SearchWish& search) { search_for_context(search); };
  m_to_results = true;
  pane.look_for(wish);
}

void ProjectSearch::search_for_context(const query::SearchWish& wish) {
  m_searcher.find(wish, [this](const std::vector<query::Hit>& hits, std::exception_ptr thrown) {
    KwicPane& pane = m_place.show_context();
    if (const wxString fault = fault_words(thrown); !fault.empty())
      pane.show_fault(fault);
    else
      pane.show(hits);
    if (std::exchange(m_to_results, false) && !hits.empty()) pane.take_focus();
  });
}

}  // namespace uddrag::gui
