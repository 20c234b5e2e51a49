#pragma once

// The C interface for tests in C++: handles that end themselves, and what a call gave as a text.

#include <fazhi/c/fazhi.h>

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace c_interface {

template <class Handle, void (*end)(Handle*)>
struct End {
  void operator()(Handle* handle) const { end(handle); }
};
using Context = std::unique_ptr<fazhi_context, End<fazhi_context, fazhi_context_free>>;
using Bytes = std::unique_ptr<fazhi_bytes, End<fazhi_bytes, fazhi_bytes_free>>;
using Report = std::unique_ptr<fazhi_report, End<fazhi_report, fazhi_report_free>>;
using Checker = std::unique_ptr<fazhi_checker, End<fazhi_checker, fazhi_checker_free>>;
using CheckedReport = std::unique_ptr<fazhi_result, End<fazhi_result, fazhi_result_free>>;
using Run = std::unique_ptr<fazhi_run, End<fazhi_run, fazhi_run_free>>;

inline Context context() {
  fazhi_context* made = nullptr;
  EXPECT_EQ(fazhi_context_new(&made), FAZHI_OK);
  return Context(made);
}

inline std::string text_of(fazhi_bytes* bytes) {
  const Bytes held(bytes);
  return {fazhi_bytes_data(bytes), fazhi_bytes_size(bytes)};
}

/// Options with nothing asked for.
template <class Options>
Options options() {
  Options none{};
  none.size = sizeof none;
  return none;
}

/// The calls of one thread, each of which must go well.
class Calls {
 public:
  fazhi_context* context() const { return context_.get(); }

  Report read(std::string_view name, std::string_view bytes, const fazhi_read_options* how = nullptr) const {
    fazhi_report* report = nullptr;
    good(fazhi_read(context(), name.data(), name.size(), bytes.data(), bytes.size(), how, &report));
    return Report(report);
  }
  Checker checker(const fazhi_check_options* how = nullptr) const {
    fazhi_checker* checker = nullptr;
    good(fazhi_checker_new(context(), how, &checker));
    return Checker(checker);
  }
  CheckedReport check(const Checker& checker, const Report& report) const {
    fazhi_result* result = nullptr;
    good(fazhi_check(context(), checker.get(), report.get(), &result));
    return CheckedReport(result);
  }
  std::string write(const Report& report, fazhi_format format) const {
    return given([&](fazhi_bytes** bytes) { return fazhi_write(context(), report.get(), format, bytes); });
  }
  std::string json(const CheckedReport& result) const {
    return given([&](fazhi_bytes** bytes) { return fazhi_result_json(context(), result.get(), bytes); });
  }
  std::string page(const CheckedReport& result, fazhi_language language) const {
    return given([&](fazhi_bytes** bytes) { return fazhi_result_page(context(), result.get(), language, bytes); });
  }
  std::string diff(const Report& before, const Report& after, fazhi_diff_kind kind) const {
    return given([&](fazhi_bytes** bytes) { return fazhi_diff(context(), before.get(), after.get(), kind, bytes); });
  }
  std::string fix(const Checker& checker, const Report& report, bool unsafe) const {
    return given([&](fazhi_bytes** bytes) {
      return fazhi_fix_text(context(), checker.get(), report.get(), unsafe ? 1 : 0, bytes, nullptr);
    });
  }
  std::string get(const Report& report, std::string_view pointer) const {
    return given(
        [&](fazhi_bytes** bytes) { return fazhi_get(context(), report.get(), pointer.data(), pointer.size(), bytes); });
  }

  void good(fazhi_status status) const { EXPECT_EQ(status, FAZHI_OK) << fazhi_error_message(context(), FAZHI_EN); }

 private:
  template <class Call>
  std::string given(Call call) const {
    fazhi_bytes* bytes = nullptr;
    good(call(&bytes));
    return text_of(bytes);
  }

  Context context_ = c_interface::context();
};

}  // namespace c_interface
