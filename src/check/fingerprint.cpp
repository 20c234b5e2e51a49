#include <fazhi/bind/write.hpp>
#include <fazhi/check/fingerprint.hpp>

#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/uuid_io.hpp>

#include <algorithm>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace check {
namespace {

using bind::Tree;

bool is_scalar(const Tree& tree) { return tree.kind != Tree::Kind::array && tree.kind != Tree::Kind::object; }

/// The bytes of a range, as far as there are such.
std::string_view part(std::string_view text, const Range& range) {
  const std::size_t begin = std::min(range.begin, text.size());
  return text.substr(begin, std::max(range.end, begin) - begin);
}

std::string own_values(const Tree& object) {
  std::string text;
  for (const Tree::Member& member : object.members)
    if (is_scalar(member.value)) text += member.key + '\0' + member.value.text + '\0';
  return text;
}

std::string without_spaces(std::string_view text) {
  constexpr std::string_view wide = "　";
  std::string kept;
  while (!text.empty()) {
    if (text.substr(0, wide.size()) == wide) {
      text.remove_prefix(wide.size());
      continue;
    }
    const char c = text.front();
    if (c != ' ' && c != '\t' && c != '\r' && c != '\n') kept += c;
    text.remove_prefix(1);
  }
  return kept;
}

}  // namespace

std::string Fingerprints::content_of(const diag::Diagnostic& finding) {
  if (finding.discreet) return {};
  if (!file_.document) {
    if (!finding.place || file_.source() == nullptr) return {};
    return std::string(part(file_.source()->text(), *finding.place));
  }
  if (!report_) report_ = bind::tree_of(file_.document->value);
  const Tree* value = bind::find(*report_, finding.at);
  if (value == nullptr || value->kind == Tree::Kind::array) return {};
  if (value->kind == Tree::Kind::object) return own_values(*value);
  return finding.within ? std::string(part(value->text, *finding.within)) : value->text;
}

std::string Fingerprints::of(const diag::Diagnostic& finding) {
  namespace uuids = boost::uuids;
  const auto space = uuids::name_generator_sha1(uuids::ns::url())("urn:fazhi:fingerprint:1");
  // Neither ids nor pointers hold a NUL, so no two of the three can be taken for others.
  const std::string name = finding.id + '\0' + finding.at.text() + '\0' + without_spaces(content_of(finding));
  return uuids::to_string(uuids::name_generator_sha1(space)(name));
}

}  // namespace check
FAZHI_END_NAMESPACE
