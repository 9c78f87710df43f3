// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/site_script.h"

namespace uddrag::exporting {

std::string_view comparison_script() {
  return R"js(
// ---- The reader's coding beside the researchers'

function Comparison(coding) {
  const data = coding.section.querySelector('script.coding');
  const theirs = JSON.parse(data ? data.textContent : '[]').map(function (row) {
    const line = coding.lines[row[0]];
    return { from: line.from + unitsOf(line.text, row[1]), to: line.from + unitsOf(line.text, row[2]),
             code: row[3], coder: row[4] };
  });
  const coders = theirs.reduce(function (most, mark) { return Math.max(most, mark.coder + 1); }, 0);
  const key = coding.section.querySelector('details');
  const panel = make('div', { class: 'comparison', id: coding.id + '-compare', hidden: true });
  const button = make('button', { type: 'button', class: 'compare', 'aria-expanded': 'false',
    'aria-controls': panel.id }, say('compare'));
  this.button = button;
  this.panel = panel;
  this.update = function () { if (!panel.hidden) fill(); };

  const shared = [];  // of all codes
  coding.names.forEach(function (name, code) {
    shares(theirs, code).forEach(function (share) { shared.push(share); });
  });
  const disputed = coding.names.filter(function (name, code) {
    return shared.some(function (s) { return s.code === code && s.coders.length < coders; });
  });

  function who(share) {
    if (coders < 2) return '';
    if (share.coders.length === coders) return say('all');
    return say('only', share.coders.map(function (n) { return say('coder', n + 1); }).join(', '));
  }

  function theirMarks() {
    return shared.map(function (share) {
      const partly = share.coders.length < coders;
      return { from: share.from, to: share.to, code: share.code, partly: partly, label: partly
        ? (share.code + 1) + '\u00a0' + share.coders.map(function (n) { return say('short', n + 1); }).join('+')
        : String(share.code + 1) };
    });
  }

  function copy(marks) {
    return make('blockquote', {}, coding.lines.map(function (line) {
      const p = make('p');
      if (line.speaker) p.append(make('b', { class: 'speaker' }, line.speaker.textContent), ' ');
      const words = line.words.cloneNode(false);
      pieces(marks, line.from, line.from + line.text.length).forEach(function (piece) {
        words.append(coding.drawPiece(piece));
      });
      p.append(words);
      return p;
    }));
  }

  function side(title, inside) {
    return make('div', {}, [make('p', { class: 'tag' }, title)].concat(inside));
  }

  function rows(list, words) {
    if (list.length === 0) return make('p', { class: 'meta' }, say('nowhere'));
    return make('ul', {}, list.map(function (range) {
      return make('li', {}, [coding.wordsOf(range) + ' ',
        make('span', { class: 'meta' }, '(' + words(range).filter(Boolean).join(', ') + ')')]);
    }));
  }

  function ofCode(code, mine) {
    const own = mine.filter(function (mark) { return mark.code === code; });
    const others = shared.filter(function (share) { return share.code === code; });
    if (own.length + others.length === 0) return [];
    return [make('li', {}, [make('p', {}, coding.tag(code)), make('div', { class: 'sides' }, [
      side(say('you'), rows(own, function (mark) {
        return [say(others.some(function (s) { return touch(s, mark); }) ? 'also_they' : 'not_they')];
      })),
      side(say('researchers'), rows(others, function (share) {
        return [who(share), say(own.some(function (m) { return touch(m, share); }) ? 'also_you' : 'not_you')];
      }))])])];
  }

  function verdict() {
    if (coders === 1) return say('one_coder');
    return disputed.length ? say('differ', disputed.join(', ')) : say('agree');
  }

  function fill() {
    const mine = coding.marks();
    panel.replaceChildren(make(coding.heading, {}, say('comparison')));
    if (coders === 0) return panel.append(make('p', {}, say(key ? 'only_key' : 'only_nothing')));
    const list = make('ul', { class: 'by-code' });
    coding.names.forEach(function (name, code) {
      list.append.apply(list, ofCode(code, mine));
    });
    panel.append(make('div', { class: 'sides' }, [side(say('you'), copy(mine)),
      side(say('researchers'), copy(theirMarks()))]), make('p', {}, verdict()), list);
  }

  button.addEventListener('click', function () {
    panel.hidden = !panel.hidden;
    button.setAttribute('aria-expanded', panel.hidden ? 'false' : 'true');
    button.textContent = say(panel.hidden ? 'compare' : 'hide');
    if (panel.hidden) return;
    fill();
    if (key && coders === 0) key.open = true;
  });
}

document.querySelectorAll('section.exercise').forEach(function (section, n) {
  if (section.querySelector('.passage') && section.querySelector('.codes')) new Coding(section, n + 1);
});
)js";
}

}  // namespace uddrag::exporting
