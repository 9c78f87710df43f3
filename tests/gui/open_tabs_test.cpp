// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/documents/open_tabs.h"

#include <boost/test/unit_test.hpp>

namespace gui = uddrag::gui;
namespace model = uddrag::model;

namespace {

using Ids = std::vector<model::DocumentId>;

Ids ids(const gui::OpenTabs& tabs) {
  Ids found;
  for (const auto& tab : tabs.tabs()) found.push_back(tab.document);
  return found;
}

struct Three {
  model::DocumentId a = model::DocumentId::make(), b = model::DocumentId::make(),
                    c = model::DocumentId::make();
};

}  // namespace

BOOST_AUTO_TEST_CASE(a_document_only_looked_at_gives_its_tab_to_the_next) {
  const Three d;
  gui::OpenTabs tabs;
  tabs.show(d.a);
  tabs.show(d.b);
  BOOST_TEST((ids(tabs) == Ids{d.b}));
  tabs.keep(d.b);
  tabs.show(d.c);
  BOOST_TEST((ids(tabs) == Ids{d.b, d.c}));
  tabs.show(d.b);
  tabs.show(d.a);
  BOOST_TEST((ids(tabs) == Ids{d.b, d.a}));
  BOOST_TEST((tabs.kept() == Ids{d.b}));
}

BOOST_AUTO_TEST_CASE(closing_shows_the_neighbour_and_the_last_stays) {
  const Three d;
  gui::OpenTabs tabs({d.a, d.b, d.c}, d.b);
  BOOST_TEST((tabs.close(d.b) == d.c));
  BOOST_TEST((tabs.close(d.c) == d.a));
  BOOST_TEST((tabs.close(d.a) == d.a));
  BOOST_TEST((ids(tabs) == Ids{d.a}));
}

BOOST_AUTO_TEST_CASE(closing_another_leaves_the_shown) {
  const Three d;
  gui::OpenTabs tabs({d.a, d.b, d.c}, d.b);
  BOOST_TEST((tabs.close(d.a) == d.b));
  BOOST_TEST(*tabs.shown() == 0u);
}

BOOST_AUTO_TEST_CASE(stepping_goes_round) {
  const Three d;
  gui::OpenTabs tabs({d.a, d.b, d.c}, d.c);
  BOOST_TEST((tabs.beside(1) == d.a));
  BOOST_TEST((tabs.beside(-1) == d.b));
  BOOST_TEST((tabs.beside(-4) == d.b));
}

BOOST_AUTO_TEST_CASE(tabs_are_moved_and_forgotten) {
  const Three d;
  gui::OpenTabs tabs({d.a, d.b, d.c}, d.a);
  tabs.move(d.a, 1);
  BOOST_TEST((ids(tabs) == Ids{d.b, d.a, d.c}));
  tabs.move(d.c, 5);
  BOOST_TEST((ids(tabs) == Ids{d.b, d.a, d.c}));
  tabs.move(d.c, -9);
  BOOST_TEST((ids(tabs) == Ids{d.c, d.b, d.a}));
  tabs.retain({d.a, d.c});
  BOOST_TEST((ids(tabs) == Ids{d.c, d.a}));
  BOOST_TEST(*tabs.shown() == 1u);
}
