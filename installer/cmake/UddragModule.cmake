# SPDX-License-Identifier: GPL-3.0-or-later
# One folder of src/ = one module = one static library, declared by one call:
#
#   uddrag_module(store USES model text base  WITH SQLiteCpp ZLIB::ZLIB)
#
# USES  the modules it may include. They are its only way to their headers, and tests/layering reads
#       this very line, so a dependency is stated once.
# WITH  third-party targets; they stay private to the module.
# HEADERS  third-party headers that most of its files read: compiled once, before them.
# HEADERS_OF  takes those of another module instead; both must define the same for the compiler.
# JOINED  where UDDRAG_JOIN is on, some twenty files of a folder are compiled as one: a build from
#       nothing takes a third of the time, one after a change in one file longer. Names in unnamed
#       namespaces must then differ within a folder.
option(UDDRAG_JOIN "Compile several files of the large modules as one" OFF)
add_library(uddrag_warnings INTERFACE)
target_compile_options(uddrag_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow=local
                       -Wnon-virtual-dtor -Woverloaded-virtual -Wnull-dereference
                       $<$<BOOL:${UDDRAG_WERROR}>:-Werror>)

# The files of a folder in equal parts of at most 22. GCC takes an unnamed namespace in a file that was
# joined for one in a header.
function(uddrag_join target)
  set(most 22)
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
  get_target_property(sources ${target} SOURCES)
  list(FILTER sources INCLUDE REGEX "\\.cpp$")
  set(folders)
  foreach(source IN LISTS sources)
    get_filename_component(folder "${source}" DIRECTORY)
    string(MD5 folder "${folder}")
    list(APPEND folders ${folder})
    list(APPEND files_${folder} "${source}")
  endforeach()
  list(REMOVE_DUPLICATES folders)
  foreach(folder IN LISTS folders)
    list(LENGTH files_${folder} count)
    math(EXPR parts "(${count} + ${most} - 1) / ${most}")
    set(number 0)
    foreach(source IN LISTS files_${folder})
      math(EXPR part "${number} * ${parts} / ${count}")
      set_source_files_properties("${source}" PROPERTIES UNITY_GROUP "${folder}_${part}")
      math(EXPR number "${number} + 1")
    endforeach()
  endforeach()
  target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>
                         $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
endfunction()

function(uddrag_module name)
  cmake_parse_arguments(ARG "JOINED" "HEADERS_OF" "USES;WITH;HEADERS" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS
       "${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp" "${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.h")
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  set(target uddrag_${name})
  if(NOT sources MATCHES "\\.cpp(;|$)")
    return()
  endif()
  add_library(${target} STATIC ${sources})
  target_include_directories(${target} PUBLIC "${PROJECT_SOURCE_DIR}/src")
  list(TRANSFORM ARG_USES PREPEND uddrag_ OUTPUT_VARIABLE used)
  target_link_libraries(${target} PUBLIC ${used} PRIVATE uddrag_warnings ${ARG_WITH})
  if(ARG_HEADERS AND NOT UDDRAG_TIDY)
    target_precompile_headers(${target} PRIVATE ${ARG_HEADERS})
  elseif(ARG_HEADERS_OF AND NOT UDDRAG_TIDY)
    target_precompile_headers(${target} REUSE_FROM uddrag_${ARG_HEADERS_OF})
  endif()
  if(ARG_JOINED AND UDDRAG_JOIN AND NOT UDDRAG_TIDY)
    uddrag_join(${target})
  endif()
  if(UDDRAG_TIDY)
    set_target_properties(${target} PROPERTIES CXX_CLANG_TIDY "clang-tidy;--quiet")
  endif()
endfunction()
