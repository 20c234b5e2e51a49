#include "import/vocabulary_tables.hpp"

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

using Kind = InstrumentKind;

struct Row {
  const char* word;
  Kind kind;
};

// Titles that are known as a whole.
constexpr Row names[] = {{"宪法", Kind::constitution},
                         {"中华人民共和国宪法", Kind::constitution},
                         {"党章", Kind::party_regulation},
                         {"中国共产党章程", Kind::party_regulation},
                         {"民法典", Kind::law},
                         {"求是", Kind::periodical},
                         {"瞭望", Kind::periodical},
                         {"半月谈", Kind::periodical}};
// How titles end. 办法 and the like are no 法.
constexpr Row ends[] = {{"法", Kind::law},
                        {"法典", Kind::law},
                        {"修正案", Kind::law},
                        {"通则", Kind::law},
                        {"办法", Kind::departmental_rule},
                        {"规定", Kind::departmental_rule},
                        {"细则", Kind::departmental_rule},
                        {"规则", Kind::departmental_rule},
                        {"做法", Kind::normative_document},
                        {"方法", Kind::normative_document},
                        {"执法", Kind::other},
                        {"普法", Kind::other},
                        {"学法", Kind::other},
                        {"用法", Kind::other},
                        {"说法", Kind::other},
                        {"司法", Kind::other},
                        {"立法", Kind::other},
                        {"守法", Kind::other},
                        {"释法", Kind::other},
                        {"违法", Kind::other},
                        {"看法", Kind::other},
                        {"想法", Kind::other},
                        {"书法", Kind::other},
                        {"与法", Kind::other},
                        {"讲法", Kind::other},
                        {"条例", Kind::administrative_regulation},
                        {"准则", Kind::party_regulation},
                        {"章程", Kind::normative_document},
                        {"预案", Kind::emergency_plan},
                        {"学习纲要", Kind::book},
                        {"读本", Kind::book},
                        {"手册", Kind::book},
                        {"汇编", Kind::book},
                        {"选编", Kind::book},
                        {"全书", Kind::book},
                        {"文选", Kind::book},
                        {"选集", Kind::book},
                        {"摘编", Kind::book},
                        {"教程", Kind::book},
                        {"教材", Kind::book},
                        {"概论", Kind::book},
                        {"释义", Kind::book},
                        {"问答", Kind::book},
                        {"百问", Kind::book},
                        {"学习问答", Kind::book},
                        {"重要论述", Kind::book},
                        {"论述摘编", Kind::book},
                        {"治国理政", Kind::book},
                        {"论坚持全面依法治国", Kind::book},
                        {"第一卷", Kind::book},
                        {"第二卷", Kind::book},
                        {"第三卷", Kind::book},
                        {"第四卷", Kind::book},
                        {"第五卷", Kind::book},
                        {"著作选读", Kind::book},
                        {"日报", Kind::periodical},
                        {"晚报", Kind::periodical},
                        {"时报", Kind::periodical},
                        {"早报", Kind::periodical},
                        {"周刊", Kind::periodical},
                        {"月刊", Kind::periodical},
                        {"杂志", Kind::periodical},
                        {"学报", Kind::periodical},
                        {"简报", Kind::periodical},
                        {"专报", Kind::periodical},
                        {"周报", Kind::periodical},
                        {"专栏", Kind::column},
                        {"大讲堂", Kind::column},
                        {"讲座", Kind::lecture},
                        {"公开课", Kind::lecture},
                        {"证", Kind::certificate},
                        {"证书", Kind::certificate},
                        {"执照", Kind::certificate},
                        {"证件", Kind::certificate},
                        {"表", Kind::form},
                        {"申请书", Kind::form},
                        {"告知书", Kind::form},
                        {"通知书", Kind::form},
                        {"决定书", Kind::form},
                        {"承诺书", Kind::form},
                        {"责任书", Kind::form},
                        {"意见书", Kind::form},
                        {"建议书", Kind::form},
                        {"倡议书", Kind::form},
                        {"协议书", Kind::form},
                        {"协议", Kind::form},
                        {"合同", Kind::form},
                        {"笔录", Kind::form},
                        {"回执", Kind::form},
                        {"台账", Kind::form},
                        {"登记簿", Kind::form},
                        {"提醒函", Kind::form},
                        {"判决书", Kind::form},
                        {"裁定书", Kind::form},
                        {"公开信", Kind::form},
                        {"一封信", Kind::form},
                        {"提示函", Kind::form},
                        {"明白卡", Kind::form},
                        {"通知", Kind::normative_document},
                        {"意见", Kind::normative_document},
                        {"决定", Kind::normative_document},
                        {"方案", Kind::normative_document},
                        {"规划", Kind::normative_document},
                        {"纲要", Kind::normative_document},
                        {"要点", Kind::normative_document},
                        {"计划", Kind::normative_document},
                        {"安排", Kind::normative_document},
                        {"标准", Kind::normative_document},
                        {"基准", Kind::normative_document},
                        {"清单", Kind::normative_document},
                        {"目录", Kind::normative_document},
                        {"指南", Kind::normative_document},
                        {"指引", Kind::normative_document},
                        {"制度", Kind::normative_document},
                        {"体系", Kind::normative_document},
                        {"公告", Kind::normative_document},
                        {"通告", Kind::normative_document},
                        {"通报", Kind::normative_document},
                        {"批复", Kind::normative_document},
                        {"函", Kind::normative_document},
                        {"报告", Kind::normative_document},
                        {"规范", Kind::normative_document},
                        {"规程", Kind::normative_document},
                        {"公约", Kind::normative_document},
                        {"措施", Kind::normative_document},
                        {"机制", Kind::normative_document},
                        {"流程", Kind::normative_document},
                        {"纪要", Kind::normative_document},
                        {"实施意见", Kind::normative_document},
                        {"守则", Kind::normative_document},
                        {"分工", Kind::normative_document},
                        {"决议", Kind::normative_document},
                        {"议定", Kind::normative_document},
                        {"行动", Kind::normative_document},
                        {"导则", Kind::normative_document},
                        {"总结", Kind::normative_document},
                        {"解释", Kind::normative_document},
                        {"若干措施", Kind::normative_document},
                        {"裁量权基准", Kind::normative_document},
                        {"白皮书", Kind::normative_document},
                        {"责任制", Kind::normative_document},
                        {"工作条", Kind::normative_document},
                        {"的若干规定", Kind::departmental_rule}};
constexpr const char* party[] = {"中国共产党",   "党内",         "党政主要负责人", "党组",     "党委",
                                 "党员",         "纪律处分",     "党纪",           "领导干部", "党风廉政",
                                 "中共",         "政法工作条例", "督察工作规定",   "廉洁自律", "机构编制工作条例",
                                 "信访工作条例", "党政机关",     "党务公开"};
constexpr const char* places[] = {"省", "市", "自治区", "自治州", "自治县", "特别行政区", "经济特区"};
constexpr const char* lesser[] = {"县", "区", "旗", "镇", "乡", "街道", "局", "委员会", "办公室", "厅"};

template <std::size_t size>
std::vector<InstrumentEntry> entries_of(const Row (&rows)[size]) {
  std::vector<InstrumentEntry> entries;
  entries.reserve(size);
  for (const Row& row : rows) entries.push_back({word(row.word), row.kind});
  return entries;
}

}  // namespace

void add_instrument_words(InstrumentWords& words) {
  words.names = entries_of(names);
  words.ends = entries_of(ends);
  words.party_words = words_of(party);
  words.place_ends = words_of(places);
  words.lesser_places = words_of(lesser);
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE
