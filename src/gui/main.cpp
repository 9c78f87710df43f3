// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/frame/app.h"

wxIMPLEMENT_APP(uddrag::gui::App);
