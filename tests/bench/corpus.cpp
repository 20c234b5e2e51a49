#include "corpus.hpp"

#include <array>
#include <cstdint>
#include <random>
#include <string_view>
#include <utility>

namespace corpus {
namespace {

using fazhi::model::Indicator;
using fazhi::model::Measure;
using fazhi::model::Report;
using fazhi::model::Section;
using fazhi::model::SectionKind;

// clang-format off
constexpr std::array<std::string_view, 12> counties = {
    "青槐县", "柏坞县", "澜石县", "芦汀县", "松隐县", "桐湾县", "雁陂县", "栗溪县", "沙棠县", "云窑县", "枫浦县", "苇泊县"};
constexpr std::array<std::string_view, 10> bureaus = {
    "水务局", "农业农村局", "交通运输局", "文化和旅游局", "城市管理局", "林业局", "气象局", "商务局", "统计局", "粮食和物资储备局"};
constexpr std::array<std::string_view, 20> occasions = {
    "针对沿河几个乡镇办事路程偏远的情况", "围绕年初排出的重点事项清单", "结合春秋两季的集中走访", "面对新老规定交替的空档",
    "按照一事一档的做法", "借助部门之间的资料互通", "对照上级督察反馈的意见", "瞄准群众来信反复提到的难点", "利用冬闲时节",
    "在机构职能调整到位之后", "依托镇级便民窗口", "着眼基层人手紧张的实际", "趁着系统升级的机会", "在广泛听取企业意见的基础上",
    "紧扣审批与监管的衔接", "从最容易出差错的环节入手", "根据第三方评估提出的建议", "为了让规矩落到纸面以外", "沿着问题产生的链条",
    "把握宣传月的时间节点"};
constexpr std::array<std::string_view, 20> deeds = {
    "由分管负责人带队逐镇座谈", "把办事指南改写成问答和图解", "请法律顾问逐份校看文书", "安排业务骨干轮流驻点答疑",
    "将承诺期限写进每张受理单", "组织交叉检查并现场打分", "给每类事项配齐流程图和样表", "重新梳理权限边界并向社会说明",
    "请服务对象当面评议窗口作风", "建起从受理到归档的全程记录", "推动检查计划与兄弟部门合并执行", "用典型案例编成口袋读本",
    "对新进人员实行一对一传帮带", "邀请村民代表旁听集体讨论", "把整改情况张贴在公示栏", "逐项核对台账与实物",
    "选派懂业务的同志充实法制岗位", "统一文书格式和编号规则", "开设午间和周末的预约服务", "制定简明的操作手册"};
constexpr std::array<std::string_view, 20> results = {
    "群众往返次数明显减少", "多年的老问题有了着落", "同类差错没有再次出现", "办理质量得到服务对象认可", "各镇做法逐步统一",
    "基层执法底气更足", "企业对监管的预期更加稳定", "文书规范程度比以往提高", "部门之间推诿的现象得到遏制", "监督的渠道更加畅通",
    "责任落到了具体岗位", "审核把关的作用充分显现", "普法从会场走进了院落", "数据不再重复填报", "矛盾大多在镇村得到化解",
    "年底回访反响良好", "制度的漏洞及时补上", "服务和管理的界限更加清楚", "干部学法用法的习惯正在形成", "经验在全县会议上作了交流"};
constexpr std::array<std::string_view, 28> titles = {
    "完善议事规则", "压实审核责任", "细化裁量标准", "办好民生实事", "公开办事结果", "清理陈旧文件", "规范现场检查", "改进窗口服务",
    "充实法制力量", "推进智慧监管", "畅通投诉渠道", "加强案卷评查", "开展基层普法", "严格合同审查", "回应代表建议", "优化许可流程",
    "联动处置纠纷", "健全应急预案", "抓好学习培训", "落实信用修复", "压减证明材料", "强化跟踪问效", "建立指导案例", "推行说理文书",
    "统筹涉企检查", "培育法治骨干", "做实旁听庭审", "完善档案管理"};
struct Counted {
  std::string_view verb, object, unit;
};
constexpr std::array<Counted, 24> counted = {{
    {"办理", "许可事项", "件"}, {"走访", "服务对象", "家"}, {"开展", "专题讲座", "场"}, {"发放", "普法读本", "份"},
    {"审查", "各类合同", "份"}, {"排查", "风险隐患", "处"}, {"调解", "邻里纠纷", "起"}, {"培训", "执法人员", "人次"},
    {"抽查", "经营场所", "家"}, {"答复", "热线诉求", "件"}, {"评查", "归档案卷", "卷"}, {"公开", "政府信息", "条"},
    {"修订", "内部制度", "项"}, {"巡查", "管护路段", "公里"}, {"受理", "网上预约", "件"}, {"回访", "办事群众", "人次"},
    {"组织", "应急演练", "次"}, {"更新", "公示牌", "块"}, {"联合检查", "重点企业", "家"}, {"采纳", "群众建议", "条"},
    {"编印", "案例汇编", "册"}, {"检测", "样品", "批次"}, {"核发", "证照", "本"}, {"督办", "整改任务", "项"}}};
constexpr std::array<std::string_view, 10> digits = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
constexpr std::array<std::string_view, 7> areas = {
    "提升为民服务水平", "健全依法决策机制", "规范行政执法行为", "完善制度规则体系", "化解各类矛盾纠纷", "自觉接受各方监督",
    "增强法治工作能力"};
// clang-format on

/// The same draws everywhere: only the engine is taken from the library, its distributions differ between them.
class Writer {
 public:
  explicit Writer(std::size_t number) : random_(static_cast<std::uint32_t>(20260U + number)) {}

  std::size_t below(std::size_t limit) { return random_() % limit; }

  template <std::size_t N>
  std::string_view of(const std::array<std::string_view, N>& all) {
    return all[below(N)];
  }

  std::string sentence() {
    std::string made;
    ((((made += of(occasions)) += "，") += of(deeds)) += "，") += of(results);
    return made += "。";
  }

  std::string paragraph(std::string_view opening, std::size_t sentences) {
    std::string made(opening);
    if (!made.empty()) made += "。";
    for (std::size_t i = 0; i < sentences; ++i) made += sentence();
    return made;
  }

  /// Three things counted in one sentence, and the indicators that say so.
  std::string figures(std::vector<Indicator>& indicators) {
    std::string made = "全年";
    const std::size_t first = below(counted.size());
    for (std::size_t i = 0; i < 3; ++i) {
      const Counted& what = counted[(first + i * 5) % counted.size()];
      const std::size_t value = 3 + below(i == 0 ? 2800 : 180);
      Indicator indicator;
      indicator.name = std::string(what.verb).append(what.object);
      indicator.quantity.value = *fazhi::Decimal::of(static_cast<std::int64_t>(value));
      indicator.quantity.unit = what.unit;
      if (i == 0) indicator.period = "全年";
      ((made += what.verb) += what.object) += std::to_string(value);
      (made += what.unit) += i < 2 ? "，" : "。";
      indicators.push_back(std::move(indicator));
    }
    return made;
  }

 private:
  std::mt19937 random_;
};

std::string numbered(std::size_t index) { return std::string("（").append(digits[index]).append("）"); }
std::string ordinal(std::size_t index) { return std::string(digits[index]).append("是"); }

Section section(SectionKind kind, std::size_t index, std::string heading) {
  Section made;
  made.kind = kind;
  made.number = std::string(digits[index]).append("、");
  made.heading = std::move(heading);
  return made;
}

Section achievements(Writer& writer) {
  Section made = section(SectionKind::achievements, 0, "法治政府建设的主要举措和成效");
  std::size_t title = writer.below(titles.size());
  for (std::size_t i = 0; i < areas.size(); ++i) {
    Measure measure;
    measure.number = numbered(i);
    measure.title = areas[i];
    measure.paragraphs = {writer.paragraph(areas[i], 5)};
    for (std::size_t j = 0; j < 3; ++j) {
      Measure action;
      action.number = ordinal(j);
      action.title = titles[title++ % titles.size()];
      const std::string figures = writer.figures(action.indicators);
      action.paragraphs = {writer.paragraph(action.title, 4) + figures, writer.paragraph({}, 5)};
      measure.actions.push_back(std::move(action));
    }
    made.measures.push_back(std::move(measure));
  }
  return made;
}

Section duties(Writer& writer) {
  Section made = section(SectionKind::principal_leader_duty, 1, "主要负责人履行推进法治建设第一责任人职责情况");
  constexpr std::array<std::string_view, 4> headings = {"带头学法讲法", "亲自部署任务", "定期听取汇报", "督促整改落实"};
  made.paragraphs = {"局长坚持把法治建设与业务工作一同谋划、一同推进。" + writer.paragraph({}, 2)};
  for (std::size_t i = 0; i < headings.size(); ++i) {
    fazhi::model::LeaderDuty duty;
    duty.number = numbered(i);
    duty.title = headings[i];
    duty.paragraphs = {writer.paragraph(headings[i], 4)};
    made.duties.push_back(std::move(duty));
  }
  return made;
}

constexpr std::array<std::string_view, 4> weaknesses = {"法制队伍力量不足", "普法形式不够新颖", "信息化程度不高",
                                                        "文书质量还不均衡"};

Section shortcomings(Writer& writer) {
  Section made = section(SectionKind::shortcomings, 2, "存在的不足和原因");
  constexpr std::array<std::string_view, 4> causes = {"岗位编制多年没有调整", "对年轻群体的阅读习惯研究不够",
                                                      "旧系统的接口标准不统一", "对镇级人员的日常指导偏少"};
  for (std::size_t i = 0; i < weaknesses.size(); ++i) {
    fazhi::model::Shortcoming shortcoming;
    shortcoming.number = numbered(i);
    shortcoming.title = weaknesses[i];
    shortcoming.causes = {std::string(causes[i])};
    shortcoming.paragraphs = {writer.paragraph(weaknesses[i], 3).append("主要原因是").append(causes[i]).append("。")};
    made.shortcomings.push_back(std::move(shortcoming));
  }
  return made;
}

Section plan(Writer& writer) {
  Section made = section(SectionKind::plan, 3, "下一年度推进法治政府建设的主要安排");
  constexpr std::array<std::string_view, 4> answers = {"充实法制队伍力量", "创新普法宣传形式", "提高信息化程度",
                                                       "提升文书制作质量"};
  for (std::size_t i = 0; i < answers.size(); ++i) {
    fazhi::model::PlanItem item;
    item.number = numbered(i);
    item.title = answers[i];
    item.paragraphs = {writer.paragraph(answers[i], 4)};
    made.plan_items.push_back(std::move(item));
  }
  return made;
}

void print_item(std::string& text, const std::string& number, const std::vector<std::string>& paragraphs) {
  text += number;
  for (const std::string& paragraph : paragraphs) (text += paragraph) += "\n\n";
}

void print(std::string& text, const Section& section) {
  ((text += *section.number) += section.heading) += "\n\n";
  print_item(text, "", section.paragraphs);
  for (const Measure& measure : section.measures) {
    print_item(text, *measure.number, measure.paragraphs);
    for (const Measure& action : measure.actions) print_item(text, *action.number, action.paragraphs);
  }
  for (const auto& duty : section.duties) print_item(text, *duty.number, duty.paragraphs);
  for (const auto& shortcoming : section.shortcomings) print_item(text, *shortcoming.number, shortcoming.paragraphs);
  for (const auto& item : section.plan_items) print_item(text, *item.number, item.paragraphs);
}

}  // namespace

Report report(std::size_t number) {
  Writer writer(number);
  const std::string county(writer.of(counties));
  const std::string agency = county + std::string(writer.of(bureaus));
  const int year = 2021 + static_cast<int>(writer.below(4));
  Report made;
  auto& metadata = made.metadata;
  metadata.title = agency + std::to_string(year) + "年度法治政府建设情况报告";
  metadata.report_year = fazhi::ReportYear::from_wire(year).value();
  metadata.issuing_agency.emplace().name = agency;
  metadata.addressees = {"中共" + county + "委", county + "人民政府"};
  auto& signature = metadata.signature.emplace();
  signature.agencies = {agency};
  signature.signed_on = fazhi::Date::of(year + 1, 2, 1 + static_cast<int>(writer.below(20)));
  auto& publication = metadata.publication.emplace();
  publication.published_on = fazhi::Date::of(year + 1, 3, 1 + static_cast<int>(writer.below(28)));
  publication.disclosure_mode = "主动公开";
  made.preamble = {std::to_string(year) + "年，" + agency + "把依法办事贯穿各项工作。" + writer.paragraph({}, 2) +
                   "现将有关情况报告如下："};
  made.sections = {achievements(writer), duties(writer), shortcomings(writer), plan(writer)};
  return made;
}

std::string printed(const Report& report) {
  const auto& metadata = report.metadata;
  const auto date = [](const fazhi::Date& day) {
    return std::to_string(day.year()) + "年" + std::to_string(day.month()) + "月" + std::to_string(day.day()) + "日";
  };
  std::string text = "发布机构：" + metadata.issuing_agency->name + "\n发布日期：" +
                     metadata.publication->published_on->to_wire() + "\n公开方式：主动公开\n\n" + *metadata.title +
                     "\n\n";
  const char* comma = "";
  for (const std::string& addressee : metadata.addressees) {
    (text += comma) += addressee;
    comma = "、";
  }
  text += "：\n\n";
  print_item(text, "", report.preamble);
  for (const Section& section : report.sections) print(text, section);
  return text + metadata.signature->agencies.front() + "\n\n" + date(*metadata.signature->signed_on) + "\n";
}

std::vector<Report> reports(std::size_t count) {
  std::vector<Report> made;
  made.reserve(count);
  for (std::size_t i = 0; i < count; ++i) made.push_back(report(i));
  return made;
}

}  // namespace corpus
