#include <fazhi/check/profiles.hpp>
#include <fazhi/io/catalogue.hpp>
#include <fazhi/io/file.hpp>
#include <fazhi/io/instruments.hpp>

#include <gtest/gtest.h>

#include <string>

namespace {

fazhi::diag::Source source(const std::string& name) {
  return {name, fazhi::io::read_file(FAZHI_SOURCE_DIR "/src/" + name).value()};
}

// All of it is read whenever the command starts.
TEST(BuiltinData, IsWrittenSoThatTheFastReaderTakesIt) {
  if (!fazhi::io::has_fast_readers()) GTEST_SKIP() << "built without fast readers";
  for (const std::string_view id : fazhi::io::builtin_catalogues())
    EXPECT_TRUE(fazhi::io::read_catalogue(source("io/catalogues/" + std::string(id) + ".yaml")).by_fast_reader) << id;
  const auto instruments = source("io/instruments/" + std::string(fazhi::io::builtin_instruments_id) + ".yaml");
  EXPECT_TRUE(fazhi::io::read_instruments(instruments).by_fast_reader);
  const auto profile = source("check/profiles/" + std::string(fazhi::check::default_profile) + ".yaml");
  EXPECT_TRUE(fazhi::check::read_profile(profile).by_fast_reader);
}

}  // namespace
