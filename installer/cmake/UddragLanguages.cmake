# SPDX-License-Identifier: GPL-3.0-or-later
# Compiles the window's translations (src/gui/l10n/*.po) to where the program looks for them:
# share/uddrag/locale beside bin, in the build folder and once installed.
find_package(Gettext REQUIRED)

function(uddrag_languages target)
  file(GLOB catalogues CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/gui/l10n/*.po")
  foreach(catalogue IN LISTS catalogues)
    get_filename_component(language "${catalogue}" NAME_WE)
    set(folder "${PROJECT_BINARY_DIR}/share/uddrag/locale/${language}/LC_MESSAGES")
    add_custom_command(
      OUTPUT "${folder}/uddrag.mo"
      COMMAND ${CMAKE_COMMAND} -E make_directory "${folder}"
      COMMAND ${GETTEXT_MSGFMT_EXECUTABLE} --check-format -o "${folder}/uddrag.mo" "${catalogue}"
      DEPENDS "${catalogue}" VERBATIM)
    list(APPEND compiled "${folder}/uddrag.mo")
  endforeach()
  add_custom_target(uddrag_languages ALL DEPENDS ${compiled})
  add_dependencies(${target} uddrag_languages)
endfunction()
