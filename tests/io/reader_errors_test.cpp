#include <fazhi/io/read.hpp>
#include <fazhi/model/report.hpp>

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <regex>
#include <set>

namespace {

using namespace fazhi;

/// The model has no truth value yet.
struct Flag {
  bool told = false;
};

BOOST_DESCRIBE_STRUCT(Flag, (), (told))

constexpr auto fazhi_describe(meta::Of<Flag>) {
  return meta::type("flag", {"标志", "Flag"}, "fazhi-format", meta::field("told").titled("已告知", "Told"));
}

using Problems = std::vector<diag::Diagnostic>;

template <class T>
Problems read_as(const diag::Source& source, io::Format format) {
  return io::read<T>(source, format).problems;
}

/// With one limit lowered.
template <std::size_t io::Limits::*limit, std::size_t value>
Problems with(const diag::Source& source, io::Format format) {
  io::ReadOptions options;
  options.limits.*limit = value;
  return io::read<model::Metadata>(source, format, options).problems;
}

/// A text with one thing wrong, and all that the reader says of it.
struct Case {
  const char* name;
  io::Format format;
  Problems (*read)(const diag::Source&, io::Format);
  const char* text;
  const char* id;
  const char* place;  // line:column, empty where the text has none
  const char* zh;
  const char* en;
};

void PrintTo(const Case& row, std::ostream* out) { *out << row.name; }

constexpr auto json = io::Format::json;
constexpr auto yaml = io::Format::yaml;
constexpr auto text = io::Format::text;

const Case cases[] = {
    // Text and format
    Case{"Utf8InvalidInJson", json, read_as<model::Metadata>, "{\"title\": \"法\xE6\xB3\"}", "utf8.invalid", "1:13",
         "此处不是UTF-8；若文件为GB18030，请先转换：iconv -f GB18030 -t UTF-8",
         "this is not UTF-8; if the file is GB18030, convert it first: iconv -f GB18030 -t UTF-8"},
    Case{"Utf8InvalidInYaml", yaml, read_as<model::Metadata>, "title: 年报\nsubject_category: \xFF\n", "utf8.invalid",
         "2:19", "此处不是UTF-8；若文件为GB18030，请先转换：iconv -f GB18030 -t UTF-8",
         "this is not UTF-8; if the file is GB18030, convert it first: iconv -f GB18030 -t UTF-8"},
    Case{"DocumentEmptyInJson", json, read_as<model::Metadata>, " \n", "document.empty", "1:1", "文件是空的",
         "the document is empty"},
    Case{"DocumentEmptyInYaml", yaml, read_as<model::Metadata>, "# nothing\n", "document.empty", "1:1", "文件是空的",
         "the document is empty"},
    Case{"FormatNotStructured", text, read_as<model::Metadata>, "第一章 总则\n", "format.not-structured", "",
         "既不是JSON也不是YAML", "this is neither JSON nor YAML"},
    Case{"JsonSyntax", json, read_as<model::Metadata>, "{\"title\": 年报}", "json.syntax", "1:11",
         "JSON语法有误（syntax error）", "this is not JSON (syntax error)"},
    Case{"JsonSyntaxOfARawControl", json, read_as<model::Metadata>, "{\"title\": \"\x01\"}", "json.syntax", "1:12",
         "JSON语法有误（syntax error）", "this is not JSON (syntax error)"},
    Case{"JsonCut", json, read_as<model::Metadata>, "{\"title\": \"年度", "json.cut", "1:14",
         "JSON到此中断：文件不完整", "the JSON ends here, before it is complete"},
    Case{"JsonJunk", json, read_as<model::Metadata>, "{\"title\": \"年报\"} x", "json.junk", "1:17",
         "JSON文档之后还有内容", "something follows the JSON document"},
    Case{"YamlSyntax", yaml, read_as<model::Metadata>, "title: 年报\n]\n", "yaml.syntax", "2:1",
         "YAML语法有误（illegal flow end）", "this is not YAML (illegal flow end)"},
    Case{"YamlQuote", yaml, read_as<model::Metadata>, "title: \"年报\n", "yaml.quote", "1:8", "引号没有闭合",
         "the quote is never closed"},
    Case{"YamlControl", yaml, read_as<model::Metadata>, "title: 年报\x01\n", "yaml.control", "1:10",
         "此处有不可见的控制字符", "there is an invisible control character here"},
    Case{"YamlKey", yaml, read_as<model::Metadata>, "? [a]\n: 1\n", "yaml.key", "1:3",
         "键须为文字，不能是列表、对象或空", "a key is a text, not a list, an object or nothing"},
    Case{"YamlKeyOfNothing", yaml, read_as<model::Metadata>, "~: 1\n", "yaml.key", "1:1",
         "键须为文字，不能是列表、对象或空", "a key is a text, not a list, an object or nothing"},
    Case{"YamlTag", yaml, read_as<model::Metadata>, "title: !!binary aGk=\n", "yaml.tag", "1:8",
         "不支持标签“tag:yaml.org,2002:binary”，请删去",
         "the tag tag:yaml.org,2002:binary is not supported; take it away"},
    Case{"YamlTagOfAList", yaml, read_as<model::Metadata>, "addressees: !!set [甲]\n", "yaml.tag", "1:13",
         "不支持标签“tag:yaml.org,2002:set”，请删去", "the tag tag:yaml.org,2002:set is not supported; take it away"},
    Case{"YamlAlias", yaml, read_as<model::Metadata>, "x-a: &a [*a]\n", "yaml.alias", "1:10",
         "别名不能指向包含自身的锚", "an alias cannot stand within its own anchor"},
    Case{"YamlSecondDocument", yaml, read_as<model::Metadata>, "title: 年报\n---\ntitle: 年报\n",
         "yaml.second-document", "2:1", "一个文件只能有一份文档，此处开始了第二份",
         "a file holds one document, a second one begins here"},
    Case{"YamlSecondDocumentBehindFlow", yaml, read_as<model::Metadata>, "{title: 年报} y", "yaml.second-document",
         "1:13", "一个文件只能有一份文档，此处开始了第二份", "a file holds one document, a second one begins here"},
    // Keys
    Case{"KeyMissingInJson", json, read_as<model::Agency>, "{}\n", "key.missing", "1:1", "缺少必需的键“name”（名称）",
         "the required key \"name\" is missing (Name)"},
    Case{"KeyMissingInYaml", yaml, read_as<model::Agency>, "# 机关\n{}\n", "key.missing", "2:1",
         "缺少必需的键“name”（名称）", "the required key \"name\" is missing (Name)"},
    Case{"KeyUnknownInJson", json, read_as<model::Metadata>, "{\"titel\": \"年报\"}", "key.unknown", "1:2",
         "没有“titel”这个键；是否为“title”？", "there is no key \"titel\" here; did you mean \"title\"?"},
    Case{"KeyUnknownInYaml", yaml, read_as<model::Metadata>, "标题: 年报\n", "key.unknown", "1:1", "没有“标题”这个键",
         "there is no key \"标题\" here"},
    Case{"KeyDuplicateInJson", json, read_as<model::Metadata>, "{\"title\": \"甲县年报\",\n \"title\": \"乙县年报\"}",
         "key.duplicate", "2:2", "键“title”重复出现", "the key \"title\" stands twice"},
    Case{"KeyDuplicateInYaml", yaml, read_as<model::Metadata>, "title: 甲县年报\ntitle: 乙县年报\n", "key.duplicate",
         "2:1", "键“title”重复出现", "the key \"title\" stands twice"},
    Case{"KeyDuplicateOfAKeptOneInJson", json, read_as<model::Metadata>, "{\"x-a\": 1, \"x-a\": 2}", "key.duplicate",
         "1:12", "键“x-a”重复出现", "the key \"x-a\" stands twice"},
    Case{"KeyDuplicateOfAKeptOneInYaml", yaml, read_as<model::Metadata>, "x-a: 1\nx-a: 2\n", "key.duplicate", "2:1",
         "键“x-a”重复出现", "the key \"x-a\" stands twice"},
    // Types and values
    Case{"ObjectExpectedInJson", json, read_as<model::Metadata>, "{\"signature\": []}", "type.object-expected", "1:15",
         "此处须为对象（若干键值）", "an object is expected here"},
    Case{"ObjectExpectedInYaml", yaml, read_as<model::Metadata>, "signature: 县司法局\n", "type.object-expected",
         "1:12", "此处须为对象（若干键值）", "an object is expected here"},
    Case{"ListExpectedInJson", json, read_as<model::Metadata>, "{\"addressees\": \"县政府\"}", "type.list-expected",
         "1:16", "此处须为列表", "a list is expected here"},
    Case{"ListExpectedInYaml", yaml, read_as<model::Metadata>, "addressees: 县政府\n", "type.list-expected", "1:13",
         "此处须为列表", "a list is expected here"},
    Case{"TextExpectedInJson", json, read_as<model::Metadata>, "{\"title\": 2024}", "type.text-expected", "1:11",
         "此处须为文字（在YAML中可加引号）", "a text is expected here (quote it in YAML)"},
    Case{"TextExpectedInYaml", yaml, read_as<model::Metadata>, "title: [年报]\n", "type.text-expected", "1:8",
         "此处须为文字（在YAML中可加引号）", "a text is expected here (quote it in YAML)"},
    Case{"IntegerExpectedInJson", json, read_as<model::Metadata>, "{\"report_year\": \"2024\"}",
         "type.integer-expected", "1:17", "此处须为整数，不加引号", "an integer is expected here, without quotes"},
    Case{"IntegerExpectedInYaml", yaml, read_as<model::Metadata>, "report_year: 二〇二四\n", "type.integer-expected",
         "1:14", "此处须为整数，不加引号", "an integer is expected here, without quotes"},
    Case{"IntegerExpectedForAFraction", json, read_as<model::Metadata>, "{\"report_year\": 2024.0}",
         "type.integer-expected", "1:17", "此处须为整数，不加引号", "an integer is expected here, without quotes"},
    Case{"BooleanExpectedInJson", json, read_as<Flag>, "{\"told\": \"true\"}", "type.boolean-expected", "1:10",
         "此处须为true或false", "true or false is expected here"},
    Case{"BooleanExpectedInYaml", yaml, read_as<Flag>, "told: yes\n", "type.boolean-expected", "1:7",
         "此处须为true或false", "true or false is expected here"},
    Case{"NullInJson", json, read_as<model::Metadata>, "{\"title\": null}", "type.null", "1:11",
         "没有值：请填写，或删去此键", "there is no value: give one, or take the key away"},
    Case{"NullInYaml", yaml, read_as<model::Metadata>, "title:\n", "type.null", "1:1", "没有值：请填写，或删去此键",
         "there is no value: give one, or take the key away"},
    Case{"NumberNotFiniteUnderAKeptKey", yaml, read_as<model::Metadata>, "title: .nan\nx-a: [1, -.Inf]\n",
         "number.not-finite", "2:10", "无穷大和非数不是可保存的数值；若是文字，请加引号",
         "infinity and not-a-number are no values that can be kept; quote it if it is a text"},
    Case{"NumberNotFiniteInATree", yaml, read_as<bind::Tree>, "a: .NaN\n", "number.not-finite", "1:4",
         "无穷大和非数不是可保存的数值；若是文字，请加引号",
         "infinity and not-a-number are no values that can be kept; quote it if it is a text"},
    Case{"NumberTooLongUnderAKeptKey", yaml, read_as<model::Metadata>, "x-a:\n  b: 0x10000000000000000\n",
         "number.too-long", "2:6", "十六进制或八进制数超过64位；若是文字，请加引号",
         "a hexadecimal or octal number has at most 64 bits; quote it if it is a text"},
    Case{"NumberTooLongInATree", yaml, read_as<bind::Tree>, "- 0o2000000000000000000000\n", "number.too-long", "1:3",
         "十六进制或八进制数超过64位；若是文字，请加引号",
         "a hexadecimal or octal number has at most 64 bits; quote it if it is a text"},
    Case{"EnumUnknownNameInJson", json, read_as<model::Agency>,
         "{\"name\": \"河口县人民政府\", \"level\": \"country\"}", "enum.unknown-name", "1:30",
         "没有这个名称，可用的有：national, province, city, county, township；是否为“county”？",
         "no such name; there are: national, province, city, county, township; did you mean \"county\"?"},
    Case{"EnumUnknownNameInYaml", yaml, read_as<model::Agency>, "name: 河口县人民政府\nlevel: 县级\n",
         "enum.unknown-name", "2:8", "没有这个名称，可用的有：national, province, city, county, township",
         "no such name; there are: national, province, city, county, township"},
    Case{"TextTooShortInJson", json, read_as<model::Agency>, "{\"name\": \"县\"}", "text.too-short", "1:10",
         "至少须有2个字", "at least 2 characters are needed"},
    Case{"TextTooShortInYaml", yaml, read_as<model::Agency>, "name: 县\n", "text.too-short", "1:7", "至少须有2个字",
         "at least 2 characters are needed"},
    Case{"TextTooLongInJson", json, read_as<model::Quantity>,
         "{\"value\": \"1\", \"unit\": \"一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三\"}",
         "text.too-long", "1:24", "至多32个字", "at most 32 characters are allowed"},
    Case{"TextTooLongInYaml", yaml, read_as<model::Quantity>,
         "value: 1\nunit: 一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三\n", "text.too-long", "2:7",
         "至多32个字", "at most 32 characters are allowed"},
    Case{"ListTooShortInJson", json, read_as<model::Relation>, "{\"type\": \"sum\", \"parts\": []}", "list.too-short",
         "1:26", "列表至少须有1项", "the list is too short, it needs at least 1"},
    Case{"ListTooShortInYaml", yaml, read_as<model::Relation>, "type: sum\nparts: []\n", "list.too-short", "2:8",
         "列表至少须有1项", "the list is too short, it needs at least 1"},
    // Strong types
    Case{"DateSyntaxInJson", json, read_as<model::Metadata>, "{\"submitted_on\": \"2025年3月1日\"}", "date.syntax",
         "1:18", "日期须写作 2025-03-31 的形式", "a date is written as 2025-03-31"},
    Case{"DateSyntaxInYaml", yaml, read_as<model::Metadata>, "submitted_on: 2025-3-1\n", "date.syntax", "1:15",
         "日期须写作 2025-03-31 的形式", "a date is written as 2025-03-31"},
    Case{"DateNoSuchDayInJson", json, read_as<model::Metadata>, "{\"submitted_on\": \"2025-02-29\"}",
         "date.no-such-day", "1:18", "日历上没有这一天", "the calendar has no such day"},
    Case{"DateNoSuchDayInYaml", yaml, read_as<model::Metadata>, "submitted_on: 2025-02-30\n", "date.no-such-day",
         "1:15", "日历上没有这一天", "the calendar has no such day"},
    Case{"DecimalSyntaxInJson", json, read_as<model::Quantity>, "{\"value\": \"1,200\"}", "decimal.syntax", "1:11",
         "数值须写作十进制数，如“1200.50”", "a value is written in decimal digits, such as 1200.50"},
    Case{"DecimalSyntaxInYaml", yaml, read_as<model::Quantity>, "value: 一百万\n", "decimal.syntax", "1:8",
         "数值须写作十进制数，如“1200.50”", "a value is written in decimal digits, such as 1200.50"},
    Case{"DecimalRangeInJson", json, read_as<model::Quantity>, "{\"value\": 1234567890123456789}", "decimal.range",
         "1:11", "数值超过18位数字", "a value has at most 18 digits"},
    Case{"DecimalRangeInYaml", yaml, read_as<model::Quantity>, "value: \"0.123456789012345678\"\n", "decimal.range",
         "1:8", "数值超过18位数字", "a value has at most 18 digits"},
    Case{"DigestSyntaxInJson", json, read_as<model::Provenance>, "{\"digest\": \"sha256:12\"}", "digest.syntax", "1:12",
         "摘要须写作“sha256:”加64个小写十六进制数字",
         "a digest is written as sha256: and 64 lower-case hexadecimal digits"},
    Case{"DigestSyntaxInYaml", yaml, read_as<model::Provenance>, "digest: md5:0123456789abcdef\n", "digest.syntax",
         "1:9", "摘要须写作“sha256:”加64个小写十六进制数字",
         "a digest is written as sha256: and 64 lower-case hexadecimal digits"},
    Case{"DocumentNumberBracketsInJson", json, read_as<model::Metadata>, "{\"document_number\": \"云水发[2025]9号\"}",
         "document-number.brackets", "1:21", "发文字号的年份须用六角括号〔〕",
         "the year of a document number stands in hexagonal brackets 〔〕"},
    Case{"DocumentNumberBracketsInYaml", yaml, read_as<model::Metadata>, "document_number: 云水发〔2025）9号\n",
         "document-number.brackets", "1:18", "发文字号的年份须用六角括号〔〕",
         "the year of a document number stands in hexagonal brackets 〔〕"},
    Case{"DocumentNumberSerialInJson", json, read_as<model::Metadata>, "{\"document_number\": \"云水发〔2025〕第9号\"}",
         "document-number.serial", "1:21", "发文字号的序号不加“第”，不编虚位",
         "the serial number has no 第 and no leading zero"},
    Case{"DocumentNumberSerialInYaml", yaml, read_as<model::Metadata>, "document_number: 云水发〔2025〕09号\n",
         "document-number.serial", "1:18", "发文字号的序号不加“第”，不编虚位",
         "the serial number has no 第 and no leading zero"},
    Case{"DocumentNumberSyntaxInJson", json, read_as<model::Metadata>, "{\"document_number\": \"云水发9号\"}",
         "document-number.syntax", "1:21", "发文字号须写作“机关代字〔年份〕序号号”",
         "a document number is written as agency code〔year〕serial号"},
    Case{"DocumentNumberSyntaxInYaml", yaml, read_as<model::Metadata>, "document_number: 云水发〔25〕9号\n",
         "document-number.syntax", "1:18", "发文字号须写作“机关代字〔年份〕序号号”",
         "a document number is written as agency code〔year〕serial号"},
    Case{"IdentifierSyntaxInJson", json, read_as<model::Indicator>,
         "{\"id\": \"1a\", \"quantity\": {\"value\": \"1\"}}", "identifier.syntax", "1:8",
         "编号以字母开头，由字母、数字和“.”“_”“-”组成，至多64个",
         "an id begins with a letter and holds letters, digits, '.', '_' and '-', at most 64"},
    Case{"IdentifierSyntaxInYaml", yaml, read_as<model::Indicator>, "id: 指标一\nquantity: {value: 1}\n",
         "identifier.syntax", "1:5", "编号以字母开头，由字母、数字和“.”“_”“-”组成，至多64个",
         "an id begins with a letter and holds letters, digits, '.', '_' and '-', at most 64"},
    Case{"ReportYearRangeInJson", json, read_as<model::Metadata>, "{\"report_year\": 1977}", "report-year.range",
         "1:17", "报告年度须在1978至2100之间", "a report year lies between 1978 and 2100"},
    Case{"ReportYearRangeInYaml", yaml, read_as<model::Metadata>, "report_year: 2101\n", "report-year.range", "1:14",
         "报告年度须在1978至2100之间", "a report year lies between 1978 and 2100"},
    Case{"SchemaVersionSyntaxInJson", json, read_as<model::Report>,
         "{\"schema_version\": \"1\", \"metadata\": {}, \"sections\": []}", "schema-version.syntax", "1:20",
         "格式版本须写作“1.0”的形式", "a schema version is written as 1.0"},
    Case{"SchemaVersionSyntaxInYaml", yaml, read_as<model::Report>,
         "schema_version: \"1.00\"\nmetadata: {}\nsections: []\n", "schema-version.syntax", "1:17",
         "格式版本须写作“1.0”的形式", "a schema version is written as 1.0"},
    Case{"SchemaVersionMajorInJson", json, read_as<model::Report>,
         "{\"schema_version\": \"2.0\", \"metadata\": {}, \"sections\": []}", "schema-version.major", "1:20",
         "本程序只读1.x版格式；较新的文件请用较新的fazhi",
         "this program reads format 1.x; take a newer fazhi for a newer file"},
    Case{"SchemaVersionMajorInYaml", yaml, read_as<model::Report>,
         "metadata: {}\nsections: []\nschema_version: \"10.0\"\n", "schema-version.major", "3:17",
         "本程序只读1.x版格式；较新的文件请用较新的fazhi",
         "this program reads format 1.x; take a newer fazhi for a newer file"},
    Case{"SchemaVersionMajorOfAnOlderFileInJson", json, read_as<model::Report>,
         "{\"schema_version\": \"0.9\", \"metadata\": {}, \"sections\": []}", "schema-version.major", "1:20",
         "本程序读1.x版格式；较早的文件请用 fazhi migrate 转换",
         "this program reads format 1.x; bring an older file to it with fazhi migrate"},
    Case{"SchemaVersionMajorOfAnOlderFileInYaml", yaml, read_as<model::Report>,
         "metadata: {}\nsections: []\nschema_version: \"0.1\"\n", "schema-version.major", "3:17",
         "本程序读1.x版格式；较早的文件请用 fazhi migrate 转换",
         "this program reads format 1.x; bring an older file to it with fazhi migrate"},
    Case{"SchemaVersionNewerInJson", json, read_as<model::Report>,
         "{\"schema_version\": \"1.9\", \"metadata\": {}, \"sections\": []}", "schema-version.newer", "1:20",
         "文件为1.9版，本程序只懂1.0版：不认识的键不会保留",
         "the file is of version 1.9 and this program knows 1.0: keys that it does not know are not kept"},
    Case{"SchemaVersionNewerInYaml", yaml, read_as<model::Report>,
         "metadata: {}\nsections: []\nschema_version: \"1.9\"\n", "schema-version.newer", "3:17",
         "文件为1.9版，本程序只懂1.0版：不认识的键不会保留",
         "the file is of version 1.9 and this program knows 1.0: keys that it does not know are not kept"},
    // Limits
    Case{"LimitBytesInJson", json, with<&io::Limits::max_bytes, 10>, "{\"title\": \"年度报告\"}", "limit.bytes", "1:1",
         "文件超过10字节（max_bytes），请拆分", "the document has more than 10 bytes (max_bytes); split it"},
    Case{"LimitBytesInYaml", yaml, with<&io::Limits::max_bytes, 10>, "title: 年度报告\n", "limit.bytes", "1:1",
         "文件超过10字节（max_bytes），请拆分", "the document has more than 10 bytes (max_bytes); split it"},
    Case{"LimitDepthInJson", json, with<&io::Limits::max_depth, 2>, "{\"x-a\": [[1]]}", "limit.depth", "1:10",
         "嵌套超过2层（max_depth），请减少嵌套", "nested more than 2 deep (max_depth); write it flatter"},
    Case{"LimitDepthInYaml", yaml, with<&io::Limits::max_depth, 2>, "x-a:\n  - [1]\n", "limit.depth", "2:5",
         "嵌套超过2层（max_depth），请减少嵌套", "nested more than 2 deep (max_depth); write it flatter"},
    Case{"LimitValuesInJson", json, with<&io::Limits::max_values, 3>, "{\"x-a\": [1, 2, 3]}", "limit.values", "1:13",
         "值超过3个（max_values），请拆分文件", "more than 3 values (max_values); split the file"},
    Case{"LimitValuesInYaml", yaml, with<&io::Limits::max_values, 3>, "x-a: [1, 2, 3]\n", "limit.values", "1:10",
         "值超过3个（max_values），请拆分文件", "more than 3 values (max_values); split the file"},
    Case{"LimitStringInJson", json, with<&io::Limits::max_string_bytes, 4>, "{\"title\": \"年报\"}", "limit.string",
         "1:11", "文字超过4字节（max_string_bytes），请分成段落",
         "a text of more than 4 bytes (max_string_bytes); split it into paragraphs"},
    Case{"LimitStringInYaml", yaml, with<&io::Limits::max_string_bytes, 4>, "title: 年报\n", "limit.string", "1:8",
         "文字超过4字节（max_string_bytes），请分成段落",
         "a text of more than 4 bytes (max_string_bytes); split it into paragraphs"},
    Case{"LimitKeyInJson", json, with<&io::Limits::max_key_bytes, 4>, "{\"x-note\": 1}", "limit.key", "1:2",
         "键超过4字节（max_key_bytes），请缩短", "a key of more than 4 bytes (max_key_bytes); shorten it"},
    Case{"LimitKeyInYaml", yaml, with<&io::Limits::max_key_bytes, 4>, "x-note: 1\n", "limit.key", "1:1",
         "键超过4字节（max_key_bytes），请缩短", "a key of more than 4 bytes (max_key_bytes); shorten it"},
    Case{"LimitAliasesInYaml", yaml, with<&io::Limits::max_alias_values, 3>, "x-a: &a [1, 2, 3]\nx-b: *a\n",
         "limit.aliases", "2:6", "别名重复的值超过3个（max_alias_values），请写出实际内容",
         "aliases repeat more than 3 values (max_alias_values); write out what is meant"},
    Case{"LimitProblemsInJson", json, with<&io::Limits::max_problems, 0>, "{\"titel\": 1, \"yaer\": 2}",
         "limit.problems", "", "另有2个问题未列出", "2 further problems are not listed"},
    Case{"LimitProblemsInYaml", yaml, with<&io::Limits::max_problems, 0>, "titel: 1\nyaer: 2\n", "limit.problems", "",
         "另有2个问题未列出", "2 further problems are not listed"},
    Case{"LimitStringWithQuotesInJson", json, with<&io::Limits::max_string_bytes, 4>,
         "{\"title\": \"\\\\\\\"\\\\\\\"年报\"}", "limit.string", "1:11",
         "文字超过4字节（max_string_bytes），请分成段落",
         "a text of more than 4 bytes (max_string_bytes); split it into paragraphs"},
    Case{"LimitValuesAtALiteralInJson", json, with<&io::Limits::max_values, 3>, "{\"x-a\": [1, true]}", "limit.values",
         "1:13", "值超过3个（max_values），请拆分文件", "more than 3 values (max_values); split the file"},
    Case{"LimitValuesAtATextInJson", json, with<&io::Limits::max_values, 2>, "{\"title\": \"年报\", \"x-a\": \"\"}",
         "limit.values", "1:24", "值超过2个（max_values），请拆分文件",
         "more than 2 values (max_values); split the file"}};

std::string place(const diag::Source& source, const diag::Diagnostic& problem) {
  if (!problem.place) return {};
  const diag::Position at = source.position(problem.place->begin);
  return std::to_string(at.line) + ":" + std::to_string(at.column);
}

class ReaderError : public testing::TestWithParam<Case> {};

TEST_P(ReaderError, IsToldWithItsIdPlaceAndBothMessages) {
  const diag::Source source("document", GetParam().text);
  const Problems problems = GetParam().read(source, GetParam().format);
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].id, GetParam().id);
  EXPECT_EQ(place(source, problems[0]), GetParam().place);
  EXPECT_EQ(problems[0].message.zh, GetParam().zh);
  EXPECT_EQ(problems[0].message.en, GetParam().en);
}

INSTANTIATE_TEST_SUITE_P(, ReaderError, testing::ValuesIn(cases), [](const auto& test) { return test.param.name; });

std::string content(const std::string& path) {
  std::ifstream file(FAZHI_SOURCE_DIR "/" + path);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// What the pattern's first group takes of the text, wherever it is found.
std::set<std::string> found(const std::string& in, const char* pattern) {
  const std::regex regex(pattern);
  std::set<std::string> all;
  for (std::sregex_iterator match(in.begin(), in.end(), regex), end; match != end; ++match) all.insert((*match)[1]);
  return all;
}

std::set<std::string> ids_of_the_table() {
  std::set<std::string> ids;
  for (const Case& row : cases) ids.insert(row.id);
  return ids;
}

TEST(ReaderErrors, AreThoseOfTheDocumentation) {
  const std::string page = content("docs/errors.md");
  std::string sections;
  for (const char* heading : {"\n## Text and format", "\n## Keys", "\n## Types and values", "\n## Limits"}) {
    const std::size_t begin = page.find(heading);
    ASSERT_NE(begin, std::string::npos) << heading;
    sections += page.substr(begin, page.find("\n## ", begin + 1) - begin);
  }
  std::string rows;
  for (const std::string& first_cell : found(sections, "\n\\| (`[^|]*) \\|")) rows += first_cell;
  EXPECT_EQ(ids_of_the_table(), found(rows, "`([^`]+)`"));
}

TEST(ReaderErrors, AreThoseOfTheSources) {
  std::string sources;
  for (const char* path : {"bind/binder.hpp", "bind/ops.hpp", "bind/scalar.hpp", "core/date.hpp", "core/decimal.hpp",
                           "core/digest.hpp", "core/document_number.hpp", "core/identifier.hpp", "core/report_year.hpp",
                           "core/schema_version.hpp", "io/read.hpp"})
    sources += content(std::string("include/fazhi/") + path);
  for (const char* path : {"read.cpp", "json.cpp", "yaml.cpp", "yaml_events.cpp", "event_guard.hpp"})
    sources += content(std::string("src/io/") + path);
  EXPECT_EQ(ids_of_the_table(), found(sources, "\"([a-z0-9-]+\\.[a-z0-9-]+)\""));
}

}  // namespace
