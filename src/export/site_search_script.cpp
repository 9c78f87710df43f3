// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/site_script.h"

namespace uddrag::exporting {

std::string_view search_script() {
  return R"js(
// ---- Search over the course

function Search() {
  const most = 30, around = 60;
  const input = make('input', { type: 'search', id: 'search', autocomplete: 'off' });
  const status = make('p', { class: 'meta', role: 'status' });
  const list = make('ol', { class: 'hits', hidden: true });
  const box = make('div', { class: 'search', role: 'search' }, [
    make('label', { for: 'search' }, say('search')), input, status, list]);
  let index = null, asked = false, waiting = 0;

  // Case and accents make no difference; `map` says where a folded letter stands in the text.
  function fold(text) {
    let folded = '';
    const map = [];
    for (let i = 0; i < text.length; i++) {
      const plain = text.charAt(i).normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
      for (let n = 0; n < plain.length; n++) map.push(i);
      folded += plain;
    }
    map.push(text.length);
    return { text: folded, map: map };
  }

  function load() {
    if (asked) return;
    asked = true;
    const script = make('script', { src: 'search.js' });
    script.addEventListener('load', function () {
      index = [];
      (window.uddragIndex || []).forEach(function (page) {
        index.push({ file: page.file, title: page.title, text: page.title, folded: fold(page.title) });
        page.places.forEach(function (place) {
          index.push({ file: page.file + '#' + place[0], title: page.title, text: place[1],
                       folded: fold(place[1]) });
        });
      });
      look();
    });
    document.head.append(script);
  }

  // Where each word stands in an entry; null where one of them does not.
  function found(entry, words) {
    const places = [];
    for (const word of words) {
      const at = entry.folded.text.indexOf(word);
      if (at < 0) return null;
      places.push({ from: entry.folded.map[at], to: entry.folded.map[at + word.length] });
    }
    return places.sort(function (a, b) { return a.from - b.from; });
  }

  function excerpt(text, places) {
    const first = places[0].from, last = Math.min(text.length, first + 2 * around);
    let from = Math.max(0, first - around), to = Math.max(places[0].to, last);
    while (from > 0 && !/\s/.test(text.charAt(from - 1))) from--;
    while (to < text.length && !/\s/.test(text.charAt(to))) to++;
    const p = make('span', { class: 'context' }, from > 0 ? '… ' : '');
    let at = from;
    places.forEach(function (place) {
      if (place.from < at || place.to > to) return;
      p.append(text.substring(at, place.from), make('mark', {}, text.substring(place.from, place.to)));
      at = place.to;
    });
    p.append(text.substring(at, to), to < text.length ? ' …' : '');
    return p;
  }

  function look() {
    const words = fold(input.value).text.split(/\s+/).filter(Boolean);
    const long = words.some(function (word) { return word.length > 1; });
    list.replaceChildren();
    list.hidden = true;
    status.textContent = '';
    if (!index || !long) return;
    const hits = [];
    index.forEach(function (entry) {
      const places = found(entry, words);
      if (places) hits.push([entry, places]);
    });
    hits.slice(0, most).forEach(function (hit) {
      list.append(make('li', {}, make('a', { href: hit[0].file }, [
        make('span', { class: 'where' }, hit[0].title), ' ', excerpt(hit[0].text, hit[1])])));
    });
    list.hidden = hits.length === 0;
    status.textContent = hits.length === 0 ? say('no_hits') : hits.length > most ? say('more', most)
      : hits.length === 1 ? say('one_hit') : say('hits', hits.length);
  }

  function move(by) {
    const all = [input].concat(Array.from(list.querySelectorAll('a')));
    const next = all[all.indexOf(document.activeElement) + by];
    if (next) next.focus();
  }

  function close() {
    clearTimeout(waiting);
    list.hidden = true;
    status.textContent = '';
  }

  input.addEventListener('focus', load);
  input.addEventListener('input', function () {
    clearTimeout(waiting);
    waiting = setTimeout(look, 120);
  });
  list.addEventListener('click', close);
  box.addEventListener('keydown', function (event) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) move(by);
    else if (event.key === 'Enter' && document.activeElement === input) look();
    else if (event.key === 'Escape') {
      close();
      input.focus();
    } else return;
    if (event.key !== 'Enter') event.preventDefault();
  });

  let bar = document.querySelector('.bar');
  if (!bar) {
    bar = make('header', { class: 'bar' });
    document.querySelector('.layout').before(bar);
  }
  bar.append(box);
}

new Search();
)js";
}

}  // namespace uddrag::exporting
