#pragma once

#include <fazhi/bind/binder.hpp>
#include <fazhi/diag/source.hpp>
#include <fazhi/diag/source_map.hpp>
#include <fazhi/io/limits.hpp>

#include <optional>
#include <string>
#include <vector>

#include "diag/places_in_order.hpp"

FAZHI_BEGIN_NAMESPACE
namespace io::detail {

/// One of Limits, and how passing it is told, around the number.
struct Bound {
  const char* code;
  const char* zh_before;
  const char* zh_after;
  const char* en_before;
  const char* en_after;
};

namespace bounds {
inline constexpr Bound bytes = {"limit.bytes", "文件超过", "字节（max_bytes），请拆分", "the document has more than ",
                                " bytes (max_bytes); split it"};
inline constexpr Bound depth = {"limit.depth", "嵌套超过", "层（max_depth），请减少嵌套", "nested more than ",
                                " deep (max_depth); write it flatter"};
inline constexpr Bound values = {"limit.values", "值超过", "个（max_values），请拆分文件", "more than ",
                                 " values (max_values); split the file"};
inline constexpr Bound string = {"limit.string", "文字超过", "字节（max_string_bytes），请分成段落",
                                 "a text of more than ", " bytes (max_string_bytes); split it into paragraphs"};
inline constexpr Bound key = {"limit.key", "键超过", "字节（max_key_bytes），请缩短", "a key of more than ",
                              " bytes (max_key_bytes); shorten it"};
inline constexpr Bound aliases = {"limit.aliases", "别名重复的值超过", "个（max_alias_values），请写出实际内容",
                                  "aliases repeat more than ", " values (max_alias_values); write out what is meant"};
}  // namespace bounds

/// Passes a format's events on to a binder as long as the limits hold; false asks the parser to stop.
class EventGuard {
 public:
  EventGuard(bind::Binder& binder, const Limits& limits) : binder_(binder), limits_(limits) {}

  bool begin_object() { return nest() && (binder_.begin_object(), true); }
  bool begin_array() { return nest() && (binder_.begin_array(), true); }
  void end_object() {
    --depth_;
    binder_.end_object();
  }
  void end_array() {
    --depth_;
    binder_.end_array();
  }

  bool key(std::string_view name) {
    if (name.size() > limits_.max_key_bytes) return stop(bounds::key, limits_.max_key_bytes);
    binder_.key(name);
    return true;
  }

  bool scalar(const bind::Scalar& scalar) {
    if (scalar.text.size() > limits_.max_string_bytes) return stop(bounds::string, limits_.max_string_bytes);
    if (!count()) return false;
    binder_.scalar(scalar);
    return true;
  }

  /// Counts values that an alias repeats.
  bool repeat() { return ++repeated_ <= limits_.max_alias_values || stop(bounds::aliases, limits_.max_alias_values); }

  /// The limit that was passed, if any.
  const std::optional<Error>& stopped() const { return stopped_; }

 private:
  bool count() { return ++values_ <= limits_.max_values || stop(bounds::values, limits_.max_values); }
  bool nest() { return count() && (++depth_ <= limits_.max_depth || stop(bounds::depth, limits_.max_depth)); }
  bool stop(const Bound& bound, std::size_t limit);

  bind::Binder& binder_;
  const Limits& limits_;
  std::size_t depth_ = 0;
  std::size_t values_ = 0;
  std::size_t repeated_ = 0;
  std::optional<Error> stopped_;
};

/// The problem of passing one of Limits, with the limit in its message.
Error limit_error(const Bound& bound, std::size_t limit);

/// Where the character begins that has a byte at `at`, and the byte behind the one that begins there. The text is
/// valid.
std::size_t code_point_begin(std::string_view text, std::size_t at);
std::size_t code_point_end(std::string_view text, std::size_t at);

/// A problem at one place of the text, about the document as a whole.
diag::Diagnostic problem_at(Range place, Error error);

/// What every reader checks first: size, UTF-8, and that there is something at all.
std::optional<diag::Diagnostic> check_text(const diag::Source& source, const Limits& limits);

/// Gives the binder's problems their places, adds what the parser found, and sorts all by place.
std::vector<diag::Diagnostic> place_problems(bind::Binder& binder, const diag::SourceMap& places,
                                             std::optional<diag::Diagnostic> parser_problem);

/// Whether a table of places is asked by pointer, or only by the number of a value, which is much cheaper.
using PlacesBy = diag::PlacesInOrder::By;

/// The places of a document's values, as far as the text can be read and the limits hold.
diag::SourceMap json_places(const std::string& text, const Limits& limits, PlacesBy by);
diag::SourceMap yaml_places(const std::string& text, const Limits& limits, PlacesBy by, bool fast_readers);

}  // namespace io::detail
FAZHI_END_NAMESPACE
