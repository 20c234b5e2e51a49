#include "import/compiled_vocabulary.hpp"

#include <fazhi/meta/describe.hpp>

#include <map>
#include <type_traits>

FAZHI_BEGIN_NAMESPACE
namespace importer {
namespace {

using diag::Diagnostic;
using diag::Pointer;

constexpr std::size_t max_problems = 100;

const Word& word_of(const Word& word) { return word; }
template <class Entry>
const Word& word_of(const Entry& entry) {
  return entry.word;
}

/// Two entries with one key are one word: a genre cue is one at each place.
template <class Entry>
std::u32string key_of(const Entry& entry) {
  std::u32string key = detail::folded(word_of(entry).to_wire());
  if constexpr (std::is_same_v<Entry, GenreCueEntry>) key += {U'\n', static_cast<char32_t>(entry.place)};
  return key;
}

/// Where the words of a list stand in it, by their keys.
using Places = std::map<std::u32string, std::size_t>;

template <class Entry>
Places places_in(const std::vector<Entry>& list) {
  Places places;
  for (std::size_t i = 0; i < list.size(); ++i) places.emplace(key_of(list[i]), i);
  return places;
}

/// Extends the words of one vocabulary by another one, list by list.
class Extension {
 public:
  explicit Extension(WordGroups& words) : words_(words) {
    each_list([this](auto& list, auto, auto) { count_ += list.size(); });
  }

  void take_away(const WordGroups& without) {
    each_list([&](auto& list, auto group, auto member) {
      const auto& dropped = without.*group.pointer.*member.pointer;
      if (!dropped.empty()) drop(list, dropped, Pointer{} / "without" / group.name / member.name);
    });
  }

  void add(const WordGroups& words) {
    each_list([&](auto& list, auto group, auto member) {
      const auto& added = words.*group.pointer.*member.pointer;
      if (!added.empty()) append(list, added, Pointer{} / "words" / group.name / member.name);
    });
  }

  bool is_good() const { return good_; }

  std::vector<Diagnostic> take_problems() {
    if (left_out_ == 0) return std::move(problems_);
    Diagnostic more;
    more.id = "limit.problems";
    const std::string count = std::to_string(left_out_);
    more.message = {"另有" + count + "个问题未列出", count + " further problems are not listed"};
    problems_.push_back(std::move(more));
    return std::move(problems_);
  }

 private:
  /// Calls `visit(list, group, member)` for each list, with the descriptors that lead to it in any WordGroups.
  template <class Visit>
  void each_list(Visit visit) {
    boost::mp11::mp_for_each<meta::Members<WordGroups>>([&](auto group) {
      using Group = std::remove_reference_t<decltype(words_.*group.pointer)>;
      boost::mp11::mp_for_each<meta::Members<Group>>(
          [&](auto member) { visit(words_.*group.pointer.*member.pointer, group, member); });
    });
  }

  template <class Entry>
  void drop(std::vector<Entry>& list, const std::vector<Entry>& dropped, const Pointer& at) {
    const Places places = places_in(list);
    std::vector<bool> gone(list.size());
    for (std::size_t i = 0; i < dropped.size(); ++i) {
      const std::string& word = word_of(dropped[i]).to_wire();
      const auto place = places.find(key_of(dropped[i]));
      if (place == places.end())
        report(at / i, diag::Severity::warning, "vocabulary.not-there",
               {"词表中没有“" + word + "”，无可删去", "the list has no \"" + word + "\" that could be left out"});
      else
        gone[place->second] = true;
    }
    std::vector<Entry> kept;
    for (std::size_t i = 0; i < list.size(); ++i)
      if (!gone[i]) kept.push_back(std::move(list[i]));
    count_ -= list.size() - kept.size();
    list = std::move(kept);
  }

  template <class Entry>
  void append(std::vector<Entry>& list, const std::vector<Entry>& added, const Pointer& at) {
    Places places = places_in(list);
    Places given;
    for (std::size_t i = 0; i < added.size(); ++i) {
      const std::u32string key = key_of(added[i]);
      const auto first = given.emplace(key, i);
      if (!first.second) {
        check_same(added, first.first->second, i, at);
      } else if (const auto place = places.find(key); place == places.end()) {
        if (count_ == max_vocabulary_words) return report_too_many(at / i);
        ++count_;
        list.push_back(added[i]);
      } else if constexpr (!std::is_same_v<Entry, Word>) {
        list[place->second] = added[i];
      }
    }
  }

  template <class Entry>
  void check_same(const std::vector<Entry>& added, std::size_t first, std::size_t again, const Pointer& at) {
    if constexpr (!std::is_same_v<Entry, Word>) {
      Entry same = added[again];
      same.word = added[first].word;
      if (same == added[first]) return;
      const std::string& word = word_of(added[again]).to_wire();
      report(at / again, diag::Severity::error, "vocabulary.two-meanings",
             {"“" + word + "”在同一词表中有两种含义", "\"" + word + "\" has two meanings in one list"},
             {{{"另一处", "the other one"}, at / first, std::nullopt}});
    }
  }

  void report_too_many(const Pointer& at) {
    const std::string most = std::to_string(max_vocabulary_words);
    report(at, diag::Severity::error, "vocabulary.too-many",
           {"词汇总数超过" + most + "个", "there are more than " + most + " words in all"});
  }

  void report(const Pointer& at, diag::Severity severity, const char* id, Text message,
              std::vector<diag::Related> related = {}) {
    good_ = good_ && severity != diag::Severity::error;
    if (problems_.size() == max_problems) {
      ++left_out_;
      return;
    }
    problems_.push_back({id, severity, std::move(message), at, std::nullopt, std::move(related)});
  }

  WordGroups& words_;
  std::size_t count_ = 0;
  std::vector<Diagnostic> problems_;
  std::size_t left_out_ = 0;
  bool good_ = true;
};

}  // namespace

Compilation compile(const Vocabulary& more, const SharedVocabulary& base) {
  Vocabulary all = base ? base->vocabulary() : detail::compiled_in().vocabulary();
  Extension extension(all.words);
  extension.take_away(more.without);
  extension.add(more.words);
  Compilation made;
  if (extension.is_good()) made.vocabulary = std::make_shared<const CompiledVocabulary>(std::move(all));
  made.problems = extension.take_problems();
  return made;
}

}  // namespace importer
FAZHI_END_NAMESPACE
