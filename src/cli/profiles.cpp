#include "cli/profiles.hpp"

#include "cli/input.hpp"
#include "cli/meant.hpp"
#include "cli/terminal.hpp"

#include <fazhi/io/file.hpp>
#include <fazhi/meta/describe.hpp>

#include <filesystem>
#include <utility>

namespace cli {
namespace {

using fazhi::rules::Profile;

/// A word without a path or an ending was meant for an id.
bool looks_like_id(const std::string& name) { return name.find_first_of("./\\") == std::string::npos; }

fazhi::Error no_such_profile(const std::string& id) {
  const fazhi::Text near = meant(id, fazhi::check::builtin_profiles());
  return {"profile.missing",
          {"没有这个校验方案，也没有这个文件" + near.zh + "；fazhi profile list 列出已有的方案",
           "there is no such profile, and no such file" + near.en + "; fazhi profile list has those there are"}};
}

/// A profile of that id in a folder; none where there is no such file. What is wrong in its text is told. An id holds
/// no path, so nothing outside the folder is opened.
fazhi::Result<std::optional<Profile>> profile_in(const std::filesystem::path& folder, std::string_view id,
                                                 fazhi::Language language) {
  for (const char* ending : {".yaml", ".yml", ".json"}) {
    const std::string path = (folder / (std::string(id) + ending)).string();
    auto text = fazhi::io::read_file(path);
    if (!text && text.error().code == "file.missing") continue;
    if (!text) {
      const fazhi::Error error = with_way_out(text.error());
      return fazhi::Error{error.code, {path + "：" + error.message.zh, path + ": " + error.message.en}};
    }
    const fazhi::diag::Source source(path, std::move(text).value());
    auto read = fazhi::check::read_profile(source);
    if (read) return std::optional(std::move(read.document->value));
    complain(render_all(read.problems, source, language));
    return fazhi::Error{"profile.wrong", {path + "：见该文件的错误", path + ": see what is wrong in that file"}};
  }
  return std::optional<Profile>();
}

}  // namespace

std::optional<NamedProfile> named_profile(const std::string& id_or_file, fazhi::Language language) {
  NamedProfile named;
  named.chain = fazhi::check::builtin_chain(id_or_file);
  if (named.chain) return named;
  auto text = fazhi::io::read_file(id_or_file);
  if (!text) {
    const bool is_id = text.error().code == "file.missing" && looks_like_id(id_or_file);
    complain(file_error(id_or_file, is_id ? no_such_profile(id_or_file) : with_way_out(text.error()), language));
    return std::nullopt;
  }
  named.file.emplace(id_or_file, std::move(text).value());
  fazhi::check::ProfileOptions options;
  options.find = [folder = std::filesystem::path(id_or_file).parent_path(), language](std::string_view id) {
    return profile_in(folder, id, language);
  };
  named.chain = fazhi::check::load_profile(*named.file, options);
  return named;
}

std::optional<fazhi::check::ProfileChain> profile_chain(const std::string& id_or_file, fazhi::Language language) {
  auto named = named_profile(id_or_file, language);
  if (!named) return std::nullopt;
  if (named->file) complain(render_all(named->chain.problems, *named->file, language));
  if (!named->chain) return std::nullopt;
  return std::move(named->chain);
}

std::string level_of(const fazhi::rules::Rule& rule, const fazhi::rules::Criteria& criteria) {
  const auto set = criteria.levels.find(rule.id);
  if (set != criteria.levels.end()) return std::string(fazhi::meta::name_of(set->second));
  return rule.off_by_default ? "off" : std::string(name_of(rule.severity));
}

}  // namespace cli
