# SPDX-License-Identifier: GPL-3.0-or-later
# Where things lie once installed, and the Debian package.
include(GNUInstallDirs)
set(desktop "${PROJECT_SOURCE_DIR}/installer/desktop")
set(hicolor "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable")

install(TARGETS uddrag uddrag-cli RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
install(FILES "${desktop}/org.uddrag.Uddrag.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES "${desktop}/org.uddrag.Uddrag.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/mime/packages")
install(FILES "${desktop}/org.uddrag.Uddrag.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
install(FILES "${PROJECT_SOURCE_DIR}/icons/uddrag.svg" DESTINATION "${hicolor}/apps"
        RENAME org.uddrag.Uddrag.svg)
install(FILES "${PROJECT_SOURCE_DIR}/icons/uddrag-document.svg" DESTINATION "${hicolor}/mimetypes"
        RENAME application-x-uddrag.svg)
install(DIRECTORY "${PROJECT_SOURCE_DIR}/icons" DESTINATION "${CMAKE_INSTALL_DATADIR}/uddrag"
        FILES_MATCHING PATTERN "*.svg")
install(DIRECTORY "${PROJECT_BINARY_DIR}/share/uddrag/locale" DESTINATION "${CMAKE_INSTALL_DATADIR}/uddrag")
install(DIRECTORY "${PROJECT_SOURCE_DIR}/sample-project" DESTINATION "${CMAKE_INSTALL_DATADIR}/uddrag"
        PATTERN "build" EXCLUDE PATTERN "check.py" EXCLUDE PATTERN "make-media" EXCLUDE
        PATTERN "screenshot.png" EXCLUDE)
install(FILES "${PROJECT_SOURCE_DIR}/installer/man/uddrag.1" "${PROJECT_SOURCE_DIR}/installer/man/uddrag-cli.1"
        DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
install(FILES "${PROJECT_SOURCE_DIR}/installer/copyright" DESTINATION "${CMAKE_INSTALL_DOCDIR}")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME uddrag)
set(CPACK_PACKAGE_CONTACT "The Uddrag developers <developers@uddrag.example>")
set(CPACK_PACKAGE_VERSION "${PROJECT_VERSION}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGE_DESCRIPTION "Takes in interview transcripts, lets researchers tag passages with codes, finds the excerpts again and builds them into courses, with consent and pseudonyms checked before anything leaves the program.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "wx3.2-i18n, fonts-noto-core, fonts-noto-color-emoji, adwaita-icon-theme, gstreamer1.0-plugins-base, gstreamer1.0-plugins-good, gstreamer1.0-libav, gstreamer1.0-gtk3, libgspell-1-2, hunspell-da | hunspell-dictionary")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
include(CPack)
