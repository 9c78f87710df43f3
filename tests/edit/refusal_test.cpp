// SPDX-License-Identifier: GPL-3.0-or-later
// Every rule by which an edit is refused, each with an edit that breaks it; and that a refusal
// leaves the project and its journal as they were.
#include <boost/test/unit_test.hpp>
#include <functional>
#include <map>

#include "edit/course_edits.h"
#include "edit/document_edits.h"
#include "edit/media_edits.h"
#include "edit/memo_edits.h"
#include "edit/participant_edits.h"
#include "edit/project_edits.h"
#include "edit/sources.h"
#include "edit/text_edits.h"
#include "edit/text_renewal.h"
#include "edit/workshop.h"

namespace uddrag::edit::testing {
namespace {

using text::Pos;
using text::Span;

/// The project that the rules are broken in.
struct Broken : Workshop {
  model::QuoteId quote = coded(0, 2, trust), shown = coded(3, 7, trust);
  model::CourseId course = model::CourseId::make();
  model::SectionId section = model::SectionId::make();
  model::BlockId block = model::BlockId::make();
  model::ParticipantId person = model::ParticipantId::make();
  model::AttributeId age = model::AttributeId::make();

  Broken() {
    must(SaveCourse(course_of(course, "Kursus")));
    must(AddSection(section_of(section, course, "Modul")));
    must(AddBlock(block_of(block, section, model::ExcerptBlock{}),
                  {excerpt(shown, {{Pos(0), Pos(2)}})}));
    must(SaveParticipant(model::Participant{person, "P01", "Mette", ""}));
    must(SaveAttribute(model::Attribute{age, "alder", model::AttributeType::number, {}, 0}));
    must(SavePseudonym(
        model::PseudonymTerm{model::PseudonymTermId::make(), "Vejle", "byen", "place", {}, ""}));
    must(LinkQuotes(quote, "criticises", shown));
    must(SaveGroup(model::DocumentGroup{model::DocumentGroupId::make(), "Frivillige"}));
  }
  model::Excerpt excerpt(model::QuoteId of, std::vector<Span> trims = {}) const {
    model::Excerpt made_excerpt;
    made_excerpt.id = model::ExcerptId::make();
    made_excerpt.block = block;
    made_excerpt.quote = of;
    made_excerpt.trims = std::move(trims);
    return made_excerpt;
  }
  model::Code new_code(const std::string& name, model::CodeId parent = {}) const {
    model::Code made_code;
    made_code.id = model::CodeId::make();
    made_code.name = name;
    made_code.parent = parent;
    return made_code;
  }
  NewDocument new_document(const std::string& name, const std::string& text) const {
    NewDocument coming;
    coming.document.id = model::DocumentId::make();
    coming.document.name = name;
    coming.text = text;
    return coming;
  }
  model::Document changed(const std::string& name, model::DocumentGroupId group = {},
                          model::DocumentId id = {}) const {
    model::Document document = *read().document(interview);
    if (!id.nil()) document.id = id;
    document.name = name;
    document.group = group;
    return document;
  }
  model::Memo memo(model::MemoTarget target, base::Uuid on, const std::string& body) const {
    model::Memo made_memo;
    made_memo.id = model::MemoId::make();
    made_memo.target = target;
    made_memo.target_id = on;
    made_memo.body = body;
    return made_memo;
  }
};

model::Consent consent_of(model::ParticipantId participant) {
  model::Consent consent;
  consent.participant = participant;
  return consent;
}

using Breaks = std::function<MadeEdit(Broken&)>;

/// Several edits may break one rule.
std::multimap<std::string, Breaks> code_rules() {
  const auto gone = model::CodeId::make();
  return {
      {"code.name", [](Broken& b) { return made<CreateCode>(b.new_code(" \t ")); }},
      {"code.name_taken", [](Broken& b) { return made<CreateCode>(b.new_code(" rOLLER")); }},
      {"code.name_taken",
       [](Broken& b) {
         model::Code code = *b.read().code(b.trust);
         code.name = "Konflikt";
         return made<ChangeCode>(code, CodeChange::rename);
       }},
      {"code.name_taken",
       [](Broken& b) {
         const auto twin = b.code("Tillid", b.roles);
         return made<MoveCode>(twin, model::CodeId{}, 0);
       }},
      {"code.parent_gone", [=](Broken& b) { return made<CreateCode>(b.new_code("Ny", gone)); }},
      {"code.parent_gone", [=](Broken& b) { return made<MoveCode>(b.trust, gone, 0); }},
      {"code.gone", [=](Broken&) { return made<DeleteCode>(gone); }},
      {"code.gone", [=](Broken&) { return made<MoveCode>(gone, model::CodeId{}, 0); }},
      {"code.gone", [=](Broken& b) { return made<MergeCodes>(gone, b.trust); }},
      {"code.gone", [=](Broken& b) { return made<MergeCodes>(b.trust, gone); }},
      {"code.gone",
       [](Broken& b) { return made<ChangeCode>(b.new_code("Ny"), CodeChange::rename); }},
      {"code.gone",
       [=](Broken&) {
         return made<NameCode>(model::CodeName{gone, "en", "x", ""});
       }},
      {"code.gone", [=](Broken&) { return made<SetFavourite>(gone, true); }},
      {"code.gone",
       [=](Broken& b) {
         return made<CodeSpan>(b.interview, Span(Pos(0), Pos(2)), std::vector{gone});
       }},
      {"code.cycle", [](Broken& b) { return made<MoveCode>(b.roles, b.division, 0); }},
      {"code.cycle", [](Broken& b) { return made<MoveCode>(b.roles, b.roles, 0); }},
      {"code.merge_self", [](Broken& b) { return made<MergeCodes>(b.roles, b.roles); }},
      {"code.merge_below", [](Broken& b) { return made<MergeCodes>(b.roles, b.division); }},
  };
}

std::multimap<std::string, Breaks> quote_rules() {
  const auto gone = model::QuoteId::make();
  const auto code_at = [](Broken& b, std::int64_t from, std::int64_t to) {
    return made<CodeSpan>(b.interview, Span(Pos(from), Pos(to)), std::vector{b.trust});
  };
  return {
      {"document.gone",
       [](Broken&) { return made<MakeQuote>(model::DocumentId::make(), Span(Pos(0), Pos(1))); }},
      {"quote.empty", [=](Broken& b) { return code_at(b, 4, 4); }},
      {"quote.outside", [=](Broken& b) { return code_at(b, 4, 4000); }},
      {"quote.outside", [=](Broken& b) { return code_at(b, -1, 4); }},
      {"quote.outside",
       [](Broken& b) { return made<ChangeEdges>(b.quote, Span(Pos(0), Pos(999))); }},
      {"quote.no_code",
       [](Broken& b) {
         return made<CodeSpan>(b.interview, Span(Pos(0), Pos(2)), std::vector<model::CodeId>{});
       }},
      {"quote.coded", [=](Broken& b) { return code_at(b, 0, 2); }},
      {"coder.gone",
       [](Broken& b) {
         return made<CodeSpan>(b.interview, Span(Pos(0), Pos(9)), std::vector{b.trust},
                               model::CoderId::make());
       }},
      {"quote.gone", [=](Broken&) { return made<DeleteQuote>(gone); }},
      {"quote.gone", [=](Broken&) { return made<Star>(gone, true); }},
      {"quote.gone", [=](Broken&) { return made<TitleQuote>(gone, "x"); }},
      {"quote.gone", [=](Broken&) { return made<ChangeEdges>(gone, Span(Pos(0), Pos(1))); }},
      {"quote.gone", [=](Broken& b) { return made<LinkQuotes>(b.quote, "r", gone); }},
      {"quote.gone", [=](Broken& b) { return made<SaveExcerpt>(b.excerpt(gone)); }},
      {"coding.gone", [](Broken& b) { return made<Uncode>(b.quote, b.conflict); }},
      {"coding.gone", [](Broken& b) { return made<Uncode>(b.quote, b.trust, b.bent); }},
      {"quote.in_course", [](Broken& b) { return made<DeleteQuote>(b.shown); }},
      {"quote.in_course",
       [](Broken& b) { return made<ChangeEdges>(b.shown, Span(Pos(3), Pos(9))); }},
      {"link.self", [](Broken& b) { return made<LinkQuotes>(b.quote, "r", b.quote); }},
      {"link.relation", [](Broken& b) { return made<LinkQuotes>(b.quote, " ", b.shown); }},
      {"link.there", [](Broken& b) { return made<LinkQuotes>(b.quote, "criticises", b.shown); }},
      {"link.gone", [](Broken&) { return made<RemoveLink>(model::QuoteLinkId::make()); }},
  };
}

std::multimap<std::string, Breaks> course_rules() {
  const auto course = model::CourseId::make();
  const auto section = model::SectionId::make();
  const auto block = model::BlockId::make();
  return {
      {"course.title", [](Broken&) { return made<SaveCourse>(model::Course{}); }},
      {"course.gone", [=](Broken&) { return made<RemoveCourse>(course); }},
      {"course.gone", [=](Broken&) { return made<AddSection>(section_of({}, course, "x")); }},
      {"section.title", [](Broken& b) { return made<AddSection>(section_of({}, b.course, "")); }},
      {"section.title",
       [](Broken& b) { return made<ChangeSection>(section_of(b.section, {}, "")); }},
      {"section.gone", [=](Broken&) { return made<ChangeSection>(section_of(section, {}, "x")); }},
      {"section.gone", [=](Broken&) { return made<MoveSection>(section, 0); }},
      {"section.gone", [=](Broken&) { return made<RemoveSection>(section); }},
      {"section.gone", [=](Broken&) { return made<AddBlock>(block_of({}, section, {})); }},
      {"section.gone", [=](Broken& b) { return made<MoveBlock>(b.block, section, 0); }},
      {"block.gone", [=](Broken&) { return made<RemoveBlock>(block); }},
      {"block.gone", [=](Broken& b) { return made<MoveBlock>(block, b.section, 0); }},
      {"block.gone", [=](Broken&) { return made<ChangeBlock>(block_of(block, {}, {})); }},
      {"block.gone",
       [=](Broken& b) {
         auto excerpt = b.excerpt(b.quote);
         excerpt.block = block;
         return made<SaveExcerpt>(excerpt);
       }},
      {"block.kind",
       [](Broken& b) { return made<ChangeBlock>(block_of(b.block, {}, model::TextBlock{})); }},
      {"excerpt.outside",
       [](Broken& b) {
         return made<SaveExcerpt>(b.excerpt(b.quote, {{Pos(0), Pos(3)}}));
       }},
      {"excerpt.outside",
       [](Broken& b) {
         return made<SaveExcerpt>(b.excerpt(b.shown, {{Pos(2), Pos(3)}, {Pos(0), Pos(1)}}));
       }},
      {"excerpt.outside",
       [](Broken& b) {
         auto excerpt = b.excerpt(b.quote);
         excerpt.clarifications = {{Pos(2), "b"}, {Pos(1), "a"}};
         return made<SaveExcerpt>(excerpt);
       }},
      {"excerpt.outside",
       [](Broken& b) {
         return made<AddBlock>(block_of({}, b.section, model::ExcerptBlock{}),
                               std::vector{b.excerpt(b.quote, {{Pos(1), Pos(1)}})});
       }},
      {"excerpt.gone", [](Broken&) { return made<RemoveExcerpt>(model::ExcerptId::make()); }},
  };
}

base::Hash some_hash() {
  return base::hash_of_bytes("no content has this");
}

std::multimap<std::string, Breaks> document_rules() {
  const auto gone = model::DocumentId::make();
  return {
      {"document.name", [](Broken& b) { return made<AddDocument>(b.new_document(" ", "t")); }},
      {"document.name", [](Broken& b) { return made<ChangeDocument>(b.changed("")); }},
      {"document.name_taken",
       [](Broken& b) { return made<AddDocument>(b.new_document("Interview 1", "t")); }},
      {"document.name_taken",
       [](Broken& b) {
         b.document("Interview 2", "andet");
         return made<ChangeDocument>(b.changed("Interview 2"));
       }},
      {"document.duplicate",
       [](Broken& b) {
         b.document("Interview 2", "den samme");
         return made<AddDocument>(b.new_document("Interview 3", "den samme"));
       }},
      {"document.gone", [=](Broken&) { return made<RemoveDocument>(gone); }},
      {"document.gone", [=](Broken& b) { return made<ChangeDocument>(b.changed("x", {}, gone)); }},
      {"document.gone", [=](Broken&) { return made<LinkMedia>(gone, "a.wav", some_hash()); }},
      {"media.file", [](Broken& b) { return made<LinkMedia>(b.interview, " ", some_hash()); }},
      {"media.file", [](Broken& b) { return made<LinkMedia>(b.interview, "a.wav", base::Hash{}); }},
      {"media.content", [](Broken& b) { return made<TakeInMedia>(b.interview, some_hash()); }},
      {"media.none", [](Broken& b) { return made<RemoveMedia>(b.interview); }},
      {"document.in_course", [](Broken& b) { return made<RemoveDocument>(b.interview); }},
      {"group.name", [](Broken&) { return made<SaveGroup>(model::DocumentGroup{}); }},
      {"group.name_taken",
       [](Broken&) {
         return made<SaveGroup>(model::DocumentGroup{model::DocumentGroupId::make(), "Frivillige"});
       }},
      {"group.gone",
       [](Broken& b) {
         return made<ChangeDocument>(b.changed("x", model::DocumentGroupId::make()));
       }},
      {"group.gone", [](Broken&) { return made<RemoveGroup>(model::DocumentGroupId::make()); }},
      {"group.gone", [](Broken&) { return made<MoveGroup>(model::DocumentGroupId::make(), 1); }},
      {"speaker.gone",
       [](Broken& b) {
         return made<ChangeSpeaker>(model::Speaker{model::SpeakerId::make(), b.interview, "R", {}});
       }},
  };
}

std::multimap<std::string, Breaks> people_rules() {
  const auto gone = model::ParticipantId::make();
  const auto term = [](const char* from, const char* to) {
    return made<SavePseudonym>(
        model::PseudonymTerm{model::PseudonymTermId::make(), from, to, "place", {}, ""});
  };
  const auto value = [](Broken& b, model::AttributeId attribute, base::Uuid owner) {
    (void)b;
    return made<SetValue>(
        model::AttributeValue{attribute, model::OwnerKind::participant, owner, "ung"});
  };
  return {
      {"participant.name", [](Broken&) { return made<SaveParticipant>(model::Participant{}); }},
      {"participant.label_taken",
       [=](Broken&) {
         return made<SaveParticipant>(model::Participant{gone, "P01", "", ""});
       }},
      {"participant.gone", [=](Broken&) { return made<RemoveParticipant>(gone); }},
      {"participant.gone", [=](Broken&) { return made<SetConsent>(consent_of(gone)); }},
      {"participant.gone",
       [=](Broken& b) {
         auto coming = b.new_document("Med taler", "I: ja");
         coming.speakers = {{model::SpeakerId::make(), coming.document.id, "I", {}}};
         b.must(AddDocument(coming));
         coming.speakers[0].participant = gone;
         return made<ChangeSpeaker>(coming.speakers[0]);
       }},
      {"attribute.name", [](Broken&) { return made<SaveAttribute>(model::Attribute{}); }},
      {"attribute.name_taken",
       [](Broken&) {
         return made<SaveAttribute>(
             model::Attribute{model::AttributeId::make(), "alder", model::AttributeType::text, {}});
       }},
      {"attribute.values",
       [](Broken& b) {
         auto age = b.read().attributes().front();
         b.must(SetValue({age.id, model::OwnerKind::participant, b.person.uuid, "1"}));
         age.type = model::AttributeType::date;
         return made<SaveAttribute>(age);
       }},
      {"attribute.gone", [](Broken&) { return made<RemoveAttribute>(model::AttributeId::make()); }},
      {"attribute.type", [=](Broken& b) { return value(b, b.age, b.person.uuid); }},
      {"attribute.type",
       [=](Broken& b) {
         return made<SetValue>(
             model::AttributeValue{b.age, model::OwnerKind::participant, b.person.uuid, "nan"});
       }},
      {"attribute.gone",
       [=](Broken& b) { return value(b, model::AttributeId::make(), b.person.uuid); }},
      {"attribute.owner_gone", [=](Broken& b) { return value(b, b.age, gone.uuid); }},
      {"pseudonym.empty", [=](Broken&) { return term("", "by"); }},
      {"pseudonym.empty", [=](Broken&) { return term("Aarhus", " "); }},
      {"pseudonym.same", [=](Broken&) { return term("Aarhus", "Aarhus"); }},
      {"pseudonym.taken", [=](Broken&) { return term("Vejle", "en by"); }},
      {"pseudonym.scope",
       [](Broken&) {
         return made<SavePseudonym>(model::PseudonymTerm{
             model::PseudonymTermId::make(), "Aarhus", "en by", "place", {}, "everybody"});
       }},
      {"pseudonym.gone",
       [](Broken&) { return made<RemovePseudonym>(model::PseudonymTermId::make()); }},
  };
}

std::multimap<std::string, Breaks> project_rules() {
  const auto project = model::MemoTarget::project;
  return {
      {"project.title", [](Broken&) { return made<DescribeProject>(" ", "", "da"); }},
      {"coder.initials", [](Broken&) { return made<AddCoder>(model::Coder{}); }},
      {"coder.taken",
       [](Broken&) {
         return made<AddCoder>(model::Coder{model::CoderId::make(), "x", "AK"});
       }},
      {"memo.empty",
       [=](Broken& b) { return made<SaveMemo>(b.memo(project, b.read().project().id.uuid, " ")); }},
      {"memo.target",
       [=](Broken& b) { return made<SaveMemo>(b.memo(project, b.trust.uuid, "x")); }},
      {"memo.gone", [](Broken&) { return made<DeleteMemo>(model::MemoId::make()); }},
  };
}

/// "Ja da" and "Nej", two turns.
struct Told {
  model::DocumentId document = model::DocumentId::make();
  model::Turn first, second;

  explicit Told(Broken& b, bool locked = false) {
    NewDocument coming = b.new_document("Told", "Ja da\nNej");
    coming.document.id = document;
    coming.document.read_only = locked;
    for (model::Turn* turn : {&first, &second}) {
      turn->id = model::TurnId::make();
      turn->document = document;
    }
    first.span = {Pos(0), Pos(5)};
    second.span = {Pos(6), Pos(9)};
    coming.turns = {first, second};
    b.must(AddDocument(coming));
  }
  MadeEdit replace(std::int64_t from, std::int64_t to, const char* words) const {
    return made<ReplaceText>(document, std::vector<text::Splice>{{{Pos(from), Pos(to)}, words}});
  }
};

std::multimap<std::string, Breaks> text_rules() {
  const auto gone = model::TurnId::make();
  return {
      {"text.same", [](Broken& b) { return Told(b).replace(0, 2, "Ja"); }},
      {"text.empty", [](Broken& b) { return made<RenewText>(b.interview, NewText{" "}); }},
      {"text.outside", [](Broken& b) { return Told(b).replace(7, 99, "x"); }},
      {"text.across_turns", [](Broken& b) { return Told(b).replace(3, 7, "x"); }},
      {"turn.empty", [](Broken& b) { return Told(b).replace(6, 9, " "); }},
      {"document.read_only", [](Broken& b) { return Told(b, true).replace(0, 2, "Jo"); }},
      {"document.read_only",
       [](Broken& b) { return made<SetSpeaker>(std::vector{Told(b, true).first.id}, "X"); }},
      {"document.gone",
       [](Broken&) {
         return made<ReplaceText>(model::DocumentId::make(), std::vector<text::Splice>{});
       }},
      {"turn.gone", [=](Broken&) { return made<SplitTurn>(gone, Pos(1)); }},
      {"turn.gone", [=](Broken&) { return made<JoinTurns>(gone); }},
      {"turn.gone", [=](Broken&) { return made<RemoveTurn>(gone); }},
      {"turn.gone", [=](Broken&) { return made<SetSpeaker>(std::vector{gone}, "X"); }},
      {"turn.gone", [=](Broken&) { return made<SetTurnTime>(gone, 0, 1); }},
      {"turn.split_edge", [](Broken& b) { return made<SplitTurn>(Told(b).first.id, Pos(5)); }},
      {"turn.empty",
       [](Broken& b) {
         return made<AddTurn>(b.interview, model::TurnId{}, " ", "", std::nullopt);
       }},
      {"turn.gone",
       [=](Broken& b) { return made<AddTurn>(b.interview, gone, "Ja", "", std::nullopt); }},
      {"turn.time",
       [](Broken& b) { return made<AddTurn>(b.interview, model::TurnId{}, "Ja", "", -1); }},
      {"turn.last", [](Broken& b) { return made<JoinTurns>(Told(b).second.id); }},
      {"turn.time", [](Broken& b) { return made<SetTurnTime>(Told(b).first.id, 9, 3); }},
      {"turn.time",
       [](Broken& b) { return made<SetTurnTime>(Told(b).first.id, -1, std::nullopt); }},
      {"speaker.name", [](Broken&) { return made<RenameSpeaker>(model::SpeakerId::make(), " "); }},
      {"speaker.gone", [](Broken&) { return made<RenameSpeaker>(model::SpeakerId::make(), "X"); }},
      {"quote.in_course",
       [](Broken& b) {
         return made<ReplaceText>(b.interview,
                                  std::vector<text::Splice>{{{Pos(3), Pos(8)}, "fik"}});
       }},
  };
}

std::multimap<std::string, Breaks> all_rules() {
  std::multimap<std::string, Breaks> all;
  for (auto& some : {code_rules(), quote_rules(), course_rules(), document_rules(), people_rules(),
                     project_rules(), text_rules()})
    all.insert(some.begin(), some.end());
  return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(refusals)

BOOST_AUTO_TEST_CASE(every_rule_has_a_test) {
  std::set<std::string> tested;
  for (const auto& [rule, breaks] : all_rules()) tested.insert(rule);
  const auto real = rules_in_sources();
  BOOST_TEST(real.size() > 40u);
  BOOST_TEST(tested == real, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(every_rule_refuses_and_changes_nothing) {
  for (const auto& [rule, breaks] : all_rules()) {
    Broken broken;
    const MadeEdit edit = breaks(broken);
    const std::string before = broken.dump();
    const auto newest = broken.journal().history(1).front().seq;
    const auto refusal = broken.run(*edit);
    BOOST_TEST_CONTEXT(rule) {
      BOOST_REQUIRE(refusal);
      BOOST_TEST(refusal->rule == rule);
      BOOST_TEST(refusal->detail.ends_with("."));
      BOOST_TEST((broken.dump() == before));
      BOOST_TEST(broken.journal().history(1).front().seq == newest);
    }
  }
}

BOOST_AUTO_TEST_CASE(text_that_is_not_utf8_is_an_error_and_changes_nothing) {
  Workshop shop;
  const std::string before = shop.dump();
  BOOST_CHECK_EXCEPTION(
      shop.must(DescribeProject("title", "a\xE6o", "da")), base::Error,
      [](const base::Error& e) { return e.kind() == base::ErrorKind::bad_input; });
  BOOST_TEST((shop.dump() == before));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace uddrag::edit::testing
