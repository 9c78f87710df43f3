// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/pdf_finish.h"

#define POINTERHOLDER_TRANSITION 4  // qpdf 11 asks: std::shared_ptr only
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

#include "base/error.h"

namespace uddrag::exporting {
namespace {

using Object = QPDFObjectHandle;

[[noreturn]] void fail(const std::string& why) {
  throw base::Error(base::ErrorKind::internal, base::said("The PDF could not be made: {}.", why));
}

/// Goes through the structure in its order, which is that in which the elements were begun.
class Describer {
 public:
  explicit Describer(const std::vector<PdfTag>& elements) : m_elements(elements) {}

  void describe(Object root) {
    for (auto& child : children(root)) visit(child);
    if (m_next != m_elements.size()) fail("its structure is cut off");
  }

 private:
  static std::vector<Object> children(Object parent) {
    auto kids = parent.getKey("/K");
    return kids.isArray() ? kids.getArrayAsVector() : std::vector<Object>{kids};
  }

  void visit(Object element) {
    if (!element.isDictionary() || !element.hasKey("/S")) return;  // words, or a link's place
    if (m_next >= m_elements.size()) fail("its structure has too many parts");
    const auto& tag = m_elements[m_next++];
    if (element.getKey("/S").getName() != "/" + tag.name) fail("its structure is another");
    set(element, tag);
    for (auto& child : children(element)) visit(child);
  }

  static void set(Object element, const PdfTag& tag) {
    if (!tag.alternative.empty())
      element.replaceKey("/Alt", Object::newUnicodeString(tag.alternative));
    if (!tag.actual.empty())
      element.replaceKey("/ActualText", Object::newUnicodeString(tag.actual));
    if (!tag.language.empty()) element.replaceKey("/Lang", Object::newUnicodeString(tag.language));
    if (tag.name == "TH") element.replaceKey("/A", Object::parse("<< /O /Table /Scope /Column >>"));
  }

  const std::vector<PdfTag>& m_elements;
  std::size_t m_next = 0;
};

/// "D:20250422130509Z" (ISO 32000-1, 7.9.4) in place of the moment of writing.
void set_date(Object info, base::Millis changed_at) {
  if (!info.isDictionary()) return;
  info.removeKey("/CreationDate");
  std::string date = "D:";
  for (const char c : base::iso_time(changed_at))
    if ((c >= '0' && c <= '9') || c == 'Z') date += c;
  if (changed_at > 0) info.replaceKey("/CreationDate", Object::newString(date));
}

std::string written(QPDF& pdf) {
  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  writer.setDeterministicID(true);
  writer.setObjectStreamMode(qpdf_o_generate);
  writer.write();
  const auto buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

}  // namespace

std::string pdf_finish(const PdfPainted& painted, const std::string& language,
                       base::Millis changed_at) {
  try {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("course.pdf", painted.bytes.data(), painted.bytes.size());
    auto root = pdf.getRoot();
    if (!language.empty()) root.replaceKey("/Lang", Object::newUnicodeString(language));
    root.replaceKey("/MarkInfo", Object::parse("<< /Marked true >>"));
    root.replaceKey("/ViewerPreferences", Object::parse("<< /DisplayDocTitle true >>"));
    set_date(pdf.getTrailer().getKey("/Info"), changed_at);
    if (root.hasKey("/StructTreeRoot"))
      Describer(painted.elements).describe(root.getKey("/StructTreeRoot"));
    return written(pdf);
  } catch (const base::Error&) {
    throw;
  } catch (const std::exception& error) {
    fail(error.what());
  }
}

}  // namespace uddrag::exporting
