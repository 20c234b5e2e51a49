#include "check/known.hpp"

#include <fazhi/core/utf8.hpp>
#include <fazhi/io/read.hpp>
#include <fazhi/io/write.hpp>

#include "io/untyped.hpp"
#include "io/yaml_comments.hpp"

#include <algorithm>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace check::detail {
namespace {

using bind::Tree;
using diag::Pointer;

constexpr std::size_t most = 1000;
constexpr std::size_t longest_reason = 1000;
constexpr std::string_view key = "x-fazhi";

/// Collects what a file says, and what is wrong with it.
class Collector {
 public:
  Collector(const Loaded& loaded, const Known& known, const io::ReadOptions& reading)
      : loaded_(loaded), known_(known), reading_(reading) {}

  FileSuppressions run() {
    keys();
    if (loaded_.format == io::Format::yaml) comments();
    return std::move(found_);
  }

 private:
  /// Told of the first one that is too many, be it right or wrong; nothing of those that follow holds or is told.
  void tell(const char* id, Text message, Pointer at, std::optional<Range> place) {
    if (found_.problems.size() > most) return;
    const bool is_too_many = found_.problems.size() == most || count_ > most;
    if (is_too_many) count_ = most + 1;
    const std::string number = std::to_string(most);
    diag::Diagnostic& problem = found_.problems.emplace_back();
    problem.id = is_too_many ? "suppression.too-many" : id;
    problem.severity = diag::Severity::warning;
    problem.message = is_too_many ? Text{"豁免超过" + number + "项，此后的无效",
                                         "more than " + number + " suppressions; from here on none holds"}
                                  : std::move(message);
    problem.at = std::move(at);
    problem.place = place;
  }

  /// Takes one that is well written, if it may hold. `rule` is where its rule stands.
  void take(FileSuppression one, std::optional<Range> rule) {
    if (is_full()) return;
    if (++count_ > most) return tell("suppression.too-many", {}, one.from, one.place);
    if (auto refusal = known_.ids().refusal_of(one.said.rule))
      return tell(refusal->code.c_str(),
                  {"此豁免无效：" + refusal->message.zh, "nothing is suppressed: " + refusal->message.en}, one.from,
                  rule);
    if (!one.said.reason || one.said.reason->empty())
      return tell("suppression.no-reason",
                  {"没有写明理由，此豁免无效；理由写在“--”之后或 reason 中",
                   "no reason is given, so nothing is suppressed; it stands behind -- or under 'reason'"},
                  one.from, one.place);
    found_.all.push_back(std::move(one));
  }

  bool is_full() const { return count_ > most; }

  void keys() {
    const auto& extras = loaded_.document->extras;
    if (std::none_of(extras.begin(), extras.end(), [](const bind::Extra& one) { return one.key == key; })) return;
    const diag::SourceMap places = loaded_.places();
    for (const bind::Extra& extra : extras)
      if (extra.key == key) object(extra, places);
  }

  static std::optional<Range> place_of(const diag::SourceMap& places, const Pointer& at) {
    const diag::Place* place = places.nearest(at);
    return place == nullptr ? std::nullopt : std::optional(place->value);
  }

  void object(const bind::Extra& extra, const diag::SourceMap& places) {
    const Pointer at = extra.object / key;
    const Tree::Member* ignore = bind::find_member(extra.value, "ignore");
    for (const Tree::Member& member : extra.value.members)
      if (&member != ignore)
        syntax({"x-fazhi 中没有“" + member.key + "”，只有 ignore",
                "there is no '" + member.key + "' in x-fazhi, only ignore"},
               at / member.key, places);
    if (ignore == nullptr || ignore->value.kind != Tree::Kind::array)
      return syntax({"x-fazhi 须为对象，其 ignore 为列表", "x-fazhi must be an object whose 'ignore' is a list"}, at,
                    places);
    for (std::size_t i = 0; i < ignore->value.items.size() && !is_full(); ++i)
      item(ignore->value.items[i], extra.object, at / "ignore" / i, places);
  }

  void syntax(Text message, const Pointer& at, const diag::SourceMap& places) {
    tell("suppression.syntax", std::move(message), at, place_of(places, at));
  }

  /// An item is read by its description, as all files are.
  void item(const Tree& tree, const Pointer& object, const Pointer& at, const diag::SourceMap& places) {
    const auto read = io::read_json<rules::Suppression>(
        diag::Source(loaded_.text.name, io::write_json(tree, io::JsonStyle::compact)));
    for (const diag::Diagnostic& problem : read.problems) {
      const bool is_date = problem.id.substr(0, 5) == "date.";
      const Pointer where = Pointer::from_text(at.text() + problem.at.text());
      tell(is_date ? "suppression.date" : "suppression.syntax", problem.message, where, place_of(places, where));
    }
    if (!read) return;
    FileSuppression one{read.document->value, at, place_of(places, at)};
    auto target = absolute(one.said.at.value_or(""), object);
    if (!target)
      return syntax({"at 须为JSON指针，以“/”开头", "'at' must be a JSON Pointer, which begins with /"}, at / "at",
                    places);
    one.said.at = std::move(*target);
    take(std::move(one), place_of(places, at / "rule"));
  }

  /// A pointer below the object, whether it was written from the report or from the object on.
  static std::optional<std::string> absolute(const std::string& at, const Pointer& object) {
    if (!at.empty() && at.front() != '/') return std::nullopt;
    return Pointer::from_text(at).within(object) ? at : object.text() + at;
  }

  void comments() {
    const std::string& text = loaded_.source()->text();
    // Most files say nothing of the kind, and need not be read once more.
    if (text.find("fazhi:") == std::string::npos && text.find("fazhi：") == std::string::npos) return;
    const auto tree = io::detail::read_untyped(*loaded_.source(), loaded_.format, reading_);
    const auto remarks = tree ? io::detail::remarks_in(text, tree.document->value) : std::nullopt;
    if (!remarks)
      return tell("suppression.unplaced",
                  {"这个YAML的写法无法判断注释的归属，注释中的豁免无效；请用 x-fazhi",
                   "this YAML is written in a way that does not show what comments belong to, so those that suppress "
                   "do not hold; use x-fazhi"},
                  {}, std::nullopt);
    for (const io::detail::Remark& remark : *remarks)
      if (!is_full()) comment(remark);
  }

  void comment(const io::detail::Remark& remark) {
    const auto read = comment_of(remark.text);
    if (!read) return;
    const Range place{remark.begin, remark.begin + remark.text.size()};
    if (!*read) return tell("suppression.syntax", read->error().message, remark.at, place);
    const Comment& said = read->value();
    const bool is_below =
        remark.where == io::detail::Remark::Where::after || remark.where == io::detail::Remark::Where::end;
    if (is_below && said.scope == Comment::Scope::value)
      return tell("suppression.nothing-follows",
                  {"此豁免无效：注释之后没有缩进不少于它的值；请写在所豁免的值的上一行，与之对齐",
                   "nothing is suppressed: no value follows that is indented as far as this comment; put it above the "
                   "value, indented like it"},
                  remark.at, place);
    std::optional<Date> until;
    if (said.until) {
      const auto date = Date::from_wire(said.until->text);
      if (!date) return tell("suppression.date", date.error().message, remark.at, word(remark, *said.until));
      until = date.value();
    }
    if (utf8::length(said.reason) > longest_reason)
      return tell("suppression.syntax", {"理由太长", "the reason is too long"}, remark.at, place);
    for (const Comment::Word& rule : said.rules) {
      FileSuppression one{{rule.text, std::nullopt, said.reason, until}, remark.at, place};
      if (said.scope == Comment::Scope::value) one.said.at = remark.at.text();
      take(std::move(one), word(remark, rule));
    }
  }

  static Range word(const io::detail::Remark& remark, const Comment::Word& word) {
    const std::size_t begin = remark.begin + word.offset;
    return {begin, begin + word.text.size()};
  }

  const Loaded& loaded_;
  const Known& known_;
  const io::ReadOptions& reading_;
  FileSuppressions found_;
  std::size_t count_ = 0;
};

}  // namespace

FileSuppressions suppressions_in(const Loaded& loaded, const Known& known, const io::ReadOptions& reading) {
  if (!loaded.document || !loaded.text.structured) return {};
  return Collector(loaded, known, reading).run();
}

}  // namespace check::detail
FAZHI_END_NAMESPACE
