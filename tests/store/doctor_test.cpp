// SPDX-License-Identifier: GPL-3.0-or-later
// Every rule of the check, each with a file that breaks it by one raw statement: exactly that fault
// is found; and a clean file has none.
#include <map>
#include <regex>
#include <set>

#include "base/file.h"
#include "store/doctor.h"
#include "store/project.h"

namespace uddrag::store::testing {
namespace {

struct Break {
  const char* rule;
  const char* sql;
  const char* place;  ///< how the fault's place begins
};

// clang-format off
const Break breaks[] = {
    {"sqlite.integrity",
     "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql=replace(sql,'(parent, position)',"
     "'(position, parent)') WHERE name='code_by_parent'", "the file"},
    {"sqlite.foreign_key", "UPDATE code SET parent=randomblob(16) WHERE name='Under'", "table code"},
    {"sqlite.foreign_key", "DELETE FROM coder", "table coding"},
    {"row.unreadable", "UPDATE document SET kind='opera'", "documents"},
    {"row.unreadable", "UPDATE memo SET target='nobody'", "memos"},
    {"row.unreadable", "UPDATE excerpt SET trims='[[1'", "excerpts"},
    {"content.hash", "INSERT INTO content VALUES(zeroblob(32),'image/png',x'00')", "content 0000"},
    {"code.cycle", "UPDATE code SET parent=id WHERE name='Roller'", "code Roller"},
    {"code.cycle", "UPDATE code SET parent=(SELECT id FROM code WHERE name='Under') "
                   "WHERE name='Roller'", "code "},
    {"document.text", "UPDATE document SET text=randomblob(32)", "Interview 1"},
    {"document.text", "INSERT INTO content VALUES("
     "x'a8100ae6aa1940d0b663bb31cd466142ebbdbd5187131b92d93818987832eb89','text/plain',x'ff');"
     "UPDATE document SET text="
     "x'a8100ae6aa1940d0b663bb31cd466142ebbdbd5187131b92d93818987832eb89'", "Interview 1"},
    {"document.original", "UPDATE document SET original=randomblob(32)", "Interview 1"},
    {"document.recording", "UPDATE document SET media='',media_hash=randomblob(32)", "Interview 1"},
    {"turn.order", "UPDATE turn SET start=3 WHERE start=5", "turn 2 in Interview 1"},
    {"turn.order", "UPDATE turn SET start=-1 WHERE start=0", "turn 1 in Interview 1"},
    {"turn.inside", "UPDATE turn SET end=9999 WHERE start=5", "turn 2 in Interview 1"},
    {"quote.inside", "UPDATE quote SET end=9999 WHERE start=3", "quote 1 in Interview 1"},
    {"quote.inside", "UPDATE quote SET start=-1 WHERE start=3", "quote 1 in Interview 1"},
    {"quote.text", "UPDATE quote SET text='havdes' WHERE start=3", "quote 1 in Interview 1"},
    {"quote.grapheme", "UPDATE quote SET start=18,end=22,text=substr(text,2) WHERE start=17",
     "quote 2 in Interview 1"},
    {"quote.number", "UPDATE quote SET number=1", "quote 1 in Interview 1"},
    {"excerpt.trims", "UPDATE excerpt SET trims='[[2,9]]'", "excerpt "},
    {"excerpt.trims", "UPDATE excerpt SET trims='[[2,3],[1,2]]'", "excerpt "},
    {"memo.target", "UPDATE memo SET target_id=randomblob(16)", "memo "},
    {"memo.target", "UPDATE memo SET target='code'", "memo "},
    {"value.owner", "UPDATE attribute_value SET owner=randomblob(16)", "a value of alder"},
    {"value.owner", "UPDATE attribute_value SET owner_kind='document'", "a value of alder"},
    {"journal.rows", "DELETE FROM change WHERE seq=2", "action 2"},
    {"journal.rows", "UPDATE action SET packed=x'0102' WHERE seq=2", "action 2"},
};
// clang-format on

/// A project that has something for every rule.
struct Patient : Project {
  Patient() {
    add_code("Under", code);
    add_quote(17, 22);
    act([&](Transaction& tx) {
      const auto turn = [&](std::int64_t start, std::int64_t end) {
        model::Turn row;
        row.id = model::TurnId::make();
        row.document = document;
        row.span = {text::Pos(start), text::Pos(end)};
        tx.insert(row);
      };
      turn(0, 4);
      turn(5, 20);
      model::Memo memo;
      memo.id = model::MemoId::make();
      memo.target = model::MemoTarget::quote;
      memo.target_id = quote.uuid;
      tx.insert(memo);
      add_course(tx);
      const model::Participant person{model::ParticipantId::make(), "P01", "", ""};
      const model::Attribute age{
          model::AttributeId::make(), "alder", model::AttributeType::number, {}, 0};
      tx.insert(person);
      tx.insert(age);
      tx.insert(model::AttributeValue{age.id, model::OwnerKind::participant, person.id.uuid, "40"});
    });
  }
  void add_course(Transaction& tx) {
    model::Course course;
    course.id = model::CourseId::make();
    model::Section section;
    section.id = model::SectionId::make();
    section.course = course.id;
    model::Block block;
    block.id = model::BlockId::make();
    block.section = section.id;
    model::Excerpt excerpt;
    excerpt.id = model::ExcerptId::make();
    excerpt.block = block.id;
    excerpt.quote = quote;
    excerpt.trims = {{text::Pos(1), text::Pos(2)}};
    tx.insert(course);
    tx.insert(section);
    tx.insert(block);
    tx.insert(excerpt);
  }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(doctors)

BOOST_AUTO_TEST_CASE(a_clean_file_has_no_fault) {
  Patient patient;
  for (const Fault& fault : check(patient.read()))
    BOOST_ERROR(fault.rule << ": " << fault.place << ": " << fault.detail);
}

BOOST_AUTO_TEST_CASE(each_broken_rule_gives_exactly_its_fault) {
  for (const Break& one : breaks) {
    Patient patient;
    patient.close();
    patient.raw(std::string("PRAGMA foreign_keys=OFF;") + one.sql);
    patient.open(Access::read);
    const auto faults = check(patient.read());
    BOOST_TEST_CONTEXT(one.rule << ": " << one.sql) {
      BOOST_REQUIRE(!faults.empty());
      for (const Fault& fault : faults)
        BOOST_TEST(fault.rule == one.rule, fault.rule << ": " << fault.detail);
      BOOST_TEST(faults[0].place.starts_with(one.place), faults[0].place);
      BOOST_TEST(faults[0].detail.size() > 5u);
      if (one.rule != std::string("sqlite.integrity")) BOOST_TEST(faults.size() == 1u);
    }
  }
}

BOOST_AUTO_TEST_CASE(every_rule_of_the_doctor_is_tested) {
  const std::string source = base::read_file(UDDRAG_SOURCE_DIR "/src/store/doctor.cpp");
  const std::regex rule(R"re(\(\s*"([a-z_]+\.[a-z_]+)",)re");
  std::set<std::string> real, tested;
  for (std::sregex_iterator at(source.begin(), source.end(), rule), end; at != end; ++at)
    real.insert((*at)[1].str());
  for (const Break& one : breaks) tested.insert(one.rule);
  BOOST_TEST(real.size() > 12u);
  BOOST_TEST(tested == real, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_check_tells_its_progress_and_can_be_cancelled) {
  Patient patient;
  base::Progress progress;
  check(patient.read(), &progress);
  BOOST_TEST(progress.state().total == 1);
  progress.cancel();
  BOOST_CHECK_THROW(check(patient.read(), &progress), base::Cancelled);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace uddrag::store::testing
