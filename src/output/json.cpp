#include <fazhi/io/write.hpp>
#include <fazhi/version.hpp>

#include "output/writers.hpp"

#include <string>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace output {
namespace {

rules::FindingsFile head_of(const check::Checker& checker) {
  rules::FindingsFile run;
  run.version = FAZHI_VERSION_STRING;
  run.as_of = checker.options().as_of;
  run.profile = checker.profile().id.to_wire();
  run.rule_set = rules::RuleSetLine{checker.rule_set().version, checker.rule_set().digest};
  return run;
}

class JsonWriter : public Writer {
 public:
  explicit JsonWriter(const check::Checker& checker) : run_(head_of(checker)) {}

  std::string begin() override { return {}; }

  std::string file(const check::Loaded& loaded, const check::Checked& checked) override {
    run_.files.push_back(check::findings_of(loaded, checked));
    return {};
  }

  std::string end(const rules::RunSummary& run) override {
    run_.summary = run;
    return io::write_json(run_);
  }

 private:
  rules::FindingsFile run_;
};

}  // namespace

std::unique_ptr<Writer> detail::json_writer(const check::Checker& checker) {
  return std::make_unique<JsonWriter>(checker);
}

}  // namespace output
FAZHI_END_NAMESPACE
