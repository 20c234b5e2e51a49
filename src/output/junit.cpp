#include <fazhi/diag/render.hpp>

#include "output/places.hpp"
#include "output/words.hpp"
#include "output/writers.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace output {
namespace {

using check::Checked;
using check::Loaded;
using diag::Diagnostic;
using diag::Severity;
using rules::LedgerEntry;
using State = LedgerEntry::State;

/// Text of XML. Controls, which XML 1.0 does not allow even as references, and broken bytes are shown escaped; line
/// feeds between findings are kept.
std::string xml(std::string_view text) {
  std::string safe;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string line = diag::printable(text.substr(at, end - at));
    for (std::size_t i = 0; i < line.size(); ++i) {
      const std::string_view rest = std::string_view(line).substr(i, 3);
      if (rest == "\xEF\xBF\xBE" || rest == "\xEF\xBF\xBF") {  // U+FFFE and U+FFFF are no characters of XML
        safe += rest.back() == '\xBE' ? "\\ufffe" : "\\uffff";
        i += 2;
      } else if (line[i] == '&') {
        safe += "&amp;";
      } else if (line[i] == '<') {
        safe += "&lt;";
      } else if (line[i] == '>') {
        safe += "&gt;";
      } else if (line[i] == '"') {
        safe += "&quot;";
      } else {
        safe += line[i];
      }
    }
    if (end < text.size()) safe += '\n';
    at = end + 1;
  }
  return safe;
}

/// An attribute is one line: a line feed in it would be read as a space.
std::string attribute(std::string_view name, const std::string& value) {
  return ' ' + std::string(name) + "=\"" + xml(diag::printable(value)) + '"';
}

/// `report.yaml:4:18: error: … [/metadata/title]`
std::string line_of(const Loaded& loaded, const Checked& checked, const Diagnostic& one) {
  std::string text = diag::printable(loaded.text.name);
  if (const auto region = region_in_file(loaded, one.place))
    text += ':' + std::to_string(region->begin.line) + ':' + std::to_string(region->begin.column);
  text += ": " + std::string(name_of(one.severity)) + ": " + diag::printable(told(loaded, checked, one));
  if (!one.at.empty()) text += " [" + diag::printable(one.at.text()) + ']';
  return text + '\n';
}

/// What one test case came to.
struct Case {
  explicit Case(std::string its_name, const LedgerEntry* its_entry = nullptr)
      : name(std::move(its_name)), entry(its_entry) {}

  std::string name;
  std::vector<const Diagnostic*> failures;  ///< at or above the threshold
  std::vector<const Diagnostic*> remarks;   ///< below it
  const LedgerEntry* entry;                 ///< of a rule; null where a reader, or the importer, speaks
  bool fails_unlisted = false;              ///< by findings that are over the limit
  std::size_t unlisted = 0;
};

/// The test cases of one file: each rule in the order of the ledger, then what readers and the importer say, by id.
class Suite {
 public:
  Suite(const Loaded& loaded, const Checked& checked) : loaded_(loaded), checked_(checked) {
    for (const LedgerEntry& entry : checked.outcome.ledger) cases_.emplace_back(entry.rule, &entry);
    for (const Diagnostic& one : checked.outcome.findings) {
      Case& its = case_of(one.id);
      (fails(one.severity) ? its.failures : its.remarks).push_back(&one);
    }
    for (Case& one : cases_) count_unlisted(one);
    if (is_unreadable() && cases_.empty()) cases_.emplace_back("read");
  }

  std::string text() {
    std::string body;
    for (const Case& one : cases_) body += text_of(one);
    return "  <testsuite" + attribute("name", as_utf8(loaded_.text.name)) + number("tests", cases_.size()) +
           number("failures", failures_) + number("errors", errors_) + number("skipped", skipped_) + ">\n" + body +
           "  </testsuite>\n";
  }

 private:
  bool is_unreadable() const { return checked_.status == rules::FileStatus::unreadable; }
  bool fails(Severity severity) const { return checked_.fail_on && severity <= *checked_.fail_on; }

  Case& case_of(const std::string& id) {
    const auto found = std::find_if(cases_.begin(), cases_.end(), [&](const Case& one) { return one.name == id; });
    return found != cases_.end() ? *found : cases_.emplace_back(id);
  }

  /// Whether findings at or above the threshold are over the limit; of which rule is not known then, so that each which
  /// has findings over it is taken to have failed.
  bool some_failures_unlisted() const {
    const auto& findings = checked_.outcome.findings;
    for (const Severity severity : {Severity::error, Severity::warning, Severity::info, Severity::hint}) {
      const auto listed = std::count_if(findings.begin(), findings.end(),
                                        [&](const Diagnostic& one) { return one.severity == severity; });
      if (fails(severity) && checked_.outcome.count(severity) > static_cast<std::size_t>(listed)) return true;
    }
    return false;
  }

  void count_unlisted(Case& one) const {
    if (one.entry == nullptr || checked_.outcome.left_out == 0) return;
    const auto known = std::count_if(checked_.suppressed.begin(), checked_.suppressed.end(),
                                     [&](const check::SuppressedFinding& it) { return it.finding.id == one.name; });
    const std::size_t listed = one.failures.size() + one.remarks.size() + static_cast<std::size_t>(known);
    if (one.entry->found <= listed) return;
    one.unlisted = one.entry->found - listed;
    one.fails_unlisted = some_failures_unlisted();
  }

  static std::string number(std::string_view name, std::size_t count) { return attribute(name, std::to_string(count)); }

  std::string lines_of(const std::vector<const Diagnostic*>& findings) const {
    std::string text;
    for (const Diagnostic* one : findings) text += line_of(loaded_, checked_, *one);
    return xml(text);
  }

  static std::string unlisted_of(const Case& one) {
    if (one.unlisted == 0) return {};
    const std::string count = std::to_string(one.unlisted);
    return xml("另有" + count + "项未列出 / " + count + " more not listed\n");
  }

  /// `<failure message="…" type="error">…</failure>`, or an error.
  std::string failed(std::string_view element, const Case& one) const {
    const bool is_listed = !one.failures.empty();
    const auto& told_of = is_listed ? one.failures : one.remarks;
    std::string text = "      <" + std::string(element);
    if (!told_of.empty())
      text += attribute("message", told(loaded_, checked_, *told_of.front())) +
              attribute("type", std::string(name_of(told_of.front()->severity)));
    else
      text += attribute("message", element == "error" ? "无法读取 / could not be read" : "未列出 / not listed");
    return text + '>' + lines_of(told_of) + unlisted_of(one) + "</" + std::string(element) + ">\n";
  }

  std::string inner(const Case& one) {
    if (one.entry != nullptr && one.entry->state == State::skipped) {
      ++skipped_;
      return "      <skipped" + attribute("message", in_both(one.entry->reason)) + "/>\n";
    }
    if (one.entry != nullptr && one.entry->state == State::failed) {
      ++errors_;
      return "      <error" + attribute("message", in_both(one.entry->reason)) +
             attribute("type", one.entry->reason_code) + "/>\n";
    }
    if (is_unreadable()) {
      ++errors_;
      return failed("error", one);
    }
    if (!one.failures.empty() || one.fails_unlisted) {
      ++failures_;
      return failed("failure", one);
    }
    return {};
  }

  std::string text_of(const Case& one) {
    const std::string head =
        "    <testcase" + attribute("name", one.name) + attribute("classname", as_utf8(loaded_.text.name));
    std::string body = inner(one);
    const bool are_told = is_unreadable() || (one.failures.empty() && one.fails_unlisted);
    if (!are_told) {
      std::string out = lines_of(one.remarks);
      if (one.failures.empty()) out += unlisted_of(one);
      if (!out.empty()) body += "      <system-out>" + out + "</system-out>\n";
    }
    return body.empty() ? head + "/>\n" : head + ">\n" + body + "    </testcase>\n";
  }

  const Loaded& loaded_;
  const Checked& checked_;
  std::vector<Case> cases_;
  std::size_t failures_ = 0;
  std::size_t errors_ = 0;
  std::size_t skipped_ = 0;
};

class JUnitWriter : public Writer {
 public:
  std::string begin() override { return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"fazhi\">\n"; }
  std::string file(const Loaded& loaded, const Checked& checked) override { return Suite(loaded, checked).text(); }
  std::string end(const rules::RunSummary& /*run*/) override { return "</testsuites>\n"; }
};

}  // namespace

std::unique_ptr<Writer> detail::junit_writer() { return std::make_unique<JUnitWriter>(); }

}  // namespace output
FAZHI_END_NAMESPACE
