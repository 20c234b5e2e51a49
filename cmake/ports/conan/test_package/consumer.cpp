#include <fazhi/fazhi.hpp>

int main() {
  const auto read = fazhi::io::read_yaml<fazhi::model::Report>({"report.yaml", "schema_version: \"1.0\"\n"});
  return read.problems.empty() ? 1 : 0;
}
