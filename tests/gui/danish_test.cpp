// SPDX-License-Identifier: GPL-3.0-or-later
// What the window says in Danish of names that the project keeps in English, and of dates and
// numbers.
#include <boost/test/unit_test.hpp>

#include <wx/arrstr.h>
#include <wx/translation.h>

#include "edit/participant_edits.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"
#include "gui/l10n/words.h"
#include "gui/participants/participant_table.h"
#include "gui/pseudonyms/pseudonym_table.h"
#include "gui/table_study.h"
#include "gui/tables/sheet_words.h"

namespace edit = uddrag::edit;
namespace gui = uddrag::gui;
namespace model = uddrag::model;

namespace {

/// Without an application there are no standard places to look in.
class DanishCatalogue : public wxTranslationsLoader {
 public:
  wxMsgCatalog* LoadCatalog(const wxString& domain, const wxString& language) override {
    const std::string file =
        std::string(UDDRAG_BINARY_DIR) + "/share/uddrag/locale/da/LC_MESSAGES/uddrag.mo";
    return language == wxS("da") ? wxMsgCatalog::CreateFromFile(gui::wx(file), domain) : nullptr;
  }
  wxArrayString GetAvailableTranslations(const wxString&) const override {
    wxArrayString languages;
    languages.Add(wxS("da"));
    return languages;
  }
};

struct InDanish {
  InDanish() {
    auto* danish = new wxTranslations;
    wxTranslations::Set(danish);
    danish->SetLoader(new DanishCatalogue);
    danish->SetLanguage(wxS("da"));
    BOOST_REQUIRE(danish->AddCatalog(wxS("uddrag")));
  }
  ~InDanish() { wxTranslations::Set(nullptr); }
};

struct DanishPeople : InDanish, test::TableStudy<gui::ParticipantTable> {
  DanishPeople() {
    using Type = model::AttributeType;
    add({model::AttributeId::make(), "alder", Type::number, {}, 0});
    add({model::AttributeId::make(), "mødt", Type::date, {}, 1});
    add({model::AttributeId::make(), "egn", Type::choice, {"nord", "syd"}, 2});
    for (const char* label : {"P01", "P02"}) {
      edit::SaveParticipant save({model::ParticipantId::make(), label, "", ""});
      BOOST_REQUIRE(!session->run(save));
    }
    table.load(session->read());
    gui::teach_words(table);
  }
  void add(const model::Attribute& attribute) {
    edit::SaveAttribute save(attribute);
    BOOST_REQUIRE(!session->run(save));
  }
  std::string refused(std::size_t column, const std::string& text) {
    const auto change = table.change(0, column, text);
    const auto refusal = session->run(*change);
    return refusal ? gui::utf8(gui::refusal_words(*refusal)) : "nothing";
  }
};

constexpr std::size_t age = 2, met = 3, part = 4, teaching = 7;

}  // namespace

BOOST_AUTO_TEST_SUITE(danish)

BOOST_AUTO_TEST_CASE(a_value_that_does_not_fit_is_refused_in_danish) {
  DanishPeople study;
  BOOST_CHECK_EQUAL(study.refused(age, "mange"),
                    "P01, alder: “mange” er ikke et tal, og det skal alder være.");
  BOOST_CHECK_EQUAL(study.refused(met, "i går"),
                    "P01, mødt: “i går” er ikke en dato, og det skal mødt være.");
  BOOST_CHECK_EQUAL(study.refused(part, "øst"),
                    "P01, egn: “øst” er ikke blandt valgmulighederne for egn.");
  BOOST_CHECK(study.refused(teaching, "måske").starts_with("P01, Samtykke: undervisning: "));
}

BOOST_AUTO_TEST_CASE(dates_and_numbers_are_shown_and_taken_as_danes_write_them) {
  DanishPeople study;
  study.run(study.table.change(0, age, "41,5"));
  study.run(study.table.change(0, met, "12.3.2025"));
  study.run(study.table.change(0, teaching, "Ja"));
  BOOST_CHECK_EQUAL(study.table.cell(0, age), "41.5");
  BOOST_CHECK_EQUAL(study.table.cell(0, met), "2025-03-12");
  const std::string copied = study.table.block(0, age, 1, 6);
  BOOST_CHECK_EQUAL(copied, "41,5\t12.03.2025\t\t\t\tja\n");
  study.run(study.table.paste(1, age, copied));
  for (const std::size_t column : {age, met, teaching})
    BOOST_CHECK_EQUAL(study.table.cell(1, column), study.table.cell(0, column));
  study.table.filter("12.03.2025");
  BOOST_CHECK_EQUAL(study.table.size(), 2U);
}

BOOST_AUTO_TEST_CASE(a_table_in_one_language_is_taken_by_a_window_in_another) {
  gui::read_languages_with(std::make_unique<DanishCatalogue>());
  DanishPeople study;
  study.run(study.table.change(0, teaching, "no"));
  BOOST_CHECK_EQUAL(study.table.cell(0, teaching), "no");
  study.run(study.table.change(1, teaching, "review first"));
  BOOST_CHECK_EQUAL(study.table.cell(1, teaching), "review first");
  wxTranslations::Set(nullptr);  // English
  BOOST_CHECK_EQUAL(gui::utf8(gui::consent_words(model::ConsentState::no)), "no");
  BOOST_CHECK_EQUAL(study.run(study.table.change(0, teaching, "Ja")), "");
  BOOST_CHECK_EQUAL(study.table.cell(0, teaching), "yes");
  BOOST_CHECK_EQUAL(study.run(study.table.paste(1, teaching, "nej")), "");
  BOOST_CHECK_EQUAL(study.table.cell(1, teaching), "no");
  BOOST_CHECK(study.refused(teaching, "måske").starts_with("P01, Consent: teaching: "));
  const auto csv = study.table.headed("Betegnelse\tSamtykke: undervisning\nP03\ttrukket tilbage\n");
  BOOST_REQUIRE(csv);
  BOOST_CHECK_EQUAL(*csv, "id,consent_teaching\r\nP03,withdrawn\r\n");
}

BOOST_AUTO_TEST_CASE(kinds_of_names_are_danish_words) {
  const InDanish danish;
  gui::PseudonymTable table;
  const gui::SheetColumn kinds{
      "kind", gui::SheetColumn::Type::choice, {"person", "case_number", "street"}, true};
  BOOST_CHECK_EQUAL(gui::utf8(gui::cell_words(kinds, "case_number")), "Sagsnummer");
  BOOST_CHECK_EQUAL(gui::utf8(gui::cell_words(kinds, "school")), "Skole");
  gui::teach_words(table);
  BOOST_CHECK_EQUAL(table.stable_word(kinds, "sagsnummer"), "case_number");
}

BOOST_AUTO_TEST_CASE(the_history_says_formats_as_the_export_dialog_does) {
  BOOST_CHECK_EQUAL(gui::utf8(gui::action_words("course.export", R"({"format":"docx"})")),
                    "Export course: Word handout (docx)");
  const InDanish danish;
  BOOST_CHECK_EQUAL(gui::utf8(gui::action_words("course.export", R"({"format":"site"})")),
                    "Eksportér kursus: Webkursus");
}

BOOST_AUTO_TEST_SUITE_END()
