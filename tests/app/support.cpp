// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support.h"

#include <stdlib.h>

#include <algorithm>
#include <fstream>

#include "app/import_transcripts.h"
#include "app/table_import.h"
#include "support/quick_place.h"

namespace test {

namespace app = uddrag::app;
namespace base = uddrag::base;
namespace fs = std::filesystem;
namespace model = uddrag::model;

const char* const karen =
    "I: Hvordan begyndte det?\n"
    "Karen: Vi fik nøglen 👩‍👩‍👧 til rådhuset. Så blev vi forsigtige.\n"
    "I: Hvorfor det?\n"
    "Karen: Fordi vi bor gratis. Det siger man ikke højt. Fordi vi bor gratis.\n";
const char* const anders =
    "I: Hvad gør kommunen?\n"
    "Anders: =1+1 foreninger, og kommunen skriver brevene.\n"
    "I: Og hvem læser dem?\n"
    "Anders: Det gør Mariam. Sådan er arbejdet delt.\n";
const char* const course_text =
    "# Tæt på\n\n## Modul 1: Nærhed\n\nHvad koster en nøgle?\n\n### Uddrag\n\n"
    "- `karen` »Så blev vi …« (P01)\n- `anders` »Sådan er …« (P02)\n";

Folder::Folder() {
  std::string name = (quick_place() / "uddrag-app-XXXXXX").string();
  path = ::mkdtemp(name.data());
}

Folder::~Folder() {
  std::error_code ignored;
  fs::remove_all(path, ignored);
}

fs::path Folder::file(const std::string& name, const std::string& words) const {
  fs::create_directories((path / name).parent_path());
  std::ofstream(path / name, std::ios::binary) << words;
  return path / name;
}

std::vector<std::string> files_below(const fs::path& folder) {
  std::vector<std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) files.push_back(fs::relative(entry.path(), folder).string());
  std::sort(files.begin(), files.end());
  return files;
}

Study::Study() : path(folder.path / "study.uddrag") {
  session = app::Session::create(path, "Nøglen", "da", {"Anne Kjær", "AK"});
  add_transcript("karen.txt", karen, "Frivillige");
  add_transcript("anders.txt", anders, "Kommune");
  app::import_codebook(*session,
                       "group,code,name_en,definition\n"
                       "Roller,Grænser,Boundaries,Hvor man stopper\nRoller,Deling,,\n"
                       "Stemme,Tillid,,\nStemme,Selvcensur,,\nStemme,Penge,,\n",
                       "codebook.csv");
  app::import_participants(*session,
                           "id,pseudonym,role,years,consent_teaching,consent_date\n"
                           "P01,Karen,frivillig,7,yes,2025-03-12\n"
                           "P02,Anders,ansat,12,yes,2025-03-13\n",
                           "participants.csv");
  app::import_codings(*session,
                      "document,quote,occurrence,codes,coder\n"
                      "karen,Så blev vi forsigtige.,,Selvcensur;Tillid,AK\n"
                      "karen,Så blev vi forsigtige.,1,Selvcensur,MB\n"
                      "karen.txt,Fordi vi bor gratis.,2,Penge,AK\n"
                      "anders,\"=1+1 foreninger, og kommunen skriver brevene.\",,Deling,MB\n"
                      "anders,Sådan er arbejdet delt.,,Deling,AK\n",
                      "codings.csv");
  app::import_pseudonyms(*session, "original,replacement,kind\nMariam,Layla,person\n",
                         "pseudonyms.csv");
  app::import_links(*session,
                    "from_document,from_quote,relation,to_document,to_quote\n"
                    "karen,Så blev vi forsigtige.,uddyber,anders,Sådan er arbejdet delt.\n",
                    "links.csv");
}

void Study::add_transcript(const std::string& name, const std::string& words,
                           const std::string& group) {
  const auto read = app::read_transcripts({folder.file(name, words)}, {});
  BOOST_REQUIRE_EQUAL(app::add_transcripts(*session, read, group).added.size(), 1U);
}

model::Document Study::document(const std::string& name) const {
  const auto found = read().document_named(name);
  BOOST_REQUIRE_MESSAGE(found, name);
  return *found;
}

model::CodeId Study::code(const std::string& name) const {
  const auto found = app::code_named(read().codes(), name);
  BOOST_REQUIRE_MESSAGE(found, name);
  return found->id;
}

base::Error error_of(const std::function<void()>& work) {
  try {
    work();
  } catch (const base::Error& error) {
    return error;
  }
  BOOST_FAIL("no error came");
  return base::Error(base::ErrorKind::internal, "");
}

bool says(const base::Error& error, const std::string& words) {
  return error.detail().find(words) != std::string::npos;
}

}  // namespace test
