#pragma once

// A rule's cases are data beside it, tests/rules/<id>.yaml: merge patches on one valid report (RFC 7396; where the
// report has a list, the keys of the patch are indexes), and what the rule must find in the result.

#include <fazhi/diag/diagnostic.hpp>
#include <fazhi/io/file.hpp>
#include <fazhi/io/read.hpp>
#include <fazhi/io/write.hpp>
#include <fazhi/model/report.hpp>

#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace cases {

struct Expected {
  std::string at;
  std::optional<std::string> zh;
  std::optional<std::string> en;
};
BOOST_DESCRIBE_STRUCT(Expected, (), (at, zh, en))
constexpr auto fazhi_describe(fazhi::meta::Of<Expected>) {
  using fazhi::meta::field;
  return fazhi::meta::type("expected", {"发现", "Finding"}, "fazhi-format",
                           field("at").titled("位置", "Pointer").required(), field("zh").titled("中文", "Chinese"),
                           field("en").titled("英文", "English"));
}

/// `x-patch` is kept by the reader as a tree, whatever its shape.
struct Case {
  std::string name;
  std::optional<fazhi::Date> as_of;
  std::vector<Expected> finds;
};
BOOST_DESCRIBE_STRUCT(Case, (), (name, as_of, finds))
constexpr auto fazhi_describe(fazhi::meta::Of<Case>) {
  using fazhi::meta::field;
  return fazhi::meta::type("case", {"用例", "Case"}, "fazhi-format", field("name").titled("名称", "Name").required(),
                           field("as_of").titled("判断日期", "Day to judge by"),
                           field("finds").titled("应有发现", "What is found").required());
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

/// The patch that a case carries, or null.
inline const fazhi::bind::Tree* patch_of(const fazhi::bind::Extras& extras, std::size_t index) {
  for (const auto& extra : extras)
    if (extra.key == "x-patch" && extra.object.text() == "/cases/" + std::to_string(index)) return &extra.value;
  return nullptr;
}

/// The valid report, changed by a patch.
fazhi::model::Report patched(const fazhi::bind::Tree* patch);

}  // namespace cases
