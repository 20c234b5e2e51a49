#pragma once

#include <fazhi/core/config.hpp>

#include <cstddef>
#include <string_view>

FAZHI_BEGIN_NAMESPACE

/// Loops over bytes that are worth the machine's wide registers. Which way they go is settled when the program runs;
/// no flag of the compiler is asked for, and each has a portable form, which gives the same.
namespace scan {

/// How many bytes from the beginning are UTF-8 (RFC 3629): the size of the text where all are.
std::size_t valid_utf8(std::string_view text);

/// The end of a run of bytes that a quoted JSON text may hold as they are, which begins at `from`: the first quote,
/// backslash or control character, or the end of the text. `is_utf8` becomes false, and stays so, where a byte of the
/// text before that end, or shortly behind, is not UTF-8; it says nothing of what follows. So who takes some runs in
/// other ways, and has what lies between looked at with the next, looks at each byte once.
std::size_t json_run(std::string_view text, std::size_t from, bool& is_utf8);

/// The number of code points of valid UTF-8.
std::size_t code_points(std::string_view text);

/// One form of each loop. Who calls one very often for few bytes keeps the form at hand.
struct Form {
  std::size_t (*valid_utf8)(std::string_view text);
  std::size_t (*json_run)(std::string_view text, std::size_t from, bool& is_utf8);
  std::size_t (*code_points)(std::string_view text);
};

extern const Form portable;
/// The form for AVX2, or null where the machine (or what compiled the library) does not know it.
const Form* avx2();
/// The quickest form that the machine knows.
const Form& best();

}  // namespace scan

FAZHI_END_NAMESPACE
