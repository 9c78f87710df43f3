// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <charconv>

#include "app/table_import.h"
#include "app/table_parts.h"
#include "edit/memo_edits.h"
#include "edit/quote_edits.h"
#include "text/search.h"

namespace uddrag::app {
namespace {

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

class CodingsTable {
 public:
  CodingsTable(Session& session, const std::string& bytes, const std::string& path)
      : m_session(session),
        m_rows(bytes, path, {"document", "quote", "codes"}),
        m_codes(session.read().codes()),
        m_all("codings.import", edit::arguments_json({{"count", std::to_string(m_rows.size())}})),
        m_coders(session, m_all),
        m_documents(session.read()) {}

  TableOutcome run() {
    m_outcome.rows = static_cast<std::int64_t>(m_rows.size());
    for (std::size_t i = 0; i < m_rows.size(); ++i) add(i);
    run_all(m_session, m_rows, m_all);
    return m_outcome;
  }

 private:
  void add(std::size_t i) {
    m_all.from_row(i);
    const model::Document* document = m_documents.find(m_rows.cell(i, "document"));
    if (!document) return m_rows.fault(i, "there is no document " + m_rows.cell(i, "document"));
    const auto span = place(i, *document);
    const auto wanted = codes(i);
    if (!span || !m_rows.ok()) return;
    const model::CoderId coder = m_coders.id(trimmed(m_rows.cell(i, "coder")));
    m_all.emplace<CodeAgain>(document->id, *span, wanted, coder, m_outcome);
    if (const std::string memo = m_rows.cell(i, "memo"); !trimmed(memo).empty())
      m_all.emplace<MemoOnSpan>(document->id, *span, memo, coder);
  }

  std::optional<text::Span> place(std::size_t i, const model::Document& document) {
    std::int64_t occurrence = 1;
    const std::string number = trimmed(m_rows.cell(i, "occurrence"));
    const char* const end = number.data() + number.size();
    const auto read = std::from_chars(number.data(), end, occurrence);
    if (!number.empty() && (read.ec != std::errc() || read.ptr != end))
      return m_rows.fault(i, "the occurrence is no number"), std::nullopt;
    const std::string words = m_rows.cell(i, "quote");
    const auto span = find_occurrence(m_documents.text(document), words, occurrence);
    if (!span)
      m_rows.fault(i, fmt::format("occurrence {} of {} is not in {}", occurrence, shortened(words),
                                  document.name));
    return span;
  }

  std::vector<model::CodeId> codes(std::size_t i) {
    std::vector<model::CodeId> wanted;
    for (const std::string& name : split(m_rows.cell(i, "codes"), ';')) {
      if (const auto code = code_named(m_codes, name))
        wanted.push_back(code->id);
      else
        m_rows.fault(i, "there is no code \"" + name + "\", or several");
    }
    if (wanted.empty()) m_rows.fault(i, "no code is named");
    return wanted;
  }

  Session& m_session;
  Rows m_rows;
  std::vector<model::Code> m_codes;
  RowEdits m_all;
  Coders m_coders;
  Documents m_documents;
  TableOutcome m_outcome;
};

}  // namespace

std::optional<text::Span> find_occurrence(const text::Text& text, const std::string& words,
                                          std::int64_t occurrence) {
  if (occurrence < 1) return std::nullopt;
  const auto found = text::find_exact(text, words, static_cast<std::size_t>(occurrence));
  if (static_cast<std::int64_t>(found.size()) < occurrence) return std::nullopt;
  return found.back();
}

TableOutcome import_codings(Session& session, const std::string& bytes, const std::string& path) {
  return CodingsTable(session, bytes, path).run();
}

}  // namespace uddrag::app
