#pragma once

#include <fazhi/bind/ops.hpp>
#include <fazhi/core/result.hpp>
#include <fazhi/diag/pointer.hpp>
#include <fazhi/model/report.hpp>

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace rules {

/// The values of a report that a JSON Pointer names in which `*` stands for each item of a list. All of them are of one
/// type, so what may be asked of them is known before there is a report.
class ValuePath {
 public:
  /// Errors:
  /// - `check.at-syntax`: not a JSON Pointer below the report
  /// - `check.unknown-field`: no such field, or a step into a value without parts
  /// - `check.item-expected`: neither `*` nor an index where a list stands
  static Result<ValuePath> parse(std::string_view at);

  const bind::Ops& type() const { return *type_; }

  /// What stands at `at`; null for a value that is missing.
  using Visit = std::function<bool(const void* value, std::string_view at)>;

  /// Visits the values, in the order of the report, until it is told to stop by `false`. Missing is what the steps
  /// behind the last `*` name, where the item is there and the value is not. A list that is not there is an empty one,
  /// and a field with a default has it.
  void each(const model::Report& report, const Visit& visit) const;

  /// Puts a value into a report without any: the only one at first(). Errors are those of the field's type,
  /// and `check.no-text` for a list or an object.
  std::optional<Error> put(model::Report& report, std::string_view text) const;

  /// The path to the first item of each list.
  ValuePath first() const;

 private:
  struct Step {
    std::string name;
    const bind::Member* member = nullptr;  ///< of an object
    std::optional<std::size_t> index;      ///< of a list; none for each item
  };
  struct Walk;

  std::vector<Step> steps_;
  std::size_t demanded_ = 0;  ///< the steps from here on name one value
  const bind::Ops* type_ = &bind::ops_of<model::Report>();
};

}  // namespace rules
FAZHI_END_NAMESPACE
