#pragma once

#include <climits>
#include <cstddef>

// What fazhi takes for granted of a machine and of how it is compiled for, so that it stops there and not with a wrong
// page. The order of bytes, the sign of `char` and the size of pointers are none of it.

static_assert(CHAR_BIT == 8, "fazhi counts texts in bytes of 8 bits");
static_assert(sizeof(int) >= 4, "fazhi counts in int what may pass 32767");
static_assert(sizeof(std::size_t) >= 4, "fazhi's limits are sizes of many megabytes");
static_assert(sizeof(char16_t) == 2 && sizeof(char32_t) == 4, "fazhi holds UTF-16 and code points by their size");
static_assert(sizeof("中") == 4 && static_cast<unsigned char>("中"[0]) == 0xE4 &&
                  static_cast<unsigned char>("中"[1]) == 0xB8 && static_cast<unsigned char>("中"[2]) == 0xAD,
              "fazhi's texts are UTF-8: leave -fexec-charset alone, or give MSVC /utf-8");
static_assert(U'中' == 0x4E2D, "fazhi's sources are UTF-8: leave -finput-charset alone, or give MSVC /utf-8");
