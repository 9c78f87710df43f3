// SPDX-License-Identifier: GPL-3.0-or-later
// Office files by the validator of the Open XML SDK, all in one go, since it takes seconds to start.
// Usage: node office_valid.mjs TOOLS FILE…: one line a fault; ends with 1 where there is any.
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [tools, ...files] = process.argv.slice(2);
const entry = resolve(tools, 'node_modules/@ooxml-tools/validate/dist/npm/index.js');
const { default: validate, getFileFormatFromName } = await import(pathToFileURL(entry));
let faults = 0;
for (const file of files)
  for (const fault of await validate(await readFile(file), getFileFormatFromName(file))) {
    console.log(`${basename(file)}: ${fault.path.partUri} ${fault.path.xpath}: ${fault.description}`);
    faults++;
  }
process.exit(faults ? 1 : 0);  // what it runs in does not end by itself
