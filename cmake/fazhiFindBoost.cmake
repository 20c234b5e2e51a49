# fazhi_find_boost([COMPONENTS json]): the Boost that Boost_ROOT names, else the system's. Used to build fazhi and, being
# installed, by its package file. Boost's own package files come first, as FindBoost is on its way out of CMake; FindBoost
# still knows trees without such files, but it, too, would take the system's package files rather than a tree that was
# named and has none, and so is told not to look for any.
macro(fazhi_find_boost)
  if((Boost_ROOT OR DEFINED ENV{Boost_ROOT}) AND NOT Boost_DIR)
    find_package(Boost 1.77 QUIET CONFIG ${ARGN} PATHS ${Boost_ROOT} $ENV{Boost_ROOT} NO_DEFAULT_PATH)
    if(NOT Boost_FOUND)
      set(Boost_NO_BOOST_CMAKE ON)
      set(Boost_NO_WARN_NEW_VERSIONS ON)
      find_package(Boost 1.77 QUIET MODULE ${ARGN})
      unset(Boost_NO_WARN_NEW_VERSIONS)
      unset(Boost_NO_BOOST_CMAKE)
    endif()
  else()
    find_package(Boost 1.77 QUIET CONFIG ${ARGN})
    if(NOT Boost_FOUND)
      find_package(Boost 1.77 QUIET MODULE ${ARGN})
    endif()
  endif()
endmacro()
