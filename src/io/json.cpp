#include <fazhi/io/read.hpp>

#include "event_guard.hpp"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/error.hpp>

FAZHI_BEGIN_NAMESPACE
namespace io::detail {
namespace {

namespace json = boost::json;

constexpr std::string_view bom = "\xEF\xBB\xBF";

/// Boost.JSON's SAX events, on their way to the binder. A text may come in parts; a number keeps its digits.
class Handler {
 public:
  // Our own limits speak first; these only keep the parser's from interfering.
  static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);

  Handler(bind::Binder& binder, const Limits& limits) : events_(binder, limits) {}

  const EventGuard& events() const { return events_; }

  bool on_document_begin(json::error_code&) { return true; }
  bool on_document_end(json::error_code&) { return true; }
  bool on_object_begin(json::error_code& ec) { return pass(events_.begin_object(), ec); }
  bool on_object_end(std::size_t, json::error_code&) { return events_.end_object(), true; }
  bool on_array_begin(json::error_code& ec) { return pass(events_.begin_array(), ec); }
  bool on_array_end(std::size_t, json::error_code&) { return events_.end_array(), true; }
  bool on_key_part(json::string_view part, std::size_t, json::error_code&) { return gather(part); }
  bool on_key(json::string_view rest, std::size_t, json::error_code& ec) {
    gather(rest);
    const bool passed = pass(events_.key(text_), ec);
    text_.clear();
    return passed;
  }
  bool on_string_part(json::string_view part, std::size_t, json::error_code&) { return gather(part); }
  bool on_string(json::string_view rest, std::size_t, json::error_code& ec) {
    gather(rest);
    return scalar(bind::Scalar::Kind::string, ec);
  }
  bool on_number_part(json::string_view part, json::error_code&) { return gather(part); }
  bool on_int64(std::int64_t, json::string_view rest, json::error_code& ec) { return number(rest, ec); }
  bool on_uint64(std::uint64_t, json::string_view rest, json::error_code& ec) { return number(rest, ec); }
  bool on_double(double, json::string_view rest, json::error_code& ec) { return number(rest, ec); }
  bool on_bool(bool value, json::error_code& ec) {
    gather(value ? "true" : "false");
    return scalar(bind::Scalar::Kind::boolean, ec);
  }
  bool on_null(json::error_code& ec) { return scalar(bind::Scalar::Kind::null, ec); }
  bool on_comment_part(json::string_view, json::error_code&) { return true; }
  bool on_comment(json::string_view, json::error_code&) { return true; }

 private:
  static bool pass(bool passed, json::error_code& ec) {
    if (!passed) ec = json::error::exception;  // any code will do: the guard knows the reason
    return passed;
  }

  bool gather(json::string_view part) {
    text_.append(part.data(), part.size());
    return true;
  }

  bool number(json::string_view rest, json::error_code& ec) {
    gather(rest);
    return scalar(bind::Scalar::Kind::number, ec);
  }

  bool scalar(bind::Scalar::Kind kind, json::error_code& ec) {
    const bool passed = pass(events_.scalar({kind, text_}), ec);
    text_.clear();
    return passed;
  }

  EventGuard events_;
  std::string text_;
};

/// Where the value or key begins that the parser has just read: it tells of a text or number only at its end.
std::size_t token_begin(std::string_view text, std::size_t at) {
  if (at >= text.size() || text[at] == '{' || text[at] == '[') return at;
  if (text[at] != '"') {
    const auto before = text.substr(0, at).find_last_of(" \t\r\n,:[");
    return before == std::string_view::npos ? at : before + 1;
  }
  // A quote behind an odd number of backslashes is part of the text.
  for (std::size_t begin = at; begin > 0;) {
    begin = text.rfind('"', begin - 1);
    if (begin == std::string_view::npos) return at;
    const std::string_view before = text.substr(0, begin);
    const std::size_t escapes = begin - (before.find_last_not_of('\\') + 1);
    if (escapes % 2 == 0) return begin;
  }
  return at;
}

Error syntax_error(json::error_code ec) {
  const auto is = [ec](json::error code) { return ec == json::make_error_code(code); };
  if (is(json::error::incomplete))
    return {"json.cut", {"JSON到此中断：文件不完整", "the JSON ends here, before it is complete"}};
  if (is(json::error::extra_data))
    return {"json.junk", {"JSON文档之后还有内容", "something follows the JSON document"}};
  return {"json.syntax", {"JSON语法有误（" + ec.message() + "）", "this is not JSON (" + ec.message() + ")"}};
}

}  // namespace

std::vector<diag::Diagnostic> read_json(const diag::Source& source, const Limits& limits, bind::Binder& binder) {
  if (auto problem = check_text(source, limits)) return {*std::move(problem)};
  std::string_view text = source.text();
  const std::size_t skipped = text.substr(0, bom.size()) == bom ? bom.size() : 0;
  text.remove_prefix(skipped);

  json::parse_options options;
  options.max_depth = limits.max_depth + 2;
  // The text has been checked as a whole; Boost.JSON's own check is slow for Chinese.
  options.allow_invalid_utf8 = true;
  json::basic_parser<Handler> parser(options, binder, limits);
  json::error_code ec;
  const std::size_t taken = parser.write_some(false, text.data(), text.size(), ec);
  if (!ec && taken < text.size()) ec = json::error::extra_data;

  std::optional<diag::Diagnostic> problem;
  if (ec) {
    const auto& stopped = parser.handler().events().stopped();
    std::size_t at = code_point_begin(source.text(), skipped + taken);
    if (stopped) at = token_begin(source.text(), at);
    problem = problem_at({at, code_point_end(source.text(), at)}, stopped ? *stopped : syntax_error(ec));
  }
  if (!problem && binder.problems().empty() && binder.problems_left_out() == 0) return {};
  return place_problems(binder, json_places(source.text(), limits, PlacesBy::ordinal), std::move(problem));
}

}  // namespace io::detail
FAZHI_END_NAMESPACE
