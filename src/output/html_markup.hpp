#pragma once

#include <fazhi/core/text.hpp>
#include <fazhi/diag/diagnostic.hpp>

#include <string>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace output::detail::html {

/// Text as HTML shows it, in elements and in attributes: nothing in it is taken for markup, and what would turn the
/// text round or cannot be seen is written out, as `\u202e`.
std::string escaped(std::string_view text);

/// What is the same in both languages once; else in both, of which the page shows one.
std::string both(std::string_view zh, std::string_view en);
inline std::string both(const Text& text) { return both(text.zh, text.en); }

/// The same for what is markup already.
std::string both_markup(const std::string& zh, const std::string& en);

/// `<tag class="of">inner</tag>`; without a class where there is none. `inner` is markup.
std::string element(std::string_view tag, std::string_view of, const std::string& inner);

/// A shape that stands for a severity or an answer, one of those that frame.cpp draws.
std::string icon(std::string_view name);

/// The shape of a severity and its word.
std::string named(diag::Severity severity);

}  // namespace output::detail::html
FAZHI_END_NAMESPACE
