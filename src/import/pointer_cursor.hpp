#pragma once

#include <fazhi/diag/pointer.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

/// A pointer that is a beginning of one text which all share: a step down writes behind it and copies nothing. A cursor
/// is good as long as what is written stands below it, so a part is done with before the next one beside it.
class PointerCursor {
 public:
  /// The whole document.
  explicit PointerCursor(std::string& shared) : PointerCursor(shared, 0) {}

  template <class Step>
  friend PointerCursor operator/(PointerCursor cursor, const Step& step) {
    std::string& text = *cursor.shared_;
    text.resize(cursor.size_);
    if constexpr (std::is_convertible_v<const Step&, std::string_view>)
      diag::Pointer::append(text, step);
    else
      text.append(1, '/').append(std::to_string(step));
    return {text, text.size()};
  }

  diag::Pointer pointer() const { return diag::Pointer::from_text(shared_->substr(0, size_)); }

 private:
  PointerCursor(std::string& shared, std::size_t size) : shared_(&shared), size_(size) {}

  std::string* shared_;
  std::size_t size_;
};

}  // namespace importer::detail
FAZHI_END_NAMESPACE
