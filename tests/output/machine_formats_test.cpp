#include "runs.hpp"

#include <fazhi/core/utf8.hpp>

#include <gtest/gtest.h>

namespace {

using fazhi::Language;
using fazhi::check::Checker;
using fazhi::output::Format;

const std::vector<Format> machine_formats = {Format::json,   Format::jsonl, Format::sarif,      Format::github,
                                             Format::gitlab, Format::junit, Format::summary_csv};

TEST(MachineFormats, AreTheSameInBothLanguagesAndWithColoursAndQuiet) {
  const Checker checker;
  const auto run = fazhi_tests::tricky_run(checker);
  for (const Format format : machine_formats)
    EXPECT_EQ(written(format, checker, run, {Language::zh, true, true}),
              written(format, checker, run, {Language::en, false, false}))
        << name_of(format);
}

TEST(MachineFormats, AreUtf8WithoutControlsWhateverFindingsAndNamesHold) {
  const Checker checker;
  const auto run = fazhi_tests::tricky_run(checker);
  for (const Format format : machine_formats) {
    const std::string text = written(format, checker, run);
    EXPECT_FALSE(fazhi::utf8::first_invalid(text)) << name_of(format);
    EXPECT_EQ(text.find('\x01'), std::string::npos) << name_of(format);
    EXPECT_EQ(text.find('\x1b'), std::string::npos) << name_of(format);
  }
}

TEST(MachineFormats, SayTheSameForTheSameRun) {
  const Checker checker;
  for (const Format format : machine_formats)
    EXPECT_EQ(written(format, checker, fazhi_tests::tricky_run(checker)),
              written(format, Checker(), fazhi_tests::tricky_run(checker)))
        << name_of(format);
}

}  // namespace
