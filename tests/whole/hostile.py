# SPDX-License-Identifier: GPL-3.0-or-later
# Files made to do harm, one after the other to the command line: each comes in or is refused with
# its name, within time and memory, and a project that it is imported into stays whole.
# Usage: hostile.py CLI FOLDER
import os, resource, struct, subprocess, sys, zipfile, zlib

cli, folder = sys.argv[1:3]
most_seconds, most_memory = 10, 1024  # of processor time; MB
os.chdir(folder)
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
O = ('xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
     'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
     'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
     'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"')
MB = 1 << 20
LINE = MB if os.environ.get('UDDRAG_LONG') else MB // 10
XXE = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
LAUGHS = '<!DOCTYPE x [<!ENTITY a "' + 'ha' * 50 + '">' + ''.join(
    '<!ENTITY %s "%s">' % (chr(98 + i), ('&%s;' % chr(97 + i)) * 10) for i in range(9)) + ']>'


def packed(name, parts, store=()):
    with zipfile.ZipFile(name, 'w', zipfile.ZIP_DEFLATED, compresslevel=1) as z:
        for path, data in parts:
            z.writestr(path, data, zipfile.ZIP_STORED if path in store else None)
    return name


def write(name, data):
    with open(name, 'wb') as f:
        f.write(data if isinstance(data, bytes) else data.encode('utf-8'))
    return name


def docx(name, body, doctype='', more=()):
    return packed(name, [('[Content_Types].xml', '<Types/>'),
                         ('word/document.xml', '<?xml version="1.0"?>%s<w:document %s><w:body>%s</w:body></w:document>'
                          % (doctype, W, body)), *more])


def odt(name, body, styles='', doctype=''):
    return packed(name, [('mimetype', 'application/vnd.oasis.opendocument.text'),
                         ('content.xml', '<?xml version="1.0"?>%s<office:document-content %s>'
                          '<office:automatic-styles>%s</office:automatic-styles><office:body><office:text>%s'
                          '</office:text></office:body></office:document-content>' % (doctype, O, styles, body))],
                  ['mimetype'])


def xlsx(name, rows, strings='', doctype=''):
    return packed(name, [
        ('[Content_Types].xml', '<Types/>'),
        ('xl/workbook.xml', '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>'),
        ('xl/_rels/workbook.xml.rels', '<Relationships><Relationship Id="rId1" Target="worksheets/a.xml"/></Relationships>'),
        ('xl/worksheets/a.xml', doctype + '<worksheet><sheetData>%s</sheetData></worksheet>' % rows),
        ('xl/sharedStrings.xml', '<sst>%s</sst>' % strings)])


def pdf(name, objects):
    out, places = b'%PDF-1.4\n', []
    for i, o in enumerate(objects, 1):
        places.append(len(out))
        out += b'%d 0 obj\n' % i + (o if isinstance(o, bytes) else o.encode('latin-1')) + b'\nendobj\n'
    xref = len(out)
    out += b'xref\n0 %d\n0000000000 65535 f \n' % (len(objects) + 1)
    out += b''.join(b'%010d 00000 n \n' % p for p in places)
    out += b'trailer <</Size %d /Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n' % (len(objects) + 1, xref)
    return write(name, out)


def stream(data, about='', deflate=False):
    data = data if isinstance(data, bytes) else data.encode('latin-1')
    if deflate:
        data, about = zlib.compress(data, 9), about + ' /Filter /FlateDecode'
    return ('<<%s /Length %d>>\nstream\n' % (about, len(data))).encode() + data + b'\nendstream'


FONT = '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>'
def page_pdf(name, content, more=(), resources='', media='0 0 595 842'):
    return pdf(name, ['<</Type /Catalog /Pages 2 0 R>>', '<</Type /Pages /Kids [3 0 R] /Count 1>>',
                      '<</Type /Page /Parent 2 0 R /MediaBox [%s] /Contents 4 0 R /Resources <</Font <</F 5 0 R>> %s>>>>'
                      % (media, resources), content, FONT, *more])


def eaf(body, doctype=''):
    return '<?xml version="1.0"?>%s<ANNOTATION_DOCUMENT><HEADER TIME_UNITS="milliseconds"/>%s</ANNOTATION_DOCUMENT>' % (doctype, body)


def annotation(kind, i, attributes, words='ord'):
    return '<ANNOTATION><%s ANNOTATION_ID="a%d" %s><ANNOTATION_VALUE>%s</ANNOTATION_VALUE></%s></ANNOTATION>' % (kind, i, attributes, words, kind)


P = '<w:p><w:r><w:t>%s</w:t></w:r></w:p>'
n = 100000
cases = {
    # Nested deeply.
    'deep.docx': lambda f: docx(f, ''.join('<w:sdt a="%d">' % (i * 7919) for i in range(n)) + '</w:sdt>' * n),
    'deep-table.docx': lambda f: docx(f, ''.join('<w:tbl a="%d"><w:tr><w:tc>' % (i * 7919) for i in range(n)) + P % 'ord' + '</w:tc></w:tr></w:tbl>' * n),
    'deep.odt': lambda f: odt(f, ''.join('<text:section a="%d">' % (i * 7919) for i in range(n)) + '</text:section>' * n),
    'deep.xlsx': lambda f: xlsx(f, ''.join('<row a="%d">' % (i * 7919) for i in range(n)) + '</row>' * n),
    'deep.rtf': lambda f: write(f, '{\\rtf1 ' + '{' * (5 * MB) + 'ord' + '}' * (5 * MB)),
    'deep.html': lambda f: write(f, '<html>' + '<div>' * n + 'ord'),
    'deep-inline.html': lambda f: write(f, '<html>' + '<b><i><font>' * n + 'ord'),
    'deep-table.html': lambda f: write(f, '<html>' + '<table><tr><td>' * n + 'ord'),
    'deep.md': lambda f: write(f, '>' * n + ' ord\n' + '- ' * n + 'ord\n'),
    'brackets.md': lambda f: write(f, '[' * n + 'ord' + '](' * n + '\n\n' + '*_' * n + 'ord' + '\n\n' + '`' * n + ' ' + '<' * n),
    'table.md': lambda f: write(f, '|a' * 20000 + '|\n' + '|-' * 20000 + '|\n' + '|b|\n' * 20000),
    'deep.json': lambda f: write(f, '[' * (10 * MB)),
    'deep-object.json': lambda f: write(f, '{"segments":' * n),
    'deep.eaf': lambda f: write(f, eaf('<TIER>' * n + '</TIER>' * n)),
    'deep.vtt': lambda f: write(f, 'WEBVTT\n\n00:01.000 --> 00:02.000\n' + '<b><i><u>' * n + 'ord' + '</b>' * n),
    'deep.pdf': lambda f: page_pdf(f, stream('BT /F 11 Tf 72 700 Td (ord) Tj ' + '[' * n + ' TJ ET ' + 'q ' * n)),
    # Numbers that cannot be.
    'numbers.rtf': lambda f: write(f, '{\\rtf1\\uc99999999999 \\u99999999999?\\bin4294967295 \\fs99999999999999\\u-99999999 ord\\li99999999999999999999}'),
    'numbers.odt': lambda f: odt(f, '<text:p>ord<text:s text:c="2000000000"/>ord</text:p><table:table><table:table-row '
                                 'table:number-rows-repeated="1000000000"><table:table-cell table:number-columns-repeated='
                                 '"1000000000"><text:p>x</text:p></table:table-cell></table:table-row></table:table>'),
    'numbers.vtt': lambda f: write(f, 'WEBVTT\n\n99999999999999:00:00.000 --> 99999999999999999:00:00.99999999999999999999\nord\n'),
    'numbers.srt': lambda f: write(f, '99999999999999999999\n999:59:59,999999999999999999999 --> 999:59:59,999\nord\n'),
    'numbers.json': lambda f: write(f, '{"segments":[{"start":1e999,"end":-1e999,"text":"ord"},{"start":99999999999999999999999,"end":1e18,"text":"ord"}]}'),
    'numbers.eaf': lambda f: write(f, eaf('<TIME_ORDER><TIME_SLOT TIME_SLOT_ID="t" TIME_VALUE="99999999999999999999"/></TIME_ORDER><TIER TIER_ID="A">'
                                      + annotation('ALIGNABLE_ANNOTATION', 1, 'TIME_SLOT_REF1="t" TIME_SLOT_REF2="t"') + '</TIER>')),
    'numbers.html': lambda f: write(f, '<p><a name="ts_99999999999999999999_9223372036854775807_S">ord &#99999999999; &#x110000;</a></p>'),
    'numbers.txt': lambda f: write(f, '\u00A4<99999999999999999999>ord #999:59:59-999999999999#\n' * 1000),
    'numbers.pdf': lambda f: page_pdf(f, stream('BT /F 1e38 Tf 99999999999999999999 -1e38 Td (ord) Tj 1e-38 0 0 1e-38 0 0 Tm (ord) Tj ET'),
                                      media='-1e30 -1e30 1e30 1e30'),
    'numbers.xlsx': lambda f: xlsx(f, '<row r="99999999999"><c r="A99999999999" t="s"><v>4294967295</v></c><c r="ZZZZZZZZZZZ1"><v>1e999</v></c></row>'),
    # In circles.
    'circle.docx': lambda f: docx(f, '<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>ord</w:t></w:r></w:p>', more=[
        ('word/styles.xml', '<w:styles %s><w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>' % W)]),
    'circle.odt': lambda f: odt(f, '<text:p text:style-name="A">ord</text:p>',
                                '<style:style style:name="A" style:parent-style-name="B"/><style:style style:name="B" style:parent-style-name="A"/>'),
    'circle.eaf': lambda f: write(f, eaf('<TIER TIER_ID="A" PARENT_REF="B" LINGUISTIC_TYPE_REF="x">' + annotation('REF_ANNOTATION', 1, 'ANNOTATION_REF="a2"')
                                     + '</TIER><TIER TIER_ID="B" PARENT_REF="A" LINGUISTIC_TYPE_REF="x">' + annotation('REF_ANNOTATION', 2, 'ANNOTATION_REF="a1"') + '</TIER>')),
    'circle.pdf': lambda f: pdf(f, ['<</Type /Catalog /Pages 2 0 R>>', '<</Type /Pages /Kids [3 0 R 2 0 R] /Count 2>>',
                                    '<</Type /Pages /Kids [2 0 R] /Parent 3 0 R /Count 999999999>>']),
    'circle-form.pdf': lambda f: page_pdf(f, stream('BT /F 11 Tf 72 700 Td (ord) Tj ET /X Do'), [
        stream('BT /F 11 Tf 72 600 Td (ord) Tj ET /X Do', '/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources <</XObject <</X 6 0 R>>>>')],
        '/XObject <</X 6 0 R>>'),
    'circle-length.pdf': lambda f: page_pdf(f, '<</Length 4 0 R>>\nstream\nBT /F 11 Tf 72 700 Td (ord) Tj ET\nendstream'),
    'many-tiers.eaf': lambda f: write(f, eaf(''.join('<TIER TIER_ID="A%d" PARENT_REF="A%d" LINGUISTIC_TYPE_REF="x">%s</TIER>' % (
        i, i + 1, annotation('REF_ANNOTATION', i, 'ANNOTATION_REF="a%d"' % (i + 1))) for i in range(5000)))),
    'wide.eaf': lambda f: write(f, eaf('<TIER TIER_ID="A">' + ''.join(annotation('ALIGNABLE_ANNOTATION', i, '') for i in range(50000)) +
        '</TIER><TIER TIER_ID="B" PARENT_REF="A" LINGUISTIC_TYPE_REF="x">' +
        ''.join(annotation('ALIGNABLE_ANNOTATION', 50000 + i, '') for i in range(50000)) + '</TIER>')),
    # Entities, and paths to elsewhere.
    'entity.docx': lambda f: docx(f, P % '&e;', XXE),
    'entity.odt': lambda f: odt(f, '<text:p>&e;</text:p>', doctype=XXE),
    'entity.eaf': lambda f: write(f, eaf('<TIER TIER_ID="A">' + annotation('ALIGNABLE_ANNOTATION', 1, '', '&e;') + '</TIER>', XXE)),
    'entity.xlsx': lambda f: xlsx(f, '<row><c t="inlineStr"><is><t>&e;</t></is></c></row>', doctype=XXE),
    'laughs.docx': lambda f: docx(f, P % '&j;', LAUGHS),
    'laughs.odt': lambda f: odt(f, '<text:p>&j;</text:p>', doctype=LAUGHS),
    'laughs.eaf': lambda f: write(f, eaf('<TIER TIER_ID="A">' + annotation('ALIGNABLE_ANNOTATION', 1, '', '&j;') + '</TIER>', LAUGHS)),
    'utf16.eaf': lambda f: write(f, ('\ufeff' + eaf('&e;', XXE)).encode('utf-16-le')),
    'climb.docx': lambda f: docx(f, P % 'ord', more=[('../../climbed.txt', 'x')]),
    'climb.zip': lambda f: packed(f, [('a.txt', 'ord'), ('..\\..\\climbed.txt', 'x')]),
    'climb.xlsx': lambda f: packed(f, [('xl/workbook.xml', '<workbook xmlns:r="r"><sheets><sheet r:id="1"/></sheets></workbook>'),
                                       ('xl/_rels/workbook.xml.rels', '<Relationships><Relationship Id="1" Target="../../../etc/passwd"/></Relationships>')]),
    'elsewhere.html': lambda f: write(f, '<p>ord<img src="http://192.0.2.1/x.png"><iframe src="file:///etc/passwd"></iframe><link rel=stylesheet href="http://192.0.2.1/"></p>'),
    # What little packs very much.
    'bomb.docx': lambda f: docx(f, P % ('a' * (400 * MB))),
    'bomb-slow.docx': lambda f: docx(f, (P % 'ord') * (4 * MB)),
    'bomb.odt': lambda f: odt(f, '<text:p>' + 'a' * (400 * MB) + '</text:p>'),
    'bomb.xlsx': lambda f: xlsx(f, '<row r="1"><c t="s"><v>0</v></c></row>' * (3 * MB), '<si><t>' + 'a' * MB + '</t></si>'),
    'shared.xlsx': lambda f: xlsx(f, '<row>' + '<c t="s"><v>0</v></c>' * 1000 + '</row>' + ('<row>' + '<c t="s"><v>0</v></c>' * 1000 + '</row>') * 900,
                                  '<si><t>' + 'a b c d ' * 100000 + '</t></si>'),
    'bomb.zip': lambda f: packed(f, [('a%d.txt' % i, b'\0' * (100 * MB)) for i in range(4)]),
    'zip-in-zip.zip': lambda f: packed(f, [('a.zip', open(packed('inner.zip', [('b.txt', 'ord')]), 'rb').read()), ('c.docx', open('inner.zip', 'rb').read())]),
    'many.zip': lambda f: packed(f, [('%d.txt' % i, '') for i in range(30000)]),
    'bomb.pdf': lambda f: page_pdf(f, stream(b'BT /F 11 Tf 72 700 Td (ord) Tj ET ' + b' ' * (400 * MB), deflate=True)),
    'letters.pdf': lambda f: page_pdf(f, stream('BT /F 11 Tf 72 700 Td ' + '(%s) Tj ' % ('ord ' * 20) * 1000000 + 'ET', deflate=True)),
    'letters-long.pdf': lambda f: page_pdf(f, stream('BT /F 11 Tf 1 0 0 1 72 700 Tm (%s) Tj ET' % ('a' * 60 * MB), deflate=True)),
    'laughs.pdf': lambda f: page_pdf(f, stream('/X6 Do ' * 10), [
        stream('BT /F 11 Tf 72 600 Td (ord) Tj ET ' + '/X%d Do ' % (i + 1) * 10, '/Type /XObject /Subtype /Form /BBox [0 0 595 842] '
               '/Resources <</Font <</F 5 0 R>> /XObject <</X%d %d 0 R>>>>' % (i + 1, i + 1)) for i in range(6, 16)], '/XObject <</X6 6 0 R>>'),
    'pages.pdf': lambda f: pdf(f, ['<</Type /Catalog /Pages 2 0 R>>', '<</Type /Pages /Kids [%s] /Count 9000>>' % ('3 0 R ' * 9000),
                                   '<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</Font <</F 5 0 R>>>>>>',
                                   stream('BT /F 11 Tf ' + ''.join('1 0 0 1 72 %d Tm (nogle ord) Tj ' % y for y in range(10, 800, 12)) + 'ET'), FONT]),
    # Lines of 100 MB: the first always, all others where UDDRAG_LONG is set, else a tenth of that.
    'line.txt': lambda f: write(f, 'I: ' + 'ord ' * (25 * MB)),
    'line-one-word.txt': lambda f: write(f, 'a' * (100 * LINE)),
    'line-colons.txt': lambda f: write(f, 'A: ' * (33 * LINE)),
    'line-marks.txt': lambda f: write(f, '[00:01] ' * (12 * LINE)),
    'line-utf16.txt': lambda f: write(f, b'\xff\xfe' + 'ord '.encode('utf-16-le') * (12 * LINE)),
    'line.vtt': lambda f: write(f, 'WEBVTT\n\n00:01.000 --> 00:02.000\n' + 'ord ' * (25 * LINE)),
    'line-tags.vtt': lambda f: write(f, 'WEBVTT\n\n00:01.000 --> 00:02.000\n' + '<v A>o' * (16 * LINE)),
    'line-open.vtt': lambda f: write(f, 'WEBVTT\n\n00:01.000 --> 00:02.000\n' + '<b>o' * (4 * LINE) + '</i>' * (4 * LINE)),
    'line-lt.vtt': lambda f: write(f, 'WEBVTT\n\n00:01.000 --> 00:02.000\n' + '<b ' * (10 * LINE)),
    'line.srt': lambda f: write(f, '1\n00:00:01,000 --> 00:00:02,000\n' + 'ord ' * (25 * LINE)),
    'line.md': lambda f: write(f, 'ord ' * (25 * LINE)),
    'line-stars.md': lambda f: write(f, '*a_b' * (25 * LINE)),
    'line-links.md': lambda f: write(f, '[a](<b' * (4 * LINE)),
    'line.html': lambda f: write(f, '<p>' + 'ord ' * (25 * LINE)),
    'line-tags.html': lambda f: write(f, '<p>' + '<b>o</b>' * (12 * LINE)),
    'line-attributes.html': lambda f: write(f, '<p ' + 'a=b ' * (5 * LINE) + '>ord'),
    'line.rtf': lambda f: write(f, '{\\rtf1 ' + 'ord ' * (25 * LINE) + '}'),
    'line-groups.rtf': lambda f: write(f, '{\\rtf1 ' + '{\\b o}' * (16 * LINE) + '}'),
    'line.json': lambda f: write(f, '{"segments":[{"start":0,"end":1,"text":"' + 'ord ' * (25 * LINE) + '"}]}'),
    'line-key.json': lambda f: write(f, '{"' + 'a' * (100 * LINE) + '":1}'),
    'line.eaf': lambda f: write(f, eaf('<TIER TIER_ID="A">' + annotation('ALIGNABLE_ANNOTATION', 1, '', 'ord ' * (25 * LINE)) + '</TIER>')),
    'line.docx': lambda f: docx(f, P % ' '.join(str(i * 7919 % 1000003) for i in range(14 * LINE))),
    'nuls.txt': lambda f: write(f, b'ord\n' + b'\0' * (100 * LINE)),
    'cr.txt': lambda f: write(f, 'I: ord\r\r\n\x85\u2028\u2029\x0b\x0c' * 200000),
    'times-ten.srt': lambda f: write(f, ''.join('%d\n00:00:01,000 --> 00:00:02,000\nA: ord\n\n' % i for i in range(400000))),
}
only = sys.argv[3:]


def project():
    return subprocess.run([cli, 'dump', 'p.uddrag'], capture_output=True, check=True).stdout


if not os.path.exists('p.uddrag'):
    subprocess.run([cli, 'new', 'p.uddrag'], check=True, capture_output=True)
before, faults = project(), []
for name, make in cases.items():
    if only and name not in only:
        continue
    make(name)
    what = ['import', 'p.uddrag', name, '--dry-run'] + (['--survey'] if name.endswith('xlsx') else [])
    with open('out', 'wb') as out, open('err', 'wb') as err:
        child = subprocess.Popen([cli, *what], stdout=out, stderr=err,
                                 preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (60, 60)))
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = status
    said = open('out', 'rb').read(), open('err', 'rb').read()
    seconds, memory = usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
    words = said[1].decode('utf-8', 'replace').strip().split('\n')[-1][:110] if status else said[0].decode('utf-8', 'replace').split('\n')[0][:110]
    bad = []
    if status not in (0, 3 << 8):
        bad.append('ended with %d' % status)
    if status == 3 << 8 and name not in said[1].decode('utf-8', 'replace'):
        bad.append('does not name the file')
    if b'root:' in said[0] + said[1]:
        bad.append('read another file')
    if seconds > most_seconds:
        bad.append('took long')
    if memory > most_memory:
        bad.append('took much memory')
    if os.path.exists('../climbed.txt') or os.path.exists('climbed.txt') or os.path.exists('../../climbed.txt'):
        bad.append('wrote elsewhere')
    print('%-22s %5.1f s %5.0f MB  %s%s' % (name, seconds, memory, words, '  <<<<< ' + ', '.join(bad) if bad else ''), flush=True)
    faults += [(name, bad)] if bad else []
    if not only:
        os.remove(name)
if project() != before:
    faults.append(('the project', ['changed']))
sys.exit('\n'.join('FAILED: %s %s' % (name, ', '.join(bad)) for name, bad in faults) if faults else 0)
