#include <fazhi/check/places.hpp>
#include <fazhi/check/profiles.hpp>

#include <fazhi/io/read.hpp>

#include "check/embedded.hpp"

#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace check {

std::vector<std::string_view> builtin_profiles() {
  std::vector<std::string_view> ids;
  for (std::size_t i = 0; i < detail::profile_file_count; ++i) ids.push_back(detail::profile_files[i].id);
  return ids;
}

std::string_view builtin_profile_text(std::string_view id) {
  for (std::size_t i = 0; i < detail::profile_file_count; ++i)
    if (detail::profile_files[i].id == id) return detail::profile_files[i].text;
  return {};
}

std::optional<rules::Profile> builtin_profile(std::string_view id) {
  const std::string_view text = builtin_profile_text(id);
  if (text.empty()) return std::nullopt;
  auto read = io::read_yaml<rules::Profile>(diag::Source(std::string(id) + ".yaml", std::string(text)));
  if (!read) return std::nullopt;
  return std::move(read.document->value);
}

io::Read<rules::Profile> read_profile(const diag::Source& source, const io::ReadOptions& options) {
  return io::read<rules::Profile>(source, io::detect(source.name(), source.text()), options);
}

ProfileChain load_profile(const diag::Source& source, const ProfileOptions& options, const io::ReadOptions& reading) {
  auto read = read_profile(source, reading);
  if (!read) return {{}, std::move(read.problems)};
  ProfileChain chain = chain_of(read.document->value, options);
  chain.problems.insert(chain.problems.begin(), read.problems.begin(), read.problems.end());
  if (!chain.problems.empty())
    locate_problems(chain.problems, io::places(source, io::detect(source.name(), source.text())));
  return chain;
}

ProfileChain builtin_chain(std::string_view id) {
  auto profile = builtin_profile(id);
  if (!profile) return {};
  // Ours have no problems. Of patterns only it is to be told where they cannot be matched, and those are in checks.
  if (!profile->extends && profile->checks.empty()) return {{std::move(*profile)}, {}};
  return chain_of(*profile);
}

}  // namespace check
FAZHI_END_NAMESPACE
