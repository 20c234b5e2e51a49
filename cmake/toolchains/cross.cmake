# What the files beside it share: `fazhi_machine` as the compilers' prefix, `fazhi_processor` and `fazhi_emulator`, which
# runs its programs here. FAZHI_SYSROOT, by -D or in the environment, is a root of that machine with the packages that
# fazhi is built with; cmake/test-machine.sh makes one.
if(NOT FAZHI_SYSROOT)
  set(FAZHI_SYSROOT "$ENV{FAZHI_SYSROOT}")
endif()
if(NOT IS_DIRECTORY "${FAZHI_SYSROOT}/usr/include")
  message(FATAL_ERROR "Name by FAZHI_SYSROOT a root of ${fazhi_processor} with the packages that fazhi is built with.")
endif()
# CMake reads this file anew for each program it tries.
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES FAZHI_SYSROOT)

set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR ${fazhi_processor})
set(CMAKE_C_COMPILER ${fazhi_machine}-gcc)
set(CMAKE_CXX_COMPILER ${fazhi_machine}-g++)
set(CMAKE_SYSROOT ${FAZHI_SYSROOT})
set(CMAKE_FIND_ROOT_PATH ${FAZHI_SYSROOT})
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)

find_program(FAZHI_EMULATOR NAMES ${fazhi_emulator}-static ${fazhi_emulator})
mark_as_advanced(FAZHI_EMULATOR)
if(FAZHI_EMULATOR)
  set(CMAKE_CROSSCOMPILING_EMULATOR ${FAZHI_EMULATOR} -L ${FAZHI_SYSROOT})
endif()
# Tests are listed when they are asked for: emulated, that is slow to do with every link.
set(CMAKE_GTEST_DISCOVER_TESTS_DISCOVERY_MODE PRE_TEST)
