// SPDX-License-Identifier: GPL-3.0-or-later
// Work beside Desk::run that may throw: what is thrown goes where the desk's failures go.
#pragma once
#include "gui/frame/desk.h"

namespace uddrag::gui {

template <class Work>
bool guarded(Desk& desk, Work work) {
  try {
    work();
    return true;
  } catch (const base::Error& error) {
    if (desk.failed) desk.failed(error);
    return false;
  }
}

}  // namespace uddrag::gui
