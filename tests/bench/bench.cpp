// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the program on made material. Usage: uddrag-bench MATERIAL-FOLDER SAMPLE-PROJECT [PART]
// PART: big, dense, large-window, large, deletion, import or export; all of them without it.
// MATERIAL-FOLDER holds real, big, dense and large.uddrag; copies are worked on. Prints JSON.
#include <wx/app.h>
#include <wx/evtloop.h>
#include <wx/frame.h>
#include <wx/init.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "app/course_export.h"
#include "app/excerpt_export.h"
#include "app/generate.h"
#include "app/import_transcripts.h"
#include "app/session.h"
#include "base/file.h"
#include "course/pages.h"
#include "edit/code_edits.h"
#include "edit/course_edits.h"
#include "edit/quote_edits.h"
#include "edit/together.h"
#include "export/docx.h"
#include "export/pdf.h"
#include "gui/frame/transcript_view_model.h"
#include "gui/frame/workbench.h"
#include "gui/intake/intake_model.h"
#include "gui/transcript/transcript_canvas.h"
#include "measure.h"
#include "query/search.h"

using namespace uddrag;
namespace fs = std::filesystem;
using bench::repeat;
using bench::Row;

namespace {

struct Bench {
  fs::path material, work, sample;
  std::vector<Row> rows;

  fs::path copy(const char* name) {
    const fs::path to = work / name;
    fs::copy_file(material / name, to, fs::copy_options::overwrite_existing);
    return to;
  }
  void add(Row row) {
    std::fprintf(stderr, "%-44s %8.1f\n", row.name.c_str(), row.at(.5));
    rows.push_back(std::move(row));
  }
};

/// Current and highest resident memory of this process, in MB (/proc/self/status).
void pump() {
  for (int i = 0; i < 20; ++i) {
    wxTheApp->ProcessPendingEvents();
    while (wxTheApp->Pending()) wxTheApp->Dispatch();
  }
}

/// Lets the window do all that it left for later.
void settle() {
  pump();
  while (wxTheApp->ProcessIdle()) pump();
}

std::unique_ptr<app::Session> open(const fs::path& path) {
  return app::Session::open(path, store::Access::write, {"Bench", "BM"});
}

model::CodeId frequent_code(const store::Reader& read) {
  model::CodeId best;
  std::int64_t most = -1;
  for (const auto& [code, count] : read.coding_counts())
    if (count > most) best = code, most = count;
  return best;
}

void measure_large(Bench& b) {
  const fs::path path = b.copy("large.uddrag");
  b.add(repeat("open large", 200, 7, [&] {
    const auto session = open(path);
    session->read().documents();
    session->read().codes();
    session->read().coding_counts();
    session->read().quote_counts();
  }));
  const auto session = open(path);
  const model::CodeId code = frequent_code(session->read());
  query::Filter filter;
  filter.codes = {code};
  filter.with_children = false;
  b.add(repeat("excerpts of the most frequent code", 30, 7,
               [&] { query::excerpts(session->read(), filter); }));
  query::SearchIndex index;
  b.add(repeat("find over large, first time", 0, 1,
               [&] { query::find_in_project(session->read(), index, {"kommunen hjælper"}); }));
  b.add(repeat("find over large, again", 150, 7,
               [&] { query::find_in_project(session->read(), index, {"kommunen hjælper"}); }));
}

/// A code with 10,000 codings: made by coding, deleted, undone.
void measure_deletion(Bench& b) {
  const fs::path path = b.work / "deletion.uddrag";
  std::error_code ignored;
  fs::remove(path, ignored);
  app::generate_bench(path, {10, 300000, 12000, 2, 5});
  const auto session = open(path);
  const model::CodeId code = frequent_code(session->read());
  b.rows.push_back({"codings of the deleted code",
                    "count",
                    {static_cast<double>(session->read().codings_with(code).size())},
                    0});
  Row deleted{"delete a code with 10,000 codings", "ms", {}, 300}, undone{"undo it", "ms", {}, 300};
  for (int i = 0; i < 5; ++i) {
    deleted.values.push_back(bench::milliseconds([&] {
      edit::DeleteCode remove(code);
      session->run(remove);
    }));
    undone.values.push_back(bench::milliseconds([&] { session->undo(); }));
  }
  b.add(deleted);
  b.add(undone);
}

course::Pages pages_of(const std::string& transcript) {
  course::Pages pages;
  pages.title = "Interview";
  pages.language = "da";
  course::Page page;
  page.title = "Interview";
  page.slug = "interview";
  course::Prose prose;
  std::size_t at = 0;
  while (at < transcript.size()) {
    const std::size_t end = std::min(transcript.find('\n', at), transcript.size());
    course::Inline run;
    run.text = transcript.substr(at, end - at);
    prose.emplace_back(course::Paragraph{{run}});
    at = end + 1;
  }
  page.elements.push_back(course::ProseElement{std::move(prose)});
  pages.pages.push_back(std::move(page));
  return pages;
}

std::string docx_of(const std::string& transcript) {
  return exporting::write_docx(pages_of(transcript)).bytes;
}

/// One file of each kind, from its bytes to what the import dialog shows of it.
void measure_preview(Bench& b, app::Session& session) {
  const auto shown = [&](const std::string& name, double aim, int times, const fs::path& file) {
    b.add(repeat(name, aim, times, [&] {
      const gui::IntakeModel model(session.read(), app::read_transcripts({file}, {}), {});
      std::size_t left = 0;
      if (model.coming() != 1 || model.preview(0, 40000, left).text.empty())
        throw std::runtime_error("not read: " + file.string());
    }));
  };
  const auto made = [&](const char* name, const std::function<std::string()>& bytes) {
    const fs::path file = b.work / name;
    if (!fs::exists(file)) base::write_file(file, bytes());
    return file;
  };
  shown("read and preview a docx of 40,000 characters", 150, 5,
        made("preview.docx", [] { return docx_of(app::invented_transcript(40000, 1007)); }));
  shown("read and preview a pdf of 300 pages", 3000, 2, made("long.pdf", [] {
          return exporting::write_pdf(pages_of(app::invented_transcript(800000, 8))).bytes;
        }));
  shown("read and preview a txt of 50 MB", 2000, 2, made("long.txt", [] {
          const std::string part = app::invented_transcript(1000000, 9);
          std::string all;
          while (all.size() < 50'000'000) all += part + "\n";
          return all;
        }));
}

/// Of the command line's import of a file or folder, in a process and a project of its own.
void measure_import_memory(Bench& b, const std::string& name, const fs::path& from) {
  const fs::path project = b.work / "memory.uddrag";
  std::error_code ignored;
  fs::remove(project, ignored);
  app::Session::create(project, "Memory", "da");
  const std::string cli = fs::read_symlink("/proc/self/exe").replace_filename("uddrag-cli");
  b.add({"memory of importing " + name,
         "MB",
         {bench::highest_memory({cli, "import", project.string(), from.string()})},
         300});
}

void measure_import(Bench& b) {
  const fs::path folder = b.work / "docx";
  fs::create_directories(folder);
  for (int i = 0; i < 100; ++i) {
    const fs::path file = folder / ("interview-" + std::to_string(i) + ".docx");
    if (!fs::exists(file))
      base::write_file(file,
                       docx_of(app::invented_transcript(40000, static_cast<std::uint64_t>(i) + 1)));
  }
  const fs::path path = b.work / "import.uddrag";
  std::unique_ptr<app::Session> session;
  b.add(repeat(
      "import 100 docx of 40,000 characters", 3000, 3,
      [&] {
        const auto read = app::read_transcripts(app::transcripts_in({folder}, "da"), {});
        const auto outcome = app::add_transcripts(*session, read, "");
        if (outcome.added.size() != 100) throw std::runtime_error("not all were imported");
      },
      [&] {
        session.reset();
        std::error_code ignored;
        fs::remove(path, ignored);
        session = app::Session::create(path, "Import", "da");
      }));
  measure_preview(b, *session);
  session.reset();
  measure_import_memory(b, "100 docx", folder);
  measure_import_memory(b, "a pdf of 300 pages", b.work / "long.pdf");
  measure_import_memory(b, "a txt of 50 MB", b.work / "long.txt");
}

/// Twenty sections of twenty excerpts each, of the sample's quotes whose people have agreed.
model::CourseId add_long_course(app::Session& session) {
  const store::Reader& read = session.read();
  std::vector<model::QuoteId> quotes;
  for (const model::Excerpt& excerpt : read.excerpts_of_course(read.courses().at(0).id))
    quotes.push_back(excerpt.quote);
  edit::Together all("course.import", "{}");
  model::Course course;
  course.id = model::CourseId::make();
  course.title = "Twenty modules";
  all.emplace<edit::SaveCourse>(course);
  std::size_t next = 0;
  for (int module = 0; module < 20; ++module) {
    model::Section section;
    section.id = model::SectionId::make();
    section.course = course.id;
    section.position = module;
    section.title = "Module " + std::to_string(module + 1);
    all.emplace<edit::AddSection>(section);
    for (int i = 0; i < 20; ++i) {
      model::Block block;
      block.id = model::BlockId::make();
      block.section = section.id;
      block.position = i;
      block.body = model::ExcerptBlock{};
      model::Excerpt excerpt;
      excerpt.id = model::ExcerptId::make();
      excerpt.quote = quotes[next++ % quotes.size()];
      all.emplace<edit::AddBlock>(block, std::vector{excerpt});
    }
  }
  if (session.run(all)) throw std::runtime_error("the long course was refused");
  return course.id;
}

void measure_export(Bench& b) {
  const fs::path copy = b.work / "courses.uddrag";
  fs::copy_file(b.sample, copy, fs::copy_options::overwrite_existing);
  const auto session = app::Session::open(copy, store::Access::write);
  const model::CourseId sample = session->read().courses().at(0).id;
  const model::CourseId twenty = add_long_course(*session);
  const auto measure = [&](const std::string& label, model::CourseId course, double aim) {
    for (const app::CourseFormatInfo& format : app::course_formats()) {
      const std::string name(format.name);
      b.add(repeat(label + name, format.format == app::CourseFormat::pdf ? 2 * aim : aim, 5, [&] {
        const auto made =
            app::export_course(session->read(), course, format.format, course::Edition::student,
                               b.work / (label + name), b.work);
        if (made.stopped) throw std::runtime_error("the export was stopped");
      }));
    }
  };
  measure("course export, ", sample, 2000);
  b.add(repeat("course export, all formats", 5000, 5, [&] {
    for (const app::CourseFormatInfo& format : app::course_formats())
      app::export_course(session->read(), sample, format.format, course::Edition::student,
                         b.work / ("course export, " + std::string(format.name)), b.work);
  }));
  measure("20 modules with 400 excerpts, ", twenty, 1000);
}

/// Each letter of a name, typed and taken back; each document of the project in turn.
void measure_lists(Bench& b, gui::Workbench& workbench, const std::string& label) {
  gui::CodeTree& tree = workbench.code_place().codes();
  const std::string name = workbench.desk().read().codes().back().name;
  Row filtered{"filter the code tree by a key, " + label + " (p95 counts)", "ms", {}, 16};
  for (int round = 0; round < 3; ++round)
    for (std::size_t length = 1; length <= 2 * name.size(); ++length) {
      const std::size_t typed = length <= name.size() ? length : 2 * name.size() - length;
      filtered.values.push_back(bench::milliseconds([&] {
        tree.filter_by(wxString::FromUTF8(name.substr(0, typed)));
        pump();
      }));
    }
  b.add(filtered);
  settle();
  const auto documents = workbench.desk().read().documents();
  Row switched{"switch documents, " + label + " (p95 counts)", "ms", {}, 100};
  for (std::size_t i = 1; i < documents.size() && i <= 30; ++i) {
    switched.values.push_back(bench::milliseconds([&] {
      workbench.desk().choose_document(documents[i].id);
      workbench.code_place().transcript().canvas().paint_now();
    }));
    settle();
  }
  b.add(switched);
}

void measure_window(Bench& b, const char* project, const std::string& label, bool aims) {
  const auto aim = [&](double ms) { return aims ? ms : 0; };
  const fs::path path = b.copy(project);
  gui::Actions actions;
  auto* frame = new wxFrame(nullptr, wxID_ANY, wxS("bench"), wxDefaultPosition, wxSize(1320, 860));
  frame->Show();
  pump();
  gui::Workbench* workbench = nullptr;
  b.add(repeat(
      "open " + label + " until painted", aim(200), 5,
      [&] {
        workbench = new gui::Workbench(frame, open(path), actions);
        workbench->SetSize(frame->GetClientSize());
        workbench->Layout();
        pump();
        workbench->code_place().transcript().canvas().paint_now();
      },
      [&] {
        if (workbench) workbench->Destroy();
        pump();
      }));
  gui::TranscriptCanvas& canvas = workbench->code_place().transcript().canvas();
  canvas.measure_all();
  Row scroll{"paint while scrolling, " + label + " (p95 counts)", "ms", {}, aim(16)};
  for (int i = 0; i < 300; ++i) {
    canvas.scroll_by(700);
    scroll.values.push_back(canvas.paint_now());
  }
  b.add(scroll);
  gui::Desk& desk = workbench->desk();
  const model::CodeId code = frequent_code(desk.read());
  Row coded{"key to painted coding, " + label, "ms", {}, aim(20)},
      removed{"delete a coding, " + label, "ms", {}, aim(20)},
      settled{"… and all lists beside it settled, " + label, "ms", {}, 0};
  for (int i = 0; i < 20; ++i) {
    canvas.select({text::Pos(5000 + 97 * i), text::Pos(5041 + 97 * i)});
    coded.values.push_back(bench::milliseconds([&] {
      workbench->code_place().transcript().code_with({code});
      canvas.paint_now();
    }));
    const auto quote = desk.quote();
    settled.values.push_back(coded.values.back() + bench::milliseconds(settle));
    removed.values.push_back(bench::milliseconds([&] {
      edit::Uncode uncode(*quote, code);
      desk.run(uncode);
      canvas.paint_now();
    }));
    settle();
  }
  b.add(coded);
  b.add(settled);
  b.add(removed);
  if (label == "large") measure_lists(b, *workbench, label);
  b.add({"memory with " + label + " open in the window",
         "MB",
         {bench::memory("VmRSS:")},
         label == "large" ? 150.0 : 0.0});
  workbench->Destroy();
  pump();
  frame->Destroy();
  pump();
}

nlohmann::ordered_json json_of(const std::vector<Row>& rows) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const Row& row : rows)
    list.push_back({{"name", row.name},
                    {"unit", row.unit},
                    {"min", row.at(0)},
                    {"median", row.at(.5)},
                    {"p95", row.at(.95)},
                    {"repeats", row.values.size()},
                    {"aim", row.aim}});
  return list;
}

class BenchApp : public wxApp {
 public:
  bool OnInit() override { return true; }
};

}  // namespace

wxIMPLEMENT_APP_NO_MAIN(BenchApp);

int main(int argc, char** argv) {
  if (argc < 3)
    return std::fprintf(stderr, "usage: uddrag-bench MATERIAL-FOLDER SAMPLE-PROJECT [PART]\n"), 2;
  int none = 1;
  wxEntryStart(none, argv);
  wxTheApp->CallOnInit();
  wxTheApp->SetExitOnFrameDelete(false);
  wxEventLoop loop;
  const wxEventLoopActivator active(&loop);
  Bench bench{argv[1], fs::path(argv[1]) / "work", argv[2], {}};
  fs::create_directories(bench.work);
  const std::string only = argc > 3 ? argv[3] : "";
  const auto part = [&](const std::string& name, const std::function<void()>& measure) {
    if (only.empty() || only == name) measure();
  };
  try {
    part("big", [&] { measure_window(bench, "big.uddrag", "big", true); });
    part("dense", [&] { measure_window(bench, "dense.uddrag", "dense", true); });
    part("large-window", [&] { measure_window(bench, "large.uddrag", "large", false); });
    part("large", [&] { measure_large(bench); });
    part("deletion", [&] { measure_deletion(bench); });
    part("import", [&] { measure_import(bench); });
    part("export", [&] { measure_export(bench); });
  } catch (const std::exception& error) {
    return std::fprintf(stderr, "uddrag-bench: %s\n", error.what()), 1;
  }
  std::printf("%s\n", json_of(bench.rows).dump(1).c_str());
  std::fflush(stdout);
  std::_Exit(0);
}
