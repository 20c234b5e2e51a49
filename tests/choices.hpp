#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <random>
#include <string_view>
#include <utility>
#include <vector>

/// The choices that an arbitrary value is made of: drawn from a seed and recorded, or taken from a record. Choice 0 is
/// always the simplest, so that a record with something taken away or lowered still makes a valid value, and a simpler
/// one: whatever can be made from choices can be shrunk without knowing what it is.
class Choices {
 public:
  /// The choices behind one part of the value. Parts of the same kind can stand in for one another.
  struct Span {
    std::string_view kind;
    std::size_t begin = 0;
    std::size_t end = 0;
  };

  explicit Choices(std::uint32_t seed) : random_(seed) {}
  /// What the record does not say is 0; what lies beyond a limit is its greatest.
  explicit Choices(std::vector<std::uint64_t> record) : record_(std::move(record)), is_replay_(true) {}

  std::uint64_t below(std::uint64_t limit) {
    std::uint64_t choice = 0;
    if (!is_replay_)
      choice = std::uniform_int_distribution<std::uint64_t>(0, limit - 1)(random_);
    else if (taken_.size() < record_.size())
      choice = std::min(record_[taken_.size()], limit - 1);
    taken_.push_back(choice);
    return choice;
  }

  /// Remembers what `body` chooses as one part.
  template <class Body>
  void part(std::string_view kind, Body body) {
    const std::size_t index = spans_.size();
    spans_.push_back({kind, taken_.size(), 0});
    body();
    spans_[index].end = taken_.size();
  }

  const std::vector<std::uint64_t>& taken() const { return taken_; }
  /// The parts in the order in which they begin, a part before those within it.
  const std::vector<Span>& spans() const { return spans_; }

 private:
  std::mt19937 random_;
  std::vector<std::uint64_t> record_;
  bool is_replay_ = false;
  std::vector<std::uint64_t> taken_;
  std::vector<Span> spans_;
};

/// Looks for the simplest choices that still fail: fewer before more, then lower before higher.
class Shrinker {
 public:
  /// `fails` makes a value of the choices and tells whether it fails.
  Shrinker(Choices failing, std::function<bool(Choices&)> fails, std::size_t attempts = 20000)
      : best_(std::move(failing)), fails_(std::move(fails)), attempts_(attempts) {}

  Choices smallest() {
    bool better = true;
    while (better && attempts_ > 0) {
      better = remove_parts();
      better = lift_parts() || better;
      better = remove_chunks() || better;
      better = lower() || better;
    }
    return best_;
  }

 private:
  using Record = std::vector<std::uint64_t>;

  bool accept(Record record) {
    if (attempts_ == 0) return false;
    --attempts_;
    Choices choices(std::move(record));
    const bool fails = fails_(choices);
    const Record& now = choices.taken();
    const Record& best = best_.taken();
    const bool is_simpler = now.size() != best.size() ? now.size() < best.size() : now < best;
    if (!fails || !is_simpler) return false;
    best_ = std::move(choices);
    return true;
  }

  /// The record with what stands between two places replaced.
  Record with(std::size_t begin, std::size_t end, const Record& instead) const {
    const Record& taken = best_.taken();
    const auto at = [&taken](std::size_t index) { return taken.begin() + static_cast<std::ptrdiff_t>(index); };
    Record record(taken.begin(), at(begin));
    record.insert(record.end(), instead.begin(), instead.end());
    record.insert(record.end(), at(end), taken.end());
    return record;
  }

  /// Takes whole parts away: items of a list, or an optional value down to the choice that it is absent.
  bool remove_parts() {
    bool better = false;
    for (std::size_t i = 0; i < best_.spans().size();) {
      const Choices::Span span = best_.spans()[i];
      if (accept(with(span.begin, span.end, {})) || accept(with(span.begin, span.end, {0})))
        better = true;
      else
        ++i;
    }
    return better;
  }

  /// Puts a part in the place of one around it: a nested section instead of the section that holds it.
  bool lift_parts() {
    bool better = false;
    for (std::size_t i = 0; i < best_.spans().size(); ++i) {
      for (std::size_t j = i + 1; j < best_.spans().size(); ++j) {
        const Choices::Span outer = best_.spans()[i];
        const Choices::Span inner = best_.spans()[j];
        if (inner.begin >= outer.end) break;
        if (inner.kind != outer.kind) continue;
        const Record& taken = best_.taken();
        const Record inside(taken.begin() + static_cast<std::ptrdiff_t>(inner.begin),
                            taken.begin() + static_cast<std::ptrdiff_t>(inner.end));
        if (!accept(with(outer.begin, outer.end, inside))) continue;
        better = true;
        j = i;
      }
    }
    return better;
  }

  bool remove_chunks() {
    bool better = false;
    for (std::size_t size = 8; size > 0; --size) {
      for (std::size_t end = best_.taken().size(); end >= size;) {
        if (accept(with(end - size, end, {}))) {
          better = true;
          end = std::min(end, best_.taken().size());
        } else {
          --end;
        }
      }
    }
    return better;
  }

  /// Lowers each choice as far as it goes, by halves.
  bool lower() {
    bool better = false;
    for (std::size_t i = 0; i < best_.taken().size(); ++i) {
      std::uint64_t least = 0;  // nothing below it fails, as far as was tried
      while (i < best_.taken().size() && least < best_.taken()[i]) {
        const std::uint64_t middle = least + (best_.taken()[i] - least) / 2;
        if (accept(with(i, i + 1, {least})) || accept(with(i, i + 1, {middle})))
          better = true;
        else
          least = middle + 1;
      }
    }
    return better;
  }

  Choices best_;
  std::function<bool(Choices&)> fails_;
  std::size_t attempts_;
};
