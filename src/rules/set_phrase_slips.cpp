#include "import/set_phrases.hpp"
#include "rules/engine/gathered.hpp"
#include "rules/list.hpp"

#include <fazhi/core/utf8.hpp>

#include <algorithm>
#include <iterator>
#include <string>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

using importer::detail::set_phrases::Slip;
using importer::detail::set_phrases::slips;

char32_t point_at(std::string_view text, std::size_t at) { return at < text.size() ? utf8::next(text, at) : U'\0'; }

char32_t point_before(std::string_view text, std::size_t at) {
  if (at == 0) return U'\0';
  do --at;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U);
  return utf8::next(text, at);
}

/// Whether the clause from `at` on tells of who or what is put forward: 推荐法治政府建设示范市.
bool puts_forward(std::string_view text, std::size_t at) {
  constexpr std::size_t reach = 60;
  constexpr std::string_view chosen[] = {"示范", "先进", "典型", "单位", "个人", "候选", "治企", "人选", "人员",
                                         "案例", "经验", "项目", "专家", "人才", "优秀", "讲师", "书目", "课程"};
  std::string_view clause = text.substr(at, reach);
  for (const std::string_view mark : {"，", "。", "；"}) clause = clause.substr(0, clause.find(mark));
  return std::any_of(std::begin(chosen), std::end(chosen),
                     [clause](std::string_view word) { return clause.find(word) != clause.npos; });
}

bool holds(const Slip& slip, std::string_view text, Range range) {
  const auto is_one_of = [](char32_t point, std::u32string_view points) {
    return points.find(point) != std::u32string_view::npos;
  };
  const char32_t next = point_at(text, range.end);
  // 治 may begin the word that tells: 依法治企.
  if (slip.may_be_true && puts_forward(text, range.end - std::string_view("治").size())) return false;
  return !is_one_of(point_before(text, range.begin), slip.unless_behind) && !is_one_of(next, slip.unless_followed) &&
         (slip.only_followed.empty() || is_one_of(next, slip.only_followed));
}

void tell(const Slip& slip, const PlacedText& text, Findings& found) {
  for (std::size_t at = text.text.find(slip.wrong); at != std::string_view::npos;
       at = text.text.find(slip.wrong, at + slip.wrong.size())) {
    const Range within{at, at + slip.wrong.size()};
    if (!holds(slip, text.text, within)) continue;
    const std::string right(slip.right);
    found.add(text.at, {std::string(slip.wrong), right})
        .within(within)
        .fix({{"改为“" + right + "”", "write “" + right + "”"}, false, {{text.at, within, right, std::nullopt}}});
  }
}

void check(const Subject& subject, Findings& found) {
  for (const PlacedText* text : subject.gathered().texts_with(detail::sign::slip))
    for (const Slip& slip : slips) tell(slip, *text, found);
}

}  // namespace

constexpr Rule set_phrase_slips = rule("set-phrase-slips")
                                      .severity(diag::Severity::warning)
                                      .category(Category::language)
                                      .basis("fazhi-format", "固定提法", "set phrases")
                                      .catches("固定提法有错漏字，如“第一责任职责”“推荐法治政府建设”",
                                               "a set phrase with a character lost or changed, such as 第一责任职责")
                                      .fixable(Fixable::unsafely)
                                      .titled("固定提法无错漏", "Set phrases are without slips")
                                      .says("“{0}”应为“{1}”", "“{0}” should read “{1}”")
                                      .example("履行推进法治建设第一责任人职责", "履行推进法治建设第一责任职责")
                                      .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE
