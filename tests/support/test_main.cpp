// SPDX-License-Identifier: GPL-3.0-or-later
// The one main() of every Boost.Test executable but the window's, which must start wx first.
#define BOOST_TEST_MODULE uddrag
#include <boost/test/unit_test.hpp>
