// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/site_script.h"

namespace uddrag::exporting {

std::string_view coding_script() {
  return R"js(
// ---- "Code it yourself"

function Coding(section, number) {
  const quote = section.querySelector('.passage blockquote');
  const boxes = Array.from(section.querySelectorAll('.codes input'));
  const codes = Array.from(section.querySelectorAll('.codes .code'));
  const colours = codes.map(function (code) { return code.style.borderColor; });
  const names = codes.map(function (code) { return code.textContent; });
  const lines = Array.from(quote.querySelectorAll('p')).map(function (p) {
    const words = p.lastElementChild, speaker = p.querySelector('.speaker');
    return { element: p, words: words, text: words.textContent, speaker: speaker };
  });
  const text = lines.map(function (line) { return line.text; }).join('\n');
  let at = 0;
  lines.forEach(function (line) {
    line.from = at;
    at += line.text.length + 1;
  });
  const id = 'coding-' + number, keptAs = pageName + ' ' + number;
  const options = [];  // the sentences
  let marks = [], chosen = null, anchor = 0, here = 0;

  // A passage that was changed since keeps no marks of the one before.
  function restore() {
    const found = kept.all.marks[keptAs];
    marks = [];
    if (!found || found.text !== text || !Array.isArray(found.marks)) return;
    found.marks.forEach(function (m) {
      if (names[m[0]] !== undefined && m[1] >= 0 && m[1] < m[2] && m[2] <= text.length)
        marks = withMark(marks, { code: m[0], from: m[1], to: m[2] });
    });
  }

  function keep() {
    if (marks.length === 0) delete kept.all.marks[keptAs];
    else kept.all.marks[keptAs] = {
      text: text,
      marks: marks.map(function (m) { return [m.code, m.from, m.to]; })
    };
    kept.save();
  }

  // The boxes say the same as the marks, for whoever else listens to them.
  function tellBoxes() {
    boxes.forEach(function (box, code) {
      const used = marks.some(function (mark) { return mark.code === code; });
      if (box.checked === used) return;
      box.checked = used;
      box.dispatchEvent(new Event('change', { bubbles: true }));
    });
  }

  function wordsOf(range) {
    return '»' + text.substring(range.from, range.to).replace(/\n/g, ' ').trim() + '«';
  }
  function short(range) {
    const words = wordsOf(range);
    return words.length > 90 ? words.substring(0, 60) + ' … ' + words.slice(-24) : words;
  }

  // ---- Drawing

  function drawPiece(piece, all) {
    if (piece.marks.length === 0) return document.createTextNode(text.substring(piece.from, piece.to));
    const ends = piece.marks.filter(function (mark) {
      return mark.to === piece.to || text.charAt(piece.to) === '\n';
    });
    const span = make('span', { class: 'coded' }, text.substring(piece.from, piece.to));
    if (ends.length) span.dataset.codes = ends.map(function (m) { return m.label || m.code + 1; }).join(' ');
    underline(span, piece.marks, colours);
    return span;
  }

  function draw() {
    options.forEach(function (option) {
      option.element.replaceChildren.apply(option.element,
        pieces(marks, option.from, option.to).map(drawPiece));
    });
    drawList();
  }

  function drawList() {
    list.replaceChildren.apply(list, marks.map(function (mark, n) {
      const drop = make('button', { type: 'button', 'aria-label':
        say('remove') + ': ' + names[mark.code] + ' ' + short(mark) }, say('remove'));
      drop.addEventListener('click', function () {
        remove([mark]);
        const next = list.querySelectorAll('button')[Math.min(n, marks.length - 1)];
        (next || quote).focus();
      });
      return make('li', {}, [make('span', {}, [tag(mark.code), ' ' + wordsOf(mark)]), drop]);
    }));
    empty.hidden = marks.length > 0;
  }

  function tag(code) {
    const span = make('span', { class: 'code' }, (code + 1) + ' ' + names[code]);
    span.style.borderColor = colours[code];
    return span;
  }

  function drawChosen() {
    options.forEach(function (option, n) {
      const on = chosen !== null && touch(option, chosen);
      option.element.setAttribute('aria-selected', on ? 'true' : 'false');
      option.element.classList.toggle('at', n === here);
    });
    quote.setAttribute('aria-activedescendant', options[here].element.id);
  }

  // ---- Choosing words

  function choose(range) {
    chosen = range;
    drawChosen();
  }

  function step(to, extend) {
    here = Math.max(0, Math.min(options.length - 1, to));
    if (!extend) anchor = here;
    const first = options[Math.min(anchor, here)], last = options[Math.max(anchor, here)];
    window.getSelection().removeAllRanges();
    choose({ from: first.from, to: last.to });
    options[here].element.scrollIntoView({ block: 'nearest' });
  }

  function trimmed(range) {
    const words = text.substring(range.from, range.to);
    return { from: range.from + words.length - words.trimStart().length,
             to: range.to - (words.length - words.trimEnd().length) };
  }

  // A border of the browser's selection, in the passage's text.
  function place(line, node, offset) {
    const before = document.createRange();
    before.setStart(line.words, 0);
    before.setEnd(node, offset);
    return line.from + before.toString().length;
  }

  function fromSelection() {
    const selection = window.getSelection();
    if (selection.rangeCount === 0 || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    let from = null, to = null;
    lines.forEach(function (line) {
      if (!range.intersectsNode(line.words)) return;
      const start = line.words.contains(range.startContainer)
        ? place(line, range.startContainer, range.startOffset) : line.from;
      const end = line.words.contains(range.endContainer)
        ? place(line, range.endContainer, range.endOffset) : line.from + line.text.length;
      if (from === null) from = start;
      to = end;
    });
    if (from === null) return;
    const exact = trimmed({ from: from, to: to });
    if (exact.from < exact.to) choose(exact);
  }

  // ---- Coding

  function add(code) {
    if (chosen === null) return tell(say('nothing'));
    const range = trimmed(chosen);
    const same = marks.filter(function (mark) {
      return mark.code === code && mark.from === range.from && mark.to === range.to;
    });
    if (same.length > 0) return remove(same);
    marks = withMark(marks, { code: code, from: range.from, to: range.to });
    changed();
    tell(say('marked', names[code] + ' ' + short(range)));
  }

  function remove(which) {
    if (which.length === 0) return;
    marks = marks.filter(function (mark) { return which.indexOf(mark) < 0; });
    changed();
    tell(say('removed', which.map(function (mark) { return names[mark.code]; }).join(', ')));
  }

  function changed() {
    window.getSelection().removeAllRanges();
    draw();
    drawChosen();
    keep();
    tellBoxes();
    comparison.update();
  }

  function tell(words) { status.textContent = words; }

  function pressed(event) {
    const move = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (move) step(chosen === null ? here : here + move, event.shiftKey);
    else if (event.key === 'Home') step(0, event.shiftKey);
    else if (event.key === 'End') step(options.length - 1, event.shiftKey);
    else if (event.key === ' ') step(here, event.shiftKey);
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      if (chosen) remove(marks.filter(function (mark) { return touch(mark, chosen); }));
    } else if (event.key === 'Escape' && chosen) choose(null);
    else if (/^[1-9]$/.test(event.key) && names[event.key - 1] !== undefined) add(event.key - 1);
    else return;
    event.preventDefault();
  }

  // ---- The page's own elements become a tool

  function prepare() {
    lines.forEach(function (line) {
      const group = line.element;
      group.setAttribute('role', 'group');
      if (line.speaker) {
        group.setAttribute('aria-label', line.speaker.textContent.replace(/:$/, ''));
        line.speaker.setAttribute('aria-hidden', 'true');
      }
      line.words.replaceChildren();
      sentences(line.text).forEach(function (sentence) {
        const element = make('span', { role: 'option', id: id + '-' + (options.length + 1) });
        options.push({ element: element, from: line.from + sentence.from, to: line.from + sentence.to });
        line.words.append(element);
      });
    });
    quote.setAttribute('role', 'listbox');
    quote.setAttribute('aria-multiselectable', 'true');
    quote.setAttribute('aria-label', say('passage'));
    quote.setAttribute('aria-describedby', id + '-how');
    quote.tabIndex = 0;
    codes.forEach(function (code, n) {
      const label = code.closest('label');
      const button = make('button', { type: 'button', class: 'give' }, tag(n));
      button.addEventListener('mousedown', function (event) { event.preventDefault(); });
      button.addEventListener('click', function () { add(n); });
      label.hidden = true;
      label.before(button);
    });
  }

  prepare();
  const list = make('ul', { class: 'marks' }), empty = make('p', { class: 'meta none' }, say('none'));
  const status = make('p', { class: 'status', role: 'status' });
  const level = Number((section.querySelector('h2, h3, h4, h5') || { tagName: 'H2' }).tagName.charAt(1));
  const heading = 'h' + Math.min(6, level + 1);
  const comparison = new Comparison({
    section: section, heading: heading, id: id, text: text, lines: lines, names: names,
    tag: tag, drawPiece: drawPiece, wordsOf: wordsOf, marks: function () { return marks; }
  });
  section.classList.add('live');
  section.querySelector('.passage').before(make('p', { class: 'how', id: id + '-how' }, say('how')));
  section.querySelector('fieldset').after(status, make(heading, {}, say('mine')), empty, list,
    comparison.button, comparison.panel);
  restore();
  draw();
  options[0].element.classList.add('at');
  quote.setAttribute('aria-activedescendant', options[0].element.id);
  tellBoxes();
  quote.addEventListener('keydown', pressed);
  quote.addEventListener('focus', function () { if (chosen === null && quote.matches(':focus-visible')) step(here, false); });
  quote.addEventListener('click', function (event) {
    if (!window.getSelection().isCollapsed) return;
    const hit = event.target.closest('[role=option]');
    const n = options.findIndex(function (option) { return option.element === hit; });
    if (n >= 0) step(n, event.shiftKey);
  });
  document.addEventListener('selectionchange', fromSelection);
  forgetters.push(function () {
    marks = [];
    draw();
    tellBoxes();
    comparison.update();
  });
}
)js";
}

}  // namespace uddrag::exporting
