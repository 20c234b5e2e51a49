#pragma once

#include <fazhi/bind/sink.hpp>
#include <fazhi/check/check.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace output {

/// `error`, `warning` or `note`, which is all that SARIF knows.
std::string_view sarif_level(diag::Severity severity);

/// A message, which is given as it is to be read: what could be taken for a placeholder or a link is escaped.
/// Source: SARIF 2.1.0, §3.11.5 and §3.11.6.
void put_message(bind::Sink& sink, std::string_view key, const std::string& text);

/// What each description of a rule has, as services that show results ask for it: a short text, a long one, and help.
void put_descriptions(bind::Sink& sink, const std::string& title, const std::string& text);

/// The list of what findings of a run may be: the rules that judge, the checks of the profiles, and other ids as they
/// occur. Each has an index, by which results name it.
class SarifRules {
 public:
  /// The checker must outlive this.
  explicit SarifRules(const check::Checker& checker);

  std::size_t index_of(const std::string& id);

  /// Writes the list; the indexes are right for what was asked for until now.
  void write(bind::Sink& sink) const;

 private:
  struct Entry {
    std::string id;
    const rules::Rule* rule = nullptr;
    const rules::ProfileCheck* check = nullptr;
  };

  void add(Entry entry);
  void write(bind::Sink& sink, const Entry& entry) const;

  std::vector<Entry> entries_;
  std::map<std::string, std::size_t, std::less<>> indexes_;
};

}  // namespace output
FAZHI_END_NAMESPACE
