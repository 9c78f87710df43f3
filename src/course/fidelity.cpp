// SPDX-License-Identifier: GPL-3.0-or-later
// The proof of an excerpt (declared in excerpt.h), apart from the code that makes the runs: it
// reads runs and source side by side and must not call anything of excerpt.cpp.
#include <algorithm>

#include "course/excerpt.h"
#include "text/text.h"
#include "text/utf8.h"

namespace uddrag::course {
namespace {

/// Bytes of the quote's text.
struct Bytes {
  std::size_t start = 0, end = 0;
  bool overlaps(Bytes other) const { return start < other.end && other.start < end; }
};

class Proof {
 public:
  Proof(const model::Excerpt& excerpt, const model::Quote& quote, const Pseudonyms& pseudonyms)
      : m_pseudonyms(pseudonyms), m_text(quote.text), m_names(pseudonyms.matches(quote.text)) {
    for (const text::Span& trim : excerpt.trims)
      m_trims.push_back({byte(trim.start), byte(trim.end)});
    for (const text::Span& span : excerpt.emphasis)
      m_emphasis.push_back({byte(span.start), byte(span.end)});
    for (const model::Clarification& c : excerpt.clarifications)
      m_clarifications.emplace_back(byte(c.at), c.text);
    std::stable_sort(m_clarifications.begin(), m_clarifications.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
  }

  std::string fault(const std::vector<QuoteRun>& runs) {
    for (const QuoteRun& run : runs) {
      if (const char* wrong = step(run)) return wrong;
      m_behind_omission = run.kind == QuoteRun::Kind::omission;
    }
    pass_touching();
    if (m_at != source().size()) return "The end of the source is missing.";
    if (m_trim != m_trims.size() || m_clarification != m_clarifications.size())
      return "A mark of the editor is missing.";
    return {};
  }

 private:
  std::size_t byte(text::Pos at) const {
    return static_cast<std::size_t>(m_text.to_bytes(at).value);
  }
  const std::string& source() const { return m_text.utf8(); }

  const char* step(const QuoteRun& run) {
    const bool bracket =
        run.kind == QuoteRun::Kind::omission || run.kind == QuoteRun::Kind::clarification;
    if (bracket && run.emphasised) return "The emphasis is not as marked.";
    switch (run.kind) {
      case QuoteRun::Kind::said:
        return said(run);
      case QuoteRun::Kind::pseudonym:
        return pseudonym(run);
      case QuoteRun::Kind::omission:
        return left_out(run);
      case QuoteRun::Kind::clarification:
        break;
    }
    return clarified(run);
  }

  const char* said(const QuoteRun& run) {
    pass_touching();
    const Bytes place{m_at, m_at + run.text.size()};
    if (place.end > source().size() ||
        source().compare(place.start, run.text.size(), run.text) != 0)
      return "The printed words are not those of the source.";
    for (const NameMatch& name : m_names)
      if (place.overlaps({name.start, name.end})) return "A name stands without its replacement.";
    if (m_trim < m_trims.size() && place.overlaps(m_trims[m_trim]))
      return "Something that was left out is printed.";
    // A run is emphasised wholly or not at all, as the editor marked it.
    std::size_t strong = 0;
    for (const Bytes& span : m_emphasis)
      if (place.overlaps(span))
        strong += std::min(place.end, span.end) - std::max(place.start, span.start);
    if (strong != (run.emphasised ? run.text.size() : 0)) return "The emphasis is not as marked.";
    m_at = place.end;
    m_reach = {m_at, m_at};
    return nullptr;
  }

  const char* pseudonym(const QuoteRun& run) {
    pass_touching();
    const auto name = std::find_if(m_names.begin(), m_names.end(), [&](const NameMatch& n) {
      return n.start <= m_at && m_at < n.end;
    });
    // Its beginning may only be missing where a trim took it.
    const bool cut = m_trim > 0 && m_trims[m_trim - 1].end == m_at;
    const bool whole = name != m_names.end() && (name->start == m_at || cut);
    if (!whole || name->replacement != run.text)
      return "A replacement stands where the source has no such name.";
    // Emphasised or not as the place is at which it stands.
    const bool strong = std::any_of(m_emphasis.begin(), m_emphasis.end(), [&](const Bytes& span) {
      return span.start <= m_at && m_at < span.end;
    });
    if (strong != run.emphasised) return "The emphasis is not as marked.";
    m_reach = {m_at, name->end};
    m_at = name->end;
    return nullptr;
  }

  const char* left_out(const QuoteRun& run) {
    if (text::trim(run.text) != "[…]") return "Something was left out without a mark.";
    if (m_trim == m_trims.size() || !reached(m_trims[m_trim].start))
      return "A mark says that something was left out where nothing was.";
    pass_trim();
    return nullptr;
  }

  void pass_trim() {
    const Bytes trim = m_trims[m_trim++];
    m_reach = {std::min(trim.start, m_reach.start), std::max(m_at, trim.end)};
    m_at = m_reach.end;
  }
  /// Trims that touch may have one mark between them, and so may those that have nothing between
  /// them but the rest of a name whose replacement stands before the mark.
  void pass_touching() { pass_touching(source().size()); }
  /// … those that begin before a place.
  void pass_touching(std::size_t before) {
    while (m_behind_omission && m_trim < m_trims.size() && m_trims[m_trim].start <= m_at &&
           m_trims[m_trim].start < before)
      pass_trim();
  }

  const char* clarified(const QuoteRun& run) {
    if (m_clarification == m_clarifications.size()) return "Words were added that nobody marked.";
    const auto& [at, words] = m_clarifications[m_clarification++];
    pass_touching(at);
    if (!reached(at) || text::trim(run.text) != "[" + m_pseudonyms.apply(words) + "]")
      return "An addition is not as it was marked.";
    return nullptr;
  }

  /// Here, or within the name or the trim that was just passed.
  bool reached(std::size_t at) const {
    return at == m_at || (m_reach.start <= at && at <= m_reach.end);
  }

  const Pseudonyms& m_pseudonyms;
  text::Text m_text;
  std::vector<NameMatch> m_names;
  std::vector<Bytes> m_trims, m_emphasis;
  std::vector<std::pair<std::size_t, std::string>> m_clarifications;
  std::size_t m_at = 0, m_trim = 0, m_clarification = 0;
  Bytes m_reach;  // the name or trim that was passed last
  bool m_behind_omission = false;
};

}  // namespace

std::string fidelity_fault(const std::vector<QuoteRun>& runs, const model::Excerpt& excerpt,
                           const model::Quote& quote, const Pseudonyms& pseudonyms) {
  return Proof(excerpt, quote, pseudonyms).fault(runs);
}

}  // namespace uddrag::course
