// SPDX-License-Identifier: GPL-3.0-or-later
// What all parts of the window share: the open session, what is chosen in it, and the one door for
// changes. Free of wx, so that view models and their tests can stand on it.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "app/session.h"
#include "base/error.h"
#include "base/signal.h"
#include "model/ids.h"
#include "model/memo.h"

namespace uddrag::gui {

class Desk {
 public:
  explicit Desk(std::unique_ptr<app::Session> session) : m_session(std::move(session)) {
    if (m_session->writable())
      m_changes = m_session->journal().changed.connect([this](const store::ChangeSet& changes) {
        let_go();
        changed(changes);
      });
  }

  app::Session& session() { return *m_session; }
  const store::Reader& read() const { return m_session->read(); }

  /// Runs a change. A refusal or an error goes to `refused` / `failed` and gives false.
  bool run(store::Edit& edit) {
    return guarded([&] {
      const auto refusal = m_session->run(edit);
      if (refusal && refused) refused(*refusal);
      return !refusal;
    });
  }
  bool undo() {
    return guarded([&] { return m_session->undo(), true; });
  }
  bool redo() {
    return guarded([&] { return m_session->redo(), true; });
  }

  model::DocumentId document() const { return m_document; }
  model::CodeId code() const { return m_code; }
  std::optional<model::QuoteId> quote() const { return m_quote; }
  void choose_document(model::DocumentId id) {
    if (id == m_document) return;
    m_document = id;
    if (m_quote) choose_quote(std::nullopt);
    document_chosen(id);
  }
  void choose_code(model::CodeId id) {
    m_code = id;
    code_chosen(id);
  }
  void choose_quote(std::optional<model::QuoteId> id) {
    m_quote = id;
    quote_chosen(id);
  }
  /// Opens the document of a quote and shows it there.
  void go_to(model::DocumentId document, text::Span span, std::optional<model::QuoteId> quote) {
    leaving();
    choose_document(document);
    place_wanted(document, span);
    choose_quote(quote);
  }

  base::Signal<> leaving;  ///< before a jump to another place
  base::Signal<model::DocumentId> document_chosen;
  base::Signal<model::CodeId> code_chosen;
  base::Signal<std::optional<model::QuoteId>> quote_chosen;
  base::Signal<model::DocumentId, text::Span> place_wanted;
  base::Signal<const store::ChangeSet&> changed;
  /// A person, a document … is to be shown where it belongs.
  base::Signal<model::MemoTarget, const base::Uuid&> thing_wanted;
  /// The memos on something are to be shown and written.
  base::Signal<model::MemoTarget, const base::Uuid&> memos_wanted;

  std::function<void(const model::Refusal&)> refused;
  std::function<void(const base::Error&)> failed;

 private:
  template <class Work>
  bool guarded(Work work) {
    try {
      return work();
    } catch (const base::Error& error) {
      if (failed) failed(error);
      return false;
    }
  }

  /// What a change took away is no longer chosen, before anybody hears of the change.
  void let_go() {
    if (m_quote && !read().quote(*m_quote)) choose_quote(std::nullopt);
    if (!m_code.nil() && !read().code(m_code)) m_code = {};
  }

  std::unique_ptr<app::Session> m_session;
  base::Connection m_changes;
  model::DocumentId m_document;
  model::CodeId m_code;
  std::optional<model::QuoteId> m_quote;
};

}  // namespace uddrag::gui
