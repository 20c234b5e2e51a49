#pragma once

#include <fazhi/core/config.hpp>

#include <string_view>

FAZHI_BEGIN_NAMESPACE
/// Set phrases of reports.
namespace importer::detail::set_phrases {

/// A set phrase with a slip in it. One entry stands for one way to get it wrong; nothing is guessed.
struct Slip {
  std::string_view wrong;
  std::string_view right;
  std::u32string_view unless_behind = {};  ///< what comes before it makes another word of it
  std::u32string_view unless_followed = {};
  std::u32string_view only_followed = {};  ///< only before one of these it is no other word
  bool may_be_true = false;                ///< where someone or something to be chosen follows in the clause
};

inline constexpr Slip slips[] = {
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

}  // namespace importer::detail::set_phrases
FAZHI_END_NAMESPACE
