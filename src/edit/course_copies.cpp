// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/course_copies.h"

#include "base/hash.h"
#include "edit/course_edits.h"

namespace uddrag::edit {
namespace {

model::BlockId add_copy(Together& all, const store::Reader& read, model::Block block) {
  std::vector<model::Excerpt> excerpts = read.excerpts(block.id);
  block.id = model::BlockId::make();
  for (model::Excerpt& excerpt : excerpts) {
    const auto quote = read.quote(excerpt.quote);
    if (!quote || excerpt.quote_text_hash != base::hash_of_bytes(quote->text)) {
      excerpt.trims.clear();  // made for words that stand there no longer
      excerpt.emphasis.clear();
      excerpt.clarifications.clear();
    }
    excerpt.id = model::ExcerptId::make();
    excerpt.reviewed_at.reset();
  }
  all.emplace<AddBlock>(block, std::move(excerpts));
  return block.id;
}

}  // namespace

Together copy_block(const store::Reader& read, model::BlockId id, model::SectionId into,
                    std::int64_t position, model::BlockId& made) {
  Together all("block.copy", "{}");
  auto block = read.block(id);
  if (!block) return all;
  block->section = into;
  block->position = position;
  made = add_copy(all, read, *block);
  return all;
}

Together copy_section(const store::Reader& read, model::SectionId id, model::SectionId& made) {
  Together all("section.copy", "{}");
  auto section = read.section(id);
  if (!section) return all;
  all.set_arguments(arguments_json({{"title", section->title}}));
  const std::vector<model::Block> blocks = read.blocks(id);
  section->id = made = model::SectionId::make();
  ++section->position;
  all.emplace<AddSection>(*section);
  for (model::Block block : blocks) {
    block.section = made;
    add_copy(all, read, std::move(block));
  }
  return all;
}

Verdict SetFigure::check(const store::Reader& read) const {
  const auto block = read.block(m_block);
  if (!block) return refuse("block.gone", "The block is gone.");
  if (!std::holds_alternative<model::FigureBlock>(block->body))
    return refuse("block.kind", "A block cannot become one of another kind.");
  return allow();
}

void SetFigure::apply(store::Transaction& tx) {
  model::Block block = *tx.read().block(m_block);
  auto& figure = std::get<model::FigureBlock>(block.body);
  figure.image = tx.put_content(m_bytes, m_media_type);
  figure.media_type = m_media_type;
  figure.file_name = m_file_name;
  figure.chart.reset();
  tx.update(block);
}

}  // namespace uddrag::edit
