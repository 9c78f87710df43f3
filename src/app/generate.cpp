// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/generate.h"

#include <algorithm>
#include <array>

#include "app/session.h"
#include "base/random.h"
#include "edit/code_edits.h"
#include "edit/document_edits.h"
#include "edit/quote_edits.h"
#include "edit/together.h"
#include "text/utf8.h"

namespace uddrag::app {
namespace {

constexpr std::array words = {
    "vi",        "de",         "kommunen",   "frivillige", "møder",
    "altså",     "så",         "familien",   "børnene",    "rådhuset",
    "hjælper",   "siger",      "måske",      "hver",       "uge",
    "ansøgning", "aftale",     "penge",      "lokaler",    "kritik",
    "ansvar",    "grænse",     "tillid",     "ærlig",      "åben",
    "øvelse",    "sprogskole", "bolig",      "brev",       "telefon",
    "nogle",     "gange",      "tænker",     "forening",   "bestyrelse",
    "projekt",   "midler",     "samarbejde", "jo",         "faktisk",
    "café",      "René",       "idé",        "👍",          "👩‍👧‍👦",
    "é",         "naïv",       "1.200",      "ikke",       "også",
    "derfor"};

class Writer {
 public:
  explicit Writer(std::uint64_t seed) : m_random(seed) {}

  /// A sentence; its length is added to `characters`.
  std::string sentence(std::int64_t& characters) {
    std::string text;
    const std::uint64_t count = 5 + m_random.below(14);
    for (std::uint64_t i = 0; i < count; ++i) {
      if (i) text += m_random.below(12) == 0 ? ", " : " ";
      text += words[m_random.below(words.size())];
    }
    text += m_random.below(9) == 0 ? "? " : ". ";
    characters += text::count_code_points(text);
    return text;
  }
  std::uint64_t below(std::uint64_t bound) { return m_random.below(bound); }

 private:
  base::SeededRandom m_random;
};

edit::NewDocument invented_document(std::int64_t number, std::int64_t characters,
                                    std::uint64_t seed) {
  Writer writer(seed * 1000003 + static_cast<std::uint64_t>(number));
  edit::NewDocument made;
  made.document.id = model::DocumentId::make();
  made.document.name = "Interview " + std::to_string(number + 1);
  made.document.language = "da";
  made.group = number % 3 == 0 ? "Frivillige" : number % 3 == 1 ? "Ansatte" : "Kommune";
  for (const char* label : {"I", "R"})
    made.speakers.push_back(
        {model::SpeakerId::make(),
         made.document.id,
         label,
         {},
         *label == 'I' ? model::SpeakerRole::interviewer : model::SpeakerRole::participant});
  std::int64_t length = 0;
  base::Millis time = 0;
  for (std::size_t turn = 0; length + 1 < characters; ++turn) {
    if (turn) {
      made.text += '\n';
      ++length;
    }
    const std::int64_t start = length;
    const std::uint64_t sentences = turn % 2 ? 3 + writer.below(7) : 1;
    std::string said;
    for (std::uint64_t i = 0; i < sentences && length < characters; ++i)
      said += writer.sentence(length);
    said.pop_back();
    --length;
    made.text += said;
    const base::Millis end = time + (length - start) * 70;
    made.turns.push_back({model::TurnId::make(),
                          made.document.id,
                          {text::Pos(start), text::Pos(length)},
                          made.speakers[turn % 2].id,
                          time,
                          end,
                          model::TurnKind::speech});
    time = end + 400;
  }
  return made;
}

std::vector<model::CodeId> add_codes(edit::Together& all, const BenchSizes& sizes) {
  static constexpr model::Color colors[] = {0x0072B2, 0xD55E00, 0x009E73,
                                            0xCC79A7, 0xE69F00, 0x56B4E9};
  std::vector<model::CodeId> ids;
  model::CodeId parent;
  for (std::int64_t i = 0; i < sizes.codes; ++i) {
    model::Code code;
    code.id = model::CodeId::make();
    const bool top = i % 10 == 0;
    code.name = std::string(words[static_cast<std::size_t>(i) % 40]) + " " + std::to_string(i + 1);
    code.parent = top ? model::CodeId{} : parent;
    code.color = colors[static_cast<std::size_t>(i / 10) % std::size(colors)];
    if (top) parent = code.id;
    all.emplace<edit::CreateCode>(code);
    ids.push_back(code.id);
  }
  return ids;
}

/// Spans of whole turns' parts: between a few words and a few turns.
void add_codings(edit::Together& all, const edit::NewDocument& document, std::int64_t count,
                 const std::vector<model::CodeId>& codes, Writer& writer) {
  const std::int64_t length = document.turns.back().span.end.value;
  std::vector<std::pair<std::int64_t, std::int64_t>> taken;
  while (count > 0) {
    const auto start =
        static_cast<std::int64_t>(writer.below(static_cast<std::uint64_t>(length - 40)));
    const auto end =
        std::min<std::int64_t>(length, start + 30 + static_cast<std::int64_t>(writer.below(400)));
    std::vector<model::CodeId> wanted;
    // A square of the chance: the first codes are the frequent ones.
    const auto chance = writer.below(codes.size()) * writer.below(codes.size()) / codes.size();
    wanted.push_back(codes[chance]);
    if (count > 1 && writer.below(3) == 0)
      wanted.push_back(codes[(chance + 1 + writer.below(5)) % codes.size()]);
    if (wanted.size() == 2 && wanted[0] == wanted[1]) wanted.pop_back();
    if (std::find(taken.begin(), taken.end(), std::pair(start, end)) != taken.end()) continue;
    taken.emplace_back(start, end);
    all.emplace<edit::CodeSpan>(document.document.id, text::Span(text::Pos(start), text::Pos(end)),
                                wanted);
    count -= static_cast<std::int64_t>(wanted.size());
  }
}

void require(const std::optional<model::Refusal>& refusal) {
  if (refusal) throw base::Error(base::ErrorKind::internal, model::said(*refusal));
}

}  // namespace

std::string invented_transcript(std::int64_t characters, std::uint64_t seed) {
  Writer writer(seed);
  std::string text;
  std::int64_t length = 0;
  for (int turn = 0; length < characters; ++turn) {
    text += turn % 2 ? "R: " : "I: ";
    const std::uint64_t sentences = turn % 2 ? 3 + writer.below(7) : 1;
    for (std::uint64_t i = 0; i < sentences; ++i) text += writer.sentence(length);
    text.back() = '\n';
  }
  return text;
}

void generate_bench(const std::filesystem::path& path, const BenchSizes& sizes,
                    base::Progress* progress) {
  const auto session = Session::create(path, "Bench", "da", {"Bench", "BM"});
  edit::Together codebook("bench.generate", "{}");
  const auto codes = add_codes(codebook, sizes);
  require(session->run(codebook));
  std::int64_t left = sizes.codings;
  for (std::int64_t i = 0; i < sizes.documents; ++i) {
    if (progress) progress->step(i, sizes.documents, "Interview " + std::to_string(i + 1));
    edit::NewDocument document = invented_document(i, sizes.characters, sizes.seed);
    const edit::NewDocument kept = document;
    edit::Together all("bench.generate", "{}");
    all.emplace<edit::AddDocument>(std::move(document), true);
    Writer writer(sizes.seed * 77 + static_cast<std::uint64_t>(i));
    const std::int64_t share = left / (sizes.documents - i);
    left -= share;
    add_codings(all, kept, share, codes, writer);
    require(session->run(all));
  }
}

}  // namespace uddrag::app
