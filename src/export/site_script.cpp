// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/site_script.h"

#include <nlohmann/json.hpp>

#include "export/language.h"
#include "export/markup.h"

namespace uddrag::exporting {
namespace {

using Json = nlohmann::ordered_json;

Json danish_lines() {
  return {
      {"passage", "Passagen, sætning for sætning"},
      {"how",
       "Markér ord med musen, eller gå fra sætning til sætning med piletasterne (hold Skift nede "
       "for at tage flere med). Vælg så en kode med dens knap eller dens tal. Slet fjerner igen."},
      {"marked", "Markeret: {}"},
      {"selected", "Valgt: {}"},
      {"removed", "Fjernet: {}"},
      {"nothing", "Vælg først nogle ord i passagen."},
      {"mine", "Dine markeringer"},
      {"none", "Du har ikke markeret noget endnu."},
      {"remove", "Fjern"},
      {"compare", "Sammenlign med forskerne"},
      {"hide", "Skjul sammenligningen"},
      {"comparison", "Din kodning og forskernes"},
      {"you", "Dig"},
      {"researchers", "Forskerne"},
      {"only_key", "Til denne passage findes kun forskernes skrevne facit. Det er åbnet herunder."},
      {"only_nothing", "Til denne passage findes der ikke noget facit."},
      {"coder", "koder {}"},
      {"short", "K{}"},
      {"only", "kun {}"},
      {"all", "alle kodere"},
      {"also_you", "også dig"},
      {"not_you", "ikke dig"},
      {"also_they", "også forskerne"},
      {"not_they", "kun dig"},
      {"nowhere", "ingen steder"},
      {"one_coder",
       "Passagen er kodet af én forsker, så her kan du ikke se, om to ville være enige."},
      {"agree", "Forskerne har kodet passagen hver for sig og er enige."},
      {"differ",
       "Forskerne har kodet passagen hver for sig og er ikke enige om: {}. Stiplede streger viser, "
       "hvor kun nogle af dem har sat koden; K og et tal siger hvem."},
      {"search", "Søg i forløbet"},
      {"hits", "{} steder"},
      {"one_hit", "1 sted"},
      {"no_hits", "Ingen steder har alle de ord."},
      {"more", "De første {} steder er vist."},
      {"read", "læst"},
      {"kept", "Dine markeringer, og hvad du har læst og åbnet, gemmes kun i denne browser."},
      {"forget", "Glem det hele"},
      {"forgotten", "Det er glemt."}};
}

Json english_lines() {
  return {
      {"passage", "The passage, sentence by sentence"},
      {"how",
       "Select words with the mouse, or go from sentence to sentence with the arrow keys (hold "
       "Shift to take more along). Then choose a code by its button or its digit. Delete takes it "
       "away again."},
      {"marked", "Marked: {}"},
      {"selected", "Selected: {}"},
      {"removed", "Removed: {}"},
      {"nothing", "First select some words of the passage."},
      {"mine", "Your marks"},
      {"none", "You have not marked anything yet."},
      {"remove", "Remove"},
      {"compare", "Compare with the researchers"},
      {"hide", "Hide the comparison"},
      {"comparison", "Your coding and the researchers'"},
      {"you", "You"},
      {"researchers", "The researchers"},
      {"only_key",
       "For this passage there is only the key that the researchers wrote. It is open below."},
      {"only_nothing", "For this passage there is no key."},
      {"coder", "coder {}"},
      {"short", "C{}"},
      {"only", "only {}"},
      {"all", "all coders"},
      {"also_you", "you too"},
      {"not_you", "not you"},
      {"also_they", "the researchers too"},
      {"not_they", "only you"},
      {"nowhere", "nowhere"},
      {"one_coder",
       "One researcher coded the passage, so it cannot be seen here whether two would agree."},
      {"agree", "The researchers coded the passage on their own and agree."},
      {"differ",
       "The researchers coded the passage on their own and do not agree on: {}. Dashed lines show "
       "where only some of them gave the code; C and a number say who."},
      {"search", "Search the course"},
      {"hits", "{} places"},
      {"one_hit", "1 place"},
      {"no_hits", "No place has all of these words."},
      {"more", "The first {} places are shown."},
      {"read", "read"},
      {"kept", "Your marks, and what you have read and opened, are kept in this browser only."},
      {"forget", "Forget all of it"},
      {"forgotten", "It is forgotten."}};
}

}  // namespace

std::string site_script(const course::Pages& pages) {
  const Json words = primary_language(pages.language) == "da" ? danish_lines() : english_lines();
  const char* edition = pages.edition == course::Edition::teacher ? "teacher" : "student";
  const Json site{{"key", printable("uddrag " + pages.identifier + " " + edition)},
                  {"words", words}};
  std::string script =
      "// The pages can be read without this script.\n(function () {\n'use strict';\n";
  script += "const site = " + site.dump(1) + ";\n";
  for (const auto part : {keep_script(), coding_model_script(), coding_script(),
                          comparison_script(), search_script(), progress_script()})
    script += part;
  return script + "})();\n";
}

}  // namespace uddrag::exporting
