#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares a dump of the sample project with its source tables, read independently.

Usage: sample_dump.py SAMPLE-FOLDER DUMP.json"""
import csv
import json
import pathlib
import sys

sys.path.insert(0, sys.argv[1])
import check  # noqa: E402  (the sample's own reader of its transcripts)

folder = pathlib.Path(sys.argv[1])
dump = json.load(open(sys.argv[2], encoding='utf-8'))
faults = []


def rows(name):
    with open(folder / name, encoding='utf-8', newline='') as file:
        return list(csv.DictReader(file))


documents = {d['source_name']: d for d in dump['documents']}
codes = {c['id']: c['name'] for c in dump['codes']}

# The spoken text is what the sample's own check reads, turn by turn; cues of subtitles may be joined.
for name in check.DOCS:
    document = documents[name]
    text = document['text']  # Python counts code points, as the dump does
    spoken = [text[t['start']:t['end']] for t in document['turns'] if t['kind'] == 'speech']
    wanted = [words for _, words in check.load(folder / name)]
    if '\n'.join(spoken).replace('\n', ' ') != ' '.join(wanted).replace('\n', ' '):
        faults.append(f'{name}: the spoken text differs')
    for quote in (q for q in dump['quotes'] if q['document'] == document['id']):
        if text[quote['start']:quote['end']] != quote['text']:
            faults.append(f"{name}: quote {quote['number']} is not its span")

# Every coding of the table is there, at its place, by its coder; and nothing else.
wanted = set()
for row in rows('codings.csv'):
    document = documents[row['document']]
    at = check.nth(document['text'], row['quote'], int(row['occurrence']))
    for code in row['codes'].split(';'):
        wanted.add((document['id'], at, at + len(row['quote']), code, row['coder']))
found = {(q['document'], q['start'], q['end'], codes[c['code']], c['coder'])
         for q in dump['quotes'] for c in q['codings']}
if wanted != found:
    faults.append(f'codings: {len(wanted - found)} missing, {len(found - wanted)} too many')

if len(dump['links']) != len(rows('links.csv')):
    faults.append('links')
if len({m['body'] for m in dump['memos']} & {m['text'] for m in rows('memos.csv')}) != len(rows('memos.csv')):
    faults.append('memos')
consent = {p['label']: p['consent']['teaching']['state'] for p in dump['participants']}
if consent != {p['id']: p['consent_teaching'] for p in rows('participants.csv')}:
    faults.append('consent')
excerpts = [e for c in dump['courses'] for s in c['sections'] for b in s['blocks'] for e in b['excerpts']]
if len(excerpts) != 33:
    faults.append(f'{len(excerpts)} excerpts in the course')

print('\n'.join(faults) if faults else f'the sample is whole: {len(found)} codings')
sys.exit(bool(faults))
