#include <fazhi/import/find_defects.hpp>
#include <fazhi/import/vocabulary.hpp>

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace {

using namespace fazhi;
using importer::DefectFact;

/// By a vocabulary that a caller gives, every finder looks at every text.
importer::Options all_finders() {
  importer::Options options;
  options.vocabulary = importer::compile(importer::Vocabulary()).vocabulary;
  return options;
}

std::string told(const std::vector<DefectFact>& defects) {
  std::string text;
  for (const DefectFact& defect : defects) {
    text += importer::text_of(defect.kind).en + " at " + std::to_string(defect.range.begin) + "-" +
            std::to_string(defect.range.end) + ", " + std::to_string(static_cast<int>(defect.confidence)) + ": " +
            defect.text + " > " + defect.correction.value_or("(none)") + "\n";
  }
  return text;
}

void add(std::vector<std::string>& pieces, const std::vector<importer::Word>& words) {
  for (const importer::Word& word : words) pieces.push_back(word.to_wire());
}

/// What the finders look for, word by word, and what they look for around it.
std::vector<std::string> pieces_of_defects() {
  std::vector<std::string> pieces;
  const importer::Vocabulary vocabulary = importer::default_vocabulary();
  const auto& defects = vocabulary.words.defects;
  for (const auto* list :
       {&defects.advertising, &defects.site_words, &defects.site_endings, &defects.site_labels, &defects.template_marks,
        &defects.page_tools, &defects.placeholders, &defects.behind_blanks, &defects.garbled, &defects.office_lines,
        &defects.card_labels, &defects.secrecy_marks, &defects.person_roles, &defects.person_titles})
    add(pieces, *list);
  for (const auto& entry : vocabulary.words.facts.qualifiers_before) pieces.push_back(entry.word.to_wire());
  for (const auto& entry : vocabulary.words.facts.qualifiers_after) pieces.push_back(entry.word.to_wire());
  return pieces;
}

const char* const around[] = {"，",
                              "。",
                              "、",
                              "；",
                              "：",
                              "！",
                              "？",
                              ",",
                              ";",
                              ":",
                              "(",
                              ")",
                              "（",
                              "）",
                              "《",
                              "》",
                              "【",
                              "】",
                              "“",
                              "”",
                              "「",
                              "」",
                              "〔",
                              "〕",
                              "﹝",
                              "﹞",
                              "[",
                              "]",
                              "{",
                              "}",
                              "_",
                              "__",
                              "___",
                              "¥",
                              "￥",
                              "*",
                              "**",
                              "x",
                              "XX",
                              "×",
                              "××",
                              "□□",
                              "|",
                              "||| ",
                              " ",
                              "　",
                              "  ",
                              "\t",
                              "\n",
                              "1",
                              "12",
                              "2024",
                              "1236",
                              "12,345",
                              "1 236",
                              "１２",
                              "3.5",
                              "1235余",
                              "98多",
                              "约1237",
                              "近4321",
                              "1239件左右",
                              "约为",
                              "名",
                              "个",
                              "件",
                              "余",
                              "多",
                              "上下",
                              "左右",
                              "年",
                              "月",
                              "日",
                              "号",
                              "第5号",
                              "令",
                              "令第3号",
                              "〔2024〕5号",
                              "[2024]7号",
                              "（2024）8号",
                              "〔 2024 〕9 号",
                              "13800001234",
                              "110101199003070811",
                              "王明",
                              "李晓",
                              "赵某",
                              "张文远",
                              "聘请",
                              "任命",
                              "担任",
                              "为",
                              "公司",
                              "法院",
                              "学校",
                              "的的",
                              "的",
                              "重点重点",
                              "研究研究",
                              "委员会",
                              "委员会议",
                              "哈哈哈哈",
                              "★1年",
                              "☆",
                              "机 密",
                              "(yīng)",
                              "ā",
                              "é",
                              "Ã©Ã¨",
                              "\xE2\x80\xAE",
                              "\xE2\x80\x8B",
                              "\xEF\xBF\xBD",
                              "\xEE\x80\x80",
                              "╋",
                              "╊",
                              "ㄅ",
                              "○",
                              "〇",
                              "二〇二四",
                              "-",
                              "—",
                              "－",
                              "a",
                              "www.",
                              ".com",
                              "abc.cn",
                              "http://",
                              "@",
                              "法治",
                              "政府",
                              "单位",
                              "局",
                              "國",
                              "會議",
                              "\xF0\xA0\xAE\xB7",
                              "\xE6\xB3",
                              "&nbsp",
                              "/",
                              "%",
                              "％",
                              "\r\n"};

const char* const plain[] = {
    "本年度各科室按分工完成任务", "持续改进窗口服务", "全年办结事项", "组织业务培训", "修订工作规程",
    "与相邻单位共同开展检查",     "及时答复来信",     "公布办理结果", "压实各方责任", "邀请专家授课"};

class Holder {
 public:
  Holder() : by_all_(all_finders()) {}

  void hold(const std::string& text) {
    const std::string expected = told(importer::find_defects(text, by_all_));
    with_defects += expected.empty() ? 0 : 1;
    ASSERT_EQ(told(importer::find_defects(text)), expected) << text;
  }

  std::size_t with_defects = 0;

 private:
  importer::Options by_all_;
};

TEST(TextDefects, AreTheSameWhereOnlySuspectedTextsAreLookedAt) {
  Holder holder;
  const std::vector<std::string> pieces = pieces_of_defects();
  std::mt19937 random(2025);
  const auto any = [&random](const auto& list) { return std::string(list[random() % std::size(list)]); };
  for (const std::string& piece : pieces) {
    holder.hold(piece);
    for (const char* sign : around) {
      holder.hold(any(plain) + sign + piece);
      holder.hold(any(plain) + piece + sign + any(plain) + "。");
    }
  }
  for (const char* sign : around)
    for (const char* next : around) {
      holder.hold(std::string(sign) + next);
      holder.hold(any(plain) + sign + next + any(plain) + "。");
    }
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (std::size_t parts = 1 + random() % 12; parts > 0; --parts) {
      const std::size_t kind = random() % 8;
      text += kind == 0 ? any(pieces) : kind < 4 ? any(around) : any(plain);
    }
    if (random() % 8 == 0) text[random() % text.size()] = static_cast<char>(random() % 256);
    holder.hold(text);
  }
  // The test is of no use where nothing is found.
  EXPECT_GT(holder.with_defects, 20'000U);
}

TEST(TextDefects, OfFiguresAreTheSame) {
  Holder holder;
  const importer::Vocabulary vocabulary = importer::default_vocabulary();
  std::vector<std::string> before = {"", "共", "约 "};
  for (const auto& entry : vocabulary.words.facts.qualifiers_before) before.push_back(entry.word.to_wire());
  std::vector<std::string> behind = {"", "，其余", " 左右"};
  for (const auto& entry : vocabulary.words.facts.qualifiers_after) behind.push_back(entry.word.to_wire());
  std::size_t round = 0;
  for (const std::string& word : before)
    for (const char* number : {"1236", "123", "1240", "125", "98", "12,345", "1，236", "1236.5", " 1237", "３２１"})
      for (const char* more : {"", "余", "多", " 余", " 多", "余万", "+"})
        for (const char* unit : {"件", "个", "名", "元", "台(套)", "吨二氧化碳", ""})
          holder.hold("办结" + word + number + more + unit + behind[round++ % behind.size()] + "。");
  EXPECT_GT(holder.with_defects, 200U);
}

TEST(TextDefects, OfFiguresBehindWordsThatEndInAQualifierAreTheSame) {
  Holder holder;
  std::vector<std::string> words = {"约", "约为", "约达", "预约为"};
  const importer::Vocabulary vocabulary = importer::default_vocabulary();
  for (const auto& word : vocabulary.words.facts.no_qualifiers) words.push_back(word.to_wire());
  for (const std::string& word : words)
    for (const char* before : {"", "办理", "大", "约"})
      for (const char* number : {"1236件", " 1236件", "1236余件", "1236件左右", "123余件"})
        holder.hold("窗口" + std::string(before) + word + number + "。");
  EXPECT_GT(holder.with_defects, 100U);
}

TEST(TextDefects, OfPersonsAreTheSame) {
  Holder holder;
  const importer::Vocabulary vocabulary = importer::default_vocabulary();
  std::vector<std::string> before = {"", "任命", "聘请", "聘任", "邀请", "清林学校", "林区法院", "清林公司", "居民 "};
  add(before, vocabulary.words.defects.person_roles);
  std::vector<std::string> behind = {"", "为顾问", "担任顾问", "授课", "，", "、李晓讲课", "（化名）", " 到会", "现场"};
  add(behind, vocabulary.words.defects.person_titles);
  for (const std::string& word : before)
    for (const char* name : {"王明", "张文远", "刘可为", "王组织", "清明", "陳平", "赵"})
      for (const std::string& next : behind) {
        holder.hold("组织" + word + name + next + "。");
        holder.hold(word + name + next);
      }
  EXPECT_GT(holder.with_defects, 500U);
}

TEST(TextDefects, OfDocumentNumbersAreTheSame) {
  Holder holder;
  for (const char* code : {"清林发", "清林发 ", "（清）林罚", ""})
    for (const char* open : {"〔", "﹝", "[", "［", "(", "（", "{", "【", "〔 "})
      for (const char* year : {"2024", "２０２４", "2024 ", "202"})
        for (const char* close : {"〕", "﹞", "]", "］", ")", "）", "}", "】", "〕 "})
          for (const char* serial : {"5号", "第5号", " 5 号", "第 5号", "5", "号"})
            holder.hold(std::string("印发") + code + open + year + close + serial + "文件。");
  for (const char* order : {"市政府令第5号", "市政府令 第5号", "市政府令第 5号", "市政府令5 号", "责令改正"})
    holder.hold(std::string("公布") + order + "。");
  EXPECT_GT(holder.with_defects, 1'000U);
}

TEST(TextDefects, OfSecrecyAreTheSame) {
  Holder holder;
  std::vector<std::string> marks = {"机 密", "秘　密", "绝 密 ", " 机密", "密"};
  add(marks, importer::default_vocabulary().words.defects.secrecy_marks);
  for (const std::string& word : marks)
    for (const char* before :
         {"", "【", "密级：", "密级:", "★", "（", " ", "本年度各科室按分工完成任务并持续改进窗口服务，"})
      for (const char* behind :
           {"", "】", "★", "☆1年", "★长期", "）", "。", " ", "本年度各科室按分工完成任务并持续改进窗口服务"})
        holder.hold(before + word + behind);
  EXPECT_GT(holder.with_defects, 200U);
}

}  // namespace
