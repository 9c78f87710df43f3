// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/memory.h"

#if __has_include(<malloc.h>)
#include <malloc.h>
#endif

namespace uddrag::base {

void give_back_memory() {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}

}  // namespace uddrag::base
