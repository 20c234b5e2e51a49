#pragma once

// A rule's cases are data beside it, tests/rules/<id>.yaml. A case is a merge patch on one valid report (`x-patch`, RFC
// 7396; where the report has a list, the keys of the patch are indexes), or a printed `page`, and what the rule must
// find in it. `x-previous` patches the valid report to that of the year before, `x-profile` is a profile to judge by.

#include <fazhi/diag/diagnostic.hpp>
#include <fazhi/import/import.hpp>
#include <fazhi/io/file.hpp>
#include <fazhi/io/read.hpp>
#include <fazhi/io/write.hpp>
#include <fazhi/model/instrument_list.hpp>
#include <fazhi/model/report.hpp>
#include <fazhi/rules/validate.hpp>

#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace cases {

struct Expected {
  std::string at;
  std::optional<std::string> zh;
  std::optional<std::string> en;
  std::optional<std::string> text;  ///< the part of the value that it is about; of a page, what is printed there
  std::optional<std::string> fix;   ///< what the first edit of its first fix puts there
};
BOOST_DESCRIBE_STRUCT(Expected, (), (at, zh, en, text, fix))
constexpr auto fazhi_describe(fazhi::meta::Of<Expected>) {
  using fazhi::meta::field;
  return fazhi::meta::type("expected", {"发现", "Finding"}, "fazhi-format",
                           field("at").titled("位置", "Pointer").required(), field("zh").titled("中文", "Chinese"),
                           field("en").titled("英文", "English"), field("text").titled("文字", "Text"),
                           field("fix").titled("改为", "Fix"));
}

/// `x-…` are kept by the reader as trees, whatever their shape.
struct Case {
  std::string name;
  std::optional<fazhi::Date> as_of;
  std::optional<std::string> page;
  std::vector<Expected> finds;
  std::vector<std::string> beside;  ///< other rules that rightly speak too when everything is judged
};
BOOST_DESCRIBE_STRUCT(Case, (), (name, as_of, page, finds, beside))
constexpr auto fazhi_describe(fazhi::meta::Of<Case>) {
  using fazhi::meta::field;
  return fazhi::meta::type("case", {"用例", "Case"}, "fazhi-format", field("name").titled("名称", "Name").required(),
                           field("as_of").titled("判断日期", "Day to judge by"), field("page").titled("页面", "Page"),
                           field("finds").titled("应有发现", "What is found").required(),
                           field("beside").titled("其他规则", "Rules that speak beside it"));
}

struct CaseFile {
  std::vector<Case> cases;
};
BOOST_DESCRIBE_STRUCT(CaseFile, (), (cases))
constexpr auto fazhi_describe(fazhi::meta::Of<CaseFile>) {
  using fazhi::meta::field;
  return fazhi::meta::type("case-file", {"用例文件", "Case file"}, "fazhi-format",
                           field("cases").titled("用例", "Cases").required());
}
static_assert(fazhi::meta::complete<Expected> && fazhi::meta::complete<Case> && fazhi::meta::complete<CaseFile>);

inline std::string folder() { return std::string(FAZHI_SOURCE_DIR) + "/tests/rules/"; }

template <class T>
fazhi::io::Document<T> read_or_throw(const std::string& name, const std::string& text, fazhi::io::Format format) {
  const fazhi::diag::Source source(name, text);
  auto read = fazhi::io::read<T>(source, format);
  if (read) return *std::move(read.document);
  std::string message = name + " is refused:";
  for (const auto& problem : read.problems) message += ' ' + problem.id + " at " + problem.at.text();
  throw std::runtime_error(message);
}

inline std::string slurp(const std::string& path) {
  auto text = fazhi::io::read_file(path);
  if (!text) throw std::runtime_error(path + ": " + text.error().message.en);
  return std::move(text).value();
}

/// What a case carries under that key, or null.
inline const fazhi::bind::Tree* extra_of(const fazhi::bind::Extras& extras, std::size_t index, const char* key) {
  for (const auto& extra : extras)
    if (extra.key == key && extra.object.text() == "/cases/" + std::to_string(index)) return &extra.value;
  return nullptr;
}

/// The valid report, changed by a patch.
fazhi::model::Report patched(const fazhi::bind::Tree* patch);

/// What a case gives to judge. Its options point into it.
struct Given {
  fazhi::importer::Imported printed;  ///< of a case with a page
  fazhi::model::Report report;
  std::optional<fazhi::model::Report> previous;
  std::vector<fazhi::model::Catalogue> catalogues;
  std::vector<fazhi::model::InstrumentList> instruments;
  fazhi::rules::ValidateOptions options;

  Given(const CaseFile& file, const fazhi::bind::Extras& extras, std::size_t index);
  Given(const Given&) = delete;
  Given& operator=(const Given&) = delete;
};

}  // namespace cases
