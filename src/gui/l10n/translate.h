// SPDX-License-Identifier: GPL-3.0-or-later
// The marks of translatable text: _("…") in UTF-8 (wx's own takes ASCII only), wxPLURAL,
// wxTRANSLATE.
#pragma once
#include <wx/translation.h>

#undef _
#define _(text) wxGetTranslation(wxString::FromUTF8(text))
