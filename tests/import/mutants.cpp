// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/mutants.h"

#include <sys/resource.h>
#include <sys/time.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <csignal>
#include <cstdlib>

#include "base/error.h"
#include "import/made.h"
#include "import/zip_reader.h"

using namespace uddrag;

namespace made {
namespace {

constexpr int longest = 10;  // seconds of processor time

void too_long(int) {
  constexpr char words[] = "a file took more than 10 s to read\n";
  [[maybe_unused]] const auto written = write(STDERR_FILENO, words, sizeof words - 1);
  std::_Exit(1);
}

/// While it lives, the process may reckon for 10 s.
struct Guard {
  Guard() {
    std::signal(SIGPROF, too_long);
    set(longest);
  }
  ~Guard() { set(0); }
  static void set(int seconds) {
    const itimerval timer{{0, 0}, {seconds, 0}};
    setitimer(ITIMER_PROF, &timer, nullptr);
  }
};

std::string absurd(base::SeededRandom& random) {
  static constexpr const char* words[] = {
      "99999999999999999999", "-1", "2147483648", "1e999", "\\", "<", "&", "\""};
  return words[random.below(std::size(words))];
}

}  // namespace

std::string mutated(std::string bytes, base::SeededRandom& random) {
  for (std::uint64_t i = 1 + random.below(6); i > 0 && !bytes.empty(); --i) {
    const std::size_t at = random.below(bytes.size());
    switch (random.below(7)) {
      case 0:
        bytes[at] = static_cast<char>(random.below(256));
        break;
      case 1:
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.below(8)));
        break;
      case 2:
        bytes.erase(at, 1 + random.below(40));
        break;
      case 3:
        bytes.insert(at, bytes.substr(random.below(bytes.size()), random.below(60)));
        break;
      case 4:
        bytes.insert(at, absurd(random));
        break;
      case 5:
        std::swap(bytes[at], bytes[random.below(bytes.size())]);
        break;
      default:
        if (random.below(4) == 0) bytes.resize(at);
    }
  }
  return bytes;
}

std::string with_mutated_part(const std::string& archive, base::SeededRandom& random) {
  importing::ZipReader zip(archive, 16 << 20);
  std::vector<std::pair<std::string, std::string>> parts;
  for (const std::string& name : zip.names()) parts.emplace_back(name, zip.part(name).value_or(""));
  std::string& chosen = parts.at(random.below(parts.size())).second;
  chosen = mutated(std::move(chosen), random);
  return zipped(parts);
}

int mutants_wanted() {
#ifdef __SANITIZE_ADDRESS__
  constexpr int usual = 300;
#else
  constexpr int usual = 60;  // most of what goes wrong is seen by sanitizers only
#endif
  const char* wanted = std::getenv("UDDRAG_MUTANTS");
  return wanted ? std::atoi(wanted) : usual;
}

bool read_or_refused(const std::function<void()>& work) {
  const Guard guard;
  try {
    work();
    return true;
  } catch (const base::Error& error) {
    BOOST_REQUIRE(error.kind() != base::ErrorKind::internal);
    BOOST_REQUIRE(!error.detail().empty());
    return false;
  }
}

std::int64_t highest_memory() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

}  // namespace made
