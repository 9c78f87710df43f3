#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints the rows of a benchmark as one table and writes build/bench/result.json.

Usage: table.py BUILD-FOLDER"""
import json
import os
import pathlib
import re
import statistics
import sys

folder = pathlib.Path(sys.argv[1])
rows = json.load(open(folder / 'rows.json', encoding='utf-8'))


def start_rows(file, what):
    starts = [tuple(map(float, re.findall(r'[\d.]+', line))) for line in open(folder / file, encoding='utf-8')]
    warm = starts[1:] or starts  # the first run reads fonts and libraries from the disk
    for at, name, unit, aim in ((0, f'start to {what}, warm', 'ms', 200), (1, f'memory with {what}', 'MB', 80)):
        values = sorted(row[at] for row in warm)
        yield {'name': name, 'unit': unit, 'min': values[0], 'median': statistics.median(values),
               'p95': values[-1], 'repeats': len(values), 'aim': aim}


rows[:0] = [*start_rows('starts-.txt', 'painted start page'), *start_rows('starts-project.txt', 'painted transcript (real)')]

cpu = next((line.split(':', 1)[1].strip() for line in open('/proc/cpuinfo') if line.startswith('model name')), '?')
memory = int(next(line for line in open('/proc/meminfo') if line.startswith('MemTotal')).split()[1]) // 1024
machine = f'{cpu}, {os.cpu_count()} cores, {memory} MB'
print(f'\n{machine}\n')
print(f"{'':46} {'min':>9} {'median':>9} {'p95':>9} {'aim':>7}")
for row in rows:
    measured = row['p95'] if 'p95 counts' in row['name'] else row['median']
    verdict = '' if not row['aim'] else 'reached' if measured < row['aim'] else 'NOT reached'
    aim = f"{row['aim']:g}" if row['aim'] else ''
    print(f"{row['name']:46} {row['min']:9.1f} {row['median']:9.1f} {row['p95']:9.1f} {aim:>7} {row['unit']:3} {verdict}")
json.dump({'machine': machine, 'rows': rows}, open(folder / 'result.json', 'w', encoding='utf-8'), indent=1)
