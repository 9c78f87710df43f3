// SPDX-License-Identifier: GPL-3.0-or-later
// Links in memos: what a name leads to, and that links live through changes of names and undo.
#include "edit/memo_links.h"

#include <boost/test/unit_test.hpp>

#include "edit/document_edits.h"
#include "edit/memo_edits.h"
#include "edit/participant_edits.h"
#include "edit/workshop.h"

namespace uddrag::edit::testing {
namespace {

struct Linked : Workshop {
  model::MemoId memo = model::MemoId::make();
  model::QuoteId quote = coded(0, 2, trust);

  void write(const std::string& body) {
    model::Memo row;
    row.id = memo;
    row.target_id = read().project().id.uuid;
    row.body = body;
    must(SaveMemo(row));
  }
  std::string body() const { return read().memo(memo)->body; }
  std::optional<model::LinkedThing> leads_to(const std::string& name) const {
    return link_names(read()).find(name);
  }
  std::string document_name() const { return read().document(interview)->name; }
  void rename(model::CodeId id, const std::string& name) {
    model::Code code = *read().code(id);
    code.name = name;
    must(ChangeCode(code, CodeChange::rename));
  }
  bool is(const std::optional<model::LinkedThing>& thing, model::CodeId code) const {
    return thing == model::LinkedThing{model::MemoTarget::code, code.uuid};
  }
};

std::vector<std::string> names_in(std::string_view text) {
  std::vector<std::string> names;
  for (const auto& link : model::links_in(text)) names.emplace_back(link.name);
  return names;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(memo_links)

BOOST_AUTO_TEST_CASE(links_are_found_as_they_are_written) {
  using Names = std::vector<std::string>;
  BOOST_TEST(
      names_in("se [[Tillid]] og [[ Roller / Ansvar ]].") == (Names{"Tillid", "Roller / Ansvar"}),
      boost::test_tools::per_element());
  BOOST_TEST(names_in("[[Æble 🍎]]").front() == "Æble 🍎");
  BOOST_TEST(names_in("[[]] [[ ]] [[to\nlines]] [[never closed").empty());
  BOOST_TEST(names_in("[[a [[b]] c]]") == (Names{"b"}), boost::test_tools::per_element());
  const std::string text = "x [[y]] z";
  const auto links = model::links_in(text);
  BOOST_TEST(text.substr(links[0].start, links[0].end - links[0].start) == "[[y]]");
}

BOOST_AUTO_TEST_CASE(a_name_leads_to_its_thing) {
  Linked shop;
  const std::string division = shop.read().code(shop.division)->name;
  const std::string roles = shop.read().code(shop.roles)->name;
  BOOST_TEST(shop.is(shop.leads_to(division), shop.division));
  BOOST_TEST(shop.is(shop.leads_to(roles + "/" + division), shop.division));
  const auto quote = shop.read().quote(shop.quote);
  BOOST_TEST((shop.leads_to(shop.document_name() + " #" + std::to_string(quote->number)) ==
              model::LinkedThing{model::MemoTarget::quote, shop.quote.uuid}));
  BOOST_TEST((shop.leads_to(shop.document_name()) ==
              model::LinkedThing{model::MemoTarget::document, shop.interview.uuid}));
  BOOST_TEST(!shop.leads_to(shop.document_name() + " #999"));
  BOOST_TEST(!shop.leads_to(shop.document_name() + " #"));
  BOOST_TEST(!shop.leads_to("nobody"));
}

BOOST_AUTO_TEST_CASE(of_two_with_one_name_the_oldest_is_meant_and_the_other_has_its_path) {
  Linked shop;
  const model::CodeId first = shop.code("Same");
  const model::CodeId second = shop.code("same", shop.roles);
  BOOST_TEST(shop.is(shop.leads_to("SAME"), first));
  const model::LinkedThing other{model::MemoTarget::code, second.uuid};
  const auto names = link_names(shop.read());
  const std::string name = link_name(shop.read(), names, other);
  BOOST_TEST(name == shop.read().code(shop.roles)->name + " / same");
  BOOST_TEST((names.find(name) == other));
}

BOOST_AUTO_TEST_CASE(links_follow_a_code_and_come_back_with_undo) {
  Linked shop;
  const std::string trust = shop.read().code(shop.trust)->name;
  const std::string before = "Før [[" + trust + "]], [[nobody]] og [[" + trust + "]] efter";
  shop.write(before);
  shop.rename(shop.trust, "Tiltro");
  BOOST_TEST(shop.body() == "Før [[Tiltro]], [[nobody]] og [[Tiltro]] efter");
  shop.journal().undo(shop.anna);
  BOOST_TEST(shop.body() == before);
  BOOST_TEST(shop.read().code(shop.trust)->name == trust);
  shop.journal().redo(shop.anna);
  BOOST_TEST(shop.body() == "Før [[Tiltro]], [[nobody]] og [[Tiltro]] efter");
}

BOOST_AUTO_TEST_CASE(links_follow_paths_merges_documents_and_people) {
  Linked shop;
  const std::string roles = shop.read().code(shop.roles)->name;
  const std::string division = shop.read().code(shop.division)->name;
  const model::ParticipantId person = model::ParticipantId::make();
  shop.must(SaveParticipant(model::Participant{person, "P77", "", ""}));
  const auto number = std::to_string(shop.read().quote(shop.quote)->number);
  shop.write("[[" + roles + " / " + division + "]] [[" + shop.document_name() + " #" + number +
             "]] [[" + shop.document_name() + "]] [[P77]] [[" +
             shop.read().code(shop.conflict)->name + "]]");
  shop.rename(shop.roles, "Parter");
  model::Document document = *shop.read().document(shop.interview);
  document.name = "Samtale 1";
  shop.must(ChangeDocument(document));
  shop.must(SaveParticipant(model::Participant{person, "P78", "", ""}));
  shop.must(MergeCodes(shop.conflict, shop.trust));
  BOOST_TEST(shop.body() == "[[" + division + "]] [[Samtale 1 #" + number +
                                "]] [[Samtale 1]] [[P78]] [[" + shop.read().code(shop.trust)->name +
                                "]]");
  for (int i = 0; i < 4; ++i) shop.journal().undo(shop.anna);
  BOOST_TEST(shop.body().starts_with("[[" + roles + " / " + division + "]]"));
  BOOST_TEST(shop.body().find("[[P77]]") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_link_to_what_is_gone_stays_as_it_was) {
  Linked shop;
  const model::CodeId gone = shop.code("Midlertidig");
  shop.write("[[Midlertidig]]");
  shop.must(DeleteCode(gone));
  shop.rename(shop.trust, "Tiltro");
  BOOST_TEST(shop.body() == "[[Midlertidig]]");
  BOOST_TEST(!shop.leads_to("Midlertidig"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace uddrag::edit::testing
