#include <fazhi/io/write.hpp>
#include <fazhi/rules/findings_line.hpp>
#include <fazhi/version.hpp>

#include "output/writers.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace output {
namespace {

/// What a run and a line of one say before their files.
template <class Head>
Head head_of(const check::Checker& checker) {
  Head head;
  head.version = FAZHI_VERSION_STRING;
  head.as_of = checker.options().as_of;
  head.profile = checker.profile().id.to_wire();
  head.rule_set = rules::RuleSetLine{checker.rule_set().version, checker.rule_set().digest};
  return head;
}

/// What a run without files is written as, before its list of files and behind it. No string of JSON holds a line feed,
/// so the list is where it seems to be.
std::pair<std::string, std::string> around_files(const rules::FindingsFile& run) {
  constexpr std::string_view list = "\n  \"files\": []";
  const std::string text = io::write_json(run);
  const auto at = text.find(list);
  return {text.substr(0, at + list.size() - 1), text.substr(at + list.size())};
}

/// Appends a value's JSON as it stands within two others.
void append_indented(std::string& text, std::string_view json) {
  for (std::size_t at = 0; at < json.size();) {
    const std::size_t end = std::min(json.find('\n', at), json.size());
    if (at != 0) text += '\n';
    text.append("    ").append(json.substr(at, end - at));
    at = end + 1;
  }
}

/// Gives each file as it comes: together the bytes of the whole run written at once.
class JsonWriter : public Writer {
 public:
  explicit JsonWriter(const check::Checker& checker) : run_(head_of<rules::FindingsFile>(checker)) {}

  std::string begin() override { return around_files(run_).first; }

  std::string file(const check::Loaded& loaded, const check::Checked& checked) override {
    std::string text = has_files_ ? ",\n" : "\n";
    has_files_ = true;
    append_indented(text, io::write_json(check::findings_of(loaded, checked)));
    return text;
  }

  std::string end(const rules::RunSummary& run) override {
    run_.summary = run;
    return (has_files_ ? "\n  ]" : "]") + around_files(run_).second;
  }

 private:
  rules::FindingsFile run_;
  bool has_files_ = false;
};

/// One line a file, each whole in itself: lines of several runs may be put together, cut and filtered.
class JsonLinesWriter : public Writer {
 public:
  explicit JsonLinesWriter(const check::Checker& checker) : line_(head_of<rules::FindingsLine>(checker)) {}

  std::string begin() override { return {}; }

  std::string file(const check::Loaded& loaded, const check::Checked& checked) override {
    line_.file = check::findings_of(loaded, checked);
    return io::write_json(line_, io::JsonStyle::compact) + '\n';
  }

  std::string end(const rules::RunSummary& /*run*/) override { return {}; }

 private:
  rules::FindingsLine line_;
};

}  // namespace

std::unique_ptr<Writer> detail::json_writer(const check::Checker& checker) {
  return std::make_unique<JsonWriter>(checker);
}

std::unique_ptr<Writer> detail::jsonl_writer(const check::Checker& checker) {
  return std::make_unique<JsonLinesWriter>(checker);
}

}  // namespace output
FAZHI_END_NAMESPACE
