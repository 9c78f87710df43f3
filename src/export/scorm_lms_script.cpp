// SPDX-License-Identifier: GPL-3.0-or-later
#include <string_view>

#include "export/scorm_script.h"

namespace uddrag::exporting {
namespace {

constexpr std::string_view lms_script =
    R"js(// Talks to an LMS by SCORM 1.2 or 2004. Without one, what it is told goes nowhere.
window.uddragLms = function (version) {
  'use strict';
  var names = version === '1.2'
    ? { api: 'API', start: 'LMSInitialize', get: 'LMSGetValue', set: 'LMSSetValue',
        save: 'LMSCommit', end: 'LMSFinish' }
    : { api: 'API_1484_11', start: 'Initialize', get: 'GetValue', set: 'SetValue',
        save: 'Commit', end: 'Terminate' };
  var api = null;

  // In a window or in one of those around it. A window of another site may not be asked.
  function around(at) {
    for (var depth = 0; at && depth < 50; depth++) {
      try {
        if (at[names.api]) return at[names.api];
      } catch (closed) { }
      if (at.parent === at) return null;
      at = at.parent;
    }
    return null;
  }

  function opener(at) {
    try {
      return at.opener;
    } catch (closed) {
      return null;
    }
  }

  function find() {
    return around(window) || around(opener(window)) || around(opener(window.top));
  }

  function call(name, key, value) {
    if (!api) return '';
    try {
      return String(value === undefined ? api[name](key) : api[name](key, String(value)));
    } catch (failed) {
      return '';
    }
  }

  return {
    start: function () {
      api = find();
      if (api && call(names.start, '') !== 'true') api = null;
      return api !== null;
    },
    get: function (key) { return call(names.get, key); },
    set: function (key, value) { return call(names.set, key, value) === 'true'; },
    save: function () { call(names.save, ''); },
    end: function () {
      call(names.end, '');
      api = null;
    }
  };
};
)js";

}  // namespace

std::string scorm_lms_script() {
  return std::string(lms_script);
}

}  // namespace uddrag::exporting
