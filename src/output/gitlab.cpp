#include <fazhi/check/fingerprint.hpp>
#include <fazhi/io/sinks.hpp>

#include "output/places.hpp"
#include "output/put.hpp"
#include "output/words.hpp"
#include "output/writers.hpp"

#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/uuid_io.hpp>

#include <map>
#include <string>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace output {
namespace {

std::string_view severity_of(diag::Severity severity) {
  switch (severity) {
    case diag::Severity::error:
      return "critical";
    case diag::Severity::warning:
      return "major";
    case diag::Severity::info:
      return "minor";
    case diag::Severity::hint:
      break;
  }
  return "info";
}

/// One issue of a Code Quality report.
struct Issue {
  std::string description;
  std::string check_name;
  std::string fingerprint;
  std::string_view severity;
  std::size_t line = 1;
};

/// A fingerprint that no other issue of the run has, as the format wants: of a path, what the finding is known by, how
/// many of the file were known by the same before, and how often the path was given before.
std::string unique(const std::string& path, const std::string& known_by, std::size_t before, std::size_t given) {
  namespace uuids = boost::uuids;
  const auto space = uuids::name_generator_sha1(uuids::ns::url())("urn:fazhi:code-quality:1");
  std::string name = path + '\0' + known_by + '\0' + std::to_string(before);
  if (given != 0) name += '\0' + std::to_string(given);
  return uuids::to_string(uuids::name_generator_sha1(space)(name));
}

class GitLabWriter : public Writer {
 public:
  std::string begin() override { return "["; }

  std::string file(const check::Loaded& loaded, const check::Checked& checked) override {
    const std::string path = relative_path(loaded.text.name);
    known_.clear();
    given_ = times_given_[path]++;
    check::Fingerprints fingerprints(loaded);
    std::string text;
    for (const diag::Diagnostic& one : checked.outcome.findings) {
      const auto region = region_in_file(loaded, one.place);
      text += next(path, {told(loaded, checked, one), one.id, fingerprints.of(one), severity_of(one.severity),
                          region ? region->begin.line : 1});
    }
    for (const rules::LedgerEntry& entry : checked.outcome.ledger)
      if (entry.state == rules::LedgerEntry::State::failed)
        text += next(path, {in_both(entry.reason), entry.rule, entry.rule + ' ' + entry.reason_code, "blocker", 1});
    return text;
  }

  std::string end(const rules::RunSummary& /*run*/) override { return has_issues_ ? "\n]\n" : "]\n"; }

 private:
  std::string next(const std::string& path, const Issue& issue) {
    const std::size_t before = known_[issue.fingerprint]++;
    io::JsonSink sink(io::JsonStyle::compact);
    sink.begin_object();
    put(sink, "description", issue.description);
    put(sink, "check_name", issue.check_name);
    put(sink, "fingerprint", unique(path, issue.fingerprint, before, given_));
    put(sink, "severity", issue.severity);
    put_object(sink, "location", [&] {
      put(sink, "path", path);
      put_object(sink, "lines", [&] { put(sink, "begin", issue.line); });
    });
    sink.end_object();
    const std::string comma = has_issues_ ? ",\n" : "\n";
    has_issues_ = true;
    return comma + sink.take();
  }

  std::map<std::string, std::size_t> known_;        // issues of the file by what they are known by
  std::map<std::string, std::size_t> times_given_;  // files by their path
  std::size_t given_ = 0;                           // how often the path of the file was given before it
  bool has_issues_ = false;
};

}  // namespace

std::unique_ptr<Writer> detail::gitlab_writer() { return std::make_unique<GitLabWriter>(); }

}  // namespace output
FAZHI_END_NAMESPACE
