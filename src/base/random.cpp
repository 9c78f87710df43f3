// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"

#include <sodium.h>

#include "base/error.h"

namespace uddrag::base {

void random_bytes(void* into, std::size_t count) {
  static const bool ready = sodium_init() >= 0;
  if (!ready) throw Error(ErrorKind::internal, "The system's random generator is not available.");
  randombytes_buf(into, count);
}

}  // namespace uddrag::base
