// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/site_script.h"

namespace uddrag::exporting {

std::string_view coding_model_script() {
  return R"js(
// ---- Marks: { code, from, to } in the passage's text, whose lines are joined by line ends

function touch(a, b) {
  return a.from < b.to && b.from < a.to;
}

// Marks of one code that touch become one.
function withMark(marks, mark) {
  const joined = { code: mark.code, from: mark.from, to: mark.to };
  const rest = marks.filter(function (other) {
    if (other.code !== mark.code || !(other.from <= joined.to && joined.from <= other.to)) return true;
    joined.from = Math.min(joined.from, other.from);
    joined.to = Math.max(joined.to, other.to);
    return false;
  });
  return rest.concat([joined]).sort(function (a, b) {
    return a.from - b.from || a.to - b.to || a.code - b.code;
  });
}

// The ranges of [from, to) between all borders of the marks, each with the marks over it.
function pieces(marks, from, to) {
  const borders = [from, to];
  marks.forEach(function (mark) { borders.push(mark.from, mark.to); });
  const inner = borders.filter(function (at) { return at >= from && at <= to; })
    .sort(function (a, b) { return a - b; });
  const list = [];
  for (let i = 0; i + 1 < inner.length; i++)
    if (inner[i] < inner[i + 1]) {
      const piece = { from: inner[i], to: inner[i + 1] };
      piece.marks = marks.filter(function (mark) { return touch(mark, piece); });
      list.push(piece);
    }
  return list;
}

// What coders did with one code: ranges, each with the coders who gave it there.
function shares(marks, code) {
  const own = marks.filter(function (mark) { return mark.code === code; });
  const list = [];
  pieces(own, 0, Infinity).forEach(function (piece) {
    const coders = [];
    piece.marks.forEach(function (mark) {
      if (coders.indexOf(mark.coder) < 0) coders.push(mark.coder);
    });
    coders.sort();
    const last = list[list.length - 1];
    if (coders.length === 0) return;
    if (last && last.to === piece.from && String(last.coders) === String(coders)) last.to = piece.to;
    else list.push({ code: code, from: piece.from, to: piece.to, coders: coders });
  });
  return list;
}

// [start, end) of the sentences of a line: they end at . ! ? … and what closes behind them.
function sentences(text) {
  const list = [], end = /[.!?…]+[)"'»”’\/]*\s+/g;
  let from = 0, found;
  while ((found = end.exec(text)) !== null) {
    const next = text.substring(end.lastIndex);
    if (!next || next.charAt(0) !== next.charAt(0).toUpperCase()) continue;
    list.push({ from: from, to: end.lastIndex });
    from = end.lastIndex;
  }
  if (from < text.length || list.length === 0) list.push({ from: from, to: text.length });
  return list;
}

// From code points to the units of JavaScript's strings.
function unitsOf(text, points) {
  return Array.from(text).slice(0, points).join('').length;
}

// The marks as lines under the words: up to four; dashed where a mark is not all coders'.
function underline(element, marks, colours) {
  const images = [], places = [];
  marks.slice(0, 4).forEach(function (mark, n) {
    const colour = colours[mark.code];
    images.push(mark.partly
      ? 'repeating-linear-gradient(90deg, ' + colour + ' 0 5px, transparent 5px 9px)'
      : 'linear-gradient(' + colour + ', ' + colour + ')');
    places.push('0 calc(100% - ' + (4 * (3 - n)) + 'px)');
  });
  element.style.backgroundImage = images.join(', ');
  element.style.backgroundPosition = places.join(', ');
}
)js";
}

}  // namespace uddrag::exporting
