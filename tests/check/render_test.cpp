#include <fazhi/check/render.hpp>

#include <gtest/gtest.h>

namespace {

using fazhi::Language;
using fazhi::check::Checker;
using fazhi::check::load;
using fazhi::check::load_file;
using fazhi::check::render_findings;
using fazhi::check::render_problems;

TEST(RenderProblems, ShowsEachWithItsPlace) {
  const auto loaded = load("report.yaml", "metadata:\n  titel: 年度报告\n");
  const std::string text = render_problems(loaded, Language::en);
  EXPECT_NE(text.find("report.yaml:2:3: error: "), std::string::npos) << text;
  EXPECT_NE(text.find("  2 |   titel: 年度报告\n    |   ^~~~~"), std::string::npos) << text;
}

TEST(RenderProblems, TellsWhyThereIsNoText) {
  EXPECT_EQ(render_problems(load_file("no such\nfile"), Language::en),
            "no such\\x0afile: error: there is no such file [file.missing]\n");
}

TEST(RenderFindings, HidesNumbersOfPersonsInTheLinesThatItShows) {
  const std::string number = "11010519491231002X";  // the example number of GB 11643
  const auto loaded = load("report.yaml",
                           "schema_version: \"1.0\"\n"
                           "metadata: {title: 云岭市林业局年度报告}\n"
                           "preamble:\n"
                           "  - 依法行政，证件号" +
                               number +
                               "，联系人。。\n"
                               "sections: []\n");
  ASSERT_TRUE(loaded.document) << render_problems(loaded, Language::en);
  const auto checked = Checker().check(loaded);
  ASSERT_FALSE(checked.discreet.empty());
  const std::string text = render_findings(loaded, checked, Language::zh);
  EXPECT_NE(text.find("report.yaml:4:"), std::string::npos) << text;
  EXPECT_EQ(text.find(number), std::string::npos) << text;
  EXPECT_NE(text.find("******************，联系人"), std::string::npos) << text;
}

}  // namespace
