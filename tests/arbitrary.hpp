#pragma once

#include <fazhi/bind/tree.hpp>
#include <fazhi/core/digest.hpp>
#include <fazhi/core/partial_date.hpp>
#include <fazhi/core/utf8.hpp>
#include <fazhi/io/document.hpp>
#include <fazhi/model/report.hpp>

#include <array>
#include <cstdio>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "choices.hpp"

/// Arbitrary valid values of any described type, the same for the same choices. A new strong type takes one `fill`.
class Arbitrary {
 public:
  explicit Arbitrary(std::uint32_t seed) : choices_(seed) {}
  explicit Arbitrary(Choices choices) : choices_(std::move(choices)) {}

  fazhi::model::Report report() { return value<fazhi::model::Report>(); }

  /// A value of a described type; an io::Document, with `x-…` keys; or a std::pair of values that are equal or not.
  template <class T>
  T value() {
    T made{};
    make(made);
    return made;
  }

  const Choices& choices() const { return choices_; }
  Choices take_choices() { return std::move(choices_); }

  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(choices_.below(limit)); }

  /// A value of unknown shape, as an `x-…` key may hold it.
  fazhi::bind::Tree tree(int depth = 0) {
    using Kind = fazhi::bind::Tree::Kind;
    constexpr std::array<Kind, 6> kinds = {Kind::null,   Kind::boolean, Kind::number,
                                           Kind::string, Kind::array,   Kind::object};
    fazhi::bind::Tree tree;
    choices_.part("tree", [&] {
      tree.kind = kinds[below(depth < 3 ? 6 : 4)];
      if (tree.kind == Kind::boolean) tree.text = below(2) == 0 ? "false" : "true";
      if (tree.kind == Kind::number) tree.text = number();
      if (tree.kind == Kind::string) tree.text = text(0, 0);
      if (tree.kind == Kind::array) some([&] { tree.items.push_back(this->tree(depth + 1)); });
      if (tree.kind == Kind::object) {
        some([&] {
          const std::string key = text(0, 12);
          for (const auto& member : tree.members)
            if (member.key == key) return;
          tree.members.push_back({key, this->tree(depth + 1)});
        });
      }
    });
    return tree;
  }

 private:
  using Row = fazhi::meta::FieldRow;

  static constexpr int deepest = 4;                // lists within one another
  static constexpr std::size_t long_enough = 500;  // choices, behind which nothing is made that need not be

  template <class T>
  void make(T& value) {
    fill(value, fazhi::meta::field(""));
  }

  template <class T>
  void make(fazhi::io::Document<T>& document) {
    extras_ = &document.extras;
    make(document.value);
    extras_ = nullptr;
  }

  /// The second is the first, varied in a few places or in none; seldom it has nothing to do with it.
  template <class T>
  void make(std::pair<T, T>& both) {
    make(both.first);
    if (below(8) == 7) return make(both.second);
    both.second = both.first;
    some([&] { vary(both.second, fazhi::meta::field("")); });
  }

  bool more(bool many) { return below(many ? 8 : 3) != 0; }

  /// Makes none or more: each after a choice that there is one, so that taking the part away takes just this one away.
  template <class Body>
  void some(Body body) {
    if (choices_.taken().size() > long_enough) return;
    const bool many = below(8) == 7;
    bool goes_on = true;
    while (goes_on) {
      choices_.part("item", [&] {
        goes_on = more(many);
        if (goes_on) body();
      });
    }
  }

  template <class T>
  void fill(std::optional<T>& value, const Row& row) {
    value.reset();
    choices_.part("optional", [&] {
      if (below(2) == 1) fill(value.emplace(), row);
    });
  }

  template <class T>
  void fill(std::vector<T>& list, const Row& row) {
    list.clear();
    // Items of a list have no limits of their own.
    const auto add = [&] {
      const auto outer = at_;
      at_ = at_ / list.size();
      T item{};
      fill(item, fazhi::meta::field(""));
      list.push_back(std::move(item));
      at_ = outer;
    };
    while (list.size() < row.min_items) add();
    if (depth_ >= deepest) return;
    ++depth_;
    some(add);
    --depth_;
  }

  template <class T>
  std::enable_if_t<fazhi::meta::is_described_struct<T>> fill(T& object, const Row&) {
    choices_.part(fazhi::meta::description<T>.name, [&] {
      fazhi::meta::for_each_field(object, [&](const Row& row, auto& member) {
        const auto outer = at_;
        at_ = at_ / row.name;
        fill(member, row);
        at_ = outer;
      });
      if (extras_ != nullptr) add_extras();
    });
  }

  /// The kept keys of the object that was just filled, so that they come in the order in which they are written.
  void add_extras() {
    const std::size_t first = extras_->size();
    some([&] {
      const std::string key = "x-" + text(0, 12);
      for (std::size_t i = first; i < extras_->size(); ++i)
        if ((*extras_)[i].key == key) return;
      extras_->push_back({at_, key, tree()});
    });
  }

  template <class T>
  std::enable_if_t<std::is_enum_v<T>> fill(T& value, const Row&) {
    std::vector<T> all;
    boost::mp11::mp_for_each<fazhi::meta::Enumerators<T>>([&](auto enumerator) { all.push_back(enumerator.value); });
    value = all[below(all.size())];
  }

  void fill(bool& value, const Row&) { value = below(2) == 1; }
  void fill(std::int64_t& value, const Row&) {
    value = static_cast<std::int64_t>(digits());
    if (below(2) == 1) value = -value;
  }
  void fill(std::string& value, const Row& row) { value = text(row.min_length, row.max_length); }

  void fill(fazhi::Date& date, const Row&) {
    const int year = 1 + static_cast<int>(below(9999));
    const int month = 1 + static_cast<int>(below(12));
    int day = 1 + static_cast<int>(below(31));
    while (!fazhi::Date::of(year, month, day)) --day;
    date = *fazhi::Date::of(year, month, day);
  }
  void fill(fazhi::PartialDate& date, const Row& row) {
    fazhi::Date day;
    fill(day, row);
    constexpr std::size_t lengths[] = {4, 7, 10};
    date = fazhi::PartialDate::from_wire(day.to_wire().substr(0, lengths[below(3)])).value();
  }
  void fill(fazhi::Decimal& decimal, const Row&) {
    const auto scale = static_cast<int>(below(fazhi::Decimal::max_digits));
    std::int64_t coefficient = 0;
    fill(coefficient, {});
    decimal = *fazhi::Decimal::of(coefficient, scale);
  }
  void fill(fazhi::Digest& digest, const Row&) {
    std::string wire = "sha256:";
    for (int i = 0; i < 16; ++i) {
      std::array<char, 8> four{};
      std::snprintf(four.data(), four.size(), "%04x", static_cast<unsigned>(below(0x10000)));
      wire += four.data();
    }
    digest = fazhi::Digest::from_wire(wire).value();
  }
  void fill(fazhi::DocumentNumber& number, const Row&) {
    const std::string code = text(1, 12);
    std::array<char, 8> year{};
    std::snprintf(year.data(), year.size(), "%04u", static_cast<unsigned>(below(10000)));
    number =
        fazhi::DocumentNumber::from_wire(code + "〔" + year.data() + "〕" + std::to_string(1 + below(999999)) + "号")
            .value();
  }
  void fill(fazhi::Identifier& id, const Row&) {
    constexpr std::string_view signs = "a0Z9._-";
    std::string wire = "m";
    some([&] { wire += signs[below(signs.size())]; });
    if (below(16) == 15) wire.resize(fazhi::Identifier::max_size, 'm');
    id = fazhi::Identifier::from_wire(wire.substr(0, fazhi::Identifier::max_size)).value();
  }
  void fill(fazhi::ReportYear& year, const Row&) {
    constexpr auto years = fazhi::ReportYear::last - fazhi::ReportYear::first + 1;
    year = fazhi::ReportYear::from_wire(fazhi::ReportYear::first +
                                        static_cast<std::int64_t>(below(static_cast<std::size_t>(years))))
               .value();
  }
  void fill(fazhi::SchemaVersion& version, const Row&) {
    const std::size_t minor_part = below(8) == 7 ? below(10000) : 0;
    version = fazhi::SchemaVersion::from_wire("1." + std::to_string(minor_part)).value();
  }

  /// Changes one thing, or by chance nothing.
  template <class T>
  void vary(T& value, const Row& row) {
    if constexpr (fazhi::meta::is_described_struct<T>) {
      const std::size_t chosen = below(boost::mp11::mp_size<fazhi::meta::Members<T>>::value);
      std::size_t index = 0;
      fazhi::meta::for_each_field(value, [&](const Row& inner, auto& member) {
        if (index++ == chosen) vary(member, inner);
      });
    } else {
      fill(value, row);
    }
  }

  template <class T>
  void vary(std::optional<T>& value, const Row& row) {
    if (!value || below(3) == 0) return fill(value, row);
    vary(*value, row);
  }

  template <class T>
  void vary(std::vector<T>& list, const Row& row) {
    const auto at = [&list](std::size_t index) { return list.begin() + static_cast<std::ptrdiff_t>(index); };
    const std::size_t what = below(4);
    if (what == 0 || list.empty()) {
      T item{};
      fill(item, fazhi::meta::field(""));
      list.insert(at(below(list.size() + 1)), std::move(item));
    } else if (what == 1 && list.size() > row.min_items) {
      list.erase(at(below(list.size())));
    } else if (what == 2) {
      const std::size_t from = below(list.size());
      std::swap(list[from], list[below(list.size())]);
    } else {
      vary(list[below(list.size())], fazhi::meta::field(""));
    }
  }

  /// A text of pieces that have some meaning to some format, of code points between `least` and `most`; 0 is no limit.
  std::string text(std::size_t least, std::size_t most) {
    using namespace std::string_view_literals;
    constexpr auto sentences =
        "本年度推进依法行政，规范执法，加强监督，回应关切。本年度推进依法行政，规范执法，加强监督，回应关切。"
        "本年度推进依法行政，规范执法，加强监督，回应关切。"sv;
    // clang-format off
    constexpr std::string_view pieces[] = {
        "文", "a", "法治", "政府，", "。", " ", "\n", "\t", "“", "”", "：", ": ", ":", " #", "#", "- ", "-", "---",
        "...", "? ", "\"", "'", "\\", "\\n", "/", "~", "~1", "%YAML", "&a", "*a", "!", "|", ">", "<<", "=", "{",
        "]", ",", "true", "no", "null", "12", "0x1F", "1e3", ".5", "12:30:45", "2024-01-01", "1_000", "+1", ".inf",
        "𠮷", "\r\n", "\0"sv, "\x01", "\x7F", "\xC2\x85", "\xE2\x80\xA8", "\xEF\xBB\xBF", "\xEF\xBF\xBF",
        sentences};
    // clang-format on
    std::string made;
    std::size_t length = 0;
    const auto add = [&] {
      if (most != 0 && length >= most) return;
      made += pieces[below(std::size(pieces))];
      length = fazhi::utf8::length(made);
    };
    while (length < least) add();
    some(add);
    if (most != 0 && below(16) == 15)
      for (; length < most; ++length) made += "文";
    for (; most != 0 && length > most; --length) {
      do made.pop_back();
      while (fazhi::utf8::first_invalid(made));
    }
    return made;
  }

  /// Up to 18 digits, as many small numbers as great ones.
  std::uint64_t digits() {
    std::uint64_t limit = 10;
    for (std::size_t more_digits = below(18); more_digits > 0; --more_digits) limit *= 10;
    return choices_.below(limit);
  }

  /// A number of JSON, with digits that binary floating point would lose.
  std::string number() {
    std::string made = below(2) == 1 ? "-" : "";
    made += std::to_string(digits());
    if (below(2) == 1) made += '.' + std::to_string(digits());
    if (below(4) == 3) made += (below(2) == 1 ? "e-" : "E+") + std::to_string(below(300));
    return made;
  }

  Choices choices_;
  fazhi::bind::Extras* extras_ = nullptr;  // where kept keys go, if any are wanted
  fazhi::diag::Pointer at_;
  int depth_ = 0;
};
