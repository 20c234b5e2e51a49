#include "import/extract/docx_numbering.hpp"

#include "import/extract/docx_number.hpp"
#include "import/extract/docx_xml.hpp"
#include "import/extract/zip.hpp"

#include <fazhi/core/utf8.hpp>

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail::docx {
namespace {

constexpr std::size_t longest_label = 120;  // bytes of a level's text; Word itself takes 31 characters
constexpr int greatest_number = 32767;

std::string cut(std::string_view text) {
  std::size_t end = std::min(text.size(), longest_label);
  while (end < text.size() && utf8::detail::continues(text, end)) --end;
  return std::string(text.substr(0, end));
}

class NumberingReader final : public XmlReader {
 public:
  ListDefinitions definitions;

  void begin(const XmlTag& tag) override {
    ++depth_;
    if (tag.space != Space::word) return;
    if (tag.name == "abstractNum")
      open_definition(&NumberingReader::abstract_, definitions.abstracts, tag.number("abstractNumId"));
    else if (tag.name == "num")
      open_definition(&NumberingReader::list_, definitions.lists, tag.number("numId"));
    else if (tag.name == "lvlOverride")
      open_override(tag);
    else if (tag.name == "lvl")
      open_level(tag);
    else if (level_ != nullptr)
      describe_level(tag);
    else
      describe_list(tag);
  }

  void end() override {
    if (depth_ == level_depth_) level_ = nullptr;
    if (depth_ == override_depth_) override_.reset();
    if (depth_ == definition_depth_) {
      abstract_ = nullptr;
      list_ = nullptr;
    }
    --depth_;
  }

  void text(std::string_view /*piece*/) override {}

 private:
  static std::optional<int> level_number(const XmlTag& tag) {
    const std::optional<int> level = tag.number("ilvl");
    return level && *level >= 0 && *level < list_levels ? level : std::nullopt;
  }

  template <class Definition>
  void open_definition(Definition* NumberingReader::*current, std::map<int, Definition>& all, std::optional<int> id) {
    definition_depth_ = depth_;
    if (!id) return;
    if (all.size() >= max_definitions)
      failure = package_limit({"编号定义数", "the number of list definitions is"}, max_definitions);
    else
      this->*current = &all[*id];
  }

  static int start_in(const XmlTag& tag) { return std::clamp(tag.number().value_or(0), 0, greatest_number); }

  void open_override(const XmlTag& tag) {
    override_depth_ = depth_;
    override_ = level_number(tag);
  }

  void open_level(const XmlTag& tag) {
    const std::optional<int> level = level_number(tag);
    level_depth_ = depth_;
    if (level && list_ != nullptr)
      level_ = &list_->levels[*level];
    else if (level && abstract_ != nullptr)
      level_ = &abstract_->levels[*level];
  }

  void describe_list(const XmlTag& tag) {
    if (abstract_ != nullptr && tag.name == "numStyleLink") abstract_->linked_style = tag.id();
    if (list_ == nullptr) return;
    if (tag.name == "abstractNumId") list_->abstract = tag.number().value_or(-1);
    if (tag.name == "startOverride" && override_) list_->starts[*override_] = start_in(tag);
  }

  void describe_level(const XmlTag& tag) {
    if (tag.name == "start") level_->start = start_in(tag);
    // Formats of later versions come beside one that all know, which is the last.
    if (tag.name == "numFmt") level_->format = tag.get("val").substr(0, 40);
    if (tag.name == "lvlText") level_->text = cut(tag.get("val"));
    if (tag.name == "suff") level_->suffix = tag.get("val").substr(0, 10);
    if (tag.name == "pStyle") level_->style = tag.id();
    if (tag.name == "lvlRestart") level_->restarts_by = tag.number();
    if (tag.name == "isLgl") level_->decimal_only = tag.is_on();
  }

  int depth_ = 0;
  int definition_depth_ = 0;
  int override_depth_ = 0;
  int level_depth_ = 0;
  AbstractList* abstract_ = nullptr;
  List* list_ = nullptr;
  ListLevel* level_ = nullptr;
  std::optional<int> override_;
};

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

}  // namespace

Result<ListDefinitions> read_numbering(std::string_view name, std::string_view xml, std::size_t max_depth) {
  NumberingReader reader;
  if (std::optional<Error> error = read_xml(name, xml, max_depth, reader)) return *error;
  return std::move(reader.definitions);
}

void Numbering::link(AbstractList& abstract, int list) const {
  const auto named = definitions_.lists.find(list);
  if (named == definitions_.lists.end()) return;
  const auto target = definitions_.abstracts.find(named->second.abstract);
  // A link that leads to another link defines nothing.
  if (target != definitions_.abstracts.end() && target->second.linked_style.empty())
    abstract.levels = target->second.levels;
}

const ListLevel* Numbering::level_of(const List& list, int level) const {
  const auto own = list.levels.find(level);
  if (own != list.levels.end()) return &own->second;
  const auto abstract = definitions_.abstracts.find(list.abstract);
  if (abstract == definitions_.abstracts.end()) return nullptr;
  const auto found = abstract->second.levels.find(level);
  return found == abstract->second.levels.end() ? nullptr : &found->second;
}

std::optional<int> Numbering::level_of_style(int list, std::string_view style) const {
  const auto named = definitions_.lists.find(list);
  if (named == definitions_.lists.end() || style.empty()) return std::nullopt;
  for (int level = 0; level < list_levels; ++level) {
    const ListLevel* found = level_of(named->second, level);
    if (found != nullptr && found->style == style) return level;
  }
  return std::nullopt;
}

int Numbering::start_of(const List& list, int level) const {
  const auto own = list.starts.find(level);
  if (own != list.starts.end()) return own->second;
  const ListLevel* found = level_of(list, level);
  return found == nullptr ? 0 : found->start;
}

void Numbering::advance(int number, const List& list, int level) {
  Counter& counter = counters_[list.abstract];
  const auto at = static_cast<std::size_t>(level);
  bool starts = !counter.running[at];
  if (list.starts.count(level) != 0) {
    // A list's own start is taken once, whatever was counted before.
    bool& taken = counter.started[number][at];
    starts = starts || !taken;
    taken = true;
  }
  counter.value[at] = starts ? start_of(list, level) : std::min(counter.value[at] + 1, greatest_number);
  counter.running[at] = true;
  for (int deeper = level + 1; deeper < list_levels; ++deeper) {
    const ListLevel* below = level_of(list, deeper);
    const std::optional<int> by = below == nullptr ? std::nullopt : below->restarts_by;
    if (!by || level < *by) counter.running[static_cast<std::size_t>(deeper)] = false;
  }
}

std::string Numbering::label(const List& list, const ListLevel& level, int at) const {
  const Counter& counter = counters_.at(list.abstract);
  std::string label;
  for (std::size_t i = 0; i < level.text.size(); ++i) {
    const char next = i + 1 < level.text.size() ? level.text[i + 1] : '\0';
    if (level.text[i] != '%' || next < '1' || next > '9') {
      label.push_back(level.text[i]);
      continue;
    }
    ++i;
    const int named = next - '1';
    const ListLevel* numbered = level_of(list, named);
    if (named > at || numbered == nullptr) continue;
    const auto slot = static_cast<std::size_t>(named);
    const int value = counter.running[slot] ? counter.value[slot] : start_of(list, named);
    label += formatted_number(value, level.decimal_only ? "decimal" : std::string_view(numbered->format));
  }
  return label;
}

std::string Numbering::next(int list, int level, std::string_view text) {
  const auto named = definitions_.lists.find(list);
  if (named == definitions_.lists.end() || level < 0 || level >= list_levels) return {};
  const ListLevel* found = level_of(named->second, level);
  if (found == nullptr) return {};
  advance(list, named->second, level);
  if (found->format == "bullet") return {};
  std::string label = this->label(named->second, *found, level);
  if (label.empty() || text.empty() || found->suffix == "nothing") return label;
  // A Chinese mark closes a number by itself; other numbers would run into the text.
  if (found->suffix == "space" || (is_ascii(label.back()) && text.front() != ' ')) label.push_back(' ');
  return label;
}

}  // namespace importer::detail::docx
FAZHI_END_NAMESPACE
