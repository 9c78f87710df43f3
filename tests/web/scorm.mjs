// SPDX-License-Identifier: GPL-3.0-or-later
// A SCORM package in a browser, with scorm-again as the LMS. Arguments: "1.2" or "2004", and the
// folder of the unpacked package.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { browser, check, equal, finish, newPage } from './browser.mjs';

const [version, folder] = process.argv.slice(2);
const old = version === '1.2';
const script = fs.readFileSync(path.join(process.env.UDDRAG_WEB_TOOLS,
  `node_modules/scorm-again/dist/${old ? 'scorm12' : 'scorm2004'}.min.js`));
const names = old ? { api: 'API', get: 'LMSGetValue', set: 'LMSSetValue', error: 'LMSGetLastError' }
  : { api: 'API_1484_11', get: 'GetValue', set: 'SetValue', error: 'GetLastError' };

// Keeps what the package commits, as an LMS does from one visit to the next.
const lms = `<!DOCTYPE html><html lang="en"><head><title>LMS</title><script src="/lms.js"></script></head>
<body><script>
var api = new ${old ? 'Scorm12API' : 'Scorm2004API'}({ autocommit: false, logLevel: 5 });
var refused = [], longest = 0;
var kept = localStorage.getItem('kept');
if (kept) api.loadFromJSON(JSON.parse(kept).cmi, 'cmi');
var set = api.${names.set}.bind(api);
api.${names.set} = function (key, value) {
  if (key === 'cmi.suspend_data') longest = Math.max(longest, value.length);
  var done = set(key, value);
  if (String(done) !== 'true') refused.push(key + '=' + value + ': ' + api.${names.error}());
  return done;
};
window.${names.api} = api;
document.write('<iframe id="sco" title="course" width="1000" height="700" src="/course/course_frame.html"></iframe>');
</script></body></html>`;

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.png': 'image/png' };
const server = http.createServer((request, response) => {
  const name = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
  const file = path.join(folder, name.replace(/^\/course\//, ''));
  const known = name === '/lms.html' ? lms : name === '/lms.js' ? script
    : name.startsWith('/course/') && fs.existsSync(file) ? fs.readFileSync(file) : null;
  const code = known !== null ? 200 : name === '/favicon.ico' ? 204 : 404;
  const type = types[path.extname(name)] || 'application/octet-stream';
  response.writeHead(code, { 'content-type': type + '; charset=utf-8' });
  response.end(known);
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const base = `http://127.0.0.1:${server.address().port}/`;

const program = await browser();
const page = await newPage(program, base);
await page.setViewport({ width: 1100, height: 800 });
const status = old ? 'cmi.core.lesson_status' : 'cmi.completion_status';
const score = old ? 'cmi.core.score.raw' : 'cmi.score.raw';
const value = (key) => page.evaluate((api, get, name) => window[api][get](name), names.api, names.get, key);

async function inner() {
  const sco = await (await page.waitForSelector('#sco')).contentFrame();
  return (await sco.waitForSelector('#page')).contentFrame();
}
async function go(file) {
  await (await inner()).evaluate((to) => { location.href = to; }, file);
  await page.waitForFunction((to) => {
    const shown = document.getElementById('sco').contentDocument.getElementById('page');
    return shown.contentWindow.location.pathname.endsWith(to) &&
      shown.contentDocument.readyState === 'complete' && shown.contentDocument.uddragWatched;
  }, {}, file);
}

const course = JSON.parse(fs.readFileSync(path.join(folder, 'scorm_course.js'), 'utf8')
  .replace(/^window.uddragCourse = /, '').replace(/;\n$/, ''));
const files = course.pages.map((one) => one.file);
const exercises = course.pages.filter((one) => one.exercises.length > 0);

await page.goto(base + 'lms.html', { waitUntil: 'load' });
await (await inner()).waitForSelector('h1');
equal(await page.evaluate((api) => window[api].isInitialized(), names.api), true, 'initialised');
equal(await value(status), 'incomplete', 'status at first');
check(exercises.length >= 2, 'there are exercises');

for (const file of files.slice(0, -1)) await go(file);
equal(await value(status), 'incomplete', 'status before the last page');
for (const one of exercises) {
  await go(one.file);
  const frame = await inner();
  await frame.click('.live [role=option]');
  await frame.click('.live .give');
}
equal(Number(await value(score)), 100, 'score when all exercises were answered');
await go(files[files.length - 1]);
equal(await value(status), 'completed', 'status when all pages were opened');
check(Number(await value('cmi.interactions._count')) >= exercises.length, 'answers are told');
const place = await value(old ? 'cmi.core.lesson_location' : 'cmi.location');
check(place.length > 0, 'the place is kept');

// Away and back: the LMS gives back what it was told.
await page.evaluate(() => {
  localStorage.setItem('kept', JSON.stringify({ cmi: JSON.parse(JSON.stringify(api.cmi)) }));
});
const [refused, longest] = await page.evaluate(() => [refused, longest]);
equal(refused.join('; '), '', 'refused by the LMS');
check(longest > 0 && longest < 4096, 'suspend data: ' + longest);
await page.evaluate(() => { document.getElementById('sco').src = 'about:blank'; });
await page.waitForFunction((api) => window[api].isTerminated(), {}, names.api);

await page.goto(base + 'lms.html', { waitUntil: 'load' });
await page.waitForFunction((to) => {
  const shown = document.getElementById('sco').contentDocument?.getElementById('page');
  return shown && shown.contentWindow.location.pathname.endsWith(to);
}, {}, files[files.length - 1]);
equal(await value(status), 'completed', 'status on coming back');
await go(exercises[0].file);
check(await (await inner()).$eval('.codes input', (box) => box.checked), 'the answer is back');

await program.close();
server.close();
finish();
