#include "import/references.hpp"
#include "import/vocabulary.hpp"

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

constexpr std::u32string_view of_the_state = U"中华人民共和国";

/// The name without brackets of its edition: (试行), (2021年版).
std::u32string_view without_edition(std::u32string_view name) {
  while (name.size() > 2 && name.back() == U')') {
    const std::size_t open = name.rfind(U'(');
    if (open == std::u32string_view::npos || open == 0) break;
    name = name.substr(0, open);
  }
  return name;
}

bool contains(std::u32string_view name, std::u32string_view word) { return name.find(word) != name.npos; }

/// What stands behind and before the title tells columns, lectures and articles.
InstrumentKind kind_by_neighbours(const Glyphs& text, Span title) {
  constexpr std::size_t reach = 8;
  const std::u32string_view behind = text.view({title.end, title.end + reach});
  const std::u32string_view before = text.view({title.begin > reach ? title.begin - reach : 0, title.begin});
  for (const std::u32string_view word : {U"栏目", U"专栏", U"节目", U"专题片"})
    if (behind.substr(0, 6).find(word) != behind.npos) return InstrumentKind::column;
  for (const std::u32string_view word : {U"讲座", U"专题课", U"党课", U"辅导", U"授课"})
    if (contains(behind, word) || contains(before, word)) return InstrumentKind::lecture;
  for (const std::u32string_view word : {U"文章", U"署名", U"论文"})
    if (contains(behind, word) || contains(before, word)) return InstrumentKind::article;
  return InstrumentKind::other;
}

/// Where a place is named before what a rule is about: 省 and 市 may make law, a county or an office may not.
enum class Maker { state, place, lesser };

Maker maker_of(const Lexicon& words, std::u32string_view name) {
  constexpr std::size_t longest = 12;
  if (name.substr(0, of_the_state.size()) == of_the_state) return Maker::state;
  const std::u32string_view head = name.substr(0, std::min(name.size(), longest));
  // 市场, 区域, 自治区 only look like the end of a place's name.
  constexpr std::u32string_view other_words = U"场民政容值价话域划间块级化村部";
  const auto named = [&](const Words& ends, bool lesser) {
    for (std::size_t i = 2; i < head.size(); ++i) {
      const std::size_t length = ends.at(head, i);
      if (length == 0 || (i + length < head.size() && other_words.find(head[i + length]) != other_words.npos)) continue;
      if (!lesser || head[i] != U'区' || head[i - 1] != U'治') return true;
    }
    return false;
  };
  if (named(words.lesser_places, true)) return Maker::lesser;
  return named(words.place_ends, false) ? Maker::place : Maker::state;
}

InstrumentKind made_by(Maker maker, InstrumentKind kind) {
  if (maker == Maker::state) return kind;
  if (kind == InstrumentKind::administrative_regulation) return InstrumentKind::local_regulation;
  if (kind != InstrumentKind::departmental_rule) return kind;
  return maker == Maker::place ? InstrumentKind::local_government_rule : InstrumentKind::normative_document;
}

InstrumentKind kind_of_name(const Lexicon& words, std::u32string_view name) {
  if (name.empty()) return InstrumentKind::other;
  if (const auto whole = words.instrument_names.at(name, 0); whole.length == name.size()) return whole.meaning;
  const auto end = words.instrument_ends.before(name, name.size());
  const bool rule = end.meaning == InstrumentKind::administrative_regulation ||
                    end.meaning == InstrumentKind::departmental_rule || end.meaning == InstrumentKind::party_regulation;
  if (end.length == 0) return InstrumentKind::other;
  if (rule && name.substr(0, 2) != U"关于" && words.party_words.in(name)) return InstrumentKind::party_regulation;
  // 某省实施〈某法〉办法 carries out a law: a regulation of the province's congress.
  const Maker maker = maker_of(words, name);
  if (maker == Maker::place && contains(name, U"实施") && contains(name, U"法〉"))
    return InstrumentKind::local_regulation;
  return made_by(maker, end.meaning);
}

std::u32string dense_name(const Glyphs& text, Span title) {
  std::u32string name;
  for (std::size_t i = title.begin + 1; i + 1 < title.end; ++i)
    if (!is_space(text[i]) && text[i] != U'\n') name += text[i] == U'《' ? U'〈' : text[i] == U'》' ? U'〉' : text[i];
  return name;
}

}  // namespace

InstrumentKind kind_of_instrument(const Glyphs& text, Span title) {
  if (title.size() <= 2) return InstrumentKind::other;
  const std::u32string name = dense_name(text, title);
  const InstrumentKind kind = kind_of_name(text.vocabulary(), without_edition(name));
  return kind == InstrumentKind::other ? kind_by_neighbours(text, title) : kind;
}

std::string canonical_title(const Glyphs& text, Span title) {
  if (title.size() <= 2) return {};
  const std::string printed = text.dense({title.begin + 1, title.end - 1});
  const std::u32string name = dense_name(text, title);
  if (name == U"党章") return "中国共产党章程";
  const InstrumentKind kind = kind_of_instrument(text, title);
  const bool of_state = kind == InstrumentKind::law || kind == InstrumentKind::constitution ||
                        (kind == InstrumentKind::administrative_regulation && contains(name, U"法实施条例"));
  return of_state && name.substr(0, of_the_state.size()) != of_the_state ? "中华人民共和国" + printed : printed;
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE
