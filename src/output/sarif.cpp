#include <fazhi/check/fingerprint.hpp>
#include <fazhi/io/sinks.hpp>
#include <fazhi/version.hpp>

#include "output/places.hpp"
#include "output/put.hpp"
#include "output/sarif_rules.hpp"
#include "output/words.hpp"
#include "output/writers.hpp"

#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace output {
namespace {

using bind::Sink;
using check::Checked;
using check::Loaded;
using diag::Diagnostic;
using rules::LedgerEntry;

/// A path as a reference of RFC 3986: every byte but those of names and `/` is percent-encoded.
std::string percent_encoded(std::string_view path) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  constexpr std::string_view kept = "-._~/";
  std::string text;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_name = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (is_name || kept.find(c) != std::string_view::npos)
      text += c;
    else
      text.append({'%', hex[byte >> 4U], hex[byte & 15U]});
  }
  return text;
}

/// Where a file is: below the root of the sources, or where its own path says.
struct Artifact {
  explicit Artifact(std::string_view name) {
    while (name.size() > 2 && name.substr(0, 2) == "./") name.remove_prefix(2);
    is_absolute = !name.empty() && name.front() == '/';
    uri = (is_absolute ? "file://" : "") + percent_encoded(name.empty() ? "-" : name);
  }

  std::string uri;
  bool is_absolute = false;
};

void put_region(Sink& sink, std::string_view key, const Region& region, const Range& bytes) {
  put_object(sink, key, [&] {
    put(sink, "startLine", region.begin.line);
    put(sink, "startColumn", region.begin.column);
    put(sink, "endLine", region.end.line);
    put(sink, "endColumn", region.end.column);
    put(sink, "byteOffset", bytes.begin);
    put(sink, "byteLength", bytes.size());
  });
}

/// Writes the results of one file.
class FileResults {
 public:
  FileResults(const Loaded& loaded, const Checked& checked, std::size_t artifact, SarifRules& rules)
      : loaded_(loaded),
        checked_(checked),
        artifact_(loaded.text.name),
        artifact_index_(artifact),
        rules_(rules),
        fingerprints_(loaded) {}

  /// Each result as JSON of its own.
  std::vector<std::string> texts() {
    std::vector<std::string> all;
    for (const Diagnostic& one : checked_.outcome.findings) all.push_back(text_of(one, nullptr));
    for (const check::SuppressedFinding& one : checked_.suppressed) all.push_back(text_of(one.finding, &one));
    return all;
  }

  /// What could not be done, as notifications.
  std::vector<std::string> failures() {
    std::vector<std::string> all;
    if (checked_.status == rules::FileStatus::unreadable)
      all.push_back(
          notification("file-not-read", {"无法读取，未经校验", "could not be read, so it was not judged"}, ""));
    for (const LedgerEntry& entry : checked_.outcome.ledger)
      if (entry.state == LedgerEntry::State::failed)
        all.push_back(notification("rule-failed", entry.reason, entry.rule));
    return all;
  }

 private:
  void put_artifact(Sink& sink) const {
    put_object(sink, "artifactLocation", [&] {
      put(sink, "uri", artifact_.uri);
      if (!artifact_.is_absolute) put(sink, "uriBaseId", "SRCROOT");
      put(sink, "index", artifact_index_);
    });
  }

  /// A place in the file; of a text that was taken out of it the file alone, as no line of the file is known.
  void put_place(Sink& sink, const std::optional<Range>& place, const diag::Pointer& at) const {
    put_object(sink, "physicalLocation", [&] {
      put_artifact(sink);
      if (const auto region = region_in_file(loaded_, place)) put_region(sink, "region", *region, *place);
    });
    if (at.empty()) return;
    put_array(sink, "logicalLocations", [&] {
      sink.begin_object();
      put(sink, "fullyQualifiedName", at.text());
      put(sink, "kind", "value");
      sink.end_object();
    });
  }

  void put_related(Sink& sink, const Diagnostic& one) const {
    if (one.related.empty()) return;
    put_array(sink, "relatedLocations", [&] {
      std::size_t id = 0;
      for (const diag::Related& related : one.related) {
        sink.begin_object();
        put(sink, "id", ++id);
        put_place(sink, related.place, related.at);
        put_message(sink, "message", in_both(related.message));
        sink.end_object();
      }
    });
  }

  /// Whether all edits are of bytes of the file, so that a program may make them.
  bool is_of_file(const diag::Fix& fix) const {
    for (const diag::TextEdit& edit : fix.edits)
      if (!region_in_file(loaded_, edit.place)) return false;
    return !fix.edits.empty();
  }

  void put_fix(Sink& sink, const diag::Fix& fix) const {
    sink.begin_object();
    put_message(sink, "description", in_both(fix.title));
    put_array(sink, "artifactChanges", [&] {
      sink.begin_object();
      put_artifact(sink);
      put_array(sink, "replacements", [&] {
        for (const diag::TextEdit& edit : fix.edits) {
          sink.begin_object();
          put_region(sink, "deletedRegion", *region_in_file(loaded_, edit.place), *edit.place);
          if (!edit.replacement.empty())
            put_object(sink, "insertedContent", [&] { put(sink, "text", edit.replacement); });
          sink.end_object();
        }
      });
      sink.end_object();
    });
    put_object(sink, "properties", [&] { put(sink, "safe", fix.safe); });
    sink.end_object();
  }

  void put_fixes(Sink& sink, const Diagnostic& one) const {
    std::vector<const diag::Fix*> fixes;
    for (const diag::Fix& fix : one.fixes)
      if (is_of_file(fix)) fixes.push_back(&fix);
    if (fixes.empty()) return;
    put_array(sink, "fixes", [&] {
      for (const diag::Fix* fix : fixes) put_fix(sink, *fix);
    });
  }

  /// An empty list says that the finding is not suppressed; one result that has a list asks all others for one.
  static void put_suppressions(Sink& sink, const check::SuppressedFinding* known) {
    put_array(sink, "suppressions", [&] {
      if (known == nullptr) return;
      sink.begin_object();
      put(sink, "kind", known->origin == rules::SuppressionOrigin::file ? "inSource" : "external");
      put(sink, "status", "accepted");
      if (known->reason) put(sink, "justification", *known->reason);
      put_object(sink, "properties", [&] {
        put(sink, "origin", meta::name_of(known->origin));
        if (known->until) put(sink, "until", known->until->to_wire());
      });
      sink.end_object();
    });
  }

  std::string text_of(const Diagnostic& one, const check::SuppressedFinding* known) {
    io::JsonSink sink(io::JsonStyle::compact);
    sink.begin_object();
    put(sink, "ruleId", one.id);
    put(sink, "ruleIndex", rules_.index_of(one.id));
    put(sink, "level", sarif_level(one.severity));
    put_message(sink, "message", told(loaded_, checked_, one));
    put_array(sink, "locations", [&] {
      sink.begin_object();
      put_place(sink, one.place, one.at);
      sink.end_object();
    });
    put_related(sink, one);
    put_object(sink, "partialFingerprints", [&] { put(sink, "fazhi/v1", fingerprints_.of(one)); });
    put_fixes(sink, one);
    put_suppressions(sink, known);
    put_object(sink, "properties", [&] { put(sink, "severity", name_of(one.severity)); });
    sink.end_object();
    return sink.take();
  }

  std::string notification(const char* id, const Text& message, const std::string& rule) {
    io::JsonSink sink(io::JsonStyle::compact);
    sink.begin_object();
    put_object(sink, "descriptor", [&] { put(sink, "id", id); });
    if (!rule.empty())
      put_object(sink, "associatedRule", [&] {
        put(sink, "id", rule);
        put(sink, "index", rules_.index_of(rule));
      });
    put(sink, "level", "error");
    put_message(sink, "message", in_both(message));
    put_array(sink, "locations", [&] {
      sink.begin_object();
      put_place(sink, std::nullopt, {});
      sink.end_object();
    });
    sink.end_object();
    return sink.take();
  }

  const Loaded& loaded_;
  const Checked& checked_;
  Artifact artifact_;
  std::size_t artifact_index_;
  SarifRules& rules_;
  check::Fingerprints fingerprints_;
};

/// `"key":[…]` with one item a line.
std::string list(std::string_view key, const std::vector<std::string>& items) {
  std::string text = '"' + std::string(key) + "\":[";
  for (const std::string& item : items) text += (&item == &items.front() ? "\n" : ",\n") + item;
  return text + (items.empty() ? "]" : "\n]");
}

/// Results come first, as they come; the rules that they name, and what was not done, are known at the end.
class SarifWriter : public Writer {
 public:
  explicit SarifWriter(const check::Checker& checker) : checker_(checker), rules_(checker) {}

  std::string begin() override {
    return "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{\n"
           "\"columnKind\":\"unicodeCodePoints\",\n\"results\":[";
  }

  std::string file(const Loaded& loaded, const Checked& checked) override {
    FileResults results(loaded, checked, artifacts_.size(), rules_);
    artifacts_.push_back(artifact(loaded));
    std::string text;
    for (const std::string& result : results.texts()) {
      text += (has_results_ ? ",\n" : "\n") + result;
      has_results_ = true;
    }
    for (std::string& failure : results.failures()) failures_.push_back(std::move(failure));
    return text;
  }

  std::string end(const rules::RunSummary& /*run*/) override {
    return (has_results_ ? "\n],\n" : "],\n") + list("artifacts", artifacts_) +
           ",\n\"invocations\":[{\"executionSuccessful\":" + (failures_.empty() ? "true" : "false") + ',' +
           list("toolExecutionNotifications", failures_) + "}],\n" + "\"tool\":" + tool() +
           ",\n\"properties\":" + judged_by() + "\n}]}\n";
  }

 private:
  static std::string artifact(const Loaded& loaded) {
    const Artifact its(loaded.text.name);
    io::JsonSink sink(io::JsonStyle::compact);
    sink.begin_object();
    put_object(sink, "location", [&] {
      put(sink, "uri", its.uri);
      if (!its.is_absolute) put(sink, "uriBaseId", "SRCROOT");
    });
    put_array(sink, "roles", [&] { sink.string("analysisTarget"); });
    sink.end_object();
    return sink.take();
  }

  std::string tool() const {
    io::JsonSink sink(io::JsonStyle::compact);
    sink.begin_object();
    put_object(sink, "driver", [&] {
      put(sink, "name", "fazhi");
      put(sink, "version", FAZHI_VERSION_STRING);
      put(sink, "semanticVersion", FAZHI_VERSION_STRING);
      put_array(sink, "notifications", [&] {
        put_descriptor(sink, "file-not-read", {"文件无法读取", "A file could not be read"});
        put_descriptor(sink, "rule-failed", {"规则未能运行到底", "A rule did not run to its end"});
      });
      sink.key("rules");
      rules_.write(sink);
    });
    sink.end_object();
    return sink.take();
  }

  static void put_descriptor(Sink& sink, const char* id, const Text& text) {
    sink.begin_object();
    put(sink, "id", id);
    put_descriptions(sink, in_both(text), in_both(text));
    sink.end_object();
  }

  std::string judged_by() const {
    io::JsonSink sink(io::JsonStyle::compact);
    sink.begin_object();
    if (checker_.options().as_of) put(sink, "as_of", checker_.options().as_of->to_wire());
    put(sink, "profile", checker_.profile().id.to_wire());
    put_object(sink, "rule_set", [&] {
      put(sink, "version", checker_.rule_set().version);
      if (checker_.rule_set().digest) put(sink, "digest", checker_.rule_set().digest->to_wire());
    });
    sink.end_object();
    return sink.take();
  }

  const check::Checker& checker_;
  SarifRules rules_;
  std::vector<std::string> artifacts_;
  std::vector<std::string> failures_;
  bool has_results_ = false;
};

}  // namespace

std::unique_ptr<Writer> detail::sarif_writer(const check::Checker& checker) {
  return std::make_unique<SarifWriter>(checker);
}

}  // namespace output
FAZHI_END_NAMESPACE
