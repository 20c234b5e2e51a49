#pragma once

#include "import/glyphs.hpp"

#include <string>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

/// How the number of a heading is written.
enum class MarkerStyle { none, chinese, bracketed, is, arabic, verb, ought, counted, arabic_bracketed, circled };

/// The number of a heading in the text.
struct Marker {
  MarkerStyle style = MarkerStyle::none;
  int level = 0;  ///< by its form: 一、 1, （一） 2, 一是 and 1. 3; 0 where there is none
  int ordinal = 0;
  Span number;  ///< with its closing mark
};

/// 一、 (十一、, 一. at the begin of a line).
Marker chinese_marker(const Glyphs& text, std::size_t at, bool line_start);
/// （一）, with stray spaces; at the begin of a line also 一).
Marker bracketed_marker(const Glyphs& text, std::size_t at, bool line_start);
/// 一是, or 一是指 where 指 is no part of a word.
Marker is_marker(const Glyphs& text, std::size_t at);
/// 一要 and 第一，, where 二要 and 第二， follow.
Marker ought_marker(const Glyphs& text, std::size_t at);
Marker counted_marker(const Glyphs& text, std::size_t at);
/// 1. or 1、, not a decimal number.
Marker arabic_marker(const Glyphs& text, std::size_t at);
/// （1）, 1） and ①, at the begin of a line.
Marker enclosed_marker(const Glyphs& text, std::size_t at);

/// Behind the marks of a page's own typography that a line may begin with: ## 一、, **一、**.
std::size_t past_typography(const Glyphs& text, Span line);

/// The marker that a line begins with, of whatever style.
Marker line_marker(const Glyphs& text, Span line);

}  // namespace importer::detail
FAZHI_END_NAMESPACE
