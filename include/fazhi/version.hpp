#pragma once

// The version is written here and nowhere else; CMakeLists.txt reads it from these lines.
#define FAZHI_VERSION_MAJOR 0
#define FAZHI_VERSION_MINOR 1
#define FAZHI_VERSION_PATCH 0

#define FAZHI_DETAIL_TEXT(x) #x
#define FAZHI_DETAIL_DOTTED(a, b, c) FAZHI_DETAIL_TEXT(a) "." FAZHI_DETAIL_TEXT(b) "." FAZHI_DETAIL_TEXT(c)

/// The version as text, `major.minor.patch`.
#define FAZHI_VERSION_STRING FAZHI_DETAIL_DOTTED(FAZHI_VERSION_MAJOR, FAZHI_VERSION_MINOR, FAZHI_VERSION_PATCH)
