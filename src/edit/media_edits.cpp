// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/media_edits.h"

#include <filesystem>

#include "edit/together.h"
#include "store/recording.h"
#include "text/utf8.h"

namespace uddrag::edit {
namespace {

void set(store::Transaction& tx, model::DocumentId id, const std::string& path,
         const base::Hash& hash) {
  model::Document document = *tx.read().document(id);
  document.media = path;
  document.media_hash = hash;
  tx.update(document);
}

Verdict check_there(const store::Reader& read, model::DocumentId id) {
  return read.document(id) ? allow() : refuse("document.gone", "The document is gone.");
}

}  // namespace

std::string LinkMedia::arguments() const {
  return arguments_json({{"name", std::filesystem::path(m_path).filename().string()}});
}

Verdict LinkMedia::check(const store::Reader& read) const {
  if (text::trim(m_path).empty() || m_hash.nil())
    return refuse("media.file", "A recording needs a file.");
  return check_there(read, m_document);
}

void LinkMedia::apply(store::Transaction& tx) {
  set(tx, m_document, m_path, m_hash);
}

std::string TakeInMedia::arguments() const {
  return arguments_json({{"name", m_name}});
}

Verdict TakeInMedia::check(const store::Reader& read) const {
  const auto recording = store::recording(read, m_list);
  if (!recording) return refuse("media.content", "The recording is not in the project.");
  for (const base::Hash& part : recording->parts)
    if (!read.has_content(part))
      return refuse("media.content", "A part of the recording is not in the project.");
  return check_there(read, m_document);
}

void TakeInMedia::apply(store::Transaction& tx) {
  m_name = store::recording(tx.read(), m_list)->name;
  set(tx, m_document, {}, m_list);
}

std::string RemoveMedia::arguments() const {
  return arguments_json({{"name", m_name}});
}

Verdict RemoveMedia::check(const store::Reader& read) const {
  if (auto refusal = check_there(read, m_document)) return refusal;
  const model::Document document = *read.document(m_document);
  if (document.media.empty() && document.media_hash.nil())
    return refuse("media.none", "The document has no recording.");
  return allow();
}

void RemoveMedia::apply(store::Transaction& tx) {
  m_name = tx.read().document(m_document)->name;
  set(tx, m_document, {}, {});
}

}  // namespace uddrag::edit
