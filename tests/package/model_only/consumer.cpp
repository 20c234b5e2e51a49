// A user's program that needs the headers alone: it fills a report through the binder, as a reader of its own would.

#include <fazhi/bind/binder.hpp>
#include <fazhi/model/report.hpp>

#include <cstdio>

int main() {
  fazhi::model::Report report;
  fazhi::bind::Binder binder(report);
  binder.begin_object();
  binder.key("preamble");
  binder.begin_array();
  binder.end_array();
  binder.end_object();

  for (const auto& problem : binder.problems())
    std::printf("%s: %s\n", problem.diagnostic.at.text().c_str(), problem.diagnostic.id.c_str());
  // A report lacks its version, metadata and sections.
  return binder.problems().size() == 3 && report == fazhi::model::Report{} ? 0 : 1;
}
