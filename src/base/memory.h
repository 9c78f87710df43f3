// SPDX-License-Identifier: GPL-3.0-or-later
// Memory that is free goes back to the system, where what follows needs it elsewhere.
#pragma once

namespace uddrag::base {

/// To be called after much has been freed in small pieces, which the heap would keep; it reads all
/// of the heap's list of free pieces. Does nothing where the system has no such thing.
void give_back_memory();

}  // namespace uddrag::base
