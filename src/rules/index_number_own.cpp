#include "rules/list.hpp"
#include "rules/support/contents.hpp"
#include "rules/support/index_stem.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

void check(const Subject& subject, Findings& found) {
  constexpr std::string_view default_code = "000014349";
  const model::Metadata& given = subject.report.metadata;
  const auto stem = given.index_number ? index_stem(*given.index_number) : std::nullopt;
  if (!stem || stem->code != default_code) return;
  // It is the code of that office, whose own records rightly begin with it.
  if (given.issuing_agency && given.issuing_agency->name.find("国务院") != std::string::npos) return;
  found.add(metadata() / "index_number", {stem->code}).within(Range{0, stem->size});
}

}  // namespace

constexpr Rule index_number_own =
    rule("index-number-own")
        .severity(diag::Severity::hint)
        .category(Category::metadata)
        .basis("fazhi-format", "索引号", "index number")
        .catches("发布系统默认填写国务院办公厅的代码，索引号看不出是哪个机关的",
                 "a system of publication fills in the code of the General Office of the State Council, so that the "
                 "index number does not tell whose record it is")
        .titled("索引号以本机关的代码开头", "The index number begins with the agency's own code")
        .says("索引号以国务院办公厅的代码“{0}”开头，多为发布系统的默认值，宜改为本机关的代码",
              "the index number begins with “{0}”, the code of the General Office of the State Council, which systems "
              "fill in by default; put the agency's own code there")
        .example("索引号：11120102000144717R/2025-00012", "索引号：000014349/2025-00012")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE
