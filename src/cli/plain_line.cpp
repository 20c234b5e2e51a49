#include "cli/plain_line.hpp"

#include <algorithm>
#include <string_view>

namespace cli {
namespace {

/// Letters of any script, digits, and what names of files are joined by.
bool is_plain(char c) {
  const auto byte = static_cast<unsigned char>(c);
  constexpr std::string_view others = "./_-";
  return byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         others.find(c) != others.npos;
}

/// No option, and none of the signs by which the parser takes words apart.
bool is_file(std::string_view word) {
  return !word.empty() && word.front() != '-' && std::all_of(word.begin(), word.end(), is_plain);
}

}  // namespace

std::optional<ValidateArguments> plain_validate(fazhi::Language language, int argc, const char* const* argv) {
  if (argc < 3 || std::string_view(argv[1]) != "validate" || !std::all_of(argv + 2, argv + argc, is_file))
    return std::nullopt;
  ValidateArguments arguments;
  arguments.language = language;
  arguments.files.assign(argv + 2, argv + argc);
  return arguments;
}

}  // namespace cli
