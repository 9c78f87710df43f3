// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of a course once more, and images for its figures.
#pragma once
#include <string>

#include "edit/refuse.h"
#include "edit/together.h"
#include "store/reader.h"

namespace uddrag::edit {

/// One action "block.copy": the block with its excerpts and their marks, as far as these fit,
/// before the block that is now at `position` of the section. A participant's approval is not
/// copied: it was given for the one place. Empty where the block is gone. `made`: the copy's id.
Together copy_block(const store::Reader& read, model::BlockId block, model::SectionId into,
                    std::int64_t position, model::BlockId& made);

/// One action "section.copy": the section with all its blocks, behind it.
Together copy_section(const store::Reader& read, model::SectionId section, model::SectionId& made);

/// The image that a figure shows from now on. media_type: "image/png".
class SetFigure : public store::Edit {
 public:
  SetFigure(model::BlockId block, std::string bytes, std::string media_type, std::string file_name)
      : m_block(block),
        m_bytes(std::move(bytes)),
        m_media_type(std::move(media_type)),
        m_file_name(std::move(file_name)) {}
  std::string_view kind() const override { return "block.figure"; }
  std::string arguments() const override { return arguments_json({{"name", m_file_name}}); }
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  model::BlockId m_block;
  std::string m_bytes, m_media_type, m_file_name;
};

}  // namespace uddrag::edit
