// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/sample_pages.h"

#include "base/hash.h"

namespace uddrag::test {
namespace {

using course::Edition;
using course::ExcerptFigure;
using course::Inline;
using course::Inlines;
using course::Paragraph;
using course::Prose;
using course::QuoteRun;
using Kind = QuoteRun::Kind;

Inline words(const std::string& text, bool strong = false, bool emphasised = false) {
  Inline run;
  run.text = text;
  run.strong = strong;
  run.emphasised = emphasised;
  return run;
}

Inline link(const std::string& text, const std::string& address) {
  auto run = words(text);
  run.link = address;
  return run;
}

Prose prose(const std::string& text) {
  return {Paragraph{{words(text)}}};
}

void append_be32(std::string& to, std::uint32_t value) {
  for (const int shift : {24, 16, 8, 0}) to += static_cast<char>(value >> shift & 0xFF);
}

std::uint32_t crc32(const std::string& bytes) {
  std::uint32_t crc = 0xFFFFFFFFu;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) crc = crc >> 1 ^ (crc & 1 ? 0xEDB88320u : 0u);
  }
  return ~crc;
}

std::uint32_t adler32(const std::string& bytes) {
  std::uint32_t a = 1, b = 0;
  for (const char c : bytes) {
    a = (a + static_cast<unsigned char>(c)) % 65521;
    b = (b + a) % 65521;
  }
  return b << 16 | a;
}

void append_chunk(std::string& to, const std::string& type, const std::string& data) {
  append_be32(to, static_cast<std::uint32_t>(data.size()));
  to += type + data;
  append_be32(to, crc32(type + data));
}

/// zlib's format with one stored block; at most 65535 bytes.
std::string stored(const std::string& raw) {
  const auto size = static_cast<std::uint32_t>(raw.size());
  std::string packed = "\x78\x01\x01";
  for (const auto length : {size, ~size})
    for (const int shift : {0, 8}) packed += static_cast<char>(length >> shift & 0xFF);
  packed += raw;
  append_be32(packed, adler32(raw));
  return packed;
}

/// A grey bar chart of 240 × 120 pixels as PNG.
std::string chart() {
  std::string raw;
  for (int y = 0; y < 120; ++y) {
    raw += '\0';
    for (int x = 0; x < 240; ++x) raw += y > 100 - 25 * (x / 60) && x % 60 > 15 ? '\x50' : '\xF0';
  }
  std::string header;
  append_be32(header, 240);
  append_be32(header, 120);
  header += std::string("\x08\x00\x00\x00\x00", 5);
  std::string png = "\x89PNG\r\n\x1A\n";
  append_chunk(png, "IHDR", header);
  append_chunk(png, "IDAT", stored(raw));
  append_chunk(png, "IEND", {});
  return png;
}

ExcerptFigure karen() {
  ExcerptFigure e;
  e.anchor = "uddrag-1";
  e.label = "Uddrag 1";
  e.lead_in = "Karen har skrevet et læserbrev om ventetiden. Så ringer formanden.";
  e.before = {{"Interviewer", "Hvad sagde han så?"}};
  e.after = {{"Interviewer", "Og brevet?"}, {"Frivillig", "Det ligger i skuffen."}};
  e.runs = {{Kind::said, "Han sagde: »"},
            {Kind::pseudonym, "Karen"},
            {Kind::said, ", husk nu, at vi bor gratis "},
            {Kind::clarification, "[i kommunens hus]"},
            {Kind::said, ".« "},
            {Kind::omission, "[…]"},
            {Kind::said, " Så "},
            {Kind::said, "sendte jeg det ikke", true},
            {Kind::said, ".\nJeg blev bare siddende & kiggede på det 🙂👩‍👩‍👧."}};
  e.language = "da";
  e.attribution = "Frivillig, Foreningen Ny Nabo";
  e.locator = "Interview 1, tur 42, 00:12:31";
  e.licence = "CC BY-NC 4.0";
  e.emphasis_added = true;
  return e;
}

ExcerptFigure arabic() {
  ExcerptFigure e;
  e.anchor = "uddrag-2";
  e.label = "Uddrag 2";
  e.runs = {{Kind::said, "عندما جئت إلى هنا لم أكن أعرف أحدا. "},
            {Kind::omission, "[…]"},
            {Kind::said, " ثم جاءت كارين."}};
  e.language = "ar";
  e.translation = "Da jeg kom hertil, kendte jeg ingen. […] Så kom Karen.";
  e.attribution = "Deltager i sprogcafé";
  e.locator = "Interview 8, tur 3";
  e.content_note = "Handler om ensomhed.";
  return e;
}

ExcerptFigure simple(const std::string& anchor, const std::string& text, const std::string& who) {
  ExcerptFigure e;
  e.anchor = anchor;
  e.runs = {{Kind::said, text}};
  e.language = "da";
  e.attribution = who;
  e.locator = "Interview 5, tur 17";
  return e;
}

ExcerptFigure english() {
  auto e = simple("uddrag-7", "It is not a threat. It's a reminder, and a reminder <is> enough.",
                  "Volunteer, second interview");
  e.language = "en";
  return e;
}

course::Contrast contrast() {
  course::Contrast c;
  c.title = "Kontrast: Hvem mærker pengene?";
  c.left_title = "Foreningens side";
  c.right_title = "Kommunens side";
  c.left = {simple("uddrag-3", "Men Mettes løn kommer delvist fra kommunen, så vi siger det pænt.",
                   "Frivillig, Fælles Fodfæste"),
            simple("uddrag-4", "Men vi bor på kommunens nåde.", "Frivillig, fokusgruppe")};
  c.right = {simple("uddrag-5",
                    "Jeg kan godt se, at tonen bliver blødere i februar, når aftalen skal fornyes.",
                    "Medarbejder, Nørrestrand Kommune")};
  c.question = "Begge sider kan høre, at tonen skifter. Hvorfor er der så ingen, der siger det?";
  return c;
}

course::Exercise exercise(Edition edition) {
  course::Exercise x;
  x.title = "Kod selv";
  x.instruction = prose("Læs passagen fra fokusgruppen. Vælg én til tre koder, og skriv hvorfor.");
  x.passage = {{"Lis", "Det synes jeg er for hårdt. Jeg har aldrig følt mig styret."},
               {"Torben", "Ja, fordi du siger det i korpausen!"}};
  x.language = "da";
  x.codes = {{"Uafhængighed", "Deltageren handler frit eller siger fra.", 0x0072B2},
             {"Selvcensur", "Noget holdes tilbage, fordi taleren venter følger.", 0xE69F00},
             {"Afhængighed af økonomi", "Penge eller lokaler påvirker, hvad der siges.", 0x009E73}};
  if (edition == Edition::teacher)
    x.key = {
        Paragraph{{words("Uafhængighed", false, true), words(" (Lis) og det usagte (Torben).")}}};
  x.minutes = 15;
  x.groups = "grupper på tre";
  return x;
}

course::ProseElement rich_prose() {
  course::ProseTable table;
  table.header = {{words("Hvad")}, {words("Hvem")}};
  table.rows = {{{words("Breve")}, {words("Frivillige")}},
                {{words("Afgørelser")}, {words("Kommunen", true)}}};
  course::ProseList numbers, bullets, inner;
  numbers.ordered = true;
  numbers.start = 3;
  numbers.items = {prose("Læs uddragene."), prose("Skriv svar ned.")};
  inner.items = {prose("gerne højt")};
  bullets.items = {{Paragraph{{words("læs langsomt")}}, inner}, prose("læs igen")};
  auto broken = words(", linje");
  broken.line_break = true;
  const Paragraph opening{
      {words("Ingen", true), words(" fortæller om en "), words("direkte", false, true),
       words(" trussel. Se "), link("vejledningen", "https://example.org/vejledning?a=1&b=2"),
       words(" og "), link("skjult", "javascript:alert(1)"), broken, words("brudt.")}};
  return {{opening, course::ProseHeading{4, {words("Læg mærke til")}}, bullets, numbers, table,
           course::ProseQuote{{Paragraph{{words("En vane kan være stærkere end en vedtægt.")}}}},
           course::Rule{}, Paragraph{{words("Kontrol\x01tegn\x0B og \xC2\x9Fmere.")}}}};
}

course::Figure figure(const std::string& png) {
  return {base::hash_of_bytes(png), "image/png", "søjler.png",
          "Søjlediagram: selvcensur nævnes oftest af ansatte.",
          "Figur 1. Selvcensur efter gruppe."};
}

course::Video missing_video() {
  course::Video v;
  v.title = "Tæt på";
  v.source = "video/modul-1.mp4";
  v.minutes = 9;
  v.description = prose("Oplæg om, hvordan foreningers bånd til kommunen vokser frem.");
  return v;
}

course::Video present_video() {
  course::Video v;
  v.title = "Fra nabohjælp til aftale";
  v.source = "video/Nabo hjælp.mp4";
  v.captions = "video/nabo.vtt";
  v.minutes = 1;
  v.transcript = prose("Velkommen til modul to.");
  v.has_file = true;
  return v;
}

course::Page background() {
  course::Page page;
  page.slug = "baggrund";
  page.kind = model::SectionKind::background;
  page.title = "Baggrund";
  page.elements = {
      course::ProseElement{prose("Når en kommune og en forening går sammen om at finde ud af, hvad "
                                 "problemet er, og hvad der skal gøres ved det, kaldes det ofte "
                                 "samskabelse. I praksis bruges ordet om alt fra fælles udvikling "
                                 "til en liste over vagter.")},
      course::Facts{"Tre tal",
                    {{"42 ud af 58 adspurgte foreninger (72 procent) har en skriftlig aftale.",
                      "Fiktive tal, 2025"},
                     {"26 af de 58 får mere end halvdelen af deres penge fra kommunen.", ""}}},
      course::Video{
          "Et foredrag", "https://example.org/video", "", 12, prose("Optaget 2025."), {}, false}};
  return page;
}

course::Page first_module(Edition edition, const std::string& png) {
  course::Page page;
  page.slug = "modul-1-jo-taettere-jo-mere-forsigtig";
  page.number = 1;
  page.title = "Jo tættere, jo mere forsigtig?";
  page.minutes = 60;
  page.objectives = {"forklare forskellen på at være uafhængig på papiret og i handling",
                     "kende selvcensur i et interview"};
  page.content_note = "Uddragene nævner økonomisk pres og en familie, der mister ydelse.";
  page.elements = {missing_video(),
                   course::Heading{2, "Det skal du lægge mærke til", "laeg-maerke"},
                   rich_prose(),
                   course::Heading{2, "Uddrag", "uddrag"},
                   karen(),
                   arabic(),
                   english(),
                   figure(png),
                   contrast(),
                   course::Heading{2, "Spørgsmål", "spoergsmaal"},
                   course::Question{1,
                                    prose("Karen sletter ikke sit læserbrev, hun sender det bare "
                                          "ikke. Hvad er forskellen?"),
                                    prose("Brevet findes stadig som mulighed.")},
                   course::Question{2, prose("Er formandens opringning et pres?"), {}},
                   exercise(edition)};
  if (edition == Edition::teacher)
    page.elements.push_back(
        course::TeacherNote{prose("Begynd med en afstemning med håndsoprækning.")});
  return page;
}

course::Page second_module() {
  course::Page page;
  page.slug = "modul-2-hvem-goer-hvad";
  page.number = 2;
  page.title = "Modul 2: Hvem gør hvad – og hvem siger, at det er forkert?";
  page.minutes = 75;
  page.elements = {
      present_video(),
      simple("uddrag-6", "Vi har myndigheden, og de har tiden.", "Medarbejder, kommune"),
      course::Figure{{}, "", "", "Kort over de to kommuner.", "Figur 2."}};
  return page;
}

}  // namespace

course::Pages sample_pages(Edition edition) {
  const auto png = chart();
  course::Pages pages;
  pages.identifier = "0190a1b2-0000-7000-8000-0000000000c1";
  pages.changed_at = 1'745'327'109'000;
  pages.title = "Tæt på og fri?";
  pages.subtitle = "Når foreninger og kommune løser opgaver sammen";
  pages.language = "da";
  pages.level = "Efteruddannelse";
  pages.licence = "CC BY 4.0";
  pages.authors = "Anna Kjær & Mads Berg";
  pages.version = "1.0";
  pages.objectives = {"lytte til en forenings stemme", "kende forskel på tavshed og enighed"};
  pages.edition = edition;
  pages.media[base::hash_of_bytes(png)] = png;
  pages.files["video/Nabo hjælp.mp4"] = "not really a film";
  pages.files["video/nabo.vtt"] = "WEBVTT\n\n00:00.000 --> 00:02.000\nVelkommen til modul to.\n";
  pages.pages = {background(), first_module(edition, png), second_module()};
  return pages;
}

std::vector<std::string> hidden_words() {
  return {"søjler", "modul-1.mp4", "00000000-0000"};
}

course::Pages long_pages() {
  course::Pages pages;
  pages.title = "Lange ord";
  pages.language = "da";
  pages.pages.resize(1);
  pages.pages[0].title = "Et modul";
  ExcerptFigure e = simple("uddrag-1", "", "Frivillig");
  e.runs.clear();
  for (int i = 1; i <= 60; ++i) {
    e.runs.push_back(
        {Kind::said, "Sætning " + std::to_string(i) + " handler om noget", i % 7 == 0});
    e.runs.push_back({Kind::said, i % 20 == 0 ? ".\n" : ", og den er ikke kort. "});
  }
  e.runs.push_back({Kind::said, "Slut"});
  pages.pages[0].elements = {e};
  return pages;
}

std::vector<std::string> said_texts() {
  return {", husk nu, at vi bor gratis ",
          "sendte jeg det ikke",
          "🙂👩‍👩‍👧",
          "عندما جئت إلى هنا لم أكن أعرف أحدا. ",
          " ثم جاءت كارين.",
          "Da jeg kom hertil, kendte jeg ingen.",
          "Men Mettes løn kommer delvist fra kommunen, så vi siger det pænt.",
          "Men vi bor på kommunens nåde.",
          "Jeg kan godt se, at tonen bliver blødere i februar",
          "Vi har myndigheden, og de har tiden."};
}

std::vector<exporting::ExcerptRow> sample_rows() {
  exporting::ExcerptRow a;
  a.id = "0190a1b2-0000-7000-8000-000000000001";
  a.document = "Interview 1";
  a.group = "Frivillige";
  a.speaker = "Karen";
  a.participant = "P01";
  a.attributes = {{"rolle", "frivillig"}, {"alders gruppe", "65-74"}};
  a.locator = "Interview 1, tur 42, 00:12:31";
  a.number = 12;
  a.start = 1180;
  a.end = 1224;
  a.text = "\"Karen\", husk nu, at vi bor gratis …\n=SUM(1) & *stjerner* 🙂";
  a.codings = {{"Selvcensur", "Uafhængighed > Selvcensur", "AK"},
               {"Selvcensur", "Uafhængighed > Selvcensur", "MB"},
               {"Grænser", "Roller > Grænser", "AK"}};
  a.memo = "Oplagt til modul 1.\nTjek tonen.";
  a.starred = true;
  exporting::ExcerptRow b;
  b.id = "0190a1b2-0000-7000-8000-000000000002";
  b.document = "Interview 5";
  b.attributes = {{"rolle", "medarbejder"}};
  b.locator = "Interview 5, tur 2";
  b.number = 1;
  b.start = 20;
  b.end = 56;
  b.text = "=Vi har myndigheden, og de har tiden.";
  b.codings = {{"Rollefordeling", "Roller > Rollefordeling", "AK"}};
  return {a, b};
}

}  // namespace uddrag::test
