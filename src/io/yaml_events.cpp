#include "yaml_events.hpp"

#include "core/scan.hpp"
#include "yaml_scanner.hpp"

#include <fazhi/io/document.hpp>

#include <algorithm>
#include <sstream>
#include <unordered_map>
#include <vector>

#include <gsl/gsl>
#include <yaml-cpp/anchor.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

FAZHI_BEGIN_NAMESPACE
namespace io::detail {
namespace {

/// Ends the parse from within an event: yaml-cpp's events cannot say no.
struct Stop {
  std::optional<YamlFault> fault;
};

Error key_error() {
  return {"yaml.key", {"键须为文字，不能是列表、对象或空", "a key is a text, not a list, an object or nothing"}};
}

std::size_t offset(const YAML::Mark& mark) { return gsl::narrow_cast<std::size_t>(std::max(mark.pos, 0)); }

/// The byte behind the quote that closes the one at `at`; npos when there is none.
std::size_t quote_end(std::string_view text, std::size_t at) {
  const char quote = text[at];
  for (std::size_t i = at + 1; i < text.size(); ++i) {
    if (quote == '"' && text[i] == '\\')
      ++i;
    else if (quote == '\'' && text.substr(i, 2) == "''")
      ++i;
    else if (text[i] == quote)
      return i + 1;
  }
  return std::string_view::npos;
}

/// A value as it is meant. Of the escapes `\_` and `\N` yaml-cpp makes the bytes A0 and 85 alone, which are no UTF-8:
/// U+00A0 and U+0085 also have C2 before them. All else is UTF-8, as the text was.
std::string with_whole_escapes(std::string_view value) {
  std::string whole;
  for (;;) {
    const std::size_t good = scan::valid_utf8(value);
    whole += value.substr(0, good);
    if (good == value.size()) return whole;
    (whole += '\xC2') += value[good];
    value.remove_prefix(good + 1);
  }
}

struct Event {
  enum class Kind { begin_object, begin_array, end, scalar, alias };

  Kind kind = Kind::end;
  bind::Scalar::Kind scalar = bind::Scalar::Kind::null;
  std::string text;
  std::size_t anchor = 0;  // of an alias
};

/// yaml-cpp's events as the target wants them: keys told from values, tags resolved, aliases replaced by what they
/// stand for. Events under an anchor are recorded, and so are those of the aliases within.
class Handler final : public YAML::EventHandler {
 public:
  Handler(const std::string& text, std::size_t base, YamlTarget& target) : text_(text), base_(base), target_(target) {}

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    take({Event::Kind::scalar, bind::Scalar::Kind::null, {}, 0}, anchor, at(mark));
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    check_quotes(at(mark));
    take({Event::Kind::scalar, kind_of(tag, at(mark)), with_whole_escapes(value), 0}, anchor, at(mark));
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    check_collection_tag(tag, "tag:yaml.org,2002:seq", at(mark));
    take({Event::Kind::begin_array, {}, {}, 0}, anchor, at(mark));
  }

  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    check_collection_tag(tag, "tag:yaml.org,2002:map", at(mark));
    take({Event::Kind::begin_object, {}, {}, 0}, anchor, at(mark));
  }

  /// How many collections are open.
  std::size_t depth() const { return levels_.size(); }

  void OnSequenceEnd() override { take({}, 0, last_); }
  void OnMapEnd() override { take({}, 0, last_); }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    take({Event::Kind::alias, {}, {}, anchor}, 0, at(mark));
  }

 private:
  struct Recording {
    std::size_t first = 0;  // of its events
    std::size_t last = 0;   // behind them; 0 while it is open
    std::size_t depth = 0;  // of the collection that it records
  };

  struct Level {
    bool is_array;
    bool expects_key;
  };

  std::size_t at(const YAML::Mark& mark) const { return base_ + offset(mark); }

  static bind::Scalar::Kind kind_of(const std::string& tag, std::size_t at) {
    constexpr std::string_view core = "tag:yaml.org,2002:";
    if (tag == "?" || tag.empty()) return bind::Scalar::Kind::plain;
    if (tag == "!") return bind::Scalar::Kind::string;
    if (tag.compare(0, core.size(), core) == 0) {
      const std::string name = tag.substr(core.size());
      if (name == "str") return bind::Scalar::Kind::string;
      if (name == "int" || name == "float" || name == "bool" || name == "null") return bind::Scalar::Kind::plain;
    }
    throw Stop{tag_fault(tag, at)};
  }

  /// yaml-cpp takes the end of the text for a missing closing quote.
  void check_quotes(std::size_t at) const {
    at = yaml_node_begin(text_, at);
    if (at < text_.size() && (text_[at] == '"' || text_[at] == '\'') && quote_end(text_, at) == std::string_view::npos)
      throw Stop{YamlFault{{"yaml.quote", {"引号没有闭合", "the quote is never closed"}}, at}};
  }

  static void check_collection_tag(const std::string& tag, std::string_view expected, std::size_t at) {
    if (tag != "?" && !tag.empty() && tag != "!" && tag != expected) throw Stop{tag_fault(tag, at)};
  }

  static YamlFault tag_fault(const std::string& tag, std::size_t at) {
    return {{"yaml.tag", {"不支持标签“" + tag + "”，请删去", "the tag " + tag + " is not supported; take it away"}},
            at};
  }

  void take(const Event& event, YAML::anchor_t anchor, std::size_t at) {
    last_ = at;
    if (anchor != 0) open_.push_back(anchor), recordings_[anchor] = {events_.size(), 0, levels_.size()};
    if (!open_.empty()) events_.push_back(event);
    pass(event, at);
    while (!open_.empty() && recordings_[open_.back()].depth == levels_.size()) {
      recordings_[open_.back()].last = events_.size();
      open_.pop_back();
    }
  }

  void pass(const Event& event, std::size_t at) {
    switch (event.kind) {
      case Event::Kind::scalar:
        return scalar(event, at);
      case Event::Kind::begin_object:
        return begin(false, target_, &YamlTarget::begin_object, at);
      case Event::Kind::begin_array:
        return begin(true, target_, &YamlTarget::begin_array, at);
      case Event::Kind::end:
        return end();
      case Event::Kind::alias:
        return replay(event.anchor, at);
    }
  }

  bool key_is_next() const { return !levels_.empty() && levels_.back().expects_key; }
  void value_is_done() {
    if (!levels_.empty() && !levels_.back().is_array) levels_.back().expects_key = true;
  }

  void scalar(const Event& event, std::size_t at) {
    if (!key_is_next()) {
      must(target_.scalar({event.scalar, event.text}, at));
      return value_is_done();
    }
    if (event.scalar == bind::Scalar::Kind::null) throw Stop{YamlFault{key_error(), at}};
    must(target_.key(event.text, at));
    levels_.back().expects_key = false;
  }

  void begin(bool is_array, YamlTarget& target, bool (YamlTarget::*event)(std::size_t), std::size_t at) {
    if (key_is_next()) throw Stop{YamlFault{key_error(), at}};
    must((target.*event)(at));
    levels_.push_back({is_array, !is_array});
  }

  void end() {
    const bool was_array = levels_.back().is_array;
    levels_.pop_back();
    must(was_array ? target_.end_array() : target_.end_object());
    value_is_done();
  }

  /// The events between an anchor's marks, once more. Recordings are closed before they can be replayed, so that the
  /// calls nest no deeper than there are anchors; the budget of repeated values bounds their number.
  void replay(std::size_t anchor, std::size_t at) {
    const auto found = recordings_.find(anchor);
    if (found == recordings_.end() || found->second.last == 0)
      throw Stop{
          YamlFault{{"yaml.alias", {"别名不能指向包含自身的锚", "an alias cannot stand within its own anchor"}}, at}};
    for (std::size_t i = found->second.first; i < found->second.last; ++i) {
      must(target_.repeat());
      const Event event = events_[i];
      pass(event, at);
    }
  }

  static void must(bool goes_on) {
    if (!goes_on) throw Stop{};
  }

  const std::string& text_;
  std::size_t base_;  // what yaml-cpp does not count
  YamlTarget& target_;
  std::vector<Level> levels_;
  std::vector<Event> events_;
  std::unordered_map<std::size_t, Recording> recordings_;
  std::vector<std::size_t> open_;
  std::size_t last_ = 0;
};

/// The first character that YAML allows nowhere: yaml-cpp lets them all pass.
std::optional<std::size_t> first_control(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto c = static_cast<unsigned char>(text[at]);
    if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F) return at;
    const auto next = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0U;
    if (c == 0xC2 && next >= 0x80 && next < 0xA0 && next != 0x85) return at;
  }
  return std::nullopt;
}

/// yaml-cpp has a bound of its own, which it tells with these words and no type that all of its versions let out.
bool is_too_deep(const YAML::Exception& e) { return e.msg == YAML::ErrorMsg::BAD_FILE; }

YamlFault too_deep(std::size_t levels, std::size_t at) {
  const std::string most = std::to_string(levels);
  return {{"limit.depth", {"嵌套过深，YAML至多" + most + "层", "nested too deep: YAML is read to " + most + " levels"}},
          at};
}

/// Only notices that there is something.
class Noticing final : public YAML::EventHandler {
 public:
  explicit Noticing(std::size_t base) : base_(base) {}

  void OnDocumentStart(const YAML::Mark& mark) override {
    throw Stop{
        YamlFault{{"yaml.second-document",
                   {"一个文件只能有一份文档，此处开始了第二份", "a file holds one document, a second one begins here"}},
                  base_ + offset(mark)}};
  }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override {}
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
  void OnMapEnd() override {}

 private:
  std::size_t base_;
};

/// Has no use for events.
struct Ignoring {
  bool begin_object(std::size_t) { return true; }
  bool key(std::string_view, std::size_t) { return true; }
  bool end_object() { return true; }
  bool begin_array(std::size_t) { return true; }
  bool end_array() { return true; }
  bool scalar(const bind::Scalar&, std::size_t) { return true; }
};

/// Reads the text once to see whether it can be read so, and then for the target.
bool parse_fast(std::string_view text, YamlTarget& target) {
  if (scan::valid_utf8(text) != text.size() || !scan::is_plain_yaml(text)) return false;
  Ignoring nothing;
  if (!YamlScanner<Ignoring>(text, nothing).read()) return false;
  YamlScanner<YamlTarget>(text, target).read();
  return true;
}

/// Of the names of anchors, aliases and tags.
constexpr std::string_view ends_of_names = " \t\r\n,[]{}";

/// yaml-cpp keeps all that it reads of a line, as the line may be a key still.
constexpr std::size_t most_marks_of_line = 500'000;

/// The first mark that is one too many for its line, of those that something may begin with.
std::optional<std::size_t> first_mark_too_many(std::string_view text) {
  std::size_t marks = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '\n' || c == '\r') marks = 0;
    constexpr std::string_view openings = ",[]{}\"'&*!?:-|>%@`";
    if (openings.find(c) != openings.npos && ++marks > most_marks_of_line) return at;
  }
  return std::nullopt;
}

/// How long the null is that stands at the begin, 0 where it is not written.
std::size_t length_of_null(std::string_view text) {
  for (const std::size_t length : {std::size_t{1}, std::size_t{4}})
    if (text.size() >= length && bind::core_schema(text.substr(0, length)) == bind::Scalar::Kind::null) return length;
  return 0;
}

}  // namespace

std::optional<YamlFault> parse_yaml(const std::string& text, YamlTarget& target, bool fast_readers) {
  if (has_fast_readers() && fast_readers && parse_fast(text, target)) return std::nullopt;
  if (const auto at = first_control(text))
    return YamlFault{{"yaml.control", {"此处有不可见的控制字符", "there is an invisible control character here"}}, *at};
  if (const auto at = first_mark_too_many(text)) {
    const std::string most = std::to_string(most_marks_of_line);
    return YamlFault{
        {"limit.values",
         {"一行中的值过多，YAML每行至多" + most + "个括号、引号等标点，请分行",
          "too many values in one line: YAML is read to " + most + " brackets, quotes and such of a line"}},
        *at};
  }
  // yaml-cpp drops a byte order mark and counts from behind it.
  constexpr std::string_view bom = "\xEF\xBB\xBF";
  const std::size_t base = std::string_view(text).substr(0, bom.size()) == bom ? bom.size() : 0;
  Handler handler(text, base, target);
  try {
    std::istringstream stream(text);
    YAML::Parser parser(stream);
    if (!parser.HandleNextDocument(handler))
      return YamlFault{{"document.empty", {"文件是空的", "the document is empty"}}, 0};
    Noticing second(base);
    parser.HandleNextDocument(second);
    return std::nullopt;
  } catch (const Stop& stop) {
    return stop.fault;
  } catch (const YAML::Exception& e) {
    const std::size_t at = e.mark.pos < 0 ? text.size() : base + offset(e.mark);
    if (is_too_deep(e)) return too_deep(handler.depth(), at);
    return YamlFault{{"yaml.syntax", {"YAML语法有误（" + e.msg + "）", "this is not YAML (" + e.msg + ")"}}, at};
  }
}

std::size_t yaml_node_begin(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == '&' || text[at] == '!')) {
    // What stands in angle brackets may hold what else ends a name.
    if (text.substr(at, 2) == "!<") at = std::min(text.find_first_of("> \t\r\n", at), text.size());
    at = std::min(text.find_first_of(ends_of_names, at), text.size());
    at = std::min(text.find_first_not_of(" \t\r\n", at), text.size());
  }
  return at;
}

std::size_t yaml_scalar_end(std::string_view text, std::size_t at, std::string_view value) {
  if (at >= text.size()) return text.size();
  if (text[at] == '"' || text[at] == '\'') return std::min(quote_end(text, at), text.size());
  // A plain scalar stands as it is up to the end of its line; of any other form the rest of the line is meant, as far
  // as it pays to look: a line may hold very many.
  constexpr std::size_t furthest = 4096;
  const std::string_view ahead = text.substr(at, value.size() + furthest);
  if (!value.empty() && ahead.substr(0, value.size()) == value) return at + value.size();
  if (ahead[0] == '*') return at + std::min(ahead.find_first_of(ends_of_names), ahead.size());
  if (value.empty() && ahead[0] != '|' && ahead[0] != '>') return at + length_of_null(ahead);
  const std::string_view line = ahead.substr(0, ahead.find_first_of("\r\n"));
  const auto last = line.find_last_not_of(" \t");
  return last == std::string_view::npos ? at : at + last + 1;
}

}  // namespace io::detail
FAZHI_END_NAMESPACE
