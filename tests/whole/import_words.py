# SPDX-License-Identifier: GPL-3.0-or-later
# No word is lost without a word: what an independent reader finds in a file is what stands in the
# document, in its memos, in front of its turns, and in the report's list of what was left out.
# The files are written here, by LibreOffice and pandoc from one source; those of one source are
# also the same interview. Usage: import_words.py CLI SOURCE FOLDER
import html.parser, json, os, re, shutil, subprocess, sys, xml.etree.ElementTree as ET, zipfile
from collections import Counter

cli, source, folder = sys.argv[1:4]
os.chdir(folder)
interview = [l.rstrip('\n').split(': ', 1) for l in open(source + '/tests/golden/interview/interview.txt', encoding='utf-8') if re.match(r'[IR]: ', l)]
NAMES = {'I': 'Interviewer', 'R': 'Karen'}
turns = [(NAMES[w], t) for w, t in interview]


def e(text):
    return text.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')


def p(who, words):
    return '<text:p><text:span text:style-name="B">%s:</text:span> %s</text:p>' % (who, words)


def flat(body):
    return ('<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
            'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
            'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">'
            '<office:automatic-styles><style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
            '</office:automatic-styles><office:body><office:text>%s</office:text></office:body></office:document>' % body)


plain = ''.join(p(w, e(t)) for w, t in turns)
rich = ('<text:h text:outline-level="1">Samtale med Karen</text:h>' + ''.join(p(w, e(t)) for w, t in turns[:6]) +
        p('Interviewer', 'Ord\u00a0sammen, blød\u00addeling, 👍🏽 og é, <text:span text:style-name="B">fedt</text:span><text:tab/>tabulator<text:line-break/>ny linje<text:s text:c="3"/>mellemrum.') +
        p('Karen', 'Her er en fodnote<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Fodnotens ord</text:p></text:note-body></text:note> og en '
          '<office:annotation><dc:creator>Mette</dc:creator><dc:date>2025-04-22T10:00:00</dc:date><text:p>Kommentarens ord</text:p></office:annotation>kommentar.') +
        '<text:list><text:list-item><text:p>Punkt første</text:p></text:list-item><text:list-item><text:p>Punkt andet</text:p></text:list-item></text:list>'
        '<table:table table:name="T"><table:table-column table:number-columns-repeated="2"/>' +
        ''.join('<table:table-row><table:table-cell><text:p>%s</text:p></table:table-cell><table:table-cell><text:p>%s</text:p></table:table-cell></table:table-row>' % r
                for r in (('Hvad', 'Hvornår'), ('Brevet', 'Torsdag'))) + '</table:table>' + ''.join(p(w, e(t)) for w, t in turns[6:]))


def words(text):
    return Counter(re.findall(r'[^\W_]+', text.replace('\u00ad', '')))


# Independent readers ------------------------------------------------------------------------------
def xml_words(data, unit=('p', 'h', 'tab', 'br', 'line-break', 's', 'tc', 'ANNOTATION_VALUE', 'pPr'), skip=(), only=None):
    out = []

    def walk(node):
        name = node.tag.rsplit('}', 1)[-1] if isinstance(node.tag, str) else ''
        if name in skip:
            out.append(node.tail or '' if only is None else '')
            return
        if name in unit:
            out.append(' ')
        if node.text and (only is None or name in only):
            out.append(node.text)
        for child in node:
            walk(child)
        if name in unit:
            out.append(' ')
        if node.tail and only is None:
            out.append(node.tail)
    walk(ET.fromstring(data))
    return ''.join(out)


def docx_words(path):
    z = zipfile.ZipFile(path)
    return ' '.join(xml_words(z.read('word/%s.xml' % part), only=('t',)) for part in ('document', 'footnotes', 'comments') if 'word/%s.xml' % part in z.namelist())


def odt_words(path):
    z = zipfile.ZipFile(path)
    heads = ' '.join(' '.join(node.itertext()) for node in ET.fromstring(z.read('styles.xml')).iter()
                     if node.tag.rsplit('}', 1)[-1] in ('header', 'footer'))
    return heads + ' ' + xml_words(z.read('content.xml'), skip=('note-citation', 'creator', 'date', 'creator-initials', 'automatic-styles', 'scripts', 'font-face-decls', 'sequence-decls'))


class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.out, self.hidden, self.numbers = [], 0, 0

    def handle_starttag(self, tag, attributes):
        number = tag == 'a' and dict(attributes).get('class', '').startswith('sdfootnote')  # of a footnote
        self.numbers += number
        self.hidden += number or tag in ('style', 'script')
        if tag not in ('b', 'i', 'u', 'span', 'font', 'a', 'strong', 'em', 'sup'):
            self.out.append(' ')

    def handle_endtag(self, tag):
        number = tag == 'a' and self.numbers > 0
        self.numbers -= number
        self.hidden -= number or tag in ('style', 'script')

    def handle_data(self, data):
        if not self.hidden:
            self.out.append(data)


def html_words(path):
    page = Page()
    page.feed(open(path, encoding='utf-8').read())
    return ''.join(page.out)


def pdf_words(path):
    text = subprocess.run(['pdftotext', '-raw', path, '-'], check=True, capture_output=True, text=True).stdout
    return text


def office_words(path):
    name, kind = os.path.splitext(os.path.basename(path))
    if not os.path.exists('as-text' + kind):
        convert([p for p in made if p.endswith(kind)], 'txt:Text (encoded):UTF8', 'as-text' + kind)
    text = open('as-text%s/%s.txt' % (kind, name), encoding='utf-8-sig').read()
    # LibreOffice's text has the number of a footnote, and neither its words nor those of a comment.
    return text.replace('fodnote1', 'fodnote') + (' Fodnotens ord Kommentarens ord' if 'rich' in path else '')


def convert(paths, to, out='.'):
    """By one start of LibreOffice, which takes longer than the files."""
    subprocess.run(['soffice', '-env:UserInstallation=file://%s/profile' % os.getcwd(), '--headless', '--convert-to', to, '--outdir', out, *paths],
                   check=True, capture_output=True)


# What came in -------------------------------------------------------------------------------------
def imported(path):
    if os.path.exists('w.uddrag'):
        os.remove('w.uddrag')
    subprocess.run([cli, 'new', 'w.uddrag', '--language', 'da'], check=True, capture_output=True)
    got = subprocess.run([cli, 'import', 'w.uddrag', path, '--json'], capture_output=True, text=True)
    if got.returncode:
        sys.exit('FAILED: %s: %s' % (path, got.stderr))
    report = json.loads(got.stdout)['files'][0]['report']['items']
    project = json.loads(subprocess.run([cli, 'dump', 'w.uddrag'], check=True, capture_output=True).stdout)
    return project['documents'][0], project['memos'], report


faults = []


def check_words(path, found):
    """Nothing more and nothing less than an independent reader finds."""
    document, memos, report = imported(path)
    labels = {s['label'] for s in document['speakers']}
    there = words(document['text'])
    for memo in memos:
        there += words(memo['body'])
    for item in report:
        # Numbers of lists are told with the words behind them, which are in the text.
        if item['kind'] == 'left out' and item['what'] not in ('notes and styles', 'list numbers and bullets'):
            for example in item['examples']:
                there += words(example)
    taken = next((i['count'] for i in report if i['what'] == 'speaker labels'), 0)
    lost, more = words(found) - there, there - words(found)
    markers = Counter({w: n for w, n in lost.items() if w in labels})
    lost -= markers
    if lost or more or sum(markers.values()) != taken:
        faults.append('%s: lost %s, more %s, %d markers of %d' % (path, dict(lost), dict(more), sum(markers.values()), taken))
    return document


def said(document):
    return [(t['speaker'], document['text'][t['start']:t['end']]) for t in document['turns'] if t['speaker']]


open('plain.fodt', 'w', encoding='utf-8').write(flat(plain))
open('rich.fodt', 'w', encoding='utf-8').write(flat(rich))
readers = {'docx': docx_words, 'odt': odt_words, 'html': html_words, 'pdf': pdf_words, 'rtf': office_words, 'doc': office_words}
made = []
for to in readers:
    convert(['plain.fodt', 'rich.fodt'], to)
    made += ['plain.' + to, 'rich.' + to]
if shutil.which('pandoc'):
    for to in ('docx', 'odt', 'rtf', 'html', 'md'):
        out = 'plain-by-pandoc.' + to
        subprocess.run(['pandoc', '-s', '--metadata', 'title=Karen', '--wrap=none', 'plain.docx', '-o', out, *(['-t', 'commonmark'] if to == 'md' else [])], check=True, capture_output=True)
        made.append(out)
def golden_words(path):
    text, to = open(path, encoding='utf-8-sig').read(), path.rsplit('.', 1)[1]
    if to == 'json':
        return ' '.join(s['text'] for s in json.loads(text)['segments'])
    if to == 'eaf':
        return xml_words(text.encode('utf-8'), only=('ANNOTATION_VALUE',))
    if to == 'txt':
        return text
    text = re.sub(r'\n\nNOTE.*?\n\n', '\n\n', text, flags=re.S)  # told with its first words
    return ' '.join(re.sub('<[^>]*>', '', line) for line in text.split('\n') if not re.match(r'WEBVTT|\d+$|[\d:.,]+ -->', line))


documents = {}
for to in ('txt', 'json', 'eaf', 'vtt', 'srt'):
    check_words(shutil.copy(source + '/tests/golden/interview/interview.' + to, 'golden.' + to), golden_words('golden.' + to))
for path in made:
    to = path.rsplit('.', 1)[1]
    if to == 'md':
        documents[path] = imported(path)[0]
    elif 'pandoc' in path and to in ('html',):
        documents[path] = check_words(path, html_words(path))
    else:
        documents[path] = check_words(path, readers[to](path))
for name in ('plain',):
    alike = {path: said(d) for path, d in documents.items() if path.startswith(name)}
    for path, got in alike.items():
        if got != turns:
            first = next((i for i, (a, b) in enumerate(zip(got, turns)) if a != b), min(len(got), len(turns)))
            faults.append('%s: turn %d is %r' % (path, first, got[first:first + 1]))
print('%d files' % len(made))
sys.exit('\n'.join('FAILED: ' + f for f in faults) if faults else 0)
