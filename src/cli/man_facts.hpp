#pragma once

#include <fazhi/meta/row.hpp>

#include <string_view>
#include <vector>

namespace cli {

/// An exit status and what it stands for.
struct StatusMeaning {
  const char* status = nullptr;
  fazhi::meta::Words meaning;
};

/// The statuses that a subcommand ends with; those of the command itself, if that is empty, are what they mean at
/// large.
std::vector<StatusMeaning> statuses_of(std::string_view command);

/// Whether a subcommand takes several files, so that its status is that of the worst.
bool takes_many_files(std::string_view command);

/// The subcommands that a person who reads about one may want next.
std::vector<std::string_view> related_to(std::string_view command);

}  // namespace cli
