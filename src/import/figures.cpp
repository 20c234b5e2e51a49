#include "import/figures.hpp"

#include <fazhi/model/precision.hpp>

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

/// One unit for all that count the same: persons, and cases.
std::string comparable(const std::string& unit) {
  const std::string_view base = model::parse_unit(unit).base;
  return unit.substr(0, unit.size() - base.size()).append(model::common_unit(base));
}

class Arranger {
 public:
  Arranger(const Glyphs& text, const Facts& facts, const std::vector<Node>& nodes)
      : text_(text), facts_(facts), nodes_(nodes) {
    out_.brackets.push_back({});
  }

  Figures run() {
    for (const Span line : text_.lines()) {
      while (quantity_ < facts_.quantities.size() && facts_.quantities[quantity_].span.begin < line.begin) take();
      if (quantity_ == facts_.quantities.size()) break;
      if (facts_.quantities[quantity_].span.begin >= line.end) continue;
      take_line(line);
    }
    while (quantity_ < facts_.quantities.size()) take();
    return std::move(out_);
  }

 private:
  void take_line(Span line) {
    bool goes_on = false;
    for (std::size_t begin = line.begin; begin < line.end;) {
      bool at_item = false;
      const std::size_t end = end_of_sentence(begin, line.end, at_item);
      Sentence sentence{{begin, end}, out_.all.size(), out_.all.size(), goes_on};
      find_brackets(sentence.span);
      while (quantity_ < facts_.quantities.size() && facts_.quantities[quantity_].span.begin < end) take();
      sentence.last = out_.all.size();
      out_.sentences.push_back(sentence);
      open_.clear();
      goes_on = !at_item;
      begin = end;
    }
  }

  /// Behind the mark that closes the sentence, or where the next item of the outline begins.
  std::size_t end_of_sentence(std::size_t begin, std::size_t limit, bool& at_item) {
    while (node_ < nodes_.size() && nodes_[node_].begin <= begin) ++node_;
    if (node_ < nodes_.size() && nodes_[node_].begin < limit) limit = nodes_[node_].begin;
    std::size_t i = begin;
    while (i < limit && !ends_sentence(text_[i])) ++i;
    at_item = i >= limit;
    return std::min(limit, i + 1);
  }

  void find_brackets(Span sentence) {
    first_bracket_ = out_.brackets.size();
    std::vector<std::size_t> open;
    for (std::size_t i = sentence.begin; i < sentence.end; ++i) {
      constexpr std::size_t deepest = 8;
      if (text_[i] == U'(' && open.size() < deepest) {
        open.push_back(out_.brackets.size());
        out_.brackets.push_back({{i + 1, sentence.end}, open.size() > 1 ? open[open.size() - 2] : 0});
      } else if (text_[i] == U')' && !open.empty()) {
        out_.brackets[open.back()].inner.end = i;
        open.pop_back();
      }
    }
    // One that is never closed holds nothing.
    for (const std::size_t unclosed : open) out_.brackets[unclosed].inner.end = out_.brackets[unclosed].inner.begin;
  }

  void take() {
    const QuantityMatch& in = facts_.quantities[quantity_++];
    Figure figure;
    figure.span = in.span;
    figure.quantity = {in.value, comparable(in.unit), in.qualifier};
    figure.base = std::string(model::parse_unit(figure.quantity.unit).base);
    figure.rate = model::is_rate(in.unit);
    figure.sentence = out_.sentences.size();
    figure.bracket = innermost(in.span.begin);
    out_.all.push_back(std::move(figure));
  }

  /// Places come in the order of the text, so brackets that have closed are dropped for good.
  std::size_t innermost(std::size_t place) {
    for (; first_bracket_ < out_.brackets.size() && out_.brackets[first_bracket_].inner.begin <= place;
         ++first_bracket_)
      open_.push_back(first_bracket_);
    while (!open_.empty() && out_.brackets[open_.back()].inner.end <= place) open_.pop_back();
    return open_.empty() ? 0 : open_.back();
  }

  const Glyphs& text_;
  const Facts& facts_;
  const std::vector<Node>& nodes_;
  std::size_t quantity_ = 0;
  std::size_t node_ = 0;
  std::size_t first_bracket_ = 0;
  std::vector<std::size_t> open_;
  Figures out_;
};

}  // namespace

std::size_t Figures::bracket_at(std::size_t place) const {
  auto next = std::upper_bound(brackets.begin() + 1, brackets.end(), place,
                               [](std::size_t at, const Bracket& other) { return at < other.inner.begin; });
  std::size_t bracket = static_cast<std::size_t>(next - brackets.begin()) - 1;
  while (bracket != 0 && brackets[bracket].inner.end <= place) bracket = brackets[bracket].parent;
  return bracket;
}

Figures arrange(const Glyphs& text, const Facts& facts, const std::vector<Node>& nodes) {
  return Arranger(text, facts, nodes).run();
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE
