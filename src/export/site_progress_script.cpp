// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/site_script.h"

namespace uddrag::exporting {

std::string_view progress_script() {
  return R"js(
// ---- What was read and opened

function drawRead() {
  document.querySelectorAll('.read').forEach(function (sign) { sign.remove(); });
  document.querySelectorAll('.contents > ol > li, .outline > li').forEach(function (item) {
    const link = item.querySelector('a'), own = item.querySelector('.here');
    const file = own ? pageName : link ? link.getAttribute('href') : '';
    if (!kept.all.read[file]) return;
    const sign = make('span', { class: 'read' }, '✓ ' + say('read'));
    if (own) own.after(' ', sign);
    else link.append(' ', sign);
  });
}

// A page is read when its end was seen.
function watchEnd() {
  const main = document.querySelector('main');
  function look() {
    if (kept.all.read[pageName] || main.getBoundingClientRect().bottom > window.innerHeight + 4) return;
    kept.all.read[pageName] = 1;
    kept.save();
    drawRead();
  }
  if (!document.querySelector('main .pager')) return;
  window.addEventListener('scroll', look, { passive: true });
  window.addEventListener('load', look);
}

function watchFolded() {
  document.querySelectorAll('main details').forEach(function (details, n) {
    const name = pageName + ' ' + (n + 1);
    if (kept.all.open[name]) details.open = true;
    details.addEventListener('toggle', function () {
      if (details.open === (name in kept.all.open)) return;
      if (details.open) kept.all.open[name] = 1;
      else delete kept.all.open[name];
      kept.save();
    });
  });
}

function offerForgetting() {
  const about = document.querySelector('.about > div');
  const button = make('button', { type: 'button' }, say('forget'));
  const status = make('span', { role: 'status' });
  button.addEventListener('click', function () {
    kept.forget();
    document.querySelectorAll('main details').forEach(function (details) { details.open = false; });
    forgetters.forEach(function (forget) { forget(); });
    kept.forget();
    drawRead();
    status.textContent = say('forgotten');
  });
  about.append(make('p', { class: 'kept' }, [say('kept') + ' ', button, ' ', status]));
}

watchFolded();
watchEnd();
drawRead();
offerForgetting();
)js";
}

}  // namespace uddrag::exporting
