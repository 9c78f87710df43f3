// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/site_script.h"

namespace uddrag::exporting {

std::string_view keep_script() {
  return R"js(
// ---- Words, elements, and what the browser keeps

function say(name, value) {
  return site.words[name].replace('{}', function () { return value; });
}

// make('li', { class: 'x', hidden: true }, [children or text])
function make(tag, attributes, inside) {
  const element = document.createElement(tag);
  for (const name in attributes || {}) {
    if (attributes[name] === true) element.setAttribute(name, '');
    else if (attributes[name] !== false) element.setAttribute(name, attributes[name]);
  }
  [].concat(inside === undefined ? [] : inside).forEach(function (part) { element.append(part); });
  return element;
}

const pageName = location.pathname.substring(location.pathname.lastIndexOf('/') + 1) || 'index.html';

const kept = {
  all: { read: {}, open: {}, marks: {} },
  load: function () {
    try {
      const found = JSON.parse(localStorage.getItem(site.key) || '{}');
      for (const name in kept.all)
        if (found[name] && typeof found[name] === 'object') kept.all[name] = found[name];
    } catch (closed) { }  // a browser may keep nothing: then it is forgotten at the end
  },
  save: function () {
    try {
      localStorage.setItem(site.key, JSON.stringify(kept.all));
    } catch (closed) { }
  },
  forget: function () {
    kept.all = { read: {}, open: {}, marks: {} };
    try {
      localStorage.removeItem(site.key);
    } catch (closed) { }
  }
};
kept.load();
const forgetters = [];  // what is to be drawn anew when all is forgotten
)js";
}

}  // namespace uddrag::exporting
