#include "rules/list.hpp"

#include <fazhi/core/utf8.hpp>

#include "core/scan_text.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

/// A set phrase with a slip in it. One entry stands for one way to get it wrong; nothing is guessed.
struct Slip {
  std::string_view wrong;
  std::string_view right;
  std::u32string_view unless_behind = {};  ///< what comes before it makes another word of it
  std::u32string_view unless_followed = {};
  std::u32string_view only_followed = {};  ///< only before one of these it is no other word
  bool may_be_true = false;                ///< where someone or something to be chosen follows in the clause
};

/// Characters of which every slip holds one; few texts have many of them.
constexpr scan::CodePointSet tells(U"今健制意段神章职荐证负近部");

constexpr Slip slips[] = {
    {"第一责任职责", "第一责任人职责"},
    {"法治建设第一负责人", "法治建设第一责任人"},
    {"法制建设第一责任人", "法治建设第一责任人"},
    {"推荐法治政府建设", "推进法治政府建设", U"", U"", U"", true},
    {"推荐法治建设", "推进法治建设", U"", U"", U"", true},
    {"推荐依法行政", "推进依法行政", U"", U"", U"", true},
    {"推荐依法治", "推进依法治", U"", U"", U"", true},
    {"重大部的", "重大部署的", U"", U"", U"贯落实情要"},
    {"一段时间时期", "一段时期"},
    {"法制政府建设", "法治政府建设"},
    {"法治政府健设", "法治政府建设"},
    {"习近平法制思想", "习近平法治思想"},
    {"习近平总书记法治思想", "习近平法治思想"},
    {"习近平新时代法治思想", "习近平法治思想"},
    {"习近平新时代中国特色社会主义法治思想", "习近平法治思想"},
    {"习近平新时代特色社会主义思想", "习近平新时代中国特色社会主义思想"},
    {"中国特色社会主意", "中国特色社会主义"},
    {"二十大会议精神", "二十大精神"},
    {"十九大会议精神", "十九大精神"},
    {"党章规", "党章党规", U"", U"定范则律章程矩"},
    {"今年来", "今年以来", U"", U"", U"，,"},
    {"公证司法", "公正司法", U"", U"鉴行辅所局援部联协"},
    {"规范公证文明", "规范公正文明"},
};

char32_t point_at(std::string_view text, std::size_t at) { return at < text.size() ? utf8::next(text, at) : U'\0'; }

/// The first of those characters in a slip, and where it stands.
struct Telling {
  char32_t point = 0;
  std::size_t at = 0;
};

constexpr Telling telling_of(std::string_view wrong) {
  for (std::size_t at = 0; at < wrong.size();) {
    const std::size_t begin = at;
    const char32_t point = utf8::next(wrong, at);
    if (tells.has(point)) return {point, begin};
  }
  return {};
}

constexpr std::array<Telling, std::size(slips)> all_telling() {
  std::array<Telling, std::size(slips)> all{};
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = telling_of(slips[i].wrong);
  return all;
}
constexpr auto telling = all_telling();

/// Whether any slip stands in the text, which is passed once.
bool has_slip(std::string_view text) {
  scan::CodePointSearch search(tells, text);
  for (std::size_t at = search.next(0); at < text.size(); at = search.next(at + 1)) {
    const char32_t point = point_at(text, at);
    for (std::size_t i = 0; i < telling.size(); ++i)
      if (telling[i].point == point && at >= telling[i].at &&
          text.substr(at - telling[i].at, slips[i].wrong.size()) == slips[i].wrong)
        return true;
  }
  return false;
}

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

void check(const Subject& subject, Findings& found) {
  for (const PlacedText& text : subject.texts()) {
    if (!has_slip(text.text)) continue;
    for (const Slip& slip : slips)
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
