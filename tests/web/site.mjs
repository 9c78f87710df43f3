// SPDX-License-Identifier: GPL-3.0-or-later
// A site as a browser and its user meet it. Arguments: what to do, and the folder of the site.
//   accessible  axe on every page at phone and desktop width, light and dark, tools in use
//   links       every link goes to a page and a place that are there
//   keyboard    "code it yourself", search and the kept progress, without a mouse
//   print       the pages of modules on paper
import fs from 'node:fs';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { addressOf, browser, check, equal, finish, newPage, pagesOf, required } from './browser.mjs';

const [what, folder] = process.argv.slice(2);
const program = await browser();
const page = await newPage(program, 'file://');

async function open(name) {
  await page.goto(addressOf(folder, name), { waitUntil: 'load' });
}

// ---- Accessibility

const axe = fs.readFileSync(required.resolve('axe-core/axe.min.js'), 'utf8');

async function judge(name, state) {
  const found = await page.evaluate(() => window.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  }));
  for (const fault of found.violations)
    for (const node of fault.nodes)
      check(false, `${name} (${state}): ${fault.id}: ${node.target.join(' ')}: ${node.failureSummary}`);
  check(found.passes.length > 5, name + ' was looked at');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  check(!wide, `${name} (${state}): wider than the window`);
}

async function useTools() {
  await page.evaluate(() => {
    document.querySelectorAll('details').forEach((one) => { one.open = true; });
    document.querySelectorAll('.live').forEach((exercise) => {
      exercise.querySelectorAll('[role=option]')[1]?.click();
      exercise.querySelectorAll('.give').forEach((button) => button.click());
      exercise.querySelector('.compare').click();
    });
  });
  await page.focus('#search');
  await page.keyboard.type('kommune');
  await page.waitForSelector('.hits a');
}

async function accessible() {
  for (const name of pagesOf(folder)) {
    await open(name);
    await page.evaluate(axe);
    for (const state of ['', 'tools in use']) {
      if (state) await useTools();
      for (const [width, height] of [[390, 800], [1280, 900]])
        for (const scheme of ['light', 'dark']) {
          if (state && (width === 390) !== (scheme === 'dark')) continue;
          await page.setViewport({ width, height });
          await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
          await judge(name, `${width} ${scheme} ${state}`);
        }
    }
  }
}

// ---- Links

async function links() {
  const ids = {}, targets = [];
  for (const name of pagesOf(folder)) {
    await open(name);
    const found = await page.evaluate(() => ({
      ids: Array.from(document.querySelectorAll('[id]'), (one) => one.id),
      hrefs: Array.from(document.querySelectorAll('[href], [src]'),
        (one) => one.getAttribute('href') || one.getAttribute('src')),
    }));
    ids[name] = new Set(found.ids);
    for (const href of found.hrefs) targets.push([name, href]);
  }
  const index = fs.readFileSync(path.join(folder, 'search.js'), 'utf8');
  for (const one of JSON.parse(index.replace(/^window.uddragIndex = /, '').replace(/;\n$/, '')))
    for (const place of one.places) targets.push(['search.js', `${one.file}#${place[0]}`]);
  for (const [from, href] of targets) {
    if (/^(https:|data:)/.test(href)) continue;
    const [file, place] = href.split('#');
    const name = file || from;
    check(fs.existsSync(path.join(folder, decodeURIComponent(name))), `${from}: ${href}`);
    if (place) check(ids[name]?.has(place), `${from}: ${href}: no such place`);
  }
  check(targets.length > 100, 'there are links');
}

// ---- Keyboard

const press = async (...keys) => { for (const key of keys) await page.keyboard.press(key); };
const shift = async (key) => {
  await page.keyboard.down('Shift');
  await page.keyboard.press(key);
  await page.keyboard.up('Shift');
};
const text = (selector) => page.$eval(selector, (one) => one.textContent);
const count = (selector) => page.$$eval(selector, (all) => all.length);
const visible = (selector) => page.$$eval(selector,
  (all) => all.filter((one) => one.checkVisibility()).length);
const focused = () => page.evaluate(() => document.activeElement.textContent);

async function tabTo(selector) {
  for (let i = 0; i < 200; i++) {
    await press('Tab');
    if (await page.evaluate((one) => document.activeElement.matches(one), selector)) return;
  }
  check(false, 'the keyboard does not reach ' + selector);
}

async function exerciseByKeyboard() {
  equal(await visible('.live .codes input'), 0, 'boxes beside the code buttons');
  await tabTo('.live [role=listbox]');
  equal(await count('[role=option][aria-selected=true]'), 1, 'sentences selected at first');
  await press('ArrowDown', 'ArrowDown');
  await shift('ArrowDown');
  equal(await count('[role=option][aria-selected=true]'), 2, 'sentences after Shift and arrow');
  await press('1');
  equal(await count('.marks li'), 1, 'marks after a digit');
  check((await text('.live .status')).length > 10, 'the mark is announced');
  check(await page.$eval('.codes input', (box) => box.checked), 'the box of the code is ticked');
  await press('1');
  equal(await count('.marks li'), 0, 'marks after the same digit');
  await press('2', 'Home', '3', 'Delete');
  equal(await count('.marks li'), 1, 'marks after Delete');
  await tabTo('.live .give');
  await press('Enter');
  equal(await count('.marks li'), 2, 'marks after a code button');
  await tabTo('.marks button');
  await press('Enter');
  equal(await count('.marks li'), 1, 'marks after its Remove button');
  await tabTo('.compare');
  await press('Enter');
  equal(await page.$eval('.compare', (one) => one.getAttribute('aria-expanded')), 'true', 'compare');
  const comparison = await text('.comparison');
  for (const words of ['Forskerne', 'alle kodere', 'kun koder', 'ikke enige om', 'Samskabelse'])
    check(comparison.includes(words), 'the comparison says ' + words);
  equal(await count('.comparison .sides blockquote'), 2, 'codings side by side');
}

async function exerciseByMouse() {
  const box = await page.$eval('.live [role=option]:nth-child(2)', (one) => {
    one.scrollIntoView({ block: 'center' });
    const at = one.getClientRects()[0];
    return { x: at.x, y: at.y + at.height / 2 };
  });
  const before = await count('.marks li');
  await page.mouse.move(box.x + 2, box.y);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y, { steps: 4 });
  await page.mouse.up();
  await page.click('.live .codes li:last-child .give');
  equal(await count('.marks li'), before + 1, 'marks after selecting by mouse');
  const marked = await text('.marks li:last-child, .marks li');
  check(marked.includes('»'), 'the mark shows its words');
}

async function keeps(name) {
  const marks = await text('.marks');
  await page.$eval('main details', (one) => { one.open = true; });
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await page.waitForSelector('.contents .read');
  await open(name);
  equal(await text('.marks'), marks, 'marks after loading anew');
  check(await page.$eval('main details', (one) => one.open), 'what was opened is open');
  await page.click('.kept button');
  equal(await count('.marks li'), 0, 'marks after forgetting');
  await open(name);
  equal(await count('.marks li'), 0, 'marks after forgetting and loading anew');
  check(!(await page.$eval('main details', (one) => one.open)), 'nothing is open');
}

async function search() {
  await open('index.html');
  await tabTo('#search');
  await page.keyboard.type('laeserbrev');
  await new Promise((done) => setTimeout(done, 400));
  check((await text('.search [role=status]')).length > 3, 'nothing found is said');
  await page.$eval('#search', (one) => { one.value = ''; });
  await page.keyboard.type('KOMMUNENS lokaler');
  await page.waitForSelector('.hits a');
  check((await count('.hits mark')) >= 2, 'the words are marked');
  await press('ArrowDown');
  check((await focused()).includes('kommunens'), 'the arrow goes to the first place');
  await Promise.all([page.waitForNavigation(), press('Enter')]);
  const place = new URL(page.url()).hash.substring(1);
  const seen = page.waitForFunction((id) => {  // the browser scrolls when it has laid the page out
    const at = document.getElementById(id).getBoundingClientRect();
    return at.top >= -5 && at.top < window.innerHeight;
  }, { timeout: 5000 }, place);
  check(place && await seen.then(() => true, () => false), 'the place is in sight');
  await tabTo('#search');
  await page.keyboard.type('kommune');
  await page.waitForSelector('.hits a');
  await press('Escape');
  check(await page.$eval('.hits', (one) => one.hidden), 'Escape closes the places');
}

async function withoutScript(name) {
  const plain = await newPage(program, 'file://');
  await plain.setJavaScriptEnabled(false);
  await plain.goto(addressOf(folder, name), { waitUntil: 'load' });
  equal(await plain.$$eval('#search, .give, .compare, .kept', (all) => all.length), 0,
    'tools without script');
  check((await plain.$$eval('.codes input', (all) => all.filter((one) => one.checkVisibility()).length)) > 2,
    'boxes to tick without script');
  await plain.close();
}

async function keyboard() {
  const name = pagesOf(folder).find((one) => one.startsWith('modul-1'));
  await page.setViewport({ width: 1280, height: 900 });
  // Else the page glides while a place on it is measured for the mouse.
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await open(name);
  await exerciseByKeyboard();
  await exerciseByMouse();
  await keeps(name);
  await search();
  await withoutScript(name);
  const third = pagesOf(folder).find((one) => one.startsWith('modul-3'));
  await open(third);
  await page.click('.compare');
  check((await text('.comparison')).includes('kun forskernes skrevne facit'), 'only a key is said');
  check(await page.$eval('.exercise details', (one) => one.open), 'and it is open');
}

// ---- Print: the page of one section as a handout

const below = (selector, part, property) => page.$$eval(selector,
  (all, behind, name) => all.map((one) => getComputedStyle(one, behind)[name]), part, property);

async function printed(name, forTeacher) {
  await open(name);
  for (const one of ['.skip', '.pager', '.layout > .contents', '.search', '.live button', 'video'])
    equal(await visible(one), 0, `${name}: ${one} on paper`);
  for (const one of await below('.excerpt', null, 'breakInside'))
    equal(one, 'avoid', `${name}: an excerpt may be divided`);
  const links = await page.$$eval('a[href^="http"]',
    (all) => all.map((one) => [one.href, getComputedStyle(one, '::after').content]));
  for (const [href, said] of links) check(said.includes(href), `${name}: ${href} is not spelled: ${said}`);
  for (const height of await below('.question', '::after', 'height'))
    equal(parseFloat(height) > 60, !forTeacher, `${name}: room for an answer: ${height}`);
  const shown = await page.$$eval('details.answer .folded', (all) => all.map((one) => one.clientHeight > 0));
  check(shown.every((one) => one === forTeacher), `${name}: answers on paper`);
  const file = path.join(path.dirname(folder), `${path.basename(folder)}-${name}.pdf`);
  await page.pdf({ path: file, preferCSSPageSize: true, format: 'A4' });
  const words = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
  for (const one of await page.$$eval('.question > p:not(.kicker)', (all) => all.map((p) => p.textContent)))
    check(words.includes(one.replace(/\s+/g, ' ').trim()), `${name}: on paper a question is missing: ${one}`);
  return links.length + shown.length;
}

async function print() {
  await page.setViewport({ width: 1280, height: 900 });
  await page.emulateMediaType('print');
  let there = 0;
  for (const name of pagesOf(folder).filter((one) => one.startsWith('modul-')))
    there += await printed(name, folder.endsWith('-teacher'));
  check(there > 5, 'there are links and answers');
}

await { accessible, links, keyboard, print }[what]();
await program.close();
finish();
