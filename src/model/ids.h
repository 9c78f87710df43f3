// SPDX-License-Identifier: GPL-3.0-or-later
// The names of all ids. A value refers to another by id, never by pointer.
#pragma once
#include "base/id.h"

namespace uddrag::model {

using ProjectId = base::Id<struct Project>;
using CoderId = base::Id<struct Coder>;
using DocumentGroupId = base::Id<struct DocumentGroup>;
using DocumentId = base::Id<struct Document>;
using TurnId = base::Id<struct Turn>;
using StyleRunId = base::Id<struct StyleRun>;
using SpeakerId = base::Id<struct Speaker>;
using ParticipantId = base::Id<struct Participant>;
using AttributeId = base::Id<struct Attribute>;
using ConsentId = base::Id<struct Consent>;
using CodeId = base::Id<struct Code>;
using CodeSetId = base::Id<struct CodeSet>;
using QuoteId = base::Id<struct Quote>;
using RelationId = base::Id<struct Relation>;
using QuoteLinkId = base::Id<struct QuoteLink>;
using MemoId = base::Id<struct Memo>;
using SummaryId = base::Id<struct Summary>;
using SavedQueryId = base::Id<struct SavedQuery>;
using CourseId = base::Id<struct Course>;
using SectionId = base::Id<struct Section>;
using BlockId = base::Id<struct Block>;
using ExcerptId = base::Id<struct Excerpt>;
using PseudonymTermId = base::Id<struct PseudonymTerm>;
using PseudonymProfileId = base::Id<struct PseudonymProfile>;
using ExportLogId = base::Id<struct ExportLog>;
using ActionId = base::Id<struct Action>;

}  // namespace uddrag::model
