#include <fazhi/fwd.hpp>

namespace {

// Only declared here: the forward header alone must be enough for that.
[[maybe_unused]] const fazhi::model::Report* report = nullptr;
[[maybe_unused]] const fazhi::io::Read<fazhi::model::Report>* answer = nullptr;
[[maybe_unused]] const fazhi::rules::Outcome* outcome = nullptr;

}  // namespace

// And it must agree with the definitions.
#include <fazhi/fazhi.hpp>

#include <gtest/gtest.h>

TEST(Fwd, AgreesWithTheDefinitions) {
  const fazhi::model::Report report{};
  const fazhi::model::Report* same = &report;
  EXPECT_EQ(same->sections.size(), 0U);
}
