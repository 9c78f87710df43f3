// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/table_import.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <functional>
#include <map>
#include <set>
#include <sstream>

#include "app/rows.h"
#include "edit/code_edits.h"
#include "edit/document_edits.h"
#include "edit/memo_edits.h"
#include "edit/participant_edits.h"
#include "edit/project_edits.h"
#include "edit/quote_edits.h"
#include "edit/together.h"
#include "text/fold.h"
#include "text/search.h"
#include "text/utf8.h"

namespace uddrag::app {
namespace {

std::string trimmed(const std::string& text) {
  return std::string(text::trim(text));
}

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts;
  std::istringstream stream(text);
  for (std::string part; std::getline(stream, part, separator);)
    if (!trimmed(part).empty()) parts.push_back(trimmed(part));
  return parts;
}

void run(Session& session, edit::Together& all) {
  if (all.empty()) return;
  if (const auto refusal = session.run(all))
    throw base::Error(base::ErrorKind::refused, refusal->detail);
}

/// Coders by initials; those that are not there yet are made in front of everything else.
class Coders {
 public:
  Coders(Session& session, edit::Together& all) : m_session(session), m_all(all) {}

  /// An empty name is "me": a nil id.
  model::CoderId id(const std::string& initials) {
    if (initials.empty() || initials == m_session.identity().initials) return {};
    if (const auto there = m_session.read().coder_named(initials)) return there->id;
    const auto made = m_made.find(initials);
    if (made != m_made.end()) return made->second;
    const model::Coder coder{model::CoderId::make(), initials, initials,
                             static_cast<model::Color>(0x336699 + 0x2222 * m_made.size())};
    m_all.emplace<edit::AddCoder>(coder);
    return m_made[initials] = coder.id;
  }

 private:
  Session& m_session;
  edit::Together& m_all;
  std::map<std::string, model::CoderId> m_made;
};

/// Documents and their texts by the names that tables use; each is read once.
class Documents {
 public:
  explicit Documents(const store::Reader& read) : m_read(read) {}

  const model::Document* find(const std::string& name) {
    auto known = m_known.find(name);
    if (known == m_known.end()) known = m_known.emplace(name, m_read.document_named(name)).first;
    return known->second ? &*known->second : nullptr;
  }
  text::Text text(const model::Document& document) {
    auto known = m_texts.find(document.id);
    if (known == m_texts.end())
      known = m_texts.emplace(document.id, m_read.document_text(document)).first;
    return known->second;
  }

 private:
  const store::Reader& m_read;
  std::map<std::string, std::optional<model::Document>> m_known;
  std::map<model::DocumentId, text::Text> m_texts;
};

/// A memo on the quote that an earlier part of the same action made.
class MemoOnSpan : public store::Edit {
 public:
  MemoOnSpan(model::DocumentId document, text::Span span, std::string body, model::CoderId coder)
      : m_document(document), m_span(span), m_body(std::move(body)), m_coder(coder) {}
  std::string_view kind() const override { return "memo.save"; }
  void apply(store::Transaction& tx) override {
    const model::QuoteId quote = edit::ensure_quote(tx, m_document, m_span);
    for (const model::Memo& memo : tx.read().memos_on(model::MemoTarget::quote, quote.uuid))
      if (memo.body == m_body) return;
    model::Memo memo{model::MemoId::make(),
                     model::MemoTarget::quote,
                     quote.uuid,
                     "",
                     "",
                     m_body,
                     m_coder,
                     tx.at()};
    edit::SaveMemo save(memo);
    edit::apply_inside(save, tx);
  }

 private:
  model::DocumentId m_document;
  text::Span m_span;
  std::string m_body;
  model::CoderId m_coder;
};

/// Codes a span where the coder has not done so already.
class CodeAgain : public store::Edit {
 public:
  CodeAgain(model::DocumentId document, text::Span span, std::vector<model::CodeId> codes,
            model::CoderId coder, TableOutcome& outcome)
      : m_document(document),
        m_span(span),
        m_codes(std::move(codes)),
        m_coder(coder),
        m_outcome(outcome) {}
  std::string_view kind() const override { return "quote.code"; }
  void apply(store::Transaction& tx) override {
    edit::CodeSpan code(m_document, m_span, m_codes, m_coder);
    try {
      edit::apply_inside(code, tx);
      ++m_outcome.added;
    } catch (const store::RefusedInside& inside) {
      if (inside.refusal.rule != "quote.coded") throw;
      ++m_outcome.there;
    }
  }

 private:
  model::DocumentId m_document;
  text::Span m_span;
  std::vector<model::CodeId> m_codes;
  model::CoderId m_coder;
  TableOutcome& m_outcome;
};

std::string shortened(const std::string& words) {
  return "»" + text::elide(words, 60) + "«";
}

}  // namespace

std::optional<model::Code> code_named(const std::vector<model::Code>& codes,
                                      const std::string& name) {
  std::optional<model::Code> found;
  const std::size_t slash = name.rfind(" / ");
  const std::string own = trimmed(slash == std::string::npos ? name : name.substr(slash + 3));
  const std::string parent =
      slash == std::string::npos ? std::string() : trimmed(name.substr(0, slash));
  const std::size_t up = parent.rfind(" / ");
  const std::string parent_name = up == std::string::npos ? parent : parent.substr(up + 3);
  for (const model::Code& code : codes) {
    if (code.name != own) continue;
    if (!parent_name.empty() &&
        std::none_of(codes.begin(), codes.end(), [&](const model::Code& other) {
          return other.id == code.parent && other.name == parent_name;
        }))
      continue;
    if (found) return std::nullopt;
    found = code;
  }
  return found;
}

std::optional<text::Span> find_occurrence(const text::Text& text, const std::string& words,
                                          std::int64_t occurrence) {
  if (occurrence < 1) return std::nullopt;
  const auto found = text::find_exact(text, words, static_cast<std::size_t>(occurrence));
  if (static_cast<std::int64_t>(found.size()) < occurrence) return std::nullopt;
  return found.back();
}

TableOutcome import_codebook(Session& session, const std::string& bytes, const std::string& path) {
  Rows rows(bytes, path, {"code"});
  TableOutcome outcome{static_cast<std::int64_t>(rows.size()), 0, 0, {}};
  edit::Together all("codebook.import", "{}");
  auto codes = session.read().codes();
  const auto sibling = [&](model::CodeId parent, const std::string& name) {
    return std::find_if(codes.begin(), codes.end(), [&](const model::Code& code) {
      return code.parent == parent && code.name == name;
    });
  };
  for (std::size_t i = 0; i < rows.size(); ++i) {
    model::Code code;
    code.id = model::CodeId::make();
    code.name = trimmed(rows.cell(i, "code"));
    code.definition = rows.cell(i, "definition");
    code.when_to_use = rows.cell(i, "include");
    code.when_not = rows.cell(i, "exclude");
    code.example = rows.cell(i, "example");
    if (code.name.empty()) {
      rows.fault(i, "the code has no name");
      continue;
    }
    try {
      if (const std::string color = trimmed(rows.cell(i, "colour") + rows.cell(i, "color"));
          !color.empty())
        code.color = model::parse_color(color);
    } catch (const base::Error& error) {
      rows.fault(i, error.detail());
      continue;
    }
    if (const std::string group = trimmed(rows.cell(i, "group")); !group.empty()) {
      auto parent = sibling({}, group);
      if (parent == codes.end()) {
        model::Code made;
        made.id = model::CodeId::make();
        made.name = group;
        made.color = code.color;
        all.emplace<edit::CreateCode>(made);
        codes.push_back(made);
        parent = std::prev(codes.end());
      }
      code.parent = parent->id;
    }
    if (sibling(code.parent, code.name) != codes.end()) {
      ++outcome.there;
      continue;
    }
    all.emplace<edit::CreateCode>(code);
    codes.push_back(code);
    ++outcome.added;
    if (const std::string name = trimmed(rows.cell(i, "name_en")); !name.empty())
      all.emplace<edit::NameCode>(model::CodeName{code.id, "en", name, ""});
  }
  rows.require_ok();
  run(session, all);
  return outcome;
}

TableOutcome import_codings(Session& session, const std::string& bytes, const std::string& path) {
  Rows rows(bytes, path, {"document", "quote", "codes"});
  TableOutcome outcome{static_cast<std::int64_t>(rows.size()), 0, 0, {}};
  edit::Together all("codings.import",
                     edit::arguments_json({{"count", std::to_string(rows.size())}}));
  Coders coders(session, all);
  Documents documents(session.read());
  const auto codes = session.read().codes();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const model::Document* document = documents.find(rows.cell(i, "document"));
    if (!document) {
      rows.fault(i, "there is no document " + rows.cell(i, "document"));
      continue;
    }
    std::int64_t occurrence = 1;
    if (const std::string number = trimmed(rows.cell(i, "occurrence"));
        !number.empty() &&
        std::from_chars(number.data(), number.data() + number.size(), occurrence).ec !=
            std::errc()) {
      rows.fault(i, "the occurrence is no number");
      continue;
    }
    const std::string words = rows.cell(i, "quote");
    const auto span = find_occurrence(documents.text(*document), words, occurrence);
    if (!span)
      rows.fault(i, fmt::format("occurrence {} of {} is not in {}", occurrence, shortened(words),
                                document->name));
    std::vector<model::CodeId> wanted;
    for (const std::string& name : split(rows.cell(i, "codes"), ';')) {
      if (const auto code = code_named(codes, name))
        wanted.push_back(code->id);
      else
        rows.fault(i, "there is no code \"" + name + "\", or several");
    }
    if (wanted.empty()) rows.fault(i, "no code is named");
    if (!rows.ok()) continue;
    const model::CoderId coder = coders.id(trimmed(rows.cell(i, "coder")));
    all.emplace<CodeAgain>(document->id, *span, wanted, coder, outcome);
    if (const std::string memo = rows.cell(i, "memo"); !trimmed(memo).empty())
      all.emplace<MemoOnSpan>(document->id, *span, memo, coder);
  }
  rows.require_ok();
  run(session, all);
  return outcome;
}

namespace {

bool all_cells(const Rows& rows, const std::string& column,
               const std::function<bool(const std::string&)>& test) {
  bool any = false;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::string cell = trimmed(rows.cell(i, column));
    if (cell.empty()) continue;
    if (!test(cell)) return false;
    any = true;
  }
  return any;
}

model::AttributeType type_of(const Rows& rows, const std::string& column) {
  const auto number = [](const std::string& cell) {
    double value = 0;
    const auto read = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    return read.ec == std::errc() && read.ptr == cell.data() + cell.size();
  };
  if (all_cells(rows, column, number)) return model::AttributeType::number;
  if (all_cells(rows, column,
                [](const std::string& c) { return base::parse_iso_date(c).has_value(); }))
    return model::AttributeType::date;
  return model::AttributeType::text;
}

std::optional<model::ConsentState> consent_of(const std::string& cell) {
  const std::string word = trimmed(cell);
  if (word == "ja") return model::ConsentState::yes;
  if (word == "nej") return model::ConsentState::no;
  return model::from_name<model::ConsentState>(word);
}

/// Speakers that are surely this person: called by the pseudonym, or the only voice beside the
/// interviewer in a document that bears it.
void tie_speakers(Session& session, edit::Together& all,
                  const std::vector<model::Participant>& people, TableOutcome& outcome) {
  std::map<model::DocumentId, std::vector<model::Speaker>> voices;
  for (const model::Speaker& speaker : session.read().speakers())
    if (speaker.role != model::SpeakerRole::interviewer)
      voices[speaker.document].push_back(speaker);
  for (const model::Document& document : session.read().documents()) {
    auto& speakers = voices[document.id];
    for (model::Speaker& speaker : speakers) {
      if (!speaker.participant.nil()) continue;
      for (const model::Participant& person : people) {
        const std::u16string name = text::fold(person.pseudonym);
        if (name.empty()) continue;
        const bool named = text::fold(speaker.label) == name;
        const bool only =
            speakers.size() == 1 && text::fold(document.name).find(name) != std::u16string::npos;
        if (!named && !only) continue;
        speaker.participant = person.id;
        all.emplace<edit::ChangeSpeaker>(speaker);
        outcome.notes.push_back(
            fmt::format("{} in {} is {}", speaker.label, document.name,
                        person.label.empty() ? person.pseudonym : person.label));
        break;
      }
    }
  }
}

}  // namespace

TableOutcome import_participants(Session& session, const std::string& bytes,
                                 const std::string& path) {
  Rows rows(bytes, path, {"id", "pseudonym"});
  TableOutcome outcome{static_cast<std::int64_t>(rows.size()), 0, 0, {}};
  edit::Together all("participants.import", "{}");
  std::map<std::string, model::Attribute> attributes;
  for (const model::Attribute& attribute : session.read().attributes())
    attributes[attribute.name] = attribute;
  for (const std::string& column : rows.header()) {
    if (column == "id" || column == "pseudonym" || column == "description" ||
        column.starts_with("consent_") || attributes.contains(column))
      continue;
    const model::Attribute made{model::AttributeId::make(),
                                column,
                                type_of(rows, column),
                                {},
                                static_cast<std::int64_t>(attributes.size())};
    all.emplace<edit::SaveAttribute>(made);
    attributes[column] = made;
  }
  auto people = session.read().participants();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::string label = trimmed(rows.cell(i, "id"));
    auto known = std::find_if(people.begin(), people.end(), [&](const model::Participant& p) {
      return !label.empty() && p.label == label;
    });
    const bool is_new = known == people.end();
    if (is_new) known = people.insert(people.end(), {model::ParticipantId::make(), label, "", ""});
    known->pseudonym = trimmed(rows.cell(i, "pseudonym"));
    if (const std::string words = rows.cell(i, "description"); !words.empty())
      known->description = words;
    all.emplace<edit::SaveParticipant>(*known);
    ++(is_new ? outcome.added : outcome.there);
    for (const auto& [name, attribute] : attributes)
      if (const std::string value = trimmed(rows.cell(i, name)); !value.empty())
        all.emplace<edit::SetValue>(model::AttributeValue{
            attribute.id, model::OwnerKind::participant, known->id.uuid, value});
    const auto date = base::parse_iso_date(trimmed(rows.cell(i, "consent_date")));
    for (const model::Use use : {model::Use::research, model::Use::publication,
                                 model::Use::teaching, model::Use::archive}) {
      const std::string cell = trimmed(rows.cell(i, "consent_" + std::string(model::name(use))));
      if (cell.empty()) continue;
      const auto state = consent_of(cell);
      if (!state)
        rows.fault(i, "\"" + cell + "\" is no consent: yes, review first, no or withdrawn");
      else
        all.emplace<edit::SetConsent>(model::Consent{known->id, use, *state, date, {}, ""});
    }
  }
  rows.require_ok();
  tie_speakers(session, all, people, outcome);
  run(session, all);
  return outcome;
}

TableOutcome import_pseudonyms(Session& session, const std::string& bytes,
                               const std::string& path) {
  Rows rows(bytes, path, {"original", "replacement"});
  TableOutcome outcome{static_cast<std::int64_t>(rows.size()), 0, 0, {}};
  edit::Together all("pseudonyms.import", "{}");
  std::set<std::string> known;
  for (const model::PseudonymTerm& term : session.read().pseudonym_terms())
    known.insert(term.original);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const model::PseudonymTerm term{
        model::PseudonymTermId::make(),       trimmed(rows.cell(i, "original")),
        trimmed(rows.cell(i, "replacement")), trimmed(rows.cell(i, "kind")),
        split(rows.cell(i, "forms"), ';'),    ""};
    if (term.original.empty() || term.replacement.empty()) {
      rows.fault(i, "the original or its replacement is empty");
    } else if (!known.insert(term.original).second) {
      ++outcome.there;
    } else {
      all.emplace<edit::SavePseudonym>(term);
      ++outcome.added;
    }
  }
  rows.require_ok();
  run(session, all);
  return outcome;
}

TableOutcome import_links(Session& session, const std::string& bytes, const std::string& path) {
  Rows rows(bytes, path, {"from_document", "from_quote", "relation", "to_document", "to_quote"});
  TableOutcome outcome{static_cast<std::int64_t>(rows.size()), 0, 0, {}};
  edit::Together all("links.import", "{}");
  Documents documents(session.read());
  std::map<std::pair<model::DocumentId, std::string>, model::QuoteId> quotes;
  for (const model::Quote& quote : session.read().quotes())
    quotes.emplace(std::pair(quote.document, quote.text), quote.id);
  const auto find = [&](std::size_t row, const std::string& end) {
    const model::Document* document = documents.find(rows.cell(row, end + "_document"));
    const std::string words = rows.cell(row, end + "_quote");
    const auto found = document ? quotes.find({document->id, words}) : quotes.end();
    if (found != quotes.end()) return found->second;
    rows.fault(row, document ? shortened(words) + " is no quote of " + document->name
                             : "there is no document " + rows.cell(row, end + "_document"));
    return model::QuoteId{};
  };
  const auto relations = session.read().relations();
  const auto links = session.read().links();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const model::QuoteId from = find(i, "from"), to = find(i, "to");
    const std::string relation = trimmed(rows.cell(i, "relation"));
    const bool there = std::any_of(links.begin(), links.end(), [&](const model::QuoteLink& link) {
      return link.from == from && link.to == to &&
             std::any_of(relations.begin(), relations.end(), [&](const model::Relation& known) {
               return known.id == link.relation && known.name == relation;
             });
    });
    if (there) {
      ++outcome.there;
    } else if (rows.ok()) {
      all.emplace<edit::LinkQuotes>(from, relation, to, rows.cell(i, "note"));
      ++outcome.added;
    }
  }
  rows.require_ok();
  run(session, all);
  return outcome;
}

TableOutcome import_memos(Session& session, const std::string& bytes, const std::string& path) {
  Rows rows(bytes, path, {"target_type", "target", "text"});
  TableOutcome outcome{static_cast<std::int64_t>(rows.size()), 0, 0, {}};
  edit::Together all("memos.import", "{}");
  Coders coders(session, all);
  Documents documents(session.read());
  const auto codes = session.read().codes();
  const auto known = session.read().memos();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    model::Memo memo;
    memo.id = model::MemoId::make();
    memo.title = rows.cell(i, "title");
    memo.body = rows.cell(i, "text");
    memo.created_at = base::parse_iso_date(trimmed(rows.cell(i, "date"))).value_or(base::now_ms());
    const std::string type = trimmed(rows.cell(i, "target_type")),
                      target = trimmed(rows.cell(i, "target"));
    if (type == "project") {
      memo.target = model::MemoTarget::project;
      memo.target_id = session.read().project().id.uuid;
    } else if (type == "code") {
      memo.target = model::MemoTarget::code;
      if (const auto code = code_named(codes, target)) memo.target_id = code->id.uuid;
    } else if (type == "document") {
      memo.target = model::MemoTarget::document;
      if (const model::Document* document = documents.find(target))
        memo.target_id = document->id.uuid;
    } else {
      rows.fault(i, "\"" + type + "\" is no target: project, document or code");
      continue;
    }
    if (memo.target_id.nil()) {
      rows.fault(i, "there is no " + type + " \"" + target + "\"");
      continue;
    }
    const bool there = std::any_of(known.begin(), known.end(), [&](const model::Memo& other) {
      return other.target_id == memo.target_id && other.body == memo.body;
    });
    if (there) {
      ++outcome.there;
      continue;
    }
    memo.coder = coders.id(trimmed(rows.cell(i, "author")));
    all.emplace<edit::SaveMemo>(memo);
    ++outcome.added;
  }
  rows.require_ok();
  run(session, all);
  return outcome;
}

}  // namespace uddrag::app
