// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/workshop.h"

#include <stdexcept>

#include "edit/document_edits.h"
#include "edit/project_edits.h"

namespace uddrag::edit::testing {
namespace {

model::CoderId add_coder(Workshop& shop, const std::string& name, const std::string& initials) {
  const model::Coder coder{model::CoderId::make(), name, initials};
  shop.must(AddCoder(coder));
  return coder.id;
}

}  // namespace

Workshop::Workshop(store::testing::Where where)
    : folder(where), file(store::ProjectFile::create(folder / "p.uddrag", "Mødestedet", "da")) {
  anna = add_coder(*this, "Anna Kjær", "AK");
  bent = add_coder(*this, "Bent Ø.", "BØ");
  interview = document("Interview 1",
                       "Vi havde et møde 👩‍👩‍👧 om vores roller i mødestedet.");
  roles = code("Roller");
  trust = code("Tillid");
  conflict = code("Konflikt");
  division = code("Rolledeling", roles);
}

void Workshop::reopen() {
  const auto path = file->path();
  file.reset();
  file = store::ProjectFile::open(path, store::Access::write);
}

model::CodeId Workshop::code(const std::string& name, model::CodeId parent) {
  model::Code made_code;
  made_code.id = model::CodeId::make();
  made_code.parent = parent;
  made_code.name = name;
  return must(CreateCode(made_code)).id();
}

model::QuoteId Workshop::coded(std::int64_t start, std::int64_t end, model::CodeId code) {
  return must(CodeSpan(interview, {text::Pos(start), text::Pos(end)}, {code})).quote();
}

model::DocumentId Workshop::document(const std::string& name, const std::string& text) {
  NewDocument coming;
  coming.document.id = model::DocumentId::make();
  coming.document.name = name;
  coming.text = text;
  return must(AddDocument(coming)).id();
}

void Workshop::enrich(std::uint64_t seed) {
  SeededRandom random(seed);
  for (int round = 0; round < 8; ++round)
    for (const Kind& kind : kinds())
      if (!removes(kind)) try_kind(kind, *this, random);
  must(store::testing::Doing([&](store::Transaction& tx) {  // what no edit makes yet
    tx.insert(model::Summary{model::SummaryId::make(), model::OwnerKind::document, interview.uuid,
                             read().codes().front().id, "**sammendrag**"});
    tx.insert(model::SavedQuery{model::SavedQueryId::make(), "q", "search", "roller", "{}"});
    tx.insert(model::PseudonymProfile{model::PseudonymProfileId::make(), "students", "open"});
  }));
}

model::Course course_of(model::CourseId id, const std::string& title) {
  model::Course course;
  course.id = id;
  course.title = title;
  return course;
}

model::Section section_of(model::SectionId id, model::CourseId course, const std::string& title) {
  model::Section section;
  section.id = id;
  section.course = course;
  section.title = title;
  return section;
}

model::Block block_of(model::BlockId id, model::SectionId section, model::BlockBody body) {
  model::Block block;
  block.id = id;
  block.section = section;
  block.body = std::move(body);
  return block;
}

bool try_kind(const Kind& kind, Workshop& shop, SeededRandom& random) {
  const MadeEdit edit = kind.make(shop.read(), random);
  if (!edit) return false;
  const auto before = shop.journal().history(1);
  if (shop.run(*edit)) return false;
  return shop.journal().history(1).front().seq != (before.empty() ? 0 : before.front().seq);
}

}  // namespace uddrag::edit::testing
