#include "check/suppressions.hpp"

#include <array>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace check::detail {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }

/// Reads a comment from its beginning on. What Chinese keyboards write in place of `:`, `,` and `--` is as good.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  bool at_end() {
    pass_blanks();
    return at_ == text_.size();
  }

  template <class... Words>
  bool take(const Words&... words) {
    pass_blanks();
    return (take_one(words) || ...);
  }

  /// Letters, digits and what ids and dates are made of beside them.
  std::optional<Comment::Word> word() {
    pass_blanks();
    const std::size_t begin = at_;
    while (at_ < text_.size() && is_of_word(text_[at_]) && !is_dash()) ++at_;
    if (at_ == begin) return std::nullopt;
    return Comment::Word{std::string(text_.substr(begin, at_ - begin)), begin};
  }

  std::string rest() {
    pass_blanks();
    std::string_view rest = text_.substr(at_);
    while (!rest.empty() && is_blank(rest.back())) rest.remove_suffix(1);
    at_ = text_.size();
    return std::string(rest);
  }

 private:
  static bool is_of_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
           c == '_';
  }
  bool is_dash() const { return text_.substr(at_, 2) == "--"; }
  void pass_blanks() {
    while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
  }
  bool take_one(std::string_view word) {
    if (text_.substr(at_, word.size()) != word) return false;
    at_ += word.size();
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

Error wrong(const char* zh, const char* en) {
  return {"suppression.syntax",
          {std::string(zh) + "；写法：# fazhi: ignore 规则, 规则 until 2026-12-31 -- 理由",
           std::string(en) + "; it is written as # fazhi: ignore RULE, RULE until 2026-12-31 -- REASON"}};
}

/// The rules and the day, up to the reason.
std::optional<Error> read_rules(Reader& reader, Comment& comment) {
  do {
    auto rule = reader.word();
    if (!rule) return wrong("此处应有规则编号", "a rule is wanted here");
    comment.rules.push_back(std::move(*rule));
  } while (reader.take(",", "，", "、"));
  if (reader.at_end() || reader.take("--", "——")) return std::nullopt;
  const auto word = reader.word();
  if (!word || word->text != "until")
    return wrong("规则之间用逗号，理由之前用“--”", "rules stand with commas between them, the reason behind --");
  comment.until = reader.word();
  if (!comment.until) return wrong("until 之后应有日期", "a day is wanted behind until");
  if (reader.at_end() || reader.take("--", "——")) return std::nullopt;
  return wrong("日期之后应为“--”和理由", "-- and the reason are wanted behind the day");
}

}  // namespace

std::optional<Result<Comment>> comment_of(std::string_view text) {
  Reader reader(text);
  reader.take("#");
  if (!reader.take("fazhi:", "fazhi：")) return std::nullopt;
  Comment comment;
  const auto verb = reader.word();
  if (!verb || (verb->text != "ignore" && verb->text != "ignore-file"))
    return wrong("“fazhi:”之后应为 ignore 或 ignore-file", "behind 'fazhi:' stands ignore or ignore-file");
  if (verb->text == "ignore-file") comment.scope = Comment::Scope::file;
  if (auto error = read_rules(reader, comment)) return std::move(*error);
  comment.reason = reader.rest();
  return comment;
}

}  // namespace check::detail
FAZHI_END_NAMESPACE
