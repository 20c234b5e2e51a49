#include "c/texts.hpp"

FAZHI_BEGIN_NAMESPACE
namespace c {
namespace {

/// Limits are problems of their own id, and end the call as such.
Error as_error(const diag::Diagnostic& problem, const diag::Source& source) {
  std::string place = source.name() + ":";
  if (problem.place) {
    const diag::Position position = source.position(problem.place->begin);
    place += std::to_string(position.line) + ":" + std::to_string(position.column) + ":";
  }
  return {problem.id, {place + " " + problem.message.zh, place + " " + problem.message.en}};
}

bool looks_json(std::string_view text) {
  constexpr std::string_view bom = "\xEF\xBB\xBF";
  if (text.substr(0, bom.size()) == bom) text.remove_prefix(bom.size());
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && text[first] == '{';
}

}  // namespace

Error first_error(const std::vector<diag::Diagnostic>& problems, const diag::Source& source) {
  for (const diag::Diagnostic& one : problems)
    if (one.severity == diag::Severity::error) return as_error(one, source);
  return {"document.empty", {"其中没有可用的内容", "there is nothing in it that can be used"}};
}

diag::Source source_of(const std::string& name, std::string_view text) {
  return diag::Source(name + (looks_json(text) ? ".json" : ".yaml"), std::string(text));
}

std::vector<diag::Source> sources_of(const std::string& name, const fazhi_text* texts, std::size_t count) {
  require(texts != nullptr || count == 0, "列表的指针为空而项数不为零", "a null pointer has items");
  std::vector<diag::Source> all;
  for (std::size_t i = 0; i < count; ++i)
    all.push_back(source_of(name + "[" + std::to_string(i) + "]", text_of(texts[i].data, texts[i].size)));
  return all;
}

std::string names_of(const std::vector<std::string_view>& names) {
  std::string all;
  for (const std::string_view name : names) all += (all.empty() ? "" : ", ") + std::string(name);
  return all;
}

const io::Document<model::Report>& document_of(const fazhi_report* report) {
  require(report != nullptr, "没有报告", "there is no report");
  const check::Loaded& loaded = *report->loaded;
  if (loaded.document) return *loaded.document;
  Error error = first_error(loaded.problems, *loaded.source());
  fail(FAZHI_E_INPUT, std::move(error));
}

}  // namespace c
FAZHI_END_NAMESPACE
