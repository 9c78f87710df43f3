// SPDX-License-Identifier: GPL-3.0-or-later
// A headless Chromium for the tests of the web course, and how they say what is wrong.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const tools = process.env.UDDRAG_WEB_TOOLS;  // the folder that holds node_modules
export const required = createRequire(path.join(tools, 'package.json'));
const puppeteer = required('puppeteer-core');

const programs = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

export async function browser() {
  const program = programs.find((one) => fs.existsSync(one));
  if (!program) throw new Error('there is no Chromium: ' + programs.join(', '));
  return puppeteer.launch({
    executablePath: program,
    headless: program.endsWith('shell') ? 'shell' : true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--force-color-profile=srgb',
      '--allow-file-access-from-files'],
  });
}

let faults = 0, held = 0;
export function check(truth, words) {
  held++;
  if (truth) return;
  faults++;
  console.log('FAULT: ' + words);
}
export function equal(is, wanted, words) {
  check(is === wanted, `${words}: ${JSON.stringify(is)} instead of ${JSON.stringify(wanted)}`);
}
export function finish() {
  console.log(`${held} checks, ${faults} faults`);
  process.exit(faults === 0 && held > 0 ? 0 : 1);
}

export function pagesOf(folder) {
  return fs.readdirSync(folder).filter((name) => name.endsWith('.html')).sort();
}
export function addressOf(folder, name) {
  return pathToFileURL(path.resolve(folder, name)).href;
}

/// A new page that reports faults of scripts, and every request that leaves the folder.
export async function newPage(program, allowed) {
  const page = await program.newPage();
  page.on('pageerror', (fault) => check(false, 'script: ' + fault.message));
  page.on('console', (line) => check(line.type() !== 'error', 'console: ' + line.text()));
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith('data:')) check(address.startsWith(allowed), 'request to ' + address);
  });
  return page;
}
