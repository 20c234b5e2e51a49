#include <fazhi/core/utf8.hpp>
#include <fazhi/io/skeleton.hpp>

#include "yaml_text.hpp"

#include <string_view>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace io {
namespace {

// {year} {next} {due} {agency} {title}: filled in; the last three are whole YAML scalars or plain years.
constexpr const char* chinese =
    R"(# 法治政府建设年度报告。字段说明见 fazhi schema --fields；写好后用 fazhi validate 校验。
schema_version: "1.0"
metadata:
  title: {title}
  report_year: {year} # 所报告的年度，不是公开的年份
  issuing_agency:
    name: {agency}
    # level: county            # national、province、city、county 或 township
    # credit_code: 十八位统一社会信用代码
  # document_number: 某机关代字〔{next}〕1号
  # addressees:                # 主送机关，逐一列出
  #   - 本级人民政府
  signature:
    agencies:
      - {agency}
    # signed_on: "{next}-01-31" # 成文日期
  # publication:
  #   published_on: "{next}-03-20" # 应在{next}年4月1日之前公开

# 首个部分之前的段落
# preamble:
#   - 现将有关情况报告如下。

sections:
  - kind: achievements
    number: 一、
    heading: {year}年度推进法治政府建设的主要举措和成效
    # 每项举措一条；正文中的数字可列为指标，数值加引号
    # measures:
    #   - number: （一）
    #     title: 举措标题
    #     paragraphs:
    #       - 正文
    #     indicators:
    #       - name: 所计之事
    #         quantity: {value: "12", unit: 件}

  - kind: shortcomings
    number: 二、
    heading: {year}年度推进法治政府建设存在的不足和原因
    # 每项不足都写明原因；addressed_by 列出针对它的安排的编号
    # shortcomings:
    #   - id: q-2.1
    #     number: （一）
    #     title: 不足标题
    #     paragraphs:
    #       - 正文，写明不足和原因
    #     causes:
    #       - 原因
    #     addressed_by: [p-4.1]

  - kind: principal_leader_duty
    number: 三、
    heading: {year}年度党政主要负责人履行推进法治建设第一责任人职责的有关情况
    # 主要负责人本人做了什么；duty 用目录代码，见 fazhi catalogue leader-duties-2016
    # duties:
    #   - number: （一）
    #     title: 履职情况
    #     paragraphs:
    #       - 正文
    #     leader: 主要负责人
    #     duty: deploy

  - kind: plan
    number: 四、
    heading: {next}年度推进法治政府建设的主要安排
    # addresses 列出所针对的不足；follows 列出所承接的上年安排
    # plan_items:
    #   - id: p-4.1
    #     number: （一）
    #     title: 安排标题
    #     paragraphs:
    #       - 正文
    #     deadline: "{next}-12-31"
    #     addresses: [q-2.1]

  # 可有可无的第五部分
  # - kind: other_matters
  #   number: 五、
  #   heading: 其他需要报告的情况
)";

constexpr const char* english =
    R"(# Annual report on law-based government. fazhi schema --fields explains the fields; check it with fazhi validate.
schema_version: "1.0"
metadata:
  title: {title}
  report_year: {year} # the year reported on, not that of publication
  issuing_agency:
    name: {agency}
    # level: county            # national, province, city, county or township
    # credit_code: eighteen characters
  # document_number: 某机关代字〔{next}〕1号
  # addressees:                # one by one
  #   - 本级人民政府
  signature:
    agencies:
      - {agency}
    # signed_on: "{next}-01-31" # the date printed below the signature
  # publication:
  #   published_on: "{next}-03-20" # due before 1 April {next}

# The paragraphs before the first section
# preamble:
#   - one paragraph

sections:
  - kind: achievements
    number: 一、
    heading: {year}年度推进法治政府建设的主要举措和成效
    # One entry a measure; figures of the text can be listed as indicators, their values in quotes
    # measures:
    #   - number: （一）
    #     title: the heading
    #     paragraphs:
    #       - the text
    #     indicators:
    #       - name: what is counted
    #         quantity: {value: "12", unit: 件}

  - kind: shortcomings
    number: 二、
    heading: {year}年度推进法治政府建设存在的不足和原因
    # Each with its causes; addressed_by lists the ids of the plan items that answer it
    # shortcomings:
    #   - id: q-2.1
    #     number: （一）
    #     title: the shortcoming
    #     paragraphs:
    #       - the text, with the causes
    #     causes:
    #       - why
    #     addressed_by: [p-4.1]

  - kind: principal_leader_duty
    number: 三、
    heading: {year}年度党政主要负责人履行推进法治建设第一责任人职责的有关情况
    # What the principal leader did in person; for the codes of duty see fazhi catalogue leader-duties-2016
    # duties:
    #   - number: （一）
    #     title: what was done
    #     paragraphs:
    #       - the text
    #     leader: the office
    #     duty: deploy

  - kind: plan
    number: 四、
    heading: {next}年度推进法治政府建设的主要安排
    # addresses lists the shortcomings that it answers, follows the items of last year's plan that it continues
    # plan_items:
    #   - id: p-4.1
    #     number: （一）
    #     title: what is planned
    #     paragraphs:
    #       - the text
    #     deadline: "{next}-12-31"
    #     addresses: [q-2.1]

  # A fifth section is optional
  # - kind: other_matters
  #   number: 五、
  #   heading: 其他需要报告的情况
)";

/// What stands for a slot such as `{year}`; each is looked at once, for a name may hold anything.
std::string filled(std::string_view text, ReportYear year, const std::string& agency) {
  const std::string this_year = std::to_string(year.value());
  const std::pair<std::string_view, std::string> slots[] = {
      {"{year}", this_year},
      {"{next}", std::to_string(year.value() + 1)},
      {"{agency}", detail::inline_form(agency)},
      {"{title}", detail::inline_form(agency + this_year + "年度法治政府建设年度报告")}};
  std::string out;
  while (!text.empty()) {
    std::size_t taken = 1;
    std::string_view put = text.substr(0, 1);
    for (const auto& [slot, value] : slots) {
      if (text.substr(0, slot.size()) != slot) continue;
      taken = slot.size();
      put = value;
    }
    out += put;
    text.remove_prefix(taken);
  }
  return out;
}

}  // namespace

Result<std::string> skeleton(ReportYear year, const std::string& agency, Language language) {
  constexpr std::size_t longest = 200;  // code points
  const std::size_t length = utf8::length(agency);
  if (utf8::first_invalid(agency) || length < 2 || length > longest)
    return Error{
        "skeleton.agency",
        {"机关名称须为UTF-8文字，2至200个字", "the name of the agency is a text in UTF-8, 2 to 200 characters"}};
  return filled(language == Language::zh ? chinese : english, year, agency);
}

}  // namespace io
FAZHI_END_NAMESPACE
