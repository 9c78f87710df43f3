// SPDX-License-Identifier: GPL-3.0-or-later
#include <string_view>

#include "export/scorm_script.h"

namespace uddrag::exporting {
namespace {

constexpr std::string_view track_script =
    R"js(// Watches the course's pages in the frame and tells the LMS.
(function () {
  'use strict';
  var course = window.uddragCourse, old = course.version === '1.2';
  var lms = window.uddragLms(course.version);
  var frame = document.getElementById('page');
  var key = old
    ? { status: 'cmi.core.lesson_status', place: 'cmi.core.lesson_location',
        score: 'cmi.core.score.', exit: 'cmi.core.exit', time: 'cmi.core.session_time' }
    : { status: 'cmi.completion_status', place: 'cmi.location', score: 'cmi.score.',
        exit: 'cmi.exit', time: 'cmi.session_time' };
  var begun = new Date().getTime();
  var opened = {}, answers = {}, place = '', complete = false, ended = false;
  var numbers = {}, next = 0;  // of the answers in the LMS's list of interactions

  function pageBy(property, value) {
    for (var i = 0; i < course.pages.length; i++)
      if (course.pages[i][property] === value) return course.pages[i];
    return null;
  }

  // ---- What the LMS keeps: pages opened and boxes ticked, in fewer than 4,096 characters.

  function pack() {
    var text = 'u1', part;
    function add(word) {
      if (text.length + word.length < 4000) text += ',' + word;
    }
    for (part in opened) add(part);
    for (part in answers) add(part + '=' + answers[part].join('.'));
    return text;
  }

  function unpack(text) {
    var parts = text.split(',');
    if (parts[0] !== 'u1') return;
    for (var i = 1; i < parts.length; i++) {
      var pair = parts[i].split('=');
      if (pair.length === 1) opened[pair[0]] = true;
      else answers[pair[0]] = pair[1] === '' ? [] : pair[1].split('.');
    }
  }

  // ---- How far the reader is

  function countOpened() {
    var count = 0;
    for (var i = 0; i < course.pages.length; i++) if (opened[course.pages[i].key]) count++;
    return count;
  }

  // The share of the exercises that were answered, in percent; -1 where there are none.
  function score() {
    var all = 0, done = 0;
    course.pages.forEach(function (page) {
      page.exercises.forEach(function (title, n) {
        var ticks = answers[page.key + '.' + n];
        all++;
        if (ticks && ticks.length > 0) done++;
      });
    });
    return all === 0 ? -1 : Math.round(100 * done / all);
  }

  function reportScore() {
    var percent = score();
    if (percent < 0 || (percent === 0 && !complete)) return;
    lms.set(key.score + 'min', 0);
    lms.set(key.score + 'max', 100);
    lms.set(key.score + 'raw', percent);
    if (!old) lms.set(key.score + 'scaled', percent / 100);
  }

  function report() {
    var all = course.pages.length;
    complete = complete || countOpened() === all;
    lms.set(key.status, complete ? 'completed' : 'incomplete');
    if (!old && all > 0) lms.set('cmi.progress_measure', Math.floor(100 * countOpened() / all) / 100);
    if (place) lms.set(key.place, place);
    lms.set('cmi.suspend_data', pack());
    reportScore();
    lms.save();
  }

  // ---- Exercises: which codes were chosen. There is no right and wrong, so the result is neutral.

  function chosen(ticks) {
    if (!old) return ticks.map(function (n) { return 'code' + (Number(n) + 1); }).join('[,]');
    var signs = 'abcdefghijklmnopqrstuvwxyz0123456789';
    return ticks.map(function (n) { return signs.charAt(n); })
      .filter(function (sign) { return sign; }).join(',');
  }

  function tell(id, title, ticks) {
    if (!(id in numbers)) numbers[id] = next++;
    var at = 'cmi.interactions.' + numbers[id] + '.';
    lms.set(at + 'id', 'exercise_' + id.replace('.', '_'));
    lms.set(at + 'type', 'choice');
    if (!old) lms.set(at + 'description', title.substring(0, 250));
    lms.set(at + (old ? 'student_response' : 'learner_response'), chosen(ticks));
    lms.set(at + 'result', 'neutral');
  }

  function ticksOf(boxes) {
    var ticks = [];
    for (var i = 0; i < boxes.length; i++) if (boxes[i].checked) ticks.push(String(i));
    return ticks;
  }

  function watchExercise(id, title, boxes) {
    (answers[id] || []).forEach(function (n) { if (boxes[n]) boxes[n].checked = true; });
    for (var i = 0; i < boxes.length; i++)
      boxes[i].addEventListener('change', function () {
        answers[id] = ticksOf(boxes);
        tell(id, title, answers[id]);
        report();
      });
  }

  function watchExercises(page, inside) {
    var sections = inside.querySelectorAll('section.exercise'), n = 0;
    for (var i = 0; i < sections.length; i++) {
      var boxes = sections[i].querySelectorAll('input[type=checkbox]');
      if (boxes.length === 0) continue;
      watchExercise(page.key + '.' + n, page.exercises[n] || '', boxes);
      n++;
    }
  }

  // ---- Pages

  // The last page's end was seen: whoever goes there by choice has done the course.
  function watchEnd(page, view, inside) {
    if (page !== course.pages[course.pages.length - 1]) return;
    function look() {
      if (complete || view.pageYOffset + view.innerHeight < inside.documentElement.scrollHeight - 4)
        return;
      complete = true;
      report();
    }
    view.addEventListener('scroll', look);
    look();
  }

  // A page from elsewhere may refuse to stand in a frame.
  function openLinksOutside(inside) {
    var links = inside.querySelectorAll('a[href^="http"]');
    for (var i = 0; i < links.length; i++) {
      links[i].target = '_blank';
      links[i].rel = 'noopener';
    }
  }

  function shown() {
    var view = frame.contentWindow, inside, path;
    try {
      inside = view.document;
      path = view.location.pathname;
    } catch (closed) {
      return;  // opened from disk: browsers keep such pages apart
    }
    if (inside.readyState !== 'complete' || inside.uddragWatched) return;
    inside.uddragWatched = true;
    if (inside.title) document.title = frame.title = inside.title;
    openLinksOutside(inside);
    var page = pageBy('file', path.substring(path.lastIndexOf('/') + 1));
    if (!page) return;  // the front page
    opened[page.key] = true;
    place = page.key;
    watchExercises(page, inside);
    report();
    watchEnd(page, view, inside);
  }

  // ---- Beginning and end

  function resume() {
    var status = lms.get(key.status);
    complete = status === 'completed' || status === 'passed';
    unpack(lms.get('cmi.suspend_data'));
    next = Number(lms.get('cmi.interactions._count')) || 0;
    var page = pageBy('key', lms.get(key.place));
    if (page) {
      place = page.key;
      frame.src = page.file;
    }
    report();
  }

  function duration() {
    var seconds = Math.round((new Date().getTime() - begun) / 1000);
    var h = Math.floor(seconds / 3600), m = Math.floor(seconds / 60) % 60, s = seconds % 60;
    function two(n) { return (n < 10 ? '0' : '') + n; }
    return old ? two(Math.min(h, 9999)) + ':' + two(m) + ':' + two(s)
               : 'PT' + h + 'H' + m + 'M' + s + 'S';
  }

  function end() {
    if (ended) return;
    ended = true;
    lms.set(key.exit, 'suspend');  // what is kept is kept also when the course is done
    lms.set(key.time, duration());
    lms.save();
    lms.end();
  }

  frame.addEventListener('load', shown);
  window.addEventListener('pagehide', end);
  window.addEventListener('pageshow', function (event) {
    if (event.persisted) window.location.reload();
  });
  if (lms.start()) resume();
  shown();
})();
)js";

}  // namespace

std::string scorm_track_script() {
  return std::string(track_script);
}

}  // namespace uddrag::exporting
