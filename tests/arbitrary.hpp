#pragma once

#include <fazhi/core/utf8.hpp>
#include <fazhi/model/report.hpp>

#include <array>
#include <random>
#include <string>
#include <vector>

/// Arbitrary valid values of any described type, the same for the same seed.
class Arbitrary {
 public:
  explicit Arbitrary(std::uint32_t seed) : random_(seed) {}

  fazhi::model::Report report() { return make<fazhi::model::Report>(fazhi::meta::field("")); }

 private:
  std::size_t below(std::size_t limit) { return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random_); }

  template <class T>
  T make(const fazhi::meta::FieldRow& row) {
    T value{};
    fill(value, row);
    return value;
  }

  template <class T>
  void fill(std::optional<T>& value, const fazhi::meta::FieldRow& row) {
    if (below(2) == 0) value = make<T>(row);
  }

  template <class T>
  void fill(std::vector<T>& list, const fazhi::meta::FieldRow& row) {
    while (list.size() < row.min_items) list.push_back(make<T>(fazhi::meta::field("")));
    if (depth_ >= 4) return;
    ++depth_;
    const std::size_t size = below(5) == 0 ? 3 : below(2);
    // Items of a list have no limits of their own.
    for (std::size_t i = 0; i < size; ++i) list.push_back(make<T>(fazhi::meta::field("")));
    --depth_;
  }

  void fill(std::string& text, const fazhi::meta::FieldRow& row) {
    static const std::array<std::string, 26> pieces = {
        "法治", "政府", "，",   "。", "“",  "”",          "：", ": ", " #", "\n",   "- ",       "\"",           "\\",
        "'",    "#",    "true", "no", "12", "2024-01-01", "~",  "𠮷", "\t", "\x01", "\xC2\x85", "\xEF\xBB\xBF", " "};
    const std::size_t least = row.min_length;
    const std::size_t most = row.max_length != 0 ? row.max_length : least + (below(6) == 0 ? 200 : 8);
    const std::size_t size = least + below(most - least + 1);
    while (fazhi::utf8::length(text) < size) text += pieces[below(pieces.size())];
    while (fazhi::utf8::length(text) > size) {
      do text.pop_back();
      while (!text.empty() && fazhi::utf8::first_invalid(text));
    }
  }

  void fill(fazhi::Identifier& id, const fazhi::meta::FieldRow&) {
    id = fazhi::Identifier::from_wire("m-" + std::to_string(below(100)) + ".1").value();
  }
  void fill(fazhi::Date& date, const fazhi::meta::FieldRow&) {
    date = *fazhi::Date::of(1 + static_cast<int>(below(9999)), 1 + static_cast<int>(below(12)),
                            1 + static_cast<int>(below(28)));
  }
  void fill(fazhi::ReportYear& year, const fazhi::meta::FieldRow&) {
    year = fazhi::ReportYear::from_wire(1978 + static_cast<std::int64_t>(below(100))).value();
  }
  void fill(fazhi::SchemaVersion&, const fazhi::meta::FieldRow&) {}
  void fill(fazhi::DocumentNumber& number, const fazhi::meta::FieldRow&) {
    number = fazhi::DocumentNumber::from_wire("某政发〔2024〕" + std::to_string(1 + below(999999)) + "号").value();
  }
  void fill(fazhi::Decimal& decimal, const fazhi::meta::FieldRow&) {
    decimal = *fazhi::Decimal::of(static_cast<std::int64_t>(below(2000000000000)) - 1000000000000,
                                  static_cast<int>(below(18)));
  }

  template <class T>
  std::enable_if_t<std::is_enum_v<T>> fill(T& value, const fazhi::meta::FieldRow&) {
    std::vector<T> all;
    boost::mp11::mp_for_each<fazhi::meta::Enumerators<T>>([&](auto enumerator) { all.push_back(enumerator.value); });
    value = all[below(all.size())];
  }

  template <class T>
  std::enable_if_t<fazhi::meta::is_described_struct<T>> fill(T& object, const fazhi::meta::FieldRow&) {
    fazhi::meta::for_each_field(object, [&](const fazhi::meta::FieldRow& row, auto& member) { fill(member, row); });
  }

  std::mt19937 random_;
  int depth_ = 0;
};
