#pragma once

#include <fazhi/core/result.hpp>
#include <fazhi/core/scalar_shape.hpp>

#include <string_view>
#include <utility>

FAZHI_BEGIN_NAMESPACE

/// A document number (发文字号) such as `清应急〔2024〕5号`: the agency code (机关代字), the year in
/// hexagonal brackets, and a serial number with no leading zero and no 第.
/// Source: GB/T 9704-2012, 7.2.5.
class DocumentNumber {
 public:
  using Wire = std::string;  ///< its form in JSON and YAML
  static constexpr ScalarShape shape = ScalarShape::string("^[^〔]+〔[0-9]{4}〕[1-9][0-9]{0,5}号$");

  /// The empty value; no reader hands it out unasked.
  DocumentNumber() = default;

  /// Reads the official form. Errors:
  /// - `document-number.brackets`: `[2024]` or `(2024)` in place of `〔2024〕`
  /// - `document-number.serial`: a leading zero, or 第 before the number
  /// - `document-number.syntax`: anything else
  static Result<DocumentNumber> from_wire(std::string_view text) {
    constexpr std::string_view open = "〔";
    constexpr std::string_view close = "〕";
    constexpr std::string_view suffix = "号";
    const auto opening = text.find(open);
    if (opening == std::string_view::npos) return has_other_brackets(text) ? brackets() : syntax();
    const auto year_at = opening + open.size();
    if (opening == 0 || text.size() < year_at + 4 || !digits(text.substr(year_at, 4))) return syntax();
    std::string_view rest = text.substr(year_at + 4);
    if (!starts(rest, close)) return has_other_brackets(rest) ? brackets() : syntax();
    rest.remove_prefix(close.size());
    if (rest.size() <= suffix.size() || rest.substr(rest.size() - suffix.size()) != suffix) return syntax();
    rest.remove_suffix(suffix.size());
    if (starts(rest, "第") || (rest[0] == '0' && digits(rest))) return serial();
    if (!digits(rest) || rest.size() > 6) return syntax();
    return DocumentNumber(std::string(text.substr(0, opening)), to_int(text.substr(year_at, 4)), to_int(rest));
  }

  /// The official form; reading it back gives an equal value.
  std::string to_wire() const {
    return agency_code_ + "〔" + std::string(4 - std::to_string(year_).size(), '0') + std::to_string(year_) + "〕" +
           std::to_string(serial_) + "号";
  }

  const std::string& agency_code() const { return agency_code_; }  ///< 机关代字: what stands before the brackets
  int year() const { return year_; }                               ///< of four digits
  int serial_number() const { return serial_; }                    ///< 1 to 999999

  friend bool operator==(const DocumentNumber& a, const DocumentNumber& b) {
    return a.agency_code_ == b.agency_code_ && a.year_ == b.year_ && a.serial_ == b.serial_;
  }
  friend bool operator!=(const DocumentNumber& a, const DocumentNumber& b) { return !(a == b); }

 private:
  DocumentNumber(std::string agency_code, int year, int serial)
      : agency_code_(std::move(agency_code)), year_(year), serial_(serial) {}

  static bool starts(std::string_view text, std::string_view prefix) { return text.substr(0, prefix.size()) == prefix; }

  static bool digits(std::string_view text) {
    for (const char c : text)
      if (c < '0' || c > '9') return false;
    return !text.empty();
  }

  static int to_int(std::string_view text) {
    int number = 0;
    for (const char c : text) number = number * 10 + (c - '0');
    return number;
  }

  static bool has_other_brackets(std::string_view text) {
    for (const std::string_view bracket :
         {"[", "]", "(", ")", "（", "）", "［", "］", "【", "】", "{", "}", "﹝", "﹞"})
      if (text.find(bracket) != std::string_view::npos) return true;
    return false;
  }

  static Error brackets() {
    return {"document-number.brackets",
            {"发文字号的年份须用六角括号〔〕", "the year of a document number stands in hexagonal brackets 〔〕"}};
  }
  static Error serial() {
    return {"document-number.serial",
            {"发文字号的序号不加“第”，不编虚位", "the serial number has no 第 and no leading zero"}};
  }
  static Error syntax() {
    return {"document-number.syntax",
            {"发文字号须写作“机关代字〔年份〕序号号”", "a document number is written as agency code〔year〕serial号"}};
  }

  std::string agency_code_;
  int year_ = 0;
  int serial_ = 0;
};

FAZHI_END_NAMESPACE
