#include "lsp/document.hpp"

#include <fazhi/bind/nearest.hpp>
#include <fazhi/check/profiles.hpp>
#include <fazhi/model/report.hpp>
#include <fazhi/rules/profile.hpp>

#include <algorithm>
#include <array>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace lsp {
namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

constexpr std::size_t shortest_slip = 4;  // bytes of a key; what is shorter is near to anything

/// Whether all keys but the one that is ignored are those of the type, or nearly so, or kept.
bool fits(const Sketch& sketch, const bind::Ops& type, std::string_view ignored = {}) {
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < type.member_count; ++i) names.push_back(type.members[i].row->name);
  return std::all_of(sketch.root().children.begin(), sketch.root().children.end(), [&](std::size_t child) {
    const std::string& name = sketch.nodes[child].name;
    if (name.substr(0, 2) == "x-" || name == ignored) return true;
    if (std::find(names.begin(), names.end(), name) != names.end()) return true;
    return name.size() >= shortest_slip &&
           !bind::nearest(name, names, [](std::string_view one) { return one; }).empty();
  });
}

bool is_structured(io::Format format) { return format == io::Format::json || format == io::Format::yaml; }

void analyse_profile(const diag::Source& source, Analysis& analysis) {
  auto read = check::read_profile(source);
  analysis.findings = std::move(read.problems);
  if (!read) return;
  // What a file beside it says is left to the command: nothing is opened but what the editor shows.
  const auto& base = read.document->value.extends;
  if (base && !check::builtin_profile(base->to_wire())) return;
  analysis.findings = check::load_profile(source).problems;
}

void analyse_report(const Document& document, const check::Checker& checker, Analysis& analysis) {
  auto loaded = check::load(document.source.name(), document.source.text(), checker.load_options());
  // Text that is no report is none of our business; nor is what has to be taken out of markup, whose places are not
  // those of the editor.
  const bool is_other = analysis.genre == Genre::printed && (!loaded.imported || !loaded.imported->genre.is_report);
  if (is_other || !loaded.text.is_whole_file) {
    analysis.genre = Genre::other;
    return;
  }
  analysis.checked = checker.check(loaded);
  analysis.findings = analysis.checked->outcome.findings;
  analysis.loaded = std::move(loaded);
}

}  // namespace

std::string path_of(std::string_view uri) {
  constexpr std::string_view scheme = "file://";
  if (uri.substr(0, scheme.size()) != scheme) return std::string(uri);
  uri.remove_prefix(scheme.size());
  std::string path;
  for (std::size_t i = 0; i < uri.size(); ++i) {
    const int high = uri[i] == '%' && i + 2 < uri.size() ? hex_digit(uri[i + 1]) : -1;
    const int low = high < 0 ? -1 : hex_digit(uri[i + 2]);
    if (low < 0) {
      path += uri[i];
    } else {
      path += static_cast<char>(high * 16 + low);
      i += 2;
    }
  }
  return path;
}

std::string name_of(std::string_view uri, std::string_view language) {
  std::string name = path_of(uri);
  const io::Format known = io::detect(name, {});
  const bool yaml = language == "yaml" && known != io::Format::yaml;
  const bool json = (language == "json" || language == "jsonc") && known != io::Format::json;
  return name + (yaml ? ".yaml" : json ? ".json" : "");
}

bool is_served(std::string_view language) {
  constexpr std::array<std::string_view, 7> served = {"yaml", "json", "jsonc", "plaintext", "text", "markdown", ""};
  return std::find(served.begin(), served.end(), language) != served.end();
}

bool is_looked_at(const Document& document) { return !document.is_lost && is_served(document.language); }

Sketch sketch_of(const diag::Source& source, io::Format format) {
  return format == io::Format::json ? sketch_json(source.text()) : sketch_yaml(source.text());
}

Genre genre_of(const Sketch& sketch) {
  if (sketch.root().kind != Sketch::Kind::object) return Genre::other;
  const auto has = [&](std::string_view name) { return sketch.member(0, name) != Sketch::no_node; };
  if (has("metadata") && has("sections")) return Genre::report;
  if (!has("schema_version")) return Genre::other;
  if (has("metadata") || has("sections") || fits(sketch, bind::ops_of<model::Report>())) return Genre::report;
  return fits(sketch, bind::ops_of<rules::Profile>()) ? Genre::profile : Genre::other;
}

Genre begun_genre_of(const Sketch& sketch, std::string_view ignored) {
  const Sketch::Node& root = sketch.root();
  const bool is_word = root.kind == Sketch::Kind::scalar && sketch.scalar(0) == ignored;
  if (is_word || root.kind == Sketch::Kind::none) return Genre::report;
  if (root.kind != Sketch::Kind::object) return Genre::other;
  const auto has = [&](std::string_view name) { return sketch.member(0, name) != Sketch::no_node; };
  if (!has("schema_version")) {
    const bool is_empty = root.children.size() == (has(ignored) ? 1U : 0U);
    const bool is_told = is_empty || has("metadata") || has("sections");
    return is_told && fits(sketch, bind::ops_of<model::Report>(), ignored) ? Genre::report : Genre::other;
  }
  if (const Genre genre = genre_of(sketch); genre != Genre::other) return genre;
  const bool is_profile =
      !fits(sketch, bind::ops_of<model::Report>(), ignored) && fits(sketch, bind::ops_of<rules::Profile>(), ignored);
  return is_profile ? Genre::profile : Genre::report;
}

const bind::Ops* description_of(Genre genre) {
  if (genre == Genre::report) return &bind::ops_of<model::Report>();
  return genre == Genre::profile ? &bind::ops_of<rules::Profile>() : nullptr;
}

Analysis analyse(const Document& document, const check::Checker& checker) {
  Analysis analysis;
  analysis.revision = document.revision;
  if (!is_looked_at(document)) return analysis;
  analysis.format = io::detect(document.source.name(), document.source.text());
  if (is_structured(analysis.format))
    analysis.genre = genre_of(sketch_of(document.source, analysis.format));
  else if (analysis.format == io::Format::text)
    analysis.genre = Genre::printed;
  if (analysis.genre == Genre::profile) analyse_profile(document.source, analysis);
  if (analysis.genre == Genre::report || analysis.genre == Genre::printed) analyse_report(document, checker, analysis);
  return analysis;
}

}  // namespace lsp
FAZHI_END_NAMESPACE
