#include "import/sentence_reader.hpp"

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

/// Each word of a sentence is looked at for each figure of it and of the next one.
bool is_readable(const Sentence& sentence) {
  constexpr std::size_t most_figures = 200;
  constexpr std::size_t longest = 10'000;
  return sentence.last - sentence.first <= most_figures && sentence.span.size() <= longest;
}

}  // namespace

bool SentenceReader::turn_to(std::size_t sentence) {
  sentence_ = &figures_.sentences[sentence];
  const bool goes_on = sentence_->goes_on && sentence > 0 && is_readable(figures_.sentences[sentence - 1]);
  before_ = goes_on ? &figures_.sentences[sentence - 1] : nullptr;
  return sentence_->first != sentence_->last && is_readable(*sentence_);
}

std::vector<Mark> SentenceReader::marks() const {
  std::vector<Mark> marks;
  for (std::size_t i = sentence_->span.begin; i < sentence_->span.end; ++i) {
    const Mark mark = mark_at(i);
    if (mark.end == 0) continue;
    marks.push_back(mark);
    i = mark.end - 1;
  }
  return marks;
}

Mark SentenceReader::mark_at(std::size_t i) const {
  const auto all = text_.all();
  const auto mark = [i](MarkKind kind, std::size_t length) { return Mark{kind, i, length == 0 ? 0 : i + length}; };
  if (const std::size_t length = words_.of_which.at(all, i)) return mark(MarkKind::of_which, length);
  if (const std::size_t length = words_.respectively.at(all, i)) return mark(MarkKind::respectively, length);
  if (const std::size_t length = words_.composed.at(all, i)) return mark(MarkKind::composed, length);
  // One character is a part of many words: it must open a clause or a bracket.
  if (const std::size_t length = words_.including.at(all, i); length > 1 || (length == 1 && opens_clause(i)))
    return mark(MarkKind::including, length);
  if (const std::size_t length = words_.cumulative.at(all, i)) return mark(MarkKind::cumulative, length);
  if (const std::size_t length = words_.totals.at(all, i); length != 0 && text_[i - 1] != U'公')
    return mark(MarkKind::total, length);
  if (text_[i] == U'中' && (text_[i + 1] == U',' || text_[i + 1] == U'有')) return mark(MarkKind::among, 1);
  return {};
}

bool SentenceReader::opens_clause(std::size_t at) const {
  while (at > sentence_->span.begin && is_space(text_[at - 1])) --at;
  return at == sentence_->span.begin || separates(text_[at - 1]) || text_[at - 1] == U'(';
}

Members SentenceReader::wholes_before(std::size_t place, std::size_t bracket) const {
  Members wholes = nearest(*sentence_, place, bracket);
  if (wholes.empty() && bracket != 0)
    wholes = nearest(*sentence_, figures_.brackets[bracket].inner.begin, figures_.brackets[bracket].parent);
  const bool opens = text_.trim({sentence_->span.begin, place}).empty();
  if (wholes.empty() && bracket == 0 && opens && before_ != nullptr) wholes = nearest(*before_, place, 0);
  return wholes;
}

Members SentenceReader::before(const Sentence& sentence, std::size_t place, std::size_t bracket,
                               const std::string& base) const {
  Members members;
  constexpr std::size_t most = 12;
  for (std::size_t i = sentence.last; i-- > sentence.first && members.size() < most;) {
    const Figure& figure = all_[i];
    if (figure.span.end <= place && figure.bracket == bracket && !figure.rate && figure.base == base)
      members.push_back(i);
  }
  return members;
}

Members SentenceReader::nearest(const Sentence& sentence, std::size_t place, std::size_t bracket) const {
  Members wholes;
  for (std::size_t i = sentence.last; i-- > sentence.first;) {
    const Figure& figure = all_[i];
    if (figure.span.end > place || figure.bracket != bracket || figure.rate) continue;
    const bool known =
        std::any_of(wholes.begin(), wholes.end(), [&](std::size_t whole) { return all_[whole].base == figure.base; });
    if (!known) wholes.push_back(i);
  }
  return wholes;
}

Members SentenceReader::figures_in(std::size_t from, std::size_t to, std::size_t bracket,
                                   const std::string& base) const {
  Members members;
  for (std::size_t i = sentence_->first; i < sentence_->last; ++i) {
    const Figure& figure = all_[i];
    if (figure.span.begin >= from && figure.span.end <= to && figure.bracket == bracket && !figure.rate &&
        figure.base == base && !(figure.quantity.value.coefficient() == 0 && !is_digit(text_[figure.span.begin])))
      members.push_back(i);
  }
  return members;
}

std::size_t SentenceReader::end_of(std::size_t bracket) const {
  return bracket == 0 ? sentence_->span.end : figures_.brackets[bracket].inner.end;
}

std::size_t SentenceReader::clause_begin(std::size_t figure) const {
  const Sentence& sentence = figures_.sentences[all_[figure].sentence];
  std::size_t begin = all_[figure].span.begin;
  const std::size_t limit = figure > sentence.first ? all_[figure - 1].span.end : sentence.span.begin;
  while (begin > limit && !separates(text_[begin - 1]) && text_[begin - 1] != U'(') --begin;
  return begin;
}

bool SentenceReader::has_total_word(std::size_t figure) const {
  const std::size_t begin = clause_begin(figure);
  return words_.totals.in(text_.view({begin, all_[figure].span.begin}));
}

Members SentenceReader::list_from_begin(const Members& members) const {
  Members list;
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (i > 0 && !goes_on(members[i - 1], members[i])) break;
    // The mark between the first two is that of the list; behind 、 a comma begins another thing.
    if (i > 1 && mark_between(members[i - 1], members[i]) > mark_between(members[0], members[1])) break;
    list.push_back(members[i]);
  }
  return list;
}

Members SentenceReader::stated_list(const Members& members) const {
  Members list;
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (i > 1 && mark_between(members[i - 1], members[i]) > mark_between(members[0], members[1])) break;
    list.push_back(members[i]);
  }
  return list;
}

int SentenceReader::mark_between(std::size_t first, std::size_t second) const {
  const Span gap{all_[first].span.end, all_[second].span.begin};
  if (text_.find_any(U";", gap.begin, gap.end) != gap.end) return 2;
  return text_.find_any(U",", gap.begin, gap.end) != gap.end ? 1 : 0;
}

Members SentenceReader::list_to_end(const Members& members) const {
  std::size_t begin = members.empty() ? 0 : members.size() - 1;
  while (begin > 0 && goes_on(members[begin - 1], members[begin])) --begin;
  return {members.begin() + static_cast<std::ptrdiff_t>(begin), members.end()};
}

bool SentenceReader::goes_on(std::size_t first, std::size_t second) const {
  constexpr std::size_t longest = 60;
  const Span gap{all_[first].span.end, all_[second].span.begin};
  for (std::size_t i = first + 1; i < second; ++i)
    if (all_[i].rate && all_[i].bracket == all_[first].bracket) return false;
  if (gap.size() > longest && text_.find_any(U";", gap.begin, gap.end) == gap.end) return false;
  const std::size_t separator = text_.find_any(U",;、和及", gap.begin, gap.end);
  if (separator == gap.end) return false;
  // 警告22起、罚款35起: what 、 joins is of one kind, whatever it begins with.
  if (text_[separator] == U'、' && mark_between(first, second) == 0) return true;
  const std::size_t begin = text_.skip_spaces(clause_begin(second));
  return words_.list_breaks.at(text_.all(), begin) == 0 || words_.remainders.at(text_.all(), begin) != 0;
}

bool SentenceReader::is_remainder(std::size_t figure) const {
  return words_.remainders.in(text_.view({clause_begin(figure), all_[figure].span.begin}));
}

std::u32string SentenceReader::words_of(std::size_t figure) const {
  const std::size_t end = all_[figure].span.end;
  const std::size_t stop = text_.find_any(U",;:。!?()、", end, std::min(text_.size(), end + 16));
  std::u32string words(text_.view({clause_begin(figure), all_[figure].span.begin}));
  return words.append(text_.view({end, stop}));
}

bool SentenceReader::share_words(std::u32string_view a, std::u32string_view b) {
  for (std::size_t i = 0; i + 1 < a.size(); ++i)
    if (is_han(a[i]) && is_han(a[i + 1]) && b.find(a.substr(i, 2)) != b.npos) return true;
  return false;
}

bool SentenceReader::complement(std::size_t one, std::size_t other) const {
  const auto denied_by = [this](std::u32string_view yes, std::u32string_view no) {
    for (std::size_t i = 0; i < no.size(); ++i) {
      const std::size_t denial = words_.denials.at(no, i);
      if (denial == 0 || i + denial + 1 >= no.size()) continue;
      const std::u32string_view verb = no.substr(i + denial, 2);
      const std::size_t met = yes.find(verb);
      if (met != yes.npos && words_.denials.before(yes, met) == 0) return true;
      i += denial - 1;
    }
    return false;
  };
  const std::u32string a = words_of(one);
  const std::u32string b = words_of(other);
  return denied_by(a, b) || denied_by(b, a);
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE
