// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/word97.h"

#include "base/error.h"
#include "base/file.h"
#include "base/program.h"
#include "import/docx.h"
#include "import/plain_text.h"

namespace uddrag::importing {
namespace {

namespace fs = std::filesystem;
using base::Error;
using base::ErrorKind;

constexpr std::string_view compound_file{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"};  // MS-CFB 2.2
constexpr std::string_view main_stream{"W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0", 24};

bool is_word97(std::string_view bytes) {
  return bytes.starts_with(compound_file) && bytes.find(main_stream) != std::string_view::npos;
}

Source by_office(const fs::path& office, const base::ScratchFolder& folder, const fs::path& file,
                 const Options& options, base::Progress* progress) {
  const base::ProgramEnd end = base::run_program(
      office,
      {"-env:UserInstallation=file://" + (folder.path() / "profile").string(), "--headless",
       "--norestore", "--convert-to", "docx", "--outdir", folder.path().string(), file.string()},
      {}, progress);
  const fs::path made = folder.path() / "transcript.docx";
  std::error_code ignored;
  if (end.status != 0 || !fs::exists(made, ignored))
    throw Error(ErrorKind::damaged, "LibreOffice could not convert it; it may be damaged.");
  Source source = docx_format.read(base::read_file(made, options.max_unpacked), options, progress);
  add_item(source.report, ReportItem::Kind::changed, "converted by LibreOffice");
  return source;
}

Source by_antiword(const fs::path& antiword, const fs::path& file, const Options& options,
                   base::Progress* progress) {
  const base::ProgramEnd end =
      base::run_program(antiword, {"-m", "UTF-8.txt", "-w", "0", file.string()}, {}, progress);
  if (end.status != 0)
    throw Error(ErrorKind::damaged, "antiword could not read it; it may be damaged.");
  Options read_as = options;
  read_as.encoding = "UTF-8";
  Source source = plain_text_format.read(end.output, read_as, progress);
  source.report.encoding.clear();
  add_item(source.report, ReportItem::Kind::changed, "converted by antiword, the text only");
  return source;
}

Source read_word97(std::string_view bytes, const Options& options, base::Progress* progress) {
  auto office = base::find_program("soffice");
  if (!office) office = base::find_program("libreoffice");
  const auto antiword = base::find_program("antiword");
  if (!office && !antiword)
    throw Error(ErrorKind::unsupported,
                "It is an old Word file (.doc), which LibreOffice or antiword can convert; neither "
                "is installed. Install one of them and import it again, or save it as docx.");
  const base::ScratchFolder folder;
  const fs::path file = folder.path() / "transcript.doc";
  base::write_file(file, bytes);
  return office ? by_office(*office, folder, file, options, progress)
                : by_antiword(*antiword, file, options, progress);
}

}  // namespace

const Format word97_format{"doc", "doc", is_word97, read_word97};

}  // namespace uddrag::importing
