# SPDX-License-Identifier: GPL-3.0-or-later
# A corpus of transcripts as the programs of researchers write them, made from a sample interview
# and a focus group; what comes of each in a project is compared with what was said, letter by letter.
# Usage: import_corpus.py CLI SOURCE FOLDER
import html, json, os, re, subprocess, sys, zipfile

cli, source, folder = sys.argv[1:4]
os.chdir(folder)


def read_interview(path):
    """(speaker, words) of each turn; lines that nobody says go."""
    turns = []
    for line in open(path, encoding='utf-8'):
        m = re.match(r'(\w[\w .]*?): (.*\S)\s*$', line)
        if m and m[1] != 'Tegnforklaring':
            turns.append((m[1], m[2]))
    return turns


karen = read_interview(source + '/tests/golden/interview/interview.txt')
focus = read_interview(source + '/sample-project/interview-07-fokusgruppe.txt')
NAMES = {'I': 'Mette Brandt', 'R': 'Karen Holm'}
named = [(NAMES[who], words) for who, words in karen]
W = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
     'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"')


def timed(turns):
    """(speaker, words, start, end) in ms, whole seconds at the start."""
    at, out = 1000, []
    for who, words in turns:
        end = at + 200 * (1 + len(words.split()))
        out.append((who, words, at, end))
        at = (end // 1000 + 1) * 1000
    return out


def clock(ms, point='.', digits=3, hours=True):
    s, rest = divmod(ms, 1000)
    text = '%02d:%02d:%02d' % (s // 3600, s // 60 % 60, s % 60) if hours else '%d:%02d' % (s // 60, s % 60)
    return text + (point + ('%03d' % rest)[:digits] if digits else '')


def pieces(words, most=40):
    """As subtitles cut what is said."""
    out = ['']
    for word in words.split(' '):
        if out[-1] and len(out[-1]) + len(word) > most:
            out.append('')
        out[-1] += (' ' if out[-1] else '') + word
    return out


def cues(turns):
    for who, words, start, end in timed(turns):
        cut = pieces(words)
        step = (end - start) // len(cut)
        for i, piece in enumerate(cut):
            yield who, piece, start + i * step, start + (i + 1) * step, i == 0


def docx(paragraphs, more=()):
    body = ''.join(p if p.startswith('<w:') else '<w:p>%s</w:p>' % run(p) for p in paragraphs)
    import io
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED) as z:
        z.writestr('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
                   '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                   '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
        z.writestr('_rels/.rels', '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
                   'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')
        z.writestr('word/document.xml', '<?xml version="1.0" encoding="UTF-8"?><w:document %s><w:body>%s</w:body></w:document>' % (W, body))
        for name, data in more:
            z.writestr(name, data)
    return out.getvalue()


def run(text, look=''):
    return '<w:r>%s<w:t xml:space="preserve">%s</w:t></w:r>' % ('<w:rPr>%s</w:rPr>' % look if look else '', html.escape(text))


def para(*runs):
    return '<w:p>' + ''.join(runs) + '</w:p>'


def table(rows):
    return '<w:tbl>' + ''.join('<w:tr>' + ''.join('<w:tc>%s</w:tc>' % para(run(c)) for c in row) + '</w:tr>' for row in rows) + '</w:tbl>'


def scattered(text):
    """As Word cuts a paragraph: by spelling, by session, with bookmarks and proofing marks between."""
    words = re.findall(r'\S+\s*', text)
    out = []
    for i, word in enumerate(words):
        out.append(run(word))
        if i % 3 == 0:
            out.append('<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="%d" w:name="_x"/><w:bookmarkEnd w:id="%d"/>' % (i, i))
    return ''.join(out)


def rtf_words(text, how):
    out = ''
    for c in text:
        if c in '\\{}':
            out += '\\' + c
        elif ord(c) < 128:
            out += c
        elif how == 'hex' and len(c.encode('cp1252', 'ignore')):
            out += "\\'%02x" % c.encode('cp1252')[0]
        else:
            unit = c.encode('utf-16-le')
            for i in range(0, len(unit), 2):
                n = int.from_bytes(unit[i:i + 2], 'little')
                out += '\\u%d %s' % (n if n < 32768 else n - 65536, '' if how == 'uc0' else '?')
    return out


def lines(turns, form='%s: %s', between='\n\n'):
    return between.join(form % turn for turn in turns) + '\n'


def vtt(turns, form, first='WEBVTT\n\n', ids=lambda i: '%d\n' % i):
    return first + ''.join('%s%s --> %s\n%s\n\n' % (ids(i), clock(a), clock(b), form % (who, words))
                           for i, (who, words, a, b, _) in enumerate(cues(turns), 1))


def srt(turns, only_changes=False):
    return ''.join('%d\n%s --> %s\n%s%s\n\n' % (i, clock(a, ','), clock(b, ','), who + ': ' if first or not only_changes else '', words)
                   for i, (who, words, a, b, first) in enumerate(cues(turns), 1))


def eaf(turns):
    slots, tiers = '', {}
    for i, (who, words, a, b) in enumerate(timed(turns)):
        slots += '<TIME_SLOT TIME_SLOT_ID="ts%d" TIME_VALUE="%d"/><TIME_SLOT TIME_SLOT_ID="te%d" TIME_VALUE="%d"/>' % (i, a, i, b)
        tiers.setdefault(who, []).append(
            '<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a%d" TIME_SLOT_REF1="ts%d" TIME_SLOT_REF2="te%d"><ANNOTATION_VALUE>%s'
            '</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>' % (i, i, i, html.escape(words)))
    return ('<?xml version="1.0" encoding="UTF-8"?><ANNOTATION_DOCUMENT FORMAT="3.0" VERSION="3.0"><HEADER TIME_UNITS="milliseconds"/>'
            '<TIME_ORDER>%s</TIME_ORDER>%s<LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="t" TIME_ALIGNABLE="true"/></ANNOTATION_DOCUMENT>' % (
                slots, ''.join('<TIER TIER_ID="%s" PARTICIPANT="%s" LINGUISTIC_TYPE_REF="t">%s</TIER>' % (w, w, ''.join(a)) for w, a in tiers.items())))


def segments(turns, **more):
    return [dict(id=i, start=a / 1000, end=b / 1000, text=' ' + words, **{k: f(who, words, a, b) for k, f in more.items()})
            for i, (who, words, a, b) in enumerate(timed(turns))]


def page(body, head=''):
    return '<!DOCTYPE html><html><head><meta charset="utf-8"><title>Interview</title>%s</head><body>%s</body></html>' % (head, body)


e = html.escape
END, NO = 'end', None  # what times a shape keeps: starts, ends of what is said, or none
START = 'start'
corpus = {}


def add(name, data, turns, times=NO, speakers=True):
    with open(name, 'wb') as f:
        f.write(data if isinstance(data, bytes) else data.encode('utf-8'))
    corpus[name] = (turns, times, speakers)


full = [('Interviewer' if w == 'I' else 'Karen', t) for w, t in karen]
# Plain text, and its encodings.
add('plain.txt', lines(karen), karen)
add('plain-narrow.txt', lines(karen, between='\n'), karen)
add('plain-crlf.txt', lines(karen).replace('\n', '\r\n'), karen)
add('plain-mac-lines.txt', lines(karen).replace('\n', '\r'), karen)
add('plain-1252.txt', lines(karen).encode('cp1252'), karen)
add('plain-utf8-mark.txt', b'\xef\xbb\xbf' + lines(karen).encode('utf-8'), karen)
add('plain-utf16.txt', lines(karen).encode('utf-16'), karen)
add('plain-utf16-be.txt', lines(karen).encode('utf-16-be'), karen)
add('plain-utf16-unmarked.txt', lines(karen).encode('utf-16-le'), karen)
add('plain-mac.txt', lines(karen).replace('\n', '\r').encode('mac_roman'), karen)
add('plain-850.txt', lines([(w, t.translate({0x2026: '...', 0x2014: '-', 0x2013: '-'})) for w, t in karen]).encode('cp850'),
    [(w, t.translate({0x2026: '...', 0x2014: '-', 0x2013: '-'})) for w, t in karen])
add('tabs.txt', lines(full, '%s:\t%s', '\n'), full)
add('capitals.txt', lines([(w.upper(), t) for w, t in full]), [(w.upper(), t) for w, t in full])
add('numbered.txt', lines([('P1' if w == 'R' else w, t) for w, t in karen]), [('P1' if w == 'R' else w, t) for w, t in karen])
add('wrapped.txt', '\n\n'.join('%s: %s' % (w, '\n'.join(pieces(t, 70))) for w, t in karen), [(w, '\n'.join(pieces(t, 70))) for w, t in karen])
add('focus.txt', lines(focus), focus)
# Programs that write text.
add('otter.txt', ''.join('%s  %s  \n%s\n\n' % (w, clock(a, digits=0, hours=False), t) for w, t, a, b in timed(named)) + 'Transcribed by https://otter.ai\n', named, START)
add('good-tape.txt', ''.join('[%s] %s: %s\n\n' % (clock(a, digits=0), w, t) for w, t, a, b in timed(named)), named, START)
add('happy-scribe.txt', ''.join('[%s] - %s\n%s\n\n' % (clock(a), w, t) for w, t, a, b in timed(named)), named, START)
add('trint.txt', ''.join('%s [%s] %s\n\n' % (w, clock(a, digits=0), t) for w, t, a, b in timed(named)), named, START)
add('amberscript.txt', ''.join('%s %s\n%s\n\n' % (w, clock(a, digits=0), t) for w, t, a, b in timed(named)), named, START)
add('f4.txt', ''.join('%s: %s #%s#\n\n' % (w, t, clock(b, '-', 1)) for w, t, a, b in timed(karen)), karen, END)
add('f5.txt', ''.join('#%s# %s: %s\n' % (clock(a, '-', 1), w, t) for w, t, a, b in timed(karen)), karen, START)
add('transana.txt', ''.join('¤<%d>%s: %s\n' % (a, w, t) for w, t, a, b in timed(full)), full, START)
add('inqscribe.txt', ''.join('[%s] %s: %s\n\n' % (clock(a, digits=2), w, t) for w, t, a, b in timed(full)), full, START)
add('express-scribe.txt', ''.join('%s %s: %s\n' % (clock(a, digits=0), w, t) for w, t, a, b in timed(full)), full, START)
add('zoom-chat.txt', ''.join('%s\t%s\t%s\n' % (clock(a, digits=0), w, t) for w, t, a, b in timed(named)), named, START)
# Subtitles.
add('teams.vtt', vtt(named, '<v %s>%s</v>', ids=lambda i: '3c1a5f0e-9d0b-4f52-8a55-0c7c2ad19e11/%d-0\n' % i), named, START)
add('zoom.vtt', vtt(named, '%s: %s'), named, START)
add('tags.vtt', vtt(named, '<v.loud %s><c.white><b>%s</b></c>', 'WEBVTT - Interview\nKind: captions\nLanguage: da\n\nSTYLE\n::cue { color: red }\n\nNOTE one\ntwo\n\n'), named, START)
add('marked.vtt', '\ufeff' + vtt(named, '<v %s>%s').replace('\n', '\r\n'), named, START)
add('short-times.vtt', re.sub(r'\b00:(\d\d:\d\d\.)', r'\1', vtt(named, '<v %s>%s</v>', ids=lambda i: '')), named, START)
add('labels.srt', srt(named), named, START)
add('changes.srt', srt(named, True), named, START)
add('marked.srt', ('\ufeff' + srt(named)).replace('\n', '\r\n'), named, START)
# Machines that write JSON.
add('whisper.json', json.dumps(dict(text='', language='da', segments=segments(karen, tokens=lambda *_: [1, 2], temperature=lambda *_: 0.0)), ensure_ascii=False), karen, START, False)
add('whisper-words.json', json.dumps(dict(segments=segments(karen, words=lambda w, t, a, b: [dict(word=' ' + x, start=a / 1000, end=b / 1000, probability=.9) for x in t.split(' ')]))), karen, START, False)
add('faster-whisper.json', json.dumps(segments(karen, seek=lambda *_: 0, avg_logprob=lambda *_: -.2), ensure_ascii=False), karen, START, False)
add('whisper-x.json', json.dumps(dict(segments=segments(named, speaker=lambda w, *_: w))), named, START)
add('whisper-cpp.json', json.dumps(dict(result=dict(language='da'), transcription=[dict(timestamps={'from': clock(a, ','), 'to': clock(b, ',')}, offsets={'from': a, 'to': b}, text=' ' + t)
                                                                             for w, t, a, b in timed(karen)])), karen, START, False)
# Pages and Markdown.
add('no-scribe.html', page(''.join('<p><a name="ts_%d_%d_S00" >%s: %s</a></p>\n' % (a, b, w, e(t)) for w, t, a, b in timed([({'I': 'S00', 'R': 'S01'}[w], t) for w, t in karen])).replace('_S00" >S01', '_S01" >S01')),
    [({'I': 'S00', 'R': 'S01'}[w], t) for w, t in karen], START)
add('o-transcribe.html', ''.join('<p><span class="timestamp" contenteditable="false" data-timestamp="%.1f">%s</span>&nbsp;<b>%s:</b> %s</p>' % (a / 1000, clock(a, digits=0, hours=False).rjust(5, '0'), w, e(t)) for w, t, a, b in timed(full)), full, START)
add('page.html', page(''.join('<p><strong>%s:</strong> %s</p>\n' % (w, e(t)) for w, t in full), '<script>var x = "I: ord";</script><style>p{}</style>'), full)
add('page-1252.html', page(''.join('<p>%s: %s</p>' % (w, e(t)) for w, t in full)).replace('charset="utf-8"', 'charset="windows-1252"').encode('cp1252'), full)
add('page-entities.html', page(''.join('<p>%s: %s</p>' % (w, e(t)) for w, t in full)).encode('ascii', 'xmlcharrefreplace'), full)
add('word.html', page(''.join('<p class=MsoNormal style="margin-left:1.0cm"><b><span lang=DA style="font-size:11.0pt">%s:<span style="mso-tab-count:1"> </span></span></b><span lang=DA>%s<o:p></o:p></span></p>\r\n' % (
    w, '\r\n'.join(pieces(e(t), 60))) for w, t in full)), full)
add('table.html', page('<table>' + ''.join('<tr><td>%s</td><td>%s</td><td>%s</td></tr>' % (clock(a, digits=0), w, e(t)) for w, t, a, b in timed(named)) + '</table>'), named, START)
add('bold.md', lines(full, '**%s:** %s'), full)
add('plain.md', lines(full), full)
# Office.
add('plain.docx', docx(['%s: %s' % t for t in karen]), karen)
add('bold.docx', docx([para(run(w, '<w:b/>'), run(': ' + t)) for w, t in full]), full)
add('scattered.docx', docx([para(run(w + ':'), '<w:r><w:tab/></w:r>', scattered(t)) for w, t in full]), full)
add('revised.docx', docx([para(run(w + ': '), '<w:ins w:id="1" w:author="a">', run(t), '</w:ins><w:del w:id="2" w:author="a"><w:r><w:delText>slettet</w:delText></w:r></w:del>') for w, t in full]), full)
add('controls.docx', docx(['<w:sdt><w:sdtPr/><w:sdtContent>' + para('<w:smartTag>', run(w + ': '), '</w:smartTag><w:hyperlink>', run(t), '</w:hyperlink>') + '</w:sdtContent></w:sdt>' for w, t in full]), full)
add('teams.docx', docx([para(run(clock(a) + ' --> ' + clock(b)), '<w:r><w:br/></w:r>', run(w), '<w:r><w:br/></w:r>', run(t)) for w, t, a, b in timed(named)]), named, START)
add('teams-new.docx', docx([p for w, t, a, b in timed(named) for p in (para(run(w + '   ' + clock(a, digits=0, hours=False), '<w:b/>')), t)]), named, START)
add('otter.docx', docx([p for w, t, a, b in timed(named) for p in (w + '  ' + clock(a, digits=0, hours=False), t)]), named, START)
add('trint.docx', docx([para(run(w + ' ', '<w:b/>'), run('[%s] ' % clock(a, digits=0)), run(t)) for w, t, a, b in timed(named)]), named, START)
add('happy-scribe.docx', docx([p for w, t, a, b in timed(named) for p in ('[%s] - %s' % (clock(a), w), t)]), named, START)
add('amberscript.docx', docx([p for w, t, a, b in timed(named) for p in (para(run(w, '<w:b/>'), run(' ' + clock(a, digits=0))), t)]), named, START)
add('good-tape.docx', docx([para(run('[%s] ' % clock(a, digits=0)), run(w + ': ', '<w:b/>'), run(t)) for w, t, a, b in timed(named)]), named, START)
add('f4.docx', docx(['%s: %s #%s#' % (w, t, clock(b, '-', 1)) for w, t, a, b in timed(karen)]), karen, END)
add('maxqda.docx', docx([table([('Tid', 'Taler', 'Indhold')] + [(clock(a, digits=1) + ' - ' + clock(b, digits=1), w, t) for w, t, a, b in timed(named)])]), named, START)
add('nvivo.docx', docx([table([('', 'Timespan', 'Content', 'Speaker')] + [(str(i), '%s - %s' % (clock(a, ',', 1), clock(b, ',', 1)), t, w) for i, (w, t, a, b) in enumerate(timed(named), 1)])]), named, START)
add('columns.docx', docx([table(full)]), full)
add('focus.docx', docx(['%s: %s' % t for t in focus]), focus)
add('focus.vtt', vtt(focus, '<v %s>%s</v>'), focus, START)
head = '{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss\\fcharset0 Arial;}}'
add('word.rtf', head + '{\\*\\generator Riched20}\\viewkind4\\uc1\\pard\\f0\\fs22 ' + '\\par\n'.join('{\\b %s:} %s' % (w, rtf_words(t, 'hex')) for w, t in full) + '\\par}', full)
add('text-edit.rtf', '{\\rtf1\\ansi\\ansicpg1252\\cocoartf2639\n{\\fonttbl\\f0\\fswiss\\fcharset0 Helvetica;}\n{\\colortbl;\\red255\\green255\\blue255;}\n\\f0\\fs24 \\cf0 ' + ''.join('%s: %s\\\n' % (w, rtf_words(t, 'hex').replace("\\'85", "\\'85")) for w, t in full) + '}', full)
add('unicode.rtf', head + '\\uc1 ' + ''.join('\\pard\\plain %s: %s\\par ' % (w, rtf_words(t, 'u')) for w, t in full) + '}', full)
add('no-stand-in.rtf', head + '\\uc0 ' + ''.join('%s:\\tab %s\\par ' % (w, rtf_words(t, 'uc0')) for w, t in full) + '}', full)
add('tiers.eaf', eaf(named), named, START)
add('focus.eaf', eaf(focus), focus, START)

# Into one project, and out again.
subprocess.run([cli, 'new', 'corpus.uddrag', '--language', 'da'], check=True, capture_output=True)
faults = []
for name, (turns, times, speakers) in corpus.items():
    subprocess.run([cli, 'new', 'one.uddrag', '--language', 'da'], check=True, capture_output=True)
    got = subprocess.run([cli, 'import', 'one.uddrag', name], capture_output=True, text=True)
    if got.returncode:
        faults.append('%s: %s' % (name, got.stderr.strip()))
        os.remove('one.uddrag')
        continue
    project = json.loads(subprocess.run([cli, 'dump', 'one.uddrag'], check=True, capture_output=True).stdout)
    os.remove('one.uddrag')
    document = project['documents'][0]
    text, got_turns = document['text'], document['turns']
    read = [(t['speaker'], text[t['start']:t['end']], t['time_start_ms']) for t in got_turns if t['speaker'] or not speakers]
    wanted = [(w if speakers else None, t, (0 if times == END and i == 0 else timed(turns)[i][2] if times == START else timed(turns)[i - 1][3] // 100 * 100) if times else None)
              for i, (w, t) in enumerate(turns)]
    if not speakers:  # without names, only the words and where they begin can be compared
        if ''.join(t[1] for t in read).replace('\n', ' ').split() != ' '.join(t[1] for t in wanted).split() and ' '.join(t[1] for t in read).split() != ' '.join(t[1] for t in wanted).split():
            faults.append(name + ': other words')
        continue
    if read != wanted:
        for i, (a, b) in enumerate(zip(read + [None] * len(wanted), wanted)):
            if a != b:
                faults.append('%s: turn %d is %r instead of %r' % (name, i + 1, a, b))
                break
        else:
            faults.append('%s: %d turns instead of %d, at the end %r' % (name, len(read), len(wanted), read[len(wanted):][:1]))
print('%d files, %d as they should be' % (len(corpus), len(corpus) - len(faults)))
sys.exit('\n'.join('FAILED: ' + f for f in faults) if faults else 0)
