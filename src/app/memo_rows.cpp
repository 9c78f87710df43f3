// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memo_rows.h"

#include "course/labels.h"
#include "edit/memo_links.h"
#include "text/utf8.h"

namespace uddrag::app {
namespace {

constexpr std::int64_t longest_title = 80;  // code points

/// Of the text, without signs of Markdown at its start and without the brackets of links.
std::string first_line(std::string_view body) {
  body = text::trim(body);
  std::string_view line = text::trim(body.substr(0, body.find('\n')));
  if (const std::size_t words = line.find_first_not_of("#>*-+ \t"); words != line.npos)
    line.remove_prefix(words);
  std::string plain;
  std::size_t from = 0;
  for (const model::WrittenLink& link : model::links_in(line)) {
    plain += std::string(line.substr(from, link.start - from)) + std::string(link.name);
    from = link.end;
  }
  return plain + std::string(line.substr(from));
}

}  // namespace

MemoTargets::MemoTargets(const store::Reader& read)
    : m_read(read), m_codes(model::code_paths(read.codes())), m_places(read) {
  for (const model::Document& document : read.documents()) m_documents[document.id] = document.name;
  for (const model::Coder& coder : read.coders()) m_coders[coder.id] = coder.initials;
}

std::string MemoTargets::name(model::MemoTarget kind, const base::Uuid& id, std::int64_t* turn) {
  switch (kind) {
    case model::MemoTarget::project:
      return {};
    case model::MemoTarget::document:
      return m_documents[{id}];
    case model::MemoTarget::code:
      return m_codes[{id}];
    case model::MemoTarget::quote:
    case model::MemoTarget::coding: {
      const auto quote = m_read.quote({id});
      return quote ? m_documents[quote->document] + " #" + std::to_string(quote->number) : "";
    }
    case model::MemoTarget::participant: {
      const auto person = m_read.participant({id});
      return person ? model::study_name(*person) : "";
    }
    case model::MemoTarget::section: {
      const auto section = m_read.section({id});
      return section ? section->title : "";
    }
    case model::MemoTarget::turn:
      break;
  }
  const auto where = m_read.turn({id});
  if (!where) return {};
  if (turn) *turn = m_places.at(where->document, where->span.start).turn;
  return m_documents[where->document];
}

ListedMemo MemoTargets::listed(model::Memo memo) {
  ListedMemo row;
  row.on = name(memo.target, memo.target_id, &row.turn);
  row.coder = m_coders[memo.coder];
  row.memo = std::move(memo);
  return row;
}

std::vector<ListedMemo> list_memos(const store::Reader& read) {
  MemoTargets targets(read);
  std::vector<ListedMemo> rows;
  for (model::Memo& memo : read.memos()) rows.push_back(targets.listed(std::move(memo)));
  return rows;
}

exporting::MemoRow memo_row(const ListedMemo& listed, const std::string& language) {
  exporting::MemoRow row;
  row.id = base::to_string(listed.memo.id);
  row.target = model::name(listed.memo.target);
  row.on = listed.memo.target == model::MemoTarget::turn
               ? course::locator_text(listed.on, listed.turn, {}, language)
               : listed.on;
  if (listed.memo.target == model::MemoTarget::turn) {
    row.document = listed.on;
    row.turn = listed.turn;
  }
  row.kind = listed.memo.kind;
  row.title = listed.memo.title;
  row.heading = memo_title(listed.memo);
  row.body = listed.memo.body;
  row.coder = listed.coder;
  row.date = base::iso_date(listed.memo.created_at);
  return row;
}

std::string memo_title(const model::Memo& memo) {
  const std::string_view title = text::trim(memo.title);
  return text::elide(title.empty() ? first_line(memo.body) : std::string(title), longest_title);
}

std::optional<model::LinkedThing> memo_target(const store::Reader& read, const std::string& name,
                                              std::int64_t turn) {
  if (turn == 0) {
    if (text::trim(name).empty())
      return model::LinkedThing{model::MemoTarget::project, read.project().id.uuid};
    if (const auto thing = edit::link_names(read).find(name)) return thing;
  }
  const auto document = read.document_named(name);
  if (!document) return std::nullopt;
  if (turn == 0) return model::LinkedThing{model::MemoTarget::document, document->id.uuid};
  std::int64_t number = 0;
  for (const model::Turn& each : read.turns(document->id))
    if (each.kind == model::TurnKind::speech && ++number == turn)
      return model::LinkedThing{model::MemoTarget::turn, each.id.uuid};
  return std::nullopt;
}

}  // namespace uddrag::app
